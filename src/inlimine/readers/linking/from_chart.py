"""From a team's own motions chart to proposed entries: a motion a row, and the ruling that its cell tells.

A chart is no order, and its cells are short. A ruling from it is never stronger than its cell: a word that
stands alone disposes of the motion; parts are ruled on where the cell names each; whatever else a cell
says is quoted, and the board asks what it means.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from hashlib import sha256

from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Motion, Request
from inlimine.ledger.entry import Anchor
from inlimine.ledger.items import Item, Label
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Party
from inlimine.ledger.terms import Form, Relief
from inlimine.readers.charts.chart import ChartReading, ChartRow, Said
from inlimine.readers.charts.days import days_in
from inlimine.readers.charts.ruling_cell import RulingCell, read_cell
from inlimine.readers.linking.chart_parties import parties_of
from inlimine.readers.linking.chart_ruling import Asked, by_ground, ordered_in
from inlimine.readers.linking.chart_topics import About, Things, plain
from inlimine.readers.linking.filings import asked
from inlimine.readers.linking.motions import Motions, Pending, reliefs, telling
from inlimine.readers.linking.proposed import Proposals, Proposed, Source, Unread
from inlimine.readers.linking.sides import sides

_OWNER = re.compile(
    r"(?:the )?(?P<who>[A-Za-z][\w.'’ ]{0,40}?)(?:['’]s|s['’])\s+(?=.*\b(?:motion|mil|notice|request)\b)", re.I
)
_MOTION = re.compile(
    r"^(?:(?:the )?[\w.'’ ]{1,40}?(?:['’]s|s['’])\s+)?(?:(?:[\w-]+ ){0,2}?motion|mil)(?: in limine)?"
    r"(?:,? (?:no\.?|#) ?\d+)?[:,]?\s*",
    re.IGNORECASE,
)
_ADMITS = re.compile(r"\W*(?:to\s+)?(?:(?:pre-?)?admit|introduce)\s+", re.IGNORECASE)
_FROM_SAYING = re.compile(
    r"(?P<who>(?:the )?[\w.'’]+(?: [\w.'’]+){0,3}) from (?:(?:making |eliciting |offering )?(?:any )?"
    r"(?:referring to|mentioning|alluding to|reference to|references to|mention of))\s+",
    re.IGNORECASE,
)
_DOCKETED = re.compile(r"\b(?:ECF|Dkt|Doc|Docket|D\.E)\b\.?\s*(?:No\.?|Entry|#)*\s*#?\s*(\d+)", re.IGNORECASE)
# The count of a firm that names the side: `D-1`, `S-12`, `MIL 3`; no docket number and no exhibit.
_OWN = re.compile(
    r"(?P<side>(?!(?:no|nos|ecf|dkt|doc|docket|item|row|mot)\b)[A-Z]{1,4})[-. ]?(?P<at>\d{1,4})", re.I
)
_FORMS = (
    (Form.ORAL, re.compile(r"\b(?:oral|bench|verbal|spoken)", re.I)),
    (Form.WRITTEN, re.compile(r"\bwritten", re.I)),
)
_JOINT = re.compile(
    r"joint(?:ly)?|both(?: (?:parties|sides))?|all(?: (?:parties|sides))?|(?:the )?parties|stipulated",
    re.IGNORECASE,
)
_NOTE_MARK = r"[*\u2020\u2021\u00b9\u00b2\u00b3]"
_NOTE = re.compile(rf"\W?{_NOTE_MARK}|(?:foot)?notes?\b\s*\d*[:.]|n\.?b\.", re.IGNORECASE)
_A_ROW = "a row of the chart"


def from_chart(chart: ChartReading, document: str, ledger: Ledger, taken: Collection[str] = ()) -> Proposals:
    """Everything that a chart proposes to a ledger; whoever wrote the chart is no court, so a person looks.
    `taken` are handles that other papers' proposals bear."""
    made = _Chart(document, ledger, taken, chart.headed)
    for row in chart.rows:
        made.propose(row)
    return Proposals(proposed=tuple(made.proposed), unread=tuple(made.unread))


