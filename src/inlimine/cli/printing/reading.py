"""What was read in a paper: how it was understood, each proposal with its words, what was not understood."""

from __future__ import annotations

from typing import Any

from rich.console import Group, RenderableType

from inlimine.cli.complain import as_typed, complain
from inlimine.cli.printing.words import said, show
from inlimine.cli.shapes import print_objects
from inlimine.interchange.write import plain_form
from inlimine.notation.write import write_entry
from inlimine.operations.read_papers import Offered, ReadPaper


def show_read(read: ReadPaper, form: str) -> None:
    """Print what one file gave; what was wrong goes to standard error too, where text was asked for."""
    if form != "text":
        print_objects([read_object(read)])
        return
    show(_read(read))
    if read.problems:
        complain(map(as_typed, read.problems), as_json=False)


def read_object(read: ReadPaper) -> dict[str, Any]:
    """The object of `read`: the proposals, what was not understood, what was wrong."""
    return {
        "file": str(read.file),
        "kind": read.kind,
        "document": read.document,
        "room": read.room,
        "proposals": [_offered_object(one) for one in read.offered],
        "unread": [
            {"span": list(one.source.span), "place": one.source.place, "quote": one.source.quote, "why": one.why}
            for one in read.unread
        ],
        "told": [
            {
                "kind": one.kind,
                "value": one.value,
                "whom": one.whom,
                "span": list(one.source.span),
                "place": one.source.place,
                "quote": one.source.quote,
                "marks": ["REPORTED"],
            }
            for one in read.told
        ],
        "columns": [
            {"column": one.letters, "heading": one.heading, "meaning": one.meaning or None} for one in read.columns
        ],
        "problems": [as_typed(problem) for problem in read.problems],
    }


def _offered_object(one: Offered) -> dict[str, Any]:
    fields: Any = plain_form(one.proposed.entry)
    return {
        "id": one.id,
        "kind": one.proposed.entry.kind,
        "fields": {key: value for key, value in fields.items() if key != "kind"},
        "span": list(one.proposed.source.span),
        "place": one.proposed.source.place,
        "quote": one.proposed.source.quote,
        "found_by": one.proposed.found_by,
        "class": "sure" if one.proposed.sure else "look",
        "look": one.proposed.look,
        "state": one.state,
    }


def _read(read: ReadPaper) -> RenderableType:
    columns = [
        said(f"  column {one.letters} ({one.heading}): {one.meaning or 'not told'}") for one in read.columns
    ]
    if not read.kind:
        return Group(said((f"{read.file}: not read", "bold red")), *columns)
    pending = [one for one in read.offered if one.state in ("pending", "later")]
    looks = sum(not one.proposed.sure for one in pending)
    decided = len(read.offered) - len(pending)
    counts = f"{len(pending)} to confirm ({looks} to look at)" + (f", {decided} decided before" if decided else "")
    head = said((f"{read.file}", "bold"), f"  {read.kind}, kept as {read.document} in {read.room}; {counts}")
    return Group(
        head, *columns, *(line for one in pending for line in _offered(one)), *_unread(read), *_told(read)
    )


def _offered(one: Offered) -> list[RenderableType]:
    proposed = one.proposed
    text = "\n".join(f"    {line}" for line in write_entry(proposed.entry).splitlines())
    where = f"{proposed.source.place}: " if proposed.source.place else ""
    look = [said((f"    look: {proposed.look}", "bold yellow"))] if proposed.look else []
    return [
        said(("  ? " if proposed.look else "  ✓ ", "bold"), (one.id, "bold")),
        said((f'    {where}"{proposed.source.quote}"', "italic")),
        *look,
        said(text),
    ]


def _told(read: ReadPaper) -> list[RenderableType]:
    if not read.told:
        return []
    head = said(("Told beside the rulings (REPORTED, not verified; nothing of it is entered):", "bold"))
    return [head, *(said(f'  {one.kind}: {_of(one.whom)}{one.value} ("{one.source.quote}")') for one in read.told)]


def _of(whom: str) -> str:
    return f"{whom}: " if whom else ""


def _unread(read: ReadPaper) -> list[RenderableType]:
    if not read.unread:
        return []
    head = said(("Looks like a ruling, and was not understood:", "bold yellow"))
    lines = [said(f'  {one.source.place}: "{one.source.quote}" ({one.why})') for one in read.unread]
    return [head, *lines]
