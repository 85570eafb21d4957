"""A table as a workbook: every cell is text, whatever it begins with; the same bytes from the same table."""

from __future__ import annotations

import io
from datetime import datetime, time

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from inlimine.exports.harmless import harmless
from inlimine.exports.tables.table import Cell, Line, Look, Table

_WIDTH = 150  # characters that a landscape sheet takes across
_LONGEST = 32_767  # characters that a cell holds
_LINE = 15.0  # points
_AS_TEXT = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)


def as_xlsx(table: Table) -> bytes:
    """The bytes of the workbook."""
    made = io.BytesIO()
    book = Workbook(made, {"in_memory": True, **_AS_TEXT})
    book.set_properties({"title": table.called, "created": datetime.combine(table.day, time())})
    sheet = book.add_worksheet("Sheet")
    _page(sheet, table)
    first = _above(sheet, table, book)
    _body(sheet, table, book, first)
    book.close()
    return made.getvalue()


def _page(sheet: Worksheet, table: Table) -> None:
    sheet.set_landscape()
    sheet.set_paper(1)  # US Letter
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.9)
    sheet.set_footer(_footer(table))
    total = sum(column.share for column in table.columns)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _WIDTH * column.share / total)


def _footer(table: Table) -> str:
    """The foot in a small type, as long as the program allows (255); all of it stands below the table too."""
    said = "\n".join(harmless(line).replace("&", "&&") for line in table.foot)
    return f"&L&7{said[:230]}&R&7&P/&N"


def _above(sheet: Worksheet, table: Table, book: Workbook) -> int:
    """Title and lines above; the row (from 0) of the headings."""
    sheet.write_string(0, 0, table.called, book.add_format({"bold": True, "font_size": 14}))
    for at, line in enumerate(table.above, 1):
        sheet.write_string(at, 0, harmless(line))
    return len(table.above) + 2


def _body(sheet: Worksheet, table: Table, book: Workbook, first: int) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top", "bg_color": "#EEEEEE"})
    plain = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
    bold = book.add_format({"bold": True})
    for at, column in enumerate(table.columns):
        sheet.write_string(first, at, column.heading, head)
    for number, row in enumerate(table.rows, first + 1):
        for at, each in enumerate(row):
            _write(sheet, (number, at), each, plain, bold)
        sheet.set_row(number, _height(row, table))
    last = first + len(table.rows)
    sheet.repeat_rows(first)
    sheet.freeze_panes(first + 1, 1)
    if table.rows:
        sheet.autofilter(first, 0, last, len(table.columns) - 1)
    for at, line in enumerate((*table.notes, *table.foot), last + 2):
        sheet.write_string(at, 0, harmless(line))


def _write(sheet: Worksheet, place: tuple[int, int], each: Cell, plain: Format, bold: Format) -> None:
    pieces = [("\n" if at else "") + _said(line) for at, line in enumerate(each)]
    strong = [line.look is Look.STRONG for line in each]
    if len("".join(pieces)) > _LONGEST or not any(strong) or len(pieces) < 2:
        sheet.write_string(*place, "".join(pieces)[:_LONGEST], plain)
        return
    formed = [(bold, piece) if heavy else (piece,) for piece, heavy in zip(pieces, strong, strict=True) if piece]
    sheet.write_rich_string(*place, *(part for one in formed for part in one), plain)


def _said(line: Line) -> str:
    """A line as its cell has it; quoted words stand in quotation marks, for a cell has no other sign of them."""
    return f"“{line.text}”" if line.look is Look.QUOTE else line.text


def _height(row: tuple[Cell, ...], table: Table) -> float:
    """Points that a row needs; a pending one keeps room for what is written by hand."""
    total = sum(column.share for column in table.columns)
    widths = [_WIDTH * column.share / total for column in table.columns]
    lines = (
        sum(-(-len(line.text) // max(int(width), 1)) or 1 for line in each)
        for each, width in zip(row, widths, strict=True)
    )
    return min(max(2, *lines) * _LINE, 409.0)
