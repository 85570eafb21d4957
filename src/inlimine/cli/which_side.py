"""At a terminal, ask which side is meant where what happened at trial is entered without it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from inlimine.engine.words import party_words
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import refuse


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked, the option that would have said it, and what holds where nobody says it."""

    asks: str
    option: str
    unsaid: str

    @property
    def name(self) -> str:
        """The option as `args` has it."""
        return self.option.lstrip("-").replace("-", "_")


_QUESTIONS = {
    "sustained": _Question("Whose question or offer was it?", "--offered-by", "not said, it binds every party"),
    "door": _Question("For whose benefit is the door open?", "--party", "not said, it is open for every party"),
}
# What says it in another way: who objected tells whose question it was not, an extent how far a door goes.
_SAID_BY = {"sustained": ("party", "offered_by"), "door": ("party", "extent")}


def ask_which_side(args: argparse.Namespace, what: str) -> None:
    """Put the side into the options of a command, where it is left out and somebody is there to ask."""
    question = _QUESTIONS.get(what)
    if question is None or any(getattr(args, name) for name in _SAID_BY[what]):
        return
    if args.format != "text" or not sys.stdin.isatty():
        return
    view = open_case(args.case, args.viewer).at(None, None).view
    numbered = {str(number): party for number, party in enumerate(view.parties, start=1)}
    listed = ", ".join(f"{number} {party_words(party, view)}" for number, party in numbered.items())
    prompt = f"{question.asks} {listed}; Enter alone: {question.unsaid}: "
    setattr(args, question.name, _asked(prompt, question, numbered))


def _asked(prompt: str, question: _Question, numbered: Mapping[str, str]) -> str:
    """The party that was named by number or name; empty: it is not said. Asks again where it is neither."""
    while True:
        try:
            said = input(prompt).strip()
        except EOFError:
            raise refuse("nothing is entered: the side is not said", "say it", typed=question.option) from None
        found = numbered.get(said) or next(
            (party for party in numbered.values() if party.casefold() == said.casefold()), ""
        )
        if found or not said:
            return found
        print(f'"{said}" is none of these.')
