"""What a row of a motions chart proposes: never a ruling that is stronger than its cell.

The ledger of every test: `party State "State of Arcadia", prosecution` and `party Roe "Morgan Roe", defence`.
"""

from __future__ import annotations

from typing import Any

import pytest

from inlimine.ledger.acts import Act, Motion, Request
from inlimine.ledger.items import Item, Label
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.people import Case, Party
from inlimine.ledger.terms import Effect, Form, Relief, Role
from inlimine.readers.charts.chart import ChartReading
from inlimine.readers.charts.formats import chart_csv
from inlimine.readers.linking.from_chart import from_chart
from inlimine.readers.linking.proposed import Proposals

CASE = Ledger(
    case=Case(title="State v. Roe", jurisdiction="new-mexico"),
    entries=(
        Party(handle="State", name="State of Arcadia", role=Role.PROSECUTION),
        Party(handle="Roe", name="Morgan Roe", role=Role.DEFENCE),
    ),
)
PHOTOS = "Motion to exclude the photographs"


def charted(*rows: tuple[str, ...], into: Ledger = CASE) -> Proposals:
    """The proposals of a chart of these rows, its headings first."""
    text = "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows)
    reading = chart_csv.read("chart.csv", text.encode())
    assert isinstance(reading, ChartReading), reading
    return from_chart(reading, "D1", into)


def ruled(cell: str, asked: str = PHOTOS) -> Proposals:
    return charted(("No.", "Movant", "Motion", "Ruling"), ("3", "Defendant", asked, cell))


def only(kind: type[Any], proposals: Proposals) -> Any:
    (found,) = (one.entry for one in proposals.proposed if isinstance(one.entry, kind))
    return found


def look_at(proposals: Proposals) -> str:
    return next(one.look for one in proposals.proposed if isinstance(one.entry, Act))


def words_of(act: Act) -> list[str]:
    return [one.disposition for one in act.disposes]


# --- a cell that says one word, and when and how ---


@pytest.mark.parametrize(
    ("cell", "word"),
    [
        ("GRANTED", "granted"),
        ("Motion is granted.", "granted"),
        ("Granted without objection", "granted"),
        ("GRANTED by agreement of the parties", "granted"),
        ("GRANTED w/o obj.", "granted"),
        ("GRANTED, no obj.", "granted"),
        ("Granted by agreement of counsel", "granted"),
        ("DENIED", "denied"),
        ("Denied w/o prejudice", "denied-without-prejudice"),
        ("Reserved until trial", "reserved"),
        ("Taken under advisement", "reserved"),
        ("Denied as moot", "moot"),
        ("Withdrawn by State", "withdrawn"),
        ("GRANTED IN PART, DENIED IN PART", "granted-in-part"),
        ("Agreed", "agreed"),
        ("Stipulated; so ordered", "stipulated"),
        ("Tentatively granted", "tentatively-granted"),
        ("GRANTED. Order to follow.", "granted"),
        ("☐ Granted ☒ Denied", "denied"),
        ("[X] Granted in part [ ] Denied", "granted-in-part"),
        ("Granted by Judge Lane", "granted"),
    ],
)
def test_a_cell_of_one_word_disposes_of_the_motion(cell: str, word: str) -> None:
    act = only(Act, ruled(cell))
    assert (words_of(act), act.directives) == ([word], ())


@pytest.mark.parametrize(
    ("cell", "word", "label"),
    [("G", "granted", "granted"), ("D", "denied", "denied"), ("GIP", "granted-in-part", "granted in part")],
)
def test_an_abbreviation_is_asked_about(cell: str, word: str, label: str) -> None:
    proposals = ruled(cell)
    assert words_of(only(Act, proposals)) == [word]
    assert f'"{cell}" was taken for {label}' in look_at(proposals)


@pytest.mark.parametrize(
    "cell",
    [
        "GRANTED 11/23/2026",
        "Granted on Nov. 23, 2026",
        "11-23-26: GRANTED",
        "GRANTED (Monday, November 23rd, 2026)",
        "Granted at hearing on 11/23/26",
        "23 Nov 2026 - granted",
        "GRANTED 2026-11-23",
        "Granted 11.23.2026",
    ],
)
def test_the_day_in_a_cell_is_that_of_the_ruling(cell: str) -> None:
    act = only(Act, ruled(cell))
    assert (words_of(act), str(act.eff)) == (["granted"], "2026-11-23")


@pytest.mark.parametrize(
    ("cell", "asked"),
    [
        ("GRANTED 11/23", "11/23"),
        ("GRANTED as to the texts of 3/4/2025", "3/4/2025"),
    ],
)
def test_a_day_without_a_year_or_of_something_else_is_a_question(cell: str, asked: str) -> None:
    proposals = ruled(cell)
    assert only(Act, proposals).eff is None
    assert f'the cell tells "{asked}": is it the day of the ruling' in look_at(proposals)


@pytest.mark.parametrize(
    ("cell", "form"),
    [
        ("GRANTED", Form.NOT_TOLD),
        ("GRANTED 11/23/2026", Form.NOT_TOLD),
        ("Granted from the bench", Form.ORAL),
        ("GRANTED (oral ruling at hearing)", Form.ORAL),
        ("Granted on the record", Form.ORAL),
        ("GRANTED; per bench", Form.ORAL),
        ("GRANTED by written order", Form.WRITTEN),
        ("GRANTED, Order ECF No. 45", Form.WRITTEN),
        ("Granted. Written order to follow.", Form.NOT_TOLD),
        ("Oral ruling: granted; written order entered", Form.NOT_TOLD),
        ("Oral motion granted", Form.NOT_TOLD),
        ("Granted after oral argument", Form.NOT_TOLD),
    ],
)
def test_the_form_is_what_the_chart_says_and_no_more(cell: str, form: Form) -> None:
    proposals = ruled(cell)
    assert only(Act, proposals).form is form
    assert ("oral or written: the chart does not say" in look_at(proposals)) is (form is Form.NOT_TOLD)


# --- a cell that says more ---


