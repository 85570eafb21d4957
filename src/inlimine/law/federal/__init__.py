"""Federal courts: the Federal Rules of Evidence as restyled on 1 December 2011 (general knowledge, verify)."""

from __future__ import annotations

from datetime import date

from inlimine.law.rulebook import CourtProfile, DefaultRow, PhaseRow, Rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.people import Profile
from inlimine.ledger.terms import Phase, Purpose, TraitKind

_RESTYLED = date(2011, 12, 1)

RULEBOOK = Rulebook(
    name="federal",
    title="Federal courts",
    profiles=(
        # FRE 103(b): a ruling can be definitive on the record. How an oral and a written order stand to each
        # other differs by circuit and matter, so the program asks.
        CourtProfile(
            since=_RESTYLED,
            citation="FRE 103(b); Luce v. United States, 469 U.S. 38, 41 n.4 (1984)",
            profile=Profile(
                in_limine_regime="ruling", oral_written="unclear", carryover="unclear", gag_on_reserve="no"
            ),
        ),
    ),
    defaults=(
        DefaultRow(
            since=_RESTYLED,
            citation="FRE 412",
            trait=TraitKind.SEXUAL_CONDUCT,
            status=Status.BARRED,
            remark="needs a motion, an in camera hearing and an order",
        ),
        DefaultRow(
            since=_RESTYLED,
            citation="Simmons v. United States, 390 U.S. 377 (1968)",
            trait=TraitKind.SUPPRESSION_TESTIMONY,
            status=Status.BARRED,
            forbidden=frozenset(Purpose) - {Purpose.IMPEACH_DEFENDANT},
            otherwise=Status.LEAVE_FIRST,
            remark="testimony at the suppression hearing may not be used on guilt",
        ),
        DefaultRow(
            since=_RESTYLED,
            citation="FRE 404(b)(3)",
            trait=TraitKind.OTHER_ACT,
            status=Status.LEAVE_FIRST,
            remark="reasonable notice of the purpose comes first in a criminal case",
        ),
    ),
    phases=(
        PhaseRow(
            since=_RESTYLED,
            citation="FRE 1101(d)(3)",
            phase=Phase.SENTENCING,
            remark="the rules of evidence for trial do not govern sentencing",
        ),
    ),
)
