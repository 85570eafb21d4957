"""Each rule of the default table by hand: what it says of a use, and which uses it leaves alone (1.12)."""

from __future__ import annotations

import pytest

from inlimine.engine.resolution import Resolution
from inlimine.law.statuses import Force, Status
from tests.scenarios.notes import noted
from tests.told import told

COURT = """case "State v. Roe and Doe"
  law {}

party State "The State", prosecution
party Roe "Roe", defence
party Doe "Doe", defence
witness W1 "Joan Poe", called by State
item E "What is offered", document
"""
LAWS = ("federal", "new_mexico", "texas")


def asked(law: str, traits: str, use: str) -> Resolution:
    """The reply in a court of this law on an item with these traits, said by the court: `names of Roe; sworn`."""
    lines = [_trait(*words.split(" of ")) for words in traits.split("; ")]
    how = dict(word.split("=") for word in use.split())
    return told(COURT.format(law) + "\n" + "\n".join(lines)).ask("E", **{"on": "2025-03-03", **how})


def _trait(words: str, party: str = "") -> str:
    name, _, value = words.partition("=")
    return f"trait: E {name}, {value or 'yes'}, says the court\n" + (f"  party {party}\n" if party else "")


B, L, N, FREE = Status.BARRED, Status.LEAVE_FIRST, Status.NOT_YET, Status.NOT_BARRED
SAME_EVERYWHERE = [
    ("other-act", "purpose=propensity", B, "404"),
    ("other-act", "purpose=motive", L, "404"),
    ("other-act", "", L, "404"),
    ("conviction of W1", "purpose=impeach-witness phase=cross", N, "609"),
    ("conviction of W1", "purpose=propensity", B, "404"),
    ("conviction of W1", "purpose=identity", L, "404"),
    ("witness-character of W1", "purpose=impeach-witness phase=cross", N, "608"),
    ("sexual-conduct", "by=Roe", B, "412"),
    ("sexual-conduct", "by=Roe purpose=impeach-witness phase=cross", B, "412"),
    ("privileged of Roe", "", L, "501"),
    ("privileged of Roe", "to=bench use=proffer", L, "501"),
    ("remedial-measure", "", B, "407"),
    ("remedial-measure", "purpose=impeach-witness", L, "407"),
    ("compromise", "", B, "408"),
    ("compromise", "purpose=impeach-witness", B, "408"),
    ("compromise", "purpose=background", L, "408"),
    ("plea-discussion of Roe", "against=Roe", B, "410"),
    ("plea-discussion of Roe", "against=Roe purpose=impeach-defendant", B, "410"),
    ("plea-discussion of Roe", "against=Roe purpose=completeness", L, "410"),
    ("insurance", "", B, "411"),
    ("insurance", "purpose=impeach-witness", L, "411"),
    ("juror-testimony", "by=Roe", B, "606"),
    ("hearsay", "", FREE, "802"),
    ("copy", "", FREE, "1002"),
    ("punishment", "use=mention phase=opening by=Roe", L, "punishment"),
    ("silence", "use=mention phase=opening", B, "Griffin"),
    ("suppression-testimony", "", B, "Simmons"),
    ("suppression-testimony", "purpose=impeach-defendant phase=cross", L, "Simmons"),
    ("testimonial", "", L, "Crawford"),
    ("names of Roe", "against=Roe", B, "Bruton"),
]
OWN = [
    ("federal", "expert-opinion", "", FREE, "FRE 702"),
    ("new_mexico", "expert-opinion", "", FREE, "Alberico"),
    ("federal", "polygraph", "", FREE, "ask first"),
    ("new_mexico", "polygraph", "", FREE, "11-707"),
    ("new_mexico", "polygraph", "", FREE, "written notice"),
    ("federal", "prior-statement; sworn=no", "", B, "801(d)(1)(A)"),
    ("new_mexico", "prior-statement; sworn=no", "", B, "11-801(D)(1)(a)"),
    ("federal", "illustrative", "use=show", B, "FRE 107"),
    ("new_mexico", "illustrative", "use=show", L, "11-611"),
    ("federal", "illustrative", "use=show purpose=illustrate phase=deliberation", B, "jury room"),
    ("new_mexico", "illustrative", "use=show purpose=illustrate phase=deliberation", L, "jury room"),
    ("new_mexico", "suppression-testimony", "", B, "11-104(D)"),
    ("federal", "other-act", "purpose=plan", L, "written notice"),
    ("new_mexico", "other-act", "purpose=plan", L, "NMRA 11-404(B)(3) | : written notice"),
    ("texas", "other-act", "purpose=plan", L, "on request"),
]


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize(("traits", "use", "status", "cited"), SAME_EVERYWHERE)
def test_a_rule_speaks_where_no_ruling_does(law: str, traits: str, use: str, status: Status, cited: str) -> None:
    reply = asked(law, traits, use)
    assert (reply.status, reply.force, reply.rulings) == (status, Force.RULE, ())
    assert noted(reply, *cited.split(" | "))