@pytest.mark.parametrize(
    ("cell", "word"),
    [
        ("GRANTED IN PART. One photograph may be used; the other is cumulative.", "granted-in-part"),
        ("Granted, but only as to the enlargements", "as-quoted"),
        ("GRANTED, except for impeachment", "as-quoted"),
        ("Granted as modified", "as-quoted"),
        ("Granted if a foundation is laid", "as-quoted"),
        ("Denied, provided that the faces are blurred", "as-quoted"),
        ("Denied except in opening statement", "as-quoted"),
        ("GRANTED - see order", "as-quoted"),
        ("See order", "as-quoted"),
        ("Granted as to 1, denied as to 2", "granted-in-part"),
        ("Granted as to the State", "as-quoted"),
        ("Reserved; no mention before the jury until then", "as-quoted"),
        ("Withdrawn as to the second photograph", "as-quoted"),
        ("State may use one of the two", "as-quoted"),
        ("Not granted", "as-quoted"),
        ("Granted for now", "as-quoted"),
        ("Granted as to both sides' experts but not lay witnesses", "as-quoted"),
        ("Denied unless cumulative", "as-quoted"),
        ("☒ Granted ☐ Denied. Only the wide shot.", "as-quoted"),
        ("Granted/Denied", "as-quoted"),
        ("Proposed: grant", "as-quoted"),
        ("Previously granted", "as-quoted"),
        ("Granted as to Count 1; denied as to Count 2", "granted-in-part"),
        ("Reconsidered; now denied", "as-quoted"),
    ],
)
def test_whatever_limits_a_ruling_neither_bars_nor_permits_and_is_quoted(cell: str, word: str) -> None:
    proposals = ruled(cell)
    act = only(Act, proposals)
    assert (words_of(act), act.directives) == ([word], ())
    assert [one.quote for one in act.anchors] == [cell]
    assert f'what it allows and forbids is not spelt out: "{cell}"' in look_at(proposals)


def test_parts_that_a_cell_names_are_ruled_on_each() -> None:
    proposals = ruled("Granted as to the close-up; denied as to the wide shot")
    act = only(Act, proposals)
    parts = [one.entry for one in proposals.proposed if isinstance(one.entry, Item) and one.entry.part_of]
    assert [(one.handle, one.title, one.part_of) for one in parts] == [
        ("T3-a", "the close-up", "T3"),
        ("T3-b", "the wide shot", "T3"),
    ]
    assert words_of(act) == ["granted-in-part"]
    assert [(one.effect, one.subject) for one in act.directives] == [
        (Effect.PROHIBIT, ("T3-a",)),
        (Effect.OVERRULE, ("T3-b",)),
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "out as to the close-up; in as to the wide shot",
        "The close-up out, the wide shot in",
        "The close-up: out; the wide shot: ok",
        "Out: the close-up; In: the wide shot",
        "the close-up stays out, but the wide shot comes in",
        "GIP - the close-up out, the wide shot in",
    ],
)
def test_in_and_out_say_what_becomes_of_each_part_and_are_asked_about(cell: str) -> None:
    """What is not kept out is not admitted for that (SEMANTICS 1.3)."""
    proposals = ruled(cell)
    act = only(Act, proposals)
    parts = [one.entry for one in proposals.proposed if isinstance(one.entry, Item) and one.entry.part_of]
    assert [one.title.lower() for one in parts] == ["the close-up", "the wide shot"]
    assert [(one.effect, one.subject) for one in act.directives] == [
        (Effect.PROHIBIT, ("T3-a",)),
        (Effect.OVERRULE, ("T3-b",)),
    ]
    assert '"out" was taken for granted; "in" was taken for denied' in look_at(proposals)


@pytest.mark.parametrize(
    "cell",
    [
        "Granted as to the close-up / denied as to the wide shot",
        "Granted (the close-up); denied (the wide shot)",
        "Granted as to the close-up, denied as to the wide shot",
    ],
)
def test_parts_are_told_apart_by_a_stroke_and_in_brackets(cell: str) -> None:
    act = only(Act, ruled(cell))
    assert [(one.effect, one.subject) for one in act.directives] == [
        (Effect.PROHIBIT, ("T3-a",)),
        (Effect.OVERRULE, ("T3-b",)),
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "Out",
        "Comes in",
        "Out for now",
        "out as to A; in as to B",
        "G as to the close-up",
        "The close-up never in; the wide shot out",
        "The close-up probably out, the wide shot in",
    ],
)
def test_a_ruling_that_nobody_wrote_out_is_quoted(cell: str) -> None:
    proposals = ruled(cell)
    act = only(Act, proposals)
    assert (words_of(act), act.directives) == (["as-quoted"], ())
    assert f'what it allows and forbids is not spelt out: "{cell}"' in look_at(proposals)


def test_exhibits_of_the_motion_are_its_parts() -> None:
    act = only(
        Act,
        ruled(
            "Denied as to Ex. 20 and Ex. 21; granted as to Ex. 22",
            "Motion to exclude photographs (State's Exs. 20, 21 and 22)",
        ),
    )
    assert [(one.effect, one.subject) for one in act.directives] == [
        (Effect.OVERRULE, ("T3-1", "T3-2")),
        (Effect.PROHIBIT, ("T3-3",)),
    ]


def test_a_part_that_is_denied_admission_is_neither_let_in_nor_kept_out_so_the_cell_is_quoted() -> None:
    act = only(Act, ruled("Granted as to the first call; denied as to the second", "Motion to admit the calls"))
    assert (words_of(act), act.directives) == (["granted-in-part"], ())


def test_what_is_denied_otherwise_is_the_rest() -> None:
    act = only(Act, ruled("GRANTED IN PART as to the close-up; otherwise denied"))
    assert [(one.effect, one.subject) for one in act.directives] == [
        (Effect.PROHIBIT, ("T3-a",)),
        (Effect.OVERRULE, ("T3/rest",)),
    ]


def test_a_bare_number_means_what_the_motion_lists_under_it() -> None:
    proposals = ruled(
        "Granted as to 1, denied as to 2", "Motion to exclude (1) the prior arrests; (2) the tattoos"
    )
    assert [
        one.entry.title for one in proposals.proposed if isinstance(one.entry, Item) and one.entry.part_of
    ] == [
        "the prior arrests",
        "the tattoos",
    ]


def test_a_bar_that_lifts_on_a_condition_says_on_which() -> None:
    (directive,) = only(Act, ruled("GRANTED unless the defense opens the door")).directives
    assert (directive.effect, directive.subject) == (Effect.PROHIBIT, ("T3",))
    assert directive.unless.atom == "the defense opens the door"


def test_to_approach_first_is_to_ask_first() -> None:
    (directive,) = only(Act, ruled("Granted; counsel must approach before any mention")).directives
    assert directive.effect is Effect.LEAVE


