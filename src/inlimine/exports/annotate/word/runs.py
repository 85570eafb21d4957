"""Runs: cut where a comment begins or ends, and joined again where one was taken out."""

from __future__ import annotations

import copy
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from inlimine.exports.annotate.word.paragraphs import DELETED, RUN, TEXT

_LOOK = qn("w:rPr")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def cut(text: Any, at: int) -> Any:
    """Cut the run of a text so that a run begins at `at`; returns that run, the old one where it begins there."""
    run, said = text.getparent(), text.text or ""
    before = [each for each in run[: run.index(text)] if each.tag != _LOOK]
    after = run[run.index(text) + 1 :]
    if at <= 0 and not before:
        return run
    if at >= len(said) and not after:
        return run
    behind = copy.deepcopy(run)
    for each in behind[:]:
        if each.tag != _LOOK:
            behind.remove(each)
    rest = copy.deepcopy(text)
    say(rest, said[at:])
    behind.append(rest)
    behind.extend(after)  # moves them
    say(text, said[:at])
    run.addnext(behind)
    return behind


def say(text: Any, words: str) -> None:
    """Give a text its words, with all their blanks."""
    text.text = words
    text.set(_SPACE, "preserve")


def join(run: Any | None, behind: Any | None) -> None:
    """Make one of two runs that stand beside each other and look alike, so that nothing tells where a mark was."""
    if not _alike(run, behind):
        return
    parent = behind.getparent()  # type: ignore[union-attr]
    for each in [each for each in behind if each.tag != _LOOK]:  # type: ignore[union-attr]
        last = run[-1] if len(run) else None  # type: ignore[index,arg-type]
        if last is not None and last.tag == each.tag and each.tag in (TEXT, DELETED):
            say(last, (last.text or "") + (each.text or ""))
        else:
            run.append(each)  # type: ignore[union-attr]
    parent.remove(behind)


def _alike(run: Any | None, behind: Any | None) -> bool:
    if run is None or behind is None or run.tag != RUN or behind.tag != RUN or run.getnext() is not behind:
        return False
    return dict(run.attrib) == dict(behind.attrib) and _look(run) == _look(behind)


def _look(run: Any) -> bytes:
    found = run.find(_LOOK)
    return b"" if found is None or not len(found) else bytes(etree.tostring(found, method="c14n", exclusive=True))
