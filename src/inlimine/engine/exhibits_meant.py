"""The exhibits of which words speak as the thing itself: `autopsy photos (State's Ex. 3)`, `Exs. 4-7`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.engine.conflicts.exhibit_names import is_mark, named
from inlimine.engine.view import View

_WORD = r"(?:exhibits?|exh?s?\b\.?)"
_NO_DOT = re.compile(r"\b(Exh?s?|EXH?S?|exh?s?)\b(?!\.)(?=\s*(?:nos?\.?\s*)?#?\s*(?:\d|[A-Z]{1,2}\b))")
_SIDES = tuple(
    (side, re.compile(rf"(?<![\w.])(?:{short})\.?(?:['’]s)?(?=\s+(?:trial\s+)?{_WORD})", re.IGNORECASE))
    for side, short in (
        ("Government", r"gov['’]?t|(?-i:U\.?S)"),
        ("Plaintiff", r"pl|plf|pltf|pltff"),
        ("Defendant", r"def|deft|def['’]t"),
        ("Joint", r"jt"),
    )
)
_NUMBERS = re.compile(r"\b(exhibit|exh?\.)\s+(?=nos\b)", re.IGNORECASE)
_SHORT_RANGE = re.compile(r"\b(exh?)\.(\s*(?:no\.?\s*)?#?\s*)(\d{1,4}[-–—\u2011]\d{1,4})(?![\w.-])", re.IGNORECASE)
_RANGE = re.compile(r"(?<![\w.-])(\d{1,4})\s*[-–—\u2011]\s*(\d{1,4})(?![\w.-])")
_LETTERS = re.compile(
    r"(?<![\w.-])(\d{1,4}-?|)([A-Z])\s*(?:[-–—\u2011]|\b(?:through|thru|to)\b)\s*(?:\1)?([A-Z])(?![\w.-])"
)
_SEVERAL = re.compile(r"\b(?:exhibits|exh?s\.)", re.IGNORECASE)
_SERIES = 30
"""Marks above which `4-700` was no range that somebody wrote of exhibits."""
_JOIN = r"(?:\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|through|thru|to)\s+|\s*&\s*|\s*[-–—\u2011]\s*)"
_OFFERED = re.compile(
    r"(?<![\w-])(?P<side>[PDGSJ]X)(?:[- ]?(?P<marks>\d{1,4}(?:-?[A-Za-z](?!\w))?"
    rf"(?:{_JOIN}(?:(?P=side)[- ]?)?(?:\d{{1,4}}(?:-?[A-Za-z](?!\w))?(?![/.]\w)|(?<=[A-Z]-)[A-Z](?!\w)))*)"
    rf"|[- ](?P<letters>[A-Z]{{1,2}}(?!\w)(?:{_JOIN}(?:(?P=side)[- ])?(?![PDGSJ]X)[A-Z]{{1,2}}(?!\w))*))(?![\w-])"
)
# `testimony about Exhibit 3` is about something else than Exhibit 3, and so is all that is said.
_ABOUT = re.compile(
    rf"\b(?:about|regarding|concerning|of|in|from|to|on|re|with|than|described in|contained in)\s+(?:the\s+)?"
    rf"(?:[\w'’.]+\s+)?{_WORD}.*",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\W*(?:any |all |the )*(?:testimony|references?|mention|arguments?|comments?|questions?|opinions?|suggest"
    r"|discussion|cross)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


def exhibits_of(words: str) -> tuple[str, ...]:
    """The labels of what the words speak of, each once, as an exhibit list has them: `State's Exhibit 3`."""
    text = _NO_DOT.sub(r"\1.", " ".join(words.split()))
    for side, short in _SIDES:
        text = short.sub(side, text)
    pieces = [*_BRACKETED.findall(text), _ABOUT.sub(" ", _BRACKETED.sub(" ", text))]
    return tuple(dict.fromkeys(label for piece in pieces for label in _labels(piece)))


def speaks(words: str) -> bool:
    """Whether the words are of what somebody says, and not of a thing: `testimony`, `any reference`."""
    return _SPEAKS.match(words) is not None


def without_exhibits(title: str) -> str:
    """The title of what bears an exhibit's number without the bracket that tells the number."""
    bare = _BRACKETED.sub(lambda hit: " " if exhibits_of(hit[0]) else hit[0], title)
    return " ".join(bare.split()).strip(" ,") or title


def labels_titled(item: str, view: View) -> tuple[str, ...]:
    """The labels of the exhibits that the title of an item says it is, where it never bore one."""
    title = view.items[item].title if item in view.items and item not in view.labels else ""
    return () if speaks(title) else exhibits_of(title)


def _labels(piece: str) -> Iterator[str]:
    piece = _SHORT_RANGE.sub(r"\1s.\2\3", _NUMBERS.sub(_plural, piece))
    if _SEVERAL.search(piece):
        piece = _LETTERS.sub(_lettered, _RANGE.sub(_spelt_out, piece))
    yield from (str(one) for one in named(piece))
    for found in _OFFERED.finditer(piece):
        yield from (f"{found['side']} {mark}" for mark in _marks(found))


def _marks(found: re.Match[str]) -> list[str]:
    """The marks behind `GX`, those of a range one by one; `GX IN EVIDENCE` has none."""
    words = re.sub(rf"\b{found['side']}[- ]?", "", found["marks"] or found["letters"])
    words = re.sub(r"\s(?:through|thru|to)\s", "-", words)
    marks = re.findall(r"\w+(?:-[A-Za-z]\b)?", _LETTERS.sub(_lettered, _RANGE.sub(_each, words)))
    return [mark for mark in marks if mark != "and" and is_mark(mark)]


def _plural(found: re.Match[str]) -> str:
    return f"{found[1].rstrip('.')}s{'.' if found[1].endswith('.') else ''} "


def _spelt_out(found: re.Match[str]) -> str:
    """`12-14` as `12 through 14`; `12-1` is one mark."""
    return f"{found[1]} through {found[2]}" if 0 < int(found[2]) - int(found[1]) <= _SERIES else found[0]


def _each(found: re.Match[str]) -> str:
    """`12-14` as `12, 13, 14`."""
    first, last = int(found[1]), int(found[2])
    return ", ".join(map(str, range(first, last + 1))) if 0 < last - first <= _SERIES else found[0]


def _lettered(found: re.Match[str]) -> str:
    """`A-C` as `A, B, C`, `7A-7C` as `7A, 7B, 7C`."""
    first, last = ord(found[2]), ord(found[3])
    return ", ".join(f"{found[1]}{chr(one)}" for one in range(first, last + 1)) if first < last else found[0]
