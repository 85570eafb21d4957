"""A bar that was granted on a party's own motion, and whether it says whom it binds (SEMANTICS 1.3, 2.4)."""

from __future__ import annotations

from inlimine.engine.norms import Norm
from inlimine.engine.view import View
from inlimine.ledger.terms import KEEPS_OUT


def on_own_motion(norm: Norm, party: str, view: View) -> bool:
    """Whether it bars what this party itself asked to be barred, and names nobody whom it binds.

    An order that names no party binds all of them, the movant too; courts often say so ("applies equally to both
    parties"), and seldom mean it where they do not.
    """
    if norm.effect not in KEEPS_OUT or norm.directive.binds or norm.directive.paraphrase_binds:
        return False
    asked = [motion for handle in norm.requests for motion, _, _ in view.requests.get(handle, ())]
    return bool(asked) and all(motion.by == party for motion in asked)
