"""What the court ruled on the disclosure of an item; a ruling on its admissibility is none of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inlimine.engine.case_state import CaseState
from inlimine.engine.norms import InForce, Norm, requests
from inlimine.engine.question import Question
from inlimine.engine.scope import of_item
from inlimine.engine.to_ask import cited
from inlimine.law.disclosure import on_disclosure
from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Request
from inlimine.ledger.handles import natural
from inlimine.ledger.terms import Audience, Effect
from inlimine.ledger.truth import Truth

_SAYS = {
    Effect.PROHIBIT: "bars it",
    Effect.LEAVE: "requires leave for it",
    Effect.PERMIT: "permits it",
    Effect.OVERRULE: "overrules objections to it",
    Effect.REQUIRE: "sets a condition on it",
    Effect.DEFER: "reserves on it",
    Effect.NONE: "decides nothing on it",
}


def ruled_on(item: str, state: CaseState) -> tuple[str, ...]:
    """Each ruling on disclosure of an item in a sentence, with its grounds and whether it still stands."""
    asked = Question(item=item, by="")
    norms = [norm for norm in state.norms_touching(asked) if _of_disclosure(norm, asked, state)]
    said = {norm.act.handle: _sentence(norm) for norm in norms}
    for act in state.view.acts:
        if act.handle not in said and (found := _disposed(act, item, state)):
            said[act.handle] = found
    return tuple(said[handle] for handle in sorted(said, key=natural))


def _of_disclosure(norm: Norm, asked: Question, state: CaseState) -> bool:
    directive = norm.directive
    about = Audience.OPPONENT in directive.audiences or any(map(on_disclosure, directive.grounds))
    return about and not norm.act.by and of_item(norm, asked, state.setting) is Truth.YES


def _sentence(norm: Norm) -> str:
    grounds = f" ({', '.join(norm.directive.grounds)})" if norm.directive.grounds else ""
    stands = "" if norm.state is InForce.IN else f"; {norm.state.value}{f' by {norm.by}' if norm.by else ''}"
    words = "; ".join(f'"{anchor.quote}"' for anchor in norm.directive.quotation if anchor.quote)
    return f"{cited(norm)} {_SAYS[norm.effect]}{grounds}{f': {words}' if words else ''}{stands}"


def _disposed(act: Act, item: str, state: CaseState) -> str:
    """What an act of the court did with a motion on disclosure of the item, such as one to dismiss."""
    if act.by:
        return ""
    found = [
        f"{handle}: {disposition(disposed.disposition).label}"
        for disposed in act.disposes
        for _, handle, request in requests(disposed, state.view)
        if _asks_of(request, item, state)
    ]
    if not found:
        return ""
    when = f" of {act.eff.spoken}" if act.eff else ""
    closes = ", and closed the case" if act.closes_case else ""
    return f"{act.handle}{when} ruled on {', '.join(found)}{closes}"


def _asks_of(request: Request, item: str, state: CaseState) -> bool:
    return any(map(on_disclosure, request.grounds)) and any(_covering(request.subject, item, state))


def _covering(subjects: Iterable[str], item: str, state: CaseState) -> Iterator[bool]:
    yield from (state.setting.covering.covers(subject, item) is Truth.YES for subject in subjects)
