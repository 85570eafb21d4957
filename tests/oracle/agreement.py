"""Hold the engine against the solver on many drawn cases: `python -m tests.oracle.agreement --count 20000`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from multiprocessing import Pool

from inlimine.engine.case_state import derive
from inlimine.engine.resolution import Resolution
from inlimine.law.jurisdictions import rulebook
from inlimine.law.rulebook import Rulebook
from inlimine.notation.write import write_notation
from tests.oracle.ask import Met, Reply, ask, ask_all
from tests.oracle.facts import BARE, facts
from tests.oracle.random_ledgers import Drawing, draw
from tests.oracle.random_traits import draw_with_traits
from tests.oracle.tally import Outcome, Tally

BATCH = 50

# The tests of 2.10, by their place in resolver.lp, of which the model says which rulings decide. Beside a leave
# order the engine also names what else goes with it.
_NAMING_ALL = frozenset({2, 3, 6, 9, 11, 12, 13, 14, 15})
_NAMING_MORE = frozenset({7})
# Who met whom is compared for what is judged by itself; how much is told beside that of what was struck, and of
# parts that decide nothing, is the engine's own affair.
_STRUCK = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What both say of one case, in a line each, and in which respects they differ."""

    drawing: Drawing
    status: str
    criteria: frozenset[int]
    engine: str
    oracle: str
    differences: tuple[str, ...]

    @property
    def agreed(self) -> bool:
        """Whether both give the same reply."""
        return not self.differences


def compared(drawing: Drawing, *, rows: bool = False) -> Compared:
    """Ask both, with the rows of the court's rulebook or without any."""
    book = _book(drawing, rows=rows)
    return _held(drawing, ask(drawing.ledger, drawing.question, drawing.as_of, drawing.as_known, book), book)


def _book(drawing: Drawing, *, rows: bool) -> Rulebook:
    return rulebook(drawing.ledger.case.jurisdiction) if rows else BARE


def _held(drawing: Drawing, other: Reply, book: Rulebook) -> Compared:
    """The engine's reply held against the solver's."""
    state = derive(drawing.ledger, book, drawing.as_of, drawing.as_known)
    reply = state.resolve(drawing.question)
    named, met = frozenset(map(_act, reply.rulings)), _met(reply)
    return Compared(
        drawing=drawing,
        status=reply.status.value,
        criteria=other.criteria,
        engine=_told(reply.status.value, reply.force.value if other.force else "", named, met),
        oracle=_told(other.status, other.force, other.rulings, other.met),
        differences=tuple(_differences(reply, other, named, met)),
    )


def _differences(reply: Resolution, other: Reply, named: frozenset[str], met: frozenset[Met]) -> Iterator[str]:
    if reply.status.value != other.status:
        yield "status"
    if other.force and reply.force.value != other.force:
        yield "force"
    if other.place > _STRUCK and met != other.met:
        yield "criteria"
    if other.place in _NAMING_ALL and named != other.rulings:
        yield "rulings"
    if other.cited and not any(
        citation in note for citation in other.cited for note in (*reply.notes, reply.shown)
    ):
        yield "citation"
    if other.place in _NAMING_MORE and not named >= other.rulings:
        yield "rulings"


def _met(reply: Resolution) -> frozenset[Met]:
    """The acts that met and the criterion, as the engine's steps name them."""
    numbered = ((re.fullmatch(r"criterion (\d)", step.criterion), step) for step in reply.steps)
    return frozenset((int(found[1]), frozenset(map(_act, step.rulings))) for found, step in numbered if found)


def _act(handle: str) -> str:
    """The act of a directive: R2 of R2b; drawn acts end in a digit."""
    return re.sub(r"[a-z]+$", "", handle)


def _told(status: str, force: str, rulings: frozenset[str], met: frozenset[Met]) -> str:
    meetings = [f"criterion {number}: {' and '.join(sorted(acts))}" for number, acts in sorted(met, key=str)]
    return "; ".join((f"{status} {force}".rstrip(), f"by {', '.join(sorted(rulings)) or 'none'}", *meetings))


def written(drawing: Drawing) -> str:
    """A case as a person can read it: the ledger in the notation, then the question."""
    asked = drawing.question
    terms = ("item", "by", "use", "to", "phase", "purpose", "witness", "against", "episode", "count")
    words = ", ".join(f"{term} {getattr(asked, term)}" for term in terms if getattr(asked, term))
    known = f", as known {drawing.as_known}" if drawing.as_known else ""
    return f"{write_notation(drawing.ledger)}\nquestion: {words}; as of {drawing.as_of}{known}\n"


def outcomes(seeds: Sequence[int], *, rows: bool = False) -> list[Outcome]:
    """The outcomes of some seeds, asked of the solver together; with `rows`, with traits and real rules."""
    drawings = [draw_with_traits(seed) if rows else draw(seed) for seed in seeds]
    books = [_book(one, rows=rows) for one in drawings]
    told = [
        facts(one.ledger, one.question, one.as_of, one.as_known, law)
        for one, law in zip(drawings, books, strict=True)
    ]
    return list(map(_outcome, seeds, drawings, ask_all(told), books))


def _outcome(seed: int, drawing: Drawing, other: Reply, book: Rulebook) -> Outcome:
    try:
        both = _held(drawing, other, book)
    except Exception as bug:  # of twenty thousand cases one crash shall not lose the others
        both = _crashed(drawing, other, bug)
    return Outcome(
        seed=seed,
        recipe=drawing.recipe,
        status=both.status,
        criteria=both.criteria,
        differences=both.differences,
        engine=both.engine,
        oracle=both.oracle,
        case="" if both.agreed else written(drawing),
    )


def _crashed(drawing: Drawing, other: Reply, bug: Exception) -> Compared:
    return Compared(
        drawing=drawing,
        status="",
        criteria=other.criteria,
        engine=f"crashed, {type(bug).__name__}: {bug}",
        oracle=_told(other.status, other.force, other.rulings, other.met),
        differences=("crash",),
    )


# --- the command ---


def main() -> int:
    """Compare many; 1 where something disagrees or is drawn too seldom."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="how many cases")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--cases", action="store_true", help="write each disagreeing case in full")
    parser.add_argument("--rows", action="store_true", help="with traits, and the rows of real rulebooks")
    asked = parser.parse_args()
    with Pool(2) as pool:
        replies = partial(outcomes, rows=asked.rows)
        found = chain.from_iterable(pool.imap_unordered(replies, _batches(asked.first, asked.count)))
        tally = Tally(_watched(found, asked.count))
    print(tally.report(cases=asked.cases))
    return 0 if tally.sound else 1


def _batches(first: int, count: int) -> Iterator[range]:
    end = first + count
    yield from (range(start, min(start + BATCH, end)) for start in range(first, end, BATCH))


def _watched(outcomes: Iterable[Outcome], count: int) -> Iterator[Outcome]:
    """The outcomes as they come, with a line that tells how far it is."""
    disagreed = 0
    for number, one in enumerate(outcomes, 1):
        if one.differences:
            disagreed += 1
            print(f"\r{one.told()}", file=sys.stderr)
        if number % 100 == 0 or number == count:
            print(f"\r{number} of {count}, {disagreed} disagree", end="", file=sys.stderr, flush=True)
        yield one
    print(file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
