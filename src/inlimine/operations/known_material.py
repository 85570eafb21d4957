"""Trial material that was kept: checked once, remembered by hash in its side's room, and checked again later.

A new ruling or watch is held against all of it: an index of each paper's words leaves out those in which nothing
can be found, and the same check as ever says what is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inlimine.checks.hit import Asking
from inlimine.checks.index import Index, Terms, index
from inlimine.checks.labels import at_least, labels_borne, labels_withdrawn, numbers_named, numbers_of
from inlimine.checks.sought import concerned
from inlimine.checks.unwatched import looked_for_unconfirmed
from inlimine.engine.case_state import CaseState
from inlimine.ledger.ledger import Ledger
from inlimine.ledger.moments import Moment
from inlimine.ledger.people import Document
from inlimine.ledger.terms import PaperKind
from inlimine.ledger.watches import Watch
from inlimine.materials.read import read_material
from inlimine.operations.author import author
from inlimine.operations.case_folder import opened
from inlimine.operations.check_files import Checked, check_material
from inlimine.operations.enter import Written, enter_into
from inlimine.operations.files import same_file
from inlimine.operations.open_case import today_in
from inlimine.operations.refusal import refuse
from inlimine.operations.rooms import room_name, room_seen, rooms_seen
from inlimine.operations.viewer import Viewer
from inlimine.passages.material import Material
from inlimine.store.documents import Documents
from inlimine.store.room import Room, RoomKind

MATERIAL = "trial material, kept by check"
"""The note by which a document of the ledger is known as a paper that somebody is about to use."""

_WHOSE = {MATERIAL: None, f"{MATERIAL}: one's own": True, f"{MATERIAL}: another side's": False}
"""The notes that kept papers bear, and whose each says that they are: that decides whether hidden text is read."""

_LISTED = "\0words and numbers of exhibits"
"""Stands with the words of a paper that were listed as they are today; others are always looked at."""

OTHERWISE = "\0clips, files or what was hidden: told otherwise than by the words that are listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """How many papers are kept, and those in which there may be something, as they are checked."""

    papers: int
    checked: Iterator[Checked]


Keeping = Callable[[Checked], str]
"""Keeps a checked paper; gives what must be said of that."""


def keeper(path: Path, viewer: Viewer, room: str | None) -> Keeping:
    """What keeps each checked paper in a private room; drafts have no place in the court record."""
    with opened(path) as folder:
        where = room_seen(folder, viewer, room)
    if not where.private:
        message, remedy = "trial material is not kept in the court record", "say in which party's room"
        raise refuse(message, remedy, file=str(path), typed="--room, or --as")

    def keep(paper: Checked) -> str:
        with opened(path) as folder:
            place = room_seen(folder, viewer, room)
            ledger = folder.join([place]).ledger
            mine = kept_before(ledger, paper.sha256)
            before = whose_said(mine)
            own = before if paper.material.own is None else paper.material.own
            if not mine or before is not own or not any(_is_at(one, paper.file) for one in mine):
                document = as_document(str(paper.file.absolute()), paper.sha256, own, ledger)
                what = Written(entries=(document,), papers=((paper.sha256, paper.file),))
                enter_into(folder, place, what, author(None))
            if paper.material.own is not own:
                return ""  # whose it is was said before, and its words are listed as that allows
            folder.documents(place).keep_terms(paper.sha256, _terms(paper.material))
        return _counts_as_own(place) if paper.material.unsaid and place.kind is RoomKind.PARTY else ""

    return keep


def _counts_as_own(place: Room) -> str:
    told = f"Kept in the room of {room_name(place)}, it counts as that side's own: what it hides is read later."
    return f"{told} If it is another side's, keep it again and say so."


def _whose(one: Document, room: Room) -> bool | None:
    """Whether a kept paper is one's own; in a party's room it is, unless something else was said."""
    said = _WHOSE[one.note]
    return True if said is None and room.kind is RoomKind.PARTY else said


def _is_at(one: Document, file: Path) -> bool:
    """Whether it was kept from this file, however its path was spelled; one that was sent has a name alone."""
    return Path(one.title).is_absolute() and same_file(Path(one.title), file)


def kept_before(ledger: Ledger, sha256: str) -> list[Document]:
    """What says that a paper of these bytes is kept, the last that was said at the end."""
    return [one for one in _materials(ledger.entries) if one.sha256 == sha256]


def whose_said(kept: Sequence[Document]) -> bool | None:
    """Whether a kept paper is one's own, as was said last; None where nobody said."""
    return _WHOSE[kept[-1].note] if kept else None


