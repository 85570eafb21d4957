"""The form that a rule demands of a permission, and what of it an act lacks (SEMANTICS 2.10 h)."""

from __future__ import annotations

from collections.abc import Iterable

from inlimine.engine.norms import Norm
from inlimine.engine.question import Question
from inlimine.engine.scope import Setting
from inlimine.engine.traits import has_trait
from inlimine.engine.view import View
from inlimine.law.default_table import FormRow
from inlimine.law.grounds import canonical_ground
from inlimine.law.rulebook import Rulebook
from inlimine.ledger.acts import Act
from inlimine.ledger.terms import Form
from inlimine.ledger.truth import Truth


def lacking_form(
    norm: Norm, question: Question, setting: Setting, rulebook: Rulebook
) -> tuple[tuple[FormRow, str], ...]:
    """Each row whose form the permission lacks, with the words for what is missing.

    A row concerns an item with its trait, and a permission that was argued on its grounds. Where it is open
    whether it does, the form is wanted too: an unknown trait never clears.
    """
    acts = [norm.act, *(act for act in setting.view.acts if act.handle in norm.written_in)]
    grounds = {canonical_ground(ground) for ground in norm.directive.grounds}
    rows = (
        row
        for row in rulebook.forms
        if row.grounds & grounds or has_trait(row.trait, question, setting) is not Truth.NO
    )
    return tuple((row, missing) for row in rows if (missing := " and ".join(_missing(row, acts, setting.view))))


def _missing(row: FormRow, acts: Iterable[Act], view: View) -> list[str]:
    acts = list(acts)
    in_camera = any(act.hearing in view.hearings and view.hearings[act.hearing].in_camera for act in acts)
    written = any(act.form is Form.WRITTEN for act in acts)
    wanted = (("an in camera hearing", row.in_camera, in_camera), ("a written order", row.written, written))
    return [words for words, needed, there in wanted if needed and not there]
