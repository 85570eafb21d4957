"""What an order, a hearing, a chart or a report says of the motions of a ledger."""

import io

import pytest

from inlimine.ledger.acts import Act, Completeness, Motion, Request
from inlimine.ledger.entry import Anchor
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Effect, Form, Medium, PaperKind, Relief, Role
from inlimine.operations.soundness import unsound
from inlimine.readers.charts.door import read_chart
from inlimine.readers.linking.from_chart import from_chart
from inlimine.readers.linking.from_paper import from_paper
from inlimine.readers.linking.proposed import Proposals
from inlimine.readers.orders.read_order import read_order
from inlimine.readers.reports.read_report import read_report
from tests.readers.linking.linked import acts, disposed, ledger, motions, offered, ordered, topics


def asks(number: str, by: str, title: str, about: str, relief: Relief = Relief.EXCLUDE) -> tuple[Item, Motion]:
    topic = Item(handle=f"T{number}", title=about, medium=Medium.TOPIC)
    request = Request(relief=relief, subject=(topic.handle,))
    return topic, Motion(handle=f"M{number}", by=by, title=title, number=number, requests=(request,))


PARTIES = (
    Party(handle="State", name="State of Arcadia", role=Role.PROSECUTION),
    Party(handle="Roe", name="John Roe", role=Role.DEFENCE),
)
KNIFE = asks("5", "Roe", "Motion in limine to exclude the knife", "the knife")
ROPE = asks("6", "Roe", "Motion in limine to exclude the rope", "the rope")
FLIGHT = asks("7", "State", "Motion in limine to admit flight", "flight from the scene", Relief.ADMIT)
CASE = ledger(*PARTIES, *KNIFE, *ROPE, *FLIGHT)


def with_proposals(before: Ledger, proposals: Proposals) -> Ledger:
    return Ledger(case=before.case, entries=(*before.entries, *(one.entry for one in proposals.proposed)))


def only(proposals: Proposals) -> str:
    (handle,) = acts(proposals)
    return handle


def test_a_number_that_is_printed_ties_an_order_to_its_motion() -> None:
    proposals = ordered("ORDER\n\nDefendant's motion in limine to exclude the knife (Doc. 5) is DENIED.", CASE)
    assert disposed(acts(proposals)["R1"]) == [("M5", "denied")]
    assert acts(proposals)["R1"].directives == ()
    assert offered(proposals, "R1").sure


@pytest.mark.parametrize("lead", ["with respect to", "as to", "with regard to"])
def test_each_half_of_a_divided_ruling_speaks_of_its_own_part(lead: str) -> None:
    """The motion's topic has the words of both halves, and neither half is the whole of it."""
    case = ledger(
        *PARTIES, *asks("2", "Roe", "Motion in limine No. 2", "lost sales, confusion and Falk's own talks")
    )
    proposals = ordered(
        f"ORDER\n\nMotion in limine No. 2 (Doc. 2) is GRANTED {lead} lost sales and confusion and DENIED as to"
        " Falk's own talks.",
        case,
    )
    told = topics(proposals)
    assert sorted(told.values()) == ["Falk's own talks", "lost sales and confusion"]
    granted, denied = acts(proposals).values()
    assert [disposed(one) for one in (granted, denied)] == [[("M2", "granted")], [("M2", "denied")]]
    (bars,), (overrules,) = granted.directives, denied.directives
    assert (bars.effect, [told[one] for one in bars.subject]) == (Effect.PROHIBIT, ["lost sales and confusion"])
    assert (overrules.effect, [told[one] for one in overrules.subject]) == (Effect.OVERRULE, ["Falk's own talks"])


def test_a_number_beats_a_name() -> None:
    proposals = ordered("The motion in limine on the rope (Doc. 5) is GRANTED.", CASE)
    assert disposed(acts(proposals)["R1"]) == [("M5", "granted")]


def test_the_one_open_motion_of_that_subject_is_meant() -> None:
    proposals = ordered("Defendant's motion in limine to exclude the rope is GRANTED.", CASE)
    assert disposed(acts(proposals)["R1"]) == [("M6", "granted")]


def test_motions_that_fit_equally_are_named_and_none_is_taken() -> None:
    both = ledger(
        *PARTIES, *KNIFE, *asks("8", "State", "Motion in limine on the knife", "the knife and its sheath")
    )
    proposals = ordered("The motion in limine to exclude the knife is GRANTED.", both)
    assert acts(proposals)["R1"].disposes == ()
    assert "say which, perhaps M5, M8" in offered(proposals, "R1").look


