"""The mark of privilege at the top of every page of a Word paper."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml
from docx.parts.hdrftr import HeaderPart

from inlimine.exports.annotate.note import BANNERS

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _line(banner: str) -> str:
    said = f'<w:t xml:space="preserve">{escape(banner)}</w:t>'
    return f'<w:p xmlns:w="{_W}"><w:r><w:rPr><w:b/></w:rPr>{said}</w:r></w:p>'


def mark(document: Document, banner: str) -> None:
    """Say in every header that the paper is privileged, or the court's own.

    A section without a header of its own shows the one before. One that shows none at all gets a header with
    nothing but our line, by which the clean copy knows that the header was ours.
    """
    defined: set[str] = set()
    even = document.settings.odd_and_even_pages_header_footer
    for section in document.sections:
        first = section.different_first_page_header_footer
        kinds = (
            ("default", section.header, True),
            ("first", section.first_page_header, first),
            ("even", section.even_page_header, even),
        )
        for kind, header, is_shown in kinds:
            if not header.is_linked_to_previous:
                _say_privileged(header._element, banner)
            elif is_shown and kind not in defined:
                _new_header(document, section, kind, banner)
            else:
                continue
            defined.add(kind)


def _say_privileged(header: Any, banner: str) -> None:
    """Once a header, which may be that of several sections, and of a paper that we annotated before."""
    if not any(said in "".join(header.itertext()) for said in BANNERS):
        header.insert(0, parse_xml(_line(banner)))


def _new_header(document: Document, section: Any, kind: str, banner: str) -> None:
    package: Any = document.part.package
    name = package.next_partname("/word/header%d.xml")
    header = f'<w:hdr xmlns:w="{_W}" xmlns:r="{_R}">{_line(banner)}</w:hdr>'
    part = HeaderPart(name, CONTENT_TYPE.WML_HEADER, parse_xml(header), package)
    rel = document.part.relate_to(part, RELATIONSHIP_TYPE.HEADER)
    reference = parse_xml(f'<w:headerReference xmlns:w="{_W}" xmlns:r="{_R}" w:type="{kind}" r:id="{rel}"/>')
    section._sectPr.insert(0, reference)
