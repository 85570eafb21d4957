"""Every page that has a folder in `pages`, found by itself."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, path

from inlimine.operations.looking import looking
from inlimine.web import pages
from inlimine.web.page import Door, Page


@cache
def all_pages() -> dict[str, Page]:
    """Each page by the name of its folder."""
    names = sorted(module.name for module in pkgutil.iter_modules(pages.__path__) if module.ispkg)
    return {name: importlib.import_module(f"{pages.__name__}.{name}.view").PAGE for name in names}


def menu() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The menu of a case: each group with the (label, name of the first door) of its pages."""
    shown = sorted((page for page in all_pages().values() if page.label), key=lambda page: page.order)
    groups: dict[str, list[tuple[str, str]]] = {}
    for page in shown:
        groups.setdefault(page.group, []).append((page.label, page.doors[0].name))
    return tuple((group, tuple(found)) for group, found in groups.items())


def _view(door: Door) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, **words: str) -> HttpResponse:
        if request.method not in (*door.methods, "HEAD" if "GET" in door.methods else ""):
            return HttpResponseNotAllowed(door.methods)
        with looking():
            return door.respond(request, door.fetch(request, **words))

    return view


urlpatterns: list[URLPattern] = [
    path(door.path, _view(door), name=door.name) for page in all_pages().values() for door in page.doors
]
