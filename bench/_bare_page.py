"""The yardstick: one Django view that shows rows held in memory; `_bare_page.py ROWS.json PORT`."""

import json
import os
import sys
from pathlib import Path

import waitress
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

_TEMPLATE = """<!doctype html><html lang="en"><title>Rows</title><table>
{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</table></html>"""

_rows: list[list[str]] = json.loads(Path(sys.argv[1]).read_text("utf-8"))


def rows(request: HttpRequest) -> HttpResponse:
    """Every row."""
    return render(request, "rows.html", {"rows": _rows})


urlpatterns = [path("", rows)]

if __name__ == "__main__":
    templates = Path(sys.argv[1]).parent / "templates"
    templates.mkdir(exist_ok=True)
    (templates / "rows.html").write_text(_TEMPLATE, "utf-8")
    engine = {"BACKEND": "django.template.backends.jinja2.Jinja2", "DIRS": [templates]}
    settings.configure(
        ROOT_URLCONF="__main__", ALLOWED_HOSTS=["127.0.0.1"], TEMPLATES=[engine], SECRET_KEY=os.urandom(9).hex()
    )
    waitress.serve(get_wsgi_application(), host="127.0.0.1", port=int(sys.argv[2]), threads=8, _quiet=True)
