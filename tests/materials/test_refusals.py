"""Files that are nothing to read end in one clear problem: what they look like, and what to do."""

import hashlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inlimine.materials.inside import OWN
from inlimine.materials.read import read_material
from inlimine.materials.workbook.parse import parse
from inlimine.passages.problem import Problem
from tests.materials.reading_of import problem_of
from tests.materials.workbooks import in_member, workbook


def zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, said in members.items():
            archive.writestr(name, said)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (
            b"%PDF-1.7\n",
            "x.txt",
            "the PDF is damaged or breaks off; open it, print it",
        ),
        (zipped({"word/document.xml": b"<w/>"}), "x.txt", "the document says nothing"),
        (zipped({"word/document.xml": b"<w/>"}), "x.xlsx", "the document says nothing"),
        (zipped({"ppt/slide1.xml": b"<p/>"}), "x.txt", "no slide says anything"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "x.xlsx", "an old or password-protected Office document"),
        (b"{\\rtf1\\ansi", "x.txt", "a rich text (RTF) document"),
        (b"\n<!DOCTYPE html><html>", "x.txt", "a web page (HTML)"),
        (b"\x1f\x8b\x08\0", "x.txt", "a packed archive"),
        (b"", "x.txt", "the file is empty"),
        (b"\xef\xbb\xbf \r\n\f", "x.txt", "the file is empty"),
        (b"", "x.xlsx", "the file is empty"),
        (b"\n\n", "x.csv", "the file is empty"),
        (b";;\n;;\n", "x.csv", "the list is empty"),
        (b"hello", "x.xlsx", "this is not a workbook, whatever its name says"),
        (b"abc\x81\x8d", "x.txt", "text in no encoding known here"),
        (b"abc\0\1\2\3", "x.txt", "these bytes are no text"),
        ("hello".encode("utf-16-le"), "x.txt", "UTF-16 without its mark"),
    ],
)
def test_the_problem_names_the_file_what_it_is_and_the_remedy(data: bytes, name: str, said: str) -> None:
    problem = problem_of(data, name)
    assert problem.startswith(f"{name}: ")
    assert said in problem


RANDOM = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(100))


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("docx", "Word file"),
        ("pdf", "PDF"),
        ("pptx", "presentation"),
        ("xlsx", "workbook"),
        ("zip", "ZIP archive"),
    ],
)
def test_a_file_that_does_not_keep_what_its_name_promises_is_told(ending: str, kind: str) -> None:
    """Random bytes, as after a copy that failed; and nothing at all."""
    name = f"opening.{ending}"
    assert problem_of(RANDOM, name) == (
        f"{name}: this is not a {kind}, whatever its name says; check that the whole file was copied, "
        f"or open it in its program and save it again as .{ending}."
    )
    for nothing in (b"", bytes(3000)):
        assert problem_of(nothing, name) == f"{name}: the file is empty; check that the right file was saved."


def test_an_office_file_without_its_parts_is_none() -> None:
    assert problem_of(zipped({"[Content_Types].xml": b"<Types/>"}), "a.docx").startswith(
        "a.docx: this is not a Word file, whatever its name says;"
    )


@pytest.mark.parametrize("size", [4, 100, 1000, -30, -1])
def test_a_cut_workbook_is_damaged(size: int) -> None:
    assert "workbook" in problem_of(workbook()[:size], "list.xlsx")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zipped({"xl/workbook.xml": bytes(60_000_000)}), "packed more than 400 to 1"),
        (zipped({f"xl/{number}.xml": b"" for number in range(6000)}), "holds 6000 parts, more than 5000"),
        (in_member("sheet1", b"<sheetData>", b"<sheetData><"), "the workbook is damaged"),
        (in_member("sheet1", b'r="7"', b'r="seven"'), "the workbook is damaged"),
        (in_member("sheet1", b'<row r="7"', b'<row r="999999999"'), "span more than 300,000 cells"),
        (
            in_member("workbook.xml", b"<workbook", b'<!DOCTYPE w [<!ENTITY e SYSTEM "file:///x">]><workbook'),
            "declares XML entities",
        ),
    ],
)
def test_a_workbook_that_could_do_harm_is_refused(data: bytes, said: str) -> None:
    assert said in problem_of(data, "list.xlsx")


def test_a_size_that_the_directory_belies_is_not_trusted() -> None:
    """The directory says 100 bytes; the member holds 60 million."""
    data = zipped({"xl/workbook.xml": bytes(60_000_000)})
    lie = data.replace((60_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lie != data
    assert "workbook" in problem_of(lie, "list.xlsx")


@given(st.binary(max_size=300), st.sampled_from(["x.txt", "x.csv", "x.xlsx"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    material = read_material(name, data)
    assert material.readings or material.problems or material.media


@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_any_damage_to_a_workbook_is_borne(at: int, damage: bytes) -> None:
    data = bytearray(workbook())
    data[at : at + len(damage)] = damage
    made = parse("list.xlsx", bytes(data), OWN)  # at home: a process for each would take minutes
    assert isinstance(made, Problem) or made.readings or made.hidden
