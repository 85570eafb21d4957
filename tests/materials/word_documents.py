"""Word documents for tests, made from their XML."""

from __future__ import annotations

import io
import zipfile

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_ROOTS = {"word/document.xml": "document", "word/footnotes.xml": "footnotes", "word/endnotes.xml": "endnotes"}
_ROOTS |= {"word/comments.xml": "comments", "word/header1.xml": "hdr", "word/footer1.xml": "ftr"}
_ROOTS |= {"word/styles.xml": "styles"}


def zipped(parts: dict[str, bytes | str]) -> bytes:
    """A ZIP of these parts; the same bytes each time."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(zipfile.ZipInfo(path, (2026, 1, 5, 9, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def word(body: str, **others: bytes | str) -> bytes:
    """A document with this body; `word_footnotes_xml="..."` adds the part word/footnotes.xml."""
    parts: dict[str, bytes | str] = {"[Content_Types].xml": "<Types/>"}
    parts["word/document.xml"] = f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"
    for name, content in others.items():
        parts[_path(name)] = _part(_path(name), content)
    return zipped(parts)


def _path(name: str) -> str:
    """`word__rels_document_xml_rels` cannot be told from its underscores; such paths are written as they are."""
    if "/" in name:
        return name
    *folders, file, extension = name.split("_")
    return "/".join([*folders, f"{file}.{extension}"])


def _part(path: str, content: bytes | str) -> bytes | str:
    root = _ROOTS.get(path)
    if root is None or isinstance(content, bytes):
        return content
    return f"<w:{root} {_NAMESPACES}>{content}</w:{root}>"


def run(text: str, properties: str = "") -> str:
    """A run of words."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(*inner: str) -> str:
    """A paragraph of runs; plain words are a run of their own."""
    return f"<w:p>{''.join(each if each.startswith('<') else run(each) for each in inner)}</w:p>"


def deleted(text: str) -> str:
    """Words that a tracked change takes away."""
    return f"<w:del w:id='1' w:author='Roe'><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>"


def inserted(text: str) -> str:
    """Words that a tracked change adds."""
    return f"<w:ins w:id='2' w:author='Roe'>{run(text)}</w:ins>"


def vanished(text: str) -> str:
    """A run that does not show."""
    return run(text, "<w:vanish/>")


def reference(kind: str, number: int) -> str:
    """Where a note or comment is called."""
    return f"<w:r><w:{kind}Reference w:id='{number}'/></w:r>"


def note(kind: str, number: int, text: str) -> str:
    """A footnote, endnote or comment."""
    return f"<w:{kind} w:id='{number}'>{paragraph(text)}</w:{kind}>"


def table(*rows: tuple[str, ...], hidden: int = 0) -> str:
    """A table of one paragraph a cell; row `hidden`, counted from 1, does not show."""
    made = ""
    for number, row in enumerate(rows, start=1):
        properties = "<w:trPr><w:hidden/></w:trPr>" if number == hidden else ""
        made += f"<w:tr>{properties}{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def boxed(text: str, alternative: str) -> str:
    """A drawn text box with its alternative text, and the older form of the same beside it."""
    words = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    drawing = (
        f"<w:drawing><wp:inline><wp:docPr id='1' name='Box' descr='{alternative}'/>"
        f"<wps:wsp><wps:txbx>{words}</wps:txbx></wps:wsp></wp:inline></w:drawing>"
    )
    return (
        f"<w:r><mc:AlternateContent><mc:Choice>{drawing}</mc:Choice>"
        f"<mc:Fallback><w:pict>{words}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def everything() -> bytes:
    """An opening that uses each way in which Word holds words."""
    body = [
        paragraph("Opening statement"),
        paragraph("The ", run("producer", "<w:b/>"), " signed", reference("footnote", 2), " the budget."),
        paragraph(deleted("He was rich. "), inserted("He was there. "), "You will see.", reference("comment", 0)),
        paragraph("Nothing ", vanished("but the truth"), "more."),
        paragraph(run("Ask the director first.", "<w:rStyle w:val='Note'/>")),
        table(("S-1", "Call sheet"), ("S-2", "Crew letter"), hidden=2),
        paragraph("The set", boxed("Floor plan", "Plan of the church"), reference("endnote", 2), "."),
        paragraph("line one", "<w:r><w:br/></w:r>", "line two"),
    ]
    styles = (
        "<w:style w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:styleId='Note'><w:basedOn w:val='Base'/></w:style>"
    )
    core = (
        "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>Ann Roe</dc:creator></cp:coreProperties>"
    )
    return word(
        "".join(body),
        word_styles_xml=styles,
        word_footnotes_xml=note("footnote", 0, "").replace("'0'>", "'0' w:type='separator'>")
        + note("footnote", 2, "Exhibit 4."),
        word_endnotes_xml=note("endnote", 2, "The church at Bonanza Creek."),
        word_header1_xml=paragraph("State v. Roe"),
        word_footer1_xml=paragraph("Draft of 5 January"),
        word_comments_xml=note("comment", 0, "Is this excluded?"),
        docProps_core_xml=core,
    )
