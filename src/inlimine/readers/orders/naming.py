"""How a paper names motions: by whom, their own numbers, their docket numbers, what they ask and about what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from inlimine.ledger.terms import Relief
from inlimine.readers.orders.lexicon import DISPOSING
from inlimine.readers.orders.numbering import LIST, Numbered, numbered
from inlimine.readers.prose.counting_words import ORDINALS

NAME = r"(?:[A-Z][\w.\u2024&'-]*|de|of|and|the|von|van)"
_NO_NAME = (
    r"(?i:(?:regarding|concern|oral|granting|granted|grants|deny|denie|reserv|order|accordingly"
    r"|therefore|motion|preclud|exclud|admit|overrul"
    r"|sustain|moot|withdr|strik|carri|defer|takes|taking|because|while|although|having|endorsed"
    r"|unopposed|agreed|whether|finally|further)\w*\b"
    r"|(?:docs?\.|dkts?\.|ecf\b|docket\b)|(?:part|grant|upon|before|this|that|these|as|in|on|for|and|the|court|judge|text|minute|it"
    r"|counsel|if|when|with|such|any|all|no|amended"
    r"|pretrial|omnibus|pending|remaining|various|evidentiary|joint|mils?|mtns?|re|under|at|by|each|both|also|one|first|second|third)\b)"
)
ROLE = (
    r"(?i:(?:the )?(?:third-party |co-?|counter-?|cross-?|joint |debtor/|all )?(?:plaintiffs?"
    r"|defendants?|defense|defence|state|government"
    r"|prosecution|people|commonwealth|united states|debtors?|trustee|petitioners?|respondents?"
    r"|movants?|claimants?|intervenors?|relators?"
    r"|parties|both sides|appellants?|cross-defendants?|counter-defendants?|creditors?|city|county"
    r"|gov't\.?|govt\.?|def\.?|pltf?\.?|deft\.?|plf\.?))"
)
PARTY = re.compile(ROLE)
PROPER = rf"(?!{_NO_NAME})[A-Z][\w.\u2024&-]*(?:,? (?:and )?(?:[A-Z][\w.\u2024&-]*|of|d/b/a)){{0,5}}?"
_OWNER = rf"(?:(?i:the |said |any )?(?P<movant>{ROLE}(?: {NAME}){{0,5}}?|{PROPER})(?:'[sS]?|s)? )?"
_KINDS = (
    r"(?:(?P<entries>\[\d{1,4}\](?:(?:, | and |, and )\[\d{1,4}\])*) )?"
    rf"(?P<adjective>(?:(?i:{ORDINALS}|omnibus"
    r"|amended|corrected|joint|agreed|opposed|unopposed|renewed"
    r"|oral|ore tenus|pretrial|written|pending|remaining|other|emergency|supplemental|consolidated"
    r"|various|separate|respective|evidentiary|daubert|same|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|above|following|foregoing|underlying|present|instant|first-filed|unnumbered|such"
    r"|subject|sole|combined|motion-in-limine)(?:,? (?:and )?|, ))*)"
)
_MOTION = (
    r"(?P<noun>(?i:mtns?(?: in limine)?|mots?\.(?: in limine)?|(?:cross-)?motions?(?: in limine| to "
    r"(?=exclude|preclude|bar|prohibit|suppress|limit|strike|admit|sever|compel|permit|allow|require"
    r"|prevent|seal|reconsider|quash|dismiss|continue|bifurcate|sequester|redact|introduce)"
    r"| for (?:an )?(?:order )?(?:in limine|reconsideration|leave|sequestration)| ?)|[pd]?mils?"
    r"|m\.i\.l\.s?|requests?|applications?|notices? of intent(?= to )|limine motions?|in limine motions?"
    r"|in limine(?= (?:nos?\.|#) ?\d)|limine (?:items?"
    r"|points?|nos?\.)|objections?(?: nos?\.?)?|matters?|items?(?= (?:nos?\.? )?\d)|(?:sub-?)"
    r"?(?:parts?|paragraphs?|topics?)(?= (?:nos?\.? )?(?:\d|[A-Z]\b|\([a-z\d])|s? (?:is|are) )))"
)
NAMED = re.compile(
    rf"(?<![\w'-])(?:(?P<before>(?i:all|any|every|each|no|a|an|the|this|that|these|those|said|such"
    rf"|his|her|its|their|both)) )?(?:(?P<quantity>(?i:of|other|remaining|pending|previous)) )?"
    rf"{_OWNER}{_KINDS}(?:{_MOTION}(?![\w-])|(?=(?:#|[Nn]os?\.) ?\d)|(?:(?<=ECF )|(?<=Dkt\. )|(?<=Doc\. ))(?=\d))",
)
# Without one of these no motion is named; it is found far sooner than the whole form.
_NOUN = re.compile(
    r"ecf|dkt|doc\.|notice|m(?:o?tns?|ots?\.|otion|ils?\b|\.i\.l|atter)|request|application|limine|objection|item|part|paragraph|topic|#"
    r"|nos?\.",
    re.IGNORECASE,
)
_ALL_PARTIES = re.compile(r"(?:both |all )?(?:parties|sides)'?", re.IGNORECASE)
_FIRST = re.compile(
    rf"\b({ORDINALS})\b(?! (?:amended|supplemental|corrected|renewed|omnibus|joint))", re.IGNORECASE
)
_OWN = re.compile(
    rf" ?(?:in limine ?)?(?:\((?=(?:nos?\.?|#) ?\d))?,?(?:(?:nos?\b\.?|numbers?|numbered|##?|num\.) "
    rf"?)+:? ?(?P<list>{LIST})|^ ?(?:in limine )?(?P<bare>{LIST})(?![\w%'-]|\.\d)",
    re.IGNORECASE,
)
DOCKET = re.compile(
    rf"[\[(]? ?\b(?:mot(?:ion)?\.? seq(?:uence)?\.?(?: nos?\.?)?|docket(?: entry| no\.?)?s?"
    rf"|docs?\b\.?|documents?|dkts?\b\.?|d\.e\.|d\.i\.|nyscef doc\.|de\b|ecf|doc\. entry|filing"
    rf"|instrument|entry|r\. doc\.|rec\. doc\.|f\.? ?no)\s?(?:entr(?:y|ies) )?(?:nos?\.?|numbers?)? "
    rf"?#{{0,2}} ?(?P<list>{LIST})(?P<page>,? at \d+)?[^\])]{{0,12}}?[\])]?"
    rf"|\[(?P<plain>\d{{1,4}}(?:-\d+)?)\]|(?<!\w)#(?P<hash>\d{{1,4}})(?!\w)",
    re.IGNORECASE,
)
# `grants Nos. 1 and 3`, `Nos. 7-9 are withdrawn`: what stands before tells that motions are counted.
_NUMBERS_ALONE = re.compile(
    r"(?:^|[;:] |, (?:and |but )?|\b(?:and|but|while|that|ORDERED) )$|(?:\b(?:grant|den|reserv|overrul"
    r"|sustain|allow|defer|rul"
    r"|moot|withdr)\w* (?:in part )?(?:(?:its |the )?(?:ruling|decision|judgment) )?(?:on |as to |of |upon"
    r" )?(?:the )?)$",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\b(?:ECF|Dkt\.|Doc\.|D\.E\.|Docket) $", re.IGNORECASE)
_RULED_NEXT = re.compile(
    rf"(?:(?:#|nos?\.) ?)?(?:{LIST}),? (?:is|are|will be|shall be) (?:hereby |therefore |also"
    rf" )*(?:{DISPOSING.pattern})",
    re.IGNORECASE,
)
_FOR = re.compile(
    r" for (?!(?:the )?(?:reasons?|purposes?|following|same)\b|(?:an"
    r" )?order\b)(?P<about>[^.;:,()\[\]]{3,80}?)(?= (?:is|are|was|be)\b|[:;,.(\[]|$)",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    rf" of (?:the |said )?(?P<by>{ROLE}(?: {NAME}){{0,4}}?)(?:'s?)? (?:\w+ ){{0,2}}(?:motions?|mils?)\b", re.I
)
_FILED_BY = re.compile(
    r"(?:\b(?:filed|brought|made|submitted|urged) (?:on behalf of|by)(?: the)? |^ of (?:the )?)"
    r"(?P<by>(?:[A-Z][\w.\u2024&'-]*|plaintiffs?|defendants?|state|government|defense)(?: "
    r"[A-Z][\w.\u2024&'-]*){0,4})"
)
ASKS = (
    (
        Relief.EXCLUDE_WITNESS,
        r"exclude (?:all |the )?(?:(?:fact|lay|prospective|non-party|testifying) )?witnesses(?= from the court"
        r"|\s*$| (?:is|be|was|granted|denied)\b)"
        r"|sequest(?:er|ration of)|invoke the rule",
    ),
    (Relief.SUPPRESS, r"suppress(?:ion of|ing)?"),
    (
        Relief.EXCLUDE,
        r"exclu(?:de|ding|sion of)|preclud(?:e|ing)|bar(?:ring)?|prohibit(?:ing)?|prevent(?:ing)?"
        r"|strike|forbid|keep out",
    ),
    (Relief.LIMIT, r"limit(?:ing)?|restrict(?:ing)?|redact(?:ing)?"),
    (
        Relief.ADMIT,
        r"admit(?:ting)?|permit(?:ting)?|allow(?:ing)?|introduc(?:e|ing)|admission of|(?:pre-?)"
        r"?admit|use",
    ),
    (Relief.REQUIRE_ACT, r"require|compel(?:ling)?|direct(?:ing)?"),
    (Relief.SEVER, r"sever|bifurcate"),
    (Relief.SEAL, r"seal"),
)
# A subject ends with the sentence; the dot of a title or of a number does not end it.
_ABOUT = (
    r"(?:[^.;\[\]]|\.(?=\d)|(?<=\b[DMJS]r)\.|(?<=\bMs)\.|(?<=\bMrs)\.|(?<=\bNo)\.|(?<=\bMot)\."
    r"|(?<=\bSeq)\.|(?<=\bDoc)\.|(?<=\bDkt)\.|(?<=\bDocs)\.|(?<=\bInc)\.|(?<=\b[A-Z])\.(?= ?[A-Z]))"
)
_ASKED = re.compile(
    r"\b(?:to|(?:for )?(?:an )?order|seek(?:s|ing)|(?:for|seeks|requests?) (?:the )?(?=exclusion"
    r"|admission|suppression)|which would|that would|-|:) ?(?:"
    + "|".join(f"(?P<{relief.name}>{words})" for relief, words in ASKS)
    + rf")\b(?P<about>{_ABOUT}*)",
    re.IGNORECASE,
)
# Witnesses kept out of the room until they testify are no evidence that is kept out.
_OUT_OF_ROOM = re.compile(r" from the court ?room\b", re.IGNORECASE)
_REGARDING = re.compile(
    rf"(?:\b(?:regarding|concerning|re:?|as to|relating to|about|with respect to|pertaining to)\b|:| "
    rf"-) ?(?P<about>{_ABOUT}+)",
    re.IGNORECASE,
)
_RULED = re.compile(
    rf"(?:(?::|,? (?:\(?\b(?:would(?: (?:ordinarily|otherwise|normally|usually))? (?:have been|be)|is|are|be"
    rf"|was|were|will be|shall be|should be|has been|ought to be)\b|[-:]"
    rf"|\|))(?: (?:hereby|therefore|also|thus))*|^) ?(?:{DISPOSING.pattern}).*$"
    r"| \| .*$| (?:granted|denied|sustained|overruled|reserved|withdrawn|moot)[\s.;]*$",
    re.IGNORECASE,
)
_TRIM = re.compile(
    r"(?:,? (?:and )?(?:it is (?:hereby|therefore|further|so).*|(?:the|any) (?:responses?|opposition"
    r"|arguments?|reply)\b.*)|,? (?:is|are|be|was|were|will|shall|which|that the court|filed by .*"
    r"|and (?:the )?[A-Z]\S+ (?:response|opposition).*)|[\s,:;(\[-]+)$"
)
# What leads from a recital to what is ordered is no part of the subject before it.
_LEADS_ON = re.compile(
    r",(?: and)? (?:for (?:the |those |all )+(?:\w+ )?reasons\b|(?:for )?good cause\b|the court (?:having|being)\b"
    r"|(?:now,? )?(?:therefore|accordingly)\b).*$|,?(?: and)? it is ordered\b.*$",
    re.IGNORECASE,
)
_OFF = re.compile(r" ?\((?:docs?|dkts?|docket|ecf|d\.e\.|filing)\b[^)]*\)| ?\[[^\]]*\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Motions as one run of words names them; `bare` where the words only point (`the motion`, `it`)."""

    start: int
    end: int
    movant: str = ""
    noun: str = ""
    before: str = ""
    numbers: tuple[Numbered, ...] = ()
    docket: tuple[str, ...] = ()
    relief: Relief | None = None
    subject: str = ""
    oral: bool = False

    @property
    def plural(self) -> bool:
        """Whether more than one is meant."""
        return self.noun.rstrip().lower().endswith(("s", "s in limine")) or len(self.numbers) > 1

    @property
    def bare(self) -> bool:
        """Whether nothing but the context tells which is meant."""
        return not (self.numbers or self.docket)


