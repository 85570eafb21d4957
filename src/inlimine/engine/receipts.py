"""What came in and what was struck (SEMANTICS 2.10, steps 2 and e)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from inlimine.engine.question import Question
from inlimine.engine.scope import Setting, asked_against
from inlimine.engine.words import purposes_words
from inlimine.ledger.moments import Moment, Sequence
from inlimine.ledger.terms import Medium, ReceiptKind
from inlimine.ledger.trial import Receipt, Strike
from inlimine.ledger.truth import Truth

_HOW = {
    ReceiptKind.EXHIBIT: "",
    ReceiptKind.TESTIMONY: "as testimony heard, ",
    ReceiptKind.STIPULATED: "by stipulation, ",
    ReceiptKind.NOTICED: "by judicial notice, ",
}
_EVERYTHING = ("for all purposes", "against all parties")
_CONFINED = "confined by the court's instruction: only "
_UNTOLD = "for what is not entered"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether the item came in, whether this use is within what it came in for, and the words for it."""

    received: bool
    within: bool
    words: str
    receipts: tuple[Receipt, ...] = ()

    @property
    def came_in(self) -> str:
        """The words for it as they follow "It was received"."""
        return f", {self.words}" if self.words.startswith(_CONFINED) else f" {self.words}"


def struck(question: Question, setting: Setting) -> Strike | None:
    """The strike that holds for an item: its own or its whole's, not followed by a new receipt."""
    item = question.item
    strikes = [s for h in setting.view.wholes(item) for s in setting.view.strikes.get(h, ())]
    if not strikes:
        return None
    here = [s for s in strikes if at_this_trial(s.eff, s.episode, question, setting)]
    standing = [s for s in here if not any(_later(r, s) for r in _came_in(question, setting))]
    return max(standing, key=_when, default=None)


def _later(receipt: Receipt, strike: Strike | Receipt) -> bool:
    """Whether it surely came in after the strike or the limit; of the same time nobody knows."""
    if receipt.eff is None or strike.eff is None:
        return receipt.eff is not None
    return receipt.eff.against(strike.eff) is Sequence.LATER


def evidence(question: Question, setting: Setting) -> Evidence:
    """How the item came in, and whether the use asked is within its purposes and parties, and within what an
    instruction limited it to since (FRE 105)."""
    receipts = _came_in(question, setting)
    if not receipts or struck(question, setting) is not None:
        return Evidence(False, False, "")
    strikes = [s for h in setting.view.wholes(question.item) for s in setting.view.strikes.get(h, ())]
    here = [s for s in strikes if at_this_trial(s.eff, s.episode, question, setting)]
    # What was struck does not come back with a new receipt.
    receipts = [receipt for receipt in receipts if all(_later(receipt, strike) for strike in here)]
    limits = {r: _limits(r, question, setting) for r in receipts}
    fitting = [r for r in receipts if all(_within(one, question, setting) for one in (r, *limits[r]))]
    told = sorted(fitting or receipts, key=_when)
    words = "; ".join(dict.fromkeys(_words(r, limits[r]) for r in told))
    sources = dict.fromkeys(one for r in told for one in (r, *limits[r]))
    return Evidence(bool(receipts), bool(fitting), words, tuple(sources))


def received_under(question: Question, setting: Setting) -> bool:
    """Whether something that the topic takes in was received, so that the topic may be argued from it."""
    view, covers = setting.view, setting.covering.covers
    item = view.items.get(question.item)
    return (
        item is not None
        and item.medium is Medium.TOPIC
        and any(
            covers(question.item, item, guesses=False) is Truth.YES
            and evidence(replace(question, item=item), setting).within
            for item in view.receipts
        )
    )


def _came_in(question: Question, setting: Setting) -> list[Receipt]:
    return [r for r in _receipts(question, setting) if r.receipt is not ReceiptKind.LIMITED]


def _limits(receipt: Receipt, question: Question, setting: Setting) -> list[Receipt]:
    """What an instruction limited it to, unless it surely came in anew after that."""
    limits = [one for one in _receipts(question, setting) if one.receipt is ReceiptKind.LIMITED]
    return sorted((one for one in limits if not _later(receipt, one)), key=_when)


def _receipts(question: Question, setting: Setting) -> list[Receipt]:
    receipts = setting.view.receipts
    found = [r for handle in setting.view.wholes(question.item) for r in receipts.get(handle, ())]
    return [r for r in found if at_this_trial(r.eff, r.episode, question, setting)]


def at_this_trial(eff: Moment | None, episode: str, question: Question, setting: Setting) -> bool:
    """Whether what happened then belongs to the trial asked about: what came in at one is not in at the next.

    `episode`: the trial that the entry names; empty: the one of its day.
    """
    view = setting.view
    asked = question.episode or view.episode
    to_come = "" if asked in view.episodes else asked
    return not asked or asked == (episode or view.home(eff, to_come))


def _within(receipt: Receipt, question: Question, setting: Setting) -> bool:
    named = set(receipt.against)
    purposes = not receipt.purposes or question.purpose in receipt.purposes
    defendants = set(setting.view.defendants)
    against = asked_against(question, setting) in named or (bool(defendants) and defendants <= named)
    return purposes and (not named or against)


def _words(receipt: Receipt, limits: list[Receipt]) -> str:
    """For what and against whom it came in, then what the court's instruction confined it to.

    That it came in for all purposes is told of nothing that was confined: the two together contradict each other.
    """
    reach = _reach(receipt)
    if not limits:
        reach = [said or everything for said, everything in zip(reach, _EVERYTHING, strict=True)]
    confined = (f"{_CONFINED}{_listed(_reach(limit)) or _UNTOLD}" for limit in limits)
    return f"{_HOW[receipt.receipt]}{_listed((*reach, *confined))}"


def _reach(receipt: Receipt) -> list[str]:
    """For which purposes and against whom, in words; empty where the entry does not narrow it."""
    return [
        purposes_words(receipt.purposes),
        f"against {', '.join(receipt.against)}" if receipt.against else "",
    ]


def _listed(said: Iterable[str]) -> str:
    return ", ".join(filter(None, said))


def _when(entry: Receipt | Strike) -> tuple[bool, tuple[object, ...], str]:
    return (True, entry.eff.key, entry.item) if entry.eff else (False, (), entry.item)
