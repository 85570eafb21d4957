"""Words in a picture: how wide they are, so that they wrap inside their box in any of the usual serif fonts."""

from __future__ import annotations

FONT = "Libertinus Serif, Georgia, Times New Roman, serif"
BOLD = 1.13  # how much wider bold is
# Of the font's size, as in DejaVu Serif: the widest of the usual fonts, shown where a machine has no other.
_WIDTHS = {
    "ijlf.,:;'|/\\-·’ ": 0.37,
    'tIJ!()[]"': 0.43,
    "rsz?*_`–": 0.53,
    "aceovxy": 0.6,
    "bdghknpqu0123456789${}": 0.64,
    "ABCEFKLPRSTVXYZ": 0.75,
    "wDGHNOQU#+<=>^~&": 0.88,
    "mMW%@—": 1.03,
}
_OF = {sign: wide for signs, wide in _WIDTHS.items() for sign in signs}
_OTHER, _SQUARE = 0.8, 1.05


def width(text: str, size: float) -> float:
    """About how wide a line is, in the unit of the font's size; no less than in the usual fonts."""
    return sum(_of(sign) for sign in text) * size


def _of(sign: str) -> float:
    """From U+2E80 on signs are as wide as they are high."""
    return _SQUARE if ord(sign) > 0x2E80 else _OF.get(sign, _OTHER)


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