def as_document(title: str, sha256: str, own: bool | None, ledger: Ledger) -> Document:
    """A paper as it is entered when it is kept, under the next free handle (K1)."""
    taken = {entry.handle for entry in ledger.entries}
    handle = next(name for number in range(1, 100_000) if (name := f"K{number}") not in taken)
    return Document(
        handle=handle,
        title=title,
        paper=PaperKind.OTHER,
        sha256=sha256,
        known_from=today_in(ledger.case),
        note=next(note for note, said in _WHOSE.items() if said is own),
    )


def _materials(entries: Iterable[object]) -> Iterator[Document]:
    return (one for one in entries if isinstance(one, Document) and one.note in _WHOSE and one.sha256)


def _terms(material: Material) -> Terms:
    """The words of all that a file says; one that says more than that in another way is always looked at."""
    terms = (index(reading) | numbers_named(reading) for reading in material.readings)
    words = frozenset({_LISTED}).union(*terms)
    return words | {OTHERWISE} if material.clips or material.media or material.unsaid else words


def known_material(path: Path, viewer: Viewer, state: CaseState, asking: Asking, ruling: str = "") -> Known:
    """Check the kept papers of the rooms that the viewer sees, each as whose it was kept."""
    with opened(path) as folder:
        joined = folder.join(rooms_seen(folder, viewer))
        placed = zip(joined.ledger.entries, joined.origins, strict=True)
        kept = [
            (one, folder.documents(origin.room), _whose(one, origin.room), origin.room)
            for entry, origin in placed
            for one in _materials([entry])
        ]
    by_room = {(room, one.sha256): (one, place, own) for one, place, own, room in kept}
    held = [each for each in by_room.values() if each[0].sha256 in set(each[1].listed())]
    papers = {each[0].sha256: each for each in sorted(held, key=_is_others)}
    terms = {sha256: place.terms(sha256) for sha256, (_, place, _) in papers.items()}
    wanted = _candidates(state, terms, ruling)
    chosen = (papers[sha256] for sha256 in papers if sha256 in wanted)
    checked = (_check(state, one, place, own, asking) for one, place, own in chosen)
    return Known(papers=len(papers), checked=checked)


def _is_others(kept: tuple[Document, Documents, bool | None]) -> bool:
    """Last in order, so that it prevails: what one room keeps as another side's is no other room's own."""
    return kept[2] is False


def _candidates(state: CaseState, terms: Mapping[str, Terms | None], ruling: str) -> set[str]:
    """The papers in which a watch or label may find something; one whose words are not listed is one of them."""
    listed = {sha256: words for sha256, words in terms.items() if words is not None}
    found = set(terms).difference(listed)
    found |= {sha256 for sha256, words in listed.items() if OTHERWISE in words or _LISTED not in words}
    papers = Index(listed)
    names = concerned(state, ruling)
    for watch in state.view.of(Watch):
        if watch.ruling in names:
            found |= papers.candidates(watch)
    for proposed in looked_for_unconfirmed(state):
        if proposed.ruling in names:
            found |= papers.candidates(proposed.query)
    labels = {label for _, label in (*labels_borne(state.view), *labels_withdrawn(state.view))}
    numbers = numbers_of(labels, state.view)
    found |= {sha256 for sha256, words in listed.items() if not numbers.isdisjoint(words)}
    for label in labels:
        found |= papers.candidates(at_least(label))
    return found


def _check(state: CaseState, one: Document, place: Documents, own: bool | None, asking: Asking) -> Checked:
    file = _from_here(Path(one.title))
    return check_material(state, file, read_material(str(file), place.read(one.sha256), own), one.sha256, asking)


def _from_here(path: Path) -> Path:
    """As a person calls it who stands in the folder in which it lies, or above."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def changed(state: CaseState, paper: Checked) -> str:
    """Where this file was kept with other bytes: since when, and what was ruled meanwhile."""
    named = [one for one in _materials(state.view.entries) if _is_at(one, paper.file)]
    if not named or not paper.sha256 or any(one.sha256 == paper.sha256 for one in named):
        return ""
    last = named[-1]
    since = f" on {last.known_from.spoken}" if last.known_from else ""
    told = f"It has changed since it was kept{since} ({last.handle})"
    rulings = _ruled_since(state, last.known_from)
    return f"{told}; ruled since then: {', '.join(rulings)}." if rulings else f"{told}."


def _ruled_since(state: CaseState, day: Moment | None) -> list[str]:
    acts = (act for act in state.view.acts if not act.by and act.eff and day and act.eff.day >= day.day)
    return [act.handle for act in acts]
