"""The templates' surroundings: everything escaped, and the few words that every page uses."""

from __future__ import annotations

from typing import Any

from django.forms import BoundField
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from inlimine.engine.conditions import bound
from inlimine.engine.named import named, shown
from inlimine.engine.words import condition_words, full_title, reach_words, spaced, title, use_in_full
from inlimine.exports.harmless import harmless
from inlimine.exports.looks import MARKS
from inlimine.ledger.conditions import limit_in
from inlimine.web.author import author_of, unsaid
from inlimine.web.registry import menu
from inlimine.web.told import told


def environment(**options: Any) -> Environment:
    """Jinja2 as every page uses it: a name that is not there is a bug, and no text can steer the reader."""
    made = Environment(**{**options, "autoescape": True, "undefined": StrictUndefined}, finalize=_shown)  # noqa: S701 - it is on
    made.trim_blocks = made.lstrip_blocks = True
    made.globals.update(static=static, url=_url, menu=menu, MARKS=MARKS, full_title=full_title, title_of=title)
    made.globals.update(condition_words=condition_words, bound=bound, reach_words=reach_words, limit_in=limit_in)
    made.globals.update(use_in_full=use_in_full)
    made.globals.update(unsaid=unsaid, author_of=author_of)
    made.filters.update(told=told, named=named, shown=shown)
    made.filters["spoken"] = spaced
    return made


def _shown(value: object) -> object:
    """Plain words harmless and then escaped; a field of a form, which Django writes, harmless as well."""
    if isinstance(value, BoundField):
        return Markup(harmless(str(value)))  # noqa: S704 - Django has escaped it
    return harmless(value) if type(value) is str else value


def _url(name: str, *words: str) -> str:
    return reverse(name, args=words)
