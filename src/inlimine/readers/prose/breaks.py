"""Where a paragraph begins, in papers with blank lines, without any, and with one after each line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inlimine.readers.prose.markers import marker_of

_FURNITURE = re.compile(
    r"\d{1,3}|-\s?\d{1,3}\s?-|page \d+(?: of \d+)?|case:? \S+ +(?:doc|ecf)\w*\b.*(?:filed|page).*"
    r"|(?:\d{1,2} ){5,}\d{1,2}",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:IT IS |ACCORDINGLY|WHEREFORE|SO ORDERED|ORDERED|THEREFORE|FURTHER ORDERED|Ruling:|RULING"
    r"|DATED?\b|Dated:?\s"
    r"|_{4,}|/s/|\[[ xX_]?\]|\([ xX]\) (?:GRANT|DEN)|[\u2610\u2611\u2612]|(?:THE COURT|MR\.|MS\.|MRS\.) ?[A-Z]*:)"
)
_HELD = re.compile(r"(?:\b(?:is|are|the|of|to|and|in|No\.|Nos\.|a|an|by|for|that|on|or|as|be|hereby|with)|,)$")
_RULED = re.compile(
    r"\b(?:GRANTED|DENIED|MOOT|RESERVED|DEFERRED|WITHDRAWN|CARRIED|OVERRULED|SUSTAINED|AGREED"
    r"|Granted|Denied|Moot|Reserved|Deferred|Withdrawn|Agreed|Carried)(?: (?:in part|IN PART|as moot"
    r"|AS MOOT))?\.?$"
)
_ROW = re.compile(
    r"(?:\| ?)?[A-Z\d].*(?:\s{2,}|\t| - |: ?|\| ?)(?:granted|denied|moot|reserved|deferred|withdrawn"
    r"|carried|overruled|sustained|agreed|under advisement)"
    r"(?: in part| as moot| without prejudice)?\.?(?: ?\|)?",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"(?:plaintiff|defendant|state|people|government|defense|def|pltf?|deft|commonwealth|trustee)"
    r"\S{0,3} (?:#|mils?\b|motion|nos?\b)|motion in limine (?:no|#|\d)|mil (?:no|#|\d)",
    re.IGNORECASE,
)
# A heading that ends in its motion's docket number, however little room is left below it.
_CITED_HEADING = re.compile(
    r"(?:[A-Z]|[IVX]+|\d{1,2})\. [^.;]{3,60}.*[\[(][^()\[\]]{0,60}\b(?:docs?|dkts?|ecf|d\.[ei]|docket"
    r"|filing)\b\.?[^()\[\]]{0,20}\d[)\]]",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"\[[ xX]?\]|[\u2610-\u2612]|\( [xX]? ?\)|(?:granted|denied):? ?_{2,}|_{2,} ?(?:granted|denied)", re.IGNORECASE
)
_TURN = re.compile(r"[A-Z][A-Z.' ]{2,30}:\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line that says something: its words, their span in the text, its block and turn, how far it is set in."""

    words: str
    start: int
    end: int
    block: int = 0
    turn: int = 0
    indent: int = 0
    table: bool = False


def is_table_row(words: str) -> bool:
    """Whether a line has three columns or more and ends in a word of ruling."""
    return len(re.findall(r"\S\s{2,}\S", words)) > 1 and bool(_ROW.fullmatch(words)) and "[" not in words


def is_furniture(words: str) -> bool:
    """Whether a line is a page number or a filing stamp and no part of what is said."""
    return bool(_FURNITURE.fullmatch(words))


def breaks_before(rows: Sequence[Row]) -> list[bool]:
    """For each line, whether a paragraph begins with it."""
    loose = _is_spaced_out(rows)
    return [at == 0 or _breaks(rows[at - 1], rows[at], loose) for at in range(len(rows))]


def _is_spaced_out(rows: Sequence[Row]) -> bool:
    """Is there a blank line after nearly every line, or none at all, so that blanks tell nothing?"""
    pairs = list(zip(rows, rows[1:], strict=False))
    if len(pairs) < 4:
        return False
    parted = sum(one.block != two.block for one, two in pairs)
    wrapped = sum(two.words[0].islower() for _, two in pairs)
    return parted > 0.85 * len(pairs) and wrapped > 0.25 * len(pairs)


def _breaks(before: Row, row: Row, loose: bool) -> bool:
    if _ROW.fullmatch(row.words) and not _HELD.search(before.words):
        return True
    if _ITEM.match(row.words) and (_ITEM.match(before.words) or before.words.endswith((":", "."))):
        return True
    if _BOX.search(row.words) or _BOX.search(before.words):
        return True
    if before.turn != row.turn or marker_of(row.words) or _LEAD.match(row.words) or _TURN.match(row.words):
        item = bool(marker_of(row.words)) and bool(re.search(r"[;,] (?:and|or|but)$", before.words))
        return item or not (_HELD.search(before.words) and not _LEAD.match(row.words) and before.turn == row.turn)
    ended = bool(re.search(r"[.:?!]['\")]*$", before.words))
    if before.block != row.block and not loose:
        return not (_HELD.search(before.words) or (not ended and row.words[0].islower()))
    if _CITED_HEADING.fullmatch(before.words) and re.match(r"[A-Z](?![A-Z])", row.words):
        return True
    if _RULED.search(before.words) or _ROW.fullmatch(before.words):
        return True
    capitals = before.words.isupper() != row.words.isupper() and len(before.words) > 8 and before.words.isupper()
    set_in = row.indent > before.indent + 2 and ended
    return set_in or (loose and ended and len(before.words) < 55) or (capitals and not _HELD.search(before.words))
