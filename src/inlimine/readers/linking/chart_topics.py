"""What a row of a chart, or a ruling of a paper, is about: its topic, and the exhibits that its words name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from inlimine.engine.conflicts.exhibit_names import named
from inlimine.engine.exhibits_meant import exhibits_of, speaks, without_exhibits
from inlimine.ledger.items import Item, Label
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import Medium
from inlimine.readers.charts.chart import ChartRow
from inlimine.readers.linking.chart_exhibits import MOST, Told, told_in
from inlimine.readers.linking.motions import telling

_WIDE = re.compile(r"\W*(?:any|all|every|other|evidence|proof)\b", re.IGNORECASE)

# A piece of an exhibit is not the exhibit; what stands beside it is another thing.
_PIECE = re.compile(
    r"\b(?:pages?|pp?\.|portions?|parts?|paragraphs?|sections?|excerpts?|lines?|minutes?|seconds?|redact\w*|captions?"
    r"|cover|except\w*|other than|first|last|remainder|rest)\b|[\d:]+-\d+:\d",
    re.IGNORECASE,
)
_SAID_OF = re.compile(
    r"\b(?:testimony|references?|mention|arguments?|questions?|questioning|comments?|remarks?|opinions?|discussion)"
    r"\b[^.;]*\b(?:about|of|regarding|concerning|to|on|into)(?: the)? $",
    re.IGNORECASE,
)
NONE_CALLED: Mapping[str, str] = MappingProxyType({})
_JOINED = re.compile(r"\b(?:and|or|with)\b|&", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The subjects of a motion, the entries that they take, and what a person must look at."""

    subjects: tuple[str, ...] = ()
    entries: tuple[Item | Label, ...] = ()
    looks: tuple[str, ...] = ()


class Things:
    """The items of a case and their labels, to which the rows of a chart add."""

    def __init__(self, entries: Iterable[AnyEntry], free: Callable[[str], str]) -> None:
        """Know what the ledger has; `free` makes a handle that nothing bears."""
        every = list(entries)
        self.items = {entry.handle: entry for entry in every if isinstance(entry, Item)}
        self.labels = {plain(one.label): one.item for one in every if isinstance(one, Label)}
        self.written = {one.item: one.label for one in every if isinstance(one, Label)}
        self._free = free

    def take(self, entry: Item | Label) -> None:
        """Know an entry that is proposed."""
        if isinstance(entry, Label):
            self.labels[plain(entry.label)] = entry.item
            self.written[entry.item] = entry.label
        else:
            self.items[entry.handle] = entry

    def about(self, row: ChartRow, handle: str, title: str) -> About:
        """A topic that bears the exhibit's number where the row names one as the thing itself, a part for each
        where it names several or speaks of more, the item itself where the case has it."""
        told = [told_in(one.text, one.heading) for one in row.exhibits]
        own = () if speaks(title) else exhibits_of(row.asked.text)
        labels = _once((*own, *(label for one in told for label in one.labels)))
        names = _called(labels, told)
        there, fresh, looks = self._sorted(labels, told)
        wide = speaks(title) or _WIDE.match(title) is not None
        if there and not fresh and (own or not wide):
            return About(subjects=there, looks=looks)
        topic = Item(handle=handle, title=title, medium=Medium.TOPIC)
        bare = without_exhibits(title)
        if len(fresh) == 1 and not there and (own or not wide) and _is_called(bare, names.get(fresh[0], "")):
            whole = (replace(topic, title=bare), Label(item=handle, label=fresh[0]))
            return About(subjects=(handle,), entries=whole, looks=looks)
        parts = tuple(self.parts(fresh, handle, bare, names))
        return About(subjects=(handle, *there), entries=(topic, *parts), looks=looks)

    def named(self, words: str, handle: str, sentence: str) -> About:
        """What a ruling of a paper speaks of by the numbers of exhibits: the items that bear them, else a topic
        that bears the one number or has a part for each. Nothing where it speaks of a piece of one, or of what is
        said of it."""
        before, _, _ = sentence.partition(words)
        less = speaks(words) or _PIECE.search(words) or _SAID_OF.search(before)
        labels = () if less else exhibits_of(words)
        there, fresh, looks = self._sorted(labels, [])
        if not labels or (there and fresh):
            return About()
        if not fresh:
            return About(subjects=there, looks=looks)
        topic = Item(handle=handle, title=words, medium=Medium.TOPIC)
        if len(fresh) == 1 and not _JOINED.search(without_exhibits(words)):
            return About(subjects=(handle,), entries=(topic, Label(item=handle, label=fresh[0])), looks=looks)
        parts = tuple(self.parts(fresh, handle, ""))
        return About(subjects=(handle,), entries=(topic, *parts), looks=looks)

    def beside(self, row: ChartRow, topics: tuple[str, ...]) -> About:
        """The exhibits that a row names of a motion that the ledger has: parts of what it is about."""
        told = [told_in(one.text, one.heading) for one in row.exhibits]
        labels = _once(label for one in told for label in one.labels)
        there, fresh, looks = self._sorted(labels, told)
        beyond = [one for one in there if one not in topics and self.whole_of(one) not in topics]
        looks += tuple(
            f"the chart names {one}, and the motion does not: does the ruling reach it" for one in beyond
        )
        if not topics or topics[0] not in self.items:
            return About(looks=looks)
        title = without_exhibits(self.items[topics[0]].title)
        parts = self.parts(fresh, topics[0], title, _called(labels, told))
        return About(entries=tuple(parts), looks=looks)

    def parts(
        self, labels: Iterable[str], handle: str, title: str, names: Mapping[str, str] = NONE_CALLED
    ) -> Iterable[Item | Label]:
        """A part of an item for each label: of the name that it has, else of this title or (empty) of its own."""
        taken: list[str] = []
        for label in labels:
            at = next(
                n for n in range(1, 1000) if (made := f"{handle}-{n}") not in taken and made not in self.items
            )
            part = Item(
                handle=self._free(f"{handle}-{at}"), title=names.get(label) or title or label, part_of=handle
            )
            taken.append(part.handle)
            yield from (part, Label(item=part.handle, label=label))

    def whole_of(self, item: str) -> str:
        """Of what an item is a part."""
        return self.items[item].part_of if item in self.items else ""

    def _sorted(
        self, labels: tuple[str, ...], told: list[Told]
    ) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """The items that bear one of the labels, the labels that nothing bears, what is to be looked at."""
        borne = {label: self._borne(label) for label in labels}
        rest = [one.rest for one in told if one.rest]
        titled = {
            words: [item for item, one in self.items.items() if plain(one.title) == plain(words)] for words in rest
        }
        looks = [
            f'"{label}" can be {" or ".join(found)}: which was not guessed'
            for label, found in borne.items()
            if len(found) > 1
        ]
        looks += [f'no exhibit was read from "{words}"' for words, found in titled.items() if len(found) != 1]
        known = [found[0] for found in (*borne.values(), *titled.values()) if len(found) == 1]
        fresh = tuple(label for label, found in borne.items() if not found)
        looks += [_too_many(fresh[MOST:])] if len(fresh) > MOST else []
        return tuple(dict.fromkeys(known)), fresh[:MOST], tuple(looks)

    def _borne(self, label: str) -> list[str]:
        """The items that the label can mean: the one that bears it, else those whose owner is left unsaid."""
        if exact := self.labels.get(plain(label)):
            return [exact]
        return list(dict.fromkeys(item for other, item in self.labels.items() if _same(label, other)))


