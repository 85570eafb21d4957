"""How long a derived case and its status board take, beside reading the same ledger with `json.loads`.

The case is made up, always alike: 10,000 entries, among them 3,000 items and topics under 200 rulings with
conditions, guesses, parts, labels, receipts and acts that undo each other. A board is what
`inlimine status CASE --by State` computes: one reply an item. The three are measured in turn, so that whatever
else the machine does falls on all alike; each board begins with a state that has answered nothing yet.
"""

from __future__ import annotations

import gc
import json
import os
import platform
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from statistics import mean, median

from inlimine.engine.case_state import CaseState, derive
from inlimine.engine.question import Question
from inlimine.interchange.write import write_json
from inlimine.law.jurisdictions import rulebook
from inlimine.ledger.acts import Act, Completeness, Directive, Disposed, Edge, Fact, Motion, Request
from inlimine.ledger.conditions import Atom
from inlimine.ledger.entry import Anchor
from inlimine.ledger.items import Coverage, Disclosure, Item, Label, Trait
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Case, Count, Document, Episode, Party, Witness
from inlimine.ledger.references import faults
from inlimine.ledger.terms import (
    Decider,
    EdgeKind,
    Effect,
    Firmness,
    Form,
    Medium,
    Occasion,
    PaperKind,
    Phase,
    Purpose,
    Relief,
    Role,
    Source,
    TraitKind,
    Use,
)
from inlimine.ledger.trial import Receipt, Strike
from inlimine.ledger.truth import Truth
from inlimine.operations.ask import board

ENTRIES, ITEMS, TOPICS, WHOLES, RULINGS, WITNESSES, DOCUMENTS = 10_000, 3_000, 150, 120, 200, 40, 60
RUNS, WARM_UPS = 9, 1
FIRST, AS_OF = date(2024, 3, 1), Moment(day=date(2024, 7, 12))
QUESTION = Question(item="", by="State")
CHANCE = random.Random(2024)  # noqa: S311 - chance for a made-up case, not for secrets


# --- measuring ---


def main() -> int:
    """Measure, print the table, and end with the figures as one line of JSON."""
    ledger = large_case()
    text, book = write_json(ledger), rulebook(ledger.case.jurisdiction)
    states: list[CaseState] = []
    work: dict[str, Callable[[], object]] = {
        "derive": lambda: states.append(everything_once(derive(ledger, book, AS_OF))),
        "board": lambda: board(states.pop(), QUESTION),
        "json": lambda: json.loads(text),
    }
    times = measure(work)
    state = everything_once(derive(ledger, book, AS_OF))
    print(described(state))
    print(table(times))
    print(machine())
    print(json.dumps(figures(times, state)))
    return 0


def everything_once(state: CaseState) -> CaseState:
    """The state with all that it computes once and keeps: norms in force, indexes, views by kind."""
    for owner in (state.view, state):
        for name, member in vars(type(owner)).items():
            if isinstance(member, cached_property):
                getattr(owner, name)
    return state


def measure(work: dict[str, Callable[[], object]]) -> dict[str, list[tuple[float, float]]]:
    """Wall-clock and processor seconds of each run, all kinds of work once a round, in their order."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in work}
    for _ in range(WARM_UPS + RUNS):
        for name, run in work.items():
            gc.collect()
            wall, processor = time.perf_counter(), time.process_time()
            run()
            times[name].append((time.perf_counter() - wall, time.process_time() - processor))
    return {name: series[WARM_UPS:] for name, series in times.items()}


def table(times: dict[str, list[tuple[float, float]]]) -> str:
    """Least, middle and most of each in milliseconds, and the middle of the processor's time."""
    rows = [f"{'ms':8}{'min':>8}{'median':>8}{'max':>8}{'cpu':>8}"]
    for name, series in times.items():
        wall, processor = [s[0] for s in series], [s[1] for s in series]
        shown = (1000 * value for value in (min(wall), median(wall), max(wall), median(processor)))
        rows.append(f"{name:8}" + "".join(f"{value:8.1f}" for value in shown))
    return "\n".join(rows)


