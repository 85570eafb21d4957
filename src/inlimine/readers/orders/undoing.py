"""Orders that vacate, supersede, amend or set down an earlier one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.readers.orders import background

_ORDER = (
    r"(?P<what>(?:(?:the|that|those) (?:portions?|parts?|sections?|paragraphs?)(?: \w+)? of )?(?:(?:the"
    r"|this|its|my|our|that|said|such|any|all) )?(?:court's |prior |earlier "
    r"|previous |original |oral |written |in limine |minute |bench |first |amended )*(?:order|ruling"
    r"|rulings|orders|decision|minute entry|(?<=of )(?:ecf|docket|doc\.|dkt\.)(?: no\.| entry)?(?="
    r" ?\d))(?!\w)(?! (?:on|shall) the parties)(?:[^.;]|\.(?= ?\d|\S))*?)"
)
_DONE = (
    r"(?P<{0}>vacated|set aside|rescinded|withdrawn|superseded|amended|modified|clarified|corrected"
    r"|reversed|stayed|replaced|reinstated|confirmed(?= in writing| by this)|memoriali[sz]ed|reduced "
    r"to writing)"
)
_PASSIVE = re.compile(
    rf"{_ORDER},? (?:is|are|be|and is|shall be) (?:hereby |therefore |accordingly |also |partially )"
    rf"*{_DONE.format('done')}\b(?P<tail>[^.;]*)",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    rf"\b(?:court|order|amended order|ruling|i|we|it|opinion|entry),? (?:hereby |therefore |also "
    rf"|now )*(?P<done>vacates|sets aside|rescinds|withdraws|supersedes|amends|modifies|clarifies"
    rf"|corrects|replaces|memorializes|memorialises|stays|readopts|re-adopts|adopts(?= its| the "
    rf"court's (?:prior|earlier))|confirms(?= in writing| (?:its|the) oral)|reduces(?= to writing)) "
    rf"{_ORDER}(?=[.;]|, (?:and|but)|$| in its entirety| to (?:provide|read|state|reflect|correct))",
    re.IGNORECASE,
)
_GERUND = re.compile(
    rf"^(?:order )?(?P<done>vacating|amending|superseding|setting aside|clarifying|modifying"
    rf"|memorializing|correcting) {_ORDER}(?=[.;]|$)",
    re.IGNORECASE,
)
# `Order denying 30 motion reversed`, as minutes and text orders put it.
_SHORT = re.compile(
    r"^(?P<what>(?:the |this court's )?(?:prior |earlier |oral )?(?:order|ruling)s? (?:granting|denying|on"
    r"|excluding|admitting|of)"
    r"\b[^.;:]*?),? (?P<done>reversed|vacated|set aside|rescinded|withdrawn|superseded)(?=\.|;|$|,? and\b| as\b)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(?:order|ruling) (?:is )?(?:entered |issued )?to (?P<done>memorialize|memorialise|confirm"
    r"|clarify|correct|supersede|replace|amend) (?P<what>(?:the|its) [^.;]*?(?:order|ruling)"
    r"s?\b[^.;]*)",
    re.IGNORECASE,
)
# Without one of these nothing is undone; they are found far sooner than the whole forms.
_STEM = re.compile(
    r"vacat|aside|rescind|withdr|supersed|amend|modif|clarif|correct|revers|stay|replac|reinstat|confirm|memoriali"
    r"|reduc|adopt",
    re.IGNORECASE,
)
_HOW = (
    ("vacates", ("vacat", "set aside", "sets aside", "setting aside", "rescind")),
    ("withdraws", ("withdr",)),
    ("supersedes", ("supersed", "replac")),
    ("modifies", ("amend", "modif", "correct")),
    ("clarifies", ("clarif",)),
    ("reverses", ("revers",)),
    ("lifts-stay", ("reinstat",)),
    ("stays", ("stay",)),
    ("memorialises", ("memoriali", "confirm", "reduce")),
    ("readopts", ("readopt", "re-adopt", "adopt")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """What a sentence does to an earlier order, and the words that name that order."""

    start: int
    end: int
    how: str
    what: str


def undoing_in(sentence: str) -> Undoing | None:
    """What a sentence does to an earlier order; nothing where it only tells of it."""
    if not _STEM.search(sentence):
        return None
    plain = background.masked(sentence)
    for pattern in (_PASSIVE, _ACTIVE, _SHORT, _LISTED, _GERUND):
        hit = pattern.search(plain)
        if hit and not _is_none(plain, hit):
            what = sentence[hit.start("what") : hit.end("what")].strip(" ,")
            return Undoing(
                start=hit.start(), end=max(hit.end("done"), hit.end("what")), how=_how(hit["done"]), what=what
            )
    return None


def _is_none(plain: str, hit: re.Match[str]) -> bool:
    head = plain[: hit.start()]
    told = background.is_argued(head) or background.is_law(plain, head) or bool(background.FOREIGN.search(head))
    return told or bool(re.search(r"\bproposed order\b|\bscheduling order is stayed", hit["what"], re.IGNORECASE))


def _how(done: str) -> str:
    plain = done.lower()
    return next((name for name, stems in _HOW if plain.startswith(stems)), "modifies")
