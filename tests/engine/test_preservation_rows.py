"""Whole rows of preservation: what counsel reads, by which authority, and which entry each row rests on."""

from __future__ import annotations

import pytest

from inlimine.engine.preservation.review import Preserved, named
from inlimine.law.preservation import Kept
from tests.complaints import complaints, federal
from tests.engine.test_preservation import ADMITTED, BARRED, CONVICTION, DENIED, LETTER, MOTION, event, of, rows
from tests.told import told

_WILSON = "compare Wilson v. Williams, 182 F.3d 562 (7th Cir. 1999) (en banc)"
GROUND = f"NMRA 11-103(A)(1); {_WILSON}"
SUBSTANCE = "NMRA 11-103(A)(2); State v. Gurule (N.M. Ct. App. 2017)"
DEFINITIVE = "NMRA 11-103(B)"
RULED = "NMRA 11-103(A); NMRA 12-321(A) (general knowledge, verify)"
CHANGED = "NMRA 11-103(A)(1); compare FRE 103, committee note on the amendment of 2000 (general knowledge, verify)"
LUCE = "Luce v. United States, 469 U.S. 38 (1984)"
OTHER = '\nitem E2 "Photograph", image\n'
LOOK = "look for one in the transcript and enter it."
REVERSED = (
    MOTION + "2024-07-01 ruling R1, written\n  disposes of M1: granted\n  bars E1\n\n"
    "2024-07-08 ruling R2, written\n  permits E1\n    rules on M1\n  supersedes R1\n"
)
BLANK = "2024-06-24 motion M1 by {}\n  asks to {}\n    grounds 403\n\n"


def subjects(text: str, **how: object) -> list[tuple[str, str, str]]:
    return [(row.ruling, row.item, row.ground) for row in of(text, **how)]


# --- what is to be done, and what is to be looked for once trial is over ---


@pytest.mark.parametrize(
    ("text", "must", "authority", "to_do", "to_look_for"),
    [
        (
            BARRED,
            Kept.MUST_PROFFER,
            SUBSTANCE,
            'Make an offer of proof of "Letter" out of the jury\'s hearing before the evidence closes.',
            'No offer of proof of "Letter" is in the ledger; look in the transcript for one, or for a context '
            "that made its substance apparent, and enter it.",
        ),
        (
            LETTER
            + "2024-07-08 ruling R1, written\n  requires leave for E1\n"
            + event("offer-of-proof by Defence on E1"),
            Kept.MUST_PROFFER,
            RULED,
            'Ask for leave to use "Letter" out of the jury\'s hearing, and for a ruling if leave is refused.',
            f'No ruling that refused leave to use "Letter" is in the ledger; {LOOK}',
        ),
        (
            BARRED + event("offer-of-proof by Defence on E1", "2024-07-05"),
            Kept.MUST_PROFFER,
            DEFINITIVE,
            'Offer "Letter" again at trial, out of the jury\'s hearing, or ask the court whether '
            "R1 is definitive.",
            f'R1 is not shown to be definitive and no later offer of "Letter" is in the ledger; {LOOK}',
        ),
        (
            ADMITTED,
            Kept.MUST_OBJECT,
            GROUND,
            'Object to "Letter" with the specific ground, on the record, before or when it is offered.',
            'No objection to "Letter" is in the ledger; look in the transcript for one, or for a context '
            "that made the ground apparent, and enter it.",
        ),
        (
            ADMITTED + "\ntrait: E1 hearsay, yes, a user's guess\n",
            Kept.MUST_OBJECT,
            GROUND,
            'Object to "Letter" on hearsay, on the record, before or when it is offered.',
            'No objection to "Letter" on hearsay is in the ledger; look in the transcript for one, or for a '
            "context that made the ground apparent, and enter it.",
        ),
        (
            DENIED.replace("    grounds 403\n", ""),
            Kept.MUST_OBJECT,
            GROUND,
            'State the specific ground of the objection to "Letter", on the record, when it is offered.',
            'The ledger does not say on which ground "Letter" was objected to; look in the transcript '
            "and enter it.",
        ),
        (
            DENIED,
            Kept.MUST_OBJECT,
            DEFINITIVE,
            'Object to "Letter" on 403 again when it is offered, or ask the court whether R1 is definitive.',
            f"R1 is not shown to be definitive and no later objection is in the ledger; {LOOK}",
        ),
        (
            REVERSED,
            Kept.MUST_OBJECT,
            CHANGED,
            'Object to "Letter" on 403 when it is offered: R2 changed an earlier ruling.',
            f"R2 changed an earlier ruling and no later objection is in the ledger; {LOOK}",
        ),
        (
            LETTER + event("exceeded by State on E1"),
            Kept.MUST_OBJECT,
            GROUND,
            'Object to the use of "Letter" beyond the ruling, move to strike it and ask for an instruction.',
            f'No objection to the use of "Letter" beyond the ruling is in the ledger; {LOOK}',
        ),
        (
            MOTION,
            Kept.MUST_OBJECT,
            RULED,
            'M1 was not ruled on: object when "Letter" is offered and get a ruling on the record.',
            f"M1 was not ruled on, and no later ruling is in the ledger; {LOOK}",
        ),
        (
            MOTION + "2024-07-08 ruling R1, written\n  disposes of M1: moot\n",
            Kept.MUST_OBJECT,
            RULED,
            'M1 was found moot: object when "Letter" is offered and get a ruling on the record.',
            f"M1 was found moot, and no later ruling is in the ledger; {LOOK}",
        ),
    ],
)
def test_what_is_still_to_be_done_is_to_be_looked_for_after_trial(
    text: str, must: Kept, authority: str, to_do: str, to_look_for: str
) -> None:
    (during,), (after,) = of(text), of(text, after_trial=True)
    assert (during.status, during.to_do, during.authority) == (must, to_do, authority)
    assert (after.status, after.to_do, after.authority) == (Kept.FORFEITED, to_look_for, authority)


