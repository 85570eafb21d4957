"""What `--format json` prints: the stable shapes of the commands, one object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inlimine.engine.case_state import CaseState
from inlimine.engine.preservation.review import Preserved, kept_words, named
from inlimine.engine.resolution import Open, Quoted
from inlimine.engine.view import View
from inlimine.ledger.truth import Truth
from inlimine.operations.ask import Asked
from inlimine.operations.list_rulings import Ruled, Rulings

if TYPE_CHECKING:
    from inlimine.checks.jury_set.fault import SetFault
    from inlimine.checks.sought import Sought
    from inlimine.checks.spot import Spot
    from inlimine.engine.conflicts.report import Pair
    from inlimine.operations.check_files import LookedIn
    from inlimine.operations.conflicts import Conflicts
    from inlimine.operations.print_out import Printed
    from inlimine.operations.waiting import Waiting
    from inlimine.operations.watches import Watched

_SHEET = 2  # pages
_VALUE = {Truth.YES: "satisfied", Truth.NO: "failed", Truth.OPEN: "open"}


def print_objects(objects: Iterable[dict[str, Any]]) -> None:
    """Print each object on a line of its own."""
    for thing in objects:
        print(json.dumps(thing, ensure_ascii=False))


def print_list(objects: Iterable[dict[str, Any]]) -> None:
    """Print all objects as one list on one line."""
    print(json.dumps(list(objects), ensure_ascii=False))


def reply_object(asked: Asked, state: CaseState, waits: Waiting | None = None) -> dict[str, Any]:
    """The object of `status`: the reply and the question that it replies to; `waiting`: how many proposals that
    nobody has confirmed speak of the item."""
    reply, question = asked.reply, asked.question
    return {
        "item": reply.item,
        "status": reply.status.value,
        "force": reply.force.value,
        "shown": reply.shown,
        "rulings": list(reply.rulings),
        "conditions": [condition_object(c) for c in reply.conditions],
        "flags": [flag.value for flag in reply.flags],
        "notes": list(reply.notes),
        "cautious": reply.cautious,
        "question": reply.question,
        "anchors": [anchor_object(q) for q in reply.quoted],
        "neighbours": list(reply.neighbours),
        "newer": list(reply.newer),
        "waiting": waits.on[reply.item] if waits else 0,
        "asked": {
            "by": question.by,
            "use": question.use.value,
            "to": question.to.value,
            "phase": question.phase.value,
            "purpose": question.purpose.value,
            "on": str(state.view.as_of),
            "known": str(state.view.as_known) if state.view.as_known else None,
        },
    }


def print_beside_board(loose: Sequence[str]) -> None:
    """Rulings of which no row of a board tells, a sentence each, on standard error as `check` has them: a board
    that is silent on them is no clearance. Nothing where there are none."""
    if loose:
        print(json.dumps({"uncarried": list(loose)}, ensure_ascii=False), file=sys.stderr)


def why_object(asked: Asked, state: CaseState, waits: Waiting | None = None) -> dict[str, Any]:
    """The object of `why`: that of `status` with the steps of the reasoning."""
    steps = [
        {"text": step.text, "rulings": list(step.rulings), "criterion": step.criterion}
        for step in asked.reply.steps
    ]
    return {**reply_object(asked, state, waits), "steps": steps}


def condition_object(condition: Open) -> dict[str, Any]:
    """One atom of a condition, who decides it, how it stands."""
    return {
        "atom": condition.atom,
        "decider": condition.decider.value,
        "value": _VALUE[condition.value],
    }


def anchor_object(quoted: Quoted) -> dict[str, Any]:
    """Words of a ruling and where they stand; `part` is words, reason or source."""
    return {
        "ruling": quoted.ruling,
        "document": quoted.document,
        "locator": quoted.locator,
        "quote": quoted.quote,
        "part": quoted.part,
    }


def spot_object(one: Spot) -> dict[str, Any]:
    """The object of `check`: offsets count code points of a text file; they are null for anything else."""
    span = one.span if one.offsets else None
    return {
        "file": one.file,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "page": one.place.page,
        "line": one.place.line,
        "locator": one.locator,
        "ruling": one.ruling,
        "watch": one.watch,
        "quote": one.words,
        "status": one.reply.status.value,
        "cautious": one.reply.cautious,
        "approximate": one.approximate,
        "by": one.question.by,
        "item": one.reply.item,
        "shown": one.reply.shown,
        "rulings": list(one.reply.rulings),
        "question": one.reply.question,
        "hidden": one.place.hidden.value if one.place.hidden else None,
        "guess": one.guess or None,
        "told": one.told or None,
        "proposed": one.proposed or None,
    }


def looked_object(sought: Sought, where: LookedIn) -> dict[str, Any]:
    """What a check looked for and where, on standard error: silence on standard output is no clearance."""
    for_what = {**asdict(sought), "unwatched": list(sought.unwatched), "proposed": list(sought.proposed)}
    for_what |= {"set_aside": list(sought.set_aside), "by_name": list(sought.by_name)}
    for_what |= {"uncarried": list(sought.uncarried)}
    if not sought.only:
        del for_what["only"]
    return {"looked_for": for_what, "looked_in": asdict(where)}


def watched_object(one: Watched) -> dict[str, Any]:
    """The object of `watches`: a directive and what is looked for on its behalf."""
    return {
        "ruling": one.norm.handle,
        "effect": one.norm.effect.value,
        "subject": list(one.norm.directive.subject),
        "state": one.norm.state.name,
        "lacks": one.lacks,
        "watches": [
            {"handle": watch.handle or None, "watch": written, "item": watch.item or None, "note": watch.note}
            for watch, written in one.watches
        ],
        "proposed": [
            {"watch": written, "item": made.item or None, "found_by": made.found_by, "quote": made.source}
            for made, written in one.proposed
        ],
        "versions": one.versions,
        "none_needed": one.none_needed.reason if one.none_needed else None,
    }


def fault_object(fault: SetFault) -> dict[str, Any]:
    """The object of `check --jury-set`; `file` is null for a missing exhibit, `item` for what is none."""
    return {
        "file": fault.file or None,
        "item": fault.item or None,
        "fault": fault.kind.value,
        "message": fault.message,
    }


def ruling_objects(rulings: Rulings) -> Iterator[dict[str, Any]]:
    """The objects of `rulings`: one a directive or an act that made none, then what is missing."""
    yield from (_ruled_object(ruled) for ruled in rulings.ruled)
    yield from ({"missing": text} for text in rulings.missing)


def _ruled_object(ruled: Ruled) -> dict[str, Any]:
    norm, directive, act = ruled.norm, ruled.norm.directive, ruled.norm.act
    return {
        "ruling": norm.handle,
        "date": str(norm.eff) if norm.eff else None,
        "form": act.form.value,
        "by": list(act.by),
        "name": act.name,
        "effect": norm.effect.value,
        "subject": list(directive.subject),
        "binds": list(directive.binds),
        "grounds": list(directive.grounds),
        "limits": list(ruled.limits),
        "disposed": list(ruled.disposed),
        "edges": list(ruled.edges),
        "closes_case": act.closes_case,
        "state": norm.state.name,
        "words": list(ruled.words),
        "reason": [anchor.quote for anchor in directive.reason],
        "reported": ruled.reported,
    }


def conflicts_object(found: Conflicts) -> dict[str, Any]:
    """The object of `conflicts`: pairs decided, pairs for the court, pairs that say the same, what to mend."""
    report = found.report
    lints = [
        {
            "code": lint.code.value,
            "ruling": lint.ruling,
            "message": lint.message,
            "question": lint.question or None,
        }
        for lint in found.lints
    ]
    return {
        "resolved": [_pair_object(pair) for pair in report.resolved],
        "unclear": [{**_pair_object(pair), "question": pair.question} for pair in report.unclear],
        "redundant": [_pair_object(pair) for pair in report.redundant],
        "lints": lints,
        "closed": found.closed or None,
    }


def _pair_object(pair: Pair) -> dict[str, Any]:
    """Two rulings and how they stand; `winner` is null where neither prevails or takes in the other."""
    return {
        "rulings": list(pair.rulings),
        "item": pair.item,
        "winner": pair.winner or None,
        "criterion": pair.criterion,
        "because": pair.because,
        "possible": pair.possible,
    }


def preserved_object(row: Preserved, view: View) -> dict[str, Any]:
    """One object of `preserve`: the complaint, how it stands, what to do, by what authority."""
    return {
        "ruling": row.ruling,
        "ground": row.ground,
        "status": row.status.value,
        "to_do": row.to_do,
        "authority": row.authority,
        "item": row.item,
        "title": named(row, view),
        "motion": row.motion,
        "shown": kept_words(row),
    }


def print_document(file: Path, printed: Printed, form: str) -> None:
    """Say that a document was written, and of cards which take more than one sheet."""
    if form != "text":
        pages = {str(phase): number for phase, number in printed.pages}
        print_objects([{"file": str(file), "bytes": len(printed.data), "pages": pages}])
        return
    print(f"{file}: written.")
    for phase, number in printed.pages:
        if number > _SHEET:
            print(f"The card for {phase} takes {number} pages; a sheet printed on both sides holds {_SHEET}.")


def print_written(file: Path, entries: int, form: str) -> None:
    """Say that a file was written, with the number of entries in it."""
    if form == "text":
        print(f"{file}: {'1 entry' if entries == 1 else f'{entries} entries'} written.")
    else:
        print_objects([{"file": str(file), "entries": entries}])
