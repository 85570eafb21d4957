"""PDF files for tests, written by hand: pages of words, boxes, pictures, annotations, files in them, scripts."""

from __future__ import annotations

from tests.readers.pdf_documents import stream

HEIGHT, WIDTH = 792, 612
BLACK = b"0 0 0 rg "


def pdf(objects: dict[int, bytes], info: int = 0) -> bytes:
    """A file of these objects by their numbers; the first is the catalog."""
    made = b"%PDF-1.7\n"
    places = {}
    for number, each in sorted(objects.items()):
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    size = max(objects) + 1
    free = b"0000000000 65535 f \n"
    table = b"".join(b"%010d 00000 n \n" % places[at] if at in places else free for at in range(size))
    tail = b"/Info %d 0 R " % info if info else b""
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, tail, len(made))
    return made + b"xref\n0 %d\n" % size + table + trailer


def words(text: str, left: int = 72, bottom: int = 700, size: int = 12) -> bytes:
    """Words at a place of the page, in black."""
    said = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("latin-1")
    return b"0 g BT /F %d Tf %d %d Td (%s) Tj ET\n" % (size, left, bottom, said)


def box(left: int, bottom: int, width: int, height: int, colour: bytes = BLACK) -> bytes:
    """A filled box."""
    return colour + b"%d %d %d %d re f\n" % (left, bottom, width, height)


def document(
    *contents: bytes,
    annotations: tuple[bytes, ...] = (),
    catalog: bytes = b"",
    others: dict[int, bytes] | None = None,
    info: int = 0,
) -> bytes:
    """Pages with these contents in one fixed-width font; annotations are those of the first page.

    Objects from 100 on are free for `others`, to which `catalog` may refer.
    """
    objects = dict(others or {})
    kids = b" ".join(b"%d 0 R" % (10 + 2 * at) for at in range(len(contents)))
    objects[1] = b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents))
    objects[3] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    for at, content in enumerate(contents):
        noted = b"/Annots [%s] " % b" ".join(annotations) if annotations and at == 0 else b""
        objects[10 + 2 * at] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R %s"
            b"/Resources << /Font << /F 3 0 R >> >> >>" % (WIDTH, HEIGHT, 11 + 2 * at, noted)
        )
        objects[11 + 2 * at] = stream(content)
    return pdf(objects, info)


def note(text: str) -> bytes:
    """A note that opens at a click."""
    return b"<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (%s) >>" % text.encode("latin-1")


def attached(name: str, data: bytes, number: int = 100) -> tuple[bytes, dict[int, bytes]]:
    """A file in the file: what the catalog says of it, and its objects."""
    named = name.encode("latin-1")
    specification = b"<< /Type /Filespec /F (%s) /UF (%s) /EF << /F %d 0 R >> >>" % (named, named, number + 1)
    content = stream(data).replace(b"<< /Length", b"<< /Type /EmbeddedFile /Length", 1)
    catalog = b"/Names << /EmbeddedFiles << /Names [(%s) %d 0 R] >> >>" % (named, number)
    return catalog, {number: specification, number + 1: content}


def pleading(*pages: tuple[str, ...]) -> bytes:
    """Pleading paper: numbers 1 to 28 down the margin, the page's number at its foot."""
    contents = []
    for at, lines in enumerate(pages, start=1):
        made = b"1 0 0 RG 0.5 w 96 0 m 96 792 l S\n"
        for number in range(1, 29):
            bottom = 730 - 24 * (number - 1)
            made += words(f"{number:>2}", 72, bottom)
            made += words(lines[number - 1], 108, bottom) if number <= len(lines) else b""
        contents.append(made + words(str(at), 300, 40))
    return document(*contents)


def everything() -> bytes:
    """A brief of two pages with words under a box, a note, a field, a file in it, an author."""
    catalog, others = attached("crew.txt", b"The crew letter says more.")
    others[110] = b"<< /Author (Ann Roe) >>"
    first = (
        words("Brief in opposition", bottom=700)
        + words("The statement of the crew letter is hearsay.", bottom=680)
        + box(194, 676, 109, 14)
        + words("It stays out.", bottom=660)
    )
    field = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (State v. Roe) /Rect [72 500 300 520] >>"
    second = words("See the appendix.")
    noted = (note("Who wrote this?"), field)
    return document(first, second, annotations=noted, catalog=catalog, others=others, info=110)
