"""A found ruling made of a verb and what follows it."""

from __future__ import annotations

import re
from dataclasses import replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.reports.found import Found
from inlimine.readers.reports.phrases import (
    Kernel,
)
from inlimine.readers.reports.verbs import pattern

_NO = pattern(r"no ")
_NO_MATTER = pattern(
    r"(?:no |nothing |none |from (?!the jury|jurors)|a coin\b|(?:the )?(?:reporters|public"
    r"|cameras|spectators|media|journalists|phones|cellphones|press|jurors?|audience)\b)"
)


def by_kernel(name: str, hit: re.Match[str], found: Kernel | None, *, own: bool = True) -> Found | None:
    """A ruling whose own verb says what is done."""
    if found is None:
        return None
    effects = {Relief.EXCLUDE: Effect.PROHIBIT, Relief.ADMIT: Effect.PERMIT, Relief.REQUIRE_LEAVE: Effect.LEAVE}
    effect = effects.get(found.relief)
    if found.what and _NO_MATTER.match(hit.string, found.what[0]) and effect is Effect.PROHIBIT:
        return None
    if found.what and (none := _NO.match(hit.string, found.what[0])) and effect is Effect.PERMIT:
        effect, found = Effect.PROHIBIT, replace(found, what=(none.end(), found.what[1]))
    other = {} if effect else {"disposition": "granted", "relief": found.relief}
    return Found(
        name=name,
        start=hit.start(),
        end=found.end,
        own=own,
        effect=effect,
        who=found.who,
        what=found.what,
        movant=found.movant,
        disposition=other.get("disposition", ""),
        relief=found.relief if other else None,
    )


def on_request(name: str, hit: re.Match[str], disposition: str, found: Kernel | None) -> Found | None:
    """A request granted or denied."""
    if found is None:
        return None
    return Found(
        name=name,
        start=hit.start(),
        end=found.end,
        own=True,
        disposition=disposition,
        relief=found.relief,
        who=found.who,
        what=found.what,
        movant=found.movant,
    )
