"""Writes the case, its people and papers, its items, and what happened and was said at trial."""

from __future__ import annotations

from inlimine.ledger import items, people, trial
from inlimine.ledger.terms import Medium, Source
from inlimine.ledger.truth import Truth
from inlimine.notation.quoting import quoted
from inlimine.notation.written import after, at_trial, given, ground, handle, handles, opening, stated, told, word

_REGIME = {"ruling": "orders in limine are rulings", "approach": "orders in limine only require an approach"}
_ORAL_WRITTEN = {
    "written-controls": "written orders control",
    "oral-controls": "oral rulings control",
    "unclear": "oral against written is unclear",
}
_CARRYOVER = {
    "stands": "rulings carry over to a new trial",
    "lapses": "rulings lapse at a new trial",
    "unclear": "carry-over is unclear",
}
_GAG = {"yes": "reserving forbids mention", "no": "reserving does not forbid mention"}
_SAYS = {
    Source.COURT: "says the court",
    Source.AGREED: "as agreed",
    Source.USER: "a user's guess",
    Source.COMPUTED: "a computed guess",
}
_COVERS = {Truth.YES: "covers", Truth.NO: "does not cover", Truth.OPEN: "may cover"}


def case(one: people.Case) -> list[str]:
    """The case and its profile."""
    return [
        f"case {quoted(one.title)}",
        *told("number", one.number),
        *told("court", one.court),
        *told("judge", one.judge),
        f"  law {word(one.jurisdiction)}",
        *stated(f"time zone {quoted(one.time_zone)}", one.time_zone != "UTC"),
        *given("filed", str(one.filed or "")),
        *_profile(one.profile),
        *told("note", one.note),
    ]


def _profile(profile: people.Profile) -> list[str]:
    chosen = [
        _REGIME.get(profile.in_limine_regime),
        _ORAL_WRITTEN.get(profile.oral_written),
        _CARRYOVER.get(profile.carryover),
        _GAG.get(profile.gag_on_reserve),
    ]
    return [f"  {line}" for line in chosen if line] + told("days counted", profile.day_counting)


def party(one: people.Party) -> list[str]:
    """A party."""
    return [f"party {handle(one.handle)} {quoted(one.name)}, {one.role}"]


def counsel(one: people.Counsel) -> list[str]:
    """A lawyer."""
    capacity = f", {quoted(one.capacity)}" if one.capacity else ""
    return [f"counsel {_perhaps(one.handle)}{quoted(one.name)} for {handle(one.party)}{capacity}"]


def witness(one: people.Witness) -> list[str]:
    """A witness."""
    return [f"witness {handle(one.handle)} {quoted(one.name)}{after('called by', handles(one.called_by))}"]


def count(one: people.Count) -> list[str]:
    """A charge."""
    head = f"count {handle(one.handle)} {quoted(one.charge)} against {handle(one.defendant)}"
    severed = handle(one.severed_into) if one.severed_into else ""
    return [head, *told("plea", one.plea), *given("severed into", severed)]


def episode(one: people.Episode) -> list[str]:
    """A trial."""
    return [
        f"trial {handle(one.handle)} {quoted(one.name)}",
        *told("judge", one.judge),
        *given("ends", str(one.ends or "")),
        *told("outcome", one.outcome),
    ]


def related(one: people.RelatedCase) -> list[str]:
    """Another case."""
    return [f"related case {_perhaps(one.handle)}{quoted(one.name)}", *told("outcome", one.outcome)]


def document(one: people.Document) -> list[str]:
    """A paper or recording."""
    return [f"document {handle(one.handle)} {one.paper} {quoted(one.title)}", *told("sha256", one.sha256)]


def event(one: people.Event) -> list[str]:
    """Something that happened."""
    head = one.what or quoted(one.text)
    by = f" by {handle(one.by)}" if one.by else ""
    on = f" on {handle(one.item)}" if one.item else ""
    text = f", {quoted(one.text)}" if one.what and one.text else ""
    return [
        f"{opening('event', one.handle)} {head}{by}{on}{text}",
        *given("of", handles(one.of)),
        *given("grounds", ", ".join(map(ground, one.grounds))),
    ]


