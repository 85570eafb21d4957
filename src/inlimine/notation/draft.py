"""What the rules of the grammar hand on: the details of an entry, and the entry made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from lark import Token

from inlimine.ledger import terms
from inlimine.ledger.truth import Truth
from inlimine.notation.mistake import LINE, Mistake, did_you_mean

Rule = Callable[..., object]
Word = TypeVar("Word", bound=StrEnum)

_CALLED: dict[type[StrEnum], tuple[str, str]] = {
    terms.Audience: ("audience", "audiences"),
    terms.Decider: ("decider", "deciders"),
    terms.EventKind: ("kind of event", "kinds of event"),
    terms.Medium: ("medium", "media"),
    terms.PaperKind: ("kind of document", "kinds of document"),
    terms.Phase: ("phase", "phases"),
    terms.Purpose: ("purpose", "purposes"),
    terms.ReceiptKind: ("way to be received", "ways to be received"),
    terms.Relief: ("relief", "kinds of relief"),
    terms.Role: ("role of a party", "roles"),
    terms.TraitKind: ("trait", "traits"),
    terms.Use: ("use", "uses"),
    Truth: ("word for whether it is so", "words"),
}
_ALSO_SPELT = {"defense": "defence", "defense-case": "defence-case"}


class Detail(NamedTuple):
    """A value for a field of an entry; `many` values of one field are joined; `at` is where its line begins."""

    field: str
    value: Any
    many: bool = False
    at: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry before its date is known: its type, what its first line gave, and its details."""

    make: Callable[..., Any]
    fields: dict[str, Any]
    details: tuple[Detail, ...] = field(default=())

    def finished(self, **more: object) -> Any:
        """Make the entry; raises Mistake where a detail is given twice."""
        return self.make(**self.fields, **gathered(self.details), **more)


def gathered(details: Iterable[Detail]) -> dict[str, Any]:
    """The fields that details give; raises Mistake where one is given twice and cannot be joined."""
    found: dict[str, Any] = {}
    joined: set[str] = set()
    for detail in details:
        if detail.field not in found:
            found[detail.field] = detail.value
        elif detail.many and detail.field in joined:
            found[detail.field] += detail.value
        else:
            raise _twice(detail)
        if detail.many:
            joined.add(detail.field)
    return found


def sets(name: str) -> Rule:
    """A rule whose one value is a field's value."""
    return lambda value: Detail(name, value)


def adds(name: str) -> Rule:
    """A rule whose values join those that the field already has."""
    return lambda values: Detail(name, tuple(values), many=True)


def says(name: str, value: object) -> Rule:
    """A rule that has no words of its own beyond its keywords: they mean this value."""
    return lambda: Detail(name, value)


def means(value: object) -> Rule:
    """A rule that stands for a value."""
    return lambda: value


def chosen(vocabulary: type[Word], word: Token) -> Word:
    """The word of a closed vocabulary; raises Mistake with the whole vocabulary."""
    text = _ALSO_SPELT.get(word, str(word))
    if text in vocabulary._value2member_map_:
        return vocabulary(text)
    one, several = _CALLED[vocabulary]
    hint = did_you_mean(text, list(vocabulary))
    raise Mistake(f"`{text}` is no {one}{hint}", f"the {several} are {', '.join(vocabulary)}", _start(word))


def chooses(name: str, vocabulary: type[Word]) -> Rule:
    """A rule with a list of words of one closed vocabulary, which join the field."""
    return lambda words: Detail(name, tuple(chosen(vocabulary, word) for word in words), many=True)


def _start(word: Token) -> int:
    return word.start_pos or 0


def _twice(detail: Detail) -> Mistake:
    remedy = "keep the one that is meant and take out the other"
    return Mistake(f"`{LINE}` says again, or otherwise, what was said before", remedy, detail.at)
