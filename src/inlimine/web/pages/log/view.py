"""The log: every entry with who entered it and when, newest first, and whether all is as it was written."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inlimine.ledger.people import Case
from inlimine.notation.write import write_case, write_entry
from inlimine.operations.look_up_log import Line, log_lines, verify
from inlimine.web.fetch import Seen, case_to_see
from inlimine.web.page import Door, Page

PER_PAGE = 100


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """One page of the log, newest first; rooms one behind the other."""
    lines = sorted(
        log_lines(seen.path, seen.viewer), key=lambda line: (line.recorded_at, line.number), reverse=True
    )
    page = Paginator(lines, PER_PAGE).get_page(request.GET.get("page"))
    rows = [(line, _words(line)) for line in page]
    found = {"seen": seen, "here": "log", "rows": rows, "page": page, "total": len(lines)}
    return render(request, "log/template.html", found)


def verified(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Every room held against its hashes and its seal."""
    rooms = verify(seen.path, seen.viewer)
    return render(request, "log/verified.html", {"seen": seen, "here": "log", "rooms": rooms})


def _words(line: Line) -> str:
    if line.entry is None:
        return f"expunges number {line.corrects}" if not line.expunged else "its text was expunged"
    return write_case(line.entry) if isinstance(line.entry, Case) else write_entry(line.entry)


_PATH = "<str:case>/<str:room>/log/"
PAGE = Page(
    doors=(
        Door(name="log", path=_PATH, fetch=case_to_see, respond=shown),
        Door(name="verify", path=f"{_PATH}verify/", fetch=case_to_see, respond=verified),
    ),
    label="Log",
    group="Keep",
    order=50,
)
