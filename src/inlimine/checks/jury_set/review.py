"""The faults of a jury set: one a file at most, the one that settles the rest; then what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from inlimine.checks.jury_set.fault import FaultKind, SeenFile, SetFault
from inlimine.checks.jury_set.identify import Identity, Names, same_bytes, stem
from inlimine.checks.jury_set.receive import Retiring
from inlimine.engine.case_state import CaseState
from inlimine.engine.resolution import Resolution
from inlimine.engine.words import title
from inlimine.law.cited import cited
from inlimine.law.statuses import Status
from inlimine.ledger.items import Version

Told = tuple[FaultKind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReview:
    """The faults, how many files were looked at, and those that no approved version could be compared with."""

    faults: tuple[SetFault, ...]
    files: int
    uncompared: tuple[str, ...]


def review_set(state: CaseState, files: Iterable[SeenFile]) -> SetReview:
    """Compare every file with what was received, as it was approved."""
    names, retiring = Names(state), Retiring(state)
    seen = _identified(sorted(files, key=lambda file: file.name), names)
    faults: list[SetFault] = []
    uncompared: list[str] = []
    named = sorted(seen, key=lambda one: (not one[1].named, one[0].name), reverse=True)
    first = {file.sha256: file.name for file, _ in named}
    for file, identity in seen:
        told = _fault(file, identity, retiring) or _twice(file, first)
        if told is not None:
            faults.append(SetFault(file=file.name, item=identity.item, kind=told[0], message=told[1]))
        elif not retiring.approved(identity.item):
            uncompared.append(file.name)
    faults += _missing({identity.item for _, identity in seen}, retiring)
    return SetReview(faults=tuple(faults), files=len(seen), uncompared=tuple(uncompared))


def _identified(files: Sequence[SeenFile], names: Names) -> list[tuple[SeenFile, Identity]]:
    """Each file with what it is; one without a name is what another file with the same bytes is."""
    seen = [(file, names.of(file)) for file in files]
    items = {file.sha256: identity.item for file, identity in reversed(seen) if identity.item}
    return [
        (file, identity if identity.item else Identity("", (), copied=items.get(file.sha256, "")))
        for file, identity in seen
    ]


def _fault(file: SeenFile, identity: Identity, retiring: Retiring) -> Told | None:
    """The first fault of a file, in the order in which one makes the next beside the point."""
    if not identity.item:
        return FaultKind.STRAY, "it is no exhibit: no label names it and no recorded version has its bytes"
    tests: tuple[Callable[[], Told | None], ...] = (
        lambda: _not_in(identity.item, retiring),
        lambda: _barred(identity.item, retiring),
        lambda: _of_another(identity, retiring),
        lambda: _other_bytes(file, identity, retiring),
    )
    return next((told for test in tests if (told := test()) is not None), None)


def _not_in(item: str, retiring: Retiring) -> Told | None:
    """What never came in, or is in no longer."""
    called = title(item, retiring.state.view)
    if retiring.withdrawn(item):
        labels = retiring.state.view.labels[item]
        return (
            FaultKind.WITHDRAWN,
            f"it was withdrawn: {called} bears no exhibit label any more ({labels[-1].label})",
        )
    if retiring.was_struck(item):
        day = retiring.struck(item)
        return FaultKind.STRUCK, f"{called} was struck from the evidence{f' on {day.spoken}' if day else ''}"
    if retiring.only_to_illustrate(item) and retiring.let_into_the_room(item) is None:
        return FaultKind.AID, f"{called} is an illustrative aid; {_aids(retiring)}"
    if not retiring.received(item) and not retiring.let_into_the_room(item):
        return FaultKind.NEVER_RECEIVED, f"{called} was never received in evidence"
    return None


def _aids(retiring: Retiring) -> str:
    """When an aid may go to the jury room, as the law of the case has it."""
    row = retiring.law_on_aids
    return f"{row.remark} ({cited(row)})" if row else "whether it goes to the jury room is for the court"


def _barred(item: str, retiring: Retiring) -> Told | None:
    replies = list(retiring.replies(item).values())
    barred = [reply for reply in replies if reply.status is Status.BARRED and reply.rulings]
    part = retiring.state.view.items[item].part_of if item in retiring.state.view.items else ""
    called = title(item, retiring.state.view)
    if barred and (part or len(barred) == len(replies)):
        kind = FaultKind.PART if part else FaultKind.EXCLUDED
        whole = f", a part of {title(part, retiring.state.view)}," if part else ""
        return kind, f"{called}{whole} is excluded by {_named(barred[0].rulings, retiring)}"
    told = (_for_the_court(party, reply, called, retiring) for party, reply in retiring.replies(item).items())
    return next(((FaultKind.UNCLEAR, said) for said in told if said), None)


def _for_the_court(party: str, reply: Resolution, called: str, retiring: Retiring) -> str:
    """What is ruled for one party alone, left open, or needs leave: the jury sees it whoever offered it."""
    ruling = _named(reply.rulings, retiring)
    if reply.status is Status.UNCLEAR:
        return f"the rulings leave {called} open: {reply.question}"
    if reply.status is Status.BARRED and ruling:
        who = retiring.state.view.parties[party].name
        why = "the jury would see it whoever offered it"
        return f"{called} is excluded for {who} by {ruling}, and {why}; ask the court"
    if reply.status is Status.LEAVE_FIRST and ruling:
        return f"{called} may not come before the jury without leave of the court, by {ruling}; ask the court"
    return ""


def _of_another(identity: Identity, retiring: Retiring) -> Told | None:
    """The bytes of one exhibit under the name of another."""
    view = retiring.state.view
    own = {identity.named, *view.wholes(identity.named), *_parts(identity.named, retiring)}
    others = [one for one in identity.versions if one.item not in own]
    if not identity.named or not others or len(others) < len(identity.versions):
        return None
    called, other = title(identity.named, view), title(others[0].item, view)
    return FaultKind.VERSION, f"it is called {called} and holds the bytes of {other}"


def _parts(item: str, retiring: Retiring) -> list[str]:
    return [inner for part in retiring.state.view.parts.get(item, ()) for inner in (part, *_parts(part, retiring))]


def _other_bytes(file: SeenFile, identity: Identity, retiring: Retiring) -> Told | None:
    """Other bytes than those approved, or an approval that is older than a ruling."""
    item, barred = identity.item, retiring.barred_parts(identity.item)
    approved = retiring.approved(item)
    mine = next((one for one in approved if same_bytes(one, file.sha256)), None)
    called = title(item, retiring.state.view)
    if mine is not None:
        return _too_old(mine, called, barred, retiring)
    if barred and not approved:
        cut = _parts_named(barred, retiring)
        return FaultKind.PART, f"{called} holds {cut}, and no version without it is approved"
    if not approved:
        known = identity.versions
        return (FaultKind.VERSION, f"this version of {called} is recorded and was not approved") if known else None
    asked = barred or retiring.redaction_ordered(item) or any("redact" in one.file.casefold() for one in approved)
    what = _parts_named(barred, retiring) if barred else "what was ordered to be redacted"
    if asked:
        return (
            FaultKind.UNREDACTED,
            f"it is not the approved version of {called}: it may hold {what}{_why(file, approved)}",
        )
    return FaultKind.VERSION, f"it is not the approved version of {called}{_why(file, approved)}"


def _too_old(mine: Version, called: str, barred: dict[str, tuple[str, ...]], retiring: Retiring) -> Told | None:
    rulings = tuple(dict.fromkeys(ruling for some in barred.values() for ruling in some))
    later = retiring.later_than(rulings, mine.eff)
    if not later or mine.eff is None:
        return None
    why = f"was approved on {mine.eff.spoken}, before {_named(later, retiring)}"
    return FaultKind.UNREDACTED, f"this version of {called} {why}; have it cut and approved anew"


def _why(file: SeenFile, approved: Sequence[Version]) -> str:
    """Where the file bears the approved one's own name, it was changed since."""
    same = next((one for one in approved if one.file and stem(one.file) == stem(file.name)), None)
    if same is None:
        return ""
    return f"; it was changed after it was approved{f' on {same.eff.spoken}' if same.eff else ''}"


