"""A transcript -> the rulings from the bench, the objections ruled on, and what counsel withdrew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from inlimine.ledger.terms import Effect, Relief
from inlimine.passages.reading import Reading
from inlimine.readers.hearings.caption import caption_day
from inlimine.readers.hearings.counting import Counting
from inlimine.readers.hearings.objections import Objection, is_open, objection_in
from inlimine.readers.hearings.spoken import Spoken, ordered_by, said_plainly
from inlimine.readers.hearings.turns import Said, said_in
from inlimine.readers.orders import background
from inlimine.readers.orders.asked import moved_in
from inlimine.readers.orders.clauses import read_sentence
from inlimine.readers.orders.draft import Draft
from inlimine.readers.orders.lexicon import DISPOSING
from inlimine.readers.orders.limits import grounds, limits
from inlimine.readers.orders.naming import Named, named_in
from inlimine.readers.orders.outline import Outline, targets_of
from inlimine.readers.orders.paper import Manner
from inlimine.readers.orders.target import Target
from inlimine.readers.orders.wide_net import may_rule
from inlimine.readers.prose.flow import Flow, flow_of
from inlimine.readers.read_act import PaperRead, ReadAct, Unread, Words

_TOPIC = re.compile(
    r"\b(?:next|turn(?:ing)?|take up|taking up|move on|moving on|go(?:ing)? to|let's|then|first|now"
    r"|as to|on|with respect to|regarding|that brings|what about|how about)\b",
    re.IGNORECASE,
)
_CONFIRMS = re.compile(
    r"^(?:yes[,.] |right[,.] |correct[,.] )?(?:that (?:was|is)|that's) (?:my|the court's) "
    r"(?:instruction|ruling|order|limine)|^(?:that's|that is) (?:correct|right)[,.] that'?s? (?:is"
    r"|was)? ?my (?:ruling|order|instruction)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:I'll|I will|we'll|we will|let me|I'm going to|I want to) (?:think about|look at|rule on"
    r"|take up|hear|consider|get you a ruling on|give you a ruling on|take|decide) (?P<what>that|it"
    r"|this|number \w+|the motion)?[^.;?]{0,60}?\b(?:later|tomorrow|in the morning|at trial|when|as "
    r"it comes|overnight|at the break|under advisement|as we go|if it comes|at that time)\b",
    re.IGNORECASE,
)
_WAITS = re.compile(
    r"\b(?:I|we)(?:'ll| will|'m going to|'re going to| am going to)? (?:just )?(?:wait and see"
    r"|hold off|cross that bridge"
    r"|see how it (?:goes|comes)|take (?:it|that|those|them) as (?:it|they) comes?)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:the (?:others?|rest|remainder|balance)|everything else)\b", re.IGNORECASE)
_RULE = re.compile(r"\bthe Rule (?:has been|is|will be) (?:invoked|in effect)\b(?P<tail>[^.]*)", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"^(?:and |so |but |now,? )?(?:if|when|should|suppose|assuming|whether)\b|\?$", re.IGNORECASE
)
_WITHDRAWS = re.compile(
    r"\b(?:we|I|plaintiffs?|defendants?|the state|the government)(?:'ll| will|'re going to| are "
    r"going to|'d| would)? (?:withdraw|withdrawing)\b(?P<what>[^.;?]*)",
    re.IGNORECASE,
)
_EASY = re.compile(r"\b(?:objection|motion|request|challenge)\b", re.IGNORECASE)
_FIRM = re.compile(
    r"\bI(?:'m| am| will|'ll)(?: going to| not going to)? (?:instruct|order|direct|exclud|allow"
    r"|permit|let)|\b(?:counsel|opening|jury)\b",
    re.I,
)
_BENCH = Manner(row=True)


def read_hearing(paper: Reading | str) -> PaperRead:
    """Everything that the judge ruled in a transcript, with page and line where it has them; never raises."""
    flow = flow_of(paper)
    work = _Hearing(flow=flow)
    for one in said_in(flow):
        work.hear(one)
    day = caption_day(flow)
    return PaperRead(acts=tuple(replace(act, date=day) for act in work.acts), unread=tuple(work.unread))


@dataclass(slots=True, kw_only=True)
class _Hearing:
    """The hearing as far as it is read."""

    flow: Flow
    acts: list[ReadAct] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    outline: Outline = field(default_factory=Outline)
    objection: Objection | None = None
    aside: bool = False
    counting: Counting = Counting()
    counsel: list[Said] = field(default_factory=list)

    def hear(self, one: Said) -> None:
        """One sentence more."""
        if not one.to_jury and (one.by_court or one.by_counsel):
            self.outline = self.counting.turned(one.words, self.outline)
        if one.by_court:
            known = len(self.acts) + len(self.unread)
            self._from_the_bench(one)
            if len(self.acts) + len(self.unread) == known and not one.to_jury:
                self._left_over(one)
        elif one.by_counsel:
            self._from_counsel(one)
        if not one.by_court:
            self.aside = not one.by_counsel
        self._discuss(one)

    def _discuss(self, one: Said) -> None:
        """Which motion is spoken of: the last that somebody turned to, or the only one named since."""
        plain = background.masked(one.words)
        motions = [each for each in named_in(plain) if each.numbers or each.docket or each.movant or each.relief]
        motions += moved_in(plain)
        if one.to_jury:
            return
        self.counting = self.counting.after(plain, motions)
        if not motions:
            return
        if _TOPIC.search(plain) and len(motions) == 1 and not motions[0].bare:
            self.outline = Outline(said=tuple(motions))
        else:
            self.outline = self.outline.mentioning(motions)

    def _from_counsel(self, one: Said) -> None:
        if not self.counsel or self.counsel[-1].turn != one.turn:
            self.counsel = []
        self.counsel.append(one)
        self.objection = objection_in(one.words, one.speaker, one.turn, self.objection)
        withdrawn = _WITHDRAWS.search(background.masked(one.words))
        if (
            withdrawn
            and not _SUPPOSED.search(one.words)
            and re.search(r"motion|that|it\b|request|number|mil\b|objection", withdrawn["what"], re.I)
        ):
            named = named_in(withdrawn["what"])
            found = targets_of(named[0] if named else None, self.outline)
            for target in found:
                self._keep(one, target, "counsel", disposition="withdrawn", movant=target.movant or one.speaker)

    def _from_the_bench(self, one: Said) -> None:
        words = one.words
        if _SUPPOSED.search(words) or (one.to_jury and not self._is_objection(one)):
            return
        if _CONFIRMS.search(words):
            self._confirm(one)
            return
        rule = _RULE.search(words)
        if rule:
            self._keep(
                one,
                Target(relief=Relief.EXCLUDE_WITNESS, subject="the Rule", spares=rule["tail"].strip(" ,.")),
                "bench",
            )
            return
        if self._rule_on_objection(one):
            return
        told = read_sentence(
            words,
            self.outline,
            replace(_BENCH, tentative=bool(re.search(r"\binclined\b|\btentative", words, re.I))),
        )
        for draft in told.drafts:
            self._keep_draft(one, draft)
        if told.drafts:
            return
        if _LATER.search(words):
            for target in targets_of(None, self.outline):
                self._keep(one, target, "bench", disposition="reserved", sure=target.named)
            return
        ordered = ordered_by(words, one.addressed)
        if ordered and ordered.effect is not Effect.PERMIT and self.aside and not _FIRM.search(words):
            return
        if ordered is None:
            ordered, unclear = said_plainly(words)
            if unclear or (ordered and self.aside):
                self.unread.append(
                    Unread(words=self._words(one), why="sounds as if something is kept out, and may be none")
                )
                return
        if ordered:
            self._order(one, ordered)
        elif (
            DISPOSING.search(background.masked(words))
            and not background.is_law(words, words)
            and _EASY.search(words)
        ):
            self.unread.append(
                Unread(words=self._words(one), why="a word of ruling from the bench in no form that is known")
            )

    def _left_over(self, one: Said) -> None:
        """What the judge puts off, and what only sounds like a ruling: a person is to look at it."""
        if _WAITS.search(one.words):
            for target in self._put_off(one):
                rest = "otherwise" if _OTHERS.search(one.words) else target.subject
                self._keep(one, replace(target, subject=rest), "bench", disposition="reserved", sure=False)
        elif may_rule(one.words, spoken=True):
            self.unread.append(Unread(words=self._words(one), why="sounds like a ruling from the bench"))

    def _put_off(self, one: Said) -> tuple[Target, ...]:
        """What is put off; `the others` are the rest of the motion that the same turn ruled on."""
        last = self.acts[-1] if self.acts and _OTHERS.search(one.words) else None
        if last is None or not last.disposition:
            return targets_of(None, self.outline)
        return (Target(number=last.number, docket=last.docket, movant=last.movant, relief=last.relief),)

    def _is_objection(self, one: Said) -> bool:
        return bool(
            re.match(r"(?:\w+, )?(?:objection )?(?:is )?(?:sustained|overruled)\b", one.words, re.IGNORECASE)
        ) and is_open(self.objection, one.turn)

    def _rule_on_objection(self, one: Said) -> bool:
        """`Sustained.`, `I'll overrule the objection`, `that challenge is overruled`."""
        plain = background.masked(one.words)
        hit = re.search(
            r"\b(?:(?P<up>sustain(?:ed|s|ing)?)|(?P<down>overrul(?:ed?|es|ing)))\b(?P<tail>[^.;?]*)",
            plain,
            re.IGNORECASE,
        )
        if (
            not hit
            or background.CONDITIONAL.search(plain[: hit.start()])
            or re.search(r"\b(?:was|were|been|would|could|might|earlier|previously|not)\b", plain[: hit.start()])
        ):
            return False
        challenge = re.match(r" (?P<what>the (?!objection)[^,.;]+)", hit["tail"])
        about_motion = re.search(r"\bmotion\b", plain)
        if about_motion:
            return False
        known = self.objection if is_open(self.objection, one.turn) else None
        own = grounds(hit["tail"])
        self._keep(
            one,
            Target(movant=known.by if known else "", subject=challenge["what"] if challenge else ""),
            "objection",
            disposition="sustained" if hit["up"] else "overruled",
            grounds=own or (known.grounds if known else ()),
            sure=known is not None or challenge is not None,
        )
        self.objection = None
        return True

    def _confirm(self, one: Said) -> None:
        """The judge says that counsel told his instruction rightly: the words are counsel's, the order is his."""
        for told in self.counsel:
            ordered = ordered_by(told.words, "") or _told(told.words)
            if ordered:
                first, last = told.paragraph.raw(told.start, told.end), one.paragraph.raw(one.start, one.end)
                words = self.flow.words((first[0], last[1]))
                self._order(one, ordered, words=words, quoted=False)
                return
        self.unread.append(Unread(words=self._words(one), why="confirms an instruction that is not told here"))

    def _order(self, one: Said, ordered: Spoken, *, words: Words | None = None, quoted: bool = True) -> None:
        adds = limits(background.masked(one.words))
        self._keep(
            one,
            Target(subject=ordered.subject),
            "bench",
            effect=ordered.effect,
            binds=ordered.binds,
            words=words,
            quoted=quoted,
            sure=ordered.sure,
            unless=background.restored(adds.unless) if ordered.effect is not Effect.LEAVE else "",
            purposes=adds.purposes,
            grounds=adds.grounds,
        )

    def _keep_draft(self, one: Said, draft: Draft) -> None:
        adds, begin = draft.limits, one.start
        spoken = ordered_by(one.words[draft.at :], one.addressed)
        leave = spoken.effect if spoken and spoken.effect is Effect.LEAVE else None
        span = one.paragraph.raw(begin + draft.span[0], begin + draft.span[1])
        reason = (
            self.flow.words(one.paragraph.raw(begin + draft.reason[0], begin + draft.reason[1]))
            if draft.reason
            else None
        )
        self._keep(
            one,
            draft.target,
            "bench",
            disposition=draft.disposition,
            effect=draft.effect or leave,
            binds=draft.binds,
            unless=background.restored(adds.unless),
            needs=background.restored(draft.needs or adds.needs),
            purposes=adds.purposes,
            grounds=adds.grounds,
            by_reference=adds.by_reference,
            tentative=draft.tentative,
            reason=reason,
            words=self.flow.words(span),
            sure=draft.sure,
        )

    def _keep(
        self, one: Said, target: Target, found_by: str, *, words: Words | None = None, **told: object
    ) -> None:
        known: dict[str, object] = {
            "words": words or self._words(one),
            "found_by": found_by,
            "sure": target.sure,
            "number": target.number,
            "docket": target.docket,
            "part": target.part,
            "movant": background.restored(target.movant),
            "relief": target.relief,
            "subject": background.restored(target.subject),
            "spares": target.spares,
            "oral": True,
            "speaker": one.speaker,
        }
        self.acts.append(ReadAct(**{**known, **told}))  # type: ignore[arg-type]

    def _words(self, one: Said) -> Words:
        return self.flow.words(one.paragraph.raw(one.start, one.end))


def _told(words: str) -> Spoken | None:
    """An instruction as counsel retells it: `that when they're about to mention X, they needed to raise it`."""
    return next((found for part in _parts(words) if (found := ordered_by(part, ""))), None)


def _parts(words: str) -> Sequence[str]:
    return [
        part.strip()
        for part in re.split(r"\bthat (?:you all had in chambers )?(?=when|no|we|they|nobody|counsel)", words)[1:]
    ]


__all__ = ["Named", "read_hearing"]
