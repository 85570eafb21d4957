"""Sentences of the engine with items named as people call them, where the engine has only their handle."""

from __future__ import annotations

import re

from inlimine.engine.resolution import Resolution
from inlimine.engine.view import View
from inlimine.engine.words import full_title
from inlimine.ledger.conditions import limit_in
from inlimine.ledger.items import REMAINDER

_REDACT = re.compile(r"redact (\S+)")
_OF_PARTS = re.compile(r"((?:[^\s,]+, )*\S+): ")
_REST = re.compile(rf"(\S+?){REMAINDER}(?![\w-])")


def named(words: str, view: View) -> str:
    """`cut Footage of the yelling` for `redact set-video-rushing`; other words as they are."""
    if (found := _REDACT.fullmatch(words)) and _known(found[1], view):
        return f"cut {_called(found[1], view)}"
    parts = found[1].split(", ") if (found := _OF_PARTS.match(words)) else []
    if found and all(_known(part, view) for part in parts):
        words = f"{'; '.join(_called(part, view) for part in parts)}: {words[found.end() :]}"
    return _REST.sub(lambda rest: _called(rest[0], view) if _known(rest[0], view) else rest[0], words)


def shown(reply: Resolution, view: View) -> str:
    """The words of a status, its conditions among them."""
    said = reply.shown
    for condition in reply.conditions:
        words = limit_in(condition.atom) or condition.atom
        said = said.replace(words, named(words, view))
    return said


def _known(handle: str, view: View) -> bool:
    return handle.removesuffix(REMAINDER) in view.items


def _called(handle: str, view: View) -> str:
    whole = handle.removesuffix(REMAINDER)
    return full_title(whole, view) if whole == handle else f"the rest of {full_title(whole, view)}"