@pytest.mark.parametrize(
    "cell", ["Pending", "TBD", "N/A", "Argued", "unopposed", "☐ Granted ☐ Denied", "Granted ___ Denied ___"]
)
def test_a_cell_that_tells_of_no_ruling_makes_none(cell: str) -> None:
    proposals = ruled(cell)
    assert not [one for one in proposals.proposed if isinstance(one.entry, Act)]
    assert [(one.source.quote, one.why) for one in proposals.unread] == [(cell, "it tells of no ruling")]


def test_a_ruling_in_a_column_headed_tentative_is_none_yet() -> None:
    proposals = charted(
        ("No.", "Motion", "Tentative Ruling"), ("1", PHOTOS, "GRANTED"), ("2", "Exclude X", "Denied")
    )
    acts = [one.entry for one in proposals.proposed if isinstance(one.entry, Act)]
    assert [words_of(act) for act in acts] == [["tentatively-granted"], ["tentatively denied"]]


# --- the motion ---


@pytest.mark.parametrize(
    ("heading", "cell", "number"),
    [
        ("No.", "3", ""),
        ("MIL No.", "3", ""),
        ("No.", "ECF 41", "41"),
        ("ECF No.", "41", "41"),
        ("Dkt", "Dkt. 41", "41"),
        ("Doc. No.", "41", "41"),
    ],
)
def test_only_what_is_called_a_docket_number_is_one(heading: str, cell: str, number: str) -> None:
    proposals = charted((heading, "Movant", "Motion", "Ruling"), (cell, "State", PHOTOS, "Denied"))
    assert only(Motion, proposals).number == number


def test_a_day_of_filing_is_no_day_of_ruling() -> None:
    proposals = charted(
        ("No.", "Filed", "Motion", "Ruling", "Date Ruled"),
        ("1", "10/1/2026", PHOTOS, "Denied", ""),
        ("2", "10/2/2026", "Exclude the knife", "Granted", "11/23/2026"),
    )
    acts = [one.entry for one in proposals.proposed if isinstance(one.entry, Act)]
    filed = [one.entry for one in proposals.proposed if isinstance(one.entry, Motion)]
    assert [str(one.eff) for one in acts] == ["None", "2026-11-23"]
    assert [str(one.eff) for one in filed] == ["2026-10-01", "2026-10-02"]


@pytest.mark.parametrize(
    ("headings", "row", "asked"),
    [
        (
            ("Motion", "Hearing Date", "Ruling"),
            (PHOTOS, "11/23/2026", "Denied"),
            'the column is headed "hearing date": is 11/23/2026 the day of the ruling',
        ),
        (
            ("Motion", "Ruling", "Ruling Date"),
            (PHOTOS, "Denied 11/30/2026", "11/23/2026"),
            "the cell says 2026-11-30, and the column of days 2026-11-23: which is it",
        ),
        (
            ("Motion", "Ruling", "Ruling Date"),
            (PHOTOS, "Denied", "11/23/2026 and 12/1/2026"),
            '"11/23/2026 and 12/1/2026" tells several days: which is the day of the ruling',
        ),
    ],
)
def test_a_day_that_may_be_another_is_asked_about(
    headings: tuple[str, ...], row: tuple[str, ...], asked: str
) -> None:
    assert asked in look_at(charted(headings, row))


def test_a_day_in_the_title_of_the_chart_is_a_question() -> None:
    proposals = charted(("Rulings of November 23, 2026", ""), ("Motion", "Ruling"), (PHOTOS, "Denied"))
    assert only(Act, proposals).eff is None
    assert 'the chart is headed "November 23, 2026": is it that day' in look_at(proposals)


def test_an_exhibit_that_the_motion_is_about_labels_its_topic() -> None:
    proposals = ruled("GRANTED", "Motion to exclude autopsy photos (State's Ex. 3)")
    label = only(Label, proposals)
    assert (label.item, label.label) == ("T3", "State's Exhibit 3")


def test_several_exhibits_are_parts_of_the_topic() -> None:
    proposals = ruled("DENIED", "Motion to admit the 911 calls (Exs. 12-14)")
    labels = [one.entry for one in proposals.proposed if isinstance(one.entry, Label)]
    parts = [one.entry for one in proposals.proposed if isinstance(one.entry, Item) and one.entry.part_of]
    assert [one.label for one in labels] == ["Exhibit 12", "Exhibit 13", "Exhibit 14"]
    assert [one.item for one in labels] == [one.handle for one in parts] == ["T3-1", "T3-2", "T3-3"]
    assert only(Motion, proposals).requests[0].relief is Relief.ADMIT


@pytest.mark.parametrize(
    "asked",
    [
        "Motion to exclude testimony about Exhibit 3",
        "Motion to exclude any reference to the letter (Ex. 3)",
        "Motion to exclude the knife",
    ],
)
def test_what_only_speaks_of_an_exhibit_is_not_it(asked: str) -> None:
    assert not [one for one in ruled("GRANTED", asked).proposed if isinstance(one.entry, Label)]


def test_an_exhibit_of_the_case_is_what_the_motion_is_about() -> None:
    """`item E3 "Autopsy photograph", image` and `label "State's Exhibit 3" for E3` are in the ledger."""
    known = (Item(handle="E3", title="Autopsy photograph"), Label(item="E3", label="State's Exhibit 3"))
    there = Ledger(case=CASE.case, entries=(*CASE.entries, *known))
    proposals = charted(
        ("Movant", "Motion", "Ruling"),
        ("Roe", "Motion to exclude autopsy photos (State's Ex. 3)", "DENIED"),
        into=there,
    )
    assert only(Motion, proposals).requests[0].subject == ("E3",)
    assert not [one for one in proposals.proposed if isinstance(one.entry, Item | Label)]


def test_a_movant_is_read_from_the_title_where_no_column_tells_one() -> None:
    proposals = charted(("Motion", "Ruling"), ("State's Motion to admit the 911 call", "Granted"))
    assert only(Motion, proposals).by == "State"


def parties(*named: tuple[str, str, Role]) -> Ledger:
    people = tuple(Party(handle=handle, name=name, role=role) for handle, name, role in named)
    return Ledger(case=CASE.case, entries=people)


def moved_by(words: str, into: Ledger) -> tuple[str, str]:
    proposals = charted(("Movant", "Motion", "Ruling"), (words, PHOTOS, "Denied"), into=into)
    look = next(one.look for one in proposals.proposed if isinstance(one.entry, Motion))
    return only(Motion, proposals).by, look


