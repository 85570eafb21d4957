"""Whether a directive reaches a use: strong Kleene AND over its dimensions (SEMANTICS 2.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from inlimine.engine import conditions
from inlimine.engine.conditions import Standpoint
from inlimine.engine.coverage import Covering
from inlimine.engine.norms import Norm
from inlimine.engine.question import Question
from inlimine.engine.view import View
from inlimine.law.grounds import AS_PROOF, IMPEACHMENT, PRIVILEGE, covered_when_silent, ground_profile
from inlimine.ledger.acts import Directive
from inlimine.ledger.people import Profile
from inlimine.ledger.terms import HOLDS_BACK, JURY_FACING, Audience, Effect, Phase, Purpose, Use
from inlimine.ledger.truth import Truth, all_of, any_of

_PERMITTED_WHEN_SILENT = AS_PROOF | IMPEACHMENT | {Purpose.COMPLETENESS, Purpose.REFRESH}
_CARRYOVER = {"stands": Truth.YES, "lapses": Truth.NO, "unclear": Truth.OPEN}


@dataclass(frozen=True)
class Setting:
    """What scope is judged against: the view, its coverage, and the court's profile.

    What does not depend on the item is judged once for each directive and use, and kept.
    """

    view: View
    covering: Covering
    profile: Profile

    @cached_property
    def _standpoints(self) -> dict[tuple[str, str, frozenset[str]], Standpoint]:
        return {}

    @cached_property
    def _subjects(self) -> dict[tuple[str, ...], Truth]:
        return {}

    @cached_property
    def _missed(self) -> dict[tuple[str, ...], dict[str, Truth]]:
        return {}

    def standpoint(self, norm: Norm, question: Question) -> Standpoint:
        """From where a directive's conditions are judged; items within the same extents share one."""
        key = norm.handle, question.episode, self._within(question)
        if key not in self._standpoints:
            handles = frozenset({norm.handle, norm.act.handle})
            self._standpoints[key] = Standpoint(view=self.view, handles=handles, episode=key[1], within=key[2])
        return self._standpoints[key]

    def _within(self, question: Question) -> frozenset[str]:
        """Those of the extents that findings have which are a person of the use or surely take in its item."""
        if not self.view.extents:
            return frozenset()
        item, people = question.item, (question.item, question.witness, question.by)
        covers = self.covering.covers
        return frozenset(
            e for e in self.view.extents if e in people or covers(e, item, guesses=False) is Truth.YES
        )

    def subject(self, norm: Norm, question: Question) -> Truth:
        """Whether what the directive speaks of takes in the item, or the person through whom it would come."""
        key = norm.handle, question.item, question.witness, question.by, question.episode
        if key not in self._subjects:
            self._subjects[key] = subject(norm, question, self)
        return self._subjects[key]

    def missed(self, norm: Norm, question: Question) -> dict[str, Truth]:
        """The dimensions beside the subject on which a directive does not, or not surely, reach a use."""
        key = norm.handle, *question.use_asked
        if key not in self._missed:
            tested = {name: test(norm, question, self) for name, test in _BESIDE_SUBJECT.items()}
            self._missed[key] = {name: truth for name, truth in tested.items() if truth is not Truth.YES}
        return self._missed[key]


Dimension = Callable[[Norm, Question, Setting], Truth]


def scope(norm: Norm, question: Question, setting: Setting) -> Truth:
    """Whether the directive reaches this use."""
    beside = setting.missed(norm, question).values()
    return Truth.NO if Truth.NO in beside else all_of((setting.subject(norm, question), *beside))


def frees_person(norm: Norm, question: Question, setting: Setting) -> Truth:
    """Whether the directive speaks for a person through whom the use would come: against a bar on that person.

    It admits nothing that comes through the person; it only takes away what stood against the person.
    """
    if not by_person(norm, question, setting):
        return Truth.NO
    return all_of(setting.missed(norm, question).values())


def missed(norm: Norm, question: Question, setting: Setting) -> dict[str, Truth]:
    """The dimensions on which the directive does not, or not surely, reach the use, by name."""
    beside, of_subject = setting.missed(norm, question), setting.subject(norm, question)
    return beside if of_subject is Truth.YES else {"subject": of_subject, **beside}