def test_whether_the_defendant_testified_is_looked_for_after_trial() -> None:
    (row,) = complaints(federal(told(CONVICTION)), after_trial=True)
    assert (row.status, row.to_do, row.authority) == (
        Kept.FORFEITED,
        "The ledger does not show that the defendant testified; if so, enter it.",
        LUCE,
    )


# --- what is kept ---

KEPT_OUT = 'Nothing more on R1; if the court changes it, offer "Letter" again.'
LET_IN = "Nothing more on this ground; object again if the court changes R1 or somebody goes beyond it."
TOLD_FIRST = event("testified by Defence") + event("disclosed-first by Defence on E1")


@pytest.mark.parametrize(
    ("text", "to_do", "authority"),
    [
        (BARRED + "    definitive\n" + event("offer-of-proof by Defence on E1"), KEPT_OUT, DEFINITIVE),
        (BARRED + event("offer-of-proof by Defence on E1"), KEPT_OUT, SUBSTANCE),
        (DENIED + "    definitive\n", LET_IN, DEFINITIVE),
        (DENIED + event("objection by Defence on E1\n  grounds 403"), LET_IN, GROUND),
        (DENIED + "    ruled at trial\n", LET_IN, GROUND),
        (CONVICTION + TOLD_FIRST, LET_IN, "State v. Allen, 2014-NMCA-047"),
    ],
)
def test_what_is_kept_says_what_would_undo_it(text: str, to_do: str, authority: str) -> None:
    (row,) = of(text)
    assert (row.status, row.to_do, row.authority) == (Kept.PRESERVED, to_do, authority)


def test_a_ruling_that_changes_another_at_trial_still_needs_an_objection() -> None:
    changed = REVERSED.replace("    rules on M1\n", "    rules on M1\n    ruled at trial\n")
    assert rows(changed) == [("R2", "403", Kept.MUST_OBJECT)]


# --- what is open ---


def test_an_objection_at_an_unknown_time_of_the_day_of_the_misuse_asks_for_the_times() -> None:
    text = DENIED + "    definitive\n" + event("exceeded by State on E1")
    asked = of(text + event("objection by Defence on E1\n  grounds 403"))[0]
    assert (asked.status, asked.to_do, asked.authority) == (
        Kept.UNCLEAR,
        "Enter the times: did the objection come before or after the use that went beyond the ruling?",
        GROUND,
    )
    kept = of(text + event("objection by Defence\n  of R1", "2024-07-12"))[-1]
    assert (kept.ground, kept.status, kept.to_do) == (
        "use beyond the ruling",
        Kept.PRESERVED,
        "See that the transcript shows the court's ruling on that objection, and enter it.",
    )


