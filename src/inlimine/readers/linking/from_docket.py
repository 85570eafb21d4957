"""From a docket to proposed entries: its parties, each motion with what it asks, each ruling with its motion.

A ruling is tied to a motion by the number that the entry prints; else to the one open motion of that name by
that party; else to none, and the candidates are named. It is never guessed.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from inlimine.ledger.acts import Act, Directive, Disposed, Edge, Motion
from inlimine.ledger.entry import Anchor
from inlimine.ledger.handles import has_docket_number
from inlimine.ledger.items import Item
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Party
from inlimine.ledger.terms import EdgeKind, Effect, Form, Medium
from inlimine.readers.dockets.docket import Docket, DocketEntry
from inlimine.readers.entries.family import Family, family_of
from inlimine.readers.entries.lexer import lowered
from inlimine.readers.entries.read_entry import read_entry
from inlimine.readers.entries.reading import ORAL, EntryAct
from inlimine.readers.linking.behind import limits_behind, of_the_hearing, undoes_a_part, without_earlier
from inlimine.readers.linking.confines import without_confines
from inlimine.readers.linking.directives import directive_of, ordered
from inlimine.readers.linking.filings import Filed, also_filed, filed, owners
from inlimine.readers.linking.going_on import points, stands_beside
from inlimine.readers.linking.later_entries import WHY, Ruled, concerns_evidence, held, ruled, said_in, spoken_of
from inlimine.readers.linking.let_in import kept_back, only_offers
from inlimine.readers.linking.meant import usable
from inlimine.readers.linking.motions import Motions, Pending, requested, telling
from inlimine.readers.linking.open_behind import TOPIC_LOOK
from inlimine.readers.linking.proposed import Proposals, Proposed, Source, Unread
from inlimine.readers.linking.sides import Sides, sides
from inlimine.readers.linking.subjects import limit_in, thing
from inlimine.readers.orders.read_order import read_order
from inlimine.readers.read_act import ReadAct

_NAME = r"(?:[A-Z][\w.'-]*)(?:\s(?:[A-Z][\w.'-]*|de|la|van|von))+"
# A defendant's number behind a name, or the name as to which something was filed.
_NUMBERED = re.compile(rf"(?:\bas\sto|,|\band)\s+(?:defendants?(?:\(s\))?\s+)?({_NAME})\s\(\d{{1,3}}\)")
_SINGLED = re.compile(rf"\bas\sto\s+(?:defendants?(?:\(s\))?\s+)?({_NAME})(?=[.,;(]|\s(?:re|that|the|in|for)\b|$)")
_GOVERNMENT = re.compile(r"\b(?:by|from)\s(USA|United\sStates)\b")
_NOBODY = re.compile(
    r"\b(?:Judge|Magistrate|Attorney|Count|Counts|Motion|Party|Petition|Third|Real|Order|Redacted)\b",
    re.IGNORECASE,
)
_AS_TO = re.compile(
    r"\bas\s+to\s+(?:defendants?(?:\(s\))?\s+)?"
    r"([A-Z](?:[^.;(]|(?<=\b[A-Z])\.|(?<=\b[JS]r)\.){2,400}?)(?=\s*(?:(?<!\b[A-Z])\.|[;(]|$))"
)
_JUDGE = re.compile(
    r"\b(?:Signed|Entered|Ordered|Approved|Granted)\s+by\s+(?:the\s+)?(?:Hon(?:orable|\.)?\s+)?"
    r"((?:(?:Senior|Chief|Magistrate|District|Bankruptcy|Circuit)\s+)*Judge\s+[A-Z][\w.' -]+?)"
    r"(?=\s+on\b|\s*\(|(?<![ .][A-Z])\.(?:\s|$)|,|$)"
)
_SPOKEN = re.compile(r"\s*(?:\w+\s){0,2}?oral\s+(?:order|ruling)\b", re.IGNORECASE)
_AMENDED = re.compile(
    r"\W*(?:\w+\s){0,2}?(?:amended|corrected|superseding)\s+(?:\w+\s+){0,4}?order\b", re.IGNORECASE
)
# Time that is excluded from a count of days is no evidence.
_COMPUTED = re.compile(r"\bspeedy\s+trial\b|\bcomput(?:ation|ing|ed)\b", re.IGNORECASE)
_REVISITS = re.compile(
    r"\border\b.*\b(?:reinstat\w+|reviv\w+|rescind\w*|upon reconsideration)\b",
    re.IGNORECASE | re.DOTALL,
)
_NOT_FINAL = frozenset({"reserved"})


def from_docket(docket: Docket, document: str, ledger: Ledger) -> Proposals:
    """Everything that a docket proposes to a ledger; `document` is the handle of the docket's own paper."""
    return _Docket(docket, document, ledger).read()