FEDERAL = parties(
    ("Government", "United States of America", Role.PROSECUTION), ("Roe", "Morgan Roe", Role.DEFENCE)
)
CIVIL = parties(("Lane", "Kit Lane", Role.PLAINTIFF), ("Acme", "Acme Tools, Inc.", Role.DEFENCE))
TWO = parties(
    *[("Lane", "Kit Lane", Role.PLAINTIFF), ("Roe", "Morgan Roe", Role.DEFENCE)], ("Poe", "Ash Poe", Role.DEFENCE)
)
AGAINST_STATE = parties(("Lane", "Kit Lane", Role.PLAINTIFF), ("State", "State of Arcadia", Role.DEFENCE))


@pytest.mark.parametrize(
    ("words", "into", "by"),
    [
        *[
            (words, FEDERAL, "Government")
            for words in ("Gov't", "Govt", "Govt.", "Gov’t", "The Gov't", "US", "U.S.")
        ],
        *[
            (words, FEDERAL, "Government")
            for words in ("USA", "United States", "Prosecution", "Pros.", "Government")
        ],
        *[(words, CASE, "State") for words in ("State", "People", "Commonwealth", "Comm.", "STATE", "State's")],
        *[
            (words, CASE, "Roe")
            for words in ("Def.", "Def", "Deft", "Def't", "Deft.", "Dft.", "D", "Defense", "Δ")
        ],
        *[(words, CASE, "Roe") for words in ("Def. Roe", "Def. (Roe)", "Roe", "Def.'s")],
        *[
            (words, CIVIL, "Lane")
            for words in ("Pl.", "Pl", "Pltf", "Pltf.", "Plf.", "Pltff", "P", "Plaintiff", "π")
        ],
        *[(words, CIVIL, "Acme") for words in ("Def.", "Acme", "Defs.")],
        ("State", AGAINST_STATE, "State"),
        ("Pl.", AGAINST_STATE, "Lane"),
        ("Def. Poe", TWO, "Poe"),
    ],
)
def test_a_movant_in_short_is_the_party_of_that_side(words: str, into: Ledger, by: str) -> None:
    assert moved_by(words, into) == (by, "")


@pytest.mark.parametrize(
    ("words", "into", "look"),
    [
        ("Def.", TWO, '"Def." can be Roe or Poe: whose motion it is was not guessed'),
        ("Defendants", TWO, '"Defendants" can be Roe or Poe: whose motion it is was not guessed'),
        ("us", FEDERAL, 'whose motion it is was not read ("us")'),
        ("U.S. Bank", FEDERAL, 'whose motion it is was not read ("U.S. Bank")'),
        ("State", CIVIL, 'whose motion it is was not read ("State")'),
        ("Joint", CASE, 'whose motion it is was not read ("Joint"): perhaps State, Roe'),
    ],
)
def test_where_two_parties_fit_or_none_it_is_asked(words: str, into: Ledger, look: str) -> None:
    assert moved_by(words, into) == ("", look)


@pytest.mark.parametrize("title", ["Gov't's MIL to exclude the letter", "Govt.'s Motion to exclude the letter"])
def test_a_movant_in_short_is_read_from_the_title(title: str) -> None:
    proposals = charted(("Motion", "Ruling"), (title, "Granted"), into=FEDERAL)
    assert only(Motion, proposals).by == "Government"
    assert next(one.entry.title for one in proposals.proposed if isinstance(one.entry, Item)) == "the letter"


# --- a column of exhibits ---


def exhibited(heading: str, cell: str, asked: str = PHOTOS, into: Ledger = CASE) -> Proposals:
    headings = ("No.", "Movant", "Motion", heading, "Ruling")
    return charted(headings, ("3", "State", asked, cell, "Granted"), into=into)


def labels_of(proposals: Proposals) -> list[tuple[str, str]]:
    every = [one.entry for one in proposals.proposed]
    return [(one.item, one.label) for one in every if isinstance(one, Label)]


@pytest.mark.parametrize(
    "heading",
    [
        "Exhibit",
        "Exhibits",
        "Exhibit(s)",
        "Ex.",
        "Exs.",
        "Ex. No.",
        "Ex. No(s).",
        "Ex. #",
        "Exhibit No(s)",
        "EXH.",
        "Evidence",
        "Trial Ex.",
    ],
)
def test_a_column_of_exhibits_labels_what_the_ruling_is_about(heading: str) -> None:
    proposals = exhibited(heading, "14")
    assert labels_of(proposals) == [("T3", "Exhibit 14")]
    assert only(Motion, proposals).requests[0].subject == ("T3",)


@pytest.mark.parametrize(
    ("heading", "cell", "labels"),
    [
        ("Exhibits", "12, 14 & 15", ["Exhibit 12", "Exhibit 14", "Exhibit 15"]),
        ("Exhibits", "4-7", ["Exhibit 4", "Exhibit 5", "Exhibit 6", "Exhibit 7"]),
        ("Exhibits", "State's 3 and 4; Def. B", ["State's Exhibit 3", "State's Exhibit 4", "Defendant Exhibit B"]),
        ("Exhibits", "GX 22-23", ["GX 22", "GX 23"]),
        ("Pl. Ex.", "5-7", ["Plaintiff Exhibit 5", "Plaintiff Exhibit 6", "Plaintiff Exhibit 7"]),
        ("State's Exhibit Nos.", "3A, 3B", ["State's Exhibit 3A", "State's Exhibit 3B"]),
        ("Evidence", "Gov't Exs. 22 & 23", ["Government Exhibit 22", "Government Exhibit 23"]),
    ],
)
def test_several_exhibits_of_a_column_are_parts(heading: str, cell: str, labels: list[str]) -> None:
    proposals = exhibited(heading, cell)
    assert labels_of(proposals) == [(f"T3-{at}", label) for at, label in enumerate(labels, start=1)]
    parts = [one.entry for one in proposals.proposed if isinstance(one.entry, Item) and one.entry.part_of]
    assert [(one.handle, one.part_of) for one in parts] == [(item, "T3") for item, _ in labels_of(proposals)]


@pytest.mark.parametrize("cell", ["N/A", "", "-", "none", "TBD"])
def test_a_row_without_an_exhibit_has_none(cell: str) -> None:
    proposals = exhibited("Exhibit", cell)
    assert labels_of(proposals) == []
    assert [one.look for one in proposals.proposed if isinstance(one.entry, Motion)] == [""]


def test_an_exhibit_that_is_only_spoken_of_is_a_part_and_the_topic_stays_whole() -> None:
    proposals = exhibited("Exhibit", "9", "Motion to exclude any reference to the prior arrests")
    assert labels_of(proposals) == [("T3-1", "Exhibit 9")]
    assert only(Motion, proposals).requests[0].subject == ("T3",)


