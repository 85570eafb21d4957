"""The cases in the home folder: open one, make one, or see the program at work on its sample case."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.ledger.people import Case
from inlimine.operations.cases_home import case_path, cases_in
from inlimine.operations.demonstrate import DAY, keep_sample
from inlimine.operations.new_case import new_case
from inlimine.web.author import WhoEnters, author_of, remember, unsaid
from inlimine.web.fetch import OWNER, home_to_see
from inlimine.web.page import Door, Page
from inlimine.web.pages.cases.form import NewCase
from inlimine.web.pages.cases.zones import ZONES

SAMPLE = "baldwin-sample"


def listed(request: HttpRequest, home: Path) -> HttpResponse:
    """Every case, and what waits in each."""
    return _shown(request, home, NewCase())


def made(request: HttpRequest, home: Path) -> HttpResponse:
    """Make a case folder, then go to it."""
    form = NewCase(request.POST)
    if not form.is_valid():
        return _shown(request, home, form)
    said = form.cleaned_data
    if case_path(home, said["name"]) or (home / said["name"]).exists():
        form.add_error("name", f"there is a folder {said['name']} already; write another name for this one")
        return _shown(request, home, form)
    case = Case(
        title=said["title"],
        jurisdiction=said["law"],
        number=said["number"],
        court=said["court"],
        judge=said["judge"],
        time_zone=said["time_zone"],
    )
    new_case(home / said["name"], case, author_of(request))
    return HttpResponseRedirect(reverse("first-steps", args=[said["name"], OWNER]))


def sample(request: HttpRequest, home: Path) -> HttpResponse:
    """Keep the sample case beside the others, then go to it."""
    keep_sample(home / SAMPLE, rooms=True)
    return HttpResponseRedirect(f"{reverse('first-steps', args=[SAMPLE, OWNER])}?on={DAY}")


def who_said(request: HttpRequest, home: Path) -> HttpResponse:
    """Remember in this browser who enters."""
    who = WhoEnters(request.POST)
    if not who.is_valid():
        return _shown(request, home, NewCase(), who)
    response = HttpResponseRedirect(reverse("cases"))
    remember(response, who.by)
    return response


def _shown(request: HttpRequest, home: Path, form: NewCase, who: WhoEnters | None = None) -> HttpResponse:
    found = {
        "home": home,
        "elsewhere": settings.INLIMINE_ELSEWHERE,
        "cases": cases_in(home),
        "form": form,
        "who": who or (WhoEnters.of(request) if unsaid(request) else None),
        "zones": ZONES,
        "owner": OWNER,
        "sample": SAMPLE,
    }
    return render(request, "cases/template.html", found, status=400 if form.errors or who else 200)


PAGE = Page(
    doors=(
        Door(name="cases", path="", fetch=home_to_see, respond=listed),
        Door(name="say-who", path="who", fetch=home_to_see, respond=who_said, methods=("POST",)),
        Door(name="make-case", path="new", fetch=home_to_see, respond=made, methods=("POST",)),
        Door(name="sample-case", path="sample", fetch=home_to_see, respond=sample, methods=("POST",)),
    )
)
