"""What became of a request: an open table of dispositions, each compiled to the few effects (SEMANTICS 1.3)."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.ledger.terms import Effect, Firmness, Relief

_OUT = frozenset({Relief.EXCLUDE, Relief.EXCLUDE_WITNESS, Relief.SUPPRESS})
_IN = frozenset({Relief.ADMIT})
_ASK = frozenset({Relief.REQUIRE_LEAVE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposition:
    """One way in which a court (or a party) ends a request.

    `to_exclude`, `to_admit`, `to_require_leave`: the effect on a request for that relief. NONE admits and
    bars nothing. A request for any other relief has the effect that the act itself spells out.
    `spells_itself`: False where the word alone never tells what was ordered (granted in part).
    """

    name: str
    label: str
    to_exclude: Effect = Effect.NONE
    to_admit: Effect = Effect.NONE
    to_require_leave: Effect = Effect.NONE
    firmness: Firmness | None = None
    spells_itself: bool = True

    def effect_on(self, relief: Relief) -> Effect:
        """The effect of this disposition on a request for `relief`."""
        if relief in _OUT:
            return self.to_exclude
        if relief in _IN:
            return self.to_admit
        if relief in _ASK:
            return self.to_require_leave
        return Effect.DEFER if self.to_exclude is Effect.DEFER else Effect.NONE

    def leaves_unsaid(self, relief: Relief) -> bool:
        """Whether this word does not tell what was ordered on such a request, so that the act must."""
        grants_other = self.to_exclude is Effect.PROHIBIT and relief not in _OUT | _IN | _ASK
        return not self.spells_itself or grants_other


DISPOSITIONS = (
    Disposition(
        name="granted",
        label="granted",
        to_exclude=Effect.PROHIBIT,
        to_admit=Effect.PERMIT,
        to_require_leave=Effect.LEAVE,
    ),
    # A denied motion to exclude rejects the objections that were raised and admits nothing; a denied motion
    # to admit says only that the item is not admitted in advance.
    Disposition(name="denied", label="denied", to_exclude=Effect.OVERRULE),
    Disposition(name="granted-in-part", label="granted in part", spells_itself=False),
    Disposition(name="denied-without-prejudice", label="denied without prejudice"),
    Disposition(name="moot", label="found moot"),
    Disposition(name="withdrawn", label="withdrawn"),
    Disposition(name="stricken", label="stricken"),
    Disposition(
        name="reserved",
        label="reserved",
        to_exclude=Effect.DEFER,
        to_admit=Effect.DEFER,
        to_require_leave=Effect.DEFER,
    ),
    Disposition(name="conditional", label="granted on condition", spells_itself=False),
    Disposition(
        name="tentatively-granted",
        label="tentatively granted",
        to_exclude=Effect.PROHIBIT,
        to_admit=Effect.PERMIT,
        to_require_leave=Effect.LEAVE,
        firmness=Firmness.TENTATIVE,
    ),
    # What people write of an order in a chart of their own, where one word does not say it.
    Disposition(name="granted-as-quoted", label="granted as quoted", spells_itself=False),
    Disposition(name="denied-as-quoted", label="denied as quoted", spells_itself=False),
    Disposition(name="as-quoted", label="ruled on as quoted", spells_itself=False),
    Disposition(name="agreed", label="agreed", spells_itself=False),
    Disposition(name="stipulated", label="so ordered on stipulation", spells_itself=False),
)
# What a judge says; the others tell what a paper says of a ruling, where one word does not say it.
PRONOUNCED = tuple(row for row in DISPOSITIONS if row.name != "agreed" and not row.name.endswith("as-quoted"))
_BY_NAME = {row.name: row for row in DISPOSITIONS}


def disposition(name: str) -> Disposition:
    """The row of a disposition; a word that the table does not hold tells nothing by itself."""
    plain = name.casefold().replace("_", "-").replace(" ", "-")
    return _BY_NAME.get(plain, Disposition(name=plain, label=name, spells_itself=False))
