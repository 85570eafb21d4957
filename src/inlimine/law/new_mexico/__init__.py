"""New Mexico state courts: the Rules of Evidence (NMRA 11-101 ff.), each row from the day of its text.

General knowledge, to be verified before it is cited, except where a row says that its source was read.
"""

from __future__ import annotations

from datetime import date

from inlimine.law import constitution
from inlimine.law.default_table import Change, DefaultRow, FormRow, Having, PhaseRow, Remark
from inlimine.law.disclosure import CONSTITUTION, DisclosureRow
from inlimine.law.evidence_rules import aid, other_act, prior_statement, privilege, shared
from inlimine.law.inadvertence import InadvertenceRow
from inlimine.law.new_mexico.days import COUNTING, HOLIDAYS
from inlimine.law.new_mexico.deadlines import ALERTS, DEADLINES
from inlimine.law.new_mexico.instructions import INSTRUCTIONS
from inlimine.law.new_mexico.preservation import PRESERVATION
from inlimine.law.new_mexico.reconsideration import RECONSIDERATION
from inlimine.law.new_mexico.remedies import REMEDIES
from inlimine.law.rulebook import CourtProfile, Rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.people import Profile
from inlimine.ledger.terms import Phase, Purpose, Role, TraitKind

_ADOPTED = date(1973, 7, 1)
_RESTYLED = date(2012, 6, 16)
# State v. Diaz, 1983-NMSC-090 para 4: an oral ruling is not final and may change until it is written.
_DIAZ = date(1983, 1, 1)
# 11-505: abolished on 30 August 2019, back for cases pending or filed as of 26 June 2020.
_SPOUSES_WITHOUT, _SPOUSES_AGAIN = date(2019, 8, 30), date(2020, 6, 26)


def _nmra(rule: str) -> str:
    return f"NMRA 11-{rule}"


_DEFAULTS = (
    *shared(_nmra, _ADOPTED),
    *constitution.DEFAULTS,
    constitution.suppression_testimony("NMRA 11-104(D)"),
    other_act("NMRA 11-404(B)", "notice of the purpose comes first", _ADOPTED, _RESTYLED),
    # The day on which the notice had to state its reasoning was not read; the rule's present text was.
    other_act("NMRA 11-404(B)(3)", "written notice with purpose and reasoning comes first", _RESTYLED, read=True),
    # The older rule balanced differently; neither lets anything in without an order.
    DefaultRow(
        since=_ADOPTED,
        until=_RESTYLED,
        citation="NMRA 11-413 (before 2012)",
        having=(Having(trait=TraitKind.SEXUAL_CONDUCT),),
        status=Status.BARRED,
        remark="needs a motion, an in camera hearing and an order",
    ),
    DefaultRow(
        since=_RESTYLED,
        citation="NMRA 11-412",
        having=(Having(trait=TraitKind.SEXUAL_CONDUCT),),
        status=Status.BARRED,
        remark="needs a motion, an in camera hearing and a written order with the questions allowed; sealed",
        read=True,
    ),
    privilege("NMRA 11-501 to 11-514", _ADOPTED, _SPOUSES_WITHOUT),
    privilege("NMRA 11-501 to 11-514", _SPOUSES_WITHOUT, _SPOUSES_AGAIN, but_not="spous"),
    privilege("NMRA 11-501 to 11-514", _SPOUSES_AGAIN),
    DefaultRow(
        since=_SPOUSES_WITHOUT,
        until=_SPOUSES_AGAIN,
        citation="NMRA 11-505 (abolished 30 August 2019)",
        having=(Having(trait=TraitKind.PRIVILEGED, detail="spous"),),
        status=Status.NOT_BARRED,
        remark="the privilege between spouses was abolished; it is back for cases pending or filed as of "
        "26 June 2020",
        shown="claim of a spouse's privilege open",
        read=True,
    ),
    prior_statement(
        "NMRA 11-801(D)(1)(a)",
        "an inconsistent statement not made under oath impeaches and proves nothing",
        _ADOPTED,
    ),
    DefaultRow(
        since=date(1993, 8, 30),
        citation="NMRA 11-702; State v. Alberico, 1993-NMSC-047",
        having=(Having(trait=TraitKind.EXPERT_OPINION),),
        grounds=frozenset({"702"}),
        status=Status.NOT_BARRED,
        remark="the tests of Alberico and Daubert apply to science only",
        shown="expert objection open",
        read=True,
    ),
    DefaultRow(
        since=date(1983, 1, 1),
        citation="NMRA 11-707; Lee v. Martinez, 2004-NMSC-027",
        having=(Having(trait=TraitKind.POLYGRAPH),),
        grounds=frozenset({"702", "707"}),
        status=Status.NOT_BARRED,
        remark="on the rule's conditions: qualified examiner, reliable test, the whole of it available, written "
        "notice before trial",
        shown="on the conditions of 11-707",
        read=True,
    ),
    *aid(
        "NMRA 11-611, 11-1006",
        _ADOPTED,
        Status.LEAVE_FIRST,
        "no rule of New Mexico speaks of aids that only illustrate: whether one proves anything is for the court",
        "no rule of New Mexico speaks of such aids: whether one goes to the jury room is for the court",
    ),
)

