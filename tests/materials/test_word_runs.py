"""From an offset of the reading back to the run of the document, for whoever writes into it."""

from __future__ import annotations

import io
import zipfile

import docx
from defusedxml.ElementTree import fromstring
from docx.oxml import parse_xml

from inlimine.materials.read import read_material
from inlimine.materials.word.walk import DOCUMENT, STYLES, Walked, walk
from tests.materials.word_documents import deleted, everything, paragraph, run, vanished, word


def walked_by_lxml(data: bytes, own: bool) -> Walked:
    """The walk over the elements that python-docx holds, which are lxml's and can be written into."""
    document = docx.Document(io.BytesIO(data))
    parts = {"/word/document.xml": document.element, "/word/styles.xml": document.styles.element}
    return walk("o.docx", {path.lstrip("/"): element for path, element in parts.items()}, own)


def saved(*bodies: str) -> bytes:
    """A document as Word's own programs need it: python-docx's, with these paragraphs in its body."""
    document = docx.Document()
    body = document.element.body
    for at, inner in enumerate(bodies):
        body.insert(at, parse_xml(_rooted(inner))[0])
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


def _rooted(body: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:body xmlns:w="{namespace}">{body}</w:body>'.encode()


def test_a_span_lands_on_the_runs_that_print_it() -> None:
    data = saved(
        paragraph("Members of the jury,"),
        paragraph("the ", run("pro", "<w:b/>"), "ducer ", deleted("never "), vanished("really "), "signed."),
    )
    (reading,) = read_material("o.docx", data, own=True).readings
    start = reading.text.index("producer")
    walked = walked_by_lxml(data, own=True)
    pieces = walked.at(start, start + len("producer"))
    assert [piece.run.text for piece in pieces if piece.run is not None] == ["pro", "ducer "]
    assert [reading.text[piece.start : piece.end] for piece in pieces] == ["pro", "ducer "]


def test_offsets_of_the_body_are_the_same_however_the_document_was_parsed() -> None:
    data = saved(paragraph("One ", deleted("two "), "three."), paragraph("Four."))
    for own in (True, False):
        (reading,) = read_material("o.docx", data, own=own).readings
        walked = walked_by_lxml(data, own)
        body = [piece for piece in walked.pieces if piece.path == DOCUMENT]
        assert [reading.text[piece.start : piece.end] for piece in body] == [piece.element.text for piece in body]
        assert any(piece.element.text == "two " for piece in body) is own


def test_every_piece_of_a_document_stands_at_its_offsets() -> None:
    """The walk over every part gives the text of the reading, piece by piece."""
    data = everything()
    (reading,) = read_material("o.docx", data, own=True).readings
    parts = {path: fromstring(content) for path, content in _parts(data).items()}
    walked = walk("o.docx", parts, own=True)
    assert reading.text.startswith(walked.written.reading("o.docx").text)
    printed = [piece for piece in walked.pieces if piece.run is not None and piece.element.text]
    assert [reading.text[piece.start : piece.end] for piece in printed] == [
        piece.element.text for piece in printed
    ]


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/")]
        return {name: archive.read(name) for name in names}


def test_styles_decide_what_the_body_hides() -> None:
    style = "<w:style w:styleId='Gone'><w:rPr><w:vanish/></w:rPr></w:style>"
    data = word(paragraph("Seen. ", run("Unseen.", "<w:rStyle w:val='Gone'/>")), word_styles_xml=style)
    parts = {path: fromstring(content) for path, content in _parts(data).items()}
    assert set(parts) == {DOCUMENT, STYLES}
    assert [piece.element.text for piece in walk("o.docx", parts, own=False).pieces] == ["Seen. "]
