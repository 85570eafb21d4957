"""What is said of charts: which rulings did what, for whom the case is closed, what was not looked at."""

from __future__ import annotations

from inlimine.cli.printing.proof import leaf_words
from inlimine.operations.prove import what_if
from inlimine.proof.decision import Reading
from inlimine.proof.from_case import Mode
from inlimine.proof.linked import Role
from inlimine.proof.pending import one_ruling, without
from inlimine.proof.report import Look, OfChart, report
from inlimine.proof.rulings import Opens, did
from tests.proof.asked import proved, states
from tests.proof.charts import sets
from tests.told import Told, told

SCALES = """
item E "The scales", object

chart P1 by State "trafficking"
element N1 of P1 "he had it", number 1
  needs any of S1
support S1: E by State
"""


def chart_of(text: str, **look: object) -> OfChart:
    return report(told(text).at(), Look(**look)).charts[0]  # type: ignore[arg-type]


def took(chart: OfChart) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.ruling, one.takes, one.lets_in) for one in chart.taken]


# --- an oral ruling and the order that wrote it down ---


SPOKEN = """
2024-07-08 ruling R1, oral
  bars E
    binds State
2024-07-10 ruling R2, written
  memorialises R1
  bars E
    binds State
"""
LATER = "2024-07-12"


def test_an_oral_ruling_and_its_writing_are_one_ruling() -> None:
    state = told(SPOKEN + SCALES).at(LATER)
    assert one_ruling("R1", state) == ("R1", "R2")
    assert one_ruling("R2", state) == ("R2", "R1")
    (chart,) = report(state, Look()).charts
    assert took(chart) == [("R1 and R2", ("S1",), ())]
    assert states(proved(without(state, "R1"))) == ["UNCOVERED", "COVERED", "COVERED"]


def test_of_several_rulings_in_one_order_only_the_one_that_was_written_down_goes_with_it() -> None:
    more = (
        SPOKEN.replace("  memorialises R1\n  bars E\n", "  memorialises R1\n  bars F\n    binds State\n  bars E\n")
        + 'item F "The bag", object\n'
    )
    state = told(more + SCALES).at(LATER)
    assert one_ruling("R1", state) == ("R1", "R2b")


def test_two_rulings_that_each_bar_it_are_told_together() -> None:
    twice = "2024-07-08#1 ruling R1, written\n  bars E\n    binds State\n    grounds 403\n"
    twice += "2024-07-08#2 ruling R2, written\n  bars E\n    binds State\n    grounds hearsay\n"
    assert took(chart_of(twice + SCALES)) == [("R1 and R2", ("S1",), ())]


def test_a_word_of_the_court_that_is_supposed_says_so() -> None:
    guess = 'item T "His trade", topic\ncoverage: T may cover E, a user\'s guess\n'
    text = f"{guess}2024-07-08 ruling R1, written\n  bars T\n    binds State\n{SCALES}"
    found = what_if(told(text).at(), ("S1=admitted",), Reading.NORMAL).then
    (leaf,) = found.charts[0].elements[0].linked
    assert (leaf.shown, leaf.rulings) == ("ASK THE COURT", ("R1", "supposed: S1 admitted"))
    assert [state.value for state in leaf.states.values()] == ["COVERED"] * 3


# --- how a ruling opens the way ---


def test_an_objection_overruled_lets_nothing_in_by_that() -> None:
    """The scales would need leave on other grounds; the order of 8 July only rejects an objection."""
    permits = "2024-07-08 ruling R1, written\n  permits E\n    binds State\n"
    (admitted,) = chart_of(permits + SCALES).taken
    assert (admitted.lets_in, admitted.opens) == (("S1",), Opens.ADMITS)
    motion = "2024-06-24 motion M1 by Defence\n  asks to exclude E against State\n    grounds 403\n"
    denied = motion + "2024-07-08 ruling R1, written\n  disposes of M1: denied\n"
    (overruled,) = chart_of(denied + SCALES).taken
    assert (overruled.lets_in, overruled.opens) == (("S1",), Opens.OVERRULES)
    assert overruled.opens.value == "objection overruled, which does not admit"


def test_what_is_let_in_on_a_condition_is_said_so_and_not_held_back_as_well() -> None:
    permits = '2024-07-08 ruling R1, written\n  permits E\n    needs "a foundation is laid" (judge)\n'
    chart = chart_of(f"{permits}    only on that condition\n{SCALES}")
    (taken,) = chart.taken
    leaves = {leaf.leaf: leaf for leaf in chart.elements[0].linked}
    assert did(taken, leaves) == {"let in on a condition": ("S1",)}