def _asked(words: str) -> tuple[Relief, str]:
    """What a row asks; where it opens with `admit`, that is about evidence, and not about a lawyer."""
    body = _MOTION.sub("", words, count=1)
    if admits := _ADMITS.match(body):
        return Relief.ADMIT, body[admits.end() :].strip(" .")
    relief, subject = asked(words)
    return relief, subject or re.sub(r"^to\s+", "", body, flags=re.IGNORECASE).strip(" .")


class _Chart:
    """One chart on its way into a ledger."""

    def __init__(self, document: str, ledger: Ledger, taken: Collection[str], headed: tuple[str, ...]) -> None:
        self.proposed: list[Proposed] = []
        self.unread: list[Unread] = []
        self._document = document
        self._headed = headed
        self._motions = Motions()
        self._motions.know(ledger.entries)
        self._motions.handles.update(taken)
        self._entered = Motions()
        for motion in (entry for entry in ledger.entries if isinstance(entry, Motion)):
            self._entered.add(motion)
        self._reliefs = reliefs(ledger.entries)
        self._things = Things(ledger.entries, self._motions.free)
        self._sides = sides((entry for entry in ledger.entries if isinstance(entry, Party)), (), ())

    def propose(self, row: ChartRow) -> None:
        """Propose the motion of a row where the ledger lacks it, then its ruling."""
        if not any(one.text for one in (row.asked, row.docket, row.ruling, *row.conditions)):
            self._aside(row.number, "this row says neither what is asked nor how the court ruled")
            return
        if note := _note(row):
            self._aside(note, "it stands alone in its row, and may say something of the rulings of the chart")
            return
        known = self._known(row)
        motion = known or self._motion(row)
        beside = self._things.beside(row, motion.topics) if known else About()
        self._enter(beside.entries, row, "exhibit")
        if row.ruling.text or row.conditions:
            self._ruling(row, motion, beside.looks, "" if known else row.ground.text)

    def _aside(self, said: Said, why: str) -> None:
        """A row that is a heading within the table or a note below it."""
        source = Source(place=said.cell, span=(0, len(said.text)), quote=said.text)
        self.unread.append(Unread(source=source, why=why))

    # --- the motion ---

    def _known(self, row: ChartRow) -> Pending | None:
        """The motion in the ledger: of that number if it is about the same, for a chart may count in its own way;
        else of the very same title."""
        numbered = self._motions.by_number.get(_entry_number(row) or row.number.text) or self._entered.open.get(
            row.number.text
        )
        if numbered and (not row.asked.text or telling(row.asked.text) & telling(numbered.title)):
            return numbered
        by = self._movant(row)
        return next(
            (
                one
                for one in self._entered.open.values()
                if row.asked.text and plain(one.title) == plain(row.asked.text) and by in ("", one.by)
            ),
            None,
        )

    def _movant(self, row: ChartRow) -> str:
        found = self._movants(row)
        return found[0] if len(found) == 1 else ""

    def _movants(self, row: ChartRow) -> tuple[str, ...]:
        owner = _OWNER.match(row.asked.text)
        return parties_of(row.movant.text or (owner["who"] if owner else ""), self._sides)

    def _whose(self, row: ChartRow) -> str:
        """What is to be asked of whose motion it is."""
        found = self._movants(row)
        if len(found) > 1:
            several = " or ".join(found)
            return f'"{row.movant.text or row.asked.text}" can be {several}: whose motion it is was not guessed'
        every = _JOINT.fullmatch(row.movant.text.strip()) is not None
        perhaps = ", ".join(party.handle for party in self._sides.everybody) if every else ""
        told = f": perhaps {perhaps}" if perhaps else ""
        return "" if found else f'whose motion it is was not read ("{row.movant.text}"){told}'

    def _motion(self, row: ChartRow) -> Pending:
        by, key = self._movant(row), self._key(row)
        handle, topic = self._handles(row)
        relief, asked_of = _asked(row.asked.text)
        against, subject = self._against(relief, asked_of)
        about = self._things.about(row, topic, subject or row.asked.text)
        grounds = (row.ground.text,) if row.ground.text else ()
        motion = Motion(
            handle=handle,
            by=by,
            eff=Moment(day=row.filed) if row.filed else None,
            title=row.asked.text,
            number=_entry_number(row),
            requests=(Request(relief=relief, subject=about.subjects, against=against, grounds=grounds),),
            anchors=(self._anchor(row.asked),),
        )
        self._enter(about.entries, row, "topic")
        self._motions.add(motion)
        self._entered.add(motion)
        self._reliefs[motion.handle] = relief
        look = "; ".join(one for one in (self._whose(row), *about.looks) if one)
        self._offer(motion, row.asked, f"{key} motion", look)
        return self._entered.open[motion.handle]

    def _handles(self, row: ChartRow) -> tuple[str, str]:
        """What the motion and its topic are called: as the firm counts it (`D-1`, its topic TD1), else by number.

        Of two motions of one number the second has the next that is free: M3-2 would read like a part of M3.
        """
        own = _OWN.fullmatch(row.number.text.strip(" .#"))
        side, count = (own["side"].upper(), own["at"]) if own else ("", _count(row))
        pairs = [(f"{side}-{count}", f"T{side}{count}")] if side else []
        pairs += [(f"M{at}", f"T{at}") for at in range(int(count), int(count) + 10_000)]
        return next(pair for pair in pairs if not self._motions.handles.intersection(pair))

    def _against(self, relief: Relief, subject: str) -> tuple[tuple[str, ...], str]:
        """Who alone is asked to be kept from saying something, where that is one party, and what."""
        saying = _FROM_SAYING.match(subject) if relief is Relief.EXCLUDE else None
        whom = parties_of(saying["who"], self._sides) if saying else ()
        return (whom, f"reference to {subject[saying.end() :]}") if saying and len(whom) == 1 else ((), subject)

    def _enter(self, entries: Iterable[Item | Label], row: ChartRow, what: str) -> None:
        for at, entry in enumerate(entries):
            self._take(entry)
            self._offer(entry, row.asked, f"{self._key(row)} {what}{f' {at}' if at else ''}", "")

    def _take(self, entry: Item | Label) -> None:
        self._things.take(entry)
        if isinstance(entry, Item):
            self._motions.handles.add(entry.handle)

    # --- its ruling ---

    def _ruling(self, row: ChartRow, motion: Pending, looked: tuple[str, ...], ground: str) -> None:
        said, cell = row.ruled, _cell(row)
        anchors = tuple(self._anchor(one) for one in (row.ruling, *row.conditions))
        ordered = ordered_in(said.text, cell, self._about(row, motion), anchors)
        if ordered is None:
            why = "it tells of no ruling" if cell.no_ruling else "what this says of the motion was not understood"
            why = why if row.ruling.text else "no ruling stands beside these words"
            source = Source(place=said.cell, span=(0, len(said.text)), quote=said.text)
            self.unread.append(Unread(source=source, why=why))
            return
        for part in ordered.parts:
            self._take(part)
            name = part.label if isinstance(part, Label) else part.handle
            self._offer(part, said, f"{self._key(row)} part {name}", "a part that the ruling names")
        form = _form(row, cell)
        day, doubts = self._day(row, cell)
        act = Act(
            handle=self._motions.free(self._motions.next_ruling()),
            eff=day,
            form=form,
            disposes=ordered.disposes,
            directives=ordered.directives,
            anchors=anchors,
            note=cell.note,
        )
        self._motions.handles.add(act.handle)
        untold = ["oral or written: the chart does not say"] if form is Form.NOT_TOLD else []
        untold += _marked(row)
        reach = by_ground(ground, ordered, self._reliefs.get(motion.requests[0])) if motion.requests else ()
        looks = [
            "as the chart tells it: REPORTED, not verified",
            *ordered.looks,
            *reach,
            *looked,
            *doubts,
            *untold,
        ]
        self._offer(act, said, f"{self._key(row)} ruling", "; ".join(looks), ordered.found_by)

    def _about(self, row: ChartRow, motion: Pending) -> Asked:
        """What the ruling is on: the requests with their relief and topics, and the names that are taken."""
        kinds = {self._reliefs.get(one) for one in motion.requests}
        return Asked(
            requests=motion.requests,
            topics=motion.topics,
            relief=next(iter(kinds)) if len(kinds) == 1 else None,
            asked=row.asked.text or motion.title,
            labels={label: item for label, item in self._things.labels.items() if self._within(item, motion)},
            borne=self._things.labels,
            titled=self._titled(motion),
            free=self._motions.free,
            sides=self._sides,
        )

    def _titled(self, motion: Pending) -> dict[str, tuple[str, str]]:
        """The title and the label of each exhibit that is a part of what the motion is about."""
        written = self._things.written.items()
        parts = {item: label for item, label in written if self._things.whole_of(item) in motion.topics}
        return {item: (self._things.items[item].title, label) for item, label in parts.items()}

    def _within(self, item: str, motion: Pending) -> bool:
        return item in motion.topics or self._things.whole_of(item) in motion.topics

    def _day(self, row: ChartRow, cell: RulingCell) -> tuple[Moment | None, list[str]]:
        """The day of the ruling, and what is to be asked about it."""
        told = {one for one in (row.day, cell.day) if one}
        doubts = [row.unsure] if row.unsure else []
        doubts += [f'the cell tells "{one}": is it the day of the ruling' for one in cell.others]
        if len(told) == 1:
            return Moment(day=told.pop()), doubts
        if told:
            return None, [*doubts, f"the cell says {cell.day}, and the column of days {row.day}: which is it"]
        headed = [
            f'on which day was not read; the chart is headed "{one}": is it that day' for one in self._headed
        ]
        return None, [*doubts, *(headed or ["on which day was not read"])]

    # --- what all share ---

    def _offer(
        self, entry: Item | Label | Motion | Act, said: Said, key: str, look: str, rule: str = _A_ROW
    ) -> None:
        source = Source(place=said.cell, span=(0, len(said.text)), quote=said.text)
        self.proposed.append(Proposed(entry=entry, source=source, found_by=rule, key=key, look=look))

    def _anchor(self, said: Said) -> Anchor:
        return Anchor(document=self._document, locator=said.cell, quote=said.text)

    def _key(self, row: ChartRow) -> str:
        told = " ".join(
            one.text for one in (row.number, row.movant, row.asked, row.ruling, row.date, *row.conditions)
        )
        return f"chart {sha256(told.encode()).hexdigest()[:16]} {row.number.cell or row.asked.cell}"


