"""Writes a ledger in the notation, one way for each ledger, so that what is read back is equal."""

from __future__ import annotations

from inlimine.ledger import acts, charts, items, people, trial, watches
from inlimine.ledger.entry import Entry
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.notation import write_acts, write_charts, write_people
from inlimine.notation.quoting import quoted
from inlimine.notation.watches import write_watch
from inlimine.notation.written import given, handle, source, told


def write_notation(ledger: Ledger) -> str:
    """Write a ledger: the case, then its entries in their order, a blank line between them."""
    written = [write_case(ledger.case), *map(write_entry, ledger.entries)]
    return "\n\n".join(written) + "\n"


def write_case(case: people.Case) -> str:
    """Write the case as a paragraph without a line end."""
    return "\n".join(write_people.case(case))


def write_entry(entry: AnyEntry) -> str:
    """Write one entry as a paragraph without a line end."""
    head, *details = _lines(entry)
    date = f"{entry.eff} " if entry.eff else ""
    return "\n".join([date + head, *details, *_common(entry)])


def _common(entry: Entry) -> list[str]:
    # A motion's own source stands above its requests, which have sources too.
    anchors = () if isinstance(entry, acts.Motion) else entry.anchors
    return [
        *(f"  source {source(anchor)}" for anchor in anchors),
        *given("known", str(entry.known_from or "")),
        *told("corrects because", entry.corrects),
        *(["  undone"] if entry.undone else []),
        *told("note", entry.note),
    ]


def _watch(one: watches.Watch) -> list[str]:
    own = f"{handle(one.handle)} of " if one.handle else ""
    head = f"watch {own}{handle(one.ruling)}: {write_watch(one.query)}"
    return [head, *given("speaks of", handle(one.item) if one.item else "")]


def _unwatched(one: watches.NoWatch) -> list[str]:
    own = f" {handle(one.handle)}" if one.handle else ""
    ended = " no longer" if one.ended else ""
    reason = f" because {quoted(one.reason)}" if one.reason else ""
    return [f"unwatched{own}: {handle(one.ruling)}{ended}{reason}"]


def _lines(entry: AnyEntry) -> list[str]:  # long because: a line for each kind, which mypy holds complete
    match entry:
        case people.Party():
            return write_people.party(entry)
        case people.Counsel():
            return write_people.counsel(entry)
        case people.Witness():
            return write_people.witness(entry)
        case people.Count():
            return write_people.count(entry)
        case people.Episode():
            return write_people.episode(entry)
        case people.RelatedCase():
            return write_people.related(entry)
        case people.Document():
            return write_people.document(entry)
        case people.Event():
            return write_people.event(entry)
        case items.Item():
            return write_people.item(entry)
        case items.Label():
            return write_people.label(entry)
        case items.Version():
            return write_people.version(entry)
        case items.Coverage():
            return write_people.coverage(entry)
        case items.Trait():
            return write_people.trait(entry)
        case items.Disclosure():
            return write_people.disclosure(entry)
        case acts.Motion():
            return write_acts.motion(entry)
        case acts.Hearing():
            return write_acts.hearing(entry)
        case acts.Act():
            return write_acts.act(entry)
        case acts.Completeness():
            return write_acts.completeness(entry)
        case acts.Fact():
            return write_acts.fact(entry)
        case trial.Receipt():
            return write_people.receipt(entry)
        case trial.Strike():
            return write_people.strike(entry)
        case trial.Theory():
            return write_people.theory(entry)
        case trial.Opinion():
            return write_people.opinion(entry)
        case watches.Watch():
            return _watch(entry)
        case watches.NoWatch():
            return _unwatched(entry)
        case charts.Chart():
            return write_charts.chart(entry)
        case charts.Element():
            return write_charts.element(entry)
        case charts.Allegation():
            return write_charts.allegation(entry)
        case charts.Support():
            return write_charts.support(entry)
        case charts.Stipulation() | charts.Notice():
            return write_charts.agreed(entry)
        case charts.Gate():
            return write_charts.gate(entry)
        case charts.Defeater():
            return write_charts.defeater(entry)
