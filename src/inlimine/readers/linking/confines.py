"""At which stage of the trial and for which purpose a ruling holds, as its own words say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.ledger.terms import JURY_FACING, Phase, Purpose
from inlimine.readers.read_act import ReadAct

_CASE = r"cases?[- ]in[- ]chief|direct cases?"
_GUILT = r"guilt(?:(?:[- /]|[- ](?:or|and)[- ])innocence)?[- ](?:phases?|stages?)"
_PHASES = (
    (Phase.VOIR_DIRE, r"voir dire|jury selection"),
    (Phase.OPENING, r"openings?(?: (?:statements?|arguments?|remarks))?"),
    (Phase.CROSS, r"cross(?:[- ]examinations?)?"),
    (Phase.REDIRECT, r"redirect(?: examination)?"),
    (Phase.DEFENCE_CASE, r"(?:defen[cs]e|defendants?)(?:['’]s?)? case(?!-|s? in)"),
    (Phase.SURREBUTTAL, r"surrebuttal(?: case)?"),
    (Phase.REBUTTAL, r"rebuttal(?: case)?"),
    (Phase.CLOSING, r"closings?(?: (?:statements?|arguments?))?|summations?"),
    (Phase.DELIBERATION, r"deliberations?"),
    (Phase.SENTENCING, r"(?:penalty|sentencing|punishment)[- ](?:phases?|stages?)|sentencing"),
)
_STAGE = "|".join((_CASE, _GUILT, *(words for _, words in _PHASES)))
_WHOSE = (
    r"(?:(?:the|its|his|her|their|any|each|either|both|all|no|defen[cs]e|counsel['’]s|part(?:y|ies)['’]s?|side['’]s"
    r"|[\w-]+['’]s?|United States['’]s?)(?: of the trial)? (?:own )?){0,3}"
)
_LEAD = (
    r"(?:for (?:the )?(?:limited |sole )?purposes? of|in|during|throughout|at|for|on"
    r"|as to|limited to|confined to|restricted to|with (?:respect|regard) to)"
)
_TOLD = re.compile(
    rf",? ?(?:but |and )?(?:only |solely )?\b{_LEAD} (?P<only>only )?(?P<stages>{_WHOSE}(?:{_STAGE})"
    rf"(?:(?:,? (?:and|or|nor) |, )(?:{_LEAD} )?{_WHOSE}(?:{_STAGE}))*)\b(?: of (?:the |this )?trial)?"
    r"(?: only| alone)?",
    re.IGNORECASE,
)
# Whose case in chief it is tells the stage.
_OWNED = re.compile(rf"(?P<whose>{_WHOSE})(?P<case>{_CASE})", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:its|his|her|their)\b", re.IGNORECASE)
_BOTH_SIDES = re.compile(
    r"\b(?:any|each|every|either|both|all|no|neither|part(?:y|ies)|sides?|counsel)\b", re.IGNORECASE
)
_OF_DEFENCE = re.compile(r"\b(?:defen[cs]e|defendants?|accused|respondents?)\b", re.IGNORECASE)
_OF_BRINGER = re.compile(
    r"\b(?:government|state|people|commonwealth|prosecution|prosecutors?|united states|plaintiffs?"
    r"|petitioners?)\b",
    re.IGNORECASE,
)
_BRINGER, _DEFENCE = (Phase.CASE_IN_CHIEF,), (Phase.DEFENCE_CASE,)
# `until after opening statements` and `raised in voir dire` say when something else happens.
_ELSEWHERE = re.compile(
    r"\b(?:until|after|before|prior to|raised?|addressed|(?<!be )discussed|revisit\w*|conducted|held"
    r"|(?<!be )argued)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
_ANY = re.compile(r",? ?\bfor any (?:purpose|reason)(?: whatsoever| at all)?\b", re.IGNORECASE)
_PURPOSE_TAIL = re.compile(
    r",? ?(?:only |solely )?(?:for|to) (?:the )?(?:(?:limited "
    r"|sole )?purposes? of )?impeach\w*(?: purposes?)?(?: only| alone)?$",
    re.IGNORECASE,
)
_STEMS = (
    ("motive", Purpose.MOTIVE),
    ("opportunity", Purpose.OPPORTUNITY),
    ("intent", Purpose.INTENT),
    ("preparation", Purpose.PREPARATION),
    ("plan", Purpose.PLAN),
    ("knowledge", Purpose.KNOWLEDGE),
    ("identity", Purpose.IDENTITY),
    ("mistake", Purpose.NO_MISTAKE),
    ("accident", Purpose.NO_MISTAKE),
    ("rehabilitat", Purpose.REHABILITATE),
    ("refresh", Purpose.REFRESH),
    ("background", Purpose.BACKGROUND),
    ("propensity", Purpose.PROPENSITY),
    ("demonstrativ", Purpose.ILLUSTRATE),
    ("illustrat", Purpose.ILLUSTRATE),
)
_IMPEACH = (Purpose.IMPEACH_WITNESS, Purpose.IMPEACH_DEFENDANT)


def phases_in(read: ReadAct) -> tuple[Phase, ...]:
    """The stages that the ruling's words confine it to; what stands in a reason confines nothing."""
    words = _own(read)
    told = [hit["stages"] for hit in _TOLD.finditer(words) if not _ELSEWHERE.search(words[: hit.start()])]
    if any(one.lower().startswith("rebuttal") for one in read.purposes):
        told.append("rebuttal")
    found = {phase for one in told for phase in (*_plain(one), *_cases(one, read.binds or read.movant))}
    return tuple(phase for phase in Phase if phase in found)