def with_exhibits(*known: tuple[str, str, str]) -> Ledger:
    made = [(Item(handle=item, title=title), Label(item=item, label=label)) for item, title, label in known]
    return Ledger(case=CASE.case, entries=(*CASE.entries, *(entry for both in made for entry in both)))


def test_a_number_without_an_owner_is_the_exhibit_of_the_case_that_bears_it() -> None:
    """`item E3 "Autopsy photograph"` and `label "State's Exhibit 3" for E3` are in the ledger."""
    proposals = exhibited("Ex.", "3", into=with_exhibits(("E3", "Autopsy photograph", "State's Exhibit 3")))
    assert only(Motion, proposals).requests[0].subject == ("E3",)
    assert labels_of(proposals) == []


def test_of_two_exhibits_of_one_number_none_is_guessed() -> None:
    two = with_exhibits(("E3", "Photograph", "State's Exhibit 3"), ("E8", "Knife", "Defense Exhibit 3"))
    proposals = exhibited("Ex.", "3", into=two)
    assert only(Motion, proposals).requests[0].subject == ("T3",)
    look = next(one.look for one in proposals.proposed if isinstance(one.entry, Motion))
    assert look == '"Exhibit 3" can be E3 or E8: which was not guessed'


def test_words_in_a_column_of_exhibits_are_the_item_of_that_title_or_asked_about() -> None:
    knife = with_exhibits(("E8", "The knife", "Exhibit 8"))
    assert only(Motion, exhibited("Evidence", "the knife", into=knife)).requests[0].subject == ("E8",)
    proposals = exhibited("Evidence", "the blue car")
    look = next(one.look for one in proposals.proposed if isinstance(one.entry, Motion))
    assert look == 'no exhibit was read from "the blue car"'


def test_evidence_alone_says_what_is_asked() -> None:
    proposals = charted(("Evidence", "Motion", "Ruling"), ("Ex. 4", PHOTOS, "Granted"))
    assert only(Motion, proposals).title == PHOTOS
    proposals = charted(("Movant", "Evidence", "Ruling"), ("State", PHOTOS, "Granted"))
    assert only(Motion, proposals).title == PHOTOS


def test_a_person_may_say_which_column_tells_the_exhibits() -> None:
    text = b"Motion,Thing,Ruling\nMotion to exclude the photographs,7,DENIED\n"
    reading = chart_csv.read("chart.csv", text, {"Thing": "exhibit"})
    assert isinstance(reading, ChartReading)
    assert labels_of(from_chart(reading, "D1", CASE)) == [("T1", "Exhibit 7")]


def test_exhibits_of_a_motion_that_the_case_has_become_parts_of_its_topic() -> None:
    """`motion M1 by Roe "Motion to exclude the photographs"`, on `item T1 "the photographs"`, is in the ledger."""
    asked = (Request(relief=Relief.EXCLUDE, subject=("T1",)),)
    known = (
        Item(handle="T1", title="the photographs"),
        Motion(handle="M1", by="State", title=PHOTOS, requests=asked),
    )
    there = Ledger(case=CASE.case, entries=(*CASE.entries, *known))
    proposals = exhibited("Exs.", "4 & 5", into=there)
    assert labels_of(proposals) == [("T1-1", "Exhibit 4"), ("T1-2", "Exhibit 5")]
    assert [one.request for one in only(Act, proposals).disposes] == ["M1"]


@pytest.mark.parametrize(
    ("cell", "labels"),
    [
        ("Government Exhibits 22 and 23 are excluded", ["Government Exhibit 22", "Government Exhibit 23"]),
        ("Exs. 4-7 excluded", ["Exhibit 4", "Exhibit 5", "Exhibit 6", "Exhibit 7"]),
        ("Granted as to Pl. Ex. 5-7", ["Plaintiff Exhibit 5", "Plaintiff Exhibit 6", "Plaintiff Exhibit 7"]),
        ("Granted as to Exhibits 12, 14 & 15; otherwise denied", ["Exhibit 12", "Exhibit 14", "Exhibit 15"]),
        ("Granted as to State's Ex. 3", ["State's Exhibit 3"]),
    ],
)
def test_exhibits_that_the_ruling_names_are_labelled(cell: str, labels: list[str]) -> None:
    proposals = ruled(cell)
    assert [label for _, label in labels_of(proposals)] == labels
    barred = only(Act, proposals).directives[0]
    assert (barred.effect, barred.subject) == (Effect.PROHIBIT, tuple(item for item, _ in labels_of(proposals)))


# --- what paralegals write ---


def test_a_heading_within_the_table_and_a_note_below_it_are_no_motion_and_are_listed() -> None:
    proposals = charted(
        ("MIL #", "Motion", "G/D/R"),
        ("1", PHOTOS, "G"),
        ("Heard October 6", "", ""),
        ("2", "Exclude the knife", "D"),
        ("* GIP = granted in part", "", ""),
    )
    assert [one.entry.handle for one in proposals.proposed if isinstance(one.entry, Motion)] == ["M1", "M2"]
    why = "this row says neither what is asked nor how the court ruled"
    assert [(one.source.quote, one.why) for one in proposals.unread] == [
        ("Heard October 6", why),
        ("* GIP = granted in part", why),
    ]


def test_an_abbreviation_is_read_with_the_words_beside_it() -> None:
    proposals = with_notes("G", "State must approach first", "Notes")
    (directive,) = only(Act, proposals).directives
    assert (directive.effect, directive.binds) == (Effect.LEAVE, ("State",))
    assert '"g" was taken for granted' in look_at(proposals).lower()
    assert words_of(only(Act, with_notes("G", "Unless the defense opens the door", "Notes"))) == ["conditional"]
    assert words_of(only(Act, with_notes("D", "See the transcript", "Notes"))) == ["as-quoted"]


# --- whom it binds ---


@pytest.mark.parametrize(
    ("cell", "binds"),
    [
        ("Granted; counsel must approach before any mention", ()),
        ("Granted. Approach first.", ()),
        ("Both sides must approach first", ()),
        ("State must approach first", ("State",)),
        ("Granted. The State must approach before any mention", ("State",)),
        ("Gov't to approach bench first", ("State",)),
        ("Granted; Def. shall approach the bench before offering it", ("Roe",)),
        ("GRANTED - Defense counsel must approach prior to any mention", ("Roe",)),
        ("State and defense must approach first", ("State", "Roe")),
    ],
)
def test_to_approach_first_binds_whom_its_words_name_and_else_everybody(cell: str, binds: tuple[str, ...]) -> None:
    proposals = ruled(cell)
    (directive,) = only(Act, proposals).directives
    assert (directive.effect, directive.binds) == (Effect.LEAVE, binds)
    assert (f"it binds {' and '.join(binds)} alone" in look_at(proposals)) is bool(binds)


