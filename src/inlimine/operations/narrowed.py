"""A ruling that words limit which only a person can read: it does no more than it does within them."""

from __future__ import annotations

from dataclasses import replace

from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Directive, Disposed
from inlimine.ledger.conditions import All, Atom, Condition, kept_within
from inlimine.ledger.terms import KEEPS_OUT, Effect

_ALIKE = {"granted": "granted-as-quoted", "denied": "denied-as-quoted"}
_QUOTED = "as-quoted"


def narrowed(act: Act, words: str) -> Act:
    """The act within `words`: a permission keeps to them, of what a bar forbids the court is asked first, and
    a word of disposition alone no longer tells what holds. No guess permits, and none bars."""
    return replace(
        act,
        disposes=tuple(map(_told_by_quotation, act.disposes)),
        directives=tuple(_within(one, words) for one in act.directives),
    )


def _told_by_quotation(one: Disposed) -> Disposed:
    row = disposition(one.disposition)
    return replace(one, disposition=_ALIKE.get(row.name, _QUOTED)) if row.spells_itself else one


def _within(one: Directive, words: str) -> Directive:
    if one.effect is Effect.PERMIT:
        return replace(one, need=_both(one.need, kept_within(words)), only=True)
    if one.effect in KEEPS_OUT:
        return replace(one, effect=Effect.LEAVE)
    return one


def _both(had: Condition | None, more: Atom) -> Condition:
    return more if had is None else All(all=(had, more))