def purposes_in(read: ReadAct) -> tuple[Purpose, ...]:
    """The purposes that the ruling is confined to; impeachment of nobody in particular is that of anybody."""
    found = [purpose for told in read.purposes for stem, purpose in _STEMS if stem in told.lower()]
    if any("impeach" in told.lower() for told in read.purposes):
        one = re.search(
            r"impeach\w*(?: of)? (?:the )?(?P<defendant>defendant|accused)?", _own(read), re.IGNORECASE
        )
        found += _IMPEACH[1:] if one and one["defendant"] else _IMPEACH
    return tuple(dict.fromkeys(found))


def any_purpose_in(read: ReadAct) -> bool:
    """Whether the ruling says that it holds for any purpose."""
    return _ANY.search(_own(read)) is not None


def purposes_lost(read: ReadAct) -> bool:
    """Whether the words confine the ruling to a purpose that has no name here."""
    return bool(read.purposes) and not purposes_in(read) and not phases_in(read)


def without_confines(subject: str) -> str:
    """What a ruling speaks of, without the stage and the purpose."""
    staged = _TOLD.sub(lambda hit: "" if _is_told(hit["stages"]) else hit[0], subject)
    return _PURPOSE_TAIL.sub("", _ANY.sub("", staged)).strip(" ,")


def is_stage(words: str) -> bool:
    """Whether words name a stage and nothing else, whoever's it is."""
    return _TOLD.fullmatch(f"in {words}") is not None


def behind_stage(words: str) -> str:
    """What follows the first stage that the words tell, to the end of its sentence; empty where they tell none."""
    found = next((hit for hit in _TOLD.finditer(words) if not _ELSEWHERE.search(words[: hit.start()])), None)
    return re.split(r"[.;](?=\s|$)", words[found.end() :], maxsplit=1)[0] if found else ""


def _own(read: ReadAct) -> str:
    words = " ".join(" ".join(one.quote for one in (read.words, *read.further)).split())
    return words.replace(" ".join(read.reason.quote.split()), "") if read.reason else words


def _plain(words: str) -> Iterator[Phase]:
    """The stages that words name whoever's they are; before the penalty phase comes all that the jury hears."""
    if re.search(_GUILT, words, re.IGNORECASE):
        yield from JURY_FACING
    for phase, pattern in _PHASES:
        if re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", words, re.IGNORECASE):
            yield phase


def _is_told(stages: str) -> bool:
    """Whether words name a stage that can be told; `its case` is told by whom the ruling binds."""
    return any(_plain(stages)) or any(_cases(stages, "the parties"))


def _cases(words: str, who: str) -> Iterator[Phase]:
    """The cases in chief that words name; `its` is that of `who`, and whose nobody can tell is none."""
    for hit in _OWNED.finditer(words):
        whose = who if _PRONOUN.search(hit["whose"]) else hit["whose"]
        if _BOTH_SIDES.search(whose) or hit["case"].lower().startswith("cases"):
            yield from (*_BRINGER, *_DEFENCE)
        elif _OF_DEFENCE.search(whose):
            yield from _DEFENCE
        elif _OF_BRINGER.search(whose) or whose.strip().lower() in {"", "the"}:
            yield from _BRINGER
