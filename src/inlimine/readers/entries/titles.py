"""Orders whose title is the ruling: "Order Extending Time (Related Doc # 12)", "SO ORDERED re 12 Stipulation"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inlimine.readers.entries.groups import groups_of
from inlimine.readers.entries.ruling import MOTIONS, Ruling
from inlimine.readers.entries.token import Kind, Print, Token

# Relief that nobody gets unasked; not what a court does of its own (setting, continuing, dismissing a case).
_RELIEF = re.compile(
    r"(?:\w+\s){0,2}?order\s(?:\(\w+\)\s)?(?:\w+\s){0,2}?(extending|shortening|enlarging|avoiding|modifying|lifting"
    r"|terminating\sautomatic|converting|reopening|waiving|compelling|employing|limiting|disallowing"
    r"|determining\svalue|valuing|imposing\sautomatic|continuing\sautomatic|excusing)\b"
)
_PRINTED = re.compile(r"\(?\s?(?:re:?\s)?(?:related\s)?doc(?:ument\(s\))?\s?[#:]?\s?\d")
_BEHIND_RE = re.compile(r"\(\s?re:?\s$")
# The court signs what the parties agreed or asked.
_SIGNED = re.compile(
    r"(?:(?:electronic|text|docket|minute|oral)\s)?(?:order\W{1,3})?so[\s-]ordered\b(?!\sstipulation\ssigned)"
    r"|(?:joint\s)?stipulat(?:ion|ed)\s(?:\w+\s){0,3}?(?:and|&)\s(?:\w+\s)?order\b"
)
_OF_STIPULATION = re.compile(r"\s(?:joint\s)?(?:stipulat|agreement)")
_NAMES = (Kind.MOTION, Kind.PAPER, Kind.ORDER, Kind.REPORT)
_BY_SIGNATURE = re.compile(r"(?:endorsement|endorsed)\b[^.;:]{0,30}:\W{0,3}(so[\s-]ordered)\b")


def by_title(tokens: Sequence[Token], low: str, start: int) -> Iterator[Ruling]:
    """The grant that such a title is; the docketing program prints "Related Doc" where an order ends a motion."""
    title = _RELIEF.match(low, start)
    related = next((token for token in tokens if _is_printed(token, low)), None) if title else None
    if title and related is not None:
        yield _granted(related.numbers[:1], title.start(1), related.end, "title of relief")


def by_signature(tokens: Sequence[Token], low: str, start: int) -> Iterator[Ruling]:
    """The grant of "SO ORDERED re 12 Stipulation", and of "12 Letter ... ENDORSEMENT: So ordered"."""
    opening = _SIGNED.match(low, start) or _BY_SIGNATURE.search(low, start)
    if opening is None:
        return
    alone = opening.group().startswith(("stipul", "joint"))
    if (alone or _OF_STIPULATION.match(low, opening.end())) and (own := _related_alone(tokens)):
        yield _granted(own.numbers[:1], opening.start(), own.end, "so ordered")
        return
    asking = [_asking(token) for token in tokens]
    for group in groups_of(asking, low, MOTIONS, background=True):
        # The motion whose briefing a stipulation is about is not what the court signs.
        if group.place == "before" and not (alone and not group.noun.word.startswith("stip")):
            yield _granted(group.numbers, opening.start(), group.end, "so ordered")
            return


def _related_alone(tokens: Sequence[Token]) -> Token | None:
    """The related document of the entry, if it is called nothing else: the stipulation that was signed."""
    related = [at for at, token in enumerate(tokens) if token.print is Print.RELATED and token.numbers]
    named = any(token.kind is Kind.REFERENCE and token.print is not Print.RELATED for token in tokens)
    if (
        len(related) != 1
        or named
        or any(token.kind in _NAMES for token in tokens[related[0] + 1 : related[0] + 2])
    ):
        return None
    return tokens[related[0]]


def _asking(token: Token) -> Token:
    if token.kind is not Kind.PAPER or token.word != "letter":
        return token
    return Token(Kind.MOTION, token.start, token.end, token.word)


def _is_printed(token: Token, low: str) -> bool:
    if token.kind is not Kind.REFERENCE or not _PRINTED.match(token.word):
        return False
    return token.print is Print.RELATED or bool(_BEHIND_RE.search(low, max(0, token.start - 6), token.start))


def _granted(numbers: tuple[str, ...], first: int, last: int, rule: str) -> Ruling:
    start, end = min(first, last), max(first, last)
    return Ruling(disposition="granted", numbers=numbers, start=start, end=end, rule=rule)