def test_a_motion_that_nothing_names_is_not_guessed() -> None:
    proposals = ordered("The motion to exclude the ladder is GRANTED.", CASE)
    assert acts(proposals)["R1"].disposes == ()
    assert not offered(proposals, "R1").sure


@pytest.mark.parametrize(
    ("words", "handles"),
    [
        ("Ruling on the photographs is reserved.", "M5"),
        ("The Court defers ruling on the photographs.", "M5"),
        ("The admissibility of the photographs is taken under advisement.", "M5"),
        ("The request as to the photographs is DENIED.", "M5"),
        ("Ruling on the rope is reserved until trial.", "M6, M5"),
    ],
)
def test_a_ruling_that_speaks_of_another_thing_is_not_on_the_motion_named_last(words: str, handles: str) -> None:
    proposals = ordered(f"ORDER\n\nThe motion in limine (Doc. 5) is GRANTED.\n\n{words}", CASE)
    assert disposed(acts(proposals)["R1"]) == [("M5", "granted")]
    assert acts(proposals)["R2"].disposes == ()
    assert f"which motion is not told; say which, perhaps {handles}" in offered(proposals, "R2").look


def test_a_ruling_that_speaks_of_another_thing_does_not_take_over_what_was_asked() -> None:
    text = "The motion in limine to exclude the knife (Doc. 5) is DENIED. The request as to the map is GRANTED."
    (told,) = (one for one in acts(ordered(text, CASE)).values() if not one.disposes)
    assert told.directives == ()


def test_a_ruling_that_speaks_of_the_thing_in_question_is_on_its_motion() -> None:
    proposals = ordered("1. Motion in limine (Doc. 5).\n\nRuling on the knife is reserved until trial.", CASE)
    assert disposed(acts(proposals)["R1"]) == [("M5", "reserved")]


@pytest.mark.parametrize(
    "text",
    [
        "All motions not previously granted are DENIED.",
        "All other motions in limine are DENIED.",
        "All remaining motions are DENIED as moot.",
    ],
)
def test_a_clause_on_all_motions_is_tied_to_none_and_names_those_that_are_open(text: str) -> None:
    ruled = with_proposals(CASE, ordered("The motion in limine to exclude the knife (Doc. 5) is GRANTED.", CASE))
    proposals = ordered(f"ORDER\n\n{text}", ruled)
    (handle,) = acts(proposals)
    assert acts(proposals)[handle].disposes == ()
    assert "every motion not ruled on; say which (M6, M7)" in offered(proposals, handle).look


def test_a_grant_until_leave_is_ask_first() -> None:
    text = (
        "The motion in limine (Doc. 5) is GRANTED to the extent that the knife is not to be mentioned before the"
        " jury without first obtaining a ruling from the court."
    )
    proposals = ordered(text, CASE)
    directives = [each for one in acts(proposals).values() for each in one.directives]
    assert [one.effect for one in directives] == [Effect.LEAVE]
    assert not unsound(with_proposals(CASE, proposals))


def test_a_reason_never_directs() -> None:
    text = (
        "The motion in limine to exclude the knife (Doc. 5) is GRANTED. Its probative value is not substantially"
        " outweighed by unfair prejudice, and such evidence is generally admissible."
    )
    effects = [each.effect for one in acts(ordered(text, CASE)).values() for each in one.directives]
    assert Effect.PERMIT not in effects


def test_what_is_vacated_is_an_edge_where_the_ledger_has_it_and_else_a_question() -> None:
    ruled = with_proposals(CASE, ordered("The motion in limine to exclude the knife (Doc. 5) is GRANTED.", CASE))
    proposals = ordered("The order (Doc. 1) is VACATED.", ruled)
    for one in acts(proposals).values():
        assert [(str(each.edge), each.target) for each in one.edges] in ([], [("vacates", "R1")])
        assert one.edges or not offered(proposals, one.handle).sure


def test_a_ruling_without_its_day_says_so() -> None:
    proposals = ordered("The motion in limine to exclude the knife (Doc. 5) is DENIED.", CASE, day=None)
    assert acts(proposals)["R1"].eff is None
    assert offered(proposals, "R1").look == "on which day it was ruled was not read"