def test_a_ruling_whose_carry_over_is_open_is_one_row_without_a_ground() -> None:
    trials = '\n2024-07-09 trial First "First"\n  outcome "mistrial"\n\n2024-09-02 trial Second "Second"\n'
    (row,) = of(DENIED + trials, on="2024-09-03")
    assert (row.ground, row.status, row.authority) == (
        "",
        Kept.UNCLEAR,
        "the profile of the court: whether rulings carry over to a new trial is unclear",
    )


def test_before_ohler_nothing_in_the_rulebook_says_what_disclosing_first_does() -> None:
    text = (CONVICTION + TOLD_FIRST).replace("2024", "1999")
    (row,) = complaints(federal(told(text)), on="1999-07-12")
    assert (row.status, row.to_do, row.authority) == (
        Kept.UNCLEAR,
        "The rulebook holds no authority on this point (the party brings the matter out first): what does the "
        "law say?",
        "no authority in the rulebook for that day",
    )


def test_before_the_amendment_of_2000_the_courts_were_divided_on_definitive_rulings() -> None:
    text = (DENIED + "    definitive\n").replace("2024", "1999")
    (row,) = complaints(federal(told(text)), on="1999-07-12")
    assert row.to_do == (
        "Does a definitive ruling before trial suffice? Before the amendment the circuits were divided."
    )


def test_a_motion_granted_in_part_or_objected_on_is_asked_about_under_the_rule_on_rulings() -> None:
    for text in (
        MOTION + "2024-07-08 ruling R1, written\n  disposes of M1: granted in part\n",
        MOTION + event("objection by Defence on E1"),
    ):
        (row,) = of(text)
        assert (row.status, row.authority) == (Kept.UNCLEAR, RULED)


def test_who_brought_a_matter_out_first_can_be_corrected() -> None:
    (row,) = complaints(federal(told(CONVICTION + TOLD_FIRST)), on="2024-07-12")
    assert (row.status, row.to_do) == (
        Kept.FORFEITED,
        'The ledger says that Defence brought out "Letter" first; correct the entry if somebody else did.',
    )
    theirs = TOLD_FIRST.replace("first by Defence", "first by State")
    (row,) = complaints(federal(told(CONVICTION + theirs)), on="2024-07-12")
    assert row.status is Kept.PRESERVED


# --- which rulings went against whom ---


@pytest.mark.parametrize(("mine", "other"), [("V", "V1"), ("V1", "V")])
def test_a_split_motion_is_decided_where_whole_and_part_meet(mine: str, other: str) -> None:
    text = f"""
item V "Video", recording
part V1 of V "first minute", recording
item F "Photograph", image

2024-06-24 motion M1 by Defence
  asks to exclude {other}
    grounds 403
  asks to exclude F
    grounds 802

2024-07-08 ruling R1, written
  disposes of M1: granted in part
  overrules objections to {mine}
"""
    assert subjects(text) == [("R1a", mine, "403"), ("R1", "F", "802")]


def test_a_denied_motion_of_the_other_side_to_admit_hurts_whom_the_bar_names() -> None:
    text = LETTER + "2024-06-24 motion M1 by State\n  asks to admit E1\n\n"
    text += "2024-07-08 ruling R1, written\n  disposes of M1: denied\n  bars E1\n"
    assert rows(text) == []
    assert rows(text, party="State") == [("R1", "", Kept.MUST_PROFFER)]
    assert rows(text + "    binds Defence\n") == [("R1", "", Kept.MUST_PROFFER)]


def test_a_denied_motion_of_a_co_defendant_to_admit_hurts_his_side() -> None:
    text = 'party Poe "Poe", defence\n\n' + LETTER + "2024-06-24 motion M1 by Poe\n  asks to admit E1\n\n"
    text += "2024-07-08 ruling R1, written\n  disposes of M1: denied\n  bars E1\n"
    assert rows(text) == [("R1", "", Kept.MUST_PROFFER)]


def test_what_is_let_in_against_one_defendant_is_not_the_complaint_of_another() -> None:
    text = (
        'party Poe "Poe", defence\n\n' + LETTER + "2024-07-08 ruling R1, written\n  permits E1\n    against Poe\n"
    )
    assert rows(text) == []
    assert rows(text, party="Poe") == [("R1", "", Kept.MUST_OBJECT)]


