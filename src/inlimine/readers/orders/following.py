"""Sentences behind a ruling from which nothing was read, and which may still say how far it goes."""

from __future__ import annotations

import re

from inlimine.readers.orders import background

# How far a ruling goes, in the words in which courts say it: what must first happen, what it spares, how long it
# holds, and at which stage.
_FIRST = (
    r"leave(?! the\b| to (?:amend|appeal|proceed|withdraw)\b)|permission|approval|approach\w*|side-?bar"
    r"|bench conference|in camera|in chambers(?! (?:this|at|on)\b)|outside the jury|offer of proof|proffer\w*"
    r"|beforehand|in advance|(?:outside|out of) (?:of )?the (?:jury['\u2019]s )?(?:presence|hearing)"
    r"|without (?:first|prior|further|advance)"
    r"|(?:must|shall|should|will|to) first|first (?:be|to|obtain|seek|ask|approach|raise|lay|show|hear)|first$"
    r"|before (?:\w+ing|it|they|any|such|that)|notice(?! of (?:filing|appeal|removal|hearing))|unless|until"
    r"|rules? otherwise|further (?:order|ruling|notice)|subject to|conditioned|on (?:the )?condition|in the event"
    r"|(?:so|as) long as|absent|pending|to the (?:\w+ )?extent|insofar|provided"
)
_SPARED = (
    r"only|solely|alone|however|except\w*|nothing (?:herein|in (?:this|the))"
    r"|does not (?:apply|extend|reach|cover|bar|preclude|prevent|prohibit|include|affect|address|foreclose|limit)"
    r"|not (?:be )?(?:covered|included|affected|barred|reached)|(?:another|a different|a separate) matter"
    r"|is different|the same (?:goes|holds|applies|is true)|free to(?! re-?(?:new|urge|raise|assert))"
    r"|agree[sd]? that"
)
_ORDERS = (
    r"shall|must|may not|cannot|can only|not to be|(?:is|are) (?:to|required|directed|instructed|permitted"
    r"|allowed|limited)\b|to raise|instruct\w*|(?:court|judge) (?:expects|wants|wishes|asks|would like)"
)
_FOR_NOW = r"provisional\w*|for now"
_STAGED = (
    r"(?:in|during|at|to|for|on) (?:the )?(?:\w+'s )?(?:voir dire|openings?|closings?|rebuttal|impeach\w*|cross"
    r"|redirect|sentencing|(?:guilt|penalty|liability|damages) phase|case[- ]in[- ]chief)"
    r"|^(?:rebuttal|impeachment)"
)
_MAY_LIMIT = re.compile(
    rf"\b(?:{_FIRST}|{_SPARED}|{_ORDERS}|{_FOR_NOW}|{_STAGED})(?!\w)"
    r"|^(?:if|should|before|prior to|once|when|where)\b[^.;]*,[^.;]*\b(?:may|can|will|should)\b",
    re.IGNORECASE,
)
# The same of every ruling before it: `Counsel shall approach the bench before raising any of the foregoing`.
_SEVERAL = re.compile(
    r"\b(?:(?:any|each|all|either|both|none) of (?:the |these|those|them)|the (?:foregoing|above)"
    r"|(?:these|those|the (?:above|foregoing|following)|any (?:such )?|such) (?:\w+ )?(?:matters?|subjects|topics"
    r"|items|areas|motions)|(?:excluded|precluded|prohibited|barred) (?:matters?|evidence|subjects?|topics?"
    r"|testimony|items?|information)|(?:this|the) order|(?:these|the|all|any) (?:\w+ )?rulings)\b",
    re.IGNORECASE,
)
_HOW_FAR = re.compile(rf"\b(?:{_FIRST}|{_SPARED}|{_STAGED})(?!\w)", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:instruct|inform|advise|admonish|caution|notify)\w*\b.*\bwitness", re.IGNORECASE)
# What concerns the papers or the calendar, and no evidence.
_CLERICAL = re.compile(
    r"\b(?:clerk|file[ds]? (?:a|an|its|their|his|her|the|with)|docket"
    r"|briefs? (?:are|is|shall|must) (?:due|filed)|caption|mailed?"
    r"|appear (?:\w+ ){0,2}(?:on|at|before|for)|(?:instructions|verdict forms?) by|(?:exhibit|witness) lists?"
    r"|(?:trial|hearing|conference) (?:shall|will|must|is to)"
    r" (?:begin|commence|start|resume|be held))\b"
    r"(?!.*\b(?:before|prior to|unless|until|leave|notice|redact\w*)\b)",
    re.IGNORECASE,
)


def may_limit(sentence: str) -> bool:
    """Whether a sentence of the court's own behind a ruling has words by which courts say how far a ruling goes;
    what a party argues or the law says limits nothing."""
    return _says(sentence, _MAY_LIMIT)


def limits_all(sentence: str) -> bool:
    """Whether such a sentence points at more than the ruling right before it; that counsel are to tell their
    witnesses of the rulings limits none of them."""
    return bool(_SEVERAL.search(sentence)) and not _DUTY.search(sentence) and _says(sentence, _HOW_FAR)


def _says(sentence: str, form: re.Pattern[str]) -> bool:
    plain = background.masked(sentence).rstrip(" .;:")
    if _CLERICAL.search(plain):
        return False
    return any(_is_the_courts(plain, plain[: found.end()]) for found in form.finditer(plain))


def _is_the_courts(plain: str, head: str) -> bool:
    told = background.is_argued(head) or background.is_law(plain, head) or background.FOREIGN.search(head)
    return not told
