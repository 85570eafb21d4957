"""Rules for motions, hearings, acts and their directives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from lark import Token

from inlimine.ledger import acts
from inlimine.ledger.terms import (
    Audience,
    Decider,
    EdgeKind,
    Effect,
    Firmness,
    Form,
    Level,
    Occasion,
    Phase,
    Purpose,
    Reach,
    Relief,
    Use,
)
from inlimine.ledger.truth import Truth
from inlimine.notation.draft import Detail, Draft, Rule, adds, chooses, chosen, gathered, means, says, sets
from inlimine.notation.mistake import LINE, Mistake
from inlimine.notation.quoting import unquoted

_OF_A_DIRECTIVE = frozenset(one.name for one in fields(acts.Directive))
_HOW_SPOKEN = "write it like this: `2024-07-08 ruling R1, oral` or `2024-07-08 ruling R1, written`"


def _motion(handle: str, by: str, title: str | None, *details: Detail) -> Draft:
    own, groups = _grouped(details, "requests", _of_a_request)
    given = {"handle": handle, "by": by, "title": title or "", "requests": _made(acts.Request, groups)}
    return Draft(acts.Motion, given, own)


def _asks(relief: Token, subject: list[str] | None, against: list[str] | None) -> Detail:
    given = {"relief": chosen(Relief, relief), "subject": tuple(subject or ()), "against": tuple(against or ())}
    return Detail("requests", given)


def _hearing(handle: str, name: str | None, in_camera: bool | None, *details: Detail) -> Draft:
    return Draft(acts.Hearing, {"handle": handle, "name": name or "", "in_camera": bool(in_camera)}, details)


def _act(handle: str, by: list[str] | None, *details: Detail) -> Draft:
    if not any(detail.field == "form" for detail in details):
        raise Mistake("the entry does not say whether the act was oral or written", _HOW_SPOKEN)
    own, groups = _grouped(details, "directives", _of_a_directive)
    given = {"handle": handle, "by": tuple(by or ()), "directives": _made(acts.Directive, groups)}
    return Draft(_closing_act, given, own)


def _closing_act(*, closes: tuple[str, ...] | None = None, **fields: Any) -> acts.Act:
    """An act from its fields; `closes` is what its line `closes the case` says, if it has one."""
    return acts.Act(closes_case=closes is not None, closes_for=closes or (), **fields)


def _closes(handles: list[str] | None) -> Detail:
    return Detail("closes", tuple(handles or ()))


def _effect(effect: Effect, subject: list[str]) -> Detail:
    return Detail("directives", {"effect": effect, "subject": tuple(subject)})


def _edge(kind: EdgeKind, targets: list[str], revives: bool | None) -> Detail:
    edges = tuple(acts.Edge(edge=kind, target=target, revives=bool(revives)) for target in targets)
    return Detail("edges", edges, many=True)


def _disposes(request: str, disposition: str) -> Detail:
    return Detail("disposes", (acts.Disposed(request=request, disposition=disposition),), many=True)


def _disposition(*words: Token | str) -> str:
    """`granted in part` is the word `granted-in-part` of the table; what stands in quotes stays as it is."""
    first = words[0]
    if isinstance(first, Token) and first.type == "A_HANDLE":
        return unquoted(first, first.start_pos or 0)
    return "-".join(words)


def _ground(*words: Token | str) -> str:
    return " ".join(words)


def _completeness(handle: str, of: str, said: tuple[int, bool], complete: bool | None, *details: Detail) -> Draft:
    given = {"handle": handle, "of": of, "said": said[0], "at_least": said[1], "complete": bool(complete)}
    return Draft(acts.Completeness, given, details)


def _fact(handle: str, atom: str, value: Truth, decider: Token, *details: Detail) -> Draft:
    given = {"handle": handle, "atom": atom, "value": value, "decider": chosen(Decider, decider)}
    return Draft(acts.Fact, given, details)


def _of_a_request(detail: Detail, begun: bool) -> bool:
    # A source line above the first request says where the motion itself stands.
    return detail.field == "grounds" or (detail.field == "anchors" and begun)


def _of_a_directive(detail: Detail, begun: bool) -> bool:
    return detail.field in _OF_A_DIRECTIVE


def _grouped(
    details: Iterable[Detail], opener: str, belongs: Callable[[Detail, bool], bool]
) -> tuple[tuple[Detail, ...], list[list[Detail]]]:
    """Part an entry's own details from those of the directives or requests under whose line they stand."""
    own: list[Detail] = []
    groups: list[list[Detail]] = []
    for detail in details:
        if detail.field == opener:
            groups.append([detail])
        elif not belongs(detail, bool(groups)):
            own.append(detail)
        elif groups:
            groups[-1].append(detail)
        else:
            raise _too_early(detail, opener)
    return tuple(own), groups


