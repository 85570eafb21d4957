"""The watches of each ruling, and those that are proposed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType

from inlimine.checks.proposing import ProposedWatch
from inlimine.checks.unwatched import whence
from inlimine.cli.printing.words import said, show
from inlimine.cli.shapes import print_objects
from inlimine.interchange.write import plain_form
from inlimine.ledger.watches import Watch
from inlimine.notation.write import write_entry
from inlimine.operations.watches import Watched
from inlimine.operations.words_room import readers


def watches(listed: Sequence[Watched]) -> RenderableType:
    """Each ruling with what is looked for on its behalf; then those without."""
    lacking = [one.norm.handle for one in listed if one.lacks]
    end = []
    if lacking:
        end.append(said(("! ", "bold yellow"), f"Nobody has confirmed what to look for: {', '.join(lacking)}."))
        end.append(said(("Confirm or edit it: `inlimine watches CASE --propose`.", "dim")))
    return Group(*(part for one in listed for part in _ruling(one)), *end)


def _ruling(one: Watched) -> Iterator[RenderableType]:
    state = one.norm.state.value
    yield said(
        (one.norm.handle, "bold"),
        f"  {one.norm.effect}: {'; '.join(one.subjects) or 'no subject named'}",
        (f"  ({state})", "dim"),
    )
    for watch, written in one.watches:
        about = f" (speaks of {watch.item})" if watch.item else ""
        called = f"{watch.handle}: " if watch.handle else ""
        yield said(f"  {called}{written}", (about, "dim"))
    if one.versions:
        yield said((f"  by their bytes: {one.versions} recorded versions", "dim"))
    for made, written in one.proposed:
        by = "looked for anyway" if made.by_label else "not confirmed"
        yield said(f"  ? {written}", (f"  ({by}; from {whence(made)})", "dim"))
    if one.none_needed:
        yield said((f"  needs no watch: {one.none_needed.reason}", "dim"))
    if not one.watches and not one.proposed and not one.none_needed:
        yield said(("  no watch", "dim"))


def show_proposed(
    made: Sequence[ProposedWatch],
    entries: Sequence[Watch],
    ids: Sequence[str] | None,
    form: str,
    room: str | None = None,
) -> None:
    """What is proposed: with the ids by which it is accepted, or for a file as paragraphs to put into it."""
    if form != "text":
        print_objects(_object(one, entry, own) for one, entry, own in _rows(made, entries, ids))
        return
    for one, entry, own in _rows(made, entries, ids):
        sign = "✓" if one.sure else "?"
        look = f"; {one.look}" if one.look else ""
        show(said(f"{sign} {own or one.ruling}  ", (f"{one.found_by}{look}", "dim")))
        print("\n".join(f"  {line}" for line in write_entry(entry).splitlines()))
    if not made:
        print("Nothing to propose: name a ruling, or say --fact or --terms.")
    elif ids is None:
        print("Put what you want of it into the file; edit it first.")
    else:
        print(f"They wait in {'the court record, which every side reads' if room == 'court' else _in(room)}.")
        print(_until_accepted(made))


def _until_accepted(made: Sequence[ProposedWatch]) -> str:
    if any(one.own_words for one in made):
        return "They are looked for from the moment in which you accept them with `inlimine confirm`."
    return "They are looked for already, and each hit says so; accept or edit them with `inlimine confirm`."


def _in(room: str | None) -> str:
    return f"the room {room}, which {readers(room or '')} reads"


def _rows(
    made: Sequence[ProposedWatch], entries: Sequence[Watch], ids: Sequence[str] | None
) -> Iterator[tuple[ProposedWatch, Watch, str]]:
    return zip(made, entries, ids or [""] * len(made), strict=True)


def _object(one: ProposedWatch, entry: Watch, own: str) -> dict[str, object]:
    return {
        "id": own or None,
        "ruling": one.ruling,
        "class": "sure" if one.sure else "look",
        "found_by": one.found_by,
        "quote": one.source,
        "look": one.look,
        "entry": plain_form(entry),
    }
