"""Federal courts: the Federal Rules of Evidence, each row from the day of its text.

General knowledge, to be verified before it is cited, except where a row says that its source was read.
"""

from __future__ import annotations

from datetime import date

from inlimine.law import constitution
from inlimine.law.default_table import Change, DefaultRow, FormRow, Having, PhaseRow, Remark
from inlimine.law.disclosure import CONSTITUTION, DisclosureRow
from inlimine.law.evidence_rules import aid, other_act, prior_statement, privilege, shared
from inlimine.law.federal.days import COUNTING, HOLIDAYS
from inlimine.law.federal.deadlines import ALERTS, DEADLINES
from inlimine.law.federal.preservation import PRESERVATION
from inlimine.law.federal.remedies import REMEDIES
from inlimine.law.rulebook import CourtProfile, Rulebook
from inlimine.law.statuses import Status
from inlimine.ledger.people import Profile
from inlimine.ledger.terms import Phase, Purpose, Role, TraitKind

_ADOPTED = date(1975, 7, 1)
_NOTICE_IN_WRITING = date(2020, 12, 1)
_COMPLETENESS = date(2023, 12, 1)
_AIDS = date(2024, 12, 1)
_PRIOR_STATEMENTS = date(2026, 12, 1)


def _fre(rule: str) -> str:
    return f"FRE {rule}"


_DEFAULTS = (
    *shared(_fre, _ADOPTED),
    *constitution.DEFAULTS,
    constitution.suppression_testimony(),
    other_act("FRE 404(b)", "notice of the purpose comes first", _ADOPTED, _NOTICE_IN_WRITING),
    other_act(
        "FRE 404(b)(3)",
        "in a criminal case written notice with purpose and reasoning comes first",
        _NOTICE_IN_WRITING,
    ),
    DefaultRow(
        since=date(1978, 11, 28),
        citation="FRE 412",
        having=(Having(trait=TraitKind.SEXUAL_CONDUCT),),
        status=Status.BARRED,
        remark="needs a motion, an in camera hearing and an order",
    ),
    privilege("FRE 501", _ADOPTED),
    # Until 1 December 2026 only a statement under oath is more than impeachment (sent to Congress 8 April 2026).
    prior_statement(
        "FRE 801(d)(1)(A)",
        "an inconsistent statement not made under oath impeaches and proves nothing; from 1 December 2026 the "
        "rule asks for no oath",
        _ADOPTED,
        _PRIOR_STATEMENTS,
    ),
    DefaultRow(
        since=_PRIOR_STATEMENTS,
        citation="FRE 801(d)(1)(A) as of 1 December 2026",
        having=(Having(trait=TraitKind.PRIOR_STATEMENT),),
        status=Status.NOT_BARRED,
        remark="an inconsistent statement of a witness who is cross-examined is no hearsay, sworn or not",
        read=True,
    ),
    DefaultRow(
        since=date(2000, 12, 1),
        until=_COMPLETENESS,
        citation="FRE 702",
        having=(Having(trait=TraitKind.EXPERT_OPINION),),
        grounds=frozenset({"702"}),
        status=Status.NOT_BARRED,
        remark="the opinion needs sufficient facts and reliable methods, reliably applied",
        shown="expert objection open",
    ),
    DefaultRow(
        since=_COMPLETENESS,
        citation="FRE 702 (2023)",
        having=(Having(trait=TraitKind.EXPERT_OPINION),),
        grounds=frozenset({"702"}),
        status=Status.NOT_BARRED,
        remark="the proponent shows that the opinion is more likely than not reliable",
        shown="expert objection open",
    ),
    DefaultRow(
        since=_ADOPTED,
        citation="FRE 702, 403",
        having=(Having(trait=TraitKind.POLYGRAPH),),
        grounds=frozenset({"702", "707"}),
        status=Status.NOT_BARRED,
        remark="no federal rule speaks of polygraphs; circuits differ, and many bar or limit them: ask first",
        shown="polygraph objection open",
    ),
    *aid(
        "FRE 107",
        _AIDS,
        Status.BARRED,
        "an illustrative aid is no evidence",
        "such an aid is no evidence and goes to the jury room only if all parties consent or the court orders it "
        "for good cause",
    ),
)

