"""An entry's text to tokens, in order, with their places in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from inlimine.readers.entries.lexicon import ACTIVE, MODIFIERS, PASSIVE, SKIPPED, WORDS
from inlimine.readers.entries.numbers import BARE, NAMED, OWN_COUNT, RELATED, ROUND, SIGNED, SQUARE, numbers_of
from inlimine.readers.entries.phrases import listed
from inlimine.readers.entries.token import Kind, Print, Token, Voice

_PRINTS = {name: Print[name] for name in ("BARE", "ROUND", "SQUARE", "NAMED", "RELATED")}
_VOICES = {
    **{f"{name}_active": (name, Voice.ACTIVE) for name in ACTIVE},
    **{f"{name}_passive": (name, Voice.PASSIVE) for name in PASSIVE},
}
_PLAIN = {name: kind for name, kind in Kind.__members__.items() if kind is not Kind.STOP}
_ASIDE = ("SKIPPED", "OWN_COUNT")

# In the order in which they are tried.
_PHRASES = (
    *(("RELATED", phrase) for phrase in RELATED),
    *(("NAMED", phrase) for phrase in NAMED),
    *(("OWN_COUNT", phrase) for phrase in OWN_COUNT),
    *(("SKIPPED", phrase) for phrase in SKIPPED),
    *((f"{name}_active", rf"{phrase}\b") for name, phrases in ACTIVE.items() for phrase in phrases),
    *((name, rf"{phrase}(?!\w)") for name, phrases in MODIFIERS.items() for phrase in phrases),
    *((f"{name}_passive", rf"{phrase}(?!\w)") for name, phrases in PASSIVE.items() for phrase in phrases),
    *((name, rf"{phrase}(?!\w)") for name, phrases in WORDS.items() for phrase in phrases),
)
_SIGNS = {
    "(": rf"(?P<SKIPPED>\((?:(?:main\sdocument|attachments?|att|exhibits?)\s?:(?:[^()]|\([^()]*\))*\)?"
    r"|(?:entered|modified|filed|cd|court\sreporter|reporter|time|digital|ero|docket\stext\smodified)\b\s?[:#]?[^()]*\)))"
    rf"|(?P<ROUND>{ROUND})",
    "[": rf"(?P<SKIPPED>\[entered:[^\]]*\])|(?P<SQUARE>{SQUARE})",
    "#": rf"(?P<NAMED>{SIGNED})",
    "\u00a7": r"(?P<SKIPPED>\u00a7+\s?\d[\d\w().,-]*)",
    **dict.fromkeys(".!?", r"(?P<STOP>[.!?](?=[\s)\]]|$))"),
    "*": r"(?P<STOP>\*{2,})",
    ",": r"(?P<AND>,(?:\s?and\b)?)",
    **dict.fromkeys(";/&", r"(?P<AND>[;/&])"),
    **dict.fromkeys(
        "0123456789", rf"(?P<SKIPPED>\d{{1,3}}\su\.?s\.?c(?:\.a)?\.?\s(?:\u00a7+\s?)?[\d\w()]+)|(?P<BARE>{BARE})"
    ),
}
# A sign that is only itself; what may be left out or repeated is none, nor is anything behind it.
_PLAIN_SIGN = re.compile(r"([a-z/&]|\\\.|\\s)(?![?*{])|()(?s:.)")
_ENTITY = re.compile(r"&(?:\#\d+|[a-z]{2,6});")  # "Intervenor&#039;s"
# Words behind which a full stop ends no sentence; so does none behind a single letter.
_ABBREVIATIONS = frozenset(
    listed("""
    no, nos, doc, docs, dkt, dkts, dk, jr, sr, mr, mrs, ms, dr, vs, st, fed, civ, crim, evid, rec,
    hon, dept, supp, ct, app, mot, ex, exh, ent, atty, attys, dft, dfts, deft, pltf, govt, al,
    bankr, cal, del, mag, u.s, etc, esq, cir, ch, art, sec, ass't, asst, pp, para, inc, corp, ltd,
    co, n.a
    """)
)


def _prefix(phrase: str) -> str:
    """The plain letters, one or two, with which every match of a phrase begins."""
    two = phrase[1:2].isalpha() and phrase[2:3] not in ("?", "*", "{")
    return phrase[:2] if two else phrase[:1]


def _pattern(key: str) -> re.Pattern[str]:
    """What may begin with these letters, as one pattern that says by its groups which it was."""
    named: dict[str, list[str]] = {}
    for name, phrase in _PHRASES:
        if key.startswith(_prefix(phrase)):
            named.setdefault(name, []).append(phrase)
    return re.compile("|".join(rf"(?P<{name}>{'|'.join(phrases)})" for name, phrases in named.items()))


_BY_TWO = {key: _pattern(key) for key in {_prefix(phrase) for _, phrase in _PHRASES} if len(key) == 2}
_BY_ONE = {key: _pattern(key) for key in {_prefix(phrase) for _, phrase in _PHRASES} if len(key) == 1}
_PATTERNS = {**_BY_TWO, **_BY_ONE} | {sign: re.compile(pattern) for sign, pattern in _SIGNS.items()}


def _opening(phrase: str) -> tuple[str, ...]:
    """What every match of a phrase begins with, sign by sign, as far as that is the same."""
    return tuple(takewhile(bool, (hit.group(1) for hit in _PLAIN_SIGN.finditer(phrase))))


def _any_opening(openings: Iterable[tuple[str, ...]]) -> str:
    """One pattern for many openings, with what they share written once."""
    rest: dict[str, list[tuple[str, ...]]] = {}
    for opening in openings:
        if not opening:
            return ""
        rest.setdefault(opening[0], []).append(opening[1:])
    return "(?:" + "|".join(first + _any_opening(further) for first, further in rest.items()) + ")"


# Where a token can begin. "ALABAMAgranting [12] Motion": the docketing program pastes texts together.
_START = re.compile(
    rf"(?<![\w']){_any_opening(_opening(phrase) for _, phrase in _PHRASES)}"
    r"|(?:granting|denying)(?=\s\[?\d)|(?<![\w./$#\u00a7:'\-])\d|[(\[#.!?*,;/&\u00a7]"
)


def lowered(text: str) -> str:
    """The text in lower case, every character in its place."""
    low = text.lower()
    if len(low) != len(text):
        # A few letters grow when made small; then only the plain ones are.
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    low = low.replace("\u2019", "'")
    return _ENTITY.sub(lambda hit: "'".ljust(len(hit.group())), low) if "&" in low else low


def tokens_of(low: str, start: int = 0) -> tuple[list[Token], str]:
    """The tokens from `start` on, and the text with blanks where nothing of use to the grammar stands."""
    tokens: list[Token] = []
    aside: list[tuple[int, int]] = []
    done = start
    for place in _START.finditer(low, start):
        begin = place.start()
        pattern = _PATTERNS.get(low[begin : begin + 2]) or _PATTERNS.get(low[begin])
        hit = pattern.match(low, begin) if pattern and begin >= done else None
        if hit is None or hit.lastgroup is None:
            continue
        done, name = hit.end(), hit.lastgroup
        kind = _PLAIN.get(name)
        if kind is not None:
            tokens.append(Token(kind, begin, done, hit.group()))
        elif name in _ASIDE:
            aside.append((begin, done))
        elif (token := _token(name, hit.group(), begin, done, low)) is not None:
            tokens.append(token)
    return tokens, _blanked(low, aside)


def _blanked(low: str, aside: list[tuple[int, int]]) -> str:
    if not aside:
        return low
    pieces, done = [], 0
    for begin, end in aside:
        pieces += [low[done:begin], " " * (end - begin)]
        done = end
    return "".join((*pieces, low[done:]))


def _token(name: str, word: str, start: int, end: int, low: str) -> Token | None:
    if name in _PRINTS:
        numbers = numbers_of(word)
        kept = Token(Kind.REFERENCE, start, end, word, print=_PRINTS[name], numbers=numbers)
        return kept if numbers else None
    if name in _VOICES:
        what, voice = _VOICES[name]
        return Token(Kind.DISPOSITION, start, end, word, disposition=what, voice=voice)
    if name in MODIFIERS:
        return Token(Kind.MODIFIER, start, end, name)
    if word == "." and _is_abbreviated(low[max(0, start - 8) : start]):
        return None
    return Token(Kind.STOP, start, end, word)


def _is_abbreviated(before: str) -> bool:
    word = before[max(before.rfind(" "), before.rfind("(")) + 1 :]
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())