def test_of_two_whom_it_may_bind_none_is_guessed() -> None:
    proposals = charted(("Motion", "Ruling"), (PHOTOS, "The defendant must approach first"), into=TWO)
    (directive,) = only(Act, proposals).directives
    assert (directive.effect, directive.binds) == (Effect.LEAVE, ())
    assert 'whom it binds was not read: "The defendant"' in look_at(proposals)


@pytest.mark.parametrize("cell", ["State need not approach first", "Ms. Lane must approach first"])
def test_who_is_nobody_known_binds_nobody_and_is_quoted(cell: str) -> None:
    assert only(Act, ruled(cell)).directives == ()


# --- a column of conditions goes on with the ruling ---


def with_notes(cell: str, notes: str, heading: str = "Conditions / notes") -> Proposals:
    return charted(("No.", "Movant", "Motion", "Ruling", heading), ("3", "Defendant", PHOTOS, cell, notes))


@pytest.mark.parametrize(
    "heading",
    ["Conditions / notes", "Conditions", "Notes", "Limits", "Comments", "Remarks", "Terms", "Notes & Comments"],
)
def test_a_denial_with_a_condition_beside_it_is_no_bare_denial(heading: str) -> None:
    """`DENIED` and `Subject to foundation at trial.`: neither let in nor kept out, and both cells are quoted."""
    proposals = with_notes("DENIED", "Subject to foundation at trial.", heading)
    act = only(Act, proposals)
    assert words_of(act) == ["as-quoted"]
    assert [(one.locator, one.quote) for one in act.anchors] == [
        ("D2", "DENIED"),
        ("E2", "Subject to foundation at trial."),
    ]
    assert '"DENIED; Subject to foundation at trial"' in look_at(proposals)


@pytest.mark.parametrize(
    ("cell", "notes", "word"),
    [
        ("GRANTED", "Unopposed.", "granted"),
        ("GRANTED", "By stipulation.", "granted"),
        ("GRANTED", "", "granted"),
        ("GRANTED", "Both sides. Counsel must approach sidebar before any mention.", "as-quoted"),
        ("GRANTED", "In the case in chief. May be used to impeach if defendant testifies.", "as-quoted"),
        ("GRANTED IN PART", "Intent only, with limiting instruction.", "granted-in-part"),
        ("GRANTED", "Unless the defense opens the door.", "conditional"),
        ("RESERVED", "Proffer outside the presence of the jury before any reference.", "as-quoted"),
    ],
)
def test_a_ruling_is_read_with_the_words_beside_it(cell: str, notes: str, word: str) -> None:
    act = only(Act, with_notes(cell, notes))
    assert words_of(act) == [word]
    assert [one.quote for one in act.anchors] == [each for each in (cell, notes) if each]


@pytest.mark.parametrize(
    ("cell", "why"), [("", "no ruling stands beside these words"), ("Pending", "it tells of no ruling")]
)
def test_conditions_beside_no_ruling_are_told_and_are_none(cell: str, why: str) -> None:
    proposals = with_notes(cell, "Counsel shall confer by Friday.")
    assert not [one for one in proposals.proposed if isinstance(one.entry, Act)]
    (unread,) = proposals.unread
    assert unread.why == why
    assert "Counsel shall confer by Friday" in unread.source.quote


def test_a_day_among_the_conditions_is_asked_about_and_not_taken() -> None:
    proposals = with_notes("GRANTED", "1/9/2026")
    assert only(Act, proposals).eff is None
    assert 'the cell tells "1/9/2026": is it the day of the ruling' in look_at(proposals)


def test_a_column_that_somebody_calls_a_ruling_is_read_with_the_column_of_rulings() -> None:
    text = b"Motion,Ruling,Judge said\nMotion to exclude the photographs,DENIED,subject to foundation\n"
    reading = chart_csv.read("chart.csv", text, {"Judge said": "ruling"})
    assert isinstance(reading, ChartReading)
    assert words_of(only(Act, from_chart(reading, "D1", CASE))) == ["as-quoted"]


def test_of_two_columns_of_one_meaning_it_is_said_which_is_used() -> None:
    text = b"Motion,Ruling,Side,Counsel\nMotion to exclude the photographs,DENIED,Roe,Lane\n"
    reading = chart_csv.read("chart.csv", text, {"Side": "movant", "Counsel": "movant"})
    assert isinstance(reading, ChartReading)
    assert [one.message for one in reading.problems] == [
        "two columns mean movant: C (Side) is used, D (Counsel) is not"
    ]


def test_the_day_on_which_a_motion_was_heard_is_asked_about() -> None:
    proposals = charted(("Motion", "Heard", "Ruling"), (PHOTOS, "12/12/2025", "DENIED"))
    assert 'the column is headed "heard": is 12/12/2025 the day of the ruling' in look_at(proposals)


# --- exhibits with letters ---


def exhibits_in(cell: str) -> tuple[list[str], str]:
    """The labels that a cell of exhibits makes, and what is to be looked at."""
    proposals = charted(
        ("No.", "Movant", "Motion", "Exhibit", "Ruling"), ("5", "Defendant", PHOTOS, cell, "DENIED")
    )
    labels = [one.entry.label for one in proposals.proposed if isinstance(one.entry, Label)]
    return labels, next(one.look for one in proposals.proposed if isinstance(one.entry, Motion))


@pytest.mark.parametrize("cell", ["GX 31A-31D", "GX 31A-D", "gx 31a through 31d", "GX 31A - GX 31D"])
def test_a_range_of_letters_is_every_exhibit_between(cell: str) -> None:
    assert exhibits_in(cell) == (["GX 31A", "GX 31B", "GX 31C", "GX 31D"], "")


@pytest.mark.parametrize("cell", ["GX 31A-33", "31D-31A", "GX 1-700", "S-1 to S-4"])
def test_a_range_that_counts_nothing_is_not_read_and_said(cell: str) -> None:
    assert exhibits_in(cell) == ([], f'no exhibit was read from "{cell}"')


