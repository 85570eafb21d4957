"""What an order's words do not bear is not proposed, whatever a reader made of them."""

from __future__ import annotations

from inlimine.ledger.acts import Act, Motion, Request
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import moment
from inlimine.ledger.people import Case, Party
from inlimine.ledger.terms import Effect, Medium, PaperKind, Relief, Role
from inlimine.readers.linking.from_paper import from_paper
from inlimine.readers.linking.proposed import Proposed
from inlimine.readers.orders.read_order import read_order

LEDGER = Ledger(
    case=Case(title="State v. Roe", jurisdiction="federal"),
    entries=(
        Party(handle="State", name="State", role=Role.PROSECUTION),
        Party(handle="Roe", name="Morgan Roe", role=Role.DEFENCE),
        Item(handle="T50", title="The messages", medium=Medium.TOPIC),
        Motion(
            handle="M50",
            by="Roe",
            title="Motion in limine to exclude the messages",
            number="50",
            requests=(Request(relief=Relief.EXCLUDE, subject=("T50",)),),
        ),
        Motion(handle="M3", by="State", title="Motion for detention", number="3", requests=()),
    ),
)


def acts(text: str) -> list[Proposed]:
    read = from_paper(read_order(f"ORDER\n\n{text}"), "D1", PaperKind.ORDER, LEDGER, moment("2024-03-04"))
    return [one for one in read.proposed if isinstance(one.entry, Act)]


def effects(text: str) -> list[Effect]:
    return [d.effect for one in acts(text) if isinstance(one.entry, Act) for d in one.entry.directives]


def test_not_being_precluded_is_no_bar() -> None:
    assert effects("The State shall not be precluded from mentioning the cap.") == []


def test_a_reason_permits_nothing() -> None:
    assert (
        effects("The motion in limine (Doc. 50) is DENIED because the messages are admissible under Rule 801.")
        == []
    )


def test_a_tentative_grant_is_to_be_looked_at_and_is_no_grant() -> None:
    (one,) = acts("The motion in limine (Doc. 50) is tentatively GRANTED.")
    assert isinstance(one.entry, Act)
    assert [d.disposition for d in one.entry.disposes] == ["tentatively-granted"]
    assert "it is tentative" in one.look


def test_what_an_order_spares_is_to_be_looked_at() -> None:
    (one,) = acts("The motion in limine (Doc. 50) is GRANTED, except that the defense may use the first message.")
    assert "it spares something" in one.look


def test_a_partys_own_count_is_no_docket_number() -> None:
    (one,) = acts("Motion in Limine No. 3 is GRANTED.")
    assert isinstance(one.entry, Act)
    assert (one.entry.disposes, "say which" in one.look) == ((), True)


def test_a_ruling_on_another_matter_is_not_merged_into_the_last_number() -> None:
    other = "The State's motion to exclude the prior convictions is GRANTED."
    assert len(acts(f"1. Motion in Limine No. 3 is GRANTED.\n\n2. {other}")) == 2


def test_a_day_of_the_month_is_no_number_of_an_order() -> None:
    (one,) = acts("The order of January 12, 2024 is VACATED.")
    assert isinstance(one.entry, Act)
    assert (one.entry.edges, bool(one.look)) == ((), True)
