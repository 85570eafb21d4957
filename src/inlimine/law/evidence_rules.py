"""Rules of evidence that federal courts and the states that follow them share, number for number.

Each jurisdiction cites them in its own form (`FRE 408`, `NMRA 11-408`) and from its own day. General knowledge,
to be verified before it is cited, except where a row says that its source was read.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from inlimine.law.default_table import DefaultRow, Having
from inlimine.law.grounds import AS_PROOF, IMPEACHMENT, canonical_ground
from inlimine.law.statuses import Status
from inlimine.ledger.terms import BROUGHT_THE_CASE, Phase, Purpose, Role, TraitKind
from inlimine.ledger.truth import Truth

Cite = Callable[[str], str]
# The objection for which each row stands; overruling another one leaves the row as it is.
_CHARACTER = frozenset({"404(a)", "404(b)(1)"})
_NOTICE = frozenset({"404(b)", "404(b)(2)", "404(b)(3)"})
_CONVICTION = frozenset({"609", "609(a)", "609(a)(1)", "609(a)(2)"})
_PROOF = frozenset({Purpose.PROOF, Purpose.PROPENSITY})
_NOTICED = Having(trait=TraitKind.NOTICE_GIVEN)
_SWORN = Having(trait=TraitKind.SWORN, unstated=Truth.OPEN)


def shared(cite: Cite, since: date) -> tuple[DefaultRow, ...]:
    """The rows that read the same wherever these rules hold, cited by `cite`, from `since` on."""
    return (*_character(cite, since), *_policy(cite, since), *_witnesses(cite, since), *_objections(cite, since))


def other_act(
    citation: str, remark: str, since: date, until: date | None = None, *, read: bool = False
) -> DefaultRow:
    """404(b): another act for a purpose other than character; notice comes first, in the words of `remark`."""
    return DefaultRow(
        since=since,
        until=until,
        citation=citation,
        having=(Having(trait=TraitKind.OTHER_ACT),),
        unless=(_NOTICED,),
        grounds=_NOTICE,
        status=Status.LEAVE_FIRST,
        forbidden=frozenset(Purpose) - {Purpose.PROPENSITY},
        remark=remark,
        read=read,
    )


def prior_statement(citation: str, remark: str, since: date, until: date | None = None) -> DefaultRow:
    """801(d)(1)(A): an inconsistent statement not made under oath impeaches and proves nothing."""
    return DefaultRow(
        since=since,
        until=until,
        citation=citation,
        having=(Having(trait=TraitKind.PRIOR_STATEMENT),),
        unless=(_SWORN,),
        grounds=frozenset({"hearsay", "801(d)(1)(a)"}),
        status=Status.BARRED,
        forbidden=AS_PROOF | {Purpose.PROPENSITY},
        remark=remark,
        read=True,
    )


def _character(cite: Cite, since: date) -> tuple[DefaultRow, ...]:
    acts = (TraitKind.OTHER_ACT, TraitKind.CONVICTION)
    return tuple(
        DefaultRow(
            since=since,
            citation=cite("404(b)(1)"),
            having=(Having(trait=trait),),
            grounds=_CHARACTER,
            status=Status.BARRED,
            forbidden=frozenset({Purpose.PROPENSITY}),
            remark="another act does not prove a character from which to conclude what was done",
        )
        for trait in acts
    )


def _policy(cite: Cite, since: date) -> tuple[DefaultRow, ...]:
    """Rules that keep something out for the purposes that each forbids; for others the court is asked."""
    rows = (
        ("407", TraitKind.REMEDIAL_MEASURE, _PROOF, "a later remedial measure does not prove fault"),
        ("408", TraitKind.COMPROMISE, _PROOF | IMPEACHMENT, "a compromise does not prove a disputed claim"),
        ("411", TraitKind.INSURANCE, _PROOF, "insurance does not prove fault"),
    )
    civil = tuple(
        DefaultRow(
            since=since,
            citation=cite(rule),
            having=(Having(trait=trait),),
            grounds=frozenset({rule}),
            status=Status.BARRED,
            forbidden=forbidden,
            otherwise=Status.LEAVE_FIRST,
            remark=remark,
        )
        for rule, trait, forbidden, remark in rows
    )
    plea = DefaultRow(
        since=since,
        citation=cite("410"),
        having=(Having(trait=TraitKind.PLEA_DISCUSSION),),
        used_by=BROUGHT_THE_CASE,
        grounds=frozenset({"410"}),
        status=Status.BARRED,
        forbidden=frozenset(Purpose) - {Purpose.COMPLETENESS},
        otherwise=Status.LEAVE_FIRST,
        remark="plea discussions may not be used against the defendant who took part in them",
    )
    of_others = DefaultRow(
        since=since,
        citation=cite("410"),
        having=plea.having,
        used_by=frozenset({Role.DEFENCE, Role.INTERVENOR}),
        grounds=plea.grounds,
        status=Status.LEAVE_FIRST,
        remark="plea discussions, used by another than the accuser: whose they are decides",
    )
    return (*civil, plea, of_others)


def _witnesses(cite: Cite, since: date) -> tuple[DefaultRow, ...]:
    conviction, jurors = (Having(trait=TraitKind.CONVICTION),), (Having(trait=TraitKind.JUROR_TESTIMONY),)
    return (
        DefaultRow(
            since=since,
            citation=cite("606"),
            grounds=frozenset({"606"}),
            having=jurors,
            status=Status.BARRED,
            remark="a juror does not testify at the trial, nor on how the jury came to its verdict",
        ),
        DefaultRow(
            since=since,
            citation=cite("608"),
            grounds=frozenset({"608"}),
            having=(Having(trait=TraitKind.WITNESS_CHARACTER),),
            status=Status.NOT_YET,
            awaits=TraitKind.WITNESS_CHARACTER,
            remark="character for truthfulness concerns one who has testified",
        ),
        DefaultRow(
            since=since,
            citation=cite("609"),
            grounds=_CONVICTION,
            having=conviction,
            status=Status.NOT_YET,
            forbidden=IMPEACHMENT,
            awaits=TraitKind.CONVICTION,
            remark="a conviction may impeach one who has testified; its class and its age decide (more than ten "
            "years: written notice)",
        ),
        DefaultRow(
            since=since,
            citation=cite("609(b)"),
            grounds=frozenset({"609(b)"}),
            having=conviction,
            unless=(_NOTICED,),
            older_than=10,
            status=Status.LEAVE_FIRST,
            remark="a conviction of more than ten years ago needs written notice and a special balancing; the "
            "years are counted here from the day in the ledger",
        ),
        DefaultRow(
            since=since,
            citation=cite("404(b)"),
            grounds=_NOTICE,
            having=conviction,
            status=Status.LEAVE_FIRST,
            forbidden=frozenset(Purpose) - IMPEACHMENT - {Purpose.PROPENSITY},
            remark="a conviction that is to prove something is another act",
        ),
    )


def _objections(cite: Cite, since: date) -> tuple[DefaultRow, ...]:
    """Rules that work on objection only: nothing is barred, and the objection is shown as open."""
    rows = (
        ("802", TraitKind.HEARSAY, "hearsay objection open", "hearsay comes in only by an exception"),
        ("1002", TraitKind.COPY, "original-document objection open", "content is proved by the original, a "
         "duplicate, or an excuse (1003, 1004)"),
    )  # fmt: skip
    punishment = DefaultRow(
        since=since,
        citation="general practice",
        having=(Having(trait=TraitKind.PUNISHMENT),),
        status=Status.LEAVE_FIRST,
        remark="the jury does not decide on punishment",
    )
    open_ones = tuple(
        DefaultRow(
            since=since,
            citation=cite(rule),
            having=(Having(trait=trait),),
            grounds=frozenset({canonical_ground(rule)}),
            status=Status.NOT_BARRED,
            remark=remark,
            shown=shown,
        )
        for rule, trait, shown, remark in rows
    )
    return (*open_ones, punishment)


def privilege(citation: str, since: date, until: date | None = None, but_not: str = "") -> DefaultRow:
    """501 ff.: a privilege that is claimed binds before the bench too (104(a)); `but_not`: one that is gone."""
    return DefaultRow(
        since=since,
        until=until,
        citation=citation,
        having=(Having(trait=TraitKind.PRIVILEGED, but_not=but_not),),
        grounds=frozenset({"privilege"}),
        to_bench=True,
        status=Status.LEAVE_FIRST,
        remark="where a privilege is claimed, who holds it and whether it is waived is for the court",
    )


def aid(citation: str, since: date, status: Status, remark: str, jury_room: str) -> tuple[DefaultRow, ...]:
    """An illustrative aid, as evidence and in the jury room; where no rule speaks of aids the remarks say that."""
    drawn = (Having(trait=TraitKind.ILLUSTRATIVE),)
    return (
        DefaultRow(
            since=since,
            citation=citation,
            having=drawn,
            status=status,
            forbidden=frozenset(Purpose) - {Purpose.ILLUSTRATE},
            remark=remark,
        ),
        DefaultRow(
            since=since,
            citation=citation,
            having=drawn,
            status=status,
            phases=frozenset({Phase.DELIBERATION}),
            remark=jury_room,
        ),
    )
