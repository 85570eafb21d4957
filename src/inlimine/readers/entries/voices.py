"""Which words of disposition do not rule now: earlier rulings, wishes, conditions, recommendations, titles."""

from __future__ import annotations

import re

from inlimine.readers.entries.phrases import any_of
from inlimine.readers.entries.token import Voice
from inlimine.readers.entries.verbs import Verb

_NEAR = 60  # characters before the word in which its auxiliaries stand
_CLAUSE = 200  # characters; a clause seldom is longer, and none of these marks reaches further

# Now after all: "is hereby GRANTED", "shall be DENIED", "be, and the same is, GRANTED".
_NOW = re.compile(
    r"\b(?:hereby|and is|is,? and)\b[\s,]*$"
    r"|\bshall\s(?:be|the same)\b[\s,]*"
    r"(?:and\s(?:is|are|it is|they are|the same (?:is|are))\s?)?(?:hereby)?[\s,]*$"
    r"|\bbe,?\s(?:and|&)\s[^.;]{0,25}(?:is|are)\b[\s,]*(?:hereby)?[\s,]*$"
)
_NOT_YET = any_of("""
    should, will, may, might, would, could, can, cannot, must, to, not, never, having, been, being,
    previously, already, earlier, unless, if, whether, when, once, before, after, since, until, that was,
    which was, that were, as, had, seeking, requesting, proposed, order to, motion for, without, either,
    declined? to, declines? to, by, than, upon
""")
# Right before the word: "should not be granted", "having granted", "was previously denied".
_NOT_NOW = re.compile(
    rf"\b{_NOT_YET}"
    r"[\s,]+(?:(?:not|be|been|also|either|have|or|order|orders|the|an|order of|an order)[\s,]+)*$"
)
_ADJECTIVE = re.compile(  # "a deferred appendix"
    r"\b(?:an?|the|any|such|its|his|her|their|of|for|said|previously)\s+$"
)
# "when the Court granted 12", "the earlier motion was denied": told, not done.
_TOLD = re.compile(
    r"\b(?:when|after|once|since|because|where|until)\s(?:the|this)\s(?:court|judge|undersigned)\s(?:\w+\s)?$"
    r"|\b(?:which|order\s(?:\S+\s){0,2}that)\s(?:(?!is\b|are\b)\w+\s)?$|\bwhose\s[^.;,]*$"
    r"|\b(?:earlier|prior|previous|former)\s(?:\w+\s){1,4}(?:was|were)\s$"
)
_TELLERS = ("court ", "judge ", "undersigned ", "which ", "that ", "whose ", "was ", "were ")
# "The Court denied the motion 30 on 2/2/2031"
_BY_COURT = re.compile(r"\b(?:court|judge|undersigned)\s(?:\w+\s)?$")
_ON_A_DAY_BEHIND = re.compile(r"(?:(?!signed|held|before)[^.;]){0,120}?\son\s(?:\s{3,}|\d{1,2}/\d{1,2}/\d)")
# "Any motion filed without leave shall be stricken"
_FUTURE = re.compile(
    r"\bany\s[^.;]{0,40}\b(?:filed|made|submitted|brought)\b[^.;]*\b(?:shall|will)\s(?:\w+\s)?be\s+$"
)
_HANGS = re.compile(r"\s+unless\b")  # "Requests to adjourn are denied unless made in time"
# "finding 12 Motion to be moot"
_FOUND_TO_BE = re.compile(
    r"\b(?:find|deem|declar|render|hold)(?:s|es|ing|e|ed)?\b[^.;]*\bto\sbe\s$|\bfound\b[^.;]*\bto\sbe\s$"
)
# "Order denying 30 Motion is vacated": what undoes an order says what it ruled, and names no other subject.
_UNDONE = re.compile(
    r"(?:(?!\b(?:and|the|order|judgment|default|dismissal|conviction|sentence|warrant|writ|subpoena|date|hearing)\b)"
    r"[^.;:,]){0,120}?\b(?<!\bto\s)(?:reversed|vacated|set\saside|rescinded|overturned)\b"
)
_REVERSED = re.compile(
    r"\border\s(?:granting|denying)\b[^.;:]*$"
)  # a judgment reversed is a case's, not a motion's
_OF_ORDER = re.compile(r"\border\s$")
_OF_STIPULATION = re.compile(r"\bstipulation\s$")  # signed by the court, it is granted itself
# "On March 3 the Court denied ...": a day that opens the sentence; the lexer blanks days in words.
_ON_A_DAY = re.compile(r"(?:[^.;:]{0,40}:)?\s*(?:the\s\w+\s)?on\s(?:\s{3,}|\d{1,2}/\d)")
# Anywhere before it in its clause: the ruling hangs on something, or is another's advice.
_CONDITIONS = any_of("""
    if, whether, unless, recommends?, recommended(?! disposition), recommending, show cause,
    in the event, should the, failing which, states? that, alleges? that, asserts? that, claims that
""")
_CONDITION = re.compile(rf"\b{_CONDITIONS}\b")
# "requests that the motion be granted": a wish only before "be".
_WISHES = any_of("""
    requests? that, requested that, requesting that, moves? that, asks? that, asked that, asking that, asks? the,
    asked the, urges?, argues?, arguing, contends?, opposes, seeks, seeking, not oppose, no objection to,
    stipulated? that
""")
_WISH = re.compile(rf"\b{_WISHES}\b.*\bbe\s+$", re.DOTALL)
# "the Order granting", "motion for order granting", "Proposed Order granting": another order's ruling.
_ORDER_BEFORE = re.compile(
    r"\b(orders?|opinion|decision|ruling|minute entry|endorsement|memorandum|(?:judgment|stipulation)(?=\s+$))"
    r"[\s,:\-]*(?:\([^)]*\)\s*)?(?:dated\s[\w/., ]{4,20})?[\s,:]*$"
)
_NO_TITLE_WORDS = any_of("""
    the, this, that, which, said, prior, previous, earlier, of, for, from, to, re, regarding, on, upon,
    per, with, in, by, under, after, following, dated, proposed, any, an, vacating, vacates, vacated,
    amending, amends, reconsidering, reconsideration, reconsider, clarifying, clarification, clarify,
    enforce, enforcing, enforcement, modify, modifying, modified, modification, appeal, appeals, appealing,
    implement, implementing, reflecting, reflects, entry, [0-9]+
""")
# Before "order" in a title stands none of these: "MEMORANDUM OPINION AND ORDER granting".
_TITLE_AFTER_ALL = ("marginal entry", "docket entry", "text entry")
# "The Court enters an order granting 12", "Motion disposition in opinion--denying motion 7"
_ENTERED = re.compile(r"\b(?:enters|issues)\s(?:an|this)\s$|\bdispositions?\sin\s(?:the\s|this\s)?$")
_NO_TITLE = re.compile(
    rf"\b{_NO_TITLE_WORDS}\b{''.join(rf'(?<!{words})' for words in _TITLE_AFTER_ALL)}|(?<!clerk)'s?\s"
)
_NUMBERED = re.compile(r"\d\s?[\])]?\s+$")
_LAST_BREAK = re.compile(r".*[.;:*)\]\"\-,]", re.DOTALL)