def test_the_writing_tells_how_firm_a_spoken_ruling_is_only_on_what_it_writes_down() -> None:
    text = BARRED.replace("written", "oral") + OTHER + event("offer-of-proof by Defence on E1", "2024-07-05")
    text += "\n2024-07-10 ruling W1, written\n  bars {}\n    binds Defence\n    definitive\n  memorialises R1\n"
    assert rows(text.format("E1")) == [("R1", "", Kept.PRESERVED)]
    assert rows(text.format("E2")) == [("R1", "", Kept.MUST_PROFFER), ("W1", "", Kept.MUST_PROFFER)]


@pytest.mark.parametrize(("kept_out", "status"), [("E2", Kept.MUST_OBJECT), ("E3", Kept.PRESERVED)])
def test_a_definitive_successor_needs_an_objection_only_where_it_lets_in_what_was_out(
    kept_out: str, status: Kept
) -> None:
    text = OTHER + 'item E3 "Glove", object\n\n2024-06-24 motion M1 by Defence\n  asks to exclude E2\n'
    text += f"    grounds 802\n\n2024-07-01 ruling R1, written\n  bars {kept_out}\n    binds State\n\n"
    text += "2024-07-08 ruling R2, written\n  permits E2\n    rules on M1\n    definitive\n  supersedes R1\n"
    assert rows(text) == [("R2", "802", status)]


def test_the_writing_is_told_beside_the_spoken_ruling_where_it_says_the_contrary() -> None:
    text = ADMITTED.replace("written", "oral")
    text += "\n2024-07-10 ruling W1, written\n  bars E1\n    binds Defence\n  memorialises R1\n"
    assert [row.ruling for row in of(text)] == ["W1", "R1"]


def test_a_ruling_undone_by_one_act_is_told_beside_a_later_one_of_another() -> None:
    text = DENIED + "\n2024-07-09 ruling R2, written\n  vacates R1\n"
    text += "\n2024-07-10 ruling R3, written\n  permits E1\n    rules on M1\n"
    assert rows(text) == [("R3", "403", Kept.MUST_OBJECT), ("R1", "403", Kept.UNCLEAR)]


def test_a_ruling_that_names_no_item_speaks_of_it() -> None:
    denied = BLANK.format("Defence", "exclude") + "2024-07-08 ruling R1, written\n  disposes of M1: denied\n"
    (row,) = of(denied)
    assert (row.ruling, row.item, row.to_do) == (
        "R1",
        "",
        "Object to it on 403 again when it is offered, or ask the court whether R1 is definitive.",
    )
    (row,) = of(LETTER + BLANK.format("Defence", "exclude"))
    assert (row.motion, row.item, row.to_do) == (
        "M1",
        "",
        "M1 was not ruled on: object when it is offered and get a ruling on the record.",
    )


# --- the events of trial ---


def test_where_rulings_carry_over_the_events_of_the_earlier_trial_count() -> None:
    case = 'case "x"\n  law new_mexico\n  rulings {} a new trial\n\nparty State "S", prosecution\n'
    case += 'party Defence "D", defence\n\n'
    trials = '\n2024-07-09 trial First "First"\n  outcome "mistrial"\n\n2024-09-02 trial Second "Second"\n'
    text = case + BARRED + "    definitive\n" + event("offer-of-proof by Defence on E1") + trials
    assert rows(text.format("carry over to"), on="2024-09-03") == [("R1", "", Kept.PRESERVED)]
    assert rows(text.format("lapse at"), on="2024-09-03") == []


def test_the_events_of_the_running_trial_count() -> None:
    trials = '\n2024-07-09 trial First "First"\n  outcome "mistrial"\n\n2024-09-02 trial Second "Second"\n'
    again = "\n2024-09-02 ruling R2, written\n  readopts R1\n"
    text = BARRED + "    definitive\n" + trials + again
    offer = event("offer-of-proof by Defence on E1", "2024-09-03")
    assert rows(text + offer, on="2024-09-03") == [("R1", "", Kept.PRESERVED)]


