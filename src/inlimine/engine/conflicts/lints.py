"""What should be mended in the rulings of a case before anybody relies on them (SEMANTICS 2.13)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inlimine.engine.case_state import CaseState
from inlimine.engine.conflicts.exhibit_names import Labels, named
from inlimine.engine.conflicts.impossible import impossible
from inlimine.engine.conflicts.lint import Code, Lint, does, how_far, subjects
from inlimine.engine.conflicts.overdue import overdue
from inlimine.engine.conflicts.report import Pair, Report, conflicts, writes_down
from inlimine.engine.conflicts.unmatched import unmatched
from inlimine.engine.norms import InForce, Norm
from inlimine.engine.question import Question
from inlimine.engine.scope import of_item
from inlimine.engine.sources import spoken_only
from inlimine.engine.to_ask import cited
from inlimine.engine.words import party_words, title
from inlimine.law.cited import cited as source
from inlimine.law.grounds import canonical_ground
from inlimine.law.reasons import contrary_test
from inlimine.ledger.acts import Act
from inlimine.ledger.entry import Anchor
from inlimine.ledger.handles import natural
from inlimine.ledger.items import Disclosure, Item
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import RESTRICTS, Effect, Form
from inlimine.ledger.truth import Truth


def lints(state: CaseState, report: Report | None = None) -> tuple[Lint, ...]:
    """Everything to be mended, by ruling; `report` is the state's conflict report where it is at hand."""
    found = [
        *_unwritten(state),
        *_oral_and_written(state, conflicts(state) if report is None else report),
        *(lint for norm in _holding(state) for lint in _of_norm(norm, state)),
        *_undisclosed(state),
        *_unknown_labels(state),
        *unmatched(state),
        *overdue(state),
    ]
    if state.closing_act is not None:
        # Nothing is asked any more in a case that is closed.
        found = [replace(lint, question="") for lint in found]
    return tuple(sorted(dict.fromkeys(found), key=lambda lint: (natural(lint.ruling), lint.code, lint.message)))


def _holding(state: CaseState) -> list[Norm]:
    """The directives in force; what the court only thought aloud is none."""
    return [norm for norm in state.norms if norm.state is InForce.IN and not norm.tentative and not norm.bare]


def _of_norm(norm: Norm, state: CaseState) -> Iterator[Lint]:
    yield from _contrary_reason(norm, state)
    yield from impossible(norm, state.view)
    yield from _severed(norm, state)
    yield from _rule_changed(norm, state)


# --- oral and written ---


def _unwritten(state: CaseState) -> Iterator[Lint]:
    """Spoken rulings of the court that no written order sets down (State v. Diaz, 1983-NMSC-090 para 4)."""
    by_act: dict[str, list[Norm]] = defaultdict(list)
    for norm in state.norms:
        if norm.act.form is Form.ORAL and not norm.act.by and norm.state is InForce.IN and not norm.tentative:
            by_act[norm.act.handle].append(norm)
    for norms in by_act.values():
        left = [norm for norm in norms if not norm.written_in]
        if left and _decides(left[0].act) and left[0].act.handle not in state.view.written_down:
            whole = len(left) == len(norms)
            yield from (
                lint for norm in (left[:1] if whole else left) for lint in _spoken(norm, state, whole=whole)
            )


def _decides(act: Act) -> bool:
    """Whether an act did anything; a mere remark did not."""
    return bool(act.directives or act.disposes or act.edges or act.closes_case)


def _spoken(norm: Norm, state: CaseState, *, whole: bool) -> Iterator[Lint]:
    act = norm.act
    handle = act.handle if whole else norm.handle
    called = f"{handle} of {act.eff.spoken}" if act.eff else handle
    if spoken_only(act, state.setting):
        message = (
            f"{called} was spoken, and no written order in the ledger memorialises it: "
            "obey it, and ask for a written order, because an oral ruling may still change."
        )
        yield Lint(code=Code.ORAL_ONLY, ruling=handle, message=message)
    if act.written_order_by:
        drafter = party_words(act.written_order_by, state.view)
        message = (
            f"The written order on {called} is due from {drafter} and is not in the ledger: have it presented "
            f"to the court, and enter it as a written ruling that memorialises {handle}."
        )
        yield Lint(code=Code.AWAITS_WRITTEN_ORDER, ruling=handle, message=message)


def _oral_and_written(state: CaseState, report: Report) -> Iterator[Lint]:
    norms = {norm.handle: norm for norm in state.norms}
    for pair in (*report.resolved, *report.unclear):
        forms = {norms[handle].act.form for handle in pair.rulings}
        by_form = pair.criterion == 4 and pair.winner in ("", *pair.rulings)
        if forms == {Form.ORAL, Form.WRITTEN} and (by_form or writes_down(pair, state)):
            yield _differ(pair, norms, state)


def _differ(pair: Pair, norms: dict[str, Norm], state: CaseState) -> Lint:
    both = sorted((norms[handle] for handle in pair.rulings), key=lambda norm: norm.act.form is Form.WRITTEN)
    oral, written = both
    item = title(pair.item, state.view)
    prevails = f"{pair.winner} prevails here, because {pair.because}" if pair.winner else pair.because
    return Lint(
        code=Code.ORAL_WRITTEN_CONFLICT,
        ruling=written.handle,
        message=(
            f'{cited(oral)} (spoken) and {cited(written)} (written) differ on "{item}": {prevails}. '
            "Move to correct or clarify the written order."
        ),
        question=pair.question,
    )


# --- reasons and grounds ---


