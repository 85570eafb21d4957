"""Words in a picture: how wide they are, so that they wrap inside their box in any of the usual serif fonts."""

from __future__ import annotations

FONT = "Libertinus Serif, Georgia, Times New Roman, serif"
_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[]-·’ "), frozenset("mwMW@%—")
_WIDTHS = (0.34, 0.96, 0.74, 0.56)  # of the font's size, on the wide side, as in Georgia


def width(text: str, size: float) -> float:
    """About how wide a line is, in the unit of the font's size; no less than in the usual fonts."""
    return sum(_of(sign) for sign in text) * size


def _of(sign: str) -> float:
    narrow, wide, capital, usual = _WIDTHS
    if sign in _NARROW:
        return narrow
    if sign in _WIDE or ord(sign) > 0x2E80:  # from there on signs are as wide as they are high
        return wide
    return capital if sign.isupper() else usual


def wrapped(text: str, size: float, room: float) -> list[str]:
    """The text in lines that fit; a word longer than a line is cut."""
    lines, line = list[str](), ""
    for word in text.split():
        whole = f"{line} {word}" if line else word
        if width(whole, size) <= room:
            line = whole
            continue
        lines += [line] if line else []
        *full, line = _cut(word, size, room)
        lines += full
    return [*lines, line] if line else lines


def _cut(word: str, size: float, room: float) -> list[str]:
    pieces, piece = list[str](), ""
    for sign in word:
        if piece and width(piece + sign, size) > room:
            pieces.append(piece)
            piece = ""
        piece += sign
    return [*pieces, piece]
