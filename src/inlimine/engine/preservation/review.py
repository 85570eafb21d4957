"""What every test of preservation shares: the case, the party, whether trial is over, and the law on a point."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm
from inlimine.engine.preservation.adverse import Adverse
from inlimine.engine.preservation.happened import Happened
from inlimine.engine.scope import Setting
from inlimine.engine.view import View
from inlimine.engine.words import title
from inlimine.law.cited import cited
from inlimine.law.preservation import Kept, Point, PreservationRow
from inlimine.ledger.acts import Act

_NO_ROW = "no authority in the rulebook for that day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preserved:
    """One complaint: about which ruling on which item, on which ground, how it stands, what to do, by what law.

    `ruling` is empty where the court has not ruled; `motion` then names what was asked. `ground` is empty where
    none was stated. `item` is a handle, or several with commas between.
    """

    ruling: str
    item: str
    ground: str
    status: Kept
    to_do: str
    authority: str
    motion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a test found: the status, the sentence for counsel, the citation."""

    status: Kept
    to_do: str
    authority: str


@dataclass(frozen=True)
class Review:
    """One party's look at the rulings on the day of a case's state; `asked` are grounds asked about."""

    state: CaseState
    party: str
    after: bool
    asked: tuple[str, ...]

    @property
    def view(self) -> View:
        """The entries that count."""
        return self.state.view

    @property
    def setting(self) -> Setting:
        """What scope is judged against."""
        return self.state.setting

    @cached_property
    def happened(self) -> Happened:
        """The events of trial."""
        return Happened(self.setting)

    @cached_property
    def norms(self) -> tuple[Norm, ...]:
        """Every directive in the order of the acts' days."""
        return tuple(sorted(self.state.norms, key=lambda norm: _place(norm.act)))

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """Every act in the order of its day."""
        return tuple(sorted(self.view.acts, key=_place))

    def law(self, point: Point) -> PreservationRow:
        """The row on a point; where the rulebook has none that day, one that leaves the point open."""
        row = next((row for row in self.state.rulebook.preservation if row.point is point), None)
        if row is not None:
            return row
        question = f"The rulebook holds no authority on this point ({point}): what does the law say?"
        day = self.view.as_of.day
        return PreservationRow(
            since=day, citation=_NO_ROW, point=point, outcome=Kept.UNCLEAR, question=question, read=True
        )

    def unmet(self, must: Kept, point: Point, to_do: str) -> Found:
        """What must still be done; after trial, what the law makes of its not being done."""
        row = self.law(point)
        lost = Kept.UNCLEAR if row.citation == _NO_ROW else Kept.FORFEITED
        return Found(status=lost if self.after else must, to_do=to_do, authority=cited(row))

    def kept(self, point: Point, to_do: str) -> Found:
        """What is kept, as far as the law on the point says so."""
        row = self.law(point)
        if row.outcome is Kept.UNCLEAR:
            return self.open(point, row.question)
        return Found(status=Kept.PRESERVED, to_do=to_do, authority=cited(row))

    def open(self, point: Point, question: str) -> Found:
        """What the law or the ledger leaves open, with the question."""
        return Found(status=Kept.UNCLEAR, to_do=question, authority=cited(self.law(point)))

    def called(self, item: str) -> str:
        """An item in a sentence: its label or title, quoted."""
        return f'"{title(item, self.view)}"' if item else "it"

    def row(self, one: Adverse, ground: str, found: Found) -> Preserved:
        """The row of a ruling on a ground."""
        return Preserved(
            ruling=one.norm.handle,
            item=one.item,
            ground=ground,
            status=found.status,
            to_do=found.to_do,
            authority=found.authority,
        )


def _place(act: Act) -> tuple[tuple[object, ...], str]:
    return act.eff.key if act.eff else (), act.handle


# Never stronger than the ledger: what is not shown there may stand in the transcript.
_SHOWN = {
    Kept.PRESERVED: "PRESERVED on this ground, as far as the ledger shows",
    Kept.FORFEITED: "not shown to be preserved; fundamental or plain error not assessed",
    Kept.MUST_PROFFER: "OFFER OF PROOF NEEDED",
    Kept.MUST_OBJECT: "OBJECTION NEEDED",
    Kept.MUST_TESTIFY: "REVIEWED ONLY WITH TESTIMONY",
    Kept.UNCLEAR: "UNCLEAR, open in the law or in the ledger",
}


def kept_words(row: Preserved) -> str:
    """The status in words for people (SEMANTICS 2.3)."""
    return _SHOWN[row.status]


def named(row: Preserved, view: View) -> str:
    """What a complaint is about, as people call it: `Exhibit 14; The earlier trial`."""
    return "; ".join(title(item, view) for item in row.item.split(", ") if item)
