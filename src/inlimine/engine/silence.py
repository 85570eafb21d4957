"""What holds where no ruling decides: silence is not permission (SEMANTICS 2.10, k to n)."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.engine.by_rule import Spoken, rules_on
from inlimine.engine.question import Question
from inlimine.engine.resolution import Flag, Mark, Open
from inlimine.engine.scope import Setting
from inlimine.law.cited import cited
from inlimine.law.dispositions import disposition
from inlimine.law.rulebook import Rulebook
from inlimine.law.statuses import Force, Status
from inlimine.ledger.acts import Act, Completeness, Disposed
from inlimine.ledger.terms import Audience, EdgeKind, Firmness, Phase, Use
from inlimine.ledger.truth import Truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A status without a ruling, why, and what to say about it."""

    status: Status
    force: Force
    because: str
    criterion: str
    notes: tuple[str, ...] = ()
    mark: Mark = Mark.NOTHING
    flag: Flag | None = None
    conditions: tuple[Open, ...] = ()
    objections: tuple[str, ...] = ()


def without_ruling(
    question: Question,
    setting: Setting,
    rulebook: Rulebook,
    unsaid: tuple[str, ...] = (),
    overruled: frozenset[str] = frozenset(),
) -> Silence:
    """The first that applies: unsaid or missing rulings, another audience, the default table, the default.

    `overruled`: the canonical grounds on which objections were overruled.
    """
    rules = rules_on(question, setting, rulebook, overruled)
    return (
        _unsaid(unsaid)
        or _incomplete(question, setting)
        or _another_audience(question, rulebook, rules)
        or _by_rule(rules, question, rulebook)
        or _plain(question, rulebook)
    )


def barred_by_rule(
    question: Question, setting: Setting, rulebook: Rulebook, overruled: frozenset[str] = frozenset()
) -> Silence | None:
    """The rule of the default table that bars the item from the jury by itself, if one does."""
    if question.to is not Audience.JURY:
        return None
    rules = rules_on(question, setting, rulebook, overruled)
    found = _by_rule(rules, question, rulebook)
    return found if found is not None and found.status is Status.BARRED else None


def _unsaid(unsaid: tuple[str, ...]) -> Silence | None:
    if not unsaid:
        return None
    return Silence(
        status=Status.LEAVE_FIRST,
        force=Force.PRUDENCE,
        because="a ruling on it is entered without what it ordered",
        criterion="completeness",
        notes=(
            f"What was ordered on it by {', '.join(unsaid)} is not spelt out in the ledger: read the words of the "
            "ruling, and enter what they allow and forbid.",
        ),
        flag=Flag.NOT_SPELT_OUT,
    )


def _incomplete(question: Question, setting: Setting) -> Silence | None:
    missing = [c for c in setting.view.completeness if lacking(c, setting) and _may_touch(c, question, setting)]
    if not missing:
        return None
    counted = " ".join(f"{told(c, setting)}." for c in missing)
    return Silence(
        status=Status.LEAVE_FIRST,
        force=Force.PRUDENCE,
        because="rulings are known to be missing from this ledger, so that its silence is not the court's",
        criterion="completeness",
        notes=(f"No ruling on this use is in the ledger, and it is incomplete: {counted}",),
        flag=Flag.INCOMPLETE,
    )


def lacking(entry: Completeness, setting: Setting) -> bool:
    """Whether rulings of the hearing or act are still known to be missing."""
    return not entry.complete and (entry.at_least or entered(entry, setting) < entry.said)


def entered(entry: Completeness, setting: Setting) -> int:
    """How many rulings of the hearing or act the ledger holds.

    At a hearing a motion is one ruling however it was split, and so is an act on no motion; of one act its
    directives count. The written form of a spoken ruling, a remark and what a party did are none.
    """
    acts = [act for act in setting.view.acts_of.get(entry.of, ()) if not act.by and not _writes_down(act)]
    return sum(_ordered(act) if act.handle == entry.of else _rulings(act, setting) for act in acts)


def _rulings(act: Act, setting: Setting) -> int:
    firm = [disposed for disposed in act.disposes if not _remark(disposed)]
    requests = setting.view.requests
    motions = {motion.handle for disposed in firm for motion, _, _ in requests.get(disposed.request, ())}
    return len(motions) or (1 if _ordered(act) else 0)


