"""Which words of disposition do not rule now: earlier rulings, wishes, conditions, recommendations, titles."""

from __future__ import annotations

import re

from inlimine.readers.entries.token import Voice
from inlimine.readers.entries.verbs import Verb

_NEAR = 200  # characters; a clause seldom is longer, and none of these marks reaches further
_NOW = re.compile(r"\b(?:hereby|and is|is,? and)\b[\s,]*$")
# Right before the word: "should not be granted", "having granted", "was previously denied".
_NOT_NOW = re.compile(
    r"\b(?:should|will|may|might|would|could|can|cannot|must|to|not|never|having|been|being|previously|already|earlier|unless|if|whether"
    r"|when|once|before|after|since|until|that was|which was|that were|as|had|seeking|requesting|proposed|order to|motion for|without|either|decline[sd]? to|by"
    r"|than|upon)"
    r"[\s,]+(?:(?:not|be|been|also|either|have|or|order|orders|the|an|order of|an order)[\s,]+)*$"
)
# "On March 3 the Court denied ...": a day that opens the sentence; the lexer blanks days in words.
_ADJECTIVE = re.compile(
    r"\b(?:an?|the|any|such|its|his|her|their|of|for|said|previously)\s+$"
)  # "a deferred appendix"
_TO_WAIT = re.compile(r"\bto\s(?:hold|take|keep|place)\b[^.;]{0,40}$")  # "motion to hold the case in abeyance"
_ON_A_DAY = re.compile(r"\s*(?:the\s\w+\s)?on\s(?:\s{3,}|\d{1,2}/\d)")
_SHALL_BE = re.compile(
    r"\bshall\s(?:be|the same)\b[\s,]*(?:and\s(?:is|are|it is|they are|the same (?:is|are))\s?)?(?:hereby)?[\s,]*$"
)
_AND_HEREBY = re.compile(r"\bbe,?\s(?:and|&)\s[^.;]{0,25}(?:is|are)\b[\s,]*(?:hereby)?[\s,]*$")
# Anywhere before it in its clause.
_WISH = re.compile(
    r"\b(?:if|whether|unless|recommend(?:s|ed|ing)|show cause|in the event|should the|request(?:s|ed|ing)?\sthat|moves?\sthat|ask(?:s|ed|ing)?\s(?:that|the)"
    r"|urges?|argu(?:es?|ing)|contends?|opposes|seek(?:s|ing)|not oppose|no objection to|stipulate[sd]? that|will be|may be|might be)\b"
)
# "the Order granting", "motion for order granting", "Proposed Order granting": another order's ruling.
_ANOTHER_ORDER = re.compile(
    r"\b(orders?|opinion|decision|ruling|minute entry|endorsement|memorandum|(?:judgment|stipulation)(?=\s+$))"
    r"[\s,:\-]*(?:\([^)]*\)\s*)?(?:dated\s[\w/., ]{4,20})?[\s,:]*$"
)
# Before "order" in a title stands none of these: "MEMORANDUM OPINION AND ORDER granting", not "the Order granting".
_NO_TITLE = re.compile(
    r"\b(?:the|this|that|which|said|prior|previous|earlier|of|for|from|to|re|regarding|on|upon|per|with|in|by|under|after|following|dated|proposed|any|an|vacat\w+|amending|amends"
    r"|reconsider\w*|clarif\w+|enforc\w+|modif\w+|appeal\w*|implement\w*|entry|\d+)\b|'s?\s"
)
_LAST_BREAK = re.compile(r".*[.;:*)\]\"\-,]", re.DOTALL)


def rules_now(low: str, verb: Verb, clause: int) -> bool:
    """Whether a word of disposition, in a clause that begins at `clause`, rules here and now."""
    start = verb.start
    near = low[max(0, start - _NEAR) : start]
    if any(sign.search(near) for sign in (_AND_HEREBY, _NOW, _SHALL_BE)):
        return True
    if low.startswith(("in abeyance", "under "), start) and _TO_WAIT.search(near):
        return False
    if _NOT_NOW.search(near) or _ADJECTIVE.search(near):
        return False
    if _ON_A_DAY.match(low, clause, start):
        return False
    if _WISH.search(low, max(clause, start - _NEAR), start):
        return False
    return verb.voice is Voice.PASSIVE or not _of_another_order(low, near, start)


def _of_another_order(low: str, near: str, start: int) -> bool:
    order = _ANOTHER_ORDER.search(near)
    if order is None:
        return False
    at = start - len(near) + order.start(1)
    begun = _LAST_BREAK.match(low, max(0, at - _NEAR), at)
    return bool(_NO_TITLE.search(low, begun.end() if begun else max(0, at - _NEAR), at))
