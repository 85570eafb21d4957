"""Whether words that look like a ruling are one: who does it, who tells it, of which case, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from inlimine.readers.reports.asked import Asked
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.people import People
from inlimine.readers.reports.told import Voice
from inlimine.readers.reports.verbs import pattern


class Doer(Enum):
    """Who is said to do what looks like a ruling."""

    COURT = "court"
    OTHER = "other"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known where a sentence stands: the people, who spoke last, what was told just before."""

    who: People
    last: Voice
    ruling_before: bool
    own_words: bool  # the court's own, in quotation marks
    listed: bool
    asked: Asked | None = None
    told_next: bool = False  # the next sentence says that this is what was ruled
    sentence: str = ""  # with the asides that are blanked for reading


_ADVERB = (
    r"(?:also|then|separately|later|again|ultimately|however|has|had|have|is|was|will|would|now"
    r"|already|previously|earlier|recently|just|partially|partly"
    r"|repeatedly|largely|finally|further|meanwhile|nonetheless|nevertheless|instead|twice"
    r"|on \w+day|\w+day|today|still|already|did|orally|flatly|mostly"
    r"|be|are|am|being|[a-z]+ly|by|,)"
)
_BEFORE_VERB = pattern(rf"(?:'m|'s|'re|'ll|'d|'ve)?(?:[ ,\x00]+{_ADVERB})*[ ,\x00]*$")
_PRONOUN_END = pattern(r"(?:^|[ ,\x00\"-])(?P<p>she|he|they|it|i|we|you|who|which|that)$")
_NOMINAL_END = pattern(
    r"\b(?:rulings?|orders?|decisions?|decrees?|opinions?)(?:,? (?:that|which|from the bench|\w+day))?$"
)
_JOINS_END = pattern(r"(?:^|[ ,;\x00])(?:and|but|then|while|or|;|by|-)$")
IRREALIS = pattern(
    r"\b(?:could|might|may|should|ought to|if|whether|expected to|believ(?:es?|ed|ing)|thinks?"
    r"|expect(?:s|ed)?|confident|hop(?:es?|ed|ing)(?: that)?|would have|wants?|wanted|wanting"
    r"|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|seeks?"
    r"|sought|seeking|predict(?:s|ed)|to have|to see|to get|requested|begged|persuade|convince"
    r"|refused? to say|yet to|how)"
    r"(?: [\w'.-]+){0,7} *$"
)
_OTHER_CASE = pattern(
    r"\b(?:in|at|during) another (?:[\w-]+ ){0,2}(?:case|trial|lawsuit|matter|proceeding)\b"
    r"|\b(?:another|a different|a second|an? (?:previous|prior|former|earlier)) (?:judge|court|jury|justice)\b"
    r"|\b(?:in|at|during) (?:a|an|the|his|her|their|that|another) (?:\w+ )?(?:separate|other"
    r"|related|different|unrelated|similar|first|earlier|previous|federal civil|"
    r"co-defendant's) (?:[\w-]+ ){0,2}(?:case|cases|trial|lawsuit|matter|proceeding)\b"
    r"|\b(?:in|at) (?:his|her|their|[A-Z][\w-]+'s?) own (?:[\w-]+ )?(?:case|trial)\b|^(?:in"
    r"|at) (?:his|her) (?:case|trial),"
    r"|\b(?:appeals? court|court of appeals?|appellate (?:court|panel|judges)|appeals panel)\b"
)
_EARLIER = pattern(
    r"\b(?:had (?:\w+ )?(?:already |previously |earlier )?$|earlier (?:had )?|previously"
    r"|last (?:week|month|year|spring|summer|fall|autumn|winter|\w+uary|march|april|may|june|july|"
    r"august|\w+ber)|(?:days|weeks|months|years) (?:ago|earlier|before))"
)
_HAD = pattern(
    r"(?:\bhad|\b(?:she|he|they|it)'d)(?: (?:already|previously|earlier|also|once"
    r"|not))*,?(?: on [\w. ]{3,12},| in \w+,)? *$"
)
_HAD_RULED = pattern(
    r"\b(?:had(?: already| earlier| previously)?|earlier|previously) (?:ruled|decided|ordered|held)\b"
)
_SAYS = (
    r"(?:said|says|argued?|argues|contend(?:s|ed)|claim(?:s|ed)|predict(?:s|ed)|believ(?:es?|ed)"
    r"|thinks?|thought|added|noted|complained|insist(?:s|ed)"
    r"|wrote|told|maintain(?:s|ed)|asserted|warned|suggested|hopes?|hoped|asked|posted|tweeted"
    r"|wants?|wanted|sought|objected)"
)
_TELLS = pattern(rf"(?P<who>[^;\x00]{{1,90}}?) {_SAYS}(?: [^,;\x00]{{0,30}}?)?(?: that)? ")
_TOLD_AFTER = pattern(
    r", (?:(?!which|who|whom|whose|where|after|because|but|and|although|though|as "
    rf"|while)(?P<who>[^,;]{{1,80}}?) {_SAYS}(?: [^,;]{{0,40}})?|(?:said|says|wrote"
    rf"|argued) (?P<who2>[^;]{{1,90}}?))[.\"']*$"
    r"|,? according to (?P<who3>[^;]{1,90}?)[.\"']*$"
)
_TOLD_AMID = pattern(
    r", (?P<who>[^,;\x00]{1,60}?) (?:said|ruled|wrote|decided|found|held|argued|contended|noted"
    r"|added)(?: (?:on )?\w+day)?,"
)
_UNDOES = pattern(
    r"\b(?:lift|vacate|reverse|reconsider|overturn|rescind|revisit|undo|withdraw|stay|challenge"
    r"|modify)(?:d|s|ed|ing)? (?:the|that|her|his|its|an?) (?:earlier |own |prior )?$"
)
_SUPPOSED = pattern(r" *(?:whether|if|should|unless|why|how) ")
_UNDONE = pattern(
    r"\b(?:lift|vacat|revers|reconsider|overturn|rescind|revisit|undo|withdr[ae]w|stay|appeal"
    r"|challeng|modif|soften)\w*(?: [\w']+){0,6}? (?:orders?|rulings?|decisions?|ban|bar)"
    r"(?: (?:that|which|to|on))? *$"
)
_ACCORDING = pattern(r"^according to (?P<who>[^,;]{1,80}),")
_RULED = pattern(
    r"\b(?:ruled|rules|ruling|rulings|agreed|determined|concluded|dismissed|settled|splits?"
    r"|decisions?|decided|decides|ordered|held|found|granted|denied|rejected|overruled|sustained"
    r"|allowed by|barred by|under the order|order|decision|from the bench)\b"
)
_QUESTION = re.compile(r"\?[\"')]*\s*$")


