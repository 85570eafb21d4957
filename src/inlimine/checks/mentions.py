"""Where a paper names exhibits by number, however the label is spelled; over line ends as phrases run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from inlimine.checks.exhibit_names import HEADS, LEADS, MARK, PLURAL, SHORT, is_side, mark, owner
from inlimine.checks.matching.span import Span
from inlimine.checks.matching.tokens import Tokens
from inlimine.checks.series import series
from inlimine.passages.reading import Reading

_OTHER_PAPERS = frozenset(
    {"deposition", "depo", "dep", "hearing", "motion", "mot", "declaration", "decl", "affidavit"}
)
_GOES_ON = re.compile(r"[/_]\w")
# "Exhibit 3 to the Lee declaration" is that paper's exhibit; "Exhibit 3 to the jury" is the trial's.
_PAPERS = (
    "affidavits?|agreements?|amendments?|answers?|applications?|appendix|briefs?|certifications?|complaints?|contracts?"
    "|counterclaims?|decl(?:arations?|s?\\.)?|dep(?:ositions?|os?\\.?|\\.)?|filings?|indictments?|informations?|lease"
    "|letters?|memoranda|memorandum|memo|mot(?:ions?|\\.)?|notices?|objections?|oppositions?|orders?|petitions?|pleadings?"
    "|plea|repl(?:y|ies)|reports?|requests?|responses?|statements?|stipulations?|submissions?|subpoenas?|suppl(?:ement|\\.)"
)
_TO_A_PAPER = re.compile(
    r"\s+to\s+(?:the|his|her|its|their|this|our|a|an)\s+(?!jur|court\b|judge|witness|panel|clerk)"
    rf"(?:[\w.’'-]+\s+){{0,2}}(?:{_PAPERS})(?!\w)",
    re.IGNORECASE,
)
_AHEAD = 80  # signs after a number in which such a paper is named
_AFTER_NUMBER = frozenset({
    *("is", "was", "are", "were", "and", "or", "in", "into", "for", "to", "as", "at", "on", "which", "that", "by"),
    *("shows", "show", "be", "has", "will", "would", "can", "may", "with", "from", "now", "please", "here"),
})  # fmt: skip
_HEADED = re.compile(
    r"(?:exhibits?|exh?s?\.?)(?:\s*(?:nos?\.?|numbers?|num\.?|#))?|nos?\.?|numbers?|#", re.IGNORECASE
)
_BARE = re.compile(r"(?:[0-9]{1,6}(?:\.[0-9]+)?(?:-?[A-Za-z])?|[A-Z])")
_CELL = re.compile(r"(.*?)([A-Z]+)[0-9]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name one exhibit, or all from `first` to `last`; `listed`: a number alone in its column."""

    whose: str
    first: str
    last: str
    span: Span
    listed: bool = False


def mentions(tokens: Tokens) -> Iterator[Mention]:
    """Every place where an exhibit is named by its number, alone or in a series."""
    forms = tokens.vocabulary.forms
    heads = [n for n in np.unique(tokens.words).tolist() if _may_head(forms[n])]
    for at in np.flatnonzero(np.isin(tokens.words, heads)).tolist():
        yield from _at(tokens, at)


def _may_head(form: str) -> bool:
    return form in HEADS or SHORT.fullmatch(form) is not None or is_side(form)


def _form(tokens: Tokens, at: int) -> str:
    return tokens.vocabulary.forms[tokens.words[at]] if 0 <= at < len(tokens.words) else ""


def _between(tokens: Tokens, at: int) -> str:
    """What stands between a word and the next one, without what a page prints between two lines."""
    if (
        at < 0
        or at + 1 >= len(tokens.words)
        or tokens.line_of(at) == tokens.line_of(at + 1)
        or at in tokens.joints
    ):
        return tokens.between(at) if 0 <= at < len(tokens.words) - 1 else ""
    ending, beginning = (tokens.reading.lines[tokens.line_of(each)] for each in (at, at + 1))
    text = tokens.reading.text
    return f"{text[tokens.end(at) : ending.end]} {text[beginning.start : tokens.start(at + 1)]}"


