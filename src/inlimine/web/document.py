"""A document handed to the browser: saved under its name, kept in no cache that others share."""

from __future__ import annotations

from django.http import HttpResponse

from inlimine.engine.view import View
from inlimine.operations.open_case import open_case
from inlimine.operations.print_out import MEDIA, Wanted, print_out, stamp_of
from inlimine.web.fetch import Seen


def document(seen: Seen, wanted: Wanted, recorded: str = "") -> HttpResponse:
    """The document of a case as its viewer sees it on the days asked about, or saw it when so much was entered."""
    state = open_case(seen.path, seen.viewer, recorded).at(seen.on, seen.known) if recorded else seen.state
    printed = print_out(state, stamp_of(seen.path, seen.viewer), wanted)
    return saved(printed.data, f"{_name(seen, wanted)}{wanted.ending}", MEDIA[wanted.ending])


def saved(data: bytes, name: str, media: str) -> HttpResponse:
    """Bytes that the browser saves as a file."""
    return HttpResponse(
        data, content_type=media, headers={"Content-Disposition": f'attachment; filename="{_plain(name)}"'}
    )


def _name(seen: Seen, wanted: Wanted) -> str:
    """`baldwin-motions-chart-2024-07-09`, so that prints of several days lie side by side."""
    whose = f"-{wanted.party}" if wanted.party else ""
    return f"{seen.name}-{wanted.name}{whose}-{_day(seen.state.view)}"


def _day(view: View) -> str:
    return view.as_of.day.isoformat()


def _plain(name: str) -> str:
    """A name that every system takes: letters and digits of ASCII, dots and dashes."""
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-.") else "_" for sign in name)
