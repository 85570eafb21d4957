"""What a person writes: on the command line, in a file, on standard input, or in an editor.

What was written in an editor is never lost: where it is refused, the draft is kept and its place is told.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inlimine.operations.add import Text
from inlimine.operations.files import read_text
from inlimine.operations.refusal import Refusal, refuse
from inlimine.passages.problem import Problem

_HINT = """\
; Write the entries below, in the notation (docs/notation.md). Lines that begin with ; are not read.
; Nothing is entered if nothing is written. For example:
;
;   2024-07-08 ruling R1, oral
;     bars T1
;       binds State
;       words "the letter stays out", spoken by "the judge"

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Where the words come from: entries on the command line (`-`: standard input), a file, else an editor; with
    the text from which the editor starts."""

    entries: Sequence[str] = ()
    file: Path | None = None
    start: str = ""

    @property
    def edited(self) -> bool:
        """Whether an editor is opened."""
        return not self.entries and self.file is None


@contextmanager
def draft(wanted: Draft) -> Iterator[Text]:
    """The text; what is refused within and was written in an editor stays in its file, which is told."""
    if not wanted.edited:
        yield _given(wanted)
        return
    path = _edited(wanted.start or _HINT)
    try:
        yield Text(text=read_text(path), name=str(path))
    except Refusal as refusal:
        raise type(refusal)(*refusal.problems, _kept(path)) from None
    path.unlink(missing_ok=True)


def _given(wanted: Draft) -> Text:
    if wanted.file is not None:
        return Text(text=read_text(wanted.file), name=str(wanted.file))
    if list(wanted.entries) == ["-"]:
        return Text(text=sys.stdin.read(), name="standard input")
    return Text(text="\n\n".join(wanted.entries), name="what you wrote")


def _edited(start: str) -> Path:
    handle, name = tempfile.mkstemp(prefix="inlimine-", suffix=".limine")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(start)
    _edit(Path(name))
    if Path(name).read_text("utf-8", "replace") == start:
        Path(name).unlink()
        raise refuse("nothing was written, and nothing is entered", "write an entry, save it, close the editor")
    return Path(name)


def _edit(path: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
    try:
        # The user's own editor, as git and crontab open it.
        subprocess.run([*shlex.split(editor, posix=os.name != "nt"), str(path)], check=True)  # noqa: S603
    except (OSError, ValueError, subprocess.CalledProcessError) as reason:
        code = getattr(reason, "returncode", None)
        how = f"exit code {code}" if code is not None else getattr(reason, "strerror", None) or str(reason)
        raise refuse(
            f"the editor did not end well ({editor}: {how})",
            f"set EDITOR, or give the entries on the command line; the draft is {path}",
        ) from None


def _kept(path: Path) -> Problem:
    message = f"what you wrote is kept in {path}"
    return Problem(message=message, remedy=f"mend it there, then add it with --file {path}")
