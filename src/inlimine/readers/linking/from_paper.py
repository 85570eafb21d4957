"""From what an order, minutes, a hearing or a report says was done to proposed rulings, each with its motion.

A motion is found by its docket number or its own; else it is the one open motion that fits in name, movant and
subject; else the candidates are named. What the words themselves order becomes a directive; where they only say
what became of a motion, the ledger compiles that from what was asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from hashlib import sha256

from inlimine.law.dispositions import disposition
from inlimine.ledger.acts import Act, Completeness, Directive, Disposed, Edge, Hearing
from inlimine.ledger.entry import Anchor
from inlimine.ledger.handles import has_docket_number
from inlimine.ledger.items import Item, Label
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Party
from inlimine.ledger.terms import EdgeKind, Effect, Form, Medium, PaperKind, Relief
from inlimine.readers.linking.accounted import unaccounted
from inlimine.readers.linking.bound import bound
from inlimine.readers.linking.chart_topics import About, Things
from inlimine.readers.linking.confines import any_purpose_in, phases_in, purposes_lost, without_confines
from inlimine.readers.linking.directives import directive_of, ordered
from inlimine.readers.linking.going_on import is_duty, joined
from inlimine.readers.linking.let_in import kept_back, only_offers
from inlimine.readers.linking.meant import confined, is_agreement, lifted, meant, usable, without_contrary
from inlimine.readers.linking.motions import Motions, Pending, reliefs, telling
from inlimine.readers.linking.open_behind import TOPIC_LOOK, Offered, held_open
from inlimine.readers.linking.proposed import Proposals, Proposed, Source, Told, Unread
from inlimine.readers.linking.sides import Sides, sides
from inlimine.readers.linking.the_rest import Rest, is_open, rest_of
from inlimine.readers.orders.naming import introduces
from inlimine.readers.read_act import PaperRead, ReadAct, Words
from inlimine.readers.reports.told import ReportRead

BLANKET = "blanket"  # the rule of clauses such as `all other motions are denied`
_RULING = re.compile(r"\bR\d+[a-z]?\b")
_ORDER = re.compile(
    r"(?:\b(?:Doc|Dkt|Docket|ECF|Filing|No|Document)\b[\s.#]*(?:No\.?)?[\s#]*|#\s*)\[?(\d{1,4})\b", re.IGNORECASE
)
# `number 43, that motion`; after `motion in limine` a number is the party's own count.
_PRINTED = re.compile(
    r"(?:\b(?:doc|dkt|docket|ecf|document)\b[\s.]*(?:no\.?)?[\s#]*\[?"
    r"|(?<!limine )(?<!motion )(?<!mil )\bnumber )(\d{1,4})\b",
    re.IGNORECASE,
)
# `Motions 42, 43 and 55`, and not `motions in limine 1 and 2`.
_COUNTED = r"(?<!limine )\bmotions?(?: nos?\.?| numbers?)? (?:\d+(?:,? (?:and|&) |, |-))*"
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_LETTER = re.compile(r"\(?([a-z])\)?\.?", re.IGNORECASE)
_RECITED = "of what it speaks was read in what leads to the ruling: say whether that is all of it"
_FEW = 8
_ORAL = frozenset({PaperKind.TRANSCRIPT, PaperKind.RECORDING, PaperKind.REPORT})


def from_paper(
    read: PaperRead,
    document: str,
    kind: PaperKind,
    ledger: Ledger,
    day: Moment | None,
    taken: Collection[str] = (),
) -> Proposals:
    """Everything that a paper proposes to a ledger; `document` is the handle of the paper, `day` the day on which
    it was made (None: not known, and each proposal says so), `taken` handles that other papers' proposals bear."""
    paper = _Paper(document, kind, ledger, day, taken)
    paper.prints_dockets = any(act.docket for act in read.acts)
    paper.divided = _divided(read.acts)
    if read.said:
        paper.count(read)
    for act in joined(read.acts, paper.about):
        paper.propose(act)
    unread = (Unread(source=_source(one.words), why=one.why) for one in read.unread)
    made = held_open(paper.made, paper.offered)
    return Proposals(proposed=tuple(made), unread=tuple(unread), told=_told(read))