_PARTS = re.compile(
    r"[,;:\x00]| - | (?:said|says|ruled|argued|noted|told \w+|added|reported|wrote|complained|insisted) "
)
_SOMEBODY = re.compile(r"(?:The|A|An|[A-Z][\w'-]+) (?![^,]*\b(?:order|ruling|decision|filing|hearing)s?\b)")
_INVERTED = pattern(rf"^\x00+ *{_SAYS} (?P<who>[^,;\x00]{{1,80}})")


def doer(plain: str, at: int, room: Setting) -> Doer:
    """Who does what the verb at a place says, as far as the words before it tell."""
    left = plain[:at]
    left = left[: _cut(left)]
    if hit := _PRONOUN_END.search(left):
        return _pronoun(left, hit, room)
    if not left or _JOINS_END.search(left) or left.endswith((",", ";", "\x00")):
        return Doer.COURT if room.own_words or _court_in(left, room) else Doer.NOBODY
    if _NOMINAL_END.search(left):
        return Doer.COURT
    near = _PARTS.split(left)[-1]
    voice = room.who.voice(" ".join(near.split()[-9:]))
    if voice is Voice.COURT:
        return Doer.COURT
    if _court_in(left, room) and (voice is Voice.UNKNOWN or _comma_after(plain, at, left)):
        return Doer.COURT
    if voice is not Voice.UNKNOWN and _court_in(left, room) and _object_of(near):
        return Doer.COURT
    return Doer.COURT if room.own_words and not near.strip() else Doer.OTHER


def _cut(left: str) -> int:
    hit = _BEFORE_VERB.search(left[-120:])
    return max(0, len(left) - 120) + hit.start() if hit else len(left)


def _comma_after(plain: str, at: int, left: str) -> bool:
    """Whether only a comma parts the verb from the words before it, so that it goes with an earlier doer."""
    return "," in plain[len(left) : at] or " and" in plain[len(left) : at] or " by" in plain[len(left) : at]


def _object_of(near: str) -> bool:
    return re.search(r"\b(?:with|by|of|from|for|against|to|in|on|over)\b [^,]{1,60}$", near) is not None