def subject(norm: Norm, question: Question, setting: Setting) -> Truth:
    """Whether what the directive speaks of takes in the item; any one listed subject suffices."""
    if _through(norm, question, setting):
        return Truth.YES
    return of_item(norm, question, setting)


def of_item(norm: Norm, question: Question, setting: Setting) -> Truth:
    """Whether the directive speaks of the item itself; a guess may restrict and never permits."""
    covering, item, reach = setting.covering, question.item, norm.directive.reach
    scopes = covering.upward(item).intersection((*norm.directive.subject, norm.handle, norm.act.handle))
    if not scopes:
        return Truth.NO
    decided = _nearest_word(norm, item, setting)
    if decided is not None:
        return decided
    guesses = norm.effect in HOLDS_BACK or _waits(norm, question, setting)
    return any_of(covering.covers(scope, item, reach, guesses=guesses) for scope in scopes)


def _nearest_word(norm: Norm, item: str, setting: Setting) -> Truth | None:
    """What was said of the ruling and the item, or of its nearest whole, unless the ruling lists the part."""
    for handle in setting.view.wholes(item):
        for name in (norm.handle, norm.act.handle):
            said = setting.covering.said(name, handle)
            if said is not None:
                return said
        if handle in norm.directive.subject:
            return Truth.YES
    return None


def by_person(norm: Norm, question: Question, setting: Setting) -> bool:
    """Whether the directive speaks of a person through whom the use would come, the item itself included."""
    asked = question.item, question.witness, question.by
    return any(handle in asked for handle in norm.directive.subject if handle in setting.view.witnesses)


def _through(norm: Norm, question: Question, setting: Setting) -> bool:
    """Whether speaking of that person is speaking of the use.

    Excluding a witness excludes what comes through that witness; admitting one admits no exhibit.
    """
    if not by_person(norm, question, setting):
        return False
    return question.item in norm.directive.subject or norm.effect in HOLDS_BACK or _waits(norm, question, setting)


def _waits(norm: Norm, question: Question, setting: Setting) -> bool:
    """Whether a permission is one "only if", and its condition is not yet met: it then bars."""
    if not norm.directive.only:
        return False
    return conditions.value(norm.directive.need, standpoint(norm, question, setting)) is not Truth.YES


def standpoint(norm: Norm, question: Question, setting: Setting) -> Standpoint:
    """From where a directive's conditions are judged."""
    return setting.standpoint(norm, question)


def actor(norm: Norm, question: Question, setting: Setting) -> Truth:
    """Whether the asker is bound: as quoted and as paraphrased; a witness only if witnesses are named.

    What the parties agreed among themselves binds those who agreed.
    """
    witness = setting.view.witnesses.get(question.by)
    if witness is None:
        return _bound(norm, question.by)
    callers = any_of(_bound(norm, party) for party in witness.called_by)
    if not witness.called_by:
        callers = Truth.OPEN
    return all_of((callers, Truth.YES if norm.directive.binds_witnesses else Truth.OPEN))


def _bound(norm: Norm, party: str) -> Truth:
    directive = norm.directive
    if norm.act.by and party not in norm.act.by:
        return Truth.NO
    quoted = not directive.binds or party in directive.binds
    told = directive.paraphrase_binds
    paraphrased = quoted if told is None else not told or party in told
    if quoted is not paraphrased:
        return Truth.OPEN
    return Truth.YES if quoted else Truth.NO


def use(norm: Norm, question: Question, _: Setting) -> Truth:
    """Whether this kind of use is meant; a bar on offering bars suggesting it to the jury by any means.

    FRE 103(d), NMRA 11-103(D).
    """
    uses = norm.directive.uses
    closed = norm.directive.effect is Effect.PROHIBIT and Use.OFFER in uses and question.before_jury
    return _member(question.use, uses) if not closed else Truth.YES