def test_an_event_of_a_part_counts_for_the_ruling_that_it_names() -> None:
    text = DENIED + OTHER + '\npart E1a of E1 "page 2", document\n'
    objection = "objection by Defence on {}\n  of R1\n  grounds 403"
    assert rows(text + event(objection.format("E1a"))) == [("R1", "403", Kept.PRESERVED)]
    assert rows(text + event(objection.format("E2"))) == [("R1", "403", Kept.MUST_OBJECT)]
    assert rows(text + event(objection.format("E1a").replace("  of R1\n", ""))) == [
        ("R1", "403", Kept.MUST_OBJECT)
    ]


@pytest.mark.parametrize(("used", "ruled"), [("E1", "E1a"), ("E1a", "E1")])
def test_going_beyond_a_ruling_need_only_touch_its_item(used: str, ruled: str) -> None:
    text = LETTER + f'part E1a of E1 "page 2", document\n\n2024-07-08 ruling R1, written\n  bars {ruled}\n'
    assert subjects(text + "    binds State\n" + event(f"exceeded by State on {used}")) == [
        ("R1", used, "use beyond the ruling")
    ]


def test_an_objection_to_what_only_perhaps_takes_in_the_item_keeps_nothing() -> None:
    text = DENIED + 'topic T "The letters"\ncoverage: T may cover E1, a user\'s guess\n'.join(("\n", "\n"))
    assert rows(text + event("objection by Defence on T\n  grounds 403")) == [("R1", "403", Kept.MUST_OBJECT)]


def test_nobody_knows_whether_an_event_without_a_day_came_after_the_ruling() -> None:
    undated = "\nevent: objection by Defence on E1\n  grounds 403\n"
    assert rows(DENIED + undated) == [("R1", "403", Kept.MUST_OBJECT)]
    assert rows(ADMITTED + "    ruled at trial\n" + undated) == [("R1", "403", Kept.MUST_OBJECT)]
    assert rows(
        DENIED.replace("2024-07-08 ruling", "ruling") + event("objection by Defence on E1\n  grounds 403")
    ) == [("R1", "403", Kept.MUST_OBJECT)]


def test_events_are_told_in_the_order_of_their_days_those_without_a_day_first() -> None:
    told_of = [("802", "2024-07-11"), ("", ""), ("702", "2024-07-10")]
    text = LETTER + "".join(
        f"\n{day} event: exceeded by State on E1\n  grounds {ground or '901'}\n".replace("\n event", "\nevent")
        for ground, day in told_of
    )
    assert [row.ground for row in of(text)] == ["901", "702", "802"]


# --- grounds ---


def test_the_grounds_of_a_bar_are_told_with_it() -> None:
    assert subjects(BARRED + "    grounds 403, hearsay\n") == [("R1", "E1", "403, hearsay")]


def test_a_motion_to_suppress_states_its_ground_by_itself() -> None:
    text = DENIED.replace("exclude", "suppress").replace("    grounds 403\n", "")
    assert subjects(text) == [("R1", "E1", "suppress")]


def test_the_grounds_of_a_ruling_were_raised_only_if_it_rejects_the_partys_own_motion() -> None:
    rejected = DENIED.replace("    grounds 403\n", "") + "    grounds 802\n"
    assert subjects(rejected) == [("R1", "E1", "802")]
    assert subjects(ADMITTED + "    grounds 802\n") == [("R1", "E1", "")]


def test_confrontation_is_the_right_of_the_accused_alone() -> None:
    text = LETTER + "trait: E1 testimonial, yes, a user's guess\n\n2024-07-08 ruling R1, written\n  permits E1\n"
    assert subjects(text + "    against State\n", party="State") == [("R1", "E1", "")]
    assert subjects(text + "    against Defence\n") == [("R1", "E1", "confrontation")]


RULE_609 = CONVICTION.replace("\n    for impeach-defendant", "")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (CONVICTION + "\ntrait: E1 conviction, yes, says the court\n", Kept.FORFEITED),
        (CONVICTION.replace("for impeach-defendant", "for impeach-defendant, impeach-witness"), Kept.FORFEITED),
        (CONVICTION.replace("for impeach-defendant", "for impeach-defendant, motive"), Kept.PRESERVED),
        (RULE_609, Kept.FORFEITED),
        (RULE_609 + "    for any purpose\n", Kept.PRESERVED),
        (RULE_609.replace("grounds 609", "grounds 403"), Kept.PRESERVED),
    ],
)
def test_luce_reaches_what_is_let_in_only_to_impeach_the_defendant(text: str, status: Kept) -> None:
    (row,) = complaints(federal(told(text)), after_trial=True)
    assert row.status is status