RULEBOOK = Rulebook(
    name="new_mexico",
    inadvertence=(InadvertenceRow(since=date(2008, 11, 3), citation="NMRA 16-404(B)"),),
    title="New Mexico",
    profiles=(
        CourtProfile(
            since=_DIAZ,
            citation="State v. Diaz, 1983-NMSC-090 para 4; Ledbetter v. Webb, 1985-NMSC-112 para 34",
            profile=Profile(
                in_limine_regime="ruling",
                oral_written="written-controls",
                carryover="unclear",
                gag_on_reserve="no",
            ),
        ),
    ),
    defaults=_DEFAULTS,
    forms=(
        FormRow(
            since=_ADOPTED,
            until=_RESTYLED,
            citation="NMRA 11-413 (before 2012)",
            trait=TraitKind.SEXUAL_CONDUCT,
            grounds=frozenset({"412", "413"}),
            written=True,
            in_camera=True,
        ),
        FormRow(
            since=_RESTYLED,
            citation="NMRA 11-412(C)(3); State v. Revels (N.M. Ct. App.)",
            trait=TraitKind.SEXUAL_CONDUCT,
            grounds=frozenset({"412", "413"}),
            written=True,
            in_camera=True,
            remark="an order without it was reversed",
            read=True,
        ),
    ),
    phases=(
        PhaseRow(
            since=_ADOPTED,
            citation="NMRA 11-1101(D)",
            phase=Phase.SENTENCING,
            remark="the rules of evidence for trial largely do not govern sentencing",
        ),
        PhaseRow(
            since=_ADOPTED,
            citation="NMRA 11-1101(D)",
            phase=Phase.REVOCATION,
            remark="the rules of evidence for trial largely do not govern the revoking of probation",
        ),
    ),
    remarks=(
        *constitution.REMARKS,
        Remark(
            since=date(1993, 1, 1),
            citation="State constitution (compare State v. Gutierrez, 1993-NMSC-062, no good-faith rule)",
            text="no New Mexico decision was found on whether it lets what is suppressed impeach the defendant",
            read=True,
            grounds=frozenset({"suppress"}),
            purposes=frozenset({Purpose.IMPEACH_DEFENDANT}),
        ),
        Remark(
            since=date(2024, 1, 1),
            read=True,
            citation="State v. Dirickson, A-1-CA-40314 (N.M. Ct. App. 2024) (mem.)",
            text="a remark in opening on the other side's lack of proof was held not to open the door; only the "
            "judge opens it, and only as far as the misleading impression goes",
            door=True,
        ),
        Remark(
            since=_ADOPTED,
            citation="NMRA 11-106",
            text="the rest of a writing or recording may be required; whether over a hearsay objection is open in "
            "New Mexico",
            purposes=frozenset({Purpose.COMPLETENESS}),
            bars_hold=True,
        ),
    ),
    changes=(
        Change(
            since=_SPOUSES_WITHOUT,
            citation="NMRA 11-505",
            grounds=frozenset({"505", "spousal-privilege"}),
            remark="the privilege between spouses was abolished",
            read=True,
        ),
        Change(
            since=_SPOUSES_AGAIN,
            citation="NMRA 11-505",
            grounds=frozenset({"505", "spousal-privilege"}),
            remark="the privilege between spouses is back for cases pending or filed as of that day",
            read=True,
        ),
    ),
    preservation=PRESERVATION,
    counting=COUNTING,
    holidays=HOLIDAYS,
    deadlines=DEADLINES,
    alerts=ALERTS,
    reconsideration=RECONSIDERATION,
    disclosure=(
        *CONSTITUTION,
        # (A)(6), on what is exculpatory, was added in 1979.
        DisclosureRow(
            since=date(1979, 1, 1),
            citation="NMRA 5-501(A), (A)(6)",
            whose=frozenset({Role.PROSECUTION}),
            read=True,
        ),
        DisclosureRow(since=_ADOPTED, citation="NMRA 5-502(A)", whose=frozenset({Role.DEFENCE}), read=True),
        DisclosureRow(since=_ADOPTED, citation="NMRA 5-505", whose=frozenset({Role.PROSECUTION, Role.DEFENCE})),
    ),
    instructions=INSTRUCTIONS,
    remedies=REMEDIES,
)