@pytest.mark.parametrize(
    ("cell", "labels"),
    [("DX C", ["DX C"]), ("DX C, F", ["DX C", "DX F"]), ("GX 7; DX A-C", ["GX 7", "DX A", "DX B", "DX C"])],
)
def test_a_letter_behind_a_sides_mark_is_an_exhibit(cell: str, labels: list[str]) -> None:
    assert exhibits_in(cell) == (labels, "")


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("Reserved - hearing outside jury", "hearing outside jury"),
        ("Taken under advisement pending Daubert hearing 12/1/26", "pending Daubert hearing 12/1/26"),
        ("Ruling deferred until Dr. Hale's voir dire", "until Dr. Hale's voir dire"),
    ],
)
def test_what_opens_with_reserved_is_reserved_and_goes_on_with_its_note(cell: str, note: str) -> None:
    act = only(Act, ruled(cell))
    assert (words_of(act), act.note, act.eff) == (["reserved"], note, None)


@pytest.mark.parametrize(
    "cell",
    ["Reserved; no mention until ruled", "Reserved, then GRANTED", "Reserved in part", "Reserved as to Ex. 3"],
)
def test_what_opens_with_reserved_and_rules_or_orders_more_is_quoted(cell: str) -> None:
    assert words_of(only(Act, ruled(cell)))[0] != "reserved"


def test_parts_of_a_ruling_are_the_exhibits_of_its_row_by_their_bare_marks() -> None:
    cell = "Granted as to 31D (firearm); denied as to 31A-31C"
    proposals = charted(
        ("No.", "Movant", "Motion", "Exhibit", "Ruling"), ("5", "Defendant", PHOTOS, "GX 31A-31D", cell)
    )
    labels = {one.entry.item: one.entry.label for one in proposals.proposed if isinstance(one.entry, Label)}
    act = only(Act, proposals)
    told = [(one.effect, [labels[item] for item in one.subject]) for one in act.directives]
    assert told == [(Effect.PROHIBIT, ["GX 31D"]), (Effect.OVERRULE, ["GX 31A", "GX 31B", "GX 31C"])]
    assert len([one for one in proposals.proposed if isinstance(one.entry, Item)]) == 5  # a topic, four parts


ROW = ("No.", "Movant", "Motion", "Exhibits", "Ruling")
MESSAGES = "Exclude text messages and phone calls with Carla Reyes"


def ruled_by_label(proposals: Proposals) -> list[tuple[Effect, list[str]]]:
    labels = {one.entry.item: one.entry.label for one in proposals.proposed if isinstance(one.entry, Label)}
    return [
        (one.effect, [labels.get(item, item) for item in one.subject]) for one in only(Act, proposals).directives
    ]


def test_a_part_that_the_ruling_names_is_the_exhibit_that_is_called_so() -> None:
    """A call log is of calls: the part that the ruling calls so is that exhibit, and a person is asked."""
    exhibits, cell = "State's Ex. 21 (texts); State's Ex. 22 (call log)", "Out as to the texts; in as to the calls"
    proposals = charted(ROW, ("D-2", "Defendant", MESSAGES, exhibits, cell))
    assert ruled_by_label(proposals) == [
        (Effect.PROHIBIT, ["State's Exhibit 21"]),
        (Effect.OVERRULE, ["State's Exhibit 22"]),
    ]
    assert '"the texts" was taken for State\'s Exhibit 21' in look_at(proposals)
    titles = [one.entry.title for one in proposals.proposed if isinstance(one.entry, Item)]
    assert titles[1:] == ["texts", "call log"]


@pytest.mark.parametrize(
    "exhibits",
    ["State's Exs. 21 and 22", "State's Ex. 21 (texts of May); State's Ex. 22 (texts of June)", "21 (texts), 22"],
)
def test_where_nobody_can_say_which_exhibit_a_part_is_the_ruling_is_open_for_all_of_them(exhibits: str) -> None:
    """A directive on `the calls` alone would leave the exhibits of the row as if nobody had ruled on them."""
    cell = "Out as to the texts; in as to the calls"
    proposals = charted(ROW, ("D-2", "Defendant", MESSAGES, exhibits, cell))
    assert only(Act, proposals).directives == ()
    assert f'what it allows and forbids is not spelt out: "{cell}"' in look_at(proposals)


@pytest.mark.parametrize(
    "exhibits",
    ["State's Exs. 7-A through 7-D", "State's Ex. 7-A to 7-D (autopsy photographs)", "State's 7-A, 7-B, 7-C, 7-D"],
)
@pytest.mark.parametrize(
    "cell", ["7-A and 7-B in, 7-C and 7-D out", "GIP - 7-A, 7-B in; 7-C, 7-D out (cumulative)"]
)
def test_exhibits_of_the_row_are_in_and_out_by_their_marks(exhibits: str, cell: str) -> None:
    proposals = charted(ROW, ("D-3", "Defendant", "Exclude autopsy photographs", exhibits, cell))
    assert ruled_by_label(proposals) == [
        (Effect.OVERRULE, ["State's Exhibit 7-A", "State's Exhibit 7-B"]),
        (Effect.PROHIBIT, ["State's Exhibit 7-C", "State's Exhibit 7-D"]),
    ]


def test_a_bracket_behind_a_part_that_limits_it_is_no_reason() -> None:
    cell = "7-A in, 7-B out (except for impeachment)"
    proposals = charted(ROW, ("D-3", "Defendant", "Exclude photographs", "State's Exs. 7-A, 7-B", cell))
    assert only(Act, proposals).directives == ()


def test_an_exhibit_is_called_what_its_bracket_says_and_not_by_how_much_of_it_is_meant() -> None:
    exhibits = "Def. Ex. B (toxicology report); Def. Ex. C (pages 2-4)"
    proposals = charted(ROW, ("S-1", "State", "Exclude evidence of drug use", exhibits, "Granted"))
    titles = {one.entry.title for one in proposals.proposed if isinstance(one.entry, Item)}
    assert "toxicology report" in titles
    assert not any("pages" in title for title in titles)


def test_a_motion_keeps_the_number_by_which_the_firm_counts_it() -> None:
    """Each side counts its own: D-1 and S-1 are two motions, and neither is a part of the other."""
    proposals = charted(
        ROW,
        ("D-1", "Defendant", "Exclude the 2019 conviction", "", "Granted"),
        ("S-1", "State", "Exclude drug use", "Def. B (toxicology report)", "Denied"),
    )
    motions = [one.entry for one in proposals.proposed if isinstance(one.entry, Motion)]
    assert [(one.handle, one.requests[0].subject) for one in motions] == [("D-1", ("TD1",)), ("S-1", ("TS1",))]
    items = [one.entry.handle for one in proposals.proposed if isinstance(one.entry, Item)]
    assert items == ["TD1", "TS1", "TS1-1"]
    disposed = [one.entry.disposes[0].request for one in proposals.proposed if isinstance(one.entry, Act)]
    assert disposed == ["D-1", "S-1"]


