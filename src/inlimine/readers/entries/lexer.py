"""An entry's text to tokens, in order, with their places in the text."""

from __future__ import annotations

import re

from inlimine.readers.entries.lexicon import ACTIVE_FORMS, LEXER, MODIFIERS, PASSIVE_FORMS
from inlimine.readers.entries.numbers import numbers_of
from inlimine.readers.entries.token import Kind, Print, Token, Voice

_PRINTS = {name: Print[name] for name in ("BARE", "ROUND", "SQUARE", "NAMED", "RELATED")}
_PLAIN = {name: Kind[name] for name in ("MOTION", "WEAK", "ORDER", "REPORT", "PAPER", "ABOUT", "AND", "COPULA", "COURT")}
_VOICES = {
    **{f"{name}_active": (name, Voice.ACTIVE) for name in ACTIVE_FORMS},
    **{f"{name}_passive": (name, Voice.PASSIVE) for name in PASSIVE_FORMS},
}

# Whole stretches in which no ruling and no motion's number stands; blanked, so that places stay the same.
_ASIDE = re.compile(
    r"\((?:main\sdocument|attachments?|att|exhibits?)\s?:(?:[^()]|\([^()]*\))*\)?"
    r"|\((?:entered|modified|filed|cd|court\sreporter|reporter|time|digital|ero|docket\stext\smodified)\b\s?[:#]?[^()]*\)"
    r"|\[entered:[^\]]*\]|\bmodified\s(?:on|text)\b[^.;()]*|\(?\bentered:?\s(?:on\s)?\d[\d/.]*\)?"
    r"|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?\b"
    r"|\b(?:chapter|ch\.|rules?|fed\.\s?r\.\s?(?:civ|crim|app|bankr|evid)\.\s?p?\.?|lbr|frcp|frbp|sections?|counts?|count\(s\)"
    r"|phases?|pages?|pp?\.|courtrooms?|rooms?|suite|form|tier|group|exhibits?|ex\.|exs\.|exh\.|ecr|(?<!in\s)part|usca\scase\snumber|receipt\snumber"
    r"|case\snumber|case\sno\.|civil\s(?:action\s)?no\.|cr(?:im)?\.?\sno\.|juror|volume|vol\.|day|title|claim(?:s|\(s\))?(?:\s(?:no\.|nos\.|number|\#))?)\s?\#?\s?\d[\d.,\-()a-z]*"
    r"(?:\s?(?:,|and|&|-)\s?\d[\d.,\-()]*(?!\smotion))*"
    r"|\b\d{1,3}\su\.?s\.?c(?:\.a)?\.?\s(?:\u00a7+\s?)?[\d\w()]+|\u00a7+\s?\d[\d\w().,-]*"
)
_ENTITY = re.compile(r"&(?:\#\d+|[a-z]{2,6});")  # "Intervenor&#039;s"
_ABBREVIATED = re.compile(
    r"(?:\b[a-z]|\b(?:nos?|docs?|dkts?|dk|jr|sr|mr|mrs|ms|dr|vs|st|fed|civ|crim|evid|rec|hon|dept|supp|ct|app|mot|ex|exh|ent|atty"
    r"|attys|dft|dfts|deft|pltf|govt|et\sal|bankr|cal|del|mag|u\.s|etc|esq|cir|ch|art|sec|ass't|asst|pp|para|inc|corp|ltd|co|n\.a))\.$"
)


def lowered(text: str) -> str:
    """The text in lower case with every character in its place, and what tells nothing blanked out."""
    low = text.lower()
    if len(low) != len(text):
        # A few letters grow when made small; then only the plain ones are.
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    low = _ENTITY.sub(lambda hit: "'".ljust(len(hit.group())), low.replace("\u2019", "'"))
    return _ASIDE.sub(lambda hit: " " * len(hit.group()), low)


def tokens_of(low: str) -> list[Token]:
    """The tokens of a text that `lowered` prepared."""
    tokens = []
    for hit in LEXER.finditer(low):
        token = _token(str(hit.lastgroup), hit.group(), hit.start(), hit.end(), low)
        if token is not None:
            tokens.append(token)
    return tokens


def _token(name: str, word: str, start: int, end: int, low: str) -> Token | None:
    if name in _PRINTS:
        numbers = numbers_of(word)
        kept = Token(kind=Kind.REFERENCE, start=start, end=end, word=word, print=_PRINTS[name], numbers=numbers)
        return kept if numbers else None
    if name == "OWN_COUNT":
        return None
    if name in _VOICES or name == "GLUED":  # "ALABAMAgranting [12] Motion": pasted together by the docketing program
        what, voice = _VOICES.get(name) or _VOICES["granted_active" if word == "granting" else "denied_active"]
        return Token(kind=Kind.DISPOSITION, start=start, end=end, word=word, disposition=what, voice=voice)
    if name in MODIFIERS:
        return Token(kind=Kind.MODIFIER, start=start, end=end, word=name)
    if name == "STOP":
        return None if _ABBREVIATED.search(low, max(0, end - 12), end) else _stop(start, end, word)
    return Token(kind=_PLAIN[name], start=start, end=end, word=word)


def _stop(start: int, end: int, word: str) -> Token:
    return Token(kind=Kind.STOP, start=start, end=end, word=word)
