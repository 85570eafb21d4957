"""The JSON of `proof` and `whatif`: one object with a charge for each chart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inlimine.law.cited import cited
from inlimine.operations.prove import WhatIf
from inlimine.proof.compiled import Effect
from inlimine.proof.decision import Choice, Reading, State
from inlimine.proof.diagram import Number
from inlimine.proof.ended import RuledOut
from inlimine.proof.linked import Linked
from inlimine.proof.report import OfChart, OfElement, Report
from inlimine.proof.rulings import Taken

Chances = Mapping[str, Mapping[Reading, Number]]


def proof_object(found: Report, chances: Chances | None = None) -> dict[str, Any]:
    """The object of `proof`; `reading` is the one that breaking sets, only supports and effects are told for."""
    return {
        "mode": found.mode.value,
        "on": str(found.state.view.as_of),
        "reading": found.reading.name.casefold(),
        "episode": found.episode,
        "notes": list(found.notes),
        "charges": [_charge(one, (chances or {}).get(one.chart.handle, {})) for one in found.charts],
        "decisions": [{"decision": one.handle, "outcomes": list(one.outcomes)} for one in found.decisions],
        "not_told": list(found.not_told),
        "closed": found.closed.handle if found.closed else None,
    }


def whatif_object(found: WhatIf, chances: Chances | None = None) -> dict[str, Any]:
    """The object of `whatif`: that of `proof` as it would be, what was supposed, and the charges as they are."""
    return {
        **proof_object(found.then, chances),
        "supposed": [*(f"{ruling}=vacated" for ruling in found.then.undone), *map(_choice, found.then.supposed)],
        "now": proof_object(found.now)["charges"],
    }


def _charge(one: OfChart, chances: Mapping[Reading, Number]) -> dict[str, Any]:
    chart = one.chart
    return {
        "charge": chart.title,
        "chart": chart.handle,
        "by": chart.by,
        "against": chart.against,
        "instruction": cited(one.instruction) if one.instruction else chart.instruction,
        "lacking_elements": list(one.lacking),
        **_states(one.states),
        "elements": [_element(element) for element in one.elements],
        "breaking_sets": [[*map(_choice, choices)] for choices in one.breaking],
        "breaking_sets_count": one.breaking_count,
        "only_supports": list(one.only_supports),
        "non_monotone": list(one.non_monotone),
        "effects": [*map(_effect, one.effects)],
        "rulings": [*map(_taken, one.taken)],
        "ruled_out": [*map(_ruled_out, one.ruled_out)],
        "closed": one.closed.handle if one.closed else None,
        **({"chance": _readings({r: float(n) for r, n in chances.items()})} if chances else {}),
    }


def _element(one: OfElement) -> dict[str, Any]:
    return {
        "element": one.element.text,
        "handle": one.element.handle,
        "number": one.element.number,
        **_states(one.states),
        "supports": [*map(_support, one.linked)],
        "effects": [*map(_effect, one.effects)],
    }


def _support(one: Linked) -> dict[str, Any]:
    return {
        "support": one.leaf,
        "role": one.role.value,
        "title": one.called,
        "shown": one.shown,
        "rulings": list(one.rulings),
        "through": list(one.through),
        "depends": list(one.depends),
        "comes_if": [[*map(_choice, choices)] for choices in one.comes_if],
        "comes_ways": one.comes_ways,
        "too_many": list(one.too_many),
        "not_told": list(one.not_told),
        "beside": list(one.beside),
        **_states(one.states),
    }


def _effect(one: Effect) -> dict[str, Any]:
    return {
        "decision": one.decision,
        "outcomes": {outcome: state.value for outcome, state in one.states.items()},
        "matters": one.matters,
        "of": one.of,
        "adverse": list(one.adverse),
        "monotone": one.monotone,
    }


def _taken(one: Taken) -> dict[str, Any]:
    return {
        "ruling": one.ruling,
        "element": one.element,
        "takes": list(one.takes),
        "rulings": list(one.rulings),
        "lets_in": list(one.lets_in),
        "opens": one.opens.value,
        "asks": list(one.asks),
        "left": _readings(one.left),
        "without": _states(one.without),
    }


def _ruled_out(one: RuledOut) -> dict[str, Any]:
    kept = [{"ground": row.ground, "status": row.status.value, "authority": row.authority} for row in one.kept]
    return {"ruling": one.ruling, "element": one.element, "takes": list(one.takes), "preserved": kept}


def _states(states: Mapping[Reading, State]) -> dict[str, str]:
    return _readings({reading: state.value for reading, state in states.items()})


def _readings(values: Mapping[Reading, Any]) -> dict[str, Any]:
    return {reading.name.casefold(): value for reading, value in values.items()}


def _choice(choice: Choice) -> str:
    return f"{choice.decision}={choice.outcome}"