class _Docket:
    """One docket on its way into a ledger."""

    def __init__(self, docket: Docket, document: str, ledger: Ledger) -> None:
        self.docket = _oldest_first(docket)
        self.document = document
        self.motions = Motions()
        self.motions.know(ledger.entries)
        self._numbered = dict(self.motions.by_number)
        self._close_until_filed(ledger)
        self.sides = _sides(docket, ledger)
        self.owners = owners(entry.text for entry in docket.entries)
        self.filers = self._filers()
        self.orders: dict[str, str] = {}
        self.ruled: dict[str, set[str]] = {}
        self._there = {entry.handle: entry for entry in ledger.entries if entry.handle}
        self._given: set[str] = set()
        self._seen: set[tuple[str, str] | None] = set()
        self._on_evidence: list[Ruled] = []
        self._made: list[Proposed] = []
        self._occurrences: Counter[str] = Counter()

    def read(self) -> Proposals:
        """The parties, then what each entry proposes, in the docket's order."""
        unread: list[Unread] = []
        for party in self.sides.fresh:
            self._party(party)
        for entry in self.docket.entries:
            if entry.attachment not in ("", "0") or self._again(entry):
                continue
            if filing := filed(entry.text):
                self._motion(entry, filing)
            reading = read_entry(without_earlier(entry.text))
            if reading.acts:
                self._act(entry, reading.acts)
            elif not filing and (later := self._later(entry)):
                unread += later
            elif not filing and not reading.unread and _REVISITS.search(entry.text):
                unread.append(Unread(source=_source(entry, (0, len(entry.text))), why="sounds like a ruling"))
            unread += [Unread(source=_source(entry, one.span), why=one.why) for one in reading.unread]
        return Proposals(proposed=tuple(self._made), unread=tuple(unread))

    def _close_until_filed(self, ledger: Ledger) -> None:
        """What this docket itself files is there from its entry on: an earlier ruling is of no later motion."""
        every = [(entry.number, filing.title) for entry in self.docket.entries if (filing := filed(entry.text))]
        titles, numbers = set(every), {number for number, _ in every if number}
        for motion in ledger.entries:
            if isinstance(motion, Motion) and (
                motion.number in numbers or (motion.number, motion.title) in titles
            ):
                self.motions.open.pop(motion.handle, None)
                self.motions.by_number.pop(motion.number, None)

    def _again(self, entry: DocketEntry) -> bool:
        """Whether the docket prints the same entry a second time."""
        own = (entry.number, entry.text) if entry.number else None
        again = own in self._seen
        self._seen.add(own)
        return again and own is not None

    # --- parties ---

    def _party(self, party: Party) -> None:
        source = Source(place="parties", span=(0, 0), quote=party.name)
        self._propose(party, source, "parties of the docket", f"{self._case()} party {party.name}")

    # --- motions ---

    def _motion(self, entry: DocketEntry, filing: Filed) -> None:
        source = _source(entry, filing.span)
        by = self._movants(entry, filing)
        look = _movant_open(filing, by)
        if len(by) != 1 and (usual := self._usual(filing, by)):
            look = (
                f"taken for a motion by {usual}, for whom {filing.movant} filed otherwise; the entry does not say"
            )
            by = (usual,)
        asked = [
            requested(one, self._free(f"T{entry.number}", "item"), self._against(entry, by))
            for one in (filing, *(also_filed(filing, title) for title in filing.further))
        ]
        known = self._numbered.get(entry.number)
        own = f"M{entry.number}" if entry.number else "M"
        motion = Motion(
            handle=self._free(own, "motion", known.handle if known else ""),
            eff=_moment(entry),
            by=by[0] if len(by) == 1 else "",
            title=filing.title,
            number=entry.number,
            oral=filing.oral,
            requests=tuple(request for request, _ in asked),
            anchors=(self._anchor(source),),
        )
        self.motions.add(motion)
        key = self._key(entry)
        for at, topic in enumerate(topic for _, topic in asked if topic is not None):
            self.motions.handles.add(topic.handle)
            self._propose(topic, source, "title of a motion", f"{key} topic{at or ''}")
        self._propose(motion, source, "a motion is filed", f"{key} motion", look)

    def _movants(self, entry: DocketEntry, filing: Filed) -> tuple[str, ...]:
        """Whose the motion is: the owner that its title or another entry names before whoever filed it."""
        if filing.movant and (found := self.sides.of(filing.movant)):
            return found
        told = [self.sides.of(words) for words in self.owners.get(entry.number, ())]
        return tuple(dict.fromkeys(one for found in told for one in found))

    def _usual(self, filing: Filed, by: tuple[str, ...]) -> str:
        """The one party for whom this filer filed wherever the docket tells for whom; a person must look."""
        usual = self.filers.get(filing.movant, set())
        return next(iter(usual)) if len(usual) == 1 and (not by or usual <= set(by)) else ""

    def _filers(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for entry in self.docket.entries:
            filing = filed(entry.text)
            if filing and filing.movant and not self.sides.of(filing.movant):
                by = self._movants(entry, filing)
                if len(by) == 1:
                    found.setdefault(filing.movant, set()).update(by)
        return found

    def _against(self, entry: DocketEntry, by: tuple[str, ...]) -> tuple[str, ...]:
        """A defendant as to whom another party moves is the one whom it wants bound, where there are several; what
        a docket prints of the only one in each entry says nothing."""
        about = _AS_TO.search(entry.text)
        named = [self.sides.of(one) for one in re.split(r",\s*(?:and\s+)?|\s+and\s+", about[1])] if about else []
        found = tuple(dict.fromkeys(one for some in named for one in some))
        told = all(len(one) == 1 for one in named) and len(by) == 1 and by[0] not in found
        return found if told and len(self.sides.opponents(by[0])) > 1 else ()

    # --- rulings ---

    def _act(self, entry: DocketEntry, acts: tuple[EntryAct, ...]) -> None:
        tied = [(act, self._tied(act, entry)) for act in acts]
        before = len(self._made)
        spoken = self._directives(entry, tied)
        # What an order undoes is an order; the target of any other act is a motion.
        edges = self._edges(entry, acts)
        handle = self._free(f"R{entry.number}" if entry.number else "R", "act")
        source = _source(entry, (min(act.span[0] for act in acts), max(act.span[1] for act in acts)))
        act = Act(
            handle=handle,
            eff=_moment(entry),
            form=_form(entry.text),
            judge=_judge(entry.text),
            disposes=tuple(
                Disposed(request=request, disposition=act.disposition.replace("_", "-"))
                for act, found in tied
                if len(found) == 1
                for request in self._meant(entry, act, found[0])
            ),
            directives=tuple(made for _, made in spoken if made),
            edges=edges,
            anchors=(self._anchor(source),),
        )
        self.motions.handles.add(handle)
        self.ruled[handle] = {one.target for one in acts if one.numbered}
        if entry.number:
            self.orders[entry.number] = handle
        open_words = [
            *(self._open_words(act, found) for act, found in tied),
            *self._behind(entry, tied, act, spoken),
        ]
        look = "; ".join(filter(None, open_words))
        if look:
            self._made[before:] = [replace(topic, look=topic.look or TOPIC_LOOK) for topic in self._made[before:]]
        for read, found in tied:
            if len(found) == 1 and read.disposition not in _NOT_FINAL:
                self.motions.ended(found[0], self._meant(entry, read, found[0]))
        rules = "; ".join(dict.fromkeys(one.found_by for one in acts))
        self._propose(act, source, rules, f"{self._key(entry)} ruling", look)
        if evidence := [found[0] for _, found in tied if len(found) == 1 and found[0].evidentiary]:
            numbers = filter(None, (entry.number, *self.ruled[handle]))
            at = len(self._made) - 1 if self._made[-1:] and self._made[-1].entry.handle == handle else None
            self._on_evidence.append(ruled(at, entry, numbers, evidence))

    def _meant(self, entry: DocketEntry, act: EntryAct, found: Pending) -> tuple[str, ...]:
        """The requests of a motion on which the entry rules, by the title that it prints behind the number."""
        return found.meant(
            re.split(r"\bas to\b|\bfiled\b|[;.]", entry.text[act.span[0] : act.span[1] + _TITLE])[0]
        )

    def _directives(
        self, entry: DocketEntry, tied: Sequence[tuple[EntryAct, list[Pending]]]
    ) -> tuple[tuple[ReadAct, Directive | None], ...]:
        """What the entry itself orders beyond granting or denying, on motions about evidence alone: each as read,
        and what became of it."""
        ruled = [(act, found[0]) for act, found in tied if len(found) == 1 and found[0].evidentiary]
        made: list[tuple[ReadAct, Directive | None]] = []
        for read in map(kept_back, map(ordered, read_order(entry.text).acts if ruled else ())):
            if read.effect not in (None, Effect.NONE) and not _COMPUTED.search(read.words.quote):
                meant = [pending for act, pending in ruled if _speaks_of(read, act)]
                made.append((read, self._ordered(entry, read, meant or self._same_thing(read, ruled))))
        return tuple(made)

    def _same_thing(self, read: ReadAct, ruled: Sequence[tuple[EntryAct, Pending]]) -> list[Pending]:
        """The motion of the entry whose topic has the words of which a sentence behind its ruling speaks."""
        told = telling(thing(read.subject))
        return [pending for _, pending in ruled if told and told in map(telling, self._titles(pending))][:1]

    def _titles(self, pending: Pending) -> list[str]:
        """What the topics of a motion are called."""
        made = {one.entry.handle: one.entry for one in self._made}
        items = (made.get(topic, self._there.get(topic)) for topic in pending.topics)
        return [one.title for one in items if isinstance(one, Item)]

    def _ordered(self, entry: DocketEntry, read: ReadAct, meant: list[Pending]) -> Directive | None:
        read = replace(read, subject=thing(read.subject)) if not limit_in(read.subject) else read
        source = _source(entry, read.words.span)
        topics = tuple(dict.fromkeys(one for pending in meant for one in pending.topics))
        titles = [title for pending in meant for title in self._titles(pending)]
        points_back = points(read.subject, {one for pending in meant for one in telling(pending.title)})
        if not (topics and (points_back or telling(read.subject) in map(telling, titles))):
            if not usable(read.subject):
                return None
            item = Item(
                handle=self._free(f"T{entry.number}", "item"),
                title=without_confines(read.subject),
                medium=Medium.TOPIC,
            )
            self._propose(item, source, "of what a ruling speaks", f"{self._key(entry)} topic {read.words.span}")
            self.motions.handles.add(item.handle)
            topics = (item.handle,)
        requests = tuple(one for pending in meant for one in pending.requests)
        motion = meant[0] if len(meant) == 1 else None
        return directive_of(read, topics, requests, self.sides, (self._anchor(source),), motion)

    def _later(self, entry: DocketEntry) -> list[Unread]:
        """The sentences of an entry without a ruling that may say how far an earlier one goes; what they may speak
        of is held open with their words."""
        unread: list[Unread] = []
        for span in said_in(entry.text):
            source = _source(entry, span)
            touched = spoken_of(source.quote, entry, self._on_evidence)
            for at in (one.at for one in touched if one.at is not None):
                self._made[at] = held(self._made[at], source)
            if touched or concerns_evidence(source.quote):
                unread.append(Unread(source=source, why=WHY))
        return unread

    def _behind(
        self,
        entry: DocketEntry,
        tied: Sequence[tuple[EntryAct, list[Pending]]],
        act: Act,
        spoken: Sequence[tuple[ReadAct, Directive | None]],
    ) -> Iterator[str]:
        """What the entry says of its rulings on evidence that the proposed act does not."""
        if undoes_a_part(entry.text):
            yield "it undoes a part of an earlier order: say which ruling it changes"
        if only_offers(entry.text) and any(one.evidentiary for _, found in tied for one in found):
            yield "it lets something be offered, which rules nothing admissible"
        starts = sorted(read.span[0] for read, _ in tied)
        for read, found in tied:
            if found and of_the_hearing(entry.text[: read.span[0]]):
                yield "it speaks of the hearing of a motion: say whether it disposes of the motion"
            if len(found) == 1 and found[0].evidentiary:
                end = next((one for one in starts if one >= read.span[1]), len(entry.text))
                words = limits_behind(entry.text, read.span[1], end, self.sides, act.directives)
                yield f'it says "{words}": not read' if words else ""
        if any(len(found) == 1 and found[0].evidentiary for _, found in tied):
            left = [one for read in read_order(entry.text).acts for one in read.left]
            about = {word for _, found in tied for one in found for word in telling(one.title)}
            topics = {topic for _, found in tied for one in found for topic in one.topics}
            left += [read.words for read, made in spoken if stands_beside(read, made, topics, about)]
            said = dict.fromkeys(" ".join(one.quote.split()).rstrip(".") for one in left)
            yield from (f'it says "{one}": not read' for one in said)

    def _tied(self, act: EntryAct, entry: DocketEntry) -> list[Pending]:
        if act.disposition == "vacated":
            return []
        if act.numbered:
            found = self.motions.by_number.get(act.target)
            return [found] if found else []
        by = self._owner(entry.text[max(0, act.span[0] - 80) : act.span[1]])
        alike = self.motions.alike(act.noun, by[0] if len(by) == 1 else "") if act.noun else []
        return [one for one in alike if one.oral] if act.target == ORAL else alike

    def _owner(self, words: str) -> tuple[str, ...]:
        """Whose the motion is by the last `Roe's motion` in the words before a ruling."""
        *_, owner = ["", *(one[1] for one in _OWNER_WORD.finditer(words))]
        parts = owner.split()
        found = (self.sides.of(" ".join(parts[at:])) for at in range(len(parts)))
        return next((one for one in found if one), ())

    def _edges(self, entry: DocketEntry, acts: tuple[EntryAct, ...]) -> tuple[Edge, ...]:
        vacated = [
            self.orders[act.target] for act in acts if act.disposition == "vacated" and act.target in self.orders
        ]
        return (
            *(Edge(edge=EdgeKind.VACATES, target=target) for target in dict.fromkeys(vacated)),
            *(Edge(edge=EdgeKind.SUPERSEDES, target=target) for target in self._replaced(entry, acts)),
        )

    def _replaced(self, entry: DocketEntry, acts: tuple[EntryAct, ...]) -> Iterator[str]:
        """The order whose place an amended order takes: the last that ruled on one of the same motions."""
        targets = {act.target for act in acts if act.numbered}
        if _AMENDED.match(entry.text) and not undoes_a_part(entry.text):
            earlier = [handle for handle, ruled in self.ruled.items() if ruled & targets]
            yield from earlier[-1:]

    def _open_words(self, act: EntryAct, found: list[Pending]) -> str:
        word = act.disposition.replace("_", " ")
        if act.disposition == "vacated":
            return (
                ""
                if act.target in self.orders
                else f"vacates {act.target}, which is not on this docket: say which ruling"
            )
        if len(found) == 1:
            return ""
        if act.numbered:
            return f"{word}: {act.target}, which is no motion on this docket: say what it disposes of"
        which = "an oral motion" if act.target == ORAL else "a motion without its number"
        listed = ", ".join(one.handle for one in found)
        return f"{word}: {which}; say which" + (f", perhaps {listed}" if listed else "")

    # --- what all share ---

    def _propose(self, entry: AnyEntry, source: Source, rule: str, key: str, look: str = "") -> None:
        """Propose it, unless the ledger has just that; what it has otherwise is proposed as a correction."""
        there = self._there.get(entry.handle)
        if there is not None and _same(there, entry):
            return
        if there is not None:
            look = "; ".join(filter(None, (look, f"the ledger has {entry.handle} otherwise")))
            entry = replace(entry, corrects=f"{source.place} of the docket reads otherwise")
        self._made.append(Proposed(entry=entry, source=source, found_by=rule, key=key, look=look))

    def _anchor(self, source: Source) -> Anchor:
        return Anchor(document=self.document, locator=source.place, quote=source.quote)

    def _free(self, handle: str, kind: str, known: str = "") -> str:
        """The handle by which the ledger knows it, or has something of that kind; else the next that is free."""
        first = (handle, known) if handle in self._there else (known, handle)
        names = (*first, *(f"{handle}-{n}" for n in range(2, 10_000)))
        name = next(one for one in names if one and one not in self._given and self._may_bear(one, kind))
        self._given.add(name)
        return name

    def _may_bear(self, handle: str, kind: str) -> bool:
        there = self._there.get(handle)
        if there is None:
            return handle not in self.motions.handles
        if isinstance(there, Act) and there.anchors and handle[1:].isdigit():
            return kind == "act" and has_docket_number(there)  # else another paper's, counted
        return there.kind == kind

    def _case(self) -> str:
        return f"{self.docket.court_id or self.docket.court} {self.docket.number}"

    def _key(self, entry: DocketEntry) -> str:
        """The same for the same text of the same entry, whenever it is read: court, case, number, text."""
        text = hashlib.sha256(" ".join(entry.text.split()).encode()).hexdigest()[:16]
        own = entry.number or f"{entry.filed or entry.entered} {text}"
        self._occurrences[own] += 1
        return f"{self._case()} {own} {text} {self._occurrences[own] if not entry.number else ''}"


def _speaks_of(read: ReadAct, act: EntryAct) -> bool:
    """Whether what is ordered is about this motion: it names it, or its words take in those on the motion."""
    start, end = read.words.span
    return act.target in (read.docket, read.number) or (start <= act.span[0] and act.span[1] <= end)


def _same(there: AnyEntry, entry: AnyEntry) -> bool:
    """Whether they say the same, wherever it was read."""
    return replace(there, anchors=(), corrects="", known_from=None) == replace(entry, anchors=())


_TITLE = 60  # code points behind an act in which its motion's title stands
_OWNER_WORD = re.compile(r"([A-Z][\w.& -]{2,40}?)(?:'s|s'|’s|s’)\s+(?:[\w-]+\s+){0,3}?motions?\b", re.IGNORECASE)


def _sides(docket: Docket, ledger: Ledger) -> Sides:
    known = [entry for entry in ledger.entries if isinstance(entry, Party)]
    texts = [entry.text for entry in docket.entries]
    return sides(known, docket.parties, [] if docket.parties else _mentioned(texts))


def _oldest_first(docket: Docket) -> Docket:
    """The docket in the order of its days: some print the newest entry first."""
    days = [day for entry in docket.entries if (day := entry.filed or entry.entered)]
    return replace(docket, entries=docket.entries[::-1]) if days and days[0] > days[-1] else docket


def _mentioned(texts: Sequence[str]) -> list[str]:
    """Whom the entries name as defendants, and the government where it files."""
    forms = (_NUMBERED, _SINGLED, _GOVERNMENT)
    names = [name.strip(". ") for text in texts for form in forms for name in form.findall(text)]
    return [name for name in names if not _NOBODY.search(name)]


def _movant_open(filing: Filed, by: tuple[str, ...]) -> str:
    if len(by) == 1:
        return ""
    named = f' ("{filing.movant}" is on it)' if filing.movant else ""
    return f"whose motion it is was not read{named}" + (f": perhaps {', '.join(by)}" if by else "")


def _source(entry: DocketEntry, span: tuple[int, int]) -> Source:
    place = f"entry {entry.number}" if entry.number else entry.place
    return Source(place=place, span=span, quote=entry.text[span[0] : span[1]])


def _moment(entry: DocketEntry) -> Moment | None:
    day = entry.filed or entry.entered
    return Moment(day=day) if day else None


def _form(text: str) -> Form:
    family, _ = family_of(lowered(text))
    return Form.ORAL if family is Family.MINUTES or _SPOKEN.match(text) else Form.WRITTEN


def _judge(text: str) -> str:
    found = _JUDGE.search(text)
    return " ".join(found[1].split()) if found else ""
