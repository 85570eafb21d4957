"""Quotations of a report: straight and curly, nested, interrupted by who speaks, continued over paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inlimine.readers.read_act import Span
from inlimine.readers.reports.paragraphs import Paragraph
from inlimine.readers.reports.people import People
from inlimine.readers.reports.shadow import stretch
from inlimine.readers.reports.told import Quotation, Voice

_SAYS = (
    r"(?:said|says|ruled|wrote|writes|told|added|adds|asked|asks|went on|continued|explained|argued|noted|declared"
    r"|announced|replied|concluded|stated|remarked|predicted|insisted|warned|held|found|recalled|testified|called)"
)
_TAG_AFTER = re.compile(
    rf"(?P<who>[^\"]{{1,90}}?) {_SAYS}\b|{_SAYS} (?P<who2>[^\"]{{1,90}}?)(?=[.,;:\"]|$| (?:in|at"
    r"|from|after|during|outside|of the)\b)"
)
_TAG_BEFORE = re.compile(rf"(?P<who>[^\".]{{1,120}}?) (?:also |then )?{_SAYS}\b[^\".]{{0,60}}$")
_INTERRUPTS = re.compile(rf"[^\".;]{{0,70}}\b{_SAYS}\b[^\".;]{{0,60}}, *$")
_PRONOUN = re.compile(r"^\W*(?:she|he|they|the judge)\b", re.IGNORECASE)
_NESTED = re.compile(r"(?<![\w])'(?=\w)[^']{1,300}?(?<=[\w.,?!])'(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """What stands between two marks, and whether the closing one is missing."""

    span: Span
    open_ended: bool
    paragraph: int


def quotations(text: str, plain: str, layout: tuple[Paragraph, ...], who: People) -> tuple[Quotation, ...]:
    """All quotations in their order, with the speaker where the report names one."""
    marks = '"' if '"' in plain else "'"
    pieces = [piece for n, one in enumerate(layout) for piece in _pieces(plain, one, n, marks)]
    found: list[Quotation] = []
    before: _Piece | None = None
    last = ("", Voice.UNKNOWN)
    for piece in pieces:
        joins = before is not None and found[-1].whole and _goes_on(plain, before, piece, layout)
        if joins:
            found[-1] = _longer(found[-1], text, plain, piece)
        else:
            found.append(_quotation(text, plain, piece, layout, who, last, before))
        if found[-1].voice is not Voice.UNKNOWN:
            last = (found[-1].speaker, found[-1].voice)
        before = piece
    return tuple(found)


def _pieces(plain: str, one: Paragraph, number: int, mark: str) -> list[_Piece]:
    """The quoted pieces of one paragraph; one that is never closed runs to its end."""
    start, end = one.span
    if mark == "'":
        return [
            _Piece(span=(m.start() + 1, m.end() - 1), open_ended=False, paragraph=number)
            for m in _NESTED.finditer(plain, start, end)
        ]
    places = [i for i in range(start, end) if plain[i] == '"']
    pairs = [(a + 1, b) for a, b in zip(places[::2], places[1::2], strict=False)]
    pieces = [_Piece(span=pair, open_ended=False, paragraph=number) for pair in pairs]
    if len(places) % 2:
        pieces.append(_Piece(span=(places[-1] + 1, end), open_ended=True, paragraph=number))
    return pieces


def _goes_on(plain: str, before: _Piece, piece: _Piece, layout: tuple[Paragraph, ...]) -> bool:
    """Whether a piece is more of the one before: unclosed there and opened anew, or only interrupted."""
    if before.open_ended:
        starts = layout[piece.paragraph].span[0]
        return piece.paragraph == before.paragraph + 1 and piece.span[0] - starts <= 1
    between = plain[before.span[1] + 1 : piece.span[0] - 1]
    within = before.paragraph == piece.paragraph and plain[before.span[1] - 1 : before.span[1]] in {",", "-"}
    return within and _INTERRUPTS.match(between) is not None


def _longer(one: Quotation, text: str, plain: str, piece: _Piece) -> Quotation:
    part = stretch(text, plain, *piece.span).words(0, piece.span[1] - piece.span[0])
    return replace(one, parts=(*one.parts, part), nested=(*one.nested, *_nested(plain, piece.span)))


def _quotation(
    text: str,
    plain: str,
    piece: _Piece,
    layout: tuple[Paragraph, ...],
    who: People,
    last: tuple[str, Voice],
    before: _Piece | None,
) -> Quotation:
    start, end = layout[piece.paragraph].span
    part = stretch(text, plain, *piece.span).words(0, piece.span[1] - piece.span[0])
    whole = _is_whole(plain, piece.span, start)
    speaker = _speaker(plain, piece.span, (start, end), whole)
    voice = who.voice(speaker) if speaker else Voice.UNKNOWN
    follows = before is not None and before.paragraph == piece.paragraph
    if (not speaker and whole and follows) or (voice is Voice.UNKNOWN and _PRONOUN.match(speaker)):
        speaker, voice = last if follows or not speaker else (speaker, _pronoun_voice(plain, start, who, last))
    nested = _nested(plain, piece.span)
    return Quotation(parts=(part,), nested=nested, speaker=speaker, voice=voice, whole=whole)


def _pronoun_voice(plain: str, start: int, who: People, last: tuple[str, Voice]) -> Voice:
    """Whom a pronoun in a tag means: the last person named with an office before it."""
    left = plain[max(0, start - 400) : start]
    names = [(left.rfind(name), voice) for name, voice in who.voices.items() if name in left]
    names.append((left.lower().rfind("judge"), Voice.COURT))
    place, voice = max(names)
    return voice if place >= 0 else last[1]


def _nested(plain: str, span: Span) -> tuple[Span, ...]:
    return tuple(hit.span() for hit in _NESTED.finditer(plain, *span))


def _is_whole(plain: str, span: Span, start: int) -> bool:
    """Whether it is speech of its own, and not a few words built into the reporter's sentence."""
    inside = plain[span[0] : span[1]].lstrip(" '")
    left = plain[start : span[0] - 1].rstrip()
    capital = inside[:1].isupper() or inside[:1].isdigit()
    return capital and (not left or left[-1] in ',:.!?"' or len(inside.split()) > 5)


def _speaker(plain: str, span: Span, room: Span, whole: bool) -> str:
    """Who is named beside a quotation: behind it in the same sentence, else before it."""
    behind = plain[span[1] + 1 : room[1]].split('"', maxsplit=1)[0]
    if plain[span[1] - 1 : span[1]] in {",", "?", "!"} or not whole:
        hit = _TAG_AFTER.match(behind.split(". ")[0].lstrip(" ,"))
        if hit and (whole or len(behind) < 90):
            return (hit["who"] or hit["who2"] or "").strip(" ,")
    ahead = plain[room[0] : span[0] - 1].rsplit('"', maxsplit=1)[-1]
    hit = _TAG_BEFORE.search(ahead.rstrip(" ,:"))
    return hit["who"].split(". ")[-1].strip(" ,") if hit else ""
