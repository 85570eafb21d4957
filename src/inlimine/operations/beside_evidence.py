"""What a docket holds beside the evidence: counsel, custody, the schedule, filing and service, and motions to
dismiss. Whatever names evidence, and whatever is not surely one of these, is never among it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from inlimine.ledger.acts import Act, Motion, unlettered
from inlimine.ledger.ledger import AnyEntry

_OF_EVIDENCE = re.compile(
    r"\b(?:limine|exclu\w+|preclu\w+|suppress\w*|strik\w+|evidence|evidentiary|testi\w+|witness\w*|exhibits?|experts?"
    r"|daubert|statements?|confessions?|admi[ts]\w*|recordings?|hearsay|compel\w*|discovery|sever\w*"
    r"|jur(?:y|ors?)(?! trial))\b",
    re.IGNORECASE,
)
# To be admitted pro hac vice is a matter of counsel, whatever else is admitted.
_COUNSEL = re.compile(r"\badmi\w+\b(?=[^.;]{0,80}\bpro hac vice\b)|(?<=\bpro hac vice )admi\w+", re.IGNORECASE)
_DISMISSAL = "dismissal"
_KEEPS = frozenset({"denied", "denied-without-prejudice", "moot", "withdrawn"})
"""Dispositions after which whatever was to be dismissed stays in the case."""
_SORTS = {
    _DISMISSAL: r"dismiss\w*",  # first: granted, it is left among the evidence
    "counsel": r"attorneys?|counsel|pro hac vice|appearances?|represent\w*|CJA|interpreters?",
    "custody": r"bonds?|bail|detention|detain\w*|release|custody|travel|passports?|surrender|habeas corpus ad",
    "schedule": r"continu\w+|exten[ds]\w*|schedul\w+|deadlines?|reset\w*|adjourn\w*|postpon\w*|speedy trial"
    r"|additional time|time to|expedite\w*|status (?:hearing|conference)",
    "filing and service": r"seal\w*|unseal\w*|leave to file|excess pages|page limits?|electronic\w*|service|serve"
    r"|summons|subpoenas?|transcripts?|correct spelling",
}
_TOLD = tuple((sort, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for sort, words in _SORTS.items())


def sort_of(entry: AnyEntry | None, quote: str, motions: Mapping[str, Motion]) -> str:
    """Which of these a proposal is about, by its own words and the motions that it disposes of; else nothing."""
    match entry:
        case Motion():
            return _sort([entry.title])
        case Act(directives=(), edges=(), closes_case=False):
            sort = _sort(_words(entry, quote, motions))
            return "" if sort == _DISMISSAL and not _keeps(entry) else sort
        case _:
            return ""


def _keeps(act: Act) -> bool:
    """Whether nothing is surely dismissed: what is may take counts, and their evidence, out of the case."""
    return bool(act.disposes) and all(one.disposition in _KEEPS for one in act.disposes)


def _words(act: Act, quote: str, motions: Mapping[str, Motion]) -> list[str]:
    """What an order on motions is about is what these ask; where none is known its own words must tell."""
    if _of_evidence(quote):
        return [quote]
    handles = (one.request for one in act.disposes)
    asked = [motions.get(one) or motions.get(unlettered(one)) for one in handles]
    titles = [one.title for one in asked if one is not None]
    return titles if titles and len(titles) == len(asked) else [quote]


def _sort(words: Iterable[str]) -> str:
    """The one sort of all of these; where one is of none, nothing."""
    found = [_sort_of(one) for one in words]
    return found[0] if found and all(found) else ""


def _sort_of(words: str) -> str:
    if _of_evidence(words):
        return ""
    return next((sort for sort, told in _TOLD if told.search(words)), "")


def _of_evidence(words: str) -> bool:
    return _OF_EVIDENCE.search(_COUNSEL.sub("", words)) is not None
