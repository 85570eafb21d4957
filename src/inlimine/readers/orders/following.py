"""Sentences behind a ruling from which nothing was read, and which may still say how far it goes."""

from __future__ import annotations

import re

from inlimine.readers.orders import background

_MAY_LIMIT = re.compile(
    r"\b(?:shall|must|may not|cannot|can only|(?:is|are) (?:to|required|directed|instructed|permitted"
    r"|allowed|limited)\b|only|solely|however|provided|except|unless|until|leave of|permission|approval"
    r"|notice(?! of (?:filing|appeal|removal|hearing))|approach\w*|side-?bar|bench conference"
    r"|in camera|in chambers"
    r"|(?:outside|out of) (?:of )?the (?:jury['\u2019]s )?(?:presence|hearing)|instruct\w*"
    r"|conditioned|on (?:the )?condition|in the event)\b"
    r"|^(?:if|should|before|prior to|once|when|where)\b[^.;]*,[^.;]*\b(?:may|can|will|should)\b",
    re.IGNORECASE,
)
# What concerns the papers or the calendar, and no evidence.
_CLERICAL = re.compile(
    r"\b(?:clerk|file[ds]? (?:a|an|its|their|his|her|the|with)|docket"
    r"|briefs? (?:are|is|shall|must) (?:due|filed)|caption|mailed?"
    r"|(?:trial|hearing|conference) (?:shall|will|must|is to)"
    r" (?:begin|commence|start|resume|be held))\b"
    r"(?!.*\b(?:before|prior to|unless|until|leave|notice|redact\w*)\b)",
    re.IGNORECASE,
)


def may_limit(sentence: str) -> bool:
    """Whether a sentence of the court's own behind a ruling has words by which courts say how far a ruling goes;
    what a party argues or the law says limits nothing."""
    plain = background.masked(sentence)
    if _CLERICAL.search(plain):
        return False
    return any(_is_the_courts(plain, plain[: found.end()]) for found in _MAY_LIMIT.finditer(plain))


def _is_the_courts(plain: str, head: str) -> bool:
    told = background.is_argued(head) or background.is_law(plain, head) or background.FOREIGN.search(head)
    return not told
