"""Which motion or part a ruling meets, as far as words tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from inlimine.ledger.terms import Relief
from inlimine.readers.orders.naming import Named, asked_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Which motion or part a ruling meets, as far as words tell; `sure` unless only the context points to it.

    `asked` is what the motion is about, where the ruling is on a part of it that is the `subject`; `oral` where
    the motion was made orally.
    """

    number: str = ""
    docket: str = ""
    part: str = ""
    movant: str = ""
    relief: Relief | None = None
    subject: str = ""
    asked: str = ""
    spares: str = ""
    oral: bool = False
    sure: bool = True

    @property
    def named(self) -> bool:
        """Whether a number or part is known."""
        return bool(self.number or self.docket or self.part)


def counts_parts(named: Named) -> bool:
    """Whether numbered parts of a motion are named, and not a motion."""
    noun = named.noun.strip().lower()
    return bool(named.numbers) and noun.startswith(
        ("part", "sub", "paragraph", "topic", "item", "request", "limine i", "limine p")
    )


def own_targets(named: Named) -> tuple[Target, ...]:
    """One for each number; docket numbers go with them where there are as many of both, or one of each."""
    numbers, docket = named.numbers, named.docket
    if counts_parts(named):
        return tuple(
            Target(part=one.number, spares=one.spares, movant=named.movant, subject=named.subject)
            for one in numbers
        )
    asides = [one.aside for one in named.numbers if one.aside and not one.spares]
    subject = named.subject or (asides[0] if len(numbers) == 1 and asides else "")
    relief, asked = asked_in(asides[0]) if asides and subject == asides[0] else (None, "")
    relief, subject = named.relief or relief, asked or subject
    about = {"movant": named.movant, "subject": subject, "oral": named.oral}
    if not numbers:
        return tuple(Target(number=one, docket=one, relief=named.relief, **about) for one in docket)  # type: ignore[arg-type]
    paired = (
        docket
        if len(docket) == len(numbers)
        else docket * len(numbers)
        if len(docket) == 1
        else ("",) * len(numbers)
    )
    return tuple(
        Target(number=one.number, docket=entry, spares=one.spares, relief=relief, **about)  # type: ignore[arg-type]
        for one, entry in zip(numbers, paired, strict=True)
    )


@lru_cache(maxsize=2048)
def side(movant: str) -> str:
    """A movant's name without its plural and by one word for each side of a criminal case."""
    plain = re.sub(r"s\b", "", movant.lower())
    plain = re.sub(r"\b(?:def\.?|deft\.?|defense|defence)(?!\w)", "defendant", plain)
    return re.sub(r"\b(?:government|prosecution|people|commonwealth|united state|state)\b", "state", plain)
