"""Files that are items of the case: told by their bytes, and pictures, sound and video by their name too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from inlimine.checks.hit import Asking, strictest
from inlimine.checks.jury_set.fault import SeenFile
from inlimine.checks.jury_set.identify import Names, same_bytes
from inlimine.checks.jury_set.receive import Retiring
from inlimine.checks.spot import Spot, guess
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import title
from inlimine.ledger.terms import Use
from inlimine.passages.material import FileKind, HashedFile
from inlimine.passages.reading import PaperUse, Place


def spots(state: CaseState, files: Iterable[HashedFile], asking: Asking) -> Iterator[Spot]:
    """A spot for each file that is an item, or a version of one."""
    names, retiring = Names(state), Retiring(state)
    for file in files:
        identity = names.of(SeenFile(name=file.name, sha256=file.sha256))
        item = identity.versions[0].item if identity.versions else identity.named
        if identity.versions or (item and file.kind is not FileKind.DOCUMENT):
            yield _spot(state, file, item, asking, _told(file, item, retiring), known=bool(identity.versions))


def _told(file: HashedFile, item: str, retiring: Retiring) -> str:
    approved = retiring.approved(item)
    if not approved or any(same_bytes(one, file.sha256) for one in approved):
        return ""
    return f"these are not the bytes of the approved version of {title(item, retiring.state.view)}"


def _spot(state: CaseState, file: HashedFile, item: str, asking: Asking, told: str, *, known: bool) -> Spot:
    shown = replace(asking, use=asking.use or Use.SHOW)
    question, reply = strictest(shown.questions((item,), PaperUse.OTHER, state), state)
    ruling = next(iter((*reply.rulings, *reply.neighbours)), "")
    return Spot(
        file=file.name,
        place=Place(),
        locator="the file",
        ruling=ruling,
        watch="version" if known else "name",
        words=title(item, state.view),
        question=question,
        reply=reply,
        guess=guess(state, reply, ruling),
        told=told,
    )
