"""The exhibits of a column of exhibits: `14`, `12-14`, `State's 3 & 4; Def. B`, `GX 7`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.engine.exhibits_meant import exhibits_of

MOST = 24
"""Exhibits of one row above which nobody entered each as an item of its own."""

_NONE = re.compile(
    r"(?:n/?a|none|tbd|no|not marked|unmarked|not yet marked|various|see notes?|[-–—?*]*)\.?", re.IGNORECASE
)
_OWNER = (
    r"(?:(?:the )?(?:state|government|gov['’]?t|people|prosecution|commonwealth|plaintiff|pltf|pl"
    r"|defen[cs]e|defendant|deft|def|joint|jt|court|u\.?s)\b\.?(?:['’]s?)?)"
)
_EX = r"(?:(?:trial )?(?:exhibits?|exh?s?\b\.?)(?: ?(?:nos?\.?|#))?|nos?\.|#)"
_MARK = (
    r"#?(?:(?:[A-Z]{1,3}-?)?\d{1,4}(?:[A-Za-z](?:[-.]\d{1,3})?|[-.]\d{1,3}[A-Za-z]?|-[A-Z])?(?!\w)"
    r"|[A-Z]{1,2}(?!\w))"
)
_PIECE = re.compile(
    rf"(?P<owner>{_OWNER})?\s*{_EX}?\s*(?:(?P<side>[PDGSJ]X)[- ]?)?(?P<first>{_MARK})"
    rf"(?:\s*(?:[-–—\u2011]|through|thru|to)\s*{_EX}?\s*(?:(?P=side)[- ]?)?(?P<last>{_MARK}))?",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*(?:[,;/&\n]|\band\b)\s*", re.IGNORECASE)
# What a bracket behind a number calls the exhibit, and not how much of it is meant or what became of it.
_NAME = re.compile(r"\s*[(\[](?P<name>[^()\[\]]*[A-Za-z]{3}[^()\[\]]*)[)\]]")
_NO_NAME = re.compile(
    r"\b(?:pages?|pp?|portions?|parts?|paragraphs?|lines?|minutes?|seconds?|redact\w*|excerpts?|except\w*|only|not?"
    r"|withdrawn|admitted|received|offered|marked|unmarked|proposed|identification|see|above|below|if|tbd|attached)\b",
    re.IGNORECASE,
)
_HELD = re.compile("\x00(\\d+)\x00")
_SIDE = re.compile(rf"(?P<owner>{_OWNER})\s+(?:{_EX})\W*(?:nos?|number|s|no s|#)?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The labels that a cell of exhibits tells, what it calls some of them (`21 (texts)`), and its words that tell
    none."""

    labels: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    rest: str = ""


def told_in(cell: str, heading: str = "") -> Told:
    """The exhibits of a cell; bare numbers are those of the side that cell or heading names before them."""
    text = " ".join(cell.split())
    if _NONE.fullmatch(text):
        return Told()
    side = _SIDE.fullmatch(heading.replace("_", " ").strip())
    names = [hit["name"].strip() for hit in _NAME.finditer(text) if _names(hit)]
    count = iter(range(len(names)))
    held = _NAME.sub(lambda hit: f" \0{next(count)}\0" if _names(hit) else hit[0], text)
    pieces = [piece for piece in _CUT.split(re.sub(r"[()\[\]]", " ", held)) if _HELD.sub("", piece).strip()]
    made = list(_marks([_HELD.sub("", piece) for piece in pieces], side["owner"] if side else ""))
    called = tuple(
        (label, names[int(at[1])])
        for piece, (labels, _) in zip(pieces, made, strict=True)
        if (at := _HELD.search(piece))
        for label in labels
    )
    labels = tuple(dict.fromkeys(label for labels, _ in made for label in labels))
    ranges = "; ".join(unread for _, unread in made if unread)
    if ranges or all(each for each, _ in made):
        return Told(labels=labels, names=called, rest=ranges)
    return Told(labels=exhibits_of(text), names=called, rest="" if exhibits_of(text) else text)


def _names(bracket: re.Match[str]) -> bool:
    """Whether a bracket says what the exhibit is."""
    return not (exhibits_of(bracket["name"]) or _NO_NAME.search(bracket["name"]))


def marks_in(words: str) -> tuple[str, ...]:
    """The bare marks by which words name exhibits and nothing else: `31D (firearm)`, `31A-31C`, `4 & 7`."""
    told = told_in(re.sub(r"\s*\([^()]*\)", "", words))
    bare = [label.removeprefix("Exhibit ") for label in told.labels]
    return () if told.rest or any(" " in mark for mark in bare) else tuple(bare)


def _marks(pieces: list[str], owner: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The labels of each piece, none where it is none, or a range of which it cannot be told what lies between;
    an owner holds until another is named."""
    offered = ""
    for piece in pieces:
        found = _PIECE.fullmatch(piece.strip(" ."))
        if found is None or not _mark(found["first"]):
            yield (), ""
            continue
        owner = found["owner"] or owner
        offered = "" if found["owner"] else (found["side"] or offered).upper()
        first, last = _ends(found)
        named = exhibits_of(_spelt(first, last, owner, offered))
        read = len(named) == _many(first, last)
        yield (named, "") if read else ((), piece.strip())


def _ends(found: re.Match[str]) -> tuple[str, str]:
    """The first and the last of a range; the last is empty where it is one mark: `12-1`, `7-A`, `7B-2`."""
    first, last = (each.replace("#", "").upper() for each in (found["first"], found["last"] or ""))
    head, _, tail = first.partition("-")
    if last or not re.match(r"\d", head) or not _follows(head, tail):
        return (first, last) if last else (found["first"].replace("#", ""), "")
    return head, tail


def _follows(head: str, tail: str) -> bool:
    """Whether what stands behind the dash is a later exhibit: `12-14`, `31A-33`, `31A-D`."""
    lettered = re.fullmatch(r"\d+[A-Z]", head) and tail.isalpha()
    numbers = [int(each[0]) for one in (head, tail) if (each := re.match(r"\d+", one))]
    return bool(lettered) or (len(numbers) == 2 and numbers[0] < numbers[1])


def _spelt(first: str, last: str, owner: str, offered: str) -> str:
    span = f"{first}-{last}" if last else first
    return f"{offered} {span}" if offered else f"{owner} {'Exs.' if last else 'Ex.'} {span}".strip()


def _many(first: str, last: str) -> int:
    """How many a range counts, of numbers (`12-14`) or of letters behind one number (`31A-31D`, `A-C`); 0 where no
    rule leads from one end to the other."""
    if not last:
        return 1
    if first.isdecimal() and last.isdecimal():
        return max(0, int(last) - int(first) + 1)
    one, other = (re.fullmatch(r"(\d*-?)([A-Z])", each) for each in (first, last))
    if one is None or other is None or other[1] not in ("", one[1]):
        return 0
    return max(0, ord(other[2]) - ord(one[2]) + 1)


def _mark(words: str) -> bool:
    """Whether it can be a mark: `as` and `no` are words."""
    return any(sign.isdigit() for sign in words) or words.isupper()
