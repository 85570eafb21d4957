"""The words of a text that tell what it speaks of, and which of them do so only beside another word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from inlimine.checks.everyday import EVERYDAY, IDLE, PROCEDURE, RELATIVE
from inlimine.checks.matching.forms import form, of_text

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
# What is no word of a subject: days, times, rules and statutes, numbers of papers and of cases.
_NO_SUBJECT = re.compile(
    rf"\b{_MONTH}\.?\s+{_DAY}\b(?:,?\s+\d{{4}}\b)?|\b{_DAY}\s+(?:of\s+)?{_MONTH}\b\.?(?:,?\s+\d{{4}}\b)?"
    rf"|\b{_MONTH}\.?,?\s+(?:of\s+)?\d{{4}}\b|\b\d{{1,4}}[/-]\d{{1,2}}[/-]\d{{1,4}}\b|\b(?:1[89]|20)\d\d(?:['’]?s)?\b"
    r"|\b\d{1,2}:\d\d\b|\b\d{1,2}\s*[ap]\.?m\b"
    r"|\b(?:rules?|fre|frcp|nmra|crim\. p\.|evid\.)\s*\d[\w.-]*(?:\(\w+\))*"
    r"|\b\d{2,4}(?:\(\w+\))+|\b\d{1,2}-\d{2,5}\b(?:\(\w+\))*"
    r"|§+\s*[\d.()-]+|\b\d+\s+u\.?\s?s\.?\s?c\.?|\b(?:ecf|doc|dkt|docket|no|nos|dkt\. no)\.?\s*#?\d[\w-]*|\[\d+\]"
    r"|\b\d+:?\d*-?(?:cv|cr|mc|md)-[\d-]+|\b\d+\s+(?=(?:\w+\s)?motions?\b)"
    r"|\b(?:signed|ordered|entered)\s+(?:by|on|this)\b.*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z](?:\.[A-Za-z])+\.?|\d[\d,.]*\d|[^\W_][\w'’-]*")
_LEAST = 3
"""Letters of a word, and digits of a number, that tell something."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that tells; `alone`: it may be looked for by itself, and not only beside another.

    `hollow`: two such words beside each other tell no more than one, as a party's two names.
    """

    word: str
    alone: bool
    hollow: bool = False


def telling(text: str, names: Set[str] = frozenset(), idle: Set[str] = IDLE) -> list[Telling]:
    """The words that tell, each once; `names` of people of the case are looked for beside another word only."""
    found: dict[frozenset[str], Telling] = {}
    for word in _words(text):
        bases = of_text(form(word))
        if not bases & idle:
            hollow = is_hollow(word, names)
            alone = not (bases & EVERYDAY or hollow)
            found.setdefault(bases, Telling(word, alone, hollow or bool(bases & RELATIVE)))
    return list(found.values())


def may_stand_alone(word: str, names: Set[str]) -> bool:
    """Whether an everyday word may be looked for by itself, where nothing else can be."""
    return not (is_hollow(word, names) or of_text(form(word)) & RELATIVE)


def is_hollow(word: str, names: Set[str]) -> bool:
    """Whether it is a name of people of the case, a number, or a word of the procedure alone."""
    bases = of_text(form(word))
    return bool(bases & names or bases & PROCEDURE or word[0].isdigit())


def name_words(names: Iterable[str]) -> frozenset[str]:
    """The words of names, as `telling` compares them."""
    return frozenset(form(word) for name in names for word in _words(name))


def _words(text: str) -> Iterator[str]:
    for hit in _WORD.findall(_NO_SUBJECT.sub(" ", text)):
        word = re.sub(r"['’]s?$", "", hit.rstrip("-")).casefold()
        letters = word.replace(",", "").replace(".", "")
        if len(letters) >= (_LEAST if not ("." in word and letters.isalpha()) else 2):
            yield word


# --- where a ruling or a motion says what is kept out ---

_PARTED = re.compile(
    r"(?<!\b[A-Z])[.;:!?]+(?=\s|$)|\n|\s[-—–]+\s|[—–]"
    r"|(?i:,?\s*\b(?:but|however|except|unless|other than|although|though|until|provided|save)\b)"
)
_KEEPS_OUT = re.compile(
    r"\b(?:no|not|never|nor|neither|nobody|none|without|cannot|exclud\w+|barr(?:ed|ing)|bars?|preclud\w+|prohibit\w*|forbid\w*"
    r"|suppress\w*|inadmissible|refrain\w*|avoid\w*|denying|omit\w*|redact\w*|stay away|keep\w*|limit(?:ed|s|ing)?"
    r"|mention\w*|referr?\w*|allud\w*|allusion|elicit\w*|evidence|testimony|testify\w*|argument|argu(?:e|ing)"
    r"|regarding|concerning|relating|about|as to)\b|n['’]t\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|not|never|nor|neither|nobody|none|without|cannot|inadmissible)\b|n['’]t\b", re.IGNORECASE
)
_LETS_IN = re.compile(
    r"\b(?:denied|overruled|may|can|allow\w*|permit\w*|admissible|admitted|fair game|comes? in|in as to|go into)"
    r"\b",
    re.IGNORECASE,
)
_SHORT = 25
"""Words of a quotation of which all may speak of what is kept out."""


_PAPER = re.compile(
    r"\(?\b(?:ecf|docs?|dkt|docket|nos?)\b\.?(?:\s*(?:entry|nos?)\b\.?)?\s*#?\s*(?:\d[\w-]*)(?:\s*(?:,|and|&)\s*\d[\w-]*)*\)?"
    r"|\[\d+\]",
    re.IGNORECASE,
)
"""A paper by its number (`(doc. no. 371)`, `[371]`, `ECF No. 12`): its points end no sentence."""


def papers_named(text: str) -> int:
    """How many papers a text names by their numbers."""
    return len({number for paper in _PAPER.findall(text) for number in re.findall(r"\d+", paper)})


def kept_out(text: str, about: Set[str] = frozenset(), *, shared: bool = False) -> Iterator[str]:
    """The parts of a text that say what is kept out, without what they let in.

    `about` are words of the subject (`name_words`); `shared`: the text speaks of other subjects too, so that only
    what stands beside such a word counts; there the number of a paper parts what is said of one from the next.
    """
    parts = [
        part for part in _PARTED.split(_PAPER.sub("\n" if shared else " ", text)) if part and not _lets_in(part)
    ]
    near = [part for part in parts if about & name_words([part])]
    cued = [] if shared else [part for part in parts if _KEEPS_OUT.search(part)]
    whole = [] if shared or len(text.split()) > _SHORT else parts
    yield from (_from_cue(part) for part in dict.fromkeys((*near, *cued)) or whole)


def _lets_in(part: str) -> bool:
    return _LETS_IN.search(part) is not None and _NOT.search(part) is None


def _from_cue(part: str) -> str:
    """What follows the word that keeps out; what goes before it, where nothing does (`drinking is excluded`)."""
    cue = _KEEPS_OUT.search(part)
    if cue is None:
        return part
    after = part[cue.end() :]
    return after if telling(after) else part[: cue.start()]