def named_in(text: str, start: int = 0, end: int | None = None) -> list[Named]:
    """The motions named between `start` and `end`, in order."""
    return list(_all_named(text, start, len(text) if end is None else end))


@lru_cache(maxsize=64)  # headings, rows and sentences ask for the same words several times
def _all_named(text: str, start: int, end: int) -> tuple[Named, ...]:
    return tuple(_named(text, start, end))


def _named(text: str, start: int, end: int) -> Iterator[Named]:
    if not _NOUN.search(text, start, end):
        return
    heads = [head for head in NAMED.finditer(text, start, end) if _is_motion(head, text)]
    heads = [head for at, head in enumerate(heads) if not (at and _is_within(heads[at - 1], head, text))]
    for at, head in enumerate(heads):
        beyond = heads[at + 1].start() if at + 1 < len(heads) else end
        yield from _filed_by_several(text, head, beyond) or [_one(text, head, beyond)]


def _is_motion(head: re.Match[str], text: str) -> bool:
    """Matters, items and parts count only with a number; an objection only as one that can be ruled on."""
    noun = (head["noun"] or "").strip().lower()
    if not noun:
        if _ENTRY.search(text[: head.end()][-10:]):
            return bool(_RULED_NEXT.match(text, head.end()))
        owned = bool(re.search(r"'s? $|(?:def|pltf?|deft|plf)\.? $", head[0], re.IGNORECASE))
        return owned if head["movant"] else bool(_NUMBERS_ALONE.search(text[: head.end()][-90:]))
    if noun.startswith("objection"):
        return not re.search(
            r"\b(?:no|without|over|despite|prejudice to)(?: any)? ?$",
            text[max(0, head.start() - 14) : head.start()] + (head["before"] or ""),
            re.I,
        )
    if noun.startswith(("matter", "item", "request", "application", "part", "paragraph", "topic", "sub")):
        if noun.startswith(("request", "application")):
            counted = re.match(r" ?(?:nos?\.? )?\d", text[head.end() : head.end() + 8])
            return bool(head["movant"] or head["before"] or counted)
        return bool(
            re.match(r" ?(?:nos?\.? )?(?:\d|[A-Z]\b|\([a-z\d])", text[head.end() : head.end() + 8])
            or head["before"]
        )
    return True