def figures(times: dict[str, list[tuple[float, float]]], state: CaseState) -> dict[str, object]:
    """The keys that DOORS promises, and the ratios to `json.loads` of the same ledger."""
    wall = {name: median(s[0] for s in series) for name, series in times.items()}
    return {
        "board_s": round(wall["board"], 4),
        "derive_s": round(wall["derive"], 4),
        "board_cpu_s": round(median(s[1] for s in times["board"]), 4),
        "derive_cpu_s": round(median(s[1] for s in times["derive"]), 4),
        "json_s": round(wall["json"], 4),
        "board_to_json": round(wall["board"] / wall["json"], 2),
        "derive_to_json": round(wall["derive"] / wall["json"], 2),
        "items": len(state.items),
        "rulings": len(state.view.acts),
        "entries": len(state.ledger.entries),
        "runs": RUNS,
        "machine": machine(),
    }


def described(state: CaseState) -> str:
    """What was measured: the size of the case, and how the board comes out."""
    rows = board(state, QUESTION)
    touching = mean(len(state.norms_touching(row.question)) for row in rows)
    statuses = [str(row.reply.status) for row in rows]
    counted = ", ".join(f"{name} {statuses.count(name)}" for name in sorted(set(statuses)))
    size = f"{len(state.ledger.entries)} entries, {len(rows)} items, {len(state.view.acts)} rulings"
    return f"{size}, {len(state.norms)} directives, {touching:.1f} of them touch an item\n{counted}"


def machine() -> str:
    """What it was measured on."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


# --- the case ---


def large_case() -> Ledger:
    """State v. Roe and Doe: sound, always the same, with disclosures to make up the number of entries."""
    items = [*topics(), *exhibits()]
    acts = rulings([item.handle for item in items])
    entries: list[AnyEntry] = [*people(), *items, *labels(items), *coverage(items), *motions(), *acts]
    entries += [*traits(items), *facts(acts), *at_trial(items), Completeness(of="R1", said=1)]
    handles = [item.handle for item in items]
    while len(entries) < ENTRIES:
        entries.append(Disclosure(item=CHANCE.choice(handles), by="State", to="Roe", eff=day()))
    ledger = Ledger(
        case=Case(title="State v. Roe and Doe", jurisdiction="new_mexico"), entries=tuple(entries[:ENTRIES])
    )
    if faults(ledger):
        raise ValueError(f"the made-up case is not sound: {faults(ledger)[0].message}")
    return ledger


def day(first: int = 0, last: int = 120) -> Moment:
    """A day of the case, counted from its first."""
    return Moment(day=FIRST + timedelta(days=CHANCE.randint(first, last)))


def happens(chance: float) -> bool:
    """Whether the dice fall so."""
    return CHANCE.random() < chance


def topic() -> str:
    """A topic; the first ones are what the case is about, and come up more often."""
    return f"T{int(TOPICS * CHANCE.random() ** 1.5) + 1}"


def people() -> list[AnyEntry]:
    """Two defendants tried together, witnesses, papers, and the trial that is running."""
    papers = (PaperKind.ORDER, PaperKind.MINUTES, PaperKind.TRANSCRIPT, PaperKind.REPORT)
    return [
        Party(handle="State", name="State", role=Role.PROSECUTION),
        Party(handle="Roe", name="Richard Roe", role=Role.DEFENCE),
        Party(handle="Doe", name="Jane Doe", role=Role.DEFENCE),
        *(Count(handle=f"C{n}", charge=f"Count {n}", defendant="Roe" if n % 2 else "Doe") for n in range(1, 5)),
        Episode(handle="trial", name="Trial", eff=Moment(day=date(2024, 7, 8))),
        *(
            Witness(handle=f"W{n}", name=f"Witness {n}", called_by=("State" if n % 3 else "Roe",))
            for n in range(1, WITNESSES + 1)
        ),
        *(Document(handle=f"D{n}", title=f"Paper {n}", paper=papers[n % 4]) for n in range(1, DOCUMENTS + 1)),
    ]


def topics() -> list[Item]:
    """What motions speak of; one in five lies within another."""
    return [
        Item(
            handle=f"T{n}",
            title=f"Topic {n}",
            medium=Medium.TOPIC,
            part_of=f"T{CHANCE.randint(1, n - 1)}" if n > 10 and happens(0.2) else "",
        )
        for n in range(1, TOPICS + 1)
    ]


def exhibits() -> list[Item]:
    """Documents and the like, and testimony; the first ones have three parts each."""
    media = (Medium.DOCUMENT, Medium.DOCUMENT, Medium.RECORDING, Medium.IMAGE, Medium.OBJECT, Medium.TESTIMONY)
    wholes = [
        Item(handle=f"E{n}", title=f"Exhibit matter {n}", medium=CHANCE.choice(media))
        for n in range(1, ITEMS - TOPICS - 3 * WHOLES + 1)
    ]
    linked = [_linked(item) for item in wholes]
    parts = [
        Item(handle=f"{item.handle}.{n}", title=f"Part {n}", part_of=item.handle, span=f"p. {n}")
        for item in linked[:WHOLES]
        for n in range(1, 4)
    ]
    return [*linked, *parts]


def _linked(item: Item) -> Item:
    """Testimony may have one sponsor and go to a document's fact; a clip is made from a recording."""
    other = f"E{CHANCE.randint(1, 100)}"
    if item.medium is Medium.TESTIMONY:
        same = (other,) if happens(0.2) else ()
        return replace(item, sponsors=(f"W{CHANCE.randint(1, WITNESSES)}",), same_fact_as=same)
    linked = item.medium is Medium.RECORDING and happens(0.2) and int(item.handle[1:]) > 100
    return replace(item, derived_from=(other,)) if linked else item