def test_the_act_on_which_an_agreement_rests_is_named_once(case: Told) -> None:
    """
    2024-07-01 act A5 by State and Defence, written
      name "Stipulation to status"

    chart P1 by State "felon in possession"
    element N1 of P1 "a felon"
      needs any of S1
    stipulation S1 on A5 "Roe has been convicted of a felony"
    """
    (leaf,) = report(case.at(), Look()).charts[0].elements[0].linked
    assert leaf.stands == "STIPULATED (A5)"


def test_what_the_other_side_may_bring_is_told_at_the_reading_of_the_chart() -> None:
    """Strictly whatever may come in is taken to come in; so it is the hopeful reading that does not count it."""
    more = 'item F "The bag", object\nsupport S3: F by Defence\n  in defence-case\n'
    (part,) = chart_of(f"{SCALES}{more}defeater: S3 defeats S1\n").elements
    against = next(leaf for leaf in part.linked if leaf.role is Role.DEFEATS)
    assert leaf_words(against) == "NO RULING RECORDED; not at the hopeful reading"


def test_what_a_ruling_may_have_taken_is_for_the_court_to_say() -> None:
    guess = 'item T "His trade", topic\ncoverage: T may cover E, a user\'s guess\n'
    (one,) = chart_of(f"{guess}2024-07-08 ruling R1, written\n  bars T\n    binds State\n{SCALES}").taken
    assert (one.ruling, one.takes, one.asks, one.lets_in) == ("R1", (), ("S1",), ())


def test_what_rests_on_an_agreement_is_not_said_to_be_let_in_by_it(case: Told) -> None:
    """
    2024-07-01 act A5 by State and Defence, written
      name "Stipulation to status"

    chart P1 by State "felon in possession"
    element N1 of P1 "a felon"
      needs any of S1
    stipulation S1 on A5 "Roe has been convicted of a felony"
    """
    (one,) = report(case.at(), Look()).charts[0].taken
    assert (one.ruling, one.lets_in, one.opens.value) == ("A5", ("S1",), "rests on it")


def test_a_leaf_says_with_what_alone_it_counts_and_what_takes_it_out() -> None:
    more = 'item F "The bag", object\nsupport S2: F by State\nsupport S3: F by Defence\n  in defence-case\n'
    (part,) = chart_of(f"{SCALES}{more}gate: S1 count only with S2\ndefeater: S3 defeats S1\n").elements
    assert part.linked[0].beside == ("only with S2", "not where S3 comes in")


# --- closed for one defendant ---


def test_a_case_closed_for_one_defendant_is_closed_on_his_charts_alone(case: Told) -> None:
    """
    case "State v. Roe and Doe"
      law new_mexico
      time zone "America/Denver"
    party State "State of New Mexico", prosecution
    party Roe "Roe", defence
    party Doe "Doe", defence
    item E "The ledger", document

    2024-07-08 ruling R1, written
      permits E
        binds State
    2024-07-09 ruling R2, written
      name "dismissal as to Roe"
      closes the case for Roe

    chart P1 by State "fraud"
      against Roe
    element N1 of P1 "the entry is false"
      needs any of S1
    support S1: E by State
      against Roe
    chart P2 by State "fraud"
      against Doe
    element N2 of P2 "the entry is false"
      needs any of S2
    support S2: E by State
      against Doe
    """
    found = report(case.at("2024-07-10"), Look())
    assert found.closed is None
    assert [one.closed.handle if one.closed else None for one in found.charts] == ["R2", None]


# --- parts of one whole ---


def test_two_parts_of_one_whole_hang_on_the_whole(case: Told) -> None:
    """
    item E "The recording", recording
    part E1 of E "its first minute"
    part E2 of E "its second minute"

    chart P1 by State "arson"
    element N1 of P1 "he was there"
      needs any of S1, S2
    support S1: E1 by State
    support S2: E2 by State
    """
    (chart,) = report(case.at(), Look()).charts
    assert chart.only_supports == ("E",)


# --- what was not looked at ---