HEARD = "This matter came before the Court on March 18, 2031 for hearing.\n\n"
DISPOSED = "The motion in limine to exclude the knife (Doc. 5) is DENIED.\n\n"


@pytest.mark.parametrize(
    "signed",
    [
        "IT IS SO ORDERED this 20th day of March, 2031.",
        "SO ORDERED.\n\nMarch 20, 2031",
        "DATED: March 20, 2031",
        "ENTERED: 3/20/2031",
        "Signed by Judge Halloran on March 20, 2031.",
        "DONE AND ORDERED in Chambers this 20th day of March, 2031.",
        "Filed: March 20, 2031",
        "Filed: March 22, 2031\n\nDated: March 20, 2031",
    ],
)
def test_an_order_was_made_on_the_day_of_its_signature_and_not_of_its_hearing(signed: str) -> None:
    proposals = ordered(f"ORDER\n\n{HEARD}{DISPOSED}{signed}", CASE, day=None)
    act = acts(proposals)["R1"]
    assert act.eff == moment("2031-03-20")
    assert (offered(proposals, "R1").sure, offered(proposals, "R1").look) == (True, "")


@pytest.mark.parametrize(
    "told", [HEARD, "On this the 18th day of March, 2031, came on to be heard the motions.\n\n"]
)
def test_where_only_the_day_of_the_hearing_is_told_the_ruling_is_not_sure(told: str) -> None:
    proposals = ordered(f"ORDER\n\n{told}{DISPOSED}", CASE, day=None)
    assert acts(proposals)["R1"].eff == moment("2031-03-18")
    assert offered(proposals, "R1").look == "its day is perhaps that of the hearing: say on which day it was ruled"


def test_the_day_of_a_hearing_that_is_still_to_be_held_is_no_day_of_ruling() -> None:
    proposals = ordered(f"ORDER\n\n{DISPOSED}The hearing is set for May 9, 2031.", CASE, day=None)
    assert acts(proposals)["R1"].eff is None


def test_handles_that_other_papers_bear_are_left_to_them() -> None:
    read = read_order("The motion in limine to exclude the knife (Doc. 5) is DENIED.")
    proposals = from_paper(read, "D1", PaperKind.ORDER, CASE, None, {"R1", "R2"})
    assert [*acts(proposals)] == ["R3"]


def test_what_was_said_in_a_hearing_is_oral() -> None:
    assert acts(ordered("The motion (Doc. 5) is DENIED.", CASE, PaperKind.TRANSCRIPT))["R1"].form is Form.ORAL
    assert acts(ordered("The motion (Doc. 5) is DENIED.", CASE))["R1"].form is Form.WRITTEN


# --- reports ---

REPORT = (
    "A judge granted the defense's request to bar the state from introducing the knife. "
    "She said its probative value is not substantially outweighed by the danger of unfair prejudice. "
    "Prosecutors won't be allowed to introduce the photographs."
)


def test_all_that_a_report_tells_is_to_be_looked_at_and_marked() -> None:
    proposals = from_paper(read_report(REPORT), "D1", PaperKind.REPORT, CASE, None)
    assert acts(proposals)
    for one in acts(proposals).values():
        assert "REPORTED, not verified" in offered(proposals, one.handle).look
        assert one.form is Form.ORAL
    assert not unsound(with_proposals(CASE, proposals))


def test_a_day_of_the_week_is_no_day_on_which_it_was_ruled() -> None:
    told = "Judge Roe ruled Monday that prosecutors may not tell the jury about the knife."
    proposals = from_paper(read_report(told), "D1", PaperKind.REPORT, CASE, None)
    (handle,) = acts(proposals)
    assert acts(proposals)[handle].eff is None
    assert "on which day it was ruled was not read" in offered(proposals, handle).look


def test_the_reason_that_a_report_gives_is_in_no_directive() -> None:
    proposals = from_paper(read_report(REPORT), "D1", PaperKind.REPORT, CASE, None)
    directives = [each for one in acts(proposals).values() for each in one.directives]
    assert {one.effect for one in directives} == {Effect.PROHIBIT}
    assert all(not one.reason and not one.quotation for one in directives)


# --- charts ---