def labels(items: list[Item]) -> list[Label]:
    """An exhibit number for all that can be marked; a few are marked again."""
    marked = [item.handle for item in items if item.medium not in (Medium.TOPIC, Medium.TESTIMONY)]
    first = [Label(item=h, label=f"State's Exhibit {n}", eff=day()) for n, h in enumerate(marked, 1)]
    again = [Label(item=h, label=f"Exhibit R-{n}", eff=day(121, 125)) for n, h in enumerate(marked[::20], 1)]
    return [*first, *again]


def coverage(items: list[Item]) -> list[Coverage]:
    """Half of the exhibits lie in a topic, some in two; a quarter of that is only somebody's guess."""
    sources = (Source.COURT, Source.COURT, Source.AGREED, Source.USER)
    covers = (Truth.YES,) * 9 + (Truth.NO,)
    return [
        Coverage(
            scope=topic(),
            item=item.handle,
            covers=CHANCE.choice(covers),
            source=CHANCE.choice(sources),
            eff=day() if happens(0.5) else None,
        )
        for item in items
        if item.medium is not Medium.TOPIC and not item.part_of and happens(0.5)
        for _ in range(2 if happens(0.35) else 1)
    ]


def motions() -> list[Motion]:
    """Half of them by the defence, one or two requests each."""
    return [
        Motion(
            handle=f"M{n}",
            by="Roe" if n % 2 else "State",
            eff=day(0, 20),
            requests=tuple(
                Request(relief=CHANCE.choice((Relief.EXCLUDE, Relief.ADMIT)), subject=(topic(),), grounds=("403",))
                for _ in range(n % 2 + 1)
            ),
        )
        for n in range(1, 61)
    ]


def rulings(handles: list[str]) -> list[Act]:
    """Most rule on a topic in their own words, some in one word on a motion; one in six touches an earlier one."""
    return [_ruling(n, handles) for n in range(1, RULINGS + 1)]


