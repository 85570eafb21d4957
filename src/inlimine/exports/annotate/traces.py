"""What shows that this program wrote into a paper: looked for in everything that a clean copy holds.

Only what nobody else writes counts. "In Limine" is a lawyer's own word; as the whole name of an author it is ours.
"Privileged" is a lawyer's own word; what this program puts before the ending of a name is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from inlimine.exports.annotate.alignment import inked
from inlimine.exports.annotate.note import AUTHOR, BANNERS, CHAMBERS, HEADING, NOTHING, PRIVILEGED

_OUR_NAME = re.compile(rf"(?:{re.escape(PRIVILEGED)}|{re.escape(CHAMBERS)})(?:-\d+)?(?=\.(?:docx|xlsx|pdf)\b)")
"""What this program puts before the ending of a name."""

_LONG = 40
"""So many printed signs of a note are told from words that a lawyer may have written too."""


def _ink(text: str) -> str:
    return inked(text)[0].casefold()


_PHRASES = {
    _ink("Annotated by In Limine"): "the mark of privilege",
    **{_ink(banner): "the mark of privilege" for banner in BANNERS},
    _ink(HEADING): "the heading of the status column",
    _ink(NOTHING): "the words of the status column",
}


_HEAD = re.compile(
    r"\s*(?:~ NOT CONFIRMED; if meant: |■ CASE CLOSED|"
    r"✕ (?:EXCLUDED|STRUCK|NOT IN EVIDENCE|BARRED BY RULE)|\? ASK THE COURT|"
    r"! (?:APPROACH FIRST \(|OBJECTION SUSTAINED)|… (?:CONDITION NOT MET|USE ONLY SO FAR)|"
    r"✓ RULED ADMISSIBLE|[…●✕–!] RECEIVED \(|"
    r"– (?:OBJECTION (?:OVERRULED|SUSTAINED)|DOES NOT REACH THIS USE|NO RULING DECIDES THIS USE|"
    r"NO RULING RECORDED))"
)
"""How a note begins (`engine.words.shown` behind the status's symbol)."""

_NAME = "PRIVILEGED in a name of the paper"


def own_name(text: str) -> str:
    """The text without what this program put into a name."""
    return _OUR_NAME.sub("", text)


def is_note(text: str) -> bool:
    """Does a comment or cell begin as a note of ours does?"""
    return _HEAD.match(text) is not None


@dataclass(slots=True)
class Sought:
    """What to look for in one paper: what is ours always, and the notes that were taken out of it.

    `phrases` has the printed signs of each in small letters, and what it is.
    """

    phrases: dict[str, str] = field(default_factory=lambda: dict(_PHRASES))

    def note(self, text: str) -> None:
        """Look for the words of this note too."""
        ink = _ink(text)
        if len(ink) >= _LONG:
            self.phrases[ink] = "the words of a note"

    def within(self, text: str) -> Iterator[str]:
        """What of ours stands in a longer text."""
        ink = _ink(text)
        yield from sorted({kind for words, kind in self.phrases.items() if words in ink})
        if _OUR_NAME.search(text):
            yield _NAME

    def name(self, text: str) -> Iterator[str]:
        """What of ours a person's name is."""
        if text.strip() == AUTHOR:
            yield "the author's name"


_ASCII_INK = bytes(sign for sign in range(0x21, 0x7F) if chr(sign) != "-")
_NO_INK = bytes(sign for sign in range(256) if sign not in _ASCII_INK)


def in_bytes(data: bytes, sought: Sought) -> Iterator[str]:
    """What of ours stands in bytes of which nothing is known, in eight bits a sign or sixteen."""
    ink = data.translate(None, _NO_INK).lower()
    phrases = {words.encode("ascii", "ignore"): kind for words, kind in sought.phrases.items()}
    yield from sorted({kind for words, kind in phrases.items() if words in ink})
    if _OUR_NAME.search(data.replace(b"\0", b"").decode("latin-1")):
        yield _NAME
