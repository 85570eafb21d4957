"""What the court ruled on the disclosure of an item; a ruling on its admissibility is none of these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

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


class Ruled:
    """The rulings of the court on disclosure, gathered once and looked up by item."""

    def __init__(self, state: CaseState) -> None:
        self._state = state
        self._disposed: dict[str, list[tuple[Act, str]]] = defaultdict(list)
        for act in (act for act in state.view.acts if not act.by):
            for request, sentence in _disposed(act, state):
                for subject in request.subject:
                    self._disposed[subject].append((act, sentence))

    def on(self, item: str) -> tuple[str, ...]:
        """Each ruling on disclosure of an item in a sentence, with its grounds and whether it still stands."""
        state, asked = self._state, Question(item=item, by="")
        norms = [norm for norm in state.norms_touching(asked) if _of_disclosure(norm, asked, state)]
        said = defaultdict[str, set[str]](set)
        for norm in norms:
            said[norm.act.handle].add(_sentence(norm))
        covering, more = state.setting.covering, defaultdict[str, set[str]](set)
        for subject in covering.upward(item) & self._disposed.keys():
            if covering.covers(subject, item) is Truth.YES:
                for act, sentence in self._disposed[subject]:
                    more[act.handle].add(sentence)
        told = {**more, **said}
        return tuple(sentence for handle in sorted(told, key=natural) for sentence in sorted(told[handle]))


def _of_disclosure(norm: Norm, asked: Question, state: CaseState) -> bool:
    directive = norm.directive
    about = Audience.OPPONENT in directive.audiences or any(map(on_disclosure, directive.grounds))
    return about and not norm.act.by and of_item(norm, asked, state.setting) is Truth.YES


def _sentence(norm: Norm) -> str:
    grounds = f" ({', '.join(norm.directive.grounds)})" if norm.directive.grounds else ""
    stands = "" if norm.state is InForce.IN else f"; {norm.state.value}{f' by {norm.by}' if norm.by else ''}"
    words = "; ".join(f'"{anchor.quote}"' for anchor in norm.directive.quotation if anchor.quote)
    return f"{cited(norm)} {_SAYS[norm.effect]}{grounds}{f': {words}' if words else ''}{stands}"


def _disposed(act: Act, state: CaseState) -> Iterator[tuple[Request, str]]:
    """What an act did with each request on grounds of disclosure, such as one to dismiss."""
    when = f" of {act.eff.spoken}" if act.eff else ""
    closes = ", and closed the case" if act.closes_case else ""
    for disposed in act.disposes:
        for _, handle, request in requests(disposed, state.view):
            if any(map(on_disclosure, request.grounds)):
                word = disposition(disposed.disposition).label
                yield request, f"{act.handle}{when} ruled on {handle}: {word}{closes}"
