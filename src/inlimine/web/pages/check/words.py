"""The words that nobody has confirmed, laid out to be confirmed, edited or left out where they are used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inlimine.engine.case_state import CaseState
from inlimine.engine.words import full_title
from inlimine.operations.open_case import open_case
from inlimine.operations.watches import Chosen, Watched, list_watches, note_of
from inlimine.web.fetch import COURT, Seen

_OWN = "own words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is looked for meanwhile, as one line to edit; `name` is that of its field, `note` whence it is."""

    name: str
    item: str
    watch: str
    note: str
    taken: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRuling:
    """A ruling without a watch, with the words to confirm; the last line of them is free."""

    ruling: str
    effect: str
    subject: str
    lines: tuple[Words, ...]


def state_to_confirm(seen: Seen) -> CaseState:
    """The case as the room sees it into which the words go: what the owner confirms goes into the court record,
    and no private room may give it a ruling, a label or the name of a file."""
    return open_case(seen.path, COURT).at(seen.on, seen.known) if seen.viewer is None else seen.state


def words_to_confirm(state: CaseState, sent: Mapping[str, str] | None = None) -> tuple[OfRuling, ...]:
    """The rulings in force for which nobody has said what to look for; as they were `sent`, if refused."""
    return tuple(
        OfRuling(
            ruling=one.norm.handle,
            effect=str(one.norm.effect),
            subject="; ".join(full_title(item, state.view) for item in one.norm.directive.subject),
            lines=tuple(_lines(one, sent)),
        )
        for one in list_watches(state)
        if one.lacks
    )


def _lines(one: Watched, sent: Mapping[str, str] | None) -> Iterator[Words]:
    by_words = [each for each in one.proposed if not each[0].by_label]  # labels are looked for anyway
    proposed = [(made.item, written, note_of(made)) for made, written in by_words or one.proposed]
    for place, (item, written, note) in enumerate([*proposed, ("", "", _OWN)]):
        name = f"{one.norm.handle}-{place}"
        if sent is None:
            yield Words(name=name, item=item, watch=written, note=note, taken=note != _OWN)
        else:
            watch = sent.get(f"watch-{name}", "").strip()
            yield Words(name=name, item=item, watch=watch, note=note, taken=f"take-{name}" in sent)


def chosen_words(state: CaseState, sent: Mapping[str, str]) -> tuple[Chosen, ...]:
    """What was confirmed: each line that is ticked, and each free line in which something is written."""
    return tuple(
        Chosen(ruling=one.ruling, item=line.item, watch=line.watch, note=line.note)
        for one in words_to_confirm(state, sent)
        for line in one.lines
        if line.taken or (line.note == _OWN and line.watch)
    )