def _ordered(act: Act) -> int:
    """How many directives or dispositions of an act are more than a remark; an act with neither is one."""
    if not act.directives and not act.disposes:
        return 1
    directives = [d for d in act.directives if d.firmness is not Firmness.TENTATIVE]
    return max(len(directives), sum(not _remark(disposed) for disposed in act.disposes))


def _remark(disposed: Disposed) -> bool:
    return disposition(disposed.disposition).firmness is Firmness.TENTATIVE


def _writes_down(act: Act) -> bool:
    return any(edge.edge is EdgeKind.MEMORIALISES for edge in act.edges)


def told(entry: Completeness, setting: Setting) -> str:
    """How many rulings are said to have been made, and how many are entered, in words."""
    day = f" of {entry.eff.spoken}" if entry.eff else ""
    many = f"at least {entry.said}" if entry.at_least else str(entry.said)
    here = entered(entry, setting)
    return (
        f"{entry.of}{day} is said to have made {many} rulings, and {here} {'is' if here == 1 else 'are'} entered"
    )


def _may_touch(entry: Completeness, question: Question, setting: Setting) -> bool:
    covers, people = setting.covering.covers, {question.witness, question.by} - {""}
    named = set(entry.may_touch)
    return not named or bool(named & people) or any(covers(s, question.item) is not Truth.NO for s in named)


def _another_audience(question: Question, rulebook: Rulebook, rules: tuple[Spoken, ...]) -> Silence | None:
    if question.to is Audience.JURY:
        return None
    # A privilege that is claimed binds before the bench too (rule 104(a)).
    bench = _by_rule(tuple(spoken for spoken in rules if spoken.row.to_bench), question, rulebook)
    if bench is not None:
        return bench
    offer = "An offer of proof may always be made to the bench (rules 103(a)(2), 104(a))."
    said = (offer,) if question.to is Audience.BENCH and question.use is Use.PROFFER else ()
    return Silence(
        status=Status.NOT_BARRED,
        force=Force.RULE,
        because=f"the jury does not hear it: it goes to the {question.to}",
        criterion="audience",
        notes=(*said, *_of_phase(question, rulebook)),
    )


def _by_rule(rules: tuple[Spoken, ...], question: Question, rulebook: Rulebook) -> Silence | None:
    """The strictest of the rules that speak; those that only leave an objection open are told beside it."""
    if not rules:
        return None
    worst = min(rules, key=lambda spoken: spoken.status.rank)
    deciding = [spoken for spoken in rules if spoken.status is worst.status]
    told = [*deciding, *(spoken for spoken in rules if spoken.status is Status.NOT_BARRED)]
    free = worst.status is Status.NOT_BARRED
    return Silence(
        status=worst.status,
        force=Force.RULE if any(spoken.sure for spoken in deciding) else Force.PRUDENCE,
        because=f"no ruling decides this use, and a rule does ({worst.row.citation})",
        criterion="rule",
        notes=(
            *dict.fromkeys(spoken.note for spoken in told),
            *(_before_jury(question, rulebook) if free else ()),
        ),
        mark=Mark.NOTHING if free else Mark.BY_RULE,
        conditions=tuple(dict.fromkeys(c for spoken in deciding for c in spoken.conditions)),
        objections=tuple(dict.fromkeys(spoken.row.shown for spoken in told if spoken.row.shown)),
    )


def _plain(question: Question, rulebook: Rulebook) -> Silence:
    return Silence(
        status=Status.NOT_BARRED,
        force=Force.DEFAULT,
        because="no ruling bars or permits this use, and no rule in the table speaks of it",
        criterion="default",
        notes=_before_jury(question, rulebook),
    )


def _before_jury(question: Question, rulebook: Rulebook) -> tuple[str, ...]:
    """What is told of any use that nothing bars: the stage of the case, good faith before the evidence."""
    notes = _of_phase(question, rulebook)
    if question.use is Use.MENTION and question.phase in (Phase.VOIR_DIRE, Phase.OPENING):
        return (*notes, "Mention before the evidence needs a good-faith basis that it will come in.")
    return notes


def _of_phase(question: Question, rulebook: Rulebook) -> tuple[str, ...]:
    return tuple(f"{cited(row)}: {row.remark}." for row in rulebook.phases if row.phase is question.phase)
