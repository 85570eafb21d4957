"""What is said of a paper that got notes, and of a clean copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inlimine.exports.annotate.note import Counted
from inlimine.operations.annotate import Annotated
from inlimine.operations.clean_copy import Cleaned


def annotated_object(done: Annotated) -> dict[str, object]:
    """The reply for programs."""
    return {
        "file": str(done.file),
        "annotated": str(done.written),
        "notes": done.notes,
        "unplaced": done.unplaced,
        "made_idle": _objects(done.idled),
        "replaced": done.replaced,
        "stay": [str(path) for path in done.stay],
        "of_other_papers": [{"copy": str(copy), "paper": str(paper)} for copy, paper in done.others],
    }


def annotated_lines(done: Annotated) -> Iterator[str]:
    """The reply for people: where the copy is, which is the newest, what in it does nothing any more."""
    lost = f", {done.unplaced} of them not at their place" if done.unplaced else ""
    name = str(done.file) if done.others else done.file.name
    said = f"{name} with {done.notes} notes{lost}: {done.written}"
    if done.replaced:
        said += ", in place of our earlier copy, which nobody had changed"
    yield f"{said}; `inlimine clean` takes them out again"
    if done.stay:
        names = ", ".join(path.name for path in done.stay)
        yield f"  That is the newest. Not ours to replace, and as before: {names}"
    for copy, paper in done.others:
        yield f"  {copy.name} is as before: it is the copy of another paper of that name, {paper}"
    for one in done.idled:
        times = f" ({one.count} times)" if one.count > 1 else ""
        yield f"! Taken out of the copy, the original has it: {one.what}, {one.where}{times}"


def cleaned_object(done: Cleaned) -> dict[str, object]:
    """The reply for programs."""
    return {
        "file": str(done.file),
        "clean": str(done.written),
        "taken_out": _objects(done.taken),
        "stay": _objects(done.kept),
    }


def cleaned_lines(done: Cleaned) -> Iterator[str]:
    """The reply for people: how much was taken out, and what must be looked at."""
    yield f"{done.file}: the clean copy is {done.written}"
    taken = ", ".join(f"{one.what} {one.count}" for one in done.taken)
    yield f"  Taken out: {taken}. No mark of ours is left in it."
    for one in done.kept:
        where = f" ({one.where})" if one.where else ""
        yield f"! Left in it, read them before the paper leaves the office: {one.what}{where} {one.count}"


def _objects(counts: Iterable[Counted]) -> list[dict[str, object]]:
    return [{"what": one.what, "where": one.where, "count": one.count} for one in counts]