def _filed_by_several(text: str, head: re.Match[str], beyond: int) -> list[Named]:
    """`motions filed by Plaintiff (Doc. 36) and Defendants (Doc. 29)`: one for each party with a docket number."""
    rest = text[head.end() : beyond]
    by = re.match(r"(?: in limine)? (?:filed|brought|made|submitted) by ", rest, re.IGNORECASE)
    marks = [mark for mark in DOCKET.finditer(rest) if not mark["page"]]
    if not by or len(marks) < 2:
        return []
    starts = [by.end(), *(mark.end() for mark in marks)]
    whose = [
        re.match(rf",? ?(?:and )?(?:the )?(?P<who>{ROLE}(?: {NAME}){{0,5}})", rest[start:]) for start in starts
    ]
    if not all(whose[: len(marks)]):
        return []
    return [
        Named(
            start=head.start(),
            end=head.end() + mark.end(),
            movant=plain_movant(who["who"] if who else ""),
            noun="motion",
            docket=tuple(one.number for one in numbered(mark["list"] or mark["plain"] or mark["hash"])),
        )
        for mark, who in zip(marks, whose, strict=False)
    ]


def _is_within(before: re.Match[str], head: re.Match[str], text: str) -> bool:
    """Does a motion belong to what the motion before it is about (`to bar talk of her motion to sever`)?"""
    between = text[before.end() : head.start()]
    if not before["noun"] and re.fullmatch(rf" ?(?:nos?\.|#) ?(?:{LIST}) ?(?:of )?", between, re.IGNORECASE):
        return True
    asked = re.match(r" (?:to|regarding|concerning|about) ", text[before.end() :], re.IGNORECASE)
    return bool(asked) and not re.search(r"[,;:\])]|\band\b|\b(?:is|are|will|the)\b|\d", between)