def _parts_named(barred: dict[str, tuple[str, ...]], retiring: Retiring) -> str:
    view = retiring.state.view
    told = (f"{title(part, view)} (out by {_named(rulings, retiring)})" for part, rulings in barred.items())
    return ", ".join(told)


def _named(rulings: Sequence[str], retiring: Retiring) -> str:
    return ", ".join(f"{ruling}{retiring.day_of(ruling)}" for ruling in rulings)


def _twice(file: SeenFile, first: dict[str, str]) -> Told | None:
    there = first[file.sha256]
    return (FaultKind.DUPLICATE, f"it holds the same bytes as {there}") if there != file.name else None


def _missing(there: set[str], retiring: Retiring) -> Iterator[SetFault]:
    """Exhibits that were received and have no file, neither whole nor in parts."""
    view = retiring.state.view
    for item in view.receipts:
        family = {item, *view.wholes(item), *_parts(item, retiring)}
        out = retiring.withdrawn(item) or not retiring.received(item) or retiring.only_to_illustrate(item)
        barred = all(reply.status is Status.BARRED and reply.rulings for reply in retiring.replies(item).values())
        if family & there or out or barred or not retiring.has_a_file(item):
            continue
        message = f"{title(item, view)} was received in evidence and has no file in the set"
        yield SetFault(file="", item=item, kind=FaultKind.MISSING, message=message)