CHART = """\
No.,Party,Motion,Ground,Ruling,Date
21,Defense,Exclude the ladder,403,GRANTED,3/4/2031
22,State,Admit the audit,,Reserved,
23,Nobody,Exclude the rug,,,
5,Defense,Exclude the knife,,Denied,3/5/2031
24,Defense,Exclude the vase,,ask A.,3/5/2031
"""


def charted(text: str, into: Ledger) -> Proposals:
    return from_chart(read_chart(io.BytesIO(text.encode()).getvalue(), "chart.csv"), "D1", into)


def test_a_row_of_a_chart_is_a_motion_and_its_ruling() -> None:
    proposals = charted(CHART, CASE)
    found = motions(proposals)
    assert [(one.number, one.by, one.title) for one in found.values()] == [
        ("", "Roe", "Exclude the ladder"),
        ("", "State", "Admit the audit"),
        ("", "", "Exclude the rug"),
        ("", "Roe", "Exclude the vase"),
    ]
    assert [one.requests[0].relief for one in found.values()] == [
        Relief.EXCLUDE, Relief.ADMIT, Relief.EXCLUDE, Relief.EXCLUDE,
    ]  # fmt: skip
    assert found["M21"].requests[0].grounds == ("403",)
    assert topics(proposals)["T21"] == "the ladder"
    assert [disposed(one) for one in acts(proposals).values()] == [
        [("M21", "granted")],
        [("M22", "reserved")],
        [("M5", "denied")],
    ]
    assert [str(one.eff.day) if one.eff else "" for one in acts(proposals).values()] == [
        "2031-03-04",
        "",
        "2031-03-05",
    ]


def test_whoever_wrote_a_chart_is_no_court() -> None:
    proposals = charted(CHART, CASE)
    assert all(not offered(proposals, handle).sure for handle in acts(proposals))
    assert not offered(proposals, "M23").sure
    assert [one.source.quote for one in proposals.unread] == ["ask A."]


def test_a_chart_that_was_entered_proposes_no_motion_again() -> None:
    rows = CHART.replace("23,Nobody,Exclude the rug,,,\n", "")
    before = with_proposals(CASE, charted(rows, CASE))
    assert not unsound(before)
    assert not motions(charted(rows, before))


TOLD = (
    "HARLAN - Judge Ellen Marsh ruled Monday on more than two dozen motions before the trial of Tobias Renner, who"
    " is charged with arson and has pleaded not guilty.\n\nHis brother, Paul Renner, was convicted of tampering"
    " with evidence and is serving a sentence of four years."
)


def test_what_a_report_tells_beside_the_rulings_is_shown_and_enters_nothing() -> None:
    proposals = from_paper(read_report(TOLD), "D1", PaperKind.REPORT, CASE, None)
    told = {one.kind: (one.value, one.whom) for one in proposals.told}
    assert told["charge"] == ("arson", "")
    assert told["plea"] == ("pleaded not guilty", "")
    assert told["related conviction"] == ("convicted of tampering with evidence", "Paul Renner")
    assert told["related sentence"] == ("sentence of four years", "")
    assert all(TOLD[slice(*one.source.span)] == one.source.quote for one in proposals.told)
    assert acts(proposals) == {}


def test_how_many_rulings_a_report_tells_is_counted_whatever_day_stands_between() -> None:
    proposals = from_paper(read_report(TOLD), "D1", PaperKind.REPORT, CASE, None)
    (counted,) = (one.entry for one in proposals.proposed if isinstance(one.entry, Completeness))
    assert (counted.said, counted.at_least) == (25, True)


def test_a_paper_beside_a_docket_counts_its_own_rulings() -> None:
    """The docket has R742; the order's ruling is R1, and "Doc. 742" is the docket's and "Doc. 1" nobody's."""
    order = Act(handle="R742", eff=moment("2031-03-01"), form=Form.WRITTEN, anchors=(Anchor(locator="entry 742"),))
    known = ledger(*CASE.entries[1:], order)
    made = ordered("The motion in limine to exclude the knife (Doc. 5) is GRANTED.", known)
    assert list(acts(made)) == ["R1"]
    after = with_proposals(known, made)
    (vacating,) = acts(ordered("The order (Doc. 742) is VACATED.", after)).values()
    assert (vacating.handle, [one.target for one in vacating.edges]) == ("R2", ["R742"])
    (unknown,) = acts(ordered("The order (Doc. 1) is VACATED.", after)).values()
    assert unknown.edges == ()
