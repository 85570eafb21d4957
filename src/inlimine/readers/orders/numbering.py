"""Lists of numbers as papers print them: `8, 12, 14-16, 20 (except that ...), and 23`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.readers.prose.counting_words import SMALL

_ONE = (
    r"(?:\d{1,4}(?:-\d{1,3}(?=[\])]))?(?:\([a-z\d]{1,2}\)|[a-zA-Z](?![\w'-]))?|\([a-z\d]{1,3}\)"
    r"|[IVX]+(?![\w'-])|[A-Z](?![\w'.-])|" + "|".join(SMALL) + r")"
)
_ASIDE = r"(?: ?\((?!docs?|dkt|ecf|docket)[^()]{4,300}\))?"
_BETWEEN = (
    r"(?:(?: ?, ?|; ?| ?)(?:and|&|or)(?: (?:nos?\.?|topics?|paragraphs?|items?|parts?|requests?))? ?|"
    r" ?, ?| ?(?:-|to|through|thru) ?|; ?)#?"
)
LIST = (
    rf"{_ONE}\b{_ASIDE}(?:{_BETWEEN}{_ONE}(?![\w'%]){_ASIDE})*|\([a-z\d]{{1,3}}\)(?:{_BETWEEN}\([a-z\d]{{1,3}}\))*"
)
_PIECE = re.compile(
    rf"(?<![\w'])(?P<from>{_ONE})(?![\w'])(?: ?(?:-|to|through|thru) ?(?P<to>\d{{1,4}})(?!\d))?(?: "
    rf"?\((?P<aside>(?!docs?|dkt|ecf|docket)[^()]{{4,300}})\))?",
    re.IGNORECASE,
)
_MANY = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """One number, and what the list says of it in brackets."""

    number: str
    aside: str = ""

    @property
    def spares(self) -> str:
        """What the brackets take out of the ruling; empty where they only describe."""
        return (
            self.aside
            if re.match(r"except|excluding|save|other than|but|unless|not", self.aside, re.IGNORECASE)
            else ""
        )


def numbered(words: str) -> tuple[Numbered, ...]:
    """Every number of a list, a range written out; a range of more than 60 is kept as printed."""
    found: list[Numbered] = []
    for piece in _PIECE.finditer(words):
        first, last = SMALL.get(piece["from"].lower(), piece["from"]), piece["to"]
        aside = piece["aside"] or ""
        if last and first.isdigit() and 0 < int(last) - int(first) < _MANY:
            found += [Numbered(number=str(n), aside=aside) for n in range(int(first), int(last) + 1)]
        else:
            found.append(Numbered(number=first, aside=aside))
            if last:
                found.append(Numbered(number=last, aside=aside))
    return tuple(found)