def _too_early(detail: Detail, opener: str) -> Mistake:
    if opener == "requests":
        missing, first = "what the motion asks", "asks to exclude T1"
    else:
        missing, first = "what the ruling does", "bars T1"
    remedy = f"move it below a line such as `{first}`"
    return Mistake(f"`{LINE}` stands before any line that says {missing}", remedy, detail.at)


def _made(make: Callable[..., Any], groups: list[list[Detail]]) -> tuple[Any, ...]:
    return tuple(make(**first.value, **gathered(rest)) for first, *rest in groups)


RULES: dict[str, Rule] = {
    "motion": _motion,
    "made_orally": says("oral", True),
    "opposed": says("opposed", True),
    "unopposed": says("opposed", False),
    "asks": _asks,
    "hearing": _hearing,
    "in_camera": means(True),
    "act": _act,
    "parties": lambda handle: [handle],
    "oral": says("form", Form.ORAL),
    "written": says("form", Form.WRITTEN),
    "form_not_told": says("form", Form.NOT_TOLD),
    "hearing_of": sets("hearing"),
    "act_name": sets("name"),
    "level_appeal": says("level", Level.APPEAL),
    "level_supreme": says("level", Level.SUPREME),
    "disposes": _disposes,
    "closes": _closes,
    "written_order_by": sets("written_order_by"),
    "edge_line": _edge,
    "supersedes": means(EdgeKind.SUPERSEDES),
    "modifies": means(EdgeKind.MODIFIES),
    "clarifies": means(EdgeKind.CLARIFIES),
    "vacates": means(EdgeKind.VACATES),
    "reverses": means(EdgeKind.REVERSES),
    "stays": means(EdgeKind.STAYS),
    "lifts_stay": means(EdgeKind.LIFTS_STAY),
    "withdraws": means(EdgeKind.WITHDRAWS),
    "memorialises": means(EdgeKind.MEMORIALISES),
    "readopts": means(EdgeKind.READOPTS),
    "reviving": means(True),
    "effect_line": _effect,
    "prohibit": means(Effect.PROHIBIT),
    "leave": means(Effect.LEAVE),
    "permit": means(Effect.PERMIT),
    "overrule": means(Effect.OVERRULE),
    "require": means(Effect.REQUIRE),
    "defer": means(Effect.DEFER),
    "none": means(Effect.NONE),
    "unnamed": means(()),
    "binds": adds("binds"),
    "binds_everyone": says("binds", ()),
    "binds_witnesses": says("binds_witnesses", True),
    "paraphrase_binds": lambda handles: Detail("paraphrase_binds", tuple(handles)),
    "paraphrase_binds_everyone": says("paraphrase_binds", ()),
    "uses": chooses("uses", Use),
    "audiences": chooses("audiences", Audience),
    "purposes": chooses("purposes", Purpose),
    "any_purpose": says("any_purpose", True),
    "phases": chooses("phases", Phase),
    "witnesses": adds("witnesses"),
    "counts": adds("counts"),
    "episodes": adds("episodes"),
    "when": sets("when"),
    "unless": sets("unless"),
    "need": sets("need"),
    "only": says("only", True),
    "grounds": adds("grounds"),
    "rules_on": sets("request"),
    "definitive": says("firmness", Firmness.DEFINITIVE),
    "provisional": says("firmness", Firmness.PROVISIONAL),
    "tentative": says("firmness", Firmness.TENTATIVE),
    "ruled_at_trial": says("occasion", Occasion.TRIAL),
    "gag": says("gag", True),
    "comprehensive": says("comprehensive", True),
    "as_matter_of_law": says("as_matter_of_law", True),
    "reaches_document": says("reach", Reach.DOCUMENT_ONLY),
    "reaches_testimony": says("reach", Reach.TESTIMONY_TOO),
    "quotation": adds("quotation"),
    "reason": adds("reason"),
    "ground": _ground,
    "disposition": _disposition,
    "completeness": _completeness,
    "exactly": lambda number: (number, False),
    "at_least": lambda number: (number, True),
    "all_entered": means(True),
    "may_touch": adds("may_touch"),
    "fact": _fact,
    "fact_of": adds("of"),
    "extent": sets("extent"),
    "found_in": sets("act"),
}
