"""The question to put to the court where the rulings leave a use open (SEMANTICS 2.14)."""

from __future__ import annotations

import re

from inlimine.engine.conditions import limited
from inlimine.engine.inquiry import Inquiry
from inlimine.engine.newer import newer_words
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.question import Question
from inlimine.engine.scope import missed, standpoint
from inlimine.engine.view import View
from inlimine.engine.words import party_words, purpose_words, spaced, title
from inlimine.ledger.terms import RESTRICTS, Effect, Purpose, Use

_STILL = re.compile(r"^Does (.+?) (cover|reach)\b")
_DONE = {
    Use.MENTION: "mentioned",
    Use.ELICIT: "elicited",
    Use.OFFER: "offered",
    Use.SHOW: "shown",
    Use.ARGUE: "argued",
    Use.PROFFER: "proffered",
}


def question_for_court(norms: tuple[Norm, ...], inquiry: Inquiry, newer: tuple[Norm, ...] = ()) -> str:
    """One question, ready to read out, from the rulings that leave the use open; first what was ruled since."""
    question = _question(norms, inquiry)
    if not newer:
        return question
    subject = f'"{title(inquiry.question.item, inquiry.setting.view)}"'
    since = " ".join(newer_words(norm, subject) for norm in newer)
    return " ".join((since, _STILL.sub(r"Does \1 still \2", question)))


def _question(norms: tuple[Norm, ...], inquiry: Inquiry) -> str:
    asked, setting = inquiry.question, inquiry.setting
    subject = f'"{title(asked.item, setting.view)}"'
    clashing = {n for c in inquiry.battle.clashes for n in (c.first.norm.handle, c.second.norm.handle)}
    if not norms:
        return f"May {subject} be {_use(asked, setting.view)}?"
    unformed = all(norm.effect is Effect.PERMIT and inquiry.lacking(norm) for norm in norms)
    if len(norms) == 1 or unformed:
        return _about_one(norms[0], subject, inquiry)
    if clashing & {norm.handle for norm in norms}:
        return f"Which controls for {subject} when {_use(asked, setting.view)}: {_either(norms)}?"
    return f"Does {_either(norms)} reach {subject} when {_use(asked, setting.view)}?"


def _about_one(norm: Norm, subject: str, inquiry: Inquiry) -> str:
    asked, setting = inquiry.question, inquiry.setting
    use, ruling = _use(asked, setting.view), cited(norm)
    lacking = inquiry.lacking(norm) if norm.effect is Effect.PERMIT else ()
    if norm.unsaid:
        return f"What does {ruling} ({norm.unsaid}) order on {subject}: may it be {use}?"
    if lacking:
        row, missing = lacking[0]
        form = f"the form that {row.citation.split(';')[0]} requires ({missing})"
        return f"Will the court give {ruling} {form}, so that {subject} may be {use}?"
    if norm.act.by and norm.effect in RESTRICTS:
        return f"Does the court order what {ruling} provides, so that {subject} may not be {use}?"
    if norm.act.by:
        return f"Does the court approve {ruling}, so that {subject} may be {use}?"
    if norm.state is InForce.REVIVAL_UNCLEAR:
        return f"Is {ruling} in force again, now that what displaced it was undone by {norm.by}?"
    if norm.state is InForce.MODIFIED:
        return f"Does {ruling} still hold for {subject}, now that {norm.by} modified it?"
    found = limited(norm.directive.unless, standpoint(norm, asked, setting))
    if found:
        day = f" of {found[0].eff.spoken}" if found[0].eff else ""
        return f'Does the court\'s word{day} ("{found[0].extent}") lift {ruling} for {subject} when {use}?'
    opens = missed(norm, asked, setting)
    if "episode" in opens:
        return f"Will the court re-adopt {ruling} for this trial, so far as it concerns {subject}?"
    if "actor" in opens:
        return f"Whom does {ruling} bind: may {subject} be {use}?"
    if "subject" in opens:
        return f"Does {ruling} cover {subject} when {use}?"
    return f"Does {ruling} reach {subject} when {use}?"


def _use(asked: Question, view: View) -> str:
    """The use in words: `offered by the State for motive in rebuttal`."""
    purpose = "" if asked.purpose is Purpose.PROOF else f" {purpose_words(asked.purpose)}"
    phase = spaced(asked.phase)
    return f"{_DONE[asked.use]} by {party_words(asked.by, view)}{purpose} ({phase})"


def _either(norms: tuple[Norm, ...]) -> str:
    *most, last = map(cited, norms)
    return f"{', '.join(most)} or {last}" if most else last


def cited(norm: Norm) -> str:
    """A ruling with its day: `R7 of 8 July 2024`."""
    return f"{norm.handle} of {norm.eff.spoken}" if norm.eff else norm.handle