def test_a_motion_that_nobody_can_look_into_marks_the_leaves_it_is_about() -> None:
    severing = '2024-06-24 motion M1 by Defence\n  asks to limit E\nitem F "The bag", object\n'
    more = severing + SCALES.replace("any of S1", "any of S1, S2") + "support S2: F by State\n"
    (part,) = chart_of(more).elements
    assert [leaf.not_told for leaf in part.linked] == [("M1",), ()]
    assert "not looked at: M1" in part.linked[0].open_words


def test_a_motion_on_which_notice_hangs_was_looked_at(case: Told) -> None:
    """
    2024-07-01 motion M5 by State
      asks to other

    chart P1 by State "burglary at night"
    element N1 of P1 "it was night"
      needs any of J1
    judicial notice J1 on M5 "the sun had set"
    """
    assert report(case.at(), Look()).not_told == ()


# --- when it comes in ---


def test_a_leaf_says_which_way_its_motions_must_go() -> None:
    """That the court denies the one takes nothing from its grant of the other, which is about more."""
    motion = "2024-06-24 motion M1 by Defence\n  asks to exclude E against State\n    grounds 403\n"
    motion += "2024-06-24 motion M2 by Defence\n  asks to exclude E, F against State\n    grounds 403\n"
    (part,) = chart_of(f'{motion}item F "The bag", object\n{SCALES}').elements
    assert part.linked[0].open_words == ("counts if M1 is denied and M2 is denied",)


def test_a_grant_that_is_supposed_holds_though_another_motion_is_supposed_to_be_denied() -> None:
    motion = "2024-06-24 motion M1 by Defence\n  asks to exclude E against State\n    grounds 403\n"
    motion += "2024-06-24 motion M2 by Defence\n  asks to exclude E, F against State\n    grounds 403\n"
    case = told(f'{motion}item F "The bag", object\n{SCALES}')
    assert states(proved(case, "M1=granted", "M2=denied")) == ["UNCOVERED"] * 3
    assert states(proved(case, "M1=denied", "M2=denied")) == ["UNCOVERED", "COVERED", "COVERED"]


def test_at_a_retrial_the_report_names_the_trial() -> None:
    trials = '2024-09-02 trial T2 "Second trial"\n'
    found = report(told(trials + SCALES).at("2024-09-02"), Look(mode=Mode.RETRIAL, episode="T2"))
    assert found.episode == "T2"


def test_the_smallest_sets_may_hold_a_word_of_the_court() -> None:
    guess = 'item T "His trade", topic\ncoverage: T may cover E, a user\'s guess\n'
    text = f"{guess}2024-07-08 ruling R1, written\n  bars T\n    binds State\n{SCALES}"
    assert [[(c.decision, c.outcome) for c in one] for one in chart_of(text).breaking] == [[("S1", "excluded")]]
    assert sets(proved(told(text)).breaking("P1", report(told(text).at(), Look()).reading)) == ["S1=excluded"]


def test_a_supposed_order_that_does_not_settle_an_item_says_why_and_whose_word_is_wanted(case: Told) -> None:
    """
    witness W "Wright", called by State
    topic Debt "The debt"
    item Clerk "What the clerk heard", document
    item Seen "What Wright saw", testimony
      sponsors W
    coverage: Debt may cover Clerk, a user's guess
    2024-07-01 hearing H1 "Motions in limine"
    2024-07-01 completeness: H1 made at least 25 rulings
    2024-06-24 motion M1 by Defence
      asks to exclude Debt
    2024-06-24 motion M2 by State
      asks to admit Seen

    chart P1 by State "theft"
    element N1 of P1 "he took it"
      needs any of S1, S2
    support S1: Clerk by State
    support S2: Seen by State
    """
    said = {
        made: {
            leaf.leaf: leaf
            for leaf in what_if(case.at(), [made], Reading.NORMAL).then.charts[0].elements[0].linked
        }
        for made in ("M1=granted", "M1=denied", "M2=granted")
    }
    assert said["M1=granted"]["S1"].beside == (
        "M1 granted does not settle it (whether it reaches this use is open, because of what it is about): "
        "the court must be asked",
    )
    assert said["M1=denied"]["S1"].beside == (
        "M1 denied lets nothing in by itself: rulings are missing from the ledger, so leave comes first",
    )
    admitted = said["M2=granted"]["S2"]
    assert (admitted.shown, admitted.beside) == ("RULED ADMISSIBLE, not yet received", ())
    assert admitted.through == ("through Wright: APPROACH FIRST (as a caution)",)
