"""A table as a PDF on landscape pages, its headings repeated on each."""

from __future__ import annotations

from inlimine.exports.harmless import harmless
from inlimine.exports.tables.table import Table
from inlimine.exports.typeset.compile import pdf


def as_pdf(table: Table) -> bytes:
    """The bytes of the PDF (PDF/UA-1, PDF/A-2b)."""
    data = {
        "title": table.called,
        "above": [*map(harmless, table.above)],
        "columns": [(column.heading, column.share) for column in table.columns],
        "rows": [[[(line.text, line.look.value) for line in cell] for cell in row] for row in table.rows],
        "notes": [*map(harmless, table.notes)],
        "foot": [*map(harmless, table.foot)],
    }
    return pdf("table.typ", data, table.day)
