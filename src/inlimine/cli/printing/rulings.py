"""The rulings of a case, by day, in their words."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from inlimine.cli.printing.words import MARKS, said
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.resolution import Flag
from inlimine.engine.view import View
from inlimine.engine.words import full_title
from inlimine.ledger.acts import Act
from inlimine.ledger.terms import Effect
from inlimine.operations.list_rulings import OtherAct, Ruled, Rulings

_DOES = {
    Effect.PROHIBIT: "bars:",
    Effect.LEAVE: "requires leave before:",
    Effect.PERMIT: "permits:",
    Effect.OVERRULE: "overrules the objection to:",
    Effect.REQUIRE: "sets a condition on:",
    Effect.DEFER: "reserves on:",
    Effect.NONE: "decides nothing on:",
}


def rulings_list(rulings: Rulings, view: View) -> RenderableType:
    """What is known to be missing, then every ruling by day, then the acts that made none."""
    lines: list[RenderableType] = [said((f"! INCOMPLETE: {text}.", "bold yellow")) for text in rulings.missing]
    lines += [part for ruled in rulings.ruled for part in _ruling(ruled, view)]
    lines += [_other(other) for other in rulings.other_acts]
    return Group(*lines) if lines else said("No ruling is in the ledger on that day.")


def _ruling(ruled: Ruled, view: View) -> list[RenderableType]:
    norm = ruled.norm
    subject = "; ".join(full_title(handle, view) for handle in norm.directive.subject) or "nothing named"
    head = said((norm.handle, "bold"), (f"  {_when(norm.act)}", "dim"), f"  {_DOES[norm.effect]} {subject}")
    details = [said(f"on {disposed}") for disposed in ruled.disposed]
    details += [said(line) for line in _bounds(norm)]
    details += [said((f'"{anchor.quote}"', "italic")) for anchor in norm.directive.quotation]
    details += [said((f'reason given: "{anchor.quote}"', "italic")) for anchor in norm.directive.reason]
    details += [said(text) for text in (norm.act.note,) if text]
    if norm.state is not InForce.IN:
        details.append(said((f"{norm.state.value}{f' ({norm.by})' if norm.by else ''}", "bold")))
    if ruled.reported:
        details.append(said((f"{MARKS[Flag.REPORTED][0]}.", "dim")))
    return [head, Padding(Group(*details), (0, 0, 1, 4), expand=False)]


def _bounds(norm: Norm) -> list[str]:
    directive = norm.directive
    named = ", ".join(directive.binds)
    lines = [f"binds {named}"] if named else []
    if directive.paraphrase_binds is not None:
        told = ", ".join(directive.paraphrase_binds) or "everyone"
        lines = [f"the quoted words name {named or 'nobody'} as bound; as paraphrased it binds {told}"]
    return [*lines, f"grounds: {', '.join(directive.grounds)}"] if directive.grounds else lines


def _other(other: OtherAct) -> Text:
    act = other.act
    closes = ", closes the case" if act.closes_case else ""
    mark = f"  {MARKS[Flag.REPORTED][0]}." if other.reported else ""
    return said((act.handle, "bold"), (f"  {_when(act)}", "dim"), f"  {act.name}{closes}", (mark, "dim"))


def _when(act: Act) -> str:
    return f"{act.eff.spoken if act.eff else 'undated'}, {act.form}"