def item(one: items.Item) -> list[str]:
    """A topic, an item or a part of one."""
    topic = one.medium is Medium.TOPIC and not one.part_of
    kind = "topic" if topic else "part" if one.part_of else "item"
    whole = f" of {handle(one.part_of)}" if one.part_of else ""
    medium = "" if topic or one.medium is Medium.OTHER else f", {one.medium}"
    span = after("at", quoted(one.span) if one.span else "")
    return [
        f"{kind} {handle(one.handle)}{whole} {quoted(one.title)}{medium}{span}",
        *given("same fact as", handles(one.same_fact_as)),
        *given("derived from", handles(one.derived_from)),
        *given("sponsors", handles(one.sponsors)),
        *told("holder", one.holder),
        *told("provenance", one.provenance),
        *given("known to the State", str(one.known_to_state or "")),
    ]


def label(one: items.Label) -> list[str]:
    """An exhibit number."""
    verb = "is no longer" if one.withdrawn else "is"
    head = f"{opening('label', one.handle)} {handle(one.item)} {verb} {quoted(one.label)}"
    return [head, *told("numbered by", one.numbered_by)]


def version(one: items.Version) -> list[str]:
    """The bytes of an item."""
    file = after("file", quoted(one.file) if one.file else "")
    approved = ", approved" if one.approved else ""
    head = f"{opening('version', one.handle)} {handle(one.item)}"
    return [f"{head} has sha256 {quoted(one.sha256)}{file}{approved}"]


def coverage(one: items.Coverage) -> list[str]:
    """What takes in what."""
    said = f"{handle(one.scope)} {_COVERS[one.covers]} {handle(one.item)}, {_SAYS[one.source]}"
    return [f"{opening('coverage', one.handle)} {said}"]


def trait(one: items.Trait) -> list[str]:
    """What an item is to the rules."""
    said = f"{handle(one.item)} {one.trait}, {one.value}, {_SAYS[one.source]}"
    return [
        f"{opening('trait', one.handle)} {said}",
        *given("party", handle(one.party) if one.party else ""),
        *given("dated", str(one.dated or "")),
        *told("detail", one.detail),
    ]


def disclosure(one: items.Disclosure) -> list[str]:
    """That an item was given to another party."""
    means = f", {quoted(one.means)}" if one.means else ""
    said = f"{handle(one.item)} by {handle(one.by)} to {handle(one.to)}{means}"
    version = handle(one.version) if one.version else ""
    return [f"{opening('disclosure', one.handle)} {said}", *given("version", version)]


def receipt(one: trial.Receipt) -> list[str]:
    """That an item came in."""
    return [
        f"{opening('received', one.handle)} {handle(one.item)}, {one.receipt}",
        *given("for", ", ".join(one.purposes)),
        *given("against", handles(one.against)),
        *given("through", handle(one.witness) if one.witness else ""),
        *at_trial(one.episode),
    ]


def strike(one: trial.Strike) -> list[str]:
    """That an item was struck."""
    return [f"{opening('struck', one.handle)} {handle(one.item)}", *at_trial(one.episode)]


def theory(one: trial.Theory) -> list[str]:
    """What a side argues."""
    argued_by = after("argued by", quoted(one.argued_by) if one.argued_by else "")
    said = f"{handle(one.side)} {quoted(one.words)}{argued_by}{after('about', handles(one.about))}"
    return [f"{opening('theory', one.handle)} {said}"]


def opinion(one: trial.Opinion) -> list[str]:
    """What a person said."""
    said = f"{quoted(one.person)} {quoted(one.words)}{after('about', handles(one.about))}"
    return [f"{opening('opinion', one.handle)} {said}"]


def _perhaps(own: str) -> str:
    return f"{handle(own)} " if own else ""
