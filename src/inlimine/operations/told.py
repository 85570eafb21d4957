"""What a check looked for and where, in words; never that there is nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inlimine.checks.sought import Sought
from inlimine.engine.case_state import CaseState
from inlimine.law.cited import cited
from inlimine.operations.check_files import Checked, LookedIn
from inlimine.passages.material import WHOSE, Material
from inlimine.passages.reading import PaperUse

_NAMED = 30


def looked_for_words(sought: Sought) -> str:
    """What was looked for, the rulings that nothing watches for, and that this is no clearance."""
    counts = [
        _counted(sought.watches, "watch", "watches") + " of the rulings",
        _counted(sought.labels, "label") + " of " + _counted(sought.items, "item"),
    ]
    if sought.withdrawn:
        counts.append(_counted(sought.withdrawn, "withdrawn label"))
    if sought.versions:
        counts.append(_counted(sought.versions, "recorded version"))
    concerning = f"what concerns {sought.only} alone: " if sought.only else ""
    told = f"Looked for: {concerning}{', '.join(counts)}."
    if sought.by_words:
        told += f" By words that nobody has confirmed: {_listed(sought.by_words)}."
    if sought.by_name:
        told += f" By labels and file names alone, not by words: {_listed(sought.by_name)}."
    if sought.silent:
        told += f" Without a watch, so that its words are not looked for: {_listed(sought.silent)}."
    if sought.set_aside:
        count = _counted(len(sought.set_aside), "ruling")
        told += f" {count} set aside, as somebody said, because no watch is needed: {_listed(sought.set_aside)}."
    return f"{told} What is not watched for is not found; this is no clearance."


def unwatched_words(sought: Sought) -> Iterator[str]:
    """What must be said before a result: the rulings for which nobody has said what to look for."""
    if sought.by_words:
        count, has = _counted(len(sought.by_words), "ruling"), "have" if len(sought.by_words) > 1 else "has"
        yield (
            f"{count} in force {has} no confirmed watch: {_listed(sought.by_words)}. Until somebody confirms one,"
            " the words of the ruling and its motion are looked for, and a hit by them says so."
        )
    if sought.by_name:
        its = "their items" if len(sought.by_name) > 1 else "its item"
        yield (
            f"On behalf of {_listed(sought.by_name)} the labels and file names of {its} alone are looked for; what"
            " is said of the thing in other words is not found."
        )
    if sought.silent:
        yield (
            f"Nothing is looked for on behalf of {_listed(sought.silent)}: no word could be taken from"
            f" {'them' if len(sought.silent) > 1 else 'it'}."
        )


def _listed(rulings: Sequence[str]) -> str:
    return ", ".join(rulings[:_NAMED]) + (" and more" if len(rulings) > _NAMED else "")


def looked_in_words(where: LookedIn) -> str:
    """Where it was looked for, and what was not looked at."""
    counts = [_counted(where.files, "file")]
    counts += [_counted(where.members, "file") + " in them"] if where.members else []
    counts += [_counted(where.pages, "page")] if where.pages else []
    counts.append(_counted(where.lines, "line"))
    counts += [_counted(where.media, "picture or recording", "pictures or recordings")] if where.media else []
    told = f"Looked in: {', '.join(counts)}."
    if where.media:
        told += " Pictures and recordings are told by name and bytes; what they show and say was not looked at."
    if hidden := where.withheld - where.properties:
        told += f" Not read: hidden text at {_counted(hidden, 'place')}."
    if where.properties:
        told += f" Not read: properties of the file at {_counted(where.properties, 'place')}."
    if where.problems:
        told += f" Not read in part: {_counted(where.problems, 'problem')}, told with its paper."
    return told


def read_as(material: Material) -> str:
    """As what kinds of papers its words were read, and nothing where it holds none: `opening`, `clip list`."""
    lists = {clip.file for clip in material.clips}
    kinds = (
        "clip list"
        if reading.paper is PaperUse.EXHIBIT_LIST and reading.name in lists
        else reading.paper.replace("-", " ")
        for reading in material.readings
    )
    return ", ".join(dict.fromkeys(kinds))


def asides(paper: Checked, state: CaseState) -> Iterator[str]:
    """What must be said of a paper beside its hits: it changed, it hides something, it was not read in part."""
    if paper.changed:
        yield paper.changed
    yield from _hidden(paper.material, state)
    if paper.kept:
        yield paper.kept
    yield from map(str, paper.problems)
    yield from map(str, paper.material.notes)


def _hidden(material: Material, state: CaseState) -> Iterator[str]:
    if not material.hides_words:
        return
    asked = f" {WHOSE} Say whether it is your own or another side's." if material.ask_whose else ""
    rules = "; ".join(map(cited, state.rulebook.inadvertence))
    rule = f" What another side sent by mistake: {rules}." if rules else ""
    yield f"It holds text that it does not show, and that was not read: {_places(material)}.{asked}{rule}"


def left_unread(paper: Checked) -> str:
    """What programs write into a file, where that was not read and nothing else hides in it; empty: nothing."""
    material = paper.material
    if not material.withheld or material.hides_words:
        return ""
    kinds = ", ".join(dict.fromkeys(one.kind.value for one in material.hidden))
    remedy = "; it is, once somebody says that the file is his own" if material.unsaid else ""
    return f"Not read: what the file says of itself ({kinds}){remedy}."


def _places(material: Material) -> str:
    return "; ".join(dict.fromkeys(str(one.place) for one in material.hidden))


def _counted(number: int, one: str, several: str = "") -> str:
    return f"{number:,} {one if number == 1 else several or one + 's'}"
