"""The exhibits that a paper names by their labels: each with the reply for the use that the paper makes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from inlimine.checks.bates import PageNumbers, may_name_pages, pages_of
from inlimine.checks.exhibit_names import Name, fitting, name, sides
from inlimine.checks.hit import Asking, Hit, hits_at, strictest
from inlimine.checks.matching.find import Finder, tokens
from inlimine.checks.matching.span import Span
from inlimine.checks.mentions import Mention, listed, mentions
from inlimine.checks.same import Same
from inlimine.checks.series import Member, series
from inlimine.engine.case_state import CaseState
from inlimine.engine.exhibits_meant import labels_titled
from inlimine.engine.view import View
from inlimine.engine.words import borne
from inlimine.ledger.watches import Phrase, Word
from inlimine.passages.reading import PaperUse, Reading

_LONGER = re.compile(r"[-./‐‑–]?\w")


class _Labels:
    """The labels of the items that a case state shows, made ready once for all its papers.

    Labels that an item bears no longer are looked for too, unless another bears them now.
    """

    def __init__(self, state: CaseState) -> None:
        view = state.view
        self.labels = labels_borne(view)
        self.borne = len(self.labels)
        self.withdrawn = labels_withdrawn(view)
        self.labels += list(self.withdrawn)
        names = [(at, name(label, view)) for at, (_, label) in enumerate(self.labels)]
        self.by_mark: dict[str, list[tuple[int, Name]]] = defaultdict(list)
        for at, one in names:
            if one is not None:
                self.by_mark[one.mark].append((at, one))
        unnumbered = {at for at, one in names if one is None}
        pages = ((at, pages_of(label)) for at, (_, label) in enumerate(self.labels) if at in unnumbered)
        self.page_numbers = PageNumbers((at, told) for at, told in pages if told is not None)
        self._finder = Finder((_phrase(label) for _, label in self.labels), slips=False)
        heads = dict.fromkeys(head for _, label in self.labels if (head := _parted(label)[0]))
        self._heads = tuple(heads)
        self._head_finder = Finder(map(_phrase, heads), slips=False)

    def find(self, reading: Reading) -> list[tuple[Span, ...]]:
        """For each label the places where the paper names it in its own words, alone or in a series."""
        series_of = self._listed(reading)
        found_at = []
        for (_, label), found in zip(self.labels, self._finder.find(reading), strict=True):
            head, tail = _parted(label)
            members = [member.span for member in series_of.get(head, ()) if member.holds(tail)]
            found_at.append(tuple(sorted({*_standing(label, found, reading), *members})))
        return found_at

    def meant(self, mention: Mention, state: CaseState, by: str) -> Iterator[tuple[list[int], bool]]:
        """For each number that a mention names the labels that it means, and whether that is sure."""
        said = sides(mention.whose, state.view) if mention.whose or not mention.listed else _of_party(by, state)
        return (self._of_mark(each, mention, said) for each in self._marks(mention))

    def _of_mark(self, number: str, mention: Mention, said: frozenset[str]) -> tuple[list[int], bool]:
        """The labels with this number that are meant; withdrawn ones where no other fits."""
        named = self.by_mark[number]
        now = [each for each in named if each[0] < self.borne]
        meant, sure = fitting(now, said, listed=mention.listed)
        if meant:
            return meant, sure
        return fitting([each for each in named if each[0] >= self.borne], said, listed=mention.listed)

    def _marks(self, mention: Mention) -> list[str]:
        if mention.first == mention.last:
            return [mention.first] if mention.first in self.by_mark else []
        member = Member(mention.first, mention.last, mention.span)
        return [each for each in self.by_mark if member.holds(each)]

    def _listed(self, reading: Reading) -> dict[str, list[Member]]:
        """The members of all series, by the words that they share."""
        words = tokens(reading)
        listed: dict[str, list[Member]] = {}
        for head, spans in zip(self._heads, self._head_finder.find(reading), strict=True):
            for span in spans:
                if head.isupper() or reading.text[span.start : span.end].casefold() != head.casefold():
                    listed.setdefault(head, []).extend(series(words, words.hit_at(span.start, span.end).beyond))
        return listed


def at_least(label: str) -> Phrase:
    """What a paper must hold to name the label, alone or in a series: the words that the series shares."""
    return _phrase(_parted(label)[0] or label)


_NUMBERED, _ANY, _PAGES = "\0exhibit ", "\0exhibits", "\0pages"


def numbers_named(reading: Reading) -> frozenset[str]:
    """A term for each number by which a paper names an exhibit, for an index; one for all ranges."""
    found = {f"{_NUMBERED}{one.first}" if one.first == one.last else _ANY for one in _mentions(reading)}
    return frozenset(found | {_PAGES} if may_name_pages(reading) else found)


def numbers_of(labels: Iterable[str], view: View) -> frozenset[str]:
    """The terms by which a paper may name one of the labels in another spelling: its number, or a range."""
    names = {label: name(label, view) for label in labels}
    pages = any(one is None and pages_of(label) for label, one in names.items())
    numbers = {f"{_NUMBERED}{one.mark}" for one in names.values() if one is not None}
    return frozenset(numbers | {_ANY} | ({_PAGES} if pages else set()))


def _phrase(label: str) -> Phrase:
    return Phrase(phrase=tuple(Word(word=word) for word in label.split()))


def _parted(label: str) -> tuple[str, str]:
    """The words that labels of a series share, and what is its own: Exhibit, 7."""
    head, _, tail = " ".join(label.split()).rpartition(" ")
    return head, tail.casefold()


@lru_cache(maxsize=4)
def _labels(state: Same[CaseState]) -> _Labels:
    return _Labels(state.it)


def labels_borne(view: View) -> list[tuple[str, str]]:
    """The labels that items bear on the view's day, each with its item; of one that never bore any those of the
    exhibits that its title says it is: `Government Exhibits 22 and 23`."""
    wholes = {one.part_of for one in view.items.values()}  # what has parts is told by the labels of these
    titled = [(item, label) for item in view.items if item not in wholes for label in labels_titled(item, view)]
    return [(item, label) for item in view.labels for label in borne(item, view) if label.split()] + titled


def labels_withdrawn(view: View) -> dict[tuple[str, str], str]:
    """The labels that items bear no longer and nothing bears now, each with what must be said of that.

    A label is a dated alias: once another item bears it, it names that one alone.
    """
    kept = {label for _, label in labels_borne(view)}
    gone: dict[tuple[str, str], str] = {}
    for item, labels in view.labels.items():
        now = next(reversed(borne(item, view)), "")
        for one in labels:
            if one.withdrawn and one.label.split() and one.label not in kept:
                day = f"on {one.eff.spoken}" if one.eff else ""
                told = (
                    f'the label was withdrawn {day}; it is "{now}" now'
                    if now
                    else f"the exhibit was withdrawn {day}"
                )
                gone[item, one.label] = " ".join(told.replace(" ;", ";").split())
    return gone


def _of_party(by: str, state: CaseState) -> frozenset[str]:
    """The side whose list it is; none where nobody said."""
    party = state.view.parties.get(by)
    return frozenset({str(party.role), by.casefold()}) if party else frozenset()


def hits(state: CaseState, reading: Reading, asking: Asking) -> Iterator[Hit]:
    """Every place where the paper names an item by a label that it bears or bore, however that is spelled."""
    labels = _labels(Same(state))
    literal = labels.find(reading)
    found = [dict.fromkeys(spans, "") for spans in literal]
    for mention in _mentions(reading):
        for meant, sure in labels.meant(mention, state, asking.by):
            span = mention.span if sure and len(meant) == 1 else mention.span._replace(approximate=True)
            for at in meant:
                if not any(_touch(span, each) for each in literal[at]):
                    found[at][span] = _others(meant, at, labels.labels) if span.approximate else ""
    for at, span in labels.page_numbers.find(reading):
        if not any(_touch(span, each) for each in literal[at]):
            found[at].setdefault(span, "")
    for at, spans in enumerate(found):
        yield from _told(at, spans, labels, state, reading, asking)


def _mentions(reading: Reading) -> Iterator[Mention]:
    yield from mentions(tokens(reading))
    if reading.paper is PaperUse.EXHIBIT_LIST:
        yield from listed(reading)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _others(meant: list[int], at: int, labels: list[tuple[str, str]]) -> str:
    """What else the words may mean."""
    others = " or ".join(f'"{labels[each][1]}"' for each in meant if each != at)
    return f" (perhaps; or {others})" if others else " (perhaps: whose is not said)"


def _told(
    at: int, spans: dict[Span, str], labels: _Labels, state: CaseState, reading: Reading, asking: Asking
) -> Iterator[Hit]:
    """The hits of one label: with its withdrawal, and with what else is perhaps meant."""
    if not spans:
        return
    item, label = labels.labels[at]
    asked = strictest(asking.questions((item,), reading.paper, state), state)
    ruling = next(iter((*asked[1].rulings, *asked[1].neighbours)), "")
    gone = labels.withdrawn.get((item, label)) if at >= labels.borne else None
    watch = f'label "{label}"' + ("" if gone is None else f" ({gone})")
    for span in sorted(spans):
        told = "; ".join(filter(None, (gone, spans[span].strip(" ()"))))
        yield from hits_at((span,), reading, ruling=ruling, watch=watch + spans[span], asked=asked, told=told)


def _standing(label: str, found: tuple[Span, ...], reading: Reading) -> tuple[Span, ...]:
    """Where the label stands; a bare number or letter is a label only as a whole cell of an exhibit list."""
    whole = tuple(span for span in found if not _goes_on(span, reading))
    if len(label.split()) > 1 or not (label.isdigit() or label.isalpha()):
        return whole
    cells = {(line.start, line.end) for line in reading.lines} if reading.paper is PaperUse.EXHIBIT_LIST else set()
    return tuple(span for span in whole if (span.start, span.end) in cells)


def _goes_on(span: Span, reading: Reading) -> bool:
    """Whether the found words only begin a longer label: Exhibit 7 in Exhibit 7-A or Exhibit 7.2."""
    return _LONGER.match(reading.text, span.end) is not None