def _count(row: ChartRow) -> str:
    return next(iter(re.findall(r"\d{1,6}", row.number.text or _entry_number(row))), "1")


def _cell(row: ChartRow) -> RulingCell:
    """The ruling as read with its conditions, which alone are no ruling; no day in them is the ruling's."""
    own = read_cell(row.ruling.text, tentative=row.tentative)
    if not row.conditions:
        return own
    spelt = replace(row.ruling, text=disposition(own.disposition).label) if own.short else row.ruling
    whole = read_cell(replace(row, ruling=spelt).ruled.text, tentative=row.tentative)
    days = [one for said in row.conditions for one in days_in(said.text) if one.day is None or one.day != own.day]
    none = own.no_ruling or not row.ruling.text
    others = (*own.others, *(one.words for one in days))
    return replace(whole, day=own.day, others=others, no_ruling=none, short=own.short)


def _note(row: ChartRow) -> Said | None:
    """What stands alone in its row and is no motion: a footnote, or words about rulings of which motion nobody
    tells."""
    (alone, *more) = row.cells or (Said(),)
    if more or not alone.text:
        return None
    return alone if alone.text == row.ruled.text or _NOTE.match(row.asked.text) else None


def _marked(row: ChartRow) -> list[str]:
    """That a mark stands with the ruling by which a chart points to a note."""
    mark = re.search(_NOTE_MARK, row.ruling.text)
    return [f'"{mark[0]}" stands with it: read the note to which that points'] if mark else []


def _entry_number(row: ChartRow) -> str:
    """The number of the docket entry, where the heading or the cell says that it is one."""
    cell = _DOCKETED.search(row.number.text)
    if cell:
        return cell[1]
    return next(iter(re.findall(r"\d+", row.docket.text)), "")


def _form(row: ChartRow, cell: RulingCell) -> Form:
    told = {form for form, words in _FORMS if words.search(row.form.text)} | ({cell.form} - {Form.NOT_TOLD})
    return told.pop() if len(told) == 1 else Form.NOT_TOLD
