"""A page: its addresses, what each fetches before it responds, and where it stands in the menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

# What a viewer may fetch: from the request and the words of the address, or 404 for what he may not see.
Fetch = Callable[..., Any]
# What is sent back, from the request and what was fetched.
Respond = Callable[[HttpRequest, Any], HttpResponse]


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One address of a page: `fetch` is named by what it permits, and runs before `respond` sees anything."""

    name: str
    path: str
    fetch: Fetch
    respond: Respond
    methods: tuple[str, ...] = ("GET",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the program; `label` and `order` place it in the menu of a case, without a label it is not there.

    `group` gathers pages in the menu: look, enter, prove, print, keep.
    """

    doors: tuple[Door, ...]
    label: str = ""
    group: str = ""
    order: int = 0
