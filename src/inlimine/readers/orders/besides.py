"""What a grant allows somebody besides: `is GRANTED as to Plaintiff; Defendant may refer to it on cross`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inlimine.ledger.terms import Effect, Relief
from inlimine.readers.orders.directives import directive_in

_SET_OFF = re.compile(r"; (?:(?:but|and|however|provided|otherwise),? )?")


def allowed_besides(disposition: str, tail: str, reliefs: Sequence[Relief | None]) -> int:
    """Where, behind a grant, a clause begins that allows something of its own; 0 where none does.

    A grant of a request to exclude does not itself allow: what is allowed is another directive, for whom it names.
    """
    if disposition != "granted" or Relief.ADMIT in reliefs:
        return 0
    for hit in _SET_OFF.finditer(tail):
        own = directive_in(tail[hit.end() :])
        if own is not None and own.effect is Effect.PERMIT and own.binds:
            return hit.end()
    return 0