def _court_in(left: str, room: Setting) -> bool:
    if room.who.voice(left) is Voice.COURT or re.search(r"\bjudges?\b|\bjustice\b|\bcourt\b", left, re.IGNORECASE):
        return True
    words = {word.strip(".,'\"") for word in left.replace("'s", "").split()}
    if any(voice is Voice.COURT and name in words for name, voice in room.who.voices.items()):
        return True
    return room.last is Voice.COURT and re.search(r"\b(?:she|he)\b", left, re.IGNORECASE) is not None


def _pronoun(left: str, hit: re.Match[str], room: Setting) -> Doer:
    match hit["p"].lower():
        case "i" | "we":
            return Doer.COURT if room.own_words else Doer.OTHER
        case "she" | "he" | "it":
            known = room.last in (Voice.COURT, Voice.UNKNOWN) or _court_in(left[: hit.start()], room)
            return Doer.COURT if known else Doer.OTHER
        case "who" | "which" | "that":
            owner = left[: hit.start()].rstrip(" ,")
            near = " ".join(re.split(r"[,;:]", owner)[-1].split()[-5:])
            told = room.who.voice(near) is Voice.COURT or _NOMINAL_END.search(owner) is not None
            said = re.search(r"\b(?:ruled|said|ordered|decided)$", owner) is not None
            return Doer.COURT if told or said else Doer.OTHER
        case _:
            return Doer.OTHER


def teller(plain: str, at: int, room: Setting) -> Voice:
    """Who tells what stands at a place: the speaker before or behind it, UNKNOWN for the report itself."""
    if hit := _ACCORDING.match(plain):
        return _side(hit["who"], room)
    tag = _INVERTED.match(plain)
    voice = _side(tag["who"], room) if tag and tag.end() < at else Voice.UNKNOWN
    for hit in _TELLS.finditer(plain, 0, at):
        if not re.search(r"; | but |\bruled\b", plain[hit.end() : at]) or voice is Voice.COURT:
            voice = _side(re.split(r"[,:]| but ", hit["who"])[-1] or hit["who"], room)
    if voice is Voice.UNKNOWN and (hit := _TOLD_AFTER.search(plain, at)):
        voice = _side(hit["who"] or hit["who2"] or hit["who3"], room)
    if voice is Voice.UNKNOWN and (hit := _TOLD_AMID.search(plain)):
        voice = _side(hit["who"], room)
    return voice


def _side(who: str, room: Setting) -> Voice:
    if re.search(
        r"\b(?:court (?:papers|records|documents|filings)|order|filing|minutes|transcript|docket|ruling)s?\b", who
    ):
        return Voice.UNKNOWN
    last = who.rsplit(maxsplit=1)[-1].lower() if who.split() else ""
    if last in {"she", "he"}:
        return room.last
    voice = room.who.voice(who)
    somebody = _SOMEBODY.match(who.strip()) is not None and len(who.split()) <= 6
    return Voice.OTHER if voice is Voice.UNKNOWN and somebody else voice


def of_another_case(plain: str, at: int) -> bool:
    """Whether the sentence tells of another court or case up to that place."""
    return _OTHER_CASE.search(plain, 0, at) is not None


def is_irrealis(plain: str, at: int) -> bool:
    """Whether what stands there is only asked for, hoped, feared, supposed or still to come."""
    if _SUPPOSED.match(plain, at):
        return True
    start = max(plain.rfind(mark, 0, at) for mark in (";", ":", " but ", "\x00")) + 1
    left = plain[start:at]
    comma = left.rfind(", ")
    return IRREALIS.search(left if comma < 0 else left[comma + 1 :]) is not None


def is_earlier(plain: str, at: int) -> bool:
    """Whether it is told as done before what this report is about."""
    clause = plain[max(plain.rfind(";", 0, at), plain.rfind(" but ", 0, at), 0) : at]
    return any(find.search(clause) for find in (_HAD, _EARLIER, _HAD_RULED))


def undoes(plain: str, at: int) -> bool:
    """Whether the words tell what became of an earlier ruling, and are no ruling of that direction."""
    return _UNDONE.search(plain, 0, at) is not None or _UNDOES.search(plain, 0, at) is not None


def is_question(plain: str) -> bool:
    """Whether the words end with a question mark."""
    return _QUESTION.search(plain) is not None


def told_as_ruling(plain: str, found: Found, room: Setting) -> bool:
    """Whether words without a doer stand where a ruling of this court is told."""
    if (
        room.own_words
        or room.listed
        or room.told_next
        or found.name == "won or lost"
        or (room.ruling_before and found.asks)
    ):
        return True
    return _RULED.search(plain) is not None or teller(plain, found.start, room) is Voice.COURT