def audience(norm: Norm, question: Question, _: Setting) -> Truth:
    """Whether these listeners are meant: the jury unless the directive says otherwise.

    No bar keeps an offer of proof from the judge, save one for privilege (NMRA 11-104(A)).
    """
    if not norm.directive.audiences and _privileged(norm.directive):
        return Truth.YES
    return _member(question.to, norm.directive.audiences or (Audience.JURY,))


def phase(norm: Norm, question: Question, _: Setting) -> Truth:
    """Whether this stage is meant: every stage before the jury unless the directive says otherwise."""
    if not norm.directive.phases and _privileged(norm.directive):
        return Truth.YES
    phases: tuple[Phase, ...] = norm.directive.phases or tuple(JURY_FACING)
    return _member(question.phase, phases)


def purpose(norm: Norm, question: Question, _: Setting) -> Truth:
    """Whether this purpose is meant; where none is stated the grounds tell what was argued."""
    directive = norm.directive
    if directive.any_purpose:
        return Truth.YES
    if directive.purposes:
        return _member(question.purpose, directive.purposes)
    if norm.effect is Effect.PERMIT:
        return Truth.YES if question.purpose in _PERMITTED_WHEN_SILENT else Truth.OPEN
    if norm.effect is not Effect.PROHIBIT:
        return Truth.YES
    return covered_when_silent(directive.grounds, question.purpose)


def witness(norm: Norm, question: Question, _: Setting) -> Truth:
    """Whether this witness is meant; open where the question names none."""
    return _named(question.witness, norm.directive.witnesses)


def against(norm: Norm, question: Question, setting: Setting) -> Truth:
    """Whether this defendant is meant; open where several are tried, not all are meant and none is named."""
    named, defendants = norm.directive.against, set(setting.view.defendants)
    all_meant = bool(defendants) and defendants <= set(named)
    return Truth.YES if all_meant else _named(asked_against(question, setting), named)


def count(norm: Norm, question: Question, setting: Setting) -> Truth:
    """Whether this count is meant; open where the defendant has others and none is named."""
    counts, named = setting.view.counts, norm.directive.counts
    if not named or question.count:
        return _named(question.count, named)
    asked = asked_against(question, setting)
    theirs = {handle for handle, entry in counts.items() if not asked or entry.defendant == asked}
    if not theirs & set(named):
        return Truth.NO
    return Truth.YES if theirs <= set(named) else Truth.OPEN


def asked_against(question: Question, setting: Setting) -> str:
    """Against whom the use is: as asked, or the one charged on the count, or the only defendant; else empty."""
    defendants, counts = setting.view.defendants, setting.view.counts
    charged = counts[question.count].defendant if question.count in counts else ""
    return question.against or charged or (defendants[0] if len(defendants) == 1 else "")


def episode(norm: Norm, question: Question, setting: Setting) -> Truth:
    """Whether this trial is meant; carrying over to another one is the court's to say (SEMANTICS 1.9)."""
    view = setting.view
    asked = question.episode or view.episode
    # Before any trial has begun, the trial that an order names is the one to come; what a higher court orders is
    # no order of one trial.
    if not norm.directive.episodes and norm.act.level.rank > 0:
        return Truth.YES
    if not asked or any(view.home(act.eff) == asked for act in norm.readopted):
        return Truth.YES
    to_come = "" if asked in view.episodes else asked
    meant = norm.directive.episodes or (view.home(norm.act.eff, to_come),)
    return Truth.YES if asked in meant else _CARRYOVER[setting.profile.carryover]


_BESIDE_SUBJECT: dict[str, Dimension] = {
    "actor": actor,
    "use": use,
    "audience": audience,
    "phase": phase,
    "purpose": purpose,
    "witness": witness,
    "against": against,
    "count": count,
    "episode": episode,
}


def _member(asked: object, named: tuple[object, ...]) -> Truth:
    return Truth.YES if not named or asked in named else Truth.NO


def _named(asked: str, named: tuple[str, ...]) -> Truth:
    if not named:
        return Truth.YES
    return _member(asked, named) if asked else Truth.OPEN


def _privileged(directive: Directive) -> bool:
    bars = directive.effect in HOLDS_BACK
    return bars and any(ground_profile(ground) is PRIVILEGE for ground in directive.grounds)
