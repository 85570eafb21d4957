"""The watches of the rulings, and the words proposed for rulings without one, found in a paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from inlimine.checks.hit import Asking, Hit, hits_at, strictest
from inlimine.checks.joining import joined, within_sentences
from inlimine.checks.matching.find import Finder
from inlimine.checks.same import Same
from inlimine.checks.unwatched import looked_for_unconfirmed, whence
from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import Norm
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.ledger.watches import Query, Watch
from inlimine.passages.reading import Reading


@dataclass(frozen=True, slots=True)
class _Post:
    """What is looked for: for which ruling, of which items; `proposed`: whence, where nobody confirmed it."""

    name: str
    ruling: str
    query: Query
    items: tuple[str, ...]
    proposed: str = ""


class _Posted:
    """What is looked for on behalf of the rulings that a case state shows, made ready once for all its papers."""

    def __init__(self, state: CaseState) -> None:
        norms: dict[str, list[Norm]] = defaultdict(list)
        for norm in state.norms:
            for handle in {norm.handle, norm.act.handle}:
                norms[handle].append(norm)
        self.posts = [*_confirmed(state, norms), *_proposed(state, norms)]
        self.finder = Finder(post.query for post in self.posts)


def _confirmed(state: CaseState, norms: dict[str, list[Norm]]) -> Iterator[_Post]:
    for number, watch in enumerate(state.view.of(Watch), start=1):
        if watch.ruling in norms:
            name = watch.handle or f"{watch.ruling}/{number}"
            yield _Post(name, watch.ruling, watch.query, _spoken_of(watch.item, norms[watch.ruling]))


def _proposed(state: CaseState, norms: dict[str, list[Norm]]) -> Iterator[_Post]:
    for one in looked_for_unconfirmed(state):
        name, source = f"{one.ruling}, proposed: {one.found_by}", whence(one)
        yield _Post(name, one.ruling, one.query, _spoken_of(one.item, norms[one.ruling]), source)


def _spoken_of(item: str, norms: list[Norm]) -> tuple[str, ...]:
    return (item,) if item else tuple(subject for norm in norms for subject in norm.directive.subject)


@lru_cache(maxsize=4)
def _posted(state: Same[CaseState]) -> _Posted:
    return _Posted(state.it)


def hits(state: CaseState, reading: Reading, asking: Asking) -> Iterator[Hit]:
    """Every place where a watch of a visible ruling, or a word proposed for one without a watch, is found."""
    found = [*_hits(state, reading, asking)]
    yield from (hit for hit in found if not hit.proposed)
    yield from joined((hit for hit in found if hit.proposed), reading)


def _hits(state: CaseState, reading: Reading, asking: Asking) -> Iterator[Hit]:
    posted = _posted(Same(state))
    replies: dict[tuple[str, ...], tuple[Question, Resolution]] = {}
    for post, found in zip(posted.posts, posted.finder.find(reading), strict=True):
        spans = within_sentences(found, reading) if post.proposed else found
        if spans and post.items:
            if post.items not in replies:
                questions = asking.questions(post.items, reading.paper, state)
                replies[post.items] = strictest(questions, state)
            yield from hits_at(
                spans,
                reading,
                ruling=post.ruling,
                watch=post.name,
                asked=replies[post.items],
                query=post.query,
                proposed=post.proposed,
            )
