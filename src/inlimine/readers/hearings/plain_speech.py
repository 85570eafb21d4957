"""Bars as judges speak them in passing: `the letter doesn't come in`, `keep that out`; each is to be looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TALK = (
    r"(?:talk(?:ing)? about|hear(?:ing)? about|bring(?:ing)? up|mention(?:ing)?|go(?:ing)? into|get(?:ting)? into"
    r"|refer(?:ring)? to|allud(?:e|ing) to|us(?:e|ing)|rais(?:e|ing)|discuss(?:ing)?|ask(?:ing)? about"
    r"|say(?:ing)? anything about|argu(?:e|ing)|show(?:ing)?|elicit(?:ing)?)"
)
_ANYBODY = (
    r"(?P<binds>anybody|anyone|any of you|counsel|either (?:side|of you)|both sides|you(?: all| both)?"
    r"|people|lawyers|witnesses|any (?:witness|lawyer|party)|the (?:state|defense|government|prosecution"
    r"|plaintiffs?|defendants?|parties|jury))"
)
_ABOUT = r"(?P<about>[^.;?,]+)"
_BARS = (
    re.compile(
        r"(?:^|[,;] |\b(?:so|and|but|then|that) )(?P<about>(?!if\b)[^.;?,]{2,80}?)"
        r"(?: does not| doesn't| do not| don't| won't| will not| isn't| is not| aren't| are not|'s not|'re not)"
        r"(?: going to| gonna| be)* (?:come|coming|get|getting) in\b(?! (?:until|today|tomorrow|late|on|at|the"
        r"|to))",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bI (?:don't|do not) (?:think|believe|see how) (?P<about>[^.;?,]{2,80}?)"
        r" (?:comes?|is coming|are coming|gets?|can come|should come) in\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\bI (?:don't|do not) (?:want|need) {_ANYBODY} (?:to )?(?:be )?{_TALK} {_ABOUT}", re.IGNORECASE),
    re.compile(
        rf"\bI (?:don't|do not) want (?:to )?hear(?:ing)? (?:anything |a word |any more )?about {_ABOUT}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:(?P<binds>nobody|no one|neither side)(?:'s| is| are| will|'ll| may| can| gets?)?|(?:we|you|they)"
        r"(?: won't| aren't| cannot| can't|(?:'re| are| will|'ll| may| can)(?: not| never)))"
        rf"(?: going| gonna| allowed)?(?: to)?(?: be)? {_TALK} {_ABOUT}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[,;] |\b(?:so|and|but|then) )(?P<about>[^.;?,]{2,80}?)"
        r"(?:'s| is| are| stays?| remains?| will be| will stay)(?: all| going to be"
        r"| going to stay)? out(?= for (?:now|both|all|good)\b|[.,;!]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[,;] |\b(?:so|and|but|let's|please|we'll|I'm going to|I'll|I'm|you) )(?:keep|keeping|leave|leaving)"
        r" (?:out (?P<out>[^.;?,]+)|(?P<about>[^.;?,]{2,80}?) out\b(?! of (?:order|town|state)))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:so |and |but )?(?:nothing|not a word|not one word) (?:more )?(?:about|on) {_ABOUT}", re.IGNORECASE
    ),
)
_PERSON = re.compile(
    r"(?:the |our |my |your |that |this )?(?:jur(?:y|ors?)|panel|venire(?:men)?|witness(?:es)?|counsel|clerk"
    r"|reporter"
    r"|bailiff|deputy|marshal|officer|interpreter|alternates?|time|clock|door|sun|word|power|case|clients?|court"
    r"|everybody|everyone|he|she|they|you|we|i|who|it'd|(?:Mr|Ms|Mrs|Dr)[.\u2024] \w+)(?: \w+)?",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    r"\b(?:today|tonight|tomorrow|right now|this (?:morning|afternoon|minute)|after lunch|until (?:after|later"
    r"|\w+day|nine"
    r"|ten|one|two|\d)|before (?:lunch|the break)|at this (?:moment|point)|yet)\b",
    re.IGNORECASE,
)
_MUSING = re.compile(
    r"\b(?:I (?:don't|do not) think|I think|maybe|perhaps|I'm not sure|I wonder|would|might|could)\b", re.I
)
_POINTING = re.compile(r"(?:that|it|this|those|these|them|all of (?:that|it))", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """A bar in plain speech: on what (empty: only pointed to), for whom; `open` where it may be none."""

    subject: str = ""
    binds: str = ""
    open: bool = False


def barred_in(words: str) -> Plain | None:
    """What a sentence from the bench bars in passing; nothing where it speaks of people who come and go."""
    for pattern in _BARS:
        found = pattern.search(words)
        if found:
            about = _thing(found)
            if _PERSON.fullmatch(about):
                continue
            unclear = bool(_SCHEDULE.search(words) or _MUSING.search(words)) or not about
            who = found.groupdict().get("binds") or ""
            return Plain(subject="" if _POINTING.fullmatch(about) else about, binds=_whom(who), open=unclear)
    return None


def _thing(found: re.Match[str]) -> str:
    groups = found.groupdict()
    about = (groups.get("about") or groups.get("out") or "").strip()
    return re.split(r" (?:without|unless|until|before|in front of|at all|anymore|here|in this trial)\b", about)[
        0
    ].strip()


def _whom(who: str) -> str:
    """Whom a bar binds: `nobody`, `anyone` and `we` are everybody, so that none is named."""
    plain = who.lower()
    return (
        ""
        if plain in {"we", "they", "people", "nobody", "no one", "anybody", "anyone", "you", "the jury"}
        else who
    )
