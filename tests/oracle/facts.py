"""From a ledger, a question and the days to facts for `resolver.lp`: transcription, and no decision of law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import chain

from inlimine.engine.question import Question
from inlimine.law.rulebook import Rulebook
from inlimine.ledger.acts import Act, Completeness, Directive, Fact, Motion
from inlimine.ledger.conditions import All, Any, Atom, Condition, Not
from inlimine.ledger.entry import Entry
from inlimine.ledger.items import REMAINDER, Coverage, Item
from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Count, Episode, Party, Witness
from inlimine.ledger.terms import ReceiptKind, Use
from inlimine.ledger.trial import Receipt, Strike
from inlimine.ledger.truth import Truth
from tests.oracle.rows import rows

_TRUTH = {Truth.YES: "t", Truth.NO: "f", Truth.OPEN: "o"}
_LISTS = (
    "subject",
    "binds",
    "uses",
    "audiences",
    "purposes",
    "phases",
    "witnesses",
    "against",
    "counts",
    "episodes",
)
_MARKS = {
    "binds_witnesses": "binds_witnesses",
    "any_purpose": "any_purpose",
    "only": "only",
    "gag": "gag",
    "comprehensive": "comprehensive",
    "as_matter_of_law": "matter_of_law",
}
_SLOTS = ("when", "unless", "need")
_EVERYTHING = "everything"
_START = "start"


# Law without rows and without customs of its own.
BARE = Rulebook(name="bare", title="A rulebook without rows", profiles=())


def facts(
    ledger: Ledger, question: Question, as_of: Moment, as_known: Moment | None, book: Rulebook = BARE
) -> str:
    """All facts of one case under the law of a rulebook, one a line."""
    told = chain(_Transcript(ledger).told(question, as_of, as_known), _profile(ledger, book, as_of))
    return "\n".join(f"{one}." for one in (*told, *rows(book, ledger, as_of.day)))


class _Transcript:
    """Numbers moments and conditions as they come."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.moments: dict[Moment, int] = {}
        self.conditions = 0

    def told(self, question: Question, as_of: Moment, as_known: Moment | None) -> Iterator[str]:
        """Everything; the moments last, when all of them have come up."""
        yield f"as_of({self.moment(as_of)})"
        yield f"as_known({self.moment(as_known) if as_known else _EVERYTHING})"
        yield from _question(question)
        for number, entry in enumerate(self.ledger.entries):
            yield from self.common(number, entry)
            yield from self.entry(number, entry)
        yield from _lettered(self.ledger)
        yield from _remainders(self.ledger)
        yield from (_moment(number, moment) for moment, number in self.moments.items())

    def moment(self, moment: Moment | None) -> str:
        """The number of a moment; None is the start."""
        return _START if moment is None else str(self.moments.setdefault(moment, len(self.moments) + 1))

    def common(self, number: int, entry: Entry) -> Iterator[str]:
        """What every entry shares."""
        yield f"entry({number})"
        yield f"eff({number}, {self.moment(entry.eff)})"
        yield f"known({number}, {self.moment(entry.known)})"
        if entry.handle:
            yield f"handle({number}, {quoted(entry.handle)})"
        if entry.corrects:
            yield f"correction({number})"

    def entry(self, number: int, entry: AnyEntry) -> Iterator[str]:
        """What one kind of entry says beyond that."""
        yield f"entry({number}, {word(entry.kind)})"
        match entry:
            case Party(role=role):
                yield f"role({number}, {word(role)})"
            case Witness(called_by=called_by):
                yield from (f"called_by({number}, {quoted(party)})" for party in called_by)
            case Count(defendant=defendant):
                yield f"count_against({number}, {quoted(defendant)})"
            case Item():
                yield from _item(number, entry)
            case Coverage():
                covers = f"{_TRUTH[entry.covers]}, {word(entry.source)}"
                yield f"coverage({number}, {quoted(entry.scope)}, {quoted(entry.item)}, {covers})"
            case Motion():
                yield from _motion(number, entry)
            case Act():
                yield from self.act(number, entry)
            case Completeness():
                yield from _completeness(number, entry)
            case Fact():
                yield from _fact(number, entry)
            case Episode(ends=ends):
                if ends:
                    yield f"ends({number}, {self.moment(ends)})"
            case Receipt():
                yield f"receipt({number}, {quoted(entry.item)})"
                if entry.receipt is ReceiptKind.LIMITED:
                    yield f"limiting({number})"
                yield from _at_trial(number, entry.episode)
                yield from (f"receipt_list({number}, purposes, {word(one)})" for one in entry.purposes)
                yield from (f"receipt_list({number}, against, {quoted(one)})" for one in entry.against)
            case Strike():
                yield f"strike({number}, {quoted(entry.item)})"
                yield from _at_trial(number, entry.episode)
            case _:
                return

    def act(self, number: int, act: Act) -> Iterator[str]:
        """An act, its edges, what it disposes of and its directives."""
        yield f"act({number})"
        yield f"act_form({number}, {word(act.form)})"
        yield f"act_level({number}, {act.level.rank})"
        yield from (f"act_by({number}, {quoted(party)})" for party in act.by)
        yield from (f"closes_for({number}, {quoted(one)})" for one in act.closes_for)
        if act.hearing:
            yield f"at_hearing({number}, {quoted(act.hearing)})"
        if act.closes_case:
            yield f"closes({number})"
        for place, disposed in enumerate(act.disposes, 1):
            plain = word("_".join(re.findall(r"[a-z]+", disposed.disposition.casefold())))
            yield f"disposes({number}, {place}, {quoted(disposed.request)}, {plain})"
        for place, edge in enumerate(act.edges, 1):
            yield f"edge({number}, {place}, {word(edge.edge)}, {quoted(edge.target)})"
            if edge.revives:
                yield f"revives({number}, {place})"
        for place, directive in enumerate(act.directives, 1):
            yield f"wrote({number}, {place}, {word(directive.effect)})"
            yield f"wrote_occasion({number}, {place}, {word(directive.occasion)})"
            yield from self.directive(f"d({number}, {place})", directive)

    def directive(self, name: str, directive: Directive) -> Iterator[str]:
        """The fields of a directive that are filled."""
        for field in _LISTS:
            yield from (f"list({name}, {field}, {value(one)})" for one in getattr(directive, field))
        yield from (f"list({name}, grounds, {quoted(ground(one))})" for one in directive.grounds)
        if directive.paraphrase_binds is not None:
            yield f"paraphrased({name})"
            yield from (f"list({name}, paraphrase_binds, {quoted(one)})" for one in directive.paraphrase_binds)
        yield from (f"{mark}({name})" for field, mark in _MARKS.items() if getattr(directive, field))
        if directive.request:
            yield f"on_request({name}, {quoted(directive.request)})"
        if directive.firmness:
            yield f"firmness({name}, {word(directive.firmness)})"
        if directive.reach:
            yield f"reach({name}, {word(directive.reach)})"
        for slot in _SLOTS:
            if (condition := getattr(directive, slot)) is not None:
                number, told = self.condition(condition)
                yield f"condition({name}, {slot}, {number})"
                yield from told

    def condition(self, condition: Condition) -> tuple[int, list[str]]:
        """The number of a condition and the facts of its tree."""
        self.conditions += 1
        number = self.conditions
        match condition:
            case Atom():
                return number, list(self.atom(number, condition))
            case Not(negated=inner):
                return number, self.branch(number, "negation", (inner,))
            case All(all=inners):
                return number, [f"all_of({number})", *self.branch(number, "member", inners)]
            case Any(any=inners):
                return number, [f"any_of({number})", *self.branch(number, "member", inners)]

    def branch(self, number: int, relation: str, inners: Iterable[Condition]) -> list[str]:
        """The conditions directly below one."""
        below = [self.condition(inner) for inner in inners]
        return [line for inner, told in below for line in (f"{relation}({number}, {inner})", *told)]

    def atom(self, number: int, atom: Atom) -> Iterator[str]:
        """A leaf: its words, who settles it, and when its window closes."""
        words = folded(atom.atom)
        yield f"atom({number}, {quoted(words)}, {word(atom.decider)})"
        if atom.until:
            yield f"until({number}, {self.moment(atom.until)})"