def _ruling(n: int, handles: list[str]) -> Act:
    on_motion = n <= 60 and happens(0.5)
    word = CHANCE.choice(("granted", "denied", "granted-in-part", "reserved"))
    return Act(
        handle=f"R{n}",
        form=CHANCE.choice((Form.ORAL, Form.WRITTEN)),
        eff=Moment(day=FIRST + timedelta(days=21 + n // 2), order=n),
        anchors=(_anchor(),),
        disposes=(Disposed(request=f"M{n}", disposition=word),) if on_motion else (),
        directives=() if on_motion else tuple(_directive(handles) for _ in range(2 if happens(0.15) else 1)),
        edges=(Edge(edge=CHANCE.choice(list(EdgeKind)), target=f"R{CHANCE.randint(1, n - 1)}"),)
        if n > 20 and happens(0.16)
        else (),
    )


def _anchor() -> Anchor:
    page = CHANCE.randint(1, 200)
    paper = f"D{CHANCE.randint(1, DOCUMENTS)}"
    return Anchor(document=paper, locator=f"{page}:4-9", quote="the motion is ruled on")


_EFFECTS = (
    *(Effect.PROHIBIT,) * 8,
    *(Effect.PERMIT,) * 4,
    *(Effect.LEAVE,) * 3,
    *(Effect.REQUIRE,) * 2,
    *(Effect.OVERRULE, Effect.DEFER, Effect.NONE),
)


def _directive(handles: list[str]) -> Directive:
    effect = CHANCE.choice(_EFFECTS)
    subject = CHANCE.choice((*(topic(),) * 7, *(CHANCE.choice(handles),) * 2, f"W{CHANCE.randint(1, WITNESSES)}"))
    bars = effect in (Effect.PROHIBIT, Effect.LEAVE)
    return Directive(
        effect=effect,
        subject=(subject,),
        binds=CHANCE.choice(((), (), ("State",), ("Roe",), ("Roe", "Doe"))),
        uses=(Use.MENTION, Use.OFFER) if happens(0.2) else (),
        phases=(Phase.OPENING,) if happens(0.1) else (),
        purposes=(Purpose.PROPENSITY,) if happens(0.15) else (),
        against=("Roe",) if happens(0.1) else (),
        when=_atom(Decider.EVENT) if happens(0.1) else None,
        unless=_atom(Decider.JUDGE) if bars and happens(0.4) else None,
        need=_atom(Decider.PARTY) if effect in (Effect.REQUIRE, Effect.PERMIT) else None,
        grounds=(CHANCE.choice(("403", "404", "11-403", "802", "608", "suppress")),),
        firmness=CHANCE.choice((None, None, Firmness.DEFINITIVE, Firmness.PROVISIONAL, Firmness.TENTATIVE)),
        occasion=Occasion.TRIAL if happens(0.1) else Occasion.PRETRIAL,
        quotation=(_anchor(),),
        reason=(_anchor(),) if happens(0.5) else (),
    )


def _atom(decider: Decider) -> Atom:
    return Atom(atom=f"condition {CHANCE.randint(1, 80)} is met", decider=decider)


def facts(acts: list[Act]) -> list[Fact]:
    """About half of the conditions have been settled one way or the other."""
    asked = [c for act in acts for d in act.directives for c in (d.when, d.unless, d.need) if isinstance(c, Atom)]
    return [
        Fact(atom=c.atom, value=CHANCE.choice((Truth.YES, Truth.NO)), decider=c.decider, eff=day(60, 132))
        for c in asked
        if happens(0.5)
    ]


def traits(items: list[Item]) -> list[Trait]:
    """One exhibit in ten is of a kind that a rule speaks of."""
    return [
        Trait(item=item.handle, trait=CHANCE.choice(list(TraitKind)), value=Truth.YES, source=Source.COURT)
        for item in items
        if item.medium is not Medium.TOPIC and happens(0.1)
    ]


def at_trial(items: list[Item]) -> list[AnyEntry]:
    """The trial is in its first week: some exhibits are in, a few were struck again."""
    taken = CHANCE.sample([item.handle for item in items if item.medium is Medium.DOCUMENT], 150)
    received = [Receipt(item=handle, eff=day(130, 132)) for handle in taken]
    return [*received, *(Strike(item=handle, eff=day(133, 133)) for handle in taken[::20])]


if __name__ == "__main__":
    sys.exit(main())
