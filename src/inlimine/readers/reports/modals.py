"""The verbs of may and may not, and those who hear what may be heard."""

from __future__ import annotations

import re

from inlimine.readers.reports.verbs import pattern

NEG = (
    r"(?:may not|may never|can ?not|can not|can't|could not|couldn't|won't|will not|will never"
    r"|must not|mustn't|should not|shouldn't|would not"
    r"|wouldn't|shall not|need not|is not|are not|was not|were not|isn't|aren't|wasn't|weren't"
    r"|is never|are no longer|will no longer)"
)
POS = r"(?:may|can|could|will|would|must|shall|is|are|was|were|'ll|has been|have been|had been)"
MODAL = rf"(?P<m>{NEG}|{POS})"
ADV = r"(?: (?P<only>only|also|still|now|then|instead|however|even))?"
A_JURY = pattern(
    r"(?:the |a |any )?(?:jury|jurors?|panel(?:ists)?)\b(?! (?:that|who|may|will|foreman"
    r"|selection|instruction))|(?:[\w'-]+ ){0,3}(?:jurors|jury|panel)$"
)


def negative(hit: re.Match[str]) -> bool:
    """Whether the verb of a match says not."""
    words = hit["m"].lower()
    return "not" in words or "n't" in words or "never" in words or "no longer" in words


NONE = pattern(r"(?:no|neither|none|nobody|nothing) ")