def _called(labels: Iterable[str], told: Iterable[Told]) -> dict[str, str]:
    """What the row calls each of its exhibits, where its brackets say so."""
    named = [pair for one in told for pair in one.names]
    return {label: name for label in labels for other, name in named if _same(label, other)}


def _is_called(title: str, name: str) -> bool:
    """Whether a name says no more of an exhibit than the title of what the motion is about."""
    return telling(name) <= telling(title)


def _too_many(left: tuple[str, ...]) -> str:
    """Which exhibits of a row are not entered as items of their own."""
    named = left[0] if len(left) == 1 else f"{left[0]} to {left[-1]}"
    return f"its row names {MOST + len(left)} exhibits, of which {MOST} become items: enter the others, {named}"


def plain(text: str) -> str:
    """Words as they are compared."""
    return " ".join(text.casefold().replace("’", "'").split())


def _same(one: str, other: str) -> bool:
    """Whether two labels can be one: the same mark, and no two owners."""
    first, second = (next(iter(named(_capital(each))), None) for each in (one, other))
    if first is None or second is None or first.mark.casefold() != second.mark.casefold():
        return False
    mine, theirs = (re.sub(r"['’]s$", "", each.owner.casefold()) for each in (first, second))
    return mine == theirs or not mine or not theirs


def _capital(label: str) -> str:
    """A label whose letters were made small, as its mark is read."""
    head, _, mark = label.rpartition(" ")
    return f"{head} {mark.upper()}"


def _once(labels: Iterable[str]) -> tuple[str, ...]:
    """Each label once; `Exhibit 3` beside `State's Exhibit 3` is the same."""
    kept: list[str] = []
    for label in labels:
        at = next((n for n, other in enumerate(kept) if _same(label, other)), None)
        if at is None:
            kept.append(label)
        elif len(label) > len(kept[at]):
            kept[at] = label
    return tuple(kept)
