"""Which words of disposition do not rule now: earlier rulings, wishes, conditions, recommendations, titles."""

from __future__ import annotations

import re

_NEAR = 200  # characters; a clause seldom is longer, and none of these marks reaches further
_NOW = re.compile(r"\b(?:hereby|and is|is,? and)\b[\s,]*$")
# Right before the word: "should not be granted", "having granted", "was previously denied".
_NOT_NOW = re.compile(
    r"\b(?:should|will|may|might|would|could|can|cannot|must|to|not|never|having|been|previously|already|earlier|unless|if|whether"
    r"|when|once|before|after|since|until|that was|which was|that were|as|had|seeking|requesting|proposed|order to|motion for|without|either|decline[sd]? to|by"
    r"|than|upon)"
    r"[\s,]+(?:(?:not|be|been|also|either|have|or|order|orders|the|an|order of|an order)[\s,]+)*$"
)
# "On March 3 the Court denied ...": a day that opens the sentence; the lexer blanks days in words.
_ADJECTIVE = re.compile(r"\b(?:an?|the|any|such|its|his|her|their|of|for|said|previously)\s+$")  # "a deferred appendix"
_ON_A_DAY = re.compile(r"\s*(?:the\s\w+\s)?on\s(?:\s{3,}|\d{1,2}/\d)")
_SHALL_BE = re.compile(r"\bshall\s(?:be|the same)\b[\s,]*(?:and\s(?:is|are|it is|they are|the same (?:is|are))\s?)?(?:hereby)?[\s,]*$")
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
_TITLE = (
    r"(?:(?:text|minute|oral|endorsed|memo|sealed|agreed|memorandum|opinion|decision|ruling|consent|consented|amended|corrected|electronic|paperless|stipulated|final"
    r"|interim|partial|protective|scheduling|case management|ex parte|second|first|third|redacted|virtual|civil|criminal|standing|bench|stipulation|findings of fact|conclusions of law"
    r"|general|omnibus|supplemental|docket|text-only|text only|only|entry|clerk's|clerk|judge's|per curiam|published|unpublished|written|form|judgment|order|orders|procedural|administrative|provisional|conditional|preliminary|pretrial|in chambers|chambers|civil minutes|minutes|minute entry|no document|virtual|verbal|modified|revised|joint|so ordered|tentative|endorsement|letter|motion|the)"
    r"[\s/,&:.\-()]*(?:and\s|&\s|of\s|on\s)?)*"
)
_HEADING = re.compile(rf"(?:^|[.;:*)\]\"\-])\s*\(?{_TITLE}$")


def rules_now(low: str, start: int, clause: int) -> bool:
    """Whether the word of disposition at `start`, in a clause that begins at `clause`, rules here and now."""
    near = low[max(0, start - _NEAR) : start]
    if any(sign.search(near) for sign in (_AND_HEREBY, _NOW, _SHALL_BE)):
        return True
    if _NOT_NOW.search(near) or _ADJECTIVE.search(near):
        return False
    if _ON_A_DAY.match(low, clause, start):
        return False
    if _WISH.search(low, max(clause, start - _NEAR), start):
        return False
    return not _of_another_order(low, near, start)


def _of_another_order(low: str, near: str, start: int) -> bool:
    order = _ANOTHER_ORDER.search(near)
    if order is None:
        return False
    at = start - len(near) + order.end(1)
    return not _HEADING.search(low[max(0, at - _NEAR) : at])