# --- use beyond a ruling ---


def test_the_excess_of_the_other_sides_witness_is_a_complaint_and_that_of_ones_own_is_not() -> None:
    text = LETTER + 'witness W1 "Ann", called by {}\n' + event("exceeded by W1 on E1")
    assert subjects(text.format("Defence")) == []
    assert subjects(text.format("State")) == [("", "E1", "use beyond the ruling")]


def test_an_excess_is_told_of_the_newest_ruling_that_lets_in_or_keeps_out_unless_it_names_one() -> None:
    text = BARRED.replace("binds Defence", "binds State")
    text += "\n2024-07-09 ruling R2, written\n  permits E1\n    binds State\n    for impeach-witness\n"
    text += "\n2024-07-10 ruling R3, written\n  reserves on E1\n"

    def excess(words: str) -> list[tuple[str, str]]:
        return [(row.ruling, row.ground) for row in of(text + event(words)) if row.ground]

    assert excess("exceeded by State on E1") == [("R2", "use beyond the ruling")]
    assert excess("exceeded by State on E1\n  of R1\n  grounds 403, 802") == [("R1", "403, 802")]


def test_an_excess_beyond_a_ruling_that_names_no_item() -> None:
    denied = BLANK.format("State", "admit").replace("    grounds 403\n", "")
    denied += "2024-07-08 ruling R1, written\n  disposes of M1: granted\n"
    (row,) = (row for row in of(denied + event("exceeded by State\n  of R1")) if row.ground)
    assert (row.ruling, row.item, row.to_do) == (
        "R1",
        "",
        "Object to the use of it beyond R1, move to strike it and ask for an instruction.",
    )


@pytest.mark.parametrize(
    ("objection", "status"),
    [
        ("by Defence on E1", Kept.PRESERVED),
        ("by Defence\n  of R1", Kept.PRESERVED),
        ("by Defence on E2", Kept.MUST_OBJECT),
        ("by Defence\n  of R2", Kept.MUST_OBJECT),
        ("by State on E1", Kept.MUST_OBJECT),
    ],
)
def test_only_the_partys_own_objection_to_the_misuse_keeps_it(objection: str, status: Kept) -> None:
    text = BARRED.replace("binds Defence", "binds State") + OTHER
    text += "\n2024-07-08 ruling R2, written\n  bars E2\n    binds State\n" + event("exceeded by State on E1")
    (row,) = of(text + event(f"objection {objection}", "2024-07-12"))
    assert (row.ruling, row.status) == ("R1", status)


# --- without a ruling ---


def test_a_motion_on_several_things_names_them_all() -> None:
    text = MOTION.replace("exclude E1", "exclude E1, E2").replace("grounds 403", "grounds 403, 802") + OTHER
    (row,) = of(text)
    assert (row.item, row.ground, row.to_do) == (
        "E1, E2",
        "403, 802",
        'M1 was not ruled on: object when "Letter" and "Photograph" is offered and get a ruling on the record.',
    )
    assert named(row, told(text).at().view) == "Letter; Photograph"


def test_a_complaint_about_no_item_is_about_nothing_that_has_a_name() -> None:
    row = Preserved(ruling="R1", item="", ground="", status=Kept.UNCLEAR, to_do="", authority="")
    assert named(row, told(LETTER).at().view) == ""


@pytest.mark.parametrize(
    ("later", "decided"),
    [
        ("bars E1", True),
        ("bars T", True),
        ("bars E1a", False),
        ("bars G", False),
        ("reserves on E1", False),
        ("bars E1\n    tentative", False),
    ],
)
def test_a_later_ruling_that_names_no_motion_decides_one_if_it_surely_takes_in_all(
    later: str, decided: bool
) -> None:
    text = MOTION + 'topic T "Letters"\ntopic G "Guesses"\npart E1a of E1 "page 2", document\n'
    text += "coverage: T covers E1, as agreed\ncoverage: G may cover E1, a user's guess\n"
    text += f"\n2024-07-08 ruling R1, written\n  {later}\n    binds State\n"
    assert [row.motion for row in of(text) if row.motion] == ([] if decided else ["M1"])


