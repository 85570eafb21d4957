"""Orders of a bankruptcy court whose title is the relief: "Order Extending Time ... (Related Doc # 12)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inlimine.readers.entries.ruling import Ruling
from inlimine.readers.entries.token import Print, Token

# Relief that nobody gets unasked; not what a court does of its own (setting, continuing, dismissing a case).
_RELIEF = re.compile(
    r"(?:\w+\s){0,2}?order\s(?:\w+\s){0,2}?(extending|shortening|enlarging|avoiding|modifying|lifting|terminating\sautomatic|converting|reopening"
    r"|waiving|compelling|employing|limiting|disallowing|determining\svalue|valuing|imposing\sautomatic|continuing\sautomatic|excusing)\b"
)
_PRINTED = re.compile(r"\(?\s?related\sdoc(?:ument\(s\))?\s?[#:]?\s?\d")


def by_title(tokens: Sequence[Token], low: str, start: int) -> Iterator[Ruling]:
    """The grant that such a title is; the docketing program prints "Related Doc" where an order ends a motion."""
    title = _RELIEF.match(low, start)
    if title is None:
        return
    related = next((t for t in tokens if t.print is Print.RELATED and _PRINTED.match(t.word)), None)
    if related is not None:
        begin = title.start(1)
        yield Ruling(
            disposition="granted",
            numbers=related.numbers[:1],
            start=begin,
            end=related.end,
            rule="title of relief",
        )