@pytest.mark.parametrize(("law", "traits", "use", "status", "cited"), OWN)
def test_a_rule_of_one_jurisdiction_speaks_there(
    law: str, traits: str, use: str, status: Status, cited: str
) -> None:
    reply = asked(law, traits, use)
    assert (reply.status, reply.force, reply.rulings) == (status, Force.RULE, ())
    assert noted(reply, *cited.split(" | "))


LEFT_ALONE = [
    ("other-act; notice-given", "purpose=motive"),
    ("prior-statement; sworn=no", "purpose=impeach-witness phase=cross"),
    ("prior-statement; sworn", ""),
    ("testimonial", "by=Roe"),
    ("testimonial; declarant-testifies", ""),
    ("names of Roe", "against=Doe"),
    ("names of Roe", "by=Doe against=Roe"),
    ("names of Roe; declarant-testifies", "against=Roe"),
    ("names of Roe; testimonial=no", "against=Roe"),
]


@pytest.mark.parametrize("law", ["federal", "new_mexico"])
@pytest.mark.parametrize(("traits", "use"), LEFT_ALONE)
def test_a_rule_leaves_alone_what_it_does_not_speak_of(law: str, traits: str, use: str) -> None:
    reply = asked(law, traits, use)
    assert (reply.status, reply.force, reply.notes) == (FREE, Force.DEFAULT, ())
    assert reply.shown == "NO RULING RECORDED"


@pytest.mark.parametrize("use", ["use=show", "use=show purpose=illustrate phase=deliberation"])
def test_no_federal_wording_on_aids_is_shown_in_new_mexico(use: str) -> None:
    """FRE 107 (1 December 2024) has no counterpart there; the court decides."""
    notes = " ".join(asked("new_mexico", "illustrative", f"{use} on=2025-03-01").notes)
    assert "no rule of New Mexico speaks of" in notes
    assert not any(words in notes for words in ("FRE", "no evidence", "consent", "good cause"))


@pytest.mark.parametrize("law", ["federal", "new_mexico"])
def test_an_aid_may_illustrate_before_the_jury(law: str) -> None:
    reply = asked(law, "illustrative", "use=show purpose=illustrate")
    assert (reply.status, reply.force) == (FREE, Force.DEFAULT)


@pytest.mark.parametrize(
    ("trait", "words"),
    [
        ("hearsay", "hearsay objection open"),
        ("copy", "original-document objection open"),
        ("expert-opinion", "expert objection open"),
        ("polygraph", "polygraph objection open"),
    ],
)
def test_an_objection_that_nobody_made_yet_is_shown_as_open(trait: str, words: str) -> None:
    assert asked("federal", trait, "").shown == f"NO RULING RECORDED, {words}"


def test_new_mexico_shows_a_polygraph_on_the_conditions_of_its_rule() -> None:
    assert asked("new_mexico", "polygraph", "").shown == "NO RULING RECORDED, on the conditions of 11-707"


# --- the text of the day ---

