"""Texas state courts: a small rulebook of an APPROACH regime; the rest of Texas law is not entered.

General knowledge, to be verified before it is cited, except where a row says that its source was read.
"""

from __future__ import annotations

from datetime import date

from inlimine.law import constitution
from inlimine.law.default_table import DefaultRow, FormRow, Having
from inlimine.law.disclosure import CONSTITUTION
from inlimine.law.evidence_rules import other_act, privilege, shared
from inlimine.law.rulebook import CourtProfile, Rulebook
from inlimine.law.statuses import Status
from inlimine.law.texas.days import COUNTING, HOLIDAYS
from inlimine.law.texas.deadlines import DEADLINES
from inlimine.law.texas.preservation import PRESERVATION
from inlimine.law.texas.reconsideration import RECONSIDERATION
from inlimine.law.texas.remedies import REMEDIES
from inlimine.ledger.people import Profile
from inlimine.ledger.terms import TraitKind

# One set of rules for civil and criminal cases.
_UNIFIED = date(1998, 3, 1)


def _tre(rule: str) -> str:
    return f"Tex. R. Evid. {rule}"


RULEBOOK = Rulebook(
    name="texas",
    title="Texas",
    profiles=(
        # A grant only requires that the topic be raised outside the jury's hearing first; it preserves nothing.
        CourtProfile(
            since=_UNIFIED,
            citation="Texas practice (secondary sources); an unambiguous oral pronouncement controls",
            profile=Profile(
                in_limine_regime="approach", oral_written="oral-controls", carryover="unclear", gag_on_reserve="no"
            ),
        ),
    ),
    defaults=(
        *shared(_tre, _UNIFIED),
        *constitution.DEFAULTS,
        constitution.suppression_testimony(),
        other_act("Tex. R. Evid. 404(b)(2)", "reasonable notice on request comes first", _UNIFIED),
        DefaultRow(
            since=_UNIFIED,
            citation="Tex. R. Evid. 412",
            having=(Having(trait=TraitKind.SEXUAL_CONDUCT),),
            status=Status.BARRED,
            remark="needs a motion and an in camera hearing",
        ),
        privilege("Tex. R. Evid. 501 to 513", _UNIFIED),
    ),
    forms=(
        FormRow(
            since=_UNIFIED,
            citation="Tex. R. Evid. 412(c)",
            trait=TraitKind.SEXUAL_CONDUCT,
            grounds=frozenset({"412"}),
            in_camera=True,
        ),
    ),
    remarks=constitution.REMARKS,
    preservation=PRESERVATION,
    disclosure=CONSTITUTION,
    counting=COUNTING,
    holidays=HOLIDAYS,
    deadlines=DEADLINES,
    reconsideration=RECONSIDERATION,
    remedies=REMEDIES,
)
