"""Papers as they are sent to a page, never more than is told, and as they are given back."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from inlimine.passages.problem import Problem
from inlimine.web.guard import refused

MOST = 100 << 20
"""Bytes that are taken at once, all papers together."""
MOST_PAPERS = 50
MOST_OF_A_SET = 1000 << 20
"""Bytes of a set for the jury room; of its files nothing but their hashes is kept."""
_SETS = "/check/jury-set/compare"
_LONGEST_NAME = 120
_ODD = frozenset('/\\:*?"<>|')


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One paper as it was sent: its name without any folder, its bytes."""

    name: str
    data: bytes


def not_too_large(respond: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Refuse what is larger than is told before anything of it is looked at."""

    def guarded(request: HttpRequest) -> HttpResponse:
        most = MOST_OF_A_SET if request.path.endswith(_SETS) else MOST
        if int(request.META.get("CONTENT_LENGTH") or 0) <= most:
            return respond(request)
        problem = Problem(
            message=f"these papers are larger than {most >> 20} MiB together",
            remedy="send fewer at once",
        )
        return refused(request, [problem], 413)

    return guarded


def sent(request: HttpRequest, field: str) -> tuple[Sent, ...]:
    """The papers of a field."""
    return tuple(Sent(name=_name(one), data=one.read()) for one in request.FILES.getlist(field))


def require_some(form: Form, papers: Sequence[Sent]) -> None:
    """Tell at the form where no paper was chosen, or more than are taken at once."""
    if not 0 < len(papers) <= MOST_PAPERS:
        form.add_error(None, f"choose at least one paper and at most {MOST_PAPERS}")


def hashed(request: HttpRequest, field: str) -> tuple[tuple[str, str], ...]:
    """The files of a field by name and SHA-256; their names are as `paths` says (`State/7.pdf`), where it does."""
    files = request.FILES.getlist(field)
    paths = _paths(request.POST.get("paths", ""), len(files))
    return tuple((path or _name(one), _sha256(one)) for one, path in zip(files, paths, strict=True))


def _paths(said: str, count: int) -> list[str]:
    """Where each file lay in the folder that was chosen, which a script tells; nothing where it tells nothing."""
    try:
        told = json.loads(said) if said else []
    except ValueError:
        told = []
    if not isinstance(told, list) or len(told) != count or not all(isinstance(one, str) for one in told):
        return [""] * count
    inside = [one.split("/") for one in told]
    chosen = len({parts[0] for parts in inside}) == 1 and all(len(parts) > 1 for parts in inside)
    return ["/".join(_plain(part) for part in (parts[1:] if chosen else parts) if part) for parts in inside]


def _sha256(one: UploadedFile[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in one.chunks():
        digest.update(chunk)
    return digest.hexdigest()


def _plain(name: str) -> str:
    return "".join(sign if sign.isprintable() and sign not in _ODD else "_" for sign in name)[:_LONGEST_NAME]


def _name(one: UploadedFile[bytes]) -> str:
    plain = "".join(sign if sign.isprintable() and sign not in _ODD else "_" for sign in one.name or "paper")
    stem, dot, ending = plain.rpartition(".")
    return f"{stem[:_LONGEST_NAME]}{dot}{ending[:20]}" if dot else plain[:_LONGEST_NAME]


def given_back(name: str, data: bytes) -> HttpResponse:
    """A paper that the browser saves and does not open."""
    response = HttpResponse(data, content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@contextmanager
def on_disk(papers: Sequence[Sent]) -> Iterator[list[Path]]:
    """The papers as files that only this user can read, each in a folder of its own; gone at the end."""
    with tempfile.TemporaryDirectory(prefix="inlimine-") as scratch:
        yield [_written(Path(scratch) / str(number), paper) for number, paper in enumerate(papers)]


def _written(folder: Path, paper: Sent) -> Path:
    folder.mkdir(mode=0o700)
    file = folder / paper.name
    file.write_bytes(paper.data)
    return file
