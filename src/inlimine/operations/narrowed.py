"""A ruling that words limit which only a person can read: it does no more than it does within them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Directive, Disposed
from inlimine.ledger.conditions import All, Atom, Condition, as_far_as, kept_within
from inlimine.ledger.terms import KEEPS_OUT, Effect

_ALIKE = {"granted": "granted-as-quoted", "denied": "denied-as-quoted"}
_CONDITION = re.compile(
    r"(?:but |and )?(?:only )?(?:provided|if|on (?:the )?condition|so long as|as long as|subject to)\b", re.I
)


def narrowed(act: Act, words: str) -> Act:
    """The act within `words`: a permission keeps to them; a bar, or a word of disposition alone, no longer tells
    what holds, so that the court is asked. No guess permits, and none bars."""
    return replace(
        act,
        disposes=tuple(map(partial(_told_by_quotation, words=words), act.disposes)),
        directives=tuple(_within(one, words) for one in act.directives),
    )


def _told_by_quotation(one: Disposed, words: str) -> Disposed:
    """What decides nothing (reserved, withdrawn) does no less within the words, and stays as it is."""
    name = disposition(one.disposition).name
    alike = "conditional" if name == "granted" and _CONDITION.match(words) else _ALIKE.get(name)
    return replace(one, disposition=alike) if alike else one


def _within(one: Directive, words: str) -> Directive:
    if one.effect is Effect.PERMIT:
        return replace(one, need=_both(one.need, kept_within(words)), only=True)
    if one.effect in KEEPS_OUT:
        return replace(one, effect=Effect.NONE, when=_both(one.when, as_far_as(words)))
    return one


def _both(had: Condition | None, more: Atom) -> Condition:
    return more if had is None else All(all=(had, more))
