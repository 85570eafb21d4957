"""The door: a paper and its notes in, the paper with them out, or one clear problem; the formats that can."""

from __future__ import annotations

from dataclasses import dataclass

from inlimine.containment.limits import MEGABYTE, Limits
from inlimine.containment.run import Parser, contained
from inlimine.exports.annotate.note import Parcel, Written, packed
from inlimine.materials.signs import is_pdf, office_folder
from inlimine.passages.problem import Problem

_LIMITS = Limits(output=160 * MEGABYTE)
_FORMATS = "inlimine.exports.annotate.formats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format that takes notes: its module, the ending of its files, and that of those with macros."""

    module: str
    ending: str
    with_macros: str = ""


WORD = Format(module="word", ending=".docx", with_macros=".docm")
WORKBOOK = Format(module="workbook", ending=".xlsx", with_macros=".xlsm")
PDF = Format(module="pdf", ending=".pdf")


def format_of(name: str, data: bytes) -> Format | None:
    """The format by its marks, a broken one by its name; None where no notes can be written into it."""
    if is_pdf(data):
        return PDF
    return {"word": WORD, "xl": WORKBOOK}.get(office_folder(name, data))


def annotate(form: Format, file: str, parcel: Parcel) -> Written | Problem:
    """The paper with its notes; the bytes given are only read."""
    return contained(_parser(form, "annotate"), file, packed(parcel), _LIMITS)


def clean(form: Format, file: str, data: bytes) -> Written | Problem:
    """The paper without any note and mark of this program."""
    return contained(_parser(form, "clean"), file, data, _LIMITS)


def _parser(form: Format, does: str) -> Parser[Written]:
    return Parser(place=f"{_FORMATS}.{form.module}:{does}", shape=Written)
