"""The state machine: from each word that disposes of a motion to the motion or motions that it disposes of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from inlimine.readers.entries.active import active
from inlimine.readers.entries.clause import Clause
from inlimine.readers.entries.passive import passive
from inlimine.readers.entries.ruling import Ruling
from inlimine.readers.entries.token import Kind, Print, Token, Voice
from inlimine.readers.entries.verbs import Verb

# Between "Court" and "granted", where the court is the one that does it.
_DONE_BY = re.compile(r"(?!.*\b(?:is|are|be|was|were)\b)[\s,]*(?:\w+\s){0,3}(?:has\s|hereby\s|also\s|orally\s)?")
_THE_MOTION = re.compile(r"\s(?:the|its|his|her|their|\w+'s|\w+s')\s")


def rulings_of(tokens: Sequence[Token], low: str, verbs: Sequence[Verb]) -> Iterator[Ruling]:
    """Each ruling, in the order of the text; `verbs` are those that rule now."""
    used = 0
    for place, verb in enumerate(verbs):
        before = verbs[place - 1].last + 1 if place else 0
        following = verbs[place + 1] if place + 1 < len(verbs) else None
        after = following.first if following else len(tokens)
        start, end = _bounds(tokens, low, verb, before, after)
        clause = Clause(
            low=low,
            verb=verb,
            before=[token for token in tokens[start : verb.first] if token.start >= used],
            behind=tokens[verb.last + 1 : end],
            runs_on=end == after and following is not None and following.voice is Voice.PASSIVE,
            alone=len(verbs) == 1,
        )
        for ruling in _read(clause):
            used = ruling.end
            yield ruling


def _read(clause: Clause) -> Iterator[Ruling]:
    if clause.verb.voice is Voice.ACTIVE or _said_by_court(clause):
        return active(clause)
    return passive(clause)


def _bounds(tokens: Sequence[Token], low: str, verb: Verb, before: int, after: int) -> tuple[int, int]:
    """The tokens of the verb's own clause: from the last full stop or ruling to the next."""
    stops = [i for i in range(before, verb.first) if tokens[i].kind is Kind.STOP]
    start = stops[-1] + 1 if stops else before
    end = next((i for i in range(verb.last + 1, after) if _ends(tokens, i)), after)
    # "... to respond to the Complaint. (Doc. # 9)": the number may stand behind the full stop.
    appended = end
    while appended + 1 < after and _is_appended(tokens[appended], tokens[appended + 1], low):
        appended += 1
    return start, appended + 1 if appended > end else end


def _ends(tokens: Sequence[Token], index: int) -> bool:
    turns = tokens[index].kind is Kind.TURN and tokens[index - 1].kind is Kind.AND
    return turns or tokens[index].kind is Kind.STOP


def _is_appended(before: Token, token: Token, low: str) -> bool:
    sure = token.kind is Kind.REFERENCE and token.print is not Print.BARE
    return sure and not low[before.end : token.start].strip(" ()")


def _said_by_court(clause: Clause) -> bool:
    """Whether "granted" is active in meaning: "The Court granted the motion"."""
    if not clause.before:
        return False
    if clause.before[-1].kind is Kind.COURT:
        return bool(_DONE_BY.fullmatch(clause.low, clause.before[-1].end, clause.verb.start))
    return _goes_on(clause)


def _goes_on(clause: Clause) -> bool:
    """ "The Court heard counsel and denied the motion": the court's second deed, whose motion follows."""
    court = next((at for at, token in enumerate(clause.before) if token.kind is Kind.COURT), None)
    if court is None or clause.before[-1].kind is not Kind.AND or not clause.behind:
        return False
    others = {token.kind for token in clause.before[court:]} & {Kind.MOTION, Kind.REFERENCE, Kind.COPULA}
    follows = _THE_MOTION.match(clause.low, clause.verb.end) and clause.behind[0].kind is Kind.MOTION
    return bool(follows) and not others
