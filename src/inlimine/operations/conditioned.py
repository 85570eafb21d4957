"""What a ruling from the bench orders where the judge set a condition (SEMANTICS 1.3, 2.5, 2.6).

A condition is one of four things, and which one is for the person to say who heard it: what must be so before the
thing may be used; what must be so for the ruling itself to hold; that counsel asks first; how far the use may go.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum

from inlimine.ledger.acts import Directive
from inlimine.ledger.conditions import Atom, kept_within
from inlimine.ledger.terms import KEEPS_OUT, LETS_IN, Decider, Effect
from inlimine.operations.refusal import refuse
from inlimine.operations.sitting import spoken


class Term(StrEnum):
    """What a condition does, as the judge said it."""

    USE = "use"  # may be used only if, or not until
    RULING = "ruling"  # the ruling holds only if
    ASK = "ask"  # ask first
    LIMIT = "limit"  # may be used, but only so far


_WAITS = re.compile(
    r"(?:but |and )?(?:only |not )?(?:if|when|once|until|after|unless|provided|on condition)(?: that)? ", re.I
)
_HOLDS = re.compile(r"(?:but |and )?(?:only )?(?:if|so long as|as long as|provided|on condition)(?: that)? ", re.I)
# Words in front of a condition that its place in the form has said already.
_LEADS = {Term.USE: _WAITS, Term.RULING: _HOLDS}


def conditioned(plain: Directive, term: Term | None, words: str) -> tuple[Directive, ...]:
    """The directives of a ruling under its condition; `plain` is the ruling without it.

    A ruling that orders nothing by itself (denied without prejudice) leaves the condition alone. Refuses words
    without a term, a term without words, and what such a ruling cannot bear.
    """
    _require_both(term, words)
    if term is None:
        return _alone(plain)
    if term is Term.ASK:
        return _ask_first(plain, words)
    atom = _atom(term, words)
    if plain.effect in KEEPS_OUT:
        return (_bar(plain, term, atom),)
    if term is Term.RULING:
        return (_holding(plain, atom),)
    if plain.effect is Effect.PERMIT:
        return (replace(plain, need=atom, only=True),)
    return (*_alone(plain), replace(plain, effect=Effect.REQUIRE, binds=(), need=atom))


def _require_both(term: Term | None, words: str) -> None:
    if words and term is None:
        raise refuse(
            f'"{words}" is a condition of what?', "say what the condition does: choose one of its four kinds"
        )
    if term not in (None, Term.ASK) and not words:
        raise refuse("the condition has no words", "write it as the judge said it, or choose no condition")


def _alone(plain: Directive) -> tuple[Directive, ...]:
    return () if plain.effect is Effect.NONE else (plain,)


def _ask_first(plain: Directive, words: str) -> tuple[Directive, ...]:
    """What is kept out stays out: every bar lifts by leave of the court alone, and here the court said so.

    Beside what lets in, or decides nothing, leave stands by itself (SEMANTICS 1.8).
    """
    asked = replace(plain, quotation=(*plain.quotation, *spoken(words)))
    if plain.effect in KEEPS_OUT:
        return (asked,)
    return (*_alone(plain), replace(asked, effect=Effect.LEAVE, binds=()))


def _atom(term: Term, words: str) -> Atom:
    """The condition in the judge's words; a judge decides whether it is met, a party keeps within a limit."""
    if term is Term.LIMIT:
        return kept_within(words)
    return Atom(
        atom=_LEADS[term].sub("", words, count=1) if _LEADS[term].match(words) else words, decider=Decider.JUDGE
    )


def _holding(plain: Directive, atom: Atom) -> Directive:
    """What has effect only when its own condition is met; where that fails nothing is ordered or barred."""
    if plain.effect not in LETS_IN:
        raise refuse(
            "such a ruling orders nothing that could hold only on a condition", "say what must be so first"
        )
    return replace(plain, when=atom)


def _bar(plain: Directive, term: Term, atom: Atom) -> Directive:
    """A bar ends when the use may begin; or it has effect only when its own condition is met."""
    if term is Term.LIMIT:
        raise refuse("what stays out has no limit of its use", "enter the part that stays out under the parts")
    return replace(plain, unless=atom) if term is Term.USE else replace(plain, when=atom)
