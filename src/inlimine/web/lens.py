"""Through which eyes a board is looked at: the side, use, phase, purpose and days, as the address says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest

from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.engine.words import purpose_words, spaced, use_words
from inlimine.ledger.terms import Audience, Phase, Purpose, Use
from inlimine.web.fetch import Seen
from inlimine.web.side import side_of

T = TypeVar("T", Use, Audience, Phase, Purpose)
Options = list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """The question that a board puts about every item, and the choices that led to it."""

    question: Question
    on: str
    known: str
    sides: Options
    witnesses: Options

    uses: Options
    phases: Options
    purposes: Options
    audiences: Options


def lens_of(request: HttpRequest, seen: Seen) -> Lens:
    """What the address chooses; what it does not say, or says wrongly, is the usual."""
    state = seen.state
    chosen = request.GET
    sides = sides_of(request, seen)
    witnesses = [("", "not said"), *((handle, w.name) for handle, w in state.view.witnesses.items())]
    question = Question(
        item="",
        by=_among(chosen.get("by", ""), [handle for handle, _ in sides]),
        use=_member(Use, chosen.get("use"), Use.OFFER),
        to=_member(Audience, chosen.get("to"), Audience.JURY),
        phase=_member(Phase, chosen.get("phase"), Phase.CASE_IN_CHIEF),
        purpose=_member(Purpose, chosen.get("purpose"), Purpose.PROOF),
        witness=_among(chosen.get("witness", ""), [handle for handle, _ in witnesses]),
    )
    return Lens(
        question=question,
        on=str(state.view.as_of.day),
        known=seen.known or "",
        sides=sides,
        witnesses=witnesses,
        uses=_options(Use),
        phases=_options(Phase),
        purposes=[(str(one), purpose_words(one)) for one in Purpose],
        audiences=_options(Audience),
    )


def sides_of(request: HttpRequest, seen: Seen) -> Options:
    """The sides as a choice offers them: first, and so the usual, ours; else as entered."""
    ours = side_of(request, seen)
    parties = sorted(seen.state.view.parties.items(), key=lambda one: one[0] != ours)
    return [(handle, f"{party.name} ({handle})") for handle, party in parties]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """The side that is shown where nobody has said which: its name, and each other with the end of its address."""

    shown: str
    others: Options


def assumed_side(request: HttpRequest, seen: Seen) -> Assumed | None:
    """The side that a page takes by itself; None where the address, the room or the browser says it, or there is
    but one."""
    parties = seen.state.view.parties
    if request.GET.get("by", "") in parties or side_of(request, seen) or len(parties) < 2:
        return None
    (_, first), *rest = parties.items()
    others = [(party.name, "?" + urlencode({**request.GET.dict(), "by": one})) for one, party in rest]
    return Assumed(shown=first.name, others=others)


def query_of(asked: Question, state: CaseState, known: str | None) -> str:
    """The same choices as the end of an address."""
    said = {
        "by": asked.by,
        "use": asked.use,
        "phase": asked.phase,
        "purpose": asked.purpose,
        "to": asked.to,
        "witness": asked.witness,
        "on": state.view.as_of.day,
        "known": known,
    }
    return "?" + urlencode({name: str(value) for name, value in said.items() if value})


def words_of(asked: Question, state: CaseState) -> str:
    """What is asked, in words."""
    known = f", as known on {state.view.as_known.spoken}" if state.view.as_known else ""
    return f"{asked.by}, {use_words(asked)}, as of {state.view.as_of.spoken}{known}"


def _member(kind: type[T], said: str | None, usual: T) -> T:
    try:
        return kind(said or usual)
    except ValueError:
        return usual


def _among(said: str, known: list[str]) -> str:
    return said if said in known else (known[0] if known else "")


def _options(kind: type[Use] | type[Audience] | type[Phase]) -> Options:
    return [(str(one), spaced(one)) for one in kind]
