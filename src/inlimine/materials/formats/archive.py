"""ZIP archives: a trial binder, an export of exhibits; each member is read in turn."""

from __future__ import annotations

from inlimine.materials.archive.told import Unpacked
from inlimine.materials.contents import Contents, Member
from inlimine.materials.inside import inside
from inlimine.materials.signs import is_zip
from inlimine.passages.material import HashedFile
from inlimine.passages.problem import Problem

CONTAINED = True

_PLACE = "inlimine.materials.archive.unpack:unpack"


def recognises(name: str, data: bytes) -> int:
    """Tell it by its first bytes; Office files, which are ZIPs too, are surer of theirs."""
    return 50 if is_zip(data) else 0


def read(name: str, data: bytes, own: bool) -> Contents | Problem:
    """Unpack it a batch at a time."""
    members: list[Member] = []
    files: list[HashedFile] = []
    problems: list[Problem] = []
    following, begun = 0, False
    while following or not begun:
        made = inside(_PLACE, Unpacked, name, data, str(following))
        if isinstance(made, Problem):
            return made if not begun else _joined(name, members, files, [*problems, made])
        members += made.members
        files += made.files
        problems += made.problems
        if made.following <= following:
            break
        following, begun = made.following, True
    return _joined(name, members, files, problems)


def _joined(name: str, members: list[Member], files: list[HashedFile], problems: list[Problem]) -> Contents:
    if not (members or files or problems):
        problems = [
            Problem(file=name, message="the archive is empty", remedy="check that the right file was saved")
        ]
    return Contents(members=tuple(members), files=tuple(files), problems=tuple(problems))
