"""One entry to the acts that it records: tokens, rulings, then which motion each ruling is of."""

from __future__ import annotations

from bisect import bisect_right

import re2

from inlimine.readers.entries.clauses import rulings_of
from inlimine.readers.entries.family import Family, family_of
from inlimine.readers.entries.lexer import lowered, tokens_of
from inlimine.readers.entries.merging import merged
from inlimine.readers.entries.reading import NOTHING, EntryReading, Unread
from inlimine.readers.entries.ruling import STRICT
from inlimine.readers.entries.spoken import spoken
from inlimine.readers.entries.titles import by_signature, by_title
from inlimine.readers.entries.token import Kind, Token
from inlimine.readers.entries.topics import Topics
from inlimine.readers.entries.verbs import Verb, verbs_of
from inlimine.readers.entries.voices import rules_now
from inlimine.readers.entries.withdrawals import withdrawals

# Without one of these no entry rules on anything. This engine is the quicker one where there is nothing to find.
_TRIGGER = re2.compile(
    rb"(?i)(?:grant(?:ing|s|ed)?|den(?:y|ying|ied|ies)|moot(?:ed|ing)?|withdr(?:awing|awn|aws|ew|awal)"
    rb"|vacat(?:ing|es|ed)|str(?:iking|ikes|icken|uck)|overrul(?:ing|es|ed)|sustain(?:ing|s|ed)|adopt(?:ing|s|ed)"
    rb"|reserv(?:ing|es|ed)|defer(?:ring|s|red)|(?:advisement|submission|abeyance)|carr(?:ied|ying)|accept(?:ing|s|ed)"
    rb"|entered and continued|terminat(?:ing|es|ed)|dismiss(?:ing|es|ed)|approv(?:ing|es|ed)|authoriz(?:ing|es|ed)"
    rb"|allow(?:ing|s|ed)|refer(?:ring|s|red)|refus(?:ing|ed)|rescind(?:ing|s|ed)|aside|reversed|resolving"
    rb"|declin(?:es|ing) to rule|withh(?:olds|olding)"
    rb"|\brul(?:ed|ings?) .*(?:record|transcript)"
    rb"|so[- ]ordered,? (?:re|(?:joint )?stip)|endors\w+:\W{0,3}so[- ]ordered"
    rb"|stipulat(?:ion|ed)\b.{0,40}?(?:and|&) (?:\w+ )?order)\b"
    rb"|order (?:\(?\w+\)? ){0,3}?(?:extend|shorten|enlarg|avoid|modify|lift|convert|reopen|waiv|compell|employ"
    rb"|limit|disallow|determin|valu|impos|continu|excus)ing\b"
)


def read_entry(text: str) -> EntryReading:
    """The acts that an entry itself records, and what looked like a ruling and was not read; any text will do."""
    if not _TRIGGER.search(text.encode("utf-8", "replace")):
        return NOTHING
    low = lowered(text)
    family, start = family_of(low)
    if family is Family.FILING:
        return NOTHING
    tokens, low = tokens_of(low, start)
    if family is Family.WITHDRAWAL:
        return EntryReading(acts=withdrawals(tokens, low, text))
    verbs = _ruling_verbs(tokens, low)
    rulings = [*rulings_of(tokens, low, verbs), *by_title(tokens, low, start)]
    rulings = rulings or [*by_signature(tokens, low, start)]
    told = tuple(spoken(text, low, start))
    if not verbs and not rulings:
        return EntryReading(unread=told) if told else NOTHING
    topics = Topics(tokens, low, family)
    acts = merged(rulings, topics, family, text)
    return EntryReading(acts=acts, unread=told if acts else (*told, *_unread(verbs, text)))


def _ruling_verbs(tokens: list[Token], low: str) -> list[Verb]:
    """The dispositions that rule now; the others must not part a clause either."""
    stops = [0, *(token.end for token in tokens if token.kind is Kind.STOP or token.word == ";")]
    return [
        verb for verb in verbs_of(tokens, low) if rules_now(low, verb, stops[bisect_right(stops, verb.start) - 1])
    ]


def _unread(verbs: list[Verb], text: str) -> tuple[Unread, ...]:
    return tuple(
        Unread(
            span=(verb.start, verb.end),
            quote=text[verb.start : verb.end],
            why=f'"{text[verb.start : verb.end]}" stands here, but of what was not read',
        )
        for verb in verbs
        if verb.disposition not in STRICT
    )