def test_the_second_motion_of_a_number_is_called_by_one_that_is_free() -> None:
    rows = (("1", "Defendant", "Exclude the conviction", "", ""), ("1", "State", "Exclude drug use", "", ""))
    proposals = charted(ROW, *rows)
    motions = [one.entry for one in proposals.proposed if isinstance(one.entry, Motion)]
    assert [(one.handle, one.requests[0].subject) for one in motions] == [("M1", ("T1",)), ("M2", ("T2",))]


def test_a_chart_given_again_finds_its_motions_by_the_number_of_the_firm() -> None:
    row = ("D-1", "Defendant", "Exclude the 2019 conviction", "", "Granted")
    known = [one.entry for one in charted(ROW, row).proposed if isinstance(one.entry, (Motion, Item))]
    there = Ledger(case=CASE.case, entries=(*CASE.entries, *known))
    again = charted(ROW, ("D-1", "Defendant", "Exclude 2019 conviction (assault)", "", "Denied"), into=there)
    assert [one.entry.kind for one in again.proposed] == ["act"]
    assert only(Act, again).disposes[0].request == "D-1"


def test_a_bare_mark_that_the_row_has_not_is_no_exhibit_of_it() -> None:
    cell = "Granted as to 31D; denied as to 32"
    proposals = charted(
        ("No.", "Movant", "Motion", "Exhibit", "Ruling"), ("5", "Defendant", PHOTOS, "GX 31A-31D", cell)
    )
    assert only(Act, proposals).directives == ()


@pytest.mark.parametrize(
    ("asked", "title", "against"),
    [
        ("MIL to preclude the State from referring to 'victims'", "reference to 'victims'", ("State",)),
        ("Motion to prohibit Def. from mentioning prior arrests", "reference to prior arrests", ("Roe",)),
        ("Motion to preclude the State from calling Dr. Hale", "the State from calling Dr. Hale", ()),
        ("Motion to preclude witnesses from mentioning it", "witnesses from mentioning it", ()),
    ],
)
def test_a_topic_is_what_may_not_be_said_and_the_request_tells_by_whom(
    asked: str, title: str, against: tuple[str, ...]
) -> None:
    proposals = ruled("DENIED", asked)
    assert only(Item, proposals).title == title
    assert only(Motion, proposals).requests[0].against == against


# --- what a chart says beside its rulings ---


def test_of_more_exhibits_than_are_entered_the_others_are_named() -> None:
    proposals = exhibited("State's exhibits", "1-26")
    assert len([one for one in proposals.proposed if isinstance(one.entry, Label)]) == 24
    (motion,) = (one for one in proposals.proposed if isinstance(one.entry, Motion))
    others = "State's Exhibit 25 to State's Exhibit 26"
    assert motion.look == f"its row names 26 exhibits, of which 24 become items: enter the others, {others}"


@pytest.mark.parametrize(
    ("ground", "told"), [("609(a)", True), ("suppression", True), ("404(b)", False), ("", False)]
)
def test_a_ground_that_decides_for_which_purposes_a_bar_holds_is_told(ground: str, told: bool) -> None:
    row = ("3", "Defendant", "Motion to exclude the 2019 conviction", ground, "GRANTED")
    look = look_at(charted(("No.", "Movant", "Motion", "Ground", "Ruling"), row))
    says = f'for which purposes it bars is taken from the ground "{ground}": say it if the court said otherwise'
    assert (says in look) is told


def test_a_denial_to_exclude_with_a_redaction_is_use_with_that_done() -> None:
    proposals = with_notes("DENIED", "Redact the faces and names.")
    act = only(Act, proposals)
    (directive,) = act.directives
    assert words_of(act) == ["denied"]
    assert (directive.effect, directive.need.atom) == (Effect.REQUIRE, "Redact the faces and names")
    assert 'it is read as: to be used only with this done: "Redact the faces and names"' in look_at(proposals)


def test_a_motion_to_admit_that_is_granted_with_a_redaction_is_a_permission_on_that_condition() -> None:
    act = only(Act, ruled("Granted - redact the faces", "Motion to admit the photographs"))
    (directive,) = act.directives
    assert words_of(act) == ["conditional"]
    assert (directive.effect, directive.need.atom, directive.only) == (Effect.PERMIT, "redact the faces", True)


@pytest.mark.parametrize(
    ("cell", "notes"), [("GRANTED", "Redact the faces"), ("DENIED", "Redact the faces unless agreed")]
)
def test_a_redaction_that_may_mean_either_is_quoted(cell: str, notes: str) -> None:
    act = only(Act, with_notes(cell, notes))
    assert (words_of(act), act.directives) == (["as-quoted"], ())


@pytest.mark.parametrize("joined", ["", "To be "])
def test_when_a_denial_without_prejudice_may_be_renewed_is_its_note(joined: str) -> None:
    act = only(Act, with_notes("Denied w/o prejudice", f"{joined}renewed if the State calls Dr. Hale"))
    assert (words_of(act), act.directives) == (["denied-without-prejudice"], ())
    assert act.note == f"{joined.removeprefix('To ')}renewed if the State calls Dr. Hale"


def test_a_renewal_that_orders_more_is_quoted() -> None:
    act = only(Act, with_notes("Denied w/o prejudice", "Renew if called; no mention in opening"))
    assert (words_of(act), act.directives) == (["as-quoted"], ())


@pytest.mark.parametrize(
    "note",
    [
        ("", "", "", "* GRANTED rulings are subject to revision"),
        ("", "", "* Rulings so marked were granted orally", ""),
        ("", "", "Note: all rulings may change at trial", ""),
    ],
)
def test_a_note_in_a_row_of_its_own_is_no_ruling_and_is_listed(note: tuple[str, ...]) -> None:
    headings, row = ("No.", "Movant", "Motion", "Ruling"), ("3", "Defendant", PHOTOS, "GRANTED*")
    proposals = charted(headings, row, note)
    assert len([one for one in proposals.proposed if isinstance(one.entry, Act | Motion)]) == 2
    (unread,) = proposals.unread
    assert unread.source.quote == "".join(note)
    assert unread.why == "it stands alone in its row, and may say something of the rulings of the chart"
    assert '"*" stands with it: read the note to which that points' in look_at(proposals)