RULEBOOK = Rulebook(
    name="federal",
    title="Federal courts",
    profiles=(
        # FRE 103(b): a ruling can be definitive on the record. How an oral and a written order stand to each
        # other differs by circuit and matter, so the program asks.
        CourtProfile(
            since=_ADOPTED,
            citation="FRE 103(b); Luce v. United States, 469 U.S. 38, 41 n.4 (1984)",
            profile=Profile(
                in_limine_regime="ruling", oral_written="unclear", carryover="unclear", gag_on_reserve="no"
            ),
        ),
    ),
    defaults=_DEFAULTS,
    forms=(
        FormRow(
            since=date(1994, 12, 1),
            citation="FRE 412(c)(2)",
            trait=TraitKind.SEXUAL_CONDUCT,
            grounds=frozenset({"412"}),
            written=True,
            in_camera=True,
        ),
    ),
    phases=(
        PhaseRow(
            since=_ADOPTED,
            citation="FRE 1101(d)(3)",
            phase=Phase.SENTENCING,
            remark="the rules of evidence for trial do not govern sentencing",
        ),
        PhaseRow(
            since=_ADOPTED,
            citation="FRE 1101(d)(3)",
            phase=Phase.REVOCATION,
            remark="the rules of evidence for trial do not govern the revoking of probation or supervised release",
        ),
    ),
    remarks=(
        *constitution.REMARKS,
        Remark(
            since=_ADOPTED,
            until=_COMPLETENESS,
            citation="FRE 106",
            text="the rest of a writing or recording may be required; whether over a hearsay objection was open",
            purposes=frozenset({Purpose.COMPLETENESS}),
            bars_hold=True,
        ),
        Remark(
            since=_COMPLETENESS,
            citation="FRE 106 (2023)",
            read=True,
            text="the rest of any statement may be required over a hearsay objection, if the court finds that "
            "fairness requires it",
            purposes=frozenset({Purpose.COMPLETENESS}),
            bars_hold=True,
        ),
    ),
    changes=(
        Change(
            since=_COMPLETENESS,
            citation="FRE 106",
            grounds=frozenset({"hearsay"}),
            remark="the rest of a statement may since be required over a hearsay objection",
            read=True,
        ),
        Change(
            since=_COMPLETENESS,
            citation="FRE 702",
            grounds=frozenset({"702"}),
            remark="the proponent since shows that the opinion is more likely than not reliable",
        ),
        Change(
            since=_AIDS,
            citation="FRE 613(b)",
            grounds=frozenset({"613"}),
            remark="the witness since has a chance to explain or deny before outside proof of the statement",
        ),
        Change(
            since=_PRIOR_STATEMENTS,
            citation="FRE 801(d)(1)(A)",
            grounds=frozenset({"hearsay"}),
            remark="an inconsistent statement of a testifying witness since needs no oath to be used as proof",
            read=True,
        ),
    ),
    preservation=PRESERVATION,
    counting=COUNTING,
    holidays=HOLIDAYS,
    deadlines=DEADLINES,
    alerts=ALERTS,
    disclosure=(
        *CONSTITUTION,
        DisclosureRow(
            since=date(1975, 12, 1),
            citation="Fed. R. Crim. P. 16(a), (c)",
            whose=frozenset({Role.PROSECUTION}),
        ),
        DisclosureRow(
            since=date(1975, 12, 1), citation="Fed. R. Crim. P. 16(b), (c)", whose=frozenset({Role.DEFENCE})
        ),
    ),
    remedies=REMEDIES,
)