class _Paper:
    """One paper on its way into a ledger."""

    def __init__(
        self, document: str, kind: PaperKind, ledger: Ledger, day: Moment | None, taken: Collection[str]
    ) -> None:
        self.made: list[Proposed] = []
        self.offered: list[Offered] = []
        self.prints_dockets = False
        self.divided: set[tuple[str, str]] = set()
        self._document = document
        self._kind = kind
        self._day = day
        self._motions = Motions()
        self._motions.know(ledger.entries)
        self._motions.handles.update(taken)
        self._items = {entry.handle: entry for entry in ledger.entries if isinstance(entry, Item)}
        self._things = Things(ledger.entries, self._motions.free)
        self._acts = {entry.handle: entry for entry in ledger.entries if isinstance(entry, Act)}
        self._before: Act | None = None
        self._reliefs = reliefs(ledger.entries)
        self._sides: Sides = sides((entry for entry in ledger.entries if isinstance(entry, Party)), (), ())

    def count(self, read: PaperRead) -> None:
        """How many rulings are said to have been made, of a hearing on that day: while some are missing, silence
        is not trusted."""
        hearing = Hearing(
            handle=self._motions.free("H1"), eff=self._day, name="the hearing that the paper tells of"
        )
        more = "at least " if read.at_least else ""
        counted = Completeness(of=hearing.handle, said=read.said, at_least=read.at_least, eff=self._day)
        quote = f"{more}{read.said} rulings"
        for entry, what in ((hearing, "hearing"), (counted, "count")):
            self._motions.handles.add(entry.handle)
            self.made.append(
                Proposed(
                    entry=replace(entry, anchors=(Anchor(document=self._document),)),
                    source=Source(place="", span=(0, 0), quote=quote),
                    found_by="how many rulings are told",
                    key=f"{self._document} {what} {read.said}",
                    look="as the paper tells it",
                )
            )

    def propose(self, read: ReadAct) -> None:
        """Propose the ruling that was read, after the topic of which it speaks where the ledger lacks it."""
        read = meant(kept_back(ordered(read)), self._sides)
        motion, look = self._motion(read)
        # What a motion asked says nothing of a ruling that may be on another.
        if motion is None and read.effect is None and read.docket not in self._motions.by_number:
            read = replace(read, effect=_by_itself(read))
        if read.effect is None and (phases_in(read) or any_purpose_in(read)):
            read = replace(read, effect=_by_itself(read))  # so that it stays confined
        requests = _requests(read, motion)
        read = without_contrary(confined(read, self._relief(requests)), self._relief(requests))
        if (freed := lifted(read, self._sides, motion.by if motion else "")) is not read:
            look.append(f'it is read as: the bar lifts once this is done: "{freed.unless}"')
            read = freed
        rest = self._rest(read, motion, requests)
        if rest:
            read = replace(read, effect=rest.effect, subject="", asked="")
        elif read.subject == "otherwise" and self._before is not None and is_open(self._before):
            look.append('it says "otherwise": not read')
        topics: tuple[Item | Label, ...] = ()
        directives: tuple[Directive, ...] = ()
        anchors = tuple(map(self._anchor, (read.words, *read.further)))
        if read.effect is not None:
            subject, topics = self._subjects(read, motion, look)
            look += self._narrower(read, motion)
            directives = (directive_of(read, subject, requests, self._sides, anchors, motion),) if subject else ()
            directives = tuple(map(rest.confined, directives)) if rest else directives
            look += [
                _RECITED for one in topics if isinstance(one, Item) and introduces(one.title, read.words.quote)
            ]
            look += [] if subject else [f"of what it speaks was not read: {read.effect}{self._perhaps()}"]
        act = Act(
            handle=self._motions.free(self._motions.next_ruling()),
            eff=self._eff(read),
            form=Form.ORAL if read.oral or self._kind in _ORAL else Form.WRITTEN,
            disposes=tuple(Disposed(request=one, disposition=_word(read)) for one in requests if _word(read)),
            directives=directives,
            by=self._agreed(read, look),
            edges=self._edges(read, look),
            anchors=anchors,
        )
        self._before = act
        self._offer(read, act, topics, look)

    def _rest(self, read: ReadAct, motion: Pending | None, requests: tuple[str, ...]) -> Rest | None:
        """Where the rest of a motion holds that was decided otherwise at some stage just before."""
        if self._before is None or motion is None or read.subject != "otherwise" or read.tentative:
            return None
        relief = self._relief(requests)
        same = tuple(one.request for one in self._before.disposes) == requests
        return (
            rest_of(self._before, motion, disposition(read.disposition).effect_on(relief))
            if same and relief
            else None
        )

    def _eff(self, read: ReadAct) -> Moment | None:
        """The day that a person said, else the one that the paper says of itself; "Monday" alone is no day."""
        if self._day is None and _ISO.fullmatch(read.date):
            return Moment(day=date.fromisoformat(read.date))
        return self._day

    def _open(self, read: ReadAct, act: Act) -> list[str]:
        """What a person must look at, apart from which motion it is."""
        told = {
            "on which day it was ruled was not read": act.eff is None,
            "its day is perhaps that of the hearing: say on which day it was ruled": (
                read.day_guessed and self._day is None and act.eff is not None
            ),
            "REPORTED, not verified": read.reported,
            "the words leave something open": not read.sure,
            f'whom it binds was not read: "{read.binds}"': bool(
                read.binds and bound(read.binds, self._sides).open
            ),
            f'it spares something: "{read.spares}"': bool(read.spares),
            "it lets something be offered, which rules nothing admissible": (
                read.effect in (None, Effect.NONE) and only_offers(read.words.quote)
            ),
            "it orders what counsel are to do, and bars or admits nothing": is_duty(read),
            "it is tentative": read.tentative,
            f"it holds for a purpose: {', '.join(read.purposes)}": purposes_lost(read),
        }
        return [words for words, holds in told.items() if holds]

    def _offer(self, read: ReadAct, act: Act, topics: tuple[Item | Label, ...], look: list[str]) -> None:
        look = [*look, *self._open(read, act), *(f'it says "{one}": not read' for one in unaccounted(read, act))]
        key = self._key(read)
        self._motions.handles.add(act.handle)
        source = _source(read.words)
        for at, topic in enumerate(topics):
            self.made.append(
                Proposed(
                    entry=topic,
                    source=source,
                    found_by="of what a ruling speaks",
                    key=f"{key} topic{at or ''}",
                    look=TOPIC_LOOK if look else "",
                )
            )
        self.offered.append((read, range(len(self.made) - len(topics), len(self.made) + 1)))
        self.made.append(
            Proposed(entry=act, source=source, found_by=read.found_by, key=f"{key} ruling", look="; ".join(look))
        )

    def _key(self, read: ReadAct) -> str:
        """The same whenever the paper is read again; rulings of the same words are told apart by their order."""
        key = sha256(f"{self._document} {read.words.span} {read.words.quote}".encode()).hexdigest()[:16]
        same = sum(one.key.startswith(key) and one.key.endswith(" ruling") for one in self.made)
        return f"{key} {same + 1}" if same else key

    # --- which motion ---

    def _motion(self, read: ReadAct) -> tuple[Pending | None, list[str]]:
        """The motion that it disposes of, and what a person must look at."""
        if not read.disposition:
            return None, []
        if (own := self._printed(read)) and own != read.docket:
            return self._motions.by_number[own], [f"only the number {own} tells which motion it is"]
        # Only a docket number is one: "Motion in Limine No. 3" is the party's own count.
        if found := self._motions.by_number.get(read.docket):
            return self._named(read, found, read.docket)
        if not read.docket and self._is_docket_number(read):
            return self._motions.by_number[read.number], [f"{read.number} is taken for a number of the docket"]
        if read.found_by.startswith(BLANKET):
            listed = ", ".join(self._motions.open) or "none is open in the ledger"
            return None, [f"{read.disposition}: every motion not ruled on; say which ({listed})"]
        fitting = self._fitting(read)
        if len(fitting) == 1:
            return fitting[0], []
        which = _called(read)
        listed = f", perhaps {', '.join(one.handle for one in fitting)}" if fitting else ""
        return None, [f"{read.disposition}: {which} is not in the ledger or not told; say which{listed}"]

    def _named(self, read: ReadAct, found: Pending, number: str) -> tuple[Pending | None, list[str]]:
        """The motion of that number, if the words of the ruling name it or at least do not speak of another."""
        if re.search(rf"(?<!\d){re.escape(number)}(?!\d)", read.words.quote):
            return found, []
        told = read.shared or read.subject == "otherwise"
        subject = set() if told else telling(read.asked or read.subject)
        if subject and not subject & self._about(found):
            alike = [one.handle for one in self._motions.open.values() if subject & self._about(one)]
            listed = ", ".join(dict.fromkeys([*alike, found.handle]))
            return None, [f"{read.disposition}: which motion is not told; say which, perhaps {listed}"]
        return found, [f"motion {number} is named elsewhere in the paper"]

    def _is_docket_number(self, read: ReadAct) -> bool:
        """Whether `Motions 42 and 43` are numbers of the docket: the paper prints those, and the ledger has it."""
        counted = re.compile(rf"{_COUNTED}{re.escape(read.number)}(?!\d)", re.IGNORECASE)
        prints = self.prints_dockets and read.number in self._motions.by_number
        return prints and counted.search(read.words.quote) is not None

    def _printed(self, read: ReadAct) -> str:
        """The one motion whose docket number stands in the ruling's own words, where no other motion's does."""
        printed = _PRINTED.findall(read.words.quote)
        known = dict.fromkeys(one for one in printed if one in self._motions.by_number)
        return next(iter(known)) if len(known) == 1 else ""

    def about(self, read: ReadAct) -> set[str]:
        """The telling words of the motion on which a ruling is, so far as the ledger has it."""
        motion = self._motion(read)[0]
        return self._about(motion) if motion else set()

    def _fitting(self, read: ReadAct) -> list[Pending]:
        by = self._sides.of(read.movant) if read.movant else ()
        movant = by[0] if len(by) == 1 else ""
        open_ones = [
            one
            for one in self._motions.open.values()
            if movant in ("", one.by) and (one.oral or not read.oral_motion)
        ]
        if read.number and (read.number in read.words.quote or not read.subject):
            named = re.compile(rf"(?:\b(?:no\.?|number|MIL)|#)\s*{re.escape(read.number)}\b", re.IGNORECASE)
            return [one for one in open_ones if named.search(one.title)]
        wanted = telling(read.asked or read.subject)
        return [one for one in open_ones if wanted and wanted <= self._about(one)]

    def _about(self, pending: Pending) -> set[str]:
        return telling(f"{pending.title} {self._titles(pending)}")

    def _titles(self, pending: Pending) -> str:
        return " ".join(self._items[one].title for one in pending.topics if one in self._items)

    # --- what it orders ---

    def _agreed(self, read: ReadAct, look: list[str]) -> tuple[str, ...]:
        """The parties, where the words are their agreement and no ruling of the court."""
        if read.disposition or not is_agreement(read):
            return ()
        look.append("the parties agree, and the court does not rule: say who agreed")
        return tuple(party.handle for party in self._sides.everybody)

    def _relief(self, requests: tuple[str, ...]) -> Relief | None:
        """What was asked, where all of the requests ask for the same."""
        asked = {self._reliefs.get(one) for one in requests}
        return asked.pop() if len(asked) == 1 else None

    def _perhaps(self) -> str:
        """The topics of which it may speak, where they are few."""
        titles = [item.title for item in self._items.values()]
        return f"; perhaps {', '.join(titles)}" if 0 < len(titles) <= _FEW else ""

    def _subjects(
        self, read: ReadAct, motion: Pending | None, look: list[str]
    ) -> tuple[tuple[str, ...], tuple[Item | Label, ...]]:
        """Everything of which it speaks: that of its own words, and that of the sentences behind them."""
        told = [read, *(replace(read, subject=one) for one in read.also if usable(one))]
        found: list[str] = []
        topics: list[Item | Label] = []
        for one in told:
            about = self._subject(one, motion)
            found += about.subjects
            look += about.looks
            for entry in about.entries:
                self._things.take(entry)
                topics.append(entry)
                if isinstance(entry, Item):
                    self._motions.handles.add(entry.handle)
                    self._items[entry.handle] = entry
        return tuple(dict.fromkeys(found)), tuple(topics)

    def _narrower(self, read: ReadAct, motion: Pending | None) -> list[str]:
        """What leave is to be asked for, where it is less than what the motion asked to be barred."""
        asked = telling(read.subject) | (self._about(motion) if motion else set())
        less = [one for one in read.also if read.effect is Effect.LEAVE and telling(one) - asked]
        rest = (
            "the rest wants leave too" if read.disposition == "denied" else "the rest of what was asked is barred"
        )
        return [f'leave is asked for "{one}": say whether {rest}' for one in less]

    def _subject(self, read: ReadAct, motion: Pending | None) -> About:
        """Of what it speaks: what the motion asked about, an item of that title or exhibit number, or a topic that
        is proposed."""
        title = without_confines(read.asked if read.subject == "otherwise" else read.subject)
        if motion is not None and motion.topics and not title:
            return About(subjects=motion.topics)
        same = [item.handle for item in self._items.values() if telling(item.title) == telling(title) != set()]
        if same:
            return About(subjects=(same[0],))
        whole = (read.docket, read.number) not in self.divided  # a half of it speaks of no more than its own words
        within = motion is not None and whole and telling(title) <= telling(self._titles(motion))
        if motion is not None and within and len(motion.topics) == 1:
            return About(subjects=motion.topics)
        if not title:
            return About()
        handle = self._motions.free("T1")
        topic = Item(handle=handle, title=title, medium=Medium.TOPIC)
        exhibits = self._things.named(title, handle, " ".join(read.words.quote.split()))
        return exhibits if exhibits.subjects else About(subjects=(handle,), entries=(topic,))

    def _edges(self, read: ReadAct, look: list[str]) -> tuple[Edge, ...]:
        if not read.undoes:
            return ()
        edge = EdgeKind(read.how_undone) if read.how_undone in set(map(str, EdgeKind)) else None
        named = [handle for handle in self._acts if handle in _RULING.findall(read.undoes)]
        printed = (f"R{one}" for one in _ORDER.findall(read.undoes))
        numbered = [one for one in printed if one in self._acts and has_docket_number(self._acts[one])]
        targets = list(dict.fromkeys((*named, *numbered)))
        if edge is None or len(targets) != 1:
            look.append(f"it undoes an earlier ruling ({read.undoes}): say which and how")
            return ()
        return (Edge(edge=edge, target=targets[0]),)

    # --- what all share ---

    def _anchor(self, words: Words) -> Anchor:
        return Anchor(document=self._document, locator=words.locator, quote=words.quote)


