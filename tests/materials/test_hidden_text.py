"""What a file hides: one's own is read, another side's is told by presence and place, and its words stay away.

ABA Model Rule 4.4(b) and NMRA 16-404(B): who receives what was inadvertently sent tells the sender.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import openpyxl
import pytest

from inlimine.containment import run
from inlimine.materials.read import read_material
from inlimine.passages.material import WHOSE, Material
from tests.materials import pdf_documents, presentations, word_documents
from tests.materials.workbooks import workbook

SECRET = {
    "opening.docx": (
        word_documents.everything(),
        ["rich", "truth", "director first", "Crew letter", "excluded", "He was there", "Plan of the church"],
    ),
    "closing.pptx": (presentations.everything(), ["Old theory", "Ann Roe", "Do not say", "church at noon"]),
    "brief.pdf": (pdf_documents.everything(), ["crew letter", "Who wrote", "Ann Roe"]),
    "list.xlsx": (workbook(), ["ask about the budget", "big corporation"]),
    "talk.vtt": (b"WEBVTT\n\nNOTE not for them\n\n00:01.000 --> 00:02.000\nHello.\n", ["not for them"]),
}
NAMES = {"list.xlsx": "Old list"}
"""The name of a hidden sheet, which is no text of the file and is hidden with it."""

SHOWN = {
    "opening.docx": "The producer signed the budget.",
    "closing.pptx": "What you saw",
    "brief.pdf": "It stays out.",
    "list.xlsx": "Producer credit",
    "talk.vtt": "Hello.",
}


def shown(material: Material) -> str:
    return "\n".join(reading.text for reading in material.readings)


@pytest.mark.parametrize("name", SECRET)
def test_in_ones_own_file_hidden_text_is_read_and_marked(name: str) -> None:
    data, secrets = SECRET[name]
    material = read_material(name, data, own=True)
    assert all(secret in shown(material) for secret in secrets)
    marked = [line for reading in material.readings for line in reading.lines if line.place.hidden]
    assert {line.place.hidden for line in marked} >= {
        hidden.kind for hidden in material.hidden if hidden.kind not in {"tracked insertion", "attached file"}
    }
    assert (material.withheld, material.ask_whose) == (False, False)


@pytest.mark.parametrize("name", SECRET)
@pytest.mark.parametrize("own", [False, None])
def test_in_another_sides_file_its_words_do_not_even_leave_the_child(name: str, own: bool | None) -> None:
    """`None`: nobody said whose file it is, and the question is asked."""
    data, secrets = SECRET[name]
    with overheard() as sent:
        material = read_material(name, data, own=own)
    assert SHOWN[name] in shown(material)
    told = repr(material) + b"".join(sent).decode()
    assert not [secret for secret in (*secrets, NAMES.get(name, secrets[0])) if secret in told]
    assert (material.withheld, material.ask_whose) == (True, own is None)
    assert WHOSE == "Whose file is this?"


@contextmanager
def overheard() -> Iterator[list[bytes]]:
    """Everything that children send meanwhile."""
    sent: list[bytes] = []
    child = run._child

    def listening(*arguments: object) -> run.Ended:
        ended = child(*arguments)  # type: ignore[arg-type]
        sent.append(ended.output)
        return ended

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "_child", listening)
        yield sent


@pytest.mark.parametrize("name", SECRET)
def test_presence_and_place_are_the_same_whoevers_file_it_is(name: str) -> None:
    data, _ = SECRET[name]
    ours, theirs = (read_material(name, data, own=own).hidden for own in (True, False))
    assert ours == theirs


def test_a_file_that_hides_nothing_asks_nothing() -> None:
    material = read_material("opening.txt", b"Members of the jury.\n")
    assert (material.hidden, material.withheld, material.ask_whose) == ((), False, False)


def test_each_kind_is_told_at_its_place() -> None:
    material = read_material("opening.docx", word_documents.everything(), own=False)
    assert [str(hidden) for hidden in material.hidden] == [
        "opening.docx: paragraph 3 (tracked insertion)",
        "opening.docx: paragraph 3 (tracked deletion)",
        "opening.docx: paragraph 4 (hidden text)",
        "opening.docx: paragraph 5 (hidden text)",
        "opening.docx: paragraph 8, table 1, row 2, column 1 (hidden row)",
        "opening.docx: paragraph 9, table 1, row 2, column 2 (hidden row)",
        "opening.docx: paragraph 10 (alt text)",
        "opening.docx: paragraph 3 (comment)",
        "opening.docx: the file (metadata)",
    ]


def test_hidden_rows_columns_and_sheets_are_told() -> None:
    book = openpyxl.Workbook()
    book.properties.creator = None
    sheet = book.worksheets[0]
    sheet.title = "List"
    for row in (1, 2, 3):
        sheet.cell(row, 1, f"S-{row}")
        sheet.cell(row, 2, f"What {row}")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    made = io.BytesIO()
    book.save(made)
    material = read_material("list.xlsx", made.getvalue(), own=False)
    assert shown(material) == "S-1\nS-3"
    assert [str(hidden.place) for hidden in material.hidden] == [
        "List!B1 (hidden column)",
        "List!A2 (hidden row)",
        "List!B2 (hidden row)",
        "List!B3 (hidden column)",
    ]


@pytest.mark.parametrize("how", ["hidden", 'hidden=""', 'style="display: none"', 'style="font-size:0px"'])
def test_what_a_page_in_a_mail_hides_is_withheld_however_it_is_hidden(how: str) -> None:
    page = f"<body><p>Good morning.</p><p {how}>the secret plan</p></body>"
    mail = f"Subject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n{page}".encode()
    theirs, own = (read_material("a.eml", mail, own) for own in (False, True))
    assert (theirs.readings[0].text, len(theirs.hidden)) == ("x\nGood morning.", 1)
    assert own.readings[0].text == "x\nGood morning.\nthe secret plan"
