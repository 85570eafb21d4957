"""A spot: one place of a material that a person must look at, whatever check found it; as every door tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inlimine.checks.hit import Hit
from inlimine.checks.matching.span import Span
from inlimine.checks.passage import passage
from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.engine.words import title
from inlimine.ledger.truth import Truth
from inlimine.ledger.watches import Query
from inlimine.passages.reading import Place, Reading

UNCONFIRMED = "~"
"""The sign of what was found by words that nobody has confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where (`file` also names a file in a file), which words, on whose behalf, with question and reply.

    `span` counts in the text of the reading numbered `reading` among those of the material; None for what has no
    words: a picture, a clip. `offsets`: it counts in the file itself. `guess` names the unconfirmed guess on which
    the reply rests; `told` is what else there is to say. `query` is what was looked for, where that is no label;
    `proposed` is what the words were taken from, where nobody has confirmed them. `before` and `after` are the
    rest of the sentence in which they stand.
    """

    file: str
    place: Place
    locator: str
    ruling: str
    watch: str
    words: str
    question: Question
    reply: Resolution
    span: Span | None = None
    reading: int = -1
    offsets: bool = False
    guess: str = ""
    told: str = ""
    query: Query | None = None
    proposed: str = ""
    before: str = ""
    after: str = ""

    @property
    def approximate(self) -> bool:
        """Whether a word is only like the one looked for."""
        return self.span is not None and self.span.approximate

    @property
    def symbol(self) -> str:
        """The sign of the status; a milder one where nobody has confirmed that the words are looked for."""
        return UNCONFIRMED if self.proposed else self.reply.status.symbol

    @property
    def shown(self) -> str:
        """The status in words; where nobody has confirmed the words, what would hold if they are meant."""
        return f"NOT CONFIRMED; if meant: {self.reply.shown}" if self.proposed else self.reply.shown


def spots(hits: Iterable[Hit], reading: Reading, number: int, state: CaseState) -> Iterator[Spot]:
    """The spots of the hits in the reading of that number; hits of one watch share their reply."""
    guesses: dict[tuple[int, str], str] = {}
    for hit in hits:
        key = id(hit.reply), hit.ruling
        if key not in guesses:
            guesses[key] = guess(state, hit.reply, hit.ruling)
        yield _spot(hit, reading, number, guesses[key])


def _spot(hit: Hit, reading: Reading, number: int, said: str) -> Spot:
    around = passage(hit.span, reading)
    return Spot(
        file=reading.name,
        place=hit.place,
        locator=hit.locator,
        ruling=hit.ruling,
        watch=hit.watch,
        words=hit.words,
        question=hit.question,
        reply=hit.reply,
        span=hit.span,
        reading=number,
        offsets=reading.offsets_in_file,
        guess=said,
        told=hit.told,
        query=hit.query,
        proposed=hit.proposed,
        before=around.before,
        after=around.after,
    )


def guess(state: CaseState, reply: Resolution, ruling: str) -> str:
    """The guess that nobody confirmed and on which a reply rests: that something takes in the item; or nothing."""
    view = state.view
    rulings = {ruling, *reply.rulings, *reply.neighbours}
    subjects = {
        subject
        for norm in state.norms
        if {norm.handle, norm.act.handle} & rulings
        for subject in norm.directive.subject
    }
    for item in view.wholes(reply.item):
        for one in view.coverages.get(item, ()):
            unsettled = state.setting.covering.said(one.scope, item) is None
            if one.scope in subjects | rulings and unsettled and one.covers is not Truth.NO:
                said = f"that {title(one.scope, view)} takes in {title(item, view)}"
                return f"it rests on a guess that nobody has confirmed: {said} (possible)"
    return ""