def _contrary_reason(norm: Norm, state: CaseState) -> Iterator[Lint]:
    """A quoted reason that states the test for the opposite result; the result decides (SEMANTICS 1.10)."""
    tests = (contrary_test(norm.effect, anchor.quote) for anchor in norm.directive.reason)
    for test in (test for test in tests if test is not None):
        result = "letting it in" if test.admits else "keeping it out"
        said = does(norm, state.view)
        message = (
            f"{said}, and the quoted reason states the test for {result}, {source(test)}: "
            "the result decides; ask for a written order that gives the reason."
        )
        question = f"{said}, but its quoted reason states the test for {result}: does the ruling stand as made?"
        yield Lint(code=Code.REASON_MISMATCH, ruling=norm.handle, message=message, question=question)


def _severed(norm: Norm, state: CaseState) -> Iterator[Lint]:
    """A bar for the sake of a joint trial, once none is held (Bruton v. United States, 391 U.S. 123 (1968))."""
    grounds = {canonical_ground(ground) for ground in norm.directive.grounds}
    if norm.effect not in RESTRICTS or "bruton" not in grounds:
        return
    charged = {count.defendant for count in state.view.counts.values()}
    protected = sorted(set(norm.directive.against or state.view.defendants) & charged)
    if len(charged) < 2 or not protected or any(_jointly(defendant, state) for defendant in protected):
        return
    names = " and ".join(party_words(defendant, state.view) for defendant in protected)
    alone = f"{names} {'is' if len(protected) == 1 else 'are'} no longer tried together with another defendant"
    yield Lint(
        code=Code.GROUND_LAPSED,
        ruling=norm.handle,
        message=(
            f"{does(norm, state.view)} because of a joint trial (Bruton), and {alone}: "
            f"{norm.handle} stands until the court lifts it. Ask the court."
        ),
        question=f"Does {cited(norm)} still stand for {subjects(norm, state.view)}, now that {alone}?",
    )


def _jointly(defendant: str, state: CaseState) -> bool:
    """Whether any open count of a defendant is tried in the same trial as another defendant's."""
    over = {handle for act in state.closings for handle in act.closes_for}
    counts = [count for count in state.view.counts.values() if not {count.handle, count.defendant} & over]
    trials = {count.severed_into for count in counts if count.defendant == defendant}
    return any(count.severed_into in trials for count in counts if count.defendant != defendant)


def _rule_changed(norm: Norm, state: CaseState) -> Iterator[Lint]:
    """A ruling whose ground has another text since; the ruling stands until the court changes it."""
    grounds = {canonical_ground(ground) for ground in norm.directive.grounds}
    for change in state.rulebook.changes:
        if norm.eff is None or norm.eff.day >= change.since or not grounds & change.grounds:
            continue
        since = Moment(day=change.since).spoken
        yield Lint(
            code=Code.GROUND_LAPSED,
            ruling=norm.handle,
            message=(
                f"{does(norm, state.view)} on a ground whose rule changed on {since}: {source(change)}, "
                f"{change.remark}. {norm.handle} stands until the court changes it. Ask the court."
            ),
            question=(
                f"Does {cited(norm)} still stand for {subjects(norm, state.view)}, now that {change.citation} "
                f"has changed on {since}?"
            ),
        )


# --- items ---


def _undisclosed(state: CaseState) -> Iterator[Lint]:
    """Barred items that somebody holds and for which no disclosure is recorded; no duty is judged (1.13)."""
    disclosed = {entry.item for entry in state.view.of(Disclosure)}
    for item in state.view.items.values():
        if not item.holder or disclosed & set(state.view.wholes(item.handle)):
            continue
        for norm in _barring(item, state):
            name, far = title(item.handle, state.view), how_far(norm, state.view)
            message = (
                f'{cited(norm)} bars "{name}"{far}, which is held by {party_words(item.holder, state.view)}: '
                "no disclosure recorded. Enter the disclosure if one was made."
            )
            yield Lint(code=Code.UNDISCLOSED_ITEM, ruling=norm.handle, message=message)


def _barring(item: Item, state: CaseState) -> list[Norm]:
    """The bars in force that surely speak of an item; in an approach court a bar as ordered."""
    asked = Question(item=item.handle, by="")
    return [
        norm
        for norm in state.norms_touching(asked)
        if Effect.PROHIBIT in (norm.effect, norm.directive.effect)
        and norm.state is InForce.IN
        and not norm.tentative
        and of_item(norm, asked, state.setting) is Truth.YES
    ]


def _unknown_labels(state: CaseState) -> Iterator[Lint]:
    """Rulings that name an exhibit by a label that no item ever bore."""
    view = state.view
    labels = [label.label for entries in view.labels.values() for label in entries if not label.withdrawn]
    known = Labels([*labels, *(item.title for item in view.items.values())])
    for handle, called, text in _texts(state):
        for one in named(text):
            if not known.hold(one):
                message = (
                    f"{called} names {one}, and no item in the ledger bears that label: "
                    "give the item its label, or add the item."
                )
                ask = f"Which item does {called} mean by {one}?"
                yield Lint(code=Code.UNKNOWN_LABEL, ruling=handle, message=message, question=ask)


def _texts(state: CaseState) -> Iterator[tuple[str, str, str]]:
    """The words of each ruling in force, with its handle and how it is cited: its name, its act's and its own."""
    for norm in state.norms:
        if norm.state is InForce.IN:
            act = norm.act
            called = f"{act.handle} of {act.eff.spoken}" if act.eff else act.handle
            yield from ((act.handle, called, text) for text in (act.name, *_quotes(act.anchors)))
            yield from ((norm.handle, cited(norm), text) for text in _quotes(norm.directive.quotation))


def _quotes(anchors: Iterable[Anchor]) -> list[str]:
    return [anchor.quote for anchor in anchors]
