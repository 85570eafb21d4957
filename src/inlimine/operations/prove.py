"""What the charts that a viewer sees say: now, on appeal, at a retrial, and what if rulings came or went."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from inlimine.engine.case_state import CaseState
from inlimine.ledger.people import Episode
from inlimine.operations.ask import known_as
from inlimine.operations.open_case import OpenCase
from inlimine.operations.refusal import refuse
from inlimine.proof.decision import Choice, Decision, Reading
from inlimine.proof.diagram import Number
from inlimine.proof.from_case import Mode
from inlimine.proof.pending import VACATED, one_ruling, without
from inlimine.proof.report import Look, OfChart, Report, report
from inlimine.proof.rulings import READINGS

_REPAIR = "correct the chart's entries; docs/proof.md shows how one is written"


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """The charts as they stand, and as they would stand."""

    now: Report
    then: Report


def prove(case: OpenCase, state: CaseState, mode: Mode, reading: Reading, episode: str = "") -> Report:
    """The charts in a mode; at a retrial as of the day on which that trial begins, if it lies ahead."""
    if mode is not Mode.RETRIAL:
        return _reported(state, Look(mode=mode, reading=reading))
    trial = _trial_to_come(case, state, episode)
    ahead = trial.eff is not None and not trial.eff.reached_by(state.view.as_of)
    there = case.at(str(trial.eff), None) if ahead else state
    return _reported(there, Look(mode=mode, reading=reading, episode=trial.handle))


def what_if(state: CaseState, suppositions: Sequence[str], reading: Reading) -> WhatIf:
    """The charts before and after suppositions such as `M1=granted`, `R1=vacated`, `a foundation is laid=met`."""
    now = _reported(state, Look(reading=reading))
    pairs = [_pair(one) for one in suppositions]
    named = [_ruling(name, state) for name, outcome in pairs if outcome == VACATED]
    undone = tuple(dict.fromkeys(one for ruling in named for one in one_ruling(ruling, state)))
    there = state
    for ruling in dict.fromkeys(named):
        there = without(there, ruling)
    open_then = _reported(there, Look(reading=reading)) if undone else now
    rest = [pair for pair in pairs if pair[1] != VACATED]
    choices = tuple(choice for pair in rest for choice in _choices(*pair, open_then, there))
    look = Look(mode=Mode.WHAT_IF, supposed=choices, undone=undone, reading=reading)
    return WhatIf(now=now, then=_reported(there, look))


def chances(found: Report, numbers: Sequence[str]) -> dict[str, dict[Reading, Number]]:
    """How likely linked evidence remains for each chart, on the user's own numbers (`M1=granted:0.5`).

    Refused where a decision that matters has no number; the program has none of its own.
    """
    given = dict(_number(one, found) for one in numbers)
    return {one.chart.handle: _chances(one, found, given) for one in found.charts} if numbers else {}


def _chances(one: OfChart, found: Report, given: dict[Choice, Fraction]) -> dict[Reading, Number]:
    of = {decision.handle: decision for decision in found.decisions}
    chances: dict[Reading, Number] = {}
    for reading in READINGS:
        needed = [of[name] for name in found.compiled.depends_on(one.chart.handle, reading)]
        lacking = [decision.handle for decision in needed if not _complete(decision, given)]
        if lacking:
            raise refuse(
                f"{one.chart.handle} also hangs on {', '.join(lacking)}",
                "give each of them a number",
                file="--chance",
            )
        whole = given | {choice: rest for decision in needed for choice, rest in _rest(decision, given)}
        try:
            chances[reading] = found.compiled.chance(one.chart.handle, reading, whole)
        except ValueError as reason:
            raise refuse(str(reason), "write numbers between 0 and 1", file="--chance") from None
    return chances


def _complete(decision: Decision, given: dict[Choice, Fraction]) -> bool:
    """Whether all outcomes but one have a number; the last has what is left."""
    named = sum(Choice(decision=decision.handle, outcome=outcome) in given for outcome in decision.outcomes)
    return named >= len(decision.outcomes) - 1


def _rest(decision: Decision, given: dict[Choice, Fraction]) -> Iterable[tuple[Choice, Fraction]]:
    choices = [Choice(decision=decision.handle, outcome=outcome) for outcome in decision.outcomes]
    unnamed = [choice for choice in choices if choice not in given]
    left = 1 - sum((given[choice] for choice in choices if choice in given), start=Fraction(0))
    return ((choice, left) for choice in unnamed)


def _number(text: str, found: Report) -> tuple[Choice, Fraction]:
    words, _, number = text.rpartition(":")
    name, outcome = _pair(words, "--chance")
    choices = _choices(name, outcome, found, found.state, "--chance")
    if len(choices) > 1:
        raise refuse(f'"{name}" is several decisions', "give each of them its number", file="--chance")
    try:
        return choices[0], Fraction(number)
    except (ValueError, ZeroDivisionError):
        raise refuse(f'"{number}" is no number', "write it like this: M1=granted:0.5", file="--chance") from None


# --- what people wrote ---


def _pair(text: str, option: str = "--suppose") -> tuple[str, str]:
    name, equals, outcome = text.rpartition("=")
    if not equals or not name.strip() or not outcome.strip():
        raise refuse(f'"{text}" says no outcome', "write it like this: M1=granted, R1=vacated", file=option)
    return name.strip(), " ".join(outcome.casefold().replace("-", " ").split())


def _ruling(name: str, state: CaseState) -> str:
    handles = dict.fromkeys(handle for norm in state.norms for handle in (norm.act.handle, norm.handle))
    return known_as(name, handles, "ruling", "--suppose")


def _choices(
    name: str, outcome: str, found: Report, state: CaseState, option: str = "--suppose"
) -> tuple[Choice, ...]:
    """The choices that a name and an outcome mean: of a motion of several requests one for each."""
    decisions = {decision.handle: decision for decision in found.decisions}
    asked = [handle for _, handle, _ in state.view.requests.get(name, ())]
    folded = name.casefold()
    meant = [one for one in decisions if one in asked or one.casefold() == folded]
    if not meant:
        raise _no_decision(name, asked, list(decisions), state, option)
    for one in meant:
        if outcome not in decisions[one].outcomes:
            known = " or ".join(decisions[one].outcomes)
            raise refuse(f'"{one}" cannot be {outcome}', f"write {one}={known}", file=option)
    return tuple(Choice(decision=one, outcome=outcome) for one in meant)


def _no_decision(
    name: str, asked: Sequence[str], decisions: list[str], state: CaseState, option: str
) -> Exception:
    decided = [norm.act.handle for norm in state.norms if norm.requests & set(asked)]
    if decided:
        remedy = f"to look at the case without it, write {decided[0]}={VACATED}"
        return refuse(f"{name} was decided by {decided[0]}", remedy, file=option)
    if asked:
        return refuse(f"{name} touches nothing that is linked in a chart", "leave it out", file=option)
    if any(name in (norm.handle, norm.act.handle) for norm in state.norms):
        return refuse(f"{name} is a ruling that was made", f"write {name}={VACATED}", file=option)
    close = difflib.get_close_matches(name, decisions, n=1, cutoff=0.6)
    remedy = f"did you mean {close[0]}?" if close else f"open here: {', '.join(decisions[:12]) or 'nothing'}"
    return refuse(f'nothing open that a chart hangs on is called "{name}"', remedy, file=option)


def _trial_to_come(case: OpenCase, state: CaseState, episode: str) -> Episode:
    trials = {one.handle: one for one in case.ledger.entries if isinstance(one, Episode)}
    if not trials:
        raise refuse("no trial is entered", "enter the trials of the case (trial T2 ...)", file="--mode retrial")
    name = known_as(episode, trials, "trial", "--episode")
    ordered = sorted(
        trials.values(), key=lambda one: (one.eff is None, one.eff.key if one.eff else (), one.handle)
    )
    return trials[name] if name else ordered[-1]


def _reported(state: CaseState, look: Look) -> Report:
    try:
        return report(state, look)
    except (LookupError, ValueError) as reason:
        raise refuse(str(reason.args[0]), _REPAIR) from None