def quoted(text: str) -> str:
    """A text as a string of the solver."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def word(text: str) -> str:
    """A word of a closed vocabulary as a constant of the solver."""
    return text.replace("-", "_").replace(" ", "_")


def value(one: str) -> str:
    """A word of a vocabulary as a constant, a handle as a string."""
    return word(one.value) if isinstance(one, Enum) else quoted(one)


def folded(text: str) -> str:
    """The words of an atom without regard to capitals and spacing."""
    return " ".join(text.casefold().split())


def ground(text: str) -> str:
    """One name for one rule: `11-403`, `FRE 403` and `rule 403` are `403`."""
    return re.sub(r"^(?:(?:nmra|fre|rule)\s+)?(?:11-(?=\d{3}))?", "", folded(text))


def _moment(number: int, moment: Moment) -> str:
    clock = moment.clock
    seconds = "none" if clock is None else clock.hour * 3600 + clock.minute * 60 + clock.second
    order = "none" if moment.order is None else moment.order
    return f"moment({number}, {moment.day.toordinal()}, {seconds}, {order})"


def _profile(ledger: Ledger, book: Rulebook, as_of: Moment) -> Iterator[str]:
    own = book.on(as_of.day).profile(ledger.case.profile)
    words = {
        "regime": own.in_limine_regime,
        "oral_written": own.oral_written,
        "carryover": own.carryover,
        "gag_on_reserve": own.gag_on_reserve,
    }
    yield from (f"profile({key}, {word(said)})" for key, said in words.items() if said)


def _question(question: Question) -> Iterator[str]:
    handles = {"item": question.item, "by": question.by}
    may_be_left_out = {key: getattr(question, key) for key in ("witness", "against", "episode", "count")}
    handles |= {key: handle for key, handle in may_be_left_out.items() if handle}
    yield from (f"asks({key}, {quoted(handle)})" for key, handle in handles.items())
    use: Use = question.use
    yield f"asks(use, {word(use)})"
    yield f"asks(to, {word(question.to)})"
    yield f"asks(phase, {word(question.phase)})"
    yield f"asks(purpose, {word(question.purpose)})"


def _item(number: int, item: Item) -> Iterator[str]:
    yield f"item_medium({number}, {word(item.medium)})"
    if item.part_of:
        yield f"part_of({number}, {quoted(item.part_of)})"
    yield from (f"item_same_fact({number}, {quoted(other)})" for other in item.same_fact_as)
    yield from (f"item_derived({number}, {quoted(other)})" for other in item.derived_from)
    yield from (f"item_sponsor({number}, {quoted(witness)})" for witness in item.sponsors)


def _at_trial(number: int, episode: str) -> Iterator[str]:
    if episode:
        yield f"at_trial({number}, {quoted(episode)})"


def _fact(number: int, fact: Fact) -> Iterator[str]:
    words = quoted(folded(fact.atom))
    yield f"fact({number}, {words}, {_TRUTH[fact.value]}, {word(fact.decider)})"
    yield from _at_trial(number, fact.episode)
    yield from (f"fact_of({number}, {quoted(one)})" for one in fact.of)
    if fact.extent:
        yield f"extent({number}, {quoted(fact.extent.strip())})"
    if fact.act:
        yield f"found_in({number}, {quoted(fact.act)})"


def _motion(number: int, motion: Motion) -> Iterator[str]:
    yield f"moved_by({number}, {quoted(motion.by)})"
    for place, request in enumerate(motion.requests, 1):
        yield f"request({number}, {place}, {word(request.relief)})"
        yield from (f"request_list({number}, {place}, subject, {quoted(one)})" for one in request.subject)
        yield from (f"request_list({number}, {place}, against, {quoted(one)})" for one in request.against)
        yield from (f"request_list({number}, {place}, grounds, {quoted(ground(one))})" for one in request.grounds)


def _completeness(number: int, entry: Completeness) -> Iterator[str]:
    yield f"completeness({number}, {quoted(entry.of)}, {entry.said})"
    if entry.at_least:
        yield f"at_least({number})"
    if entry.complete:
        yield f"complete({number})"
    yield from (f"may_touch({number}, {quoted(one)})" for one in entry.may_touch)


def _lettered(ledger: Ledger) -> Iterator[str]:
    """Handles such as R2b, as the second part of R2, wherever one is used."""
    acts = [entry for entry in ledger.entries if isinstance(entry, Act)]
    used = {edge.target for act in acts for edge in act.edges}
    used |= {disposed.request for act in acts for disposed in act.disposes}
    used |= {directive.request for act in acts for directive in act.directives}
    used |= {one for entry in ledger.entries if isinstance(entry, Fact) for one in (*entry.of, entry.act)}
    used |= {entry.scope for entry in ledger.entries if isinstance(entry, Coverage)}
    bearers = {entry.handle for entry in ledger.entries if isinstance(entry, Act | Motion)}
    for name in sorted(used):
        for bearer in sorted(bearers):
            if re.fullmatch(re.escape(bearer) + "[a-z]+", name):
                yield f"lettered({quoted(name)}, {quoted(bearer)}, {_place(name[len(bearer) :])})"


def _place(letters: str) -> int:
    """a is 1, z is 26, aa is 27."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("a") + 1
    return place


def _remainders(ledger: Ledger) -> Iterator[str]:
    wholes = {entry.part_of for entry in ledger.entries if isinstance(entry, Item) and entry.part_of}
    yield from (f"remainder({quoted(whole + REMAINDER)}, {quoted(whole)})" for whole in sorted(wholes))
