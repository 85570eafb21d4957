"""New Mexico state courts: NMRA, the evidence rules as restyled on 16 June 2012 (general knowledge, verify)."""

from __future__ import annotations

from datetime import date

from inlimine.law.rulebook import CourtProfile, DefaultRow, PhaseRow, Rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.people import Profile
from inlimine.ledger.terms import Phase, Purpose, TraitKind

_RESTYLED = date(2012, 6, 16)
# State v. Diaz, 1983-NMSC-090 para 4: an oral ruling is not final and may change until it is written.
_DIAZ = date(1983, 1, 1)

RULEBOOK = Rulebook(
    name="new_mexico",
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
    defaults=(
        DefaultRow(
            since=_RESTYLED,
            citation="NMRA 11-412",
            trait=TraitKind.SEXUAL_CONDUCT,
            status=Status.BARRED,
            remark="needs a motion, an in camera hearing and a written order with the questions allowed",
            read=True,
        ),
        DefaultRow(
            since=_RESTYLED,
            citation="Simmons v. United States, 390 U.S. 377 (1968); NMRA 11-104(D)",
            trait=TraitKind.SUPPRESSION_TESTIMONY,
            status=Status.BARRED,
            forbidden=frozenset(Purpose) - {Purpose.IMPEACH_DEFENDANT},
            otherwise=Status.LEAVE_FIRST,
            remark="testimony at the suppression hearing may not be used on guilt",
        ),
        DefaultRow(
            since=_RESTYLED,
            citation="Griffin v. California (1965); Doyle v. Ohio (1976)",
            trait=TraitKind.SILENCE,
            status=Status.BARRED,
            remark="no comment on the silence of the accused",
        ),
        DefaultRow(
            since=_RESTYLED,
            citation="NMRA 11-404(B)(3)",
            trait=TraitKind.OTHER_ACT,
            status=Status.LEAVE_FIRST,
            remark="written notice with purpose and reasoning comes first",
            read=True,
        ),
        DefaultRow(
            since=_RESTYLED,
            citation="NMRA 11-501 to 11-514",
            trait=TraitKind.PRIVILEGED,
            status=Status.LEAVE_FIRST,
            remark="a privilege is claimed",
        ),
    ),
    phases=(
        PhaseRow(
            since=_RESTYLED,
            citation="NMRA 11-1101(D)",
            phase=Phase.SENTENCING,
            remark="the rules of evidence for trial largely do not govern sentencing",
        ),
    ),
)
