"""What a viewer may fetch, each named by what it permits. A case that is not there and one that he may not see
get the same reply; one that cannot be read now is a refusal, of rooms that he sees and no others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest

from inlimine.engine.case_state import CaseState
from inlimine.operations.author import author
from inlimine.operations.cases_home import case_path
from inlimine.operations.heads import HeadOf, heads, mark_of
from inlimine.operations.open_case import OpenCase, open_case
from inlimine.operations.refusal import Damage, NotThere, Refusal
from inlimine.operations.viewer import Viewer

OWNER = "owner"  # in an address: the folder's owner, who sees every room
COURT = "court"  # the court record alone


class NotNow(Refusal):
    """The case is there and for this viewer, and cannot be read as things are."""


@dataclass(frozen=True)
class Seen:
    """A case as its viewer sees it; `on` and `known` are days as written in the address, None: today, all."""

    name: str
    room: str  # as in the address
    path: Path
    heads: tuple[HeadOf, ...]
    on: str | None = None
    known: str | None = None

    @property
    def place(self) -> tuple[str, str]:
        """Where what is held for a while was made, and where alone it is given out again."""
        return self.name, self.room

    @property
    def viewer(self) -> Viewer:
        """As whom operations look at the folder."""
        return None if self.room == OWNER else self.room

    @property
    def days(self) -> str:
        """What an address of this case ends with, so that the days asked about stay the same from page to page."""
        said = {"on": self.on, "known": self.known}
        kept = urlencode({name: day for name, day in said.items() if day})
        return f"?{kept}" if kept else ""

    @property
    def within(self) -> str:
        """Where what is entered from here stands, in words."""
        return "the court record" if self.room in {OWNER, COURT} else f"the room of {self.room}"

    @property
    def mark(self) -> str:
        """By what this very case and room are known again, where another of the same name took their place."""
        return f"{mark_of(self.path)}/{self.room}"

    @cached_property
    def opened(self) -> OpenCase:
        """The ledger and its rulebook."""
        return _opened(self.path, self.viewer, self.heads)

    @cached_property
    def state(self) -> CaseState:
        """The case on the day asked about."""
        on = self.on or str(self.opened.today())
        return _derived(self.path, self.viewer, self.heads, on, self.known)


def home_to_see(request: HttpRequest) -> Path:
    """The folder of cases, for whoever runs the program."""
    home: Path = settings.INLIMINE_CASES
    return home


def case_to_see(request: HttpRequest, case: str, room: str) -> Seen:
    """A case, for one who stands in this room."""
    path = case_path(settings.INLIMINE_CASES, case)
    if path is None:
        raise Http404
    on, known = (request.GET.get(name) or None for name in ("on", "known"))
    viewer = None if room == OWNER else room
    try:
        found = heads(path, viewer)
    except NotThere:
        raise Http404 from None
    except Damage:
        raise
    except Refusal as reason:
        raise NotNow(*reason.problems) from None
    return Seen(name=case, room=room, path=path, heads=found, on=on, known=known)


def case_to_see_now(request: HttpRequest, case: str, room: str) -> Seen:
    """A case with all that has happened, for one who stands in this room and is about to enter more."""
    seen = case_to_see(request, case, room)
    return replace(seen, on=None, known=None)


def case_to_enter_into(request: HttpRequest, case: str, room: str) -> Seen:
    """A case, for one who may enter something in this room; his name and role are needed."""
    author(None)
    return case_to_see(request, case, room)


# Entries never change: the same heads give the same ledger, so what was derived is kept in memory.
@lru_cache(maxsize=8)
def _opened(path: Path, viewer: Viewer, found: tuple[HeadOf, ...]) -> OpenCase:
    return open_case(path, viewer)


@lru_cache(maxsize=16)
def _derived(path: Path, viewer: Viewer, found: tuple[HeadOf, ...], on: str, known: str | None) -> CaseState:
    return _opened(path, viewer, found).at(on, known)
