"""The rulings of a case, by day, in their words."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding

from inlimine.cli.printing.words import said
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.resolution import Flag
from inlimine.engine.view import View
from inlimine.engine.words import full_title
from inlimine.exports.looks import MARKS
from inlimine.ledger.terms import Effect
from inlimine.operations.list_rulings import Ruled, Rulings

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
    """What is known to be missing, then every ruling by day with everything that narrows it."""
    lines: list[RenderableType] = [said((f"! INCOMPLETE: {text}.", "bold yellow")) for text in rulings.missing]
    lines += [part for ruled in rulings.ruled for part in _ruling(ruled, view)]
    return Group(*lines) if lines else said("No ruling is in the ledger on that day.")


def _ruling(ruled: Ruled, view: View) -> list[RenderableType]:
    norm, act = ruled.norm, ruled.norm.act
    when = f"  {act.eff.spoken if act.eff else 'undated'}, {act.form}"
    by = f", by {' and '.join(act.by)}" if act.by else ""
    head = said((norm.handle, "bold"), (f"{when}{by}", "dim"), f"  {_says(norm, view)}")
    details = [said(line) for line in (*(f"on {d}" for d in ruled.disposed), *_bounds(ruled), *_acts(ruled))]
    details += [said((f'"{quote}"', "italic")) for quote in ruled.words]
    details += [said((f'reason given: "{anchor.quote}"', "italic")) for anchor in norm.directive.reason]
    details += [said(act.note)] if act.note else []
    if norm.state is not InForce.IN:
        details.append(said((f"{norm.state.value}{f' ({norm.by})' if norm.by else ''}", "bold")))
    if ruled.reported:
        details.append(said((f"{MARKS[Flag.REPORTED][0]}.", "dim")))
    return [head, Padding(Group(*details), (0, 0, 1, 4), expand=False)]


def _says(norm: Norm, view: View) -> str:
    tentatively = "tentatively " if norm.tentative else ""
    if norm.bare:
        return norm.act.name
    subject = "; ".join(full_title(handle, view) for handle in norm.directive.subject) or "nothing named"
    does = "does not spell out what holds for:" if norm.unsaid else _DOES[norm.effect]
    return f"{tentatively}{does} {subject}"


def _bounds(ruled: Ruled) -> list[str]:
    directive = ruled.norm.directive
    if directive.paraphrase_binds is None:
        return list(ruled.told)
    named = ", ".join(directive.binds) or "nobody"
    told = ", ".join(directive.paraphrase_binds) or "everyone"
    rest = [line for line in ruled.told if not line.startswith(("binds ", "as paraphrased binds "))]
    return [f"the quoted words name {named} as bound; as paraphrased it binds {told}", *rest]


def _acts(ruled: Ruled) -> list[str]:
    act = ruled.norm.act
    whom = f" for {', '.join(act.closes_for)}" if act.closes_for else ""
    return [*ruled.edges, *([f"closes the case{whom}"] if act.closes_case else [])]
