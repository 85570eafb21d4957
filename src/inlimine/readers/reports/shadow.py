"""A plain form of a text, as long as the text itself, and stretches of it that remember where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.readers.read_act import Words

_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u202f\u3000", " "),
    **{chr(code): " " for code in range(0x2000, 0x200B)},
}
_TABLE = str.maketrans(_PLAIN)
MASK = "\x00"  # stands where somebody's own words were taken out


def shadow(text: str) -> str:
    """The text with plain quotes, dashes and spaces; each character stands where it stood."""
    return text.replace(MASK, " ").translate(_TABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Plain characters and the place of each in the text; a broken quotation is one stretch with a gap."""

    text: str
    plain: str
    places: tuple[int, ...] | range

    def words(self, start: int, end: int) -> Words:
        """The words of the text from one place of the stretch to another, outer blanks left off."""
        while start < end and self.plain[start] in " \x00":
            start += 1
        while end > start and self.plain[end - 1] in " \x00":
            end -= 1
        if start >= end:
            return self.nothing(start)
        first, last = self.places[start], self.places[end - 1] + 1
        return Words(span=(first, last), quote=self.text[first:last])

    def upto(self, end: int) -> Stretch:
        """The same stretch up to a place of it."""
        return Stretch(text=self.text, plain=self.plain[:end], places=self.places[:end])

    def nothing(self, at: int) -> Words:
        """No words, at a place of the stretch."""
        here = self.places[at] if at < len(self.places) else 0
        return Words(span=(here, here), quote="")

    def said(self, start: int, end: int) -> str:
        """The same words on one line, without the gap of a broken quotation."""
        pairs = zip(self.places[start:end], self.plain[start:end], strict=True)
        kept = [" " if plain == " " else self.text[place] for place, plain in pairs if plain != MASK]
        return " ".join("".join(kept).split())


def stretch(text: str, plain: str, start: int, end: int) -> Stretch:
    """One unbroken stretch of a text."""
    return Stretch(text=text, plain=plain[start:end], places=range(start, end))


def joined(text: str, plain: str, spans: tuple[tuple[int, int], ...]) -> Stretch:
    """Several spans of a text as one stretch, a blank between them."""
    places: list[int] = []
    chars: list[str] = []
    for start, end in spans:
        if chars:
            chars[-1] = chars[-1][:-1] + " " if chars[-1].endswith(",") else chars[-1]
            chars.append(" ")
            places.append(places[-1])
        chars.append(plain[start:end])
        places.extend(range(start, end))
    return Stretch(text=text, plain="".join(chars), places=tuple(places))
