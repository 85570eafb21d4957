"""What is due when, as a list with the earliest day first; alerts above it."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding

from inlimine.cli.printing.words import said
from inlimine.engine.case_state import CaseState
from inlimine.engine.deadlines.counting import spoken
from inlimine.engine.deadlines.deadline import Alert, Deadline, Stands, done_words
from inlimine.engine.deadlines.due import Deadlines
from inlimine.engine.words import party_words, title

_STYLE = {
    Stands.DONE: ("✓", "bold green"),
    Stands.OPEN: ("!", "bold yellow"),
    Stands.PASSED: ("✕", "bold red"),
    Stands.UNCLEAR: ("?", "bold magenta"),
}
_LIMITS = (
    "Counted from what the ledger holds and the rules entered here. Closures, declared holidays, local rules, and "
    "extensions that nobody entered are not known. Check each against the rule."
)
_NO_ROWS = "The rulebook of this jurisdiction has no deadlines entered; that none is listed says nothing."
_NONE = "No deadline follows from what is in the ledger and the rules entered here."


def deadlines_list(found: Deadlines, state: CaseState) -> RenderableType:
    """Alerts, when trial begins, then each deadline: how it stands, by when, whose, how counted, by what law."""
    if not state.rulebook.deadlines:
        return Group(
            *_trial(found), said(_NO_ROWS), *(part for row in found.rows for part in _deadline(row, state))
        )
    if not found.rows and not found.alerts:
        return Group(*_trial(found), said(_NONE))
    alerts = [part for alert in found.alerts for part in _alert(alert)]
    rows = [part for row in found.rows for part in _deadline(row, state)]
    return Group(*alerts, *_trial(found), *rows, said((_LIMITS, "dim")))


def _trial(found: Deadlines) -> list[RenderableType]:
    return [said((f"{found.trial}.", "bold"))] if found.trial else []


def _alert(alert: Alert) -> list[RenderableType]:
    return [
        said((f"! {alert.code}", "bold red")),
        Padding(Group(said(alert.message), said((alert.authority, "dim"))), (0, 0, 1, 4), expand=False),
    ]


def _deadline(row: Deadline, state: CaseState) -> list[RenderableType]:
    symbol, style = _STYLE[row.stands]
    whose = " and ".join(party_words(party, state.view) for party in row.whose) or "whoever offers it"
    concerns = ", ".join((*filter(None, (row.ruling,)), *(f'"{title(item, state.view)}"' for item in row.items)))
    about = f" ({concerns})" if concerns else ""
    lines = [_when(row), *(f"- {step}" for step in row.counted), row.remark, row.question]
    details = Group(*map(said, filter(None, lines)), said((row.authority, "dim")))
    return [
        said((f"{symbol} {row.stands}", style), f": {whose}: {row.what}{about}"),
        Padding(details, (0, 0, 1, 4), expand=False),
    ]


def _when(row: Deadline) -> str:
    done = f"; {done_words(row)}" if row.done_on else ""
    if row.due is None:
        safe = f"no last day is certain; safe by {spoken(row.safe)}" if row.safe else "no day can be given"
        return f"{safe}{done}"
    safe = f"; safe by {spoken(row.safe)}" if row.safe and row.safe != row.due else ""
    return f"due {spoken(row.due)}{safe}{done}"
