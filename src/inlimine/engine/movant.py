"""A bar that was granted on a party's own motion, and whether it says whom it binds (SEMANTICS 1.3, 2.4)."""

from __future__ import annotations

from inlimine.engine.norms import Norm
from inlimine.engine.view import View
from inlimine.ledger.terms import KEEPS_OUT, Form


def on_own_motion(norm: Norm, party: str, view: View) -> bool:
    """Whether it is a bare grant of what this party itself asked to be barred, which names nobody whom it binds.

    Such a grant binds every party, the movant too; courts often say so ("applies equally to both parties").
    A grant from the bench that was spelt out for its condition or its reason alone is such a grant too.
    """
    if norm.effect not in KEEPS_OUT or norm.directive.binds or not _bare(norm):
        return False
    asked = [motion for handle in norm.requests for motion, _, _ in view.requests.get(handle, ())]
    return bool(asked) and all(motion.by == party for motion in asked)


def _bare(norm: Norm) -> bool:
    return norm.compiled or (norm.act.form is Form.ORAL and bool(norm.directive.request))