def rules_now(low: str, verb: Verb, clause: int) -> bool:
    """Whether a word of disposition, in a clause that begins at `clause`, rules here and now."""
    start, begin = verb.start, max(clause, verb.start - _CLAUSE)
    near = low[max(0, start - _NEAR) : start]
    if low.startswith("reversed", start) and not _REVERSED.search(low, begin, start):
        return False
    is_wish = near.endswith(("be ", "be\n"))
    if is_wish and _FUTURE.search(low, begin, start):
        return False
    if _NOW.search(near):
        return True
    if is_wish and verb.disposition == "moot" and _FOUND_TO_BE.search(low, begin, start):
        return True
    if _NOT_NOW.search(near) or _ADJECTIVE.search(near) or _HANGS.match(low, verb.end):
        return False
    if _ON_A_DAY.match(low, clause, start) or _CONDITION.search(low, begin, start):
        return False
    if is_wish and _WISH.search(low, begin, start):
        return False
    return not (_is_told(low, verb, near) if verb.voice is Voice.PASSIVE else _is_of_another(low, verb))


def _is_told(low: str, verb: Verb, near: str) -> bool:
    if not any(word in near for word in _TELLERS):
        return False
    if _TOLD.search(near):
        return True
    return bool(_BY_COURT.search(near) and _ON_A_DAY_BEHIND.match(low, verb.end))


def _is_of_another(low: str, verb: Verb) -> bool:
    """Whether a word is that of another order, of one that is undone here, or of what the parties agreed."""
    near = low[max(0, verb.start - _NEAR) : verb.start]
    undone = _OF_ORDER.search(near) and _UNDONE.match(low, verb.end)
    agreed = verb.disposition == "other" and _OF_STIPULATION.search(near)
    return bool(undone or agreed) or _is_of_another_order(low, verb.start)


def _is_of_another_order(low: str, start: int) -> bool:
    order = _ORDER_BEFORE.search(low, max(0, start - _NEAR), start)
    if order is None:
        return False
    at = order.start(1)
    if _NUMBERED.search(low, max(0, at - 8), at):
        return True  # "in light of [14] Order granting"
    if _ENTERED.search(low, max(0, at - 20), at):
        return False
    begun = _LAST_BREAK.match(low, max(0, at - _CLAUSE), at)
    return bool(_NO_TITLE.search(low, begun.end() if begun else max(0, at - _CLAUSE), at))
