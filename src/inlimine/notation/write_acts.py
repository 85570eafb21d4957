"""Writes motions, hearings, acts and their directives, completeness and facts."""

from __future__ import annotations

from inlimine.ledger import acts
from inlimine.ledger.terms import EdgeKind, Effect, Level, Occasion, Reach
from inlimine.ledger.truth import Truth
from inlimine.notation.quoting import quoted
from inlimine.notation.written import (
    after,
    at_trial,
    condition,
    given,
    ground,
    handle,
    handles,
    opening,
    quotation,
    source,
    stated,
    told,
    word,
)

_INNER = "    "
_EFFECTS = {
    Effect.PROHIBIT: "bars",
    Effect.LEAVE: "requires leave for",
    Effect.PERMIT: "permits",
    Effect.OVERRULE: "overrules objections to",
    Effect.REQUIRE: "sets a condition on",
    Effect.DEFER: "reserves on",
    Effect.NONE: "decides nothing on",
}
_LEVELS = {Level.APPEAL: "court of appeal", Level.SUPREME: "highest court"}
_REACHES = {Reach.DOCUMENT_ONLY: "reaches the document only", Reach.TESTIMONY_TOO: "reaches testimony too"}
_SO = {Truth.YES: "so", Truth.NO: "not so", Truth.OPEN: "open"}
_OPPOSED = {None: "", True: ", opposed", False: ", unopposed"}


def motion(one: acts.Motion) -> list[str]:
    """A motion and what it asks."""
    title = f" {quoted(one.title)}" if one.title else ""
    number = after("number", quoted(one.number) if one.number else "")
    oral = ", oral" if one.oral else ""
    head = f"motion {handle(one.handle)} by {handle(one.by)}{title}{number}{oral}{_OPPOSED[one.opposed]}"
    sources = [f"  source {source(anchor)}" for anchor in one.anchors]
    return [head, *sources, *(line for request in one.requests for line in _request(request))]


def _request(one: acts.Request) -> list[str]:
    subject = f" {handles(one.subject)}" if one.subject else ""
    against = f" against {handles(one.against)}" if one.against else ""
    return [
        f"  asks to {one.relief}{subject}{against}",
        *given("grounds", ", ".join(map(ground, one.grounds)), _INNER),
        *(f"{_INNER}source {source(anchor)}" for anchor in one.anchors),
    ]


def hearing(one: acts.Hearing) -> list[str]:
    """A sitting of the court."""
    name = f" {quoted(one.name)}" if one.name else ""
    return [f"hearing {handle(one.handle)}{name}" + (", in camera" if one.in_camera else "")]


def act(one: acts.Act) -> list[str]:
    """A ruling, or what a party did."""
    by = f" by {' and '.join(map(handle, one.by))}" if one.by else ""
    hearing = after("at hearing", handle(one.hearing) if one.hearing else "")
    return [
        f"{'act' if one.by else 'ruling'} {handle(one.handle)}{by}, {one.form}{hearing}",
        *told("name", one.name),
        *told("judge", one.judge),
        *stated(_LEVELS.get(one.level, ""), one.level in _LEVELS),
        *(f"  disposes of {handle(it.request)}: {word(it.disposition)}" for it in one.disposes),
        *(line for directive in one.directives for line in _directive(directive)),
        *(f"  {edge_line(edge)}" for edge in one.edges),
        *stated(
            "closes the case" + (f" for {handles(one.closes_for)}" if one.closes_for else ""), one.closes_case
        ),
        *given("written order due from", word(one.written_order_by) if one.written_order_by else ""),
    ]


def edge_line(one: acts.Edge) -> str:
    """What an act does to an earlier one, as the notation says it."""
    verb = "lifts the stay of" if one.edge is EdgeKind.LIFTS_STAY else str(one.edge)
    return f"{verb} {handle(one.target)}" + (", reviving what it displaced" if one.revives else "")


def _directive(one: acts.Directive) -> list[str]:
    effect = f"  {_EFFECTS[one.effect]} {handles(one.subject) or 'an unnamed subject'}"
    return [effect, *(_INNER + line for line in (*limits(one), *_spoken(one)))]


def limits(one: acts.Directive) -> list[str]:
    """Everything that narrows a directive, a line each, as the notation says it."""
    return [*_bound(one), *_scope(one), *_conditions(one), *_manner(one)]


def _bound(one: acts.Directive) -> list[str]:
    paraphrase = one.paraphrase_binds
    said = "" if paraphrase is None else handles(paraphrase) or "everyone"
    return [
        *given("binds", handles(one.binds), ""),
        *given("as paraphrased binds", said, ""),
        *stated("binds witnesses", one.binds_witnesses, ""),
    ]


def _scope(one: acts.Directive) -> list[str]:
    return [
        *given("covers", ", ".join(one.uses), ""),
        *given("before", ", ".join(one.audiences), ""),
        *given("for", ", ".join(one.purposes), ""),
        *stated("for any purpose", one.any_purpose, ""),
        *given("in", ", ".join(one.phases), ""),
        *given("through", handles(one.witnesses), ""),
        *given("against", handles(one.against), ""),
        *given("on count", handles(one.counts), ""),
        *given("at trial", handles(one.episodes), ""),
    ]


def _conditions(one: acts.Directive) -> list[str]:
    return [
        *given("when", condition(one.when) if one.when else "", ""),
        *given("unless", condition(one.unless) if one.unless else "", ""),
        *given("needs", condition(one.need) if one.need else "", ""),
        *stated("only on that condition", one.only, ""),
    ]


def _manner(one: acts.Directive) -> list[str]:
    return [
        *given("grounds", ", ".join(map(ground, one.grounds)), ""),
        *given("rules on", handle(one.request) if one.request else "", ""),
        *([str(one.firmness)] if one.firmness else []),
        *stated("ruled at trial", one.occasion is Occasion.TRIAL, ""),
        *stated("forbids mention meanwhile", one.gag, ""),
        *stated("replaces earlier rulings", one.comprehensive, ""),
        *stated("as a matter of law", one.as_matter_of_law, ""),
        *([_REACHES[one.reach]] if one.reach else []),
    ]


def _spoken(one: acts.Directive) -> list[str]:
    words = [f"words {quotation(anchor)}" for anchor in one.quotation]
    return words + [f"reason {quotation(anchor)}" for anchor in one.reason]


def completeness(one: acts.Completeness) -> list[str]:
    """How many rulings were said to be made."""
    least = "at least " if one.at_least else ""
    rulings = "ruling" if one.said == 1 else "rulings"
    entered = ", all entered" if one.complete else ""
    head = f"{opening('completeness', one.handle)} {handle(one.of)} made {least}{one.said} {rulings}{entered}"
    return [head, *given("may touch", handles(one.may_touch))]


def fact(one: acts.Fact) -> list[str]:
    """Whether a condition's words are so."""
    decider = f"{'an' if one.decider == 'event' else 'the' if one.decider == 'judge' else 'a'} {one.decider}"
    return [
        f"{opening('fact', one.handle)} {quoted(one.atom)} is {_SO[one.value]}, decided by {decider}",
        *given("of", handles(one.of)),
        *told("extent", one.extent),
        *given("found in", handle(one.act) if one.act else ""),
        *at_trial(one.episode),
    ]
