"""What a check looked for and where, in words; never that there is nothing."""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.checks.sought import Sought
from inlimine.operations.check_files import Checked, LookedIn
from inlimine.passages.material import ON_INADVERTENT_DISCLOSURE, WHOSE, Material
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
    if sought.unwatched:
        named = ", ".join(sought.unwatched[:_NAMED]) + (" and more" if len(sought.unwatched) > _NAMED else "")
        told += f" Without a watch, so that its words are not looked for: {named}."
    return f"{told} What is not watched for is not found; this is no clearance."


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
    if where.withheld:
        told += f" Not read: hidden text at {_counted(where.withheld, 'place')}."
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


def asides(paper: Checked) -> Iterator[str]:
    """What must be said of a paper beside its hits: it changed, it hides something, it was not read in part."""
    if paper.changed:
        yield paper.changed
    yield from _hidden(paper.material)
    if paper.kept:
        yield paper.kept
    yield from map(str, paper.problems)
    yield from map(str, paper.material.notes)


def _hidden(material: Material) -> Iterator[str]:
    if not material.withheld:
        return
    named = "; ".join(dict.fromkeys(str(one.place) for one in material.hidden))
    asked = f" {WHOSE} Say whether it is your own or another side's." if material.ask_whose else ""
    rule = f"What another side sent by mistake: {ON_INADVERTENT_DISCLOSURE}."
    yield f"It holds text that it does not show, and that was not read: {named}.{asked} {rule}"


def _counted(number: int, one: str, several: str = "") -> str:
    return f"{number:,} {one if number == 1 else several or one + 's'}"
