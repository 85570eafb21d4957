"""The letters, figures and roman numerals that number a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKER = re.compile(
    r"(?P<printed>\((?P<inner>[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2})\)|(?:(?:Item|Part|Topic|Request|Issue"
    r"|No\.) )?(?P<plain>[A-Z]|[a-z]|[IVX]{1,6}|[ivx]{2,5}|\d{1,2})(?:[.)]|(?= \|))"
    r"|(?:Item|Part|Topic|Request|Issue|No\.|#) ?(?P<label>[A-Z]|\d{1,2}|[IVX]{1,5})(?:[.):]| ?[-:])"
    r"|(?P<starred>[-*\u2022]))\s+(?=\S)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """What numbers a paragraph: as printed without its dot (`(a)`, `III`, `4`), its kind, and where it ends."""

    printed: str
    kind: str
    end: int


def marker_of(words: str) -> Marker | None:
    """The marker with which the words begin; an initial of a name (`A. Smith`) looks the same."""
    found = _MARKER.match(words)
    if not found:
        return None
    inner = found["inner"] or found["plain"] or found["label"] or ""
    printed = found["printed"].rstrip(".") if found["inner"] else inner
    return Marker(printed=printed, kind=_kind(inner, bool(found["inner"])), end=found.end())


def _kind(inner: str, round_: bool) -> str:
    if not inner:
        return "dot"
    if inner.isdigit():
        form = "digit"
    elif re.fullmatch(r"[IVX]+", inner):
        form = "ROMAN"
    elif re.fullmatch(r"[ivx]+", inner):
        form = "roman"
    else:
        form = "UPPER" if inner.isupper() else "lower"
    return f"({form})" if round_ else form
