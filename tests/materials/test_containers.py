"""Files in files: each is read in turn under a name that says where it lay; sound and pictures by their hash."""

from __future__ import annotations

import hashlib
import io
import zipfile
from email.message import EmailMessage

from inlimine.materials.read import read_material
from inlimine.passages.material import FileKind
from tests.materials.pdf_documents import pleading
from tests.materials.presentations import picture
from tests.materials.word_documents import paragraph, word, zipped


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {
        "From": "roe@example.org",
        "To": "doe@example.org",
        "Subject": "Monday",
        **headers,
    }.items():
        message[name] = value
    return message


def test_each_member_is_read_under_its_path() -> None:
    data = zipped({"day 1/opening.docx": word(paragraph("One.")), "in.zip": zipped({"b.txt": "Two."})})
    material = read_material("binder.zip", data)
    assert [(reading.name, reading.text) for reading in material.readings] == [
        ("binder.zip/day 1/opening.docx", "One."),
        ("binder.zip/in.zip/b.txt", "Two."),
    ]


def test_a_zip_that_begins_with_an_unpacked_pdf_is_no_pdf() -> None:
    """The mark of a PDF stands near its beginning there: the other members were once left out without a word."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as made:
        made.writestr("a.pdf", pleading(("One.",)))
        made.writestr("b.txt", "Two.")
    material = read_material("binder.zip", packed.getvalue())
    assert [reading.name for reading in material.readings] == ["binder.zip/a.pdf", "binder.zip/b.txt"]


def test_every_file_is_known_by_its_hash() -> None:
    text = b"Two."
    data = zipped({"b.txt": text, "church.png": picture(), "talk.mp3": b"ID3\x03" + bytes(20)})
    material = read_material("binder.zip", data)
    known = {file.name: (file.sha256, file.kind) for file in material.files}
    assert known == {
        "binder.zip": (hashlib.sha256(data).hexdigest(), FileKind.DOCUMENT),
        "binder.zip/b.txt": (hashlib.sha256(text).hexdigest(), FileKind.DOCUMENT),
        "binder.zip/church.png": (hashlib.sha256(picture()).hexdigest(), FileKind.IMAGE),
        "binder.zip/talk.mp3": (hashlib.sha256(b"ID3\x03" + bytes(20)).hexdigest(), FileKind.AUDIO),
    }
    assert [file.name for file in material.media] == ["binder.zip/church.png", "binder.zip/talk.mp3"]
    assert [str(note) for note in material.notes] == [
        "binder.zip: 1 image file, 1 audio file: known by hash alone; what they show or say was not read."
    ]


def test_what_systems_put_beside_files_is_passed_over() -> None:
    data = zipped({"__MACOSX/._a.txt": "x", "in/.DS_Store": b"\0\0", "a.txt": "One."})
    assert [file.name for file in read_material("b.zip", data).files] == ["b.zip", "b.zip/a.txt"]


def test_a_path_that_would_climb_is_a_name_and_nothing_else() -> None:
    (reading,) = read_material("b.zip", zipped({"../../etc/passwd": "One."})).readings
    assert reading.name == "b.zip/../../etc/passwd"


def test_a_mail_gives_its_heading_its_body_and_its_attachments() -> None:
    message = mail()
    message.set_content("The producer\nsigned.\n\nRoe\n")
    message.add_attachment(word(paragraph("One.")), maintype="application", subtype="x", filename="o.docx")
    material = read_material("m.eml", message.as_bytes())
    body, attached = material.readings
    assert [(str(line.place), body.text[line.start : line.end]) for line in body.lines] == [
        ("subject", "Monday"),
        ("from", "roe@example.org"),
        ("to", "doe@example.org"),
        ("line 1", "The producer"),
        ("line 2", "signed."),
        ("line 4", "Roe"),
    ]
    assert body.lines[3].block == body.lines[4].block != body.lines[5].block
    assert (attached.name, attached.text) == ("m.eml/o.docx", "One.")


def test_a_page_beside_the_plain_body_is_read_where_it_says_more() -> None:
    message = mail()
    message.set_content("See below.\n")
    message.add_alternative(
        "<p>See below.</p><p>The <b>producer</b> signed.</p><p style='display:none'>secret</p>"
        "<script>alert(1)</script><img src='http://192.0.2.1/x.png'>",
        subtype="html",
    )
    material = read_material("m.eml", message.as_bytes(), own=True)
    (reading,) = material.readings
    assert reading.text.split("\n")[3:] == ["See below.", "See below.", "The producer signed.", "secret"]
    assert [str(hidden) for hidden in material.hidden] == ["m.eml: paragraph 3 (hidden text)"]


def test_the_plain_body_of_another_sides_mail_is_left_out_where_its_page_hides_words() -> None:
    """The plain body may say what the page hides, and a mail program does not show it."""
    message = mail()
    message.set_content("See below. secret\n")
    message.add_alternative("<p>See below.</p><p style='display:none'>secret</p>", subtype="html")
    (reading,) = read_material("m.eml", message.as_bytes(), own=False).readings
    assert reading.text.split("\n")[3:] == ["See below."]


def test_a_forwarded_mail_is_read_in_turn() -> None:
    inner, outer = mail(Subject="Before"), mail()
    inner.set_content("The producer signed.\n")
    outer.set_content("See.\n")
    outer.add_attachment(inner)
    names = [reading.name for reading in read_material("m.eml", outer.as_bytes()).readings]
    assert names == ["m.eml", "m.eml/forwarded 2.eml"]
