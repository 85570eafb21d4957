"""Sentences that sound like a ruling of the court and from which nothing was read: a person is to look at them."""

from __future__ import annotations

import re

from inlimine.readers.orders import background
from inlimine.readers.orders.lexicon import MOTION_WORD

_STEM = (
    r"(?:grant|den(?:y|ie)|exclud|preclud|barr?|prohibit|forb[ia]d|admit|sustain|overrul|reserv|defer|vacat|limit|restrict"
    r"|permit|allow|str(?:ike|uck|icken)|suppress|withdr[ae]w|moot|reject|disallow|redact|revisit|carr(?:y|ied)|bifurcat|sever)"
)
_COURT = re.compile(
    rf"\b(?:(?:the|this) court|court|undersigned|i|we)(?:'ll|'m)?,? (?!(?:should|must|could|would|might|may"
    rf"|ha(?:s|ve) not|did not)\b)(?:(?!that\b|whether\b)[\w'-]+,? "
    rf"){{0,3}}?(?:not )?{_STEM}\w*\b"
    r"|\bno action (?:is )?(?:necessary|needed|required)\b|\b(?:(?:the|this) court"
    r"|i),? (?:\w+ )?(?:will (?:hold|hear|take|give|instruct|require|not)|orders?"
    r"|directs?|instructs?|cautions|declines)\b",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"\bcourt\b[^.;]*\b(?:grants|denies|reserves|excludes|precludes|bars|prohibits|overrules|sustains|defers|admits|vacates|limits)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"\b(?:is|are|stands?|will be|shall be|remains?)(?: \w+ly| not| hereby| also| therefore| thus| now|"
    rf" likewise)* "
    rf"(?:{_STEM}\w*(?:ed|d|n|uck|oot)|inadmissible|admissible|off[- ]limits|fair game|out of bounds|not"
    rf" well[- ]taken|well[- ]taken"
    r"|improper and)\b",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:is|are) (?:the |this |that |his |her |their )?(?:\w+ ){0,3}"
    r"(?:motions?|requests?|doc(?:ument|ket)?s?|dkt|ecf|nos?)\b"
    r"[^,;?]{0,30}? (?:granted|denied|reserved|deferred|moot|withdrawn)\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:(?:plaintiff|defendant|defense|state|government|prosecution|people|commonwealth|counsel|part(?:y|ies)|witness(?:es)?"
    r"|attorneys?|experts?|sides?|trustee|debtor|movant)(?:s|'s|s')?(?: counsel)?|(?:Mr|Ms|Mrs"
    r"|Dr)[.\u2024] [A-Z]\w+|evidence|testimony|exhibits?|reference|mention|argument)"
    r"[^.;,]{0,60}? (?:shall|must|may|will|can|is to|are to)(?:not| not| only)? (?:be )?(?:mention|refer"
    r"|reference|elicit|offer|introduc|argu|suggest"
    r"|present|inquire|ask|question|testif|comment|admit|use|discuss|opine|exclud|permit|allow|limit|approach|refrain|show|display|play|call"
    r"|do so|make an? (?:offer|proffer)|proffer|rais|disclos|redact|bring|bound)\w*\b",
    re.IGNORECASE,
)
_LOUD = re.compile(
    r"\b(?:GRANTED|DENIED|SUSTAINED|OVERRULED|RESERVED|DEFERRED|MOOT|WITHDRAWN|EXCLUDED|ADMITTED|VACATED|ALLOWED|GRANTS|DENIES|EXCLUDES)\b"
)
_FIRST = re.compile(
    r"^\W*(?:granted|denied|sustained|overruled|reserved|deferred|moot|withdrawn|excluded|admitted|vacated|allowed|agreed)\b",
    re.IGNORECASE,
)
# What stands behind the word for a ruling is one, however it is put (`Ruling: It may not.`).
_LABELLED = re.compile(
    r"^\W*(?:(?:the )?court's )?(?:a(?=:)|rulings?|disposition|decision|held|outcome)\s*(?:[:\u2014]|\.|-)\s*\w",
    re.I,
)
_TO_COME = re.compile(
    r"\bto be (?:addressed|heard|decided|taken up|ruled (?:up)?on|determined|argued)\b(?! by)", re.IGNORECASE
)
_TOLD = re.compile(
    r"\b(?:previously|earlier|already|had)\b|\b(?:came|comes|coming) (?:on|before)\b|\bshould be\b"
    r"|\bmotions? (?:that|which) (?:was|were)\b|\bwhether\b"
    r"|\brespond|\bdays? (?:of|after)\b|\b(?:file|serve|submit)\b|\bdenial of\b",
    re.IGNORECASE,
)

_AGAIN = re.compile(
    r"\b(?:may|can|shall|(?:free|permitted|allowed|entitled) to)(?: \w+){0,3}?"
    r" (?:renew|re-?urge|re-?raise|re-?assert|re-?submit|revisit|ask (?:the court )?again"
    r"|(?:seek|request) reconsideration)\b",
    re.IGNORECASE,
)


def asked_again(words: str) -> bool:
    """Whether the court says when a party may ask again for what was ruled on."""
    plain = background.masked(words)
    hit = _AGAIN.search(plain)
    return hit is not None and not background.is_argued(plain[: hit.end()])


def sounds_ruled(words: str) -> bool:
    """Whether the court seems to rule here, in words that no rule reads."""
    plain = background.masked(words)
    if _LABELLED.match(plain) or (_TO_COME.search(plain) and MOTION_WORD.search(plain)):
        return True
    if plain.rstrip().endswith("?") or _TOLD.search(plain):
        return False
    for pattern in (_LOUD, _FIRST, _COURT, _ACTIVE, _PASSIVE, _TURNED, _MODAL):
        hit = pattern.search(plain)
        if hit:
            head = plain[: hit.end()]
            return not (
                background.is_argued(head)
                or background.is_law(plain, head)
                or background.FOREIGN.search(head)
                or background.CONDITIONAL.search(plain[: hit.start()])
            )
    return False
