"""Who is who in a report: judges, lawyers and onlookers by the words that stand beside their names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from inlimine.readers.read_act import Span
from inlimine.readers.reports.told import Voice

_NAME = r"(?:(?:[A-Z]\.|[A-Z][\w'-]+) ?){1,4}"
_TITLE = (
    r"(?:Chief |Magistrate |District |Circuit |M(?:r|rs|s) |Lord |Lady |Associate )*(?:Judge"
    r"|Justice|Magistrate|Recorder|Hon\.|Honorable|Honourable|Sheriff(?= [A-Z]\w+ [A-Z]))"
)
JUDGE = re.compile(rf"\b{_TITLE} (?P<name>(?:(?!Court\b|Judge\b)(?:[A-Z]\.|[A-Z][\w'-]+) ?){{1,4}}(?:KC|QC)?)")
_LATER_JUDGE = re.compile(
    rf"\b(?P<name>{_NAME}), (?:a|an|the) [^,.;]{{0,50}}\b(?:judge|justice|magistrate)\b(?=,|\."
    r"| in | on | with | for | who )"
)
_PROSECUTION = (
    r"(?:(?:[Ss]pecial |[Ll]ead |[Aa]ssistant |[Dd]eputy |[Ss]tate |[Ff]ederal |[Cc]hief |U\.S\. )*"
    r"(?:[Pp]rosecutor|[Dd]istrict [Aa]ttorney|[Ss]tate's [Aa]ttorney|[Aa]ttorney [Gg]eneral|U\.S\. [Aa]ttorney"
    r"|Crown (?:attorney|prosecutor|counsel)))"
)
_DEFENCE = r"(?:[Dd]efen[sc]e (?:attorney|lawyer|counsel|barrister)|[Pp]ublic defender)"
_LAWYER = r"(?:[Aa]ttorney|[Ll]awyer|[Cc]ounsel|[Bb]arrister|[Ss]olicitor)"
_ONLOOKER = (
    r"(?:analyst|professor|commentator|expert|observer|spokes(?:man|woman|person)|blogger|author|sheriff|union)"
)
_AFTER_NAME = r", (?:a|an|the|one|who|[A-Z]\w+'s?)[^.;]{0,40}?\b"
_NAMED = (
    (Voice.PROSECUTION, re.compile(rf"\b{_PROSECUTION} (?P<name>{_NAME})")),
    (Voice.DEFENCE, re.compile(rf"\b{_DEFENCE} (?P<name>{_NAME})")),
    (Voice.PARTY, re.compile(rf"\b{_LAWYER},? (?P<name>{_NAME})")),
    (Voice.OTHER, re.compile(rf"\b{_ONLOOKER} (?P<name>{_NAME})")),
    (Voice.OTHER, re.compile(rf"\b(?P<name>{_NAME}){_AFTER_NAME}{_ONLOOKER}\b")),
    (
        Voice.PARTY,
        re.compile(rf"\b(?P<name>{_NAME}){_AFTER_NAME}(?:lawyer|attorney|counsel|prosecutor|barrister)\b"),
    ),
)
_WORDS = (
    (
        Voice.COURT,
        re.compile(
            r"\b(?:judge|justice|magistrate|the court|this court|jurist|recorder|honou?rable)\b", re.IGNORECASE
        ),
    ),
    (
        Voice.OTHER,
        re.compile(rf"\b(?:{_ONLOOKER}|commentators|analysts|experts|critics|relatives|family)\b", re.IGNORECASE),
    ),
    (
        Voice.PROSECUTION,
        re.compile(
            r"\b(?:prosecut\w+|the state|the government|the people|the crown|district attorney|da|attorney general"
            r"|u\.s\. attorney|crown attorney)\b",
            re.IGNORECASE,
        ),
    ),
    (Voice.DEFENCE, re.compile(r"\b(?:defen[sc]e|public defender|defendant)\b", re.IGNORECASE)),
    (
        Voice.PARTY,
        re.compile(r"\b(?:lawyers?|attorneys?|counsel|plaintiffs?|both sides|legal team)\b", re.IGNORECASE),
    ),
)
_NO_SURNAME = {
    "Court",
    "Judge",
    "Office",
    "County",
    "District",
    "State",
    "The",
    "Jr.",
    "Sr.",
    "KC",
    "QC",
    "III",
    "II",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The people of a report by surname, and the first judge's name with its place."""

    voices: Mapping[str, Voice]
    judge: Span | None

    def voice(self, who: str) -> Voice:
        """Whose side a mention is on; a name counts before the words beside it."""
        known = [self.voices[word] for word in _bare(who) if word in self.voices]
        if known:
            return known[-1]
        return next((voice for voice, pattern in _WORDS if pattern.search(who)), Voice.UNKNOWN)

    def is_judge(self, who: str) -> bool:
        """Whether a mention is of the judge or the court."""
        return self.voice(who) is Voice.COURT


def people(plain: str) -> People:
    """Everybody whom a report names with an office; a judge's name is nobody else's."""
    voices: dict[str, Voice] = {}
    for voice, pattern in _NAMED:
        for hit in pattern.finditer(plain):
            voices.setdefault(_surname(hit["name"]), voice)
    judges = [hit for pattern in (JUDGE, _LATER_JUDGE) for hit in pattern.finditer(plain)]
    for hit in judges:
        voices[_surname(hit["name"])] = Voice.COURT
    voices.pop("", None)
    fullest = max(judges, key=lambda hit: (len(hit["name"].split()) > 1, -hit.start()), default=None)
    return People(voices=voices, judge=_name_span(fullest) if fullest else None)


def _bare(who: str) -> list[str]:
    return [word.strip(".,'\"()").removesuffix("'s") for word in who.split()]


def _surname(name: str) -> str:
    words = [word for word in _bare(name) if word and word not in _NO_SURNAME]
    return words[-1] if words and words[-1][0].isupper() else ""


def _name_span(hit: re.Match[str]) -> Span:
    name = hit["name"].rstrip(" ").removesuffix("'s").removesuffix("'")
    return hit.start("name"), hit.start("name") + len(name)
