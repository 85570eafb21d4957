"""At which stage of the trial and for which purpose a ruling holds, as its own words say."""

from __future__ import annotations

import re

from inlimine.ledger.terms import Phase, Purpose
from inlimine.readers.read_act import ReadAct

_PHASES = (
    (Phase.VOIR_DIRE, r"voir dire|jury selection"),
    (Phase.OPENING, r"openings?(?: (?:statements?|arguments?|remarks))?"),
    (Phase.CASE_IN_CHIEF, r"cases?[- ]in[- ]chief|direct case"),
    (Phase.CROSS, r"cross(?:[- ]examinations?)?"),
    (Phase.REDIRECT, r"redirect(?: examination)?"),
    (Phase.DEFENCE_CASE, r"defen[cs]e(?:'s)? case(?!-|s? in)"),
    (Phase.SURREBUTTAL, r"surrebuttal(?: case)?"),
    (Phase.REBUTTAL, r"rebuttal(?: case)?"),
    (Phase.CLOSING, r"closings?(?: (?:statements?|arguments?))?|summations?"),
    (Phase.DELIBERATION, r"deliberations?"),
    (Phase.SENTENCING, r"sentencing"),
)
_STAGE = "|".join(words for _, words in _PHASES)
_WHOSE = r"(?:(?:the|its|his|her|their|any|either|both|all|counsel's|part(?:y|ies)'s?|side's|[\w-]+'s?) ){0,3}"
_TOLD = re.compile(
    rf",? ?(?:only )?\b(?:in|during|at|for|on) (?P<stages>{_WHOSE}(?:{_STAGE})(?:(?:,? (?:and|or|nor) |, )"
    rf"(?:(?:in|during|at) )?{_WHOSE}(?:{_STAGE}))*)\b(?: only| alone)?",
    re.IGNORECASE,
)
# `until after opening statements` and `raised in voir dire` say when something else happens.
_ELSEWHERE = re.compile(
    r"\b(?:until|after|before|prior to|raised?|addressed|discussed|revisit\w*|conducted|held"
    r"|argued)\b[^,;]{0,30}$",
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
    return tuple(phase for phase in Phase if any(_names(phase, one) for one in told))


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
    return _PURPOSE_TAIL.sub("", _ANY.sub("", _TOLD.sub("", subject))).strip(" ,")


def behind_stage(words: str) -> str:
    """What follows the first stage that the words tell, to the end of its sentence; empty where they tell none."""
    found = next((hit for hit in _TOLD.finditer(words) if not _ELSEWHERE.search(words[: hit.start()])), None)
    return re.split(r"[.;](?=\s|$)", words[found.end() :], maxsplit=1)[0] if found else ""


def _own(read: ReadAct) -> str:
    words = " ".join(" ".join(one.quote for one in (read.words, *read.further)).split())
    return words.replace(" ".join(read.reason.quote.split()), "") if read.reason else words


def _names(phase: Phase, words: str) -> bool:
    pattern = next((pattern for one, pattern in _PHASES if one is phase), r"(?!)")
    return re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", words, re.IGNORECASE) is not None
