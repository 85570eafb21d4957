"""Reads the notation: text to ledger, with a problem for every paragraph that says nothing readable."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from inlimine.ledger.ledger import AnyEntry, Ledger
from inlimine.ledger.people import Case
from inlimine.notation.grammar import parse
from inlimine.notation.mistake import LINE, Mistake, shortened
from inlimine.notation.paragraphs import EndlessQuotation, Paragraph, paragraphs, plain
from inlimine.notation.rules_case import Include
from inlimine.passages.problem import Problem

Place = tuple[str, int]

_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_DRIVE = re.compile(r"[A-Za-z]:|.*\\", re.DOTALL)
_MAY_HOLD_CASE = re.compile(r"(case|include)\b")
_DEEPEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """What a text says: its ledger (None without a case), its problems, and (file, line) of each entry."""

    ledger: Ledger | None
    problems: tuple[Problem, ...]
    places: tuple[Place, ...]


def read_notation(
    text: str, *, file: str, include: Callable[[str], str] | None = None
) -> tuple[Ledger | None, tuple[Problem, ...]]:
    """Read a ledger; None where no case could be read. Never raises for what the text holds.

    `include` gives the text of a file named in the text, relative to the folder of `file`, or raises OSError
    or ValueError.
    """
    found = read_with_places(text, file=file, include=include)
    return found.ledger, found.problems


def read_with_places(text: str, *, file: str, include: Callable[[str], str] | None = None) -> Notation:
    """Read a ledger as `read_notation` does, and keep where each entry stands."""
    reading = _Reading(folder=posixpath.dirname(file), include=include)
    root = posixpath.basename(file)
    reading.opened[root] = (file, 1)
    reading.read(text, root, (root,))
    return reading.result(file, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """Entries without a case around them, or with it; its problems, and (file, line) of each entry."""

    case: Case | None
    entries: tuple[AnyEntry, ...]
    problems: tuple[Problem, ...]
    places: tuple[Place, ...]


def read_entries(text: str, *, file: str) -> Fragment:
    """Read paragraphs that are to be added to a ledger; a case among them is optional, nothing is included."""
    reading = _Reading(folder="", include=None)
    reading.read(text, file, (file,))
    return Fragment(
        case=reading.case,
        entries=tuple(reading.entries),
        problems=tuple(reading.problems),
        places=tuple(reading.places),
    )


@dataclass(slots=True)
class _Reading:
    """What has been read so far, over all files."""

    folder: str
    include: Callable[[str], str] | None
    case: Case | None = None
    case_place: Place | None = None
    case_lost: bool = False  # a paragraph or file that could not be read may have held the case
    entries: list[AnyEntry] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    opened: dict[str, Place] = field(default_factory=dict)

    def read(self, text: str, name: str, chain: tuple[str, ...]) -> None:
        """Read one file; `chain` names the files that led to it, itself included."""
        file = self._shown(name)
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        if binary := _BINARY.search(text):
            self.case_lost = True
            self._problem(_not_a_text(binary[0]), file, 1 + text.count("\n", 0, binary.start()))
            return
        broken = False
        for paragraph in paragraphs(text):
            # What follows a quotation cut by a blank line belongs to that mistake.
            if not (paragraph.indented and broken):
                broken = self._read_paragraph(paragraph, file, chain)

    def result(self, file: str, text: str) -> Notation:
        """The ledger, once everything is read."""
        if self.case_place is None and not self.case_lost:
            self._problem(_no_case(text), file, None)
        ledger = None if self.case is None else Ledger(case=self.case, entries=tuple(self.entries))
        return Notation(ledger=ledger, problems=tuple(self.problems), places=tuple(self.places))

    def _read_paragraph(self, paragraph: Paragraph, file: str, chain: tuple[str, ...]) -> bool:
        """Read one paragraph; say whether it broke off in a quotation."""
        try:
            self._keep(_parsed(paragraph), (file, paragraph.line), chain)
        except Mistake as mistake:
            self.case_lost |= bool(_MAY_HOLD_CASE.match(paragraph.text))
            line = paragraph.text[mistake.at :].partition("\n")[0]
            message = mistake.message.replace(LINE, shortened(line))
            self._problem(Mistake(message, mistake.remedy), file, paragraph.line_at(mistake.at))
            return isinstance(mistake, EndlessQuotation)
        return False

    def _keep(self, found: Case | Include | AnyEntry, place: Place, chain: tuple[str, ...]) -> None:
        if isinstance(found, Include):
            self._open(found.name, place, chain)
        elif not isinstance(found, Case):
            self.entries.append(found)
            self.places.append(place)
        elif self.case_place is None:
            self.case, self.case_place = found, place
        else:
            raise Mistake(f"a second case; the first stands at {_at(self.case_place)}", "keep one `case` entry")

    def _open(self, wish: str, place: Place, chain: tuple[str, ...]) -> None:
        name = _resolved(wish, chain[-1])
        if name in chain:
            circle = " -> ".join((*chain[chain.index(name) :], name))
            raise Mistake(f"files include each other in a circle: {circle}", "take out one of the includes")
        if name in self.opened:
            first = f"`{name}` is already included at {_at(self.opened[name])}"
            raise Mistake(first, "take out one of the includes")
        if len(chain) > _DEEPEST:
            raise Mistake(
                f"more than {_DEEPEST} files include each other in a row", "include the files in one place"
            )
        text = _fetched(self.include, name)
        self.opened[name] = place
        self.read(text, name, (*chain, name))

    def _shown(self, name: str) -> str:
        return posixpath.join(self.folder, name)

    def _problem(self, mistake: Mistake, file: str, line: int | None) -> None:
        self.problems.append(Problem(message=mistake.message, remedy=mistake.remedy, file=file, line=line))


def _parsed(paragraph: Paragraph) -> Case | Include | AnyEntry:
    text = plain(paragraph.text)
    if paragraph.indented:
        remedy = "begin an entry at the left margin; a blank line ends the entry above"
        raise Mistake("an indented line without an entry above it", remedy)
    found: Case | Include | AnyEntry = parse(text)
    return found


def _resolved(wish: str, including: str) -> str:
    """The name of an included file relative to the first file's folder."""
    name = posixpath.normpath(posixpath.join(posixpath.dirname(including), wish))
    if posixpath.isabs(wish) or _DRIVE.match(wish):
        raise Mistake(
            f"`{wish}` is not a name relative to this file",
            'name it from here, with `/`: `include "people.limine"`',
        )
    if name == ".." or name.startswith("../"):
        raise Mistake(f"`{wish}` leads out of the folder of the case", "move the file into the folder of the case")
    return name


def _fetched(include: Callable[[str], str] | None, name: str) -> str:
    if include is None:
        raise Mistake(f"`{name}` cannot be included here", "put its entries into this text")
    try:
        return include(name)
    except (OSError, ValueError) as reason:
        why = getattr(reason, "strerror", None) or str(reason)
        message = f"`{name}` cannot be read ({why})"
        raise Mistake(message, "correct the name, or put the file there") from reason


def _at(place: Place) -> str:
    return f"{place[0]}:{place[1]}"


def _not_a_text(character: str) -> Mistake:
    return Mistake(
        f"this is not a text file: it holds the character U+{ord(character):04X}",
        "give a file in the notation, saved as plain text in UTF-8",
    )


def _no_case(text: str) -> Mistake:
    message = "there is no `case` entry" if text.strip("\ufeff \t\r\n") else "the file is empty"
    return Mistake(message, 'begin with: `case "State v. Roe"`, and below it, indented, `law federal`')
