"""Boxes and blanks of printed forms: a ticked box rules, an empty one does not."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = (
    r"(?P<box>\[ ?(?P<tick>[xX\u2713\u2714*])? ?\]|\( ?(?P<round>[xX\u2713\u2714])? ?\)"
    r"|(?P<full>[\u2611\u2612\u2714\u2713])|(?P<open>[\u2610\u25a1])|(?P<line>_+ "
    r"?(?P<written>[xX\u2713\u2714])? ?_+))"
)
_WORD = (
    r"(?P<word>granted in part(?:[ ,/]+(?:and )?denied in part)?|denied without prejudice|denied as "
    r"moot|granted|denied|reserved|moot|withdrawn|deferred|carried|under advisement|agreed|sustained"
    r"|overruled|taken under advisement)"
)
BOXED = re.compile(rf"{_MARK} ?{_WORD}\b", re.IGNORECASE)
BOX_AFTER = re.compile(rf"{_WORD}(?::? ?{_MARK}|: ?(?P<bare>[xX\u2713\u2714])(?!\w))", re.IGNORECASE)
_NAMES = {
    "denied without prejudice": "denied-without-prejudice",
    "denied as moot": "moot",
    "deferred": "reserved",
    "carried": "reserved",
    "under advisement": "reserved",
    "taken under advisement": "reserved",
    "agreed": "stipulated",
    "sustained": "granted",
    "overruled": "denied",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One box of a form beside its word of ruling."""

    start: int
    end: int
    ticked: bool
    disposition: str


def boxes_in(words: str) -> tuple[Box, ...]:
    """The boxes of a line in order; none where it has fewer than one box beside a word of ruling."""
    pattern = BOX_AFTER if _stand_after(words) else BOXED
    return tuple(
        Box(start=hit.start(), end=hit.end(), ticked=_is_ticked(hit), disposition=_name(hit["word"]))
        for hit in pattern.finditer(words)
    )


def _stand_after(words: str) -> bool:
    """Does the form print its boxes after the words? Then the last thing that stands there is a box."""
    before, after = [*BOXED.finditer(words)], [*BOX_AFTER.finditer(words)]
    return bool(after) and (len(after) > len(before) or not before)


def _is_ticked(hit: re.Match[str]) -> bool:
    return bool(hit.groupdict().get("bare") or hit["tick"] or hit["round"] or hit["full"] or hit["written"])


def _name(word: str) -> str:
    plain = word.lower()
    return "granted-in-part" if "in part" in plain else _NAMES.get(plain, plain)