def _one(text: str, head: re.Match[str], beyond: int) -> Named:
    rest = text[head.end() : beyond]
    own = _OWN.match(rest)
    listed = own and (own["list"] or own["bare"])
    numbers = numbered(listed) if listed else _by_ordinal(head["adjective"], head["noun"] or "")
    marks = [mark for mark in DOCKET.finditer(rest, own.end() if own else 0) if not mark["page"]]
    bracketed = [mark for mark in marks if mark[0][:1] in "[("]
    marks = bracketed or marks  # `Motion to Join Dkt. 104 [Dkt. 106]` is number 106
    docket = tuple(one.number for mark in marks for one in numbered(mark["list"] or mark["plain"] or mark["hash"]))
    if not head["noun"] and _ENTRY.search(text[: head.end()][-10:]):
        docket, numbers = tuple(one.number for one in numbers), ()
    if head["entries"]:
        docket = (*re.findall(r"\d+", head["entries"]), *docket)
    relief, subject = asked_for(
        text[head.start() : beyond], own.end() + head.end() - head.start() if own else None
    )
    if relief is None and not subject and (asked := _FOR.match(rest)):
        subject = trimmed(asked["about"])
    by = _FILED_BY.search(rest) or (
        None if head["noun"] else _OF_WHOM.match(text, head.end() + (own.end() if own else 0))
    )
    return Named(
        start=head.start(),
        end=_end(head, own, marks, rest),
        noun=head["noun"] or "",
        before=(head["before"] or "").lower(),
        movant=plain_movant(head["movant"] or (by["by"] if by else "")) or _by_prefix(head["noun"] or ""),
        numbers=numbers,
        docket=docket,
        relief=relief,
        subject=subject,
        oral=bool(re.search(r"\b(?:oral|ore tenus)\b", head["adjective"], re.I)),
    )