def _divided(acts: Iterable[ReadAct]) -> set[tuple[str, str]]:
    """The motions of which the paper rules on several things differently (`GRANTED with respect to the knife and
    DENIED as to the rope`)."""
    told = {
        ((act.docket, act.number), act.disposition, act.subject.casefold())
        for act in acts
        if act.disposition and (act.docket or act.number) and act.subject not in ("", "otherwise")
    }
    return {
        one
        for one, word, about in told
        for other, another, else_ in told
        if one == other and word != another and about != else_
    }


def _called(read: ReadAct) -> str:
    """The motion of a ruling as the paper lets it be called."""
    if read.oral_motion and not read.docket:
        return "the oral motion"
    return f"motion {read.docket or read.number}" if read.docket or read.number else "which motion"


def _told(read: PaperRead) -> tuple[Told, ...]:
    """What a report tells of the case beside the rulings, which is shown and enters nothing."""
    facts = read.facts if isinstance(read, ReportRead) else ()
    return tuple(
        Told(source=_source(one.words), kind=str(one.kind), value=one.value, whom=one.whom) for one in facts
    )


def _by_itself(read: ReadAct) -> Effect | None:
    """What a ruling orders on a motion that is not known, where it tells what was asked: granted of a request to
    exclude bars, denied of it admits nothing (SEMANTICS 1.3)."""
    if read.relief is None or not _word(read) or not read.subject:
        return None
    effect = disposition(_word(read)).effect_on(read.relief)
    return None if effect is Effect.NONE else effect


def _word(read: ReadAct) -> str:
    """The disposition; of what is only tentative a grant alone has a word (SEMANTICS 1.3)."""
    if not read.tentative:
        return read.disposition
    return "tentatively-granted" if read.disposition == "granted" else ""


def _requests(read: ReadAct, motion: Pending | None) -> tuple[str, ...]:
    """The requests that it disposes of: the one that its sub-part letters, else all of the motion."""
    if motion is None:
        return ()
    letter = _LETTER.fullmatch(read.part.strip()) if read.part else None
    if letter and len(motion.requests) > 1:
        place = ord(letter[1].casefold()) - ord("a")
        return motion.requests[place : place + 1]
    return motion.meant(f"{read.words.quote} {read.subject}")


def _source(words: Words) -> Source:
    return Source(place=words.locator, span=words.span, quote=words.quote)
