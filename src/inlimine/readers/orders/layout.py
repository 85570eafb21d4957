"""Which paragraph is a title, a heading, a row of a table, or leads a list."""

from __future__ import annotations

import re
from functools import lru_cache

from inlimine.readers.orders.lexicon import DISPOSING
from inlimine.readers.orders.naming import Named, named_in
from inlimine.readers.prose.markers import Marker
from inlimine.readers.prose.sentences import sentences

_VERB = re.compile(
    r"\b(?:is|are|was|were|shall|will|may|must|has|have|had|argues?|moves?|seeks?|contends?|grants"
    r"|denies|should|does|do|asks?|requests that|came|comes|finds|would|can|cannot)\b"
)
_TITLE = re.compile(
    r"\b(?:ORDER|Order|RULINGS?|Rulings?|MINUTES?|Minutes?|MINUTE|DECISION|Decision|OPINION|ENTRY|Entry)\b"
)
_LEAD = re.compile(
    r"\b(?:ORDERED|as follows|follows|ordered)\b[^.]*:\s*$|^(?:CONCLUSION|ORDER|Order|Conclusion"
    r"|DISPOSITION)[:.]?$"
)
_TABLE_HEAD = re.compile(
    r"^(?!.*\b(?:on|order|minutes?|regarding|re)\b).*\b(?:subject|party|motion|mil|no\.?|movant|item"
    r"|topic|matter)\b.*\b(?:rulings?|disposition|decision)$",
    re.IGNORECASE,
)
_ROW_END = re.compile(
    r"^[\s.;:)*]*$|^ ?(?:in part|as moot|without prejudice|by agreement|as unopposed|as agreed)[\s.;]*$",
    re.IGNORECASE,
)
_COURT_RULES = re.compile(
    r"(?:accordingly,? |therefore,? )?(?:(?:the|this) court|court|i|we) (?:\w+ly )?[a-z]+s?\b", re.IGNORECASE
)
_LONGEST = 240
_LABEL = 14  # `Paper 41, ` before the title of a motion


def is_title(words: str) -> bool:
    """Whether a paragraph near the top is the paper's title."""
    loud = sum(one.isupper() for one in words) > 0.6 * sum(one.isalpha() for one in words)
    return (
        bool(_TITLE.search(words))
        and not _TABLE_HEAD.match(words)
        and len(words) < 400
        and (loud or not _VERB.search(words))
        and not words.rstrip().endswith((".", ":"))
    )


def is_heading(words: str, marker: Marker | None, *, item: bool = False) -> bool:
    """Whether a paragraph (or an item's first sentence) only names what follows, with or without its ruling."""
    inner = words[marker.end :] if marker else words
    if _COURT_RULES.match(inner):
        return False
    if len(inner) > _LONGEST or not inner.strip() or (_VERB.search(inner) and not inner.isupper()):
        return False
    if not marker and _TABLE_HEAD.search(inner):
        return False
    if marker or item:
        return not inner.rstrip().endswith((";", ",")) and (
            bool(inner[0].isupper()) or inner[0] in "\"'(" or inner[0].islower()
        )
    if is_row(inner) and not named_in(inner):
        return False
    return inner.isupper() or (
        not inner.rstrip().endswith((".", ";", ",", "?")) and inner[0].isupper() and len(inner.split()) < 26
    )


@lru_cache(maxsize=64)  # a paragraph is asked about several times
def is_row(words: str) -> bool:
    """Whether a line ends in a word of ruling, as the rows of a table do."""
    if words.count(" | ") > 1 and DISPOSING.match(words.rsplit(" | ", 1)[1]):
        return True
    hits = [*DISPOSING.finditer(words)] if len(words) < _LONGEST else []
    return (
        bool(hits)
        and bool(_ROW_END.match(words[hits[-1].end() :]))
        and not _VERB.search(words[: hits[-1].start()])
    )


def is_lead(words: str) -> bool:
    """Whether a paragraph only announces what the court orders next."""
    return bool(_LEAD.search(words))


def begins_with_motion(words: str, marker: Marker | None) -> bool:
    """Does a numbered paragraph begin as headings do (`2. Motion to preclude ...`), whatever runs on behind it?"""
    return bool(
        marker and re.match(r"Motions? (?:to|for|in limine (?:to|re))\b", words[marker.end :])
    ) and not DISPOSING.search(words[: next(sentences(words[marker.end if marker else 0 :]), (0, 0))[1]])


def titled(sentence: str) -> Named | None:
    """The motion of a sentence that is nothing but its title (`Paper 4, the State's motion to admit the log.`)."""
    motion = next((one for one in named_in(sentence) if one.movant and (one.relief or one.subject)), None)
    if motion is None or motion.start > _LABEL or not sentence.endswith(".") or ":" in sentence[motion.end :]:
        return None
    return None if _VERB.search(sentence) or DISPOSING.search(sentence) else motion
