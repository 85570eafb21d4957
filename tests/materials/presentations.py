"""Presentations for tests, made with python-pptx, which the product's own reader knows nothing of."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from pptx import Presentation
from pptx.util import Inches


def picture() -> bytes:
    """A picture of one grey point (PNG)."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\x80"))
        + chunk(b"IEND", b"")
    )


def everything() -> bytes:
    """A closing with a title, a list, a group, a table, a picture, notes and a hidden slide."""
    deck = Presentation()
    first = _slide(deck, "Closing argument")
    first.placeholders[1].text_frame.text = "The gun\nThe budget"
    first.notes_slide.notes_text_frame.text = "Do not say producer here."
    second = _slide(deck, "What you saw")
    second.placeholders[1].text_frame.text = "Exhibit 4"
    shown = second.shapes.add_picture(io.BytesIO(picture()), Inches(1), Inches(3))
    shown._element.nvPicPr.cNvPr.set("descr", "The church at noon")
    grouped = second.shapes.add_group_shape().shapes.add_textbox(Inches(1), Inches(1), Inches(2), Inches(1))
    grouped.text_frame.text = "Crew letter"
    table = second.shapes.add_table(1, 2, Inches(1), Inches(5), Inches(4), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Rounds", "Six"
    third = _slide(deck, "Old theory")
    third.element.set("show", "0")
    deck.core_properties.author = "Ann Roe"
    deck.core_properties.title = deck.core_properties.comments = ""
    deck.core_properties.last_modified_by = ""
    made = io.BytesIO()
    deck.save(made)
    return made.getvalue()


def _slide(deck: Any, title: str) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = title
    return slide