@pytest.mark.parametrize(
    ("motion", "later"),
    [
        (MOTION, "2024-06-01 ruling R1, written\n  bars E1\n    binds State\n"),
        (
            MOTION + "2024-06-24 motion M2 by State\n  asks to admit E1\n\n",
            "2024-07-08 ruling R1, written\n  disposes of M2: denied\n  bars E1\n    binds State\n",
        ),
        (
            MOTION + "2024-06-24 motion M2 by State\n  asks to admit E1\n\n",
            "2024-07-08 ruling R1, written\n  bars E1\n    binds State\n    rules on M2\n",
        ),
        (
            LETTER + BLANK.format("Defence", "exclude"),
            "2024-07-08 ruling R1, written\n  bars E1\n    binds State\n",
        ),
    ],
    ids=["earlier", "disposes of another", "rules on another", "a motion on nothing named"],
)
def test_a_ruling_before_the_motion_or_on_another_motion_leaves_it_undecided(motion: str, later: str) -> None:
    assert [row.motion for row in of(motion + later) if row.motion] == ["M1"]


def test_a_motion_withdrawn_by_its_party_has_no_ruling_and_another_withdrawal_is_another_matter() -> None:
    second = "2024-06-24 motion M2 by Defence\n  asks to exclude E1\n    grounds 802\n\n"
    act = "2024-07-08 act W2 by Defence, written\n  withdraws M2\n"
    assert [(row.ruling, row.motion, row.to_do) for row in of(MOTION + second + act)] == [
        ("", "M1", 'M1 was not ruled on: object when "Letter" is offered and get a ruling on the record.'),
        ("", "M2", 'M2 was withdrawn: object when "Letter" is offered and get a ruling on the record.'),
    ]


def test_a_granted_motion_to_limit_without_the_orders_words_is_asked_for() -> None:
    text = LETTER + "2024-06-24 motion M1 by Defence\n  asks to limit E1\n    grounds 403\n\n"
    (row,) = of(text + "2024-07-08 ruling R1, written\n  disposes of M1: granted\n")
    assert (row.ruling, row.to_do) == ("R1", "What was ordered on M1 (granted)? Enter the order's words.")


def test_acts_are_told_in_the_order_of_their_days_those_without_a_day_first() -> None:
    text = DENIED + OTHER + 'item E3 "Glove", object\n'
    text += "\n2024-07-05 ruling R2, written\n  permits E2\n    binds State\n"
    text += "\nruling R3, written\n  permits E3\n    binds State\n"
    assert [row.ruling for row in of(text)] == ["R3", "R2", "R1"]


def test_each_motion_is_told_with_what_became_of_it() -> None:
    text = LETTER
    for motion, day, word in (("M1", "2024-07-01", "moot"), ("M2", "2024-07-02", "tentatively granted")):
        text += f"2024-06-24 motion {motion} by Defence\n  asks to exclude E1\n    grounds 403\n\n"
        text += f"{day} ruling R{motion[1]}, written\n  disposes of {motion}: {word}\n\n"
    text += "2024-07-03 act S1 by State and Defence, written\n  permits E1\n\n"
    text += "2024-07-04 act S2 by State and Defence, written\n  withdraws S1\n"
    assert [(row.ruling, row.motion, row.to_do) for row in of(text) if row.motion] == [
        ("R1", "M1", 'M1 was found moot: object when "Letter" is offered and get a ruling on the record.'),
        (
            "R2",
            "M2",
            'M2 was tentatively granted: object when "Letter" is offered and get a ruling on the record.',
        ),
    ]


def test_an_excess_is_told_of_the_order_that_it_names_whatever_its_parts_do() -> None:
    text = (
        LETTER
        + OTHER
        + "\n2024-07-08 ruling R1, written\n  bars E1\n    binds State\n  bars E2\n    binds State\n"
    )
    (row,) = of(text + event("exceeded by State\n  of R1"))
    assert (row.ruling, row.item) == ("R1", "E1")


def test_a_ruling_replaced_by_one_on_something_else_is_told_beside_it() -> None:
    text = BARRED + OTHER + "\n2024-07-09 ruling R2, written\n  bars E2\n    binds Defence\n  supersedes R1\n"
    assert [(row.ruling, row.item, row.status) for row in of(text)] == [
        ("R2", "E2", Kept.MUST_PROFFER),
        ("R1", "E1", Kept.UNCLEAR),
    ]