def _end(head: re.Match[str], own: re.Match[str] | None, marks: list[re.Match[str]], rest: str) -> int:
    inside = max([own.end() if own else 0, *(mark.end() for mark in marks)])
    return head.end() + min(inside, len(rest))


def _by_ordinal(adjective: str, noun: str) -> tuple[Numbered, ...]:
    found = _FIRST.findall(adjective)
    several = noun.strip().lower().startswith(("motions", "mils", "requests"))
    return (
        tuple(Numbered(number=one.lower()) for one in found) if bool(found) and several == (len(found) > 1) else ()
    )


def _by_prefix(noun: str) -> str:
    """Whose motion it is by the letter before its name (`PMIL 3`)."""
    return {"pmil": "Plaintiff", "dmil": "Defendant"}.get(noun.strip().lower()[:4], "")


def plain_movant(words: str) -> str:
    """A movant's name without its article and its possessive."""
    plain = re.sub(r"^(?:the|all|said) ", "", words.strip(), flags=re.IGNORECASE)
    plain = re.sub(r"(?<!ov)'s?$", "", plain)
    return "" if _ALL_PARTIES.fullmatch(plain) else plain


def asked_for(words: str, after_number: int | None) -> tuple[Relief | None, str]:
    """What the words ask for and about what; else what they regard."""
    words = _RULED.sub("", words)
    found = _ASKED.search(words)
    if found:
        relief = next(relief for relief, _ in ASKS if found[relief.name])
        return relief, "" if _OUT_OF_ROOM.match(found["about"]) else trimmed(found["about"])
    regarding = _REGARDING.search(words, after_number or 0)
    return None, trimmed(regarding["about"]) if regarding else ""


def asked_in(words: str) -> tuple[Relief | None, str]:
    """What an item asks for and about what, where it begins by asking (`To exclude the report`)."""
    found = _ASKED.match(words) or _ASKED.match(f"to {words}")
    if not found:
        return None, ""
    return next(relief for relief, _ in ASKS if found[relief.name]), trimmed(found["about"])


def cited_in(words: str) -> tuple[Named, ...]:
    """The motion of a heading that cites only its docket number (`Alibi Evidence (Dkt. 70)`)."""
    marks = [mark for mark in DOCKET.finditer(words) if not mark["page"]]
    if len(marks) != 1:
        return ()
    docket = tuple(one.number for one in numbered(marks[0]["list"] or marks[0]["plain"] or marks[0]["hash"]))
    subject = trimmed(words[: marks[0].start()])
    return (
        (Named(start=0, end=len(words), noun="motion", docket=docket, subject=subject),)
        if len(docket) == 1
        else ()
    )


def introduces(subject: str, words: str) -> bool:
    """Whether a subject stands in what leads to a ruling (`upon his motion as to X, it is ORDERED that`)."""
    _, found, behind = _OFF.sub("", words).partition(subject)
    return bool(found) and _LEADS_ON.match(behind) is not None


def trimmed(about: str) -> str:
    """Words of a subject without docket numbers, and without the verb that follows them."""
    plain = _RULED.sub("", _LEADS_ON.sub("", _OFF.sub("", about))).strip()
    before = ""
    while before != plain:
        before = plain
        plain = _TRIM.sub("", plain).strip()
    return re.sub(r"^(?:any |from |[:,-] ?)", "", plain).strip(' "')