ON_A_DAY = [
    # Notice in writing since 1 December 2020 (federal), since the restyled rules of 16 June 2012 (New Mexico).
    ("federal", "other-act", "purpose=motive on=2020-11-30", L, "FRE 404(b) | : notice of the purpose"),
    (
        "federal",
        "other-act",
        "purpose=motive on=2020-12-01",
        L,
        "FRE 404(b)(3) | : in a criminal case written",
    ),
    ("new_mexico", "other-act", "purpose=motive on=2012-06-15", L, "11-404(B) | : notice of the purpose"),
    ("new_mexico", "other-act", "purpose=motive on=2012-06-16", L, "11-404(B)(3) | : written notice"),
    ("new_mexico", "sexual-conduct", "by=Roe on=2012-06-15", B, "11-413"),
    ("new_mexico", "sexual-conduct", "by=Roe on=2012-06-16", B, "11-412"),
    # The oath falls on 1 December 2026, in federal courts alone.
    ("federal", "prior-statement; sworn=no", "on=2026-11-30", B, "from 1 December 2026 the rule asks for no oath"),
    ("federal", "prior-statement; sworn=no", "on=2026-12-02", FREE, "sworn or not"),
    ("federal", "prior-statement", "on=2026-12-02", FREE, "sworn or not"),
    ("new_mexico", "prior-statement; sworn=no", "on=2026-11-30", B, "11-801(D)(1)(a)"),
    ("new_mexico", "prior-statement; sworn=no", "on=2026-12-02", B, "11-801(D)(1)(a)"),
    ("federal", "illustrative", "use=show on=2024-12-01", B, "FRE 107"),
    ("new_mexico", "illustrative", "use=show on=2024-11-30", L, "11-1006"),
]


@pytest.mark.parametrize(("law", "traits", "use", "status", "cited"), ON_A_DAY)
def test_the_text_of_the_day_speaks(law: str, traits: str, use: str, status: Status, cited: str) -> None:
    reply = asked(law, traits, use)
    assert (reply.status, reply.force) == (status, Force.RULE)
    assert noted(reply, *cited.split(" | "))


def test_federal_courts_had_no_rule_on_aids_before_december_2024() -> None:
    assert asked("federal", "illustrative", "use=show on=2024-11-30").force is Force.DEFAULT


SPOUSES = """case "State v. Roe"
  law new_mexico

party State "State of New Mexico", prosecution
party Roe "Roe", defence
item E "What Roe told his wife", testimony
trait: E privileged, yes, says the court
  party Roe
  detail "{}"
"""


@pytest.mark.parametrize(
    ("day", "status", "cited"),
    [
        ("2019-01-01", L, "11-501 to 11-514"),
        ("2020-01-01", FREE, "abolished 30 August 2019"),
        ("2020-07-01", L, "11-501 to 11-514"),
    ],
)
def test_the_privilege_between_spouses_was_gone_for_ten_months(day: str, status: Status, cited: str) -> None:
    reply = told(SPOUSES.format("spousal")).ask("E", on=day)
    assert (reply.status, reply.force) == (status, Force.RULE)
    assert noted(reply, *cited.split(" | "))


def test_without_their_privilege_spouses_may_still_claim_it_openly() -> None:
    reply = told(SPOUSES.format("spouses")).ask("E", on="2020-01-01")
    assert reply.shown == "NO RULING RECORDED, claim of a spouse's privilege open"


def test_the_other_privileges_stayed() -> None:
    assert told(SPOUSES.format("attorney and client")).ask("E", on="2020-01-01").status is L


def test_one_privilege_that_is_gone_takes_no_other_with_it() -> None:
    """Roe claims two privileges for one letter; only that between spouses was abolished."""
    other = 'trait: E privileged, yes, says the court\n  party Roe\n  detail "attorney and client"\n'
    reply = told(f"{SPOUSES.format('spousal')}\n{other}").ask("E", on="2020-01-01")
    assert (reply.status, reply.force) == (L, Force.RULE)
    other_party = other.replace("Roe", "State")
    assert told(f"{SPOUSES.format('spousal')}\n{other_party}").ask("E", on="2020-01-01").status is L