def _at(tokens: Tokens, at: int) -> Iterator[Mention]:
    """What is named by the word at this place."""
    form = _form(tokens, at)
    short = SHORT.fullmatch(form)
    if form in HEADS:
        yield from _exhibit(tokens, at)
    elif short and tokens.printed(at, at + 1).isupper():
        if short[2]:
            yield Mention(short[1], short[2], short[2], _span(tokens, at, at + 1))
        else:
            yield from _numbered(tokens, short[1], at, at + 1, several=True)
    elif form.endswith("s") and "'" in form and _form(tokens, at + 1)[:1].isdigit():
        yield from (one for one in _numbered(tokens, form, at, at + 1, several=False) if _stands(tokens, one))


def _stands(tokens: Tokens, one: Mention) -> bool:
    """Is it an exhibit's number, and not a count: `State's 5 is`, but `the State's 5 witnesses`?"""
    after = tokens.hit_at(one.span.start, one.span.end).beyond
    if after >= len(tokens.words) or not tokens.same_block(after - 1, after):
        return True
    return bool(_between(tokens, after - 1).strip()) or _form(tokens, after) in _AFTER_NUMBER


def _exhibit(tokens: Tokens, at: int) -> Iterator[Mention]:
    first, whose = _owner(tokens, at)
    if owner(whose) in _OTHER_PAPERS:
        return
    number = at + 1 + (_form(tokens, at + 1) in LEADS)
    yield from _numbered(tokens, whose, first, number, several=_form(tokens, at) in PLURAL)


def _owner(tokens: Tokens, at: int) -> tuple[int, str]:
    """Where the words begin and whose exhibit it is: the word before, if it names a side or an owner."""
    before = at - 1
    if before < 0 or not tokens.same_block(before, at) or _between(tokens, before).strip(" .\n\r\t'’"):
        return at, ""
    form = _form(tokens, before)
    if form == "s" and before and _between(tokens, before - 1) in (".'", ".’"):
        return before - 1, _form(tokens, before - 1)
    if is_side(form) or form in _OTHER_PAPERS or form.endswith("'s") or _between(tokens, before)[:1] in ("'", "’"):
        return before, form
    return at, ""


def _numbered(tokens: Tokens, whose: str, first: int, number: int, *, several: bool) -> Iterator[Mention]:
    """The number at this word, and those of the series that it begins."""
    beyond = _mark_end(tokens, number)
    if beyond < 0 or not tokens.same_block(first, beyond - 1):
        return
    said = mark(tokens.printed(number, beyond) if tokens.line_of(number) == tokens.line_of(beyond - 1) else "")
    after = tokens.reading.text[tokens.end(beyond - 1) : tokens.end(beyond - 1) + _AHEAD]
    if said and not _GOES_ON.match(after) and not _TO_A_PAPER.match(after):
        yield Mention(whose, said, said, _span(tokens, first, beyond))
    for member in series(tokens, number) if several else ():
        yield Mention(whose, member.first, member.last, member.span)


def _mark_end(tokens: Tokens, number: int) -> int:
    """The word beyond a number or letter with what hangs on it; -1 where there is none."""
    form = _form(tokens, number)
    if MARK.fullmatch(form) is None or _between(tokens, number - 1).strip(" .#-\n\r\t'’"):
        return -1
    if not any(sign.isdigit() for sign in form) and not tokens.printed(number, number + 1).isupper():
        return -1
    beyond = number + 1
    while beyond - 1 in tokens.joints and len(_form(tokens, beyond)) <= 3:
        beyond += 1
    return beyond


def _span(tokens: Tokens, first: int, beyond: int) -> Span:
    (span,) = tokens.spans([tokens.hit_at(tokens.start(first), tokens.end(beyond - 1))])
    return span


def listed(reading: Reading) -> Iterator[Mention]:
    """The numbers that stand alone in a column of an exhibit list which a heading names as theirs."""
    headed: set[str] = set()
    for at, line in enumerate(reading.lines):
        words = reading.text[line.start : line.end]
        column = _column(line.place.cell)
        first = re.split(r"\t|\s{2,}", words, maxsplit=1)[0] if not column else words
        if _HEADED.fullmatch(first.strip()):
            headed.add(column)
        elif column in headed and _BARE.fullmatch(first.strip()):
            said = mark(first)
            span = Span(start=line.start, end=line.start + len(first.rstrip()), first_line=at, last_line=at)
            yield Mention("", said, said, span, listed=True)


def _column(cell: str) -> str:
    found = _CELL.fullmatch(cell)
    return f"{found[1]}{found[2]}" if found else cell
