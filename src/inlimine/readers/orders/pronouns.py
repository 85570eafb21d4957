"""What `it` and `they` stand for at the head of a sentence: what the sentence before was about."""

from __future__ import annotations

import re

from inlimine.readers.orders.naming import PARTY

_THEME = re.compile(
    r"^(?:(?:however|accordingly|therefore|further|moreover|but|and),?"
    r" )?(?P<theme>(?-i:[A-Z\d\"])[^,;.]{3,110}?),? (?:however,? )?"
    r"(?:is|are|was|were|has|have|had|will|would|may|shall|does|do|did|bears?|goes?|go(?:es)? to|shows?"
    r"|depicts?|concerns?|tends?"
    r"|appears?|remains?|lacks?|occurred|took place|postdates?|predates?|came|falls?)\b",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    rf".*\b(?:motions?|requests?|objections?|mils?|limine)\b|(?:the|this) court\b|there\b|it\b|they\b|he\b"
    rf"|she\b|we\b|i\b|that\b$|this\b$|these\b$|because\b|although\b|while\b|if\b|here\b|{PARTY.pattern}$"
    r"|(?:(?:all|both|any|no|each|the|defense|opposing|trial) )*(?:counsel|attorneys?|lawyers?|part(?:y|ies)"
    r"|sides?|witness(?:es)?)$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:it|they|them|these|those|this|that)(?: (?P<rest>(?:through|by|in|during|on|as|for|at|via) .*))?",
    re.IGNORECASE,
)


def theme_of(words: str) -> str:
    """What a sentence is about, where it begins with a thing; empty where it does not say."""
    found = _THEME.match(words)
    return "" if found is None or _NO_THING.match(found["theme"]) else found["theme"].strip()


def spelt_out(subject: str, theme: str) -> tuple[str, bool]:
    """A subject with the thing in its pronoun's place, and whether the subject is known."""
    found = _PRONOUN.fullmatch(subject.strip())
    if found is None:
        return subject, True
    rest = f" {found['rest']}" if found["rest"] else ""
    return (f"{theme}{rest}", True) if theme else (subject, False)
