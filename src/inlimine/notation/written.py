"""The small pieces of written notation: handles, lists, anchors, conditions, lines of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inlimine.ledger import conditions
from inlimine.ledger.entry import Anchor
from inlimine.notation.grammar import keywords
from inlimine.notation.quoting import HANDLE, backquoted, quoted

_FIGURE = re.compile(r"(?![0-9]{4}-[0-9]{2}-[0-9]{2})[0-9]\w*(?:[.:#/-]\w+)*(?:\(\w+\))*")

# After `known to the` nothing else can stand, so that a party of this name needs no backquotes.
_FREE = frozenset({"State"})


def handle(name: str) -> str:
    """A handle, in backquotes where it would not be read bare."""
    return name if is_bare(name) else backquoted(name)


def handles(names: Iterable[str]) -> str:
    """Handles with commas."""
    return ", ".join(map(handle, names))


def word(text: str) -> str:
    """An open word such as a disposition, quoted where it is not one word."""
    return text if is_bare(text) else quoted(text)


def ground(text: str) -> str:
    """A ground such as `403`, `404(b)` or `relevance`, quoted where it is not one word."""
    return text if is_bare(text) or is_figure(text) else quoted(text)


def is_bare(text: str) -> bool:
    """Whether a text is read as one word wherever it stands."""
    return bool(HANDLE.fullmatch(text)) and (text not in keywords() or text in _FREE)


def is_figure(text: str) -> bool:
    """Whether a text is read as one figure, such as `403` or `404(b)`."""
    return bool(_FIGURE.fullmatch(text))


def opening(keyword: str, own: str) -> str:
    """The start of an entry that may go without a handle: `label:` or `label L1:`."""
    return f"{keyword} {handle(own)}:" if own else f"{keyword}:"


def after(comma: str, value: str) -> str:
    """A value after a comma and words, or nothing: `, argued by "Ada Vance"`."""
    return f", {comma} {value}" if value else ""


def given(words: str, value: str, indent: str = "  ") -> list[str]:
    """The line of a detail, or no line where there is no value."""
    return [f"{indent}{words} {value}"] if value else []


def told(words: str, text: str, indent: str = "  ") -> list[str]:
    """The line of a detail in quotation marks, or no line where the text is empty."""
    return given(words, quoted(text) if text else "", indent)


def stated(words: str, so: bool, indent: str = "  ") -> list[str]:
    """A line that stands where something is so."""
    return [indent + words] if so else []


def at_trial(episode: str) -> list[str]:
    """The line that says in which trial it happened, or no line."""
    return given("at trial", handle(episode) if episode else "")


def source(anchor: Anchor) -> str:
    """An anchor as a source line says it: `D1 at "3:4" "quoted words"`; wholly empty: `""`."""
    place = _place(anchor)
    quote = quoted(anchor.quote) if anchor.quote or not place else ""
    return " ".join(filter(None, [place, quote])) + _around(anchor)


def quotation(anchor: Anchor) -> str:
    """An anchor as a directive's words say it: `"quoted words", D1 at "3:4"`."""
    place = _place(anchor)
    return quoted(anchor.quote) + (f", {place}" if place else "") + _around(anchor)


def condition(tree: conditions.Condition) -> str:
    """A condition, with parentheses wherever it holds another that has parts."""
    match tree:
        case conditions.Atom():
            until = f", until {tree.until}" if tree.until else ""
            return f"{quoted(tree.atom)} ({tree.decider}{until})"
        case conditions.Not():
            return f"not {_enclosed(tree.negated)}"
        case conditions.All():
            return " and ".join(map(_enclosed, tree.all))
        case conditions.Any():
            return " or ".join(map(_enclosed, tree.any))


def _enclosed(tree: conditions.Condition) -> str:
    has_parts = isinstance(tree, conditions.All | conditions.Any)
    return f"({condition(tree)})" if has_parts else condition(tree)


def _place(anchor: Anchor) -> str:
    document = handle(anchor.document) if anchor.document else ""
    locator = f"at {quoted(anchor.locator)}" if anchor.locator else ""
    return " ".join(filter(None, [document, locator]))


def _around(anchor: Anchor) -> str:
    parts = {"spoken by": anchor.speaker, "after": anchor.prefix, "before": anchor.suffix}
    return "".join(after(words, quoted(text)) for words, text in parts.items() if text)
