"""A bar that was made on a party's own motion, and whether it says whom it binds (SEMANTICS 1.3, 2.4)."""

from __future__ import annotations

from inlimine.engine.norms import Norm
from inlimine.engine.view import View
from inlimine.ledger.terms import KEEPS_OUT, Form, Relief


def on_own_motion(norm: Norm, party: str, view: View) -> bool:
    """Whether it is a bare grant of what this party itself asked to be barred, which names nobody whom it binds.

    Such a grant binds every party, the movant too; courts often say so ("applies equally to both parties").
    A grant from the bench that was spelt out for its condition or its reason alone is such a grant too.
    """
    asked = _asked(norm, party, view)
    return bool(asked) and Relief.ADMIT not in asked


def refused(norm: Norm, party: str, view: View) -> bool:
    """Whether it bars what this party itself asked to have admitted, and names nobody whom it binds.

    That much of the motion was refused, so that the bar is meant for the movant before all others.
    """
    return _asked(norm, party, view) == {Relief.ADMIT}


def _asked(norm: Norm, party: str, view: View) -> set[Relief]:
    """What this party alone asked for, where the court then made a bar that names nobody; else nothing."""
    if norm.effect not in KEEPS_OUT or norm.directive.binds or not _bare(norm):
        return set()
    return asked_alone(norm, party, view)


def asked_alone(norm: Norm, party: str, view: View) -> set[Relief]:
    """What the requests asked for that a ruling decides, where all of them are this party's; else nothing."""
    asked = [one for handle in norm.requests for one in view.requests.get(handle, ())]
    alone = all(motion.by == party for motion, _, _ in asked)
    return {request.relief for _, _, request in asked} if alone else set()


def _bare(norm: Norm) -> bool:
    return norm.compiled or (norm.act.form is Form.ORAL and bool(norm.directive.request))
