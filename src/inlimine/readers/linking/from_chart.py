"""From a team's own motions chart to proposed entries: a motion a row, and the ruling that its cell tells."""

from __future__ import annotations

import re
from collections.abc import Collection
from hashlib import sha256

from inlimine.ledger.acts import Act, Disposed, Motion, Request
from inlimine.ledger.entry import Anchor
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Effect, Form, Medium, Relief
from inlimine.readers.charts.chart import ChartReading, ChartRow, Said
from inlimine.readers.linking.directives import directive_of, ordered
from inlimine.readers.linking.filings import asked
from inlimine.readers.linking.motions import Motions, Pending, telling
from inlimine.readers.linking.proposed import Proposals, Proposed, Source, Unread
from inlimine.readers.linking.sides import sides
from inlimine.readers.orders.read_order import read_order
from inlimine.readers.read_act import ReadAct

_ADMITS = re.compile(r"\W*(?:to\s+)?(?:pre-?)?admit\s+", re.IGNORECASE)
_SAYS_NO_MORE = re.compile(
    r"(?:motion\s)?(?:is\s)?(?:granted|denied|moot|denied as moot|reserved|deferred|withdrawn|stricken"
    r"|denied without prejudice|granted in part)\.?",
    re.IGNORECASE,
)
_LEAD = "The motion is "  # a cell says only `granted`: the sentence that it stands for


def from_chart(chart: ChartReading, document: str, ledger: Ledger, taken: Collection[str] = ()) -> Proposals:
    """Everything that a chart proposes to a ledger; whoever wrote the chart is no court, so a person looks.
    `taken` are handles that other papers' proposals bear."""
    made = _Chart(document, ledger, taken)
    for row in chart.rows:
        made.propose(row)
    return Proposals(proposed=tuple(made.proposed), unread=tuple(made.unread))


def _asked(words: str) -> tuple[Relief, str]:
    """What a row asks; where it opens with `admit`, that is about evidence, and not about a lawyer."""
    if admits := _ADMITS.match(words):
        return Relief.ADMIT, words[admits.end() :].strip(" .")
    return asked(words)


class _Chart:
    """One chart on its way into a ledger."""

    def __init__(self, document: str, ledger: Ledger, taken: Collection[str]) -> None:
        self.proposed: list[Proposed] = []
        self.unread: list[Unread] = []
        self._document = document
        self._motions = Motions()
        self._motions.know(ledger.entries)
        self._motions.handles.update(taken)
        self._sides = sides((entry for entry in ledger.entries if isinstance(entry, Party)), (), ())

    def propose(self, row: ChartRow) -> None:
        """Propose the motion of a row where the ledger lacks it, then its ruling."""
        motion = self._known(row) or self._motion(row)
        if row.ruling.text:
            self._ruling(row, motion)

    def _known(self, row: ChartRow) -> Pending | None:
        """The motion of that number in the ledger, if it is about the same: a chart may count in its own way."""
        found = self._motions.by_number.get(row.number.text)
        if found is None or not row.asked.text:
            return found
        return found if telling(row.asked.text) & telling(found.title) else None

    def _motion(self, row: ChartRow) -> Pending:
        by = self._sides.of(row.movant.text)
        relief, subject = _asked(row.asked.text)
        number = row.number.text
        grounds = (row.ground.text,) if row.ground.text else ()
        topic = Item(
            handle=self._motions.free(f"T{number or '1'}"), title=subject or row.asked.text, medium=Medium.TOPIC
        )
        motion = Motion(
            handle=self._motions.free(f"M{number or '1'}"),
            by=by[0] if len(by) == 1 else "",
            title=row.asked.text,
            number=number,
            requests=(Request(relief=relief, subject=(topic.handle,), grounds=grounds),),
            anchors=(self._anchor(row.asked),),
        )
        look = "" if len(by) == 1 else f'whose motion it is was not read ("{row.movant.text}")'
        key = self._key(row)
        self._motions.handles.add(topic.handle)
        self._offer(topic, row.asked, f"{key} topic", look)
        self._motions.add(motion)
        self._offer(motion, row.asked, f"{key} motion", look)
        return self._motions.open[motion.handle]

    def _ruling(self, row: ChartRow, motion: Pending) -> None:
        acts = map(ordered, read_order(_LEAD + row.ruling.text).acts)
        read = [one for one in acts if one.disposition or one.effect]
        if not read:
            source = Source(place=row.ruling.cell, span=(0, len(row.ruling.text)), quote=row.ruling.text)
            self.unread.append(Unread(source=source, why="what this says of the motion was not understood"))
            return
        act = Act(
            handle=self._motions.free(self._motions.next_ruling()),
            eff=Moment(day=row.day) if row.day else None,
            form=Form.ORAL,
            disposes=tuple(
                Disposed(request=request, disposition=one.disposition)
                for one in read[:1]
                if one.disposition and not one.tentative
                for request in motion.requests
            ),
            directives=tuple(
                directive_of(one, motion.topics, motion.requests, self._sides, (self._anchor(row.ruling),), motion)
                for one in read
                if one.effect not in (None, Effect.NONE)
            ),
            anchors=(self._anchor(row.ruling),),
        )
        self._motions.handles.add(act.handle)
        looks = ["spoken or written: the chart does not say", "" if row.day else "on which day was not read"]
        if len(read) > 1 or not _SAYS_NO_MORE.fullmatch(row.ruling.text.strip()):
            looks.append(f'the cell may say more: "{row.ruling.text}"')
        self._offer(act, row.ruling, f"{self._key(row)} ruling", "; ".join(filter(None, looks)), read[0])

    def _offer(
        self, entry: Item | Motion | Act, said: Said, key: str, look: str, read: ReadAct | None = None
    ) -> None:
        source = Source(place=said.cell, span=(0, len(said.text)), quote=said.text)
        rule = read.found_by if read else "a row of the chart"
        self.proposed.append(Proposed(entry=entry, source=source, found_by=rule, key=key, look=look))

    def _anchor(self, said: Said) -> Anchor:
        return Anchor(document=self._document, locator=said.cell, quote=said.text)

    def _key(self, row: ChartRow) -> str:
        told = " ".join(one.text for one in (row.number, row.movant, row.asked, row.ruling, row.date))
        return f"chart {sha256(told.encode()).hexdigest()[:16]} {row.number.cell or row.asked.cell}"
