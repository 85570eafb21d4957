"""Members of a ZIP as they come back from the child."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.materials.contents import Member
from inlimine.passages.material import HashedFile
from inlimine.passages.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """Some members of the archive; `following` is the number of the next one, 0 after the last."""

    members: tuple[Member, ...]
    files: tuple[HashedFile, ...]
    problems: tuple[Problem, ...]
    following: int
