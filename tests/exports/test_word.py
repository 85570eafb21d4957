"""A Word paper comes back with a comment exactly at the words, as it was in everything else."""

from __future__ import annotations

import hashlib

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from inlimine.exports.annotate import door
from inlimine.exports.annotate.note import BANNER, Parcel, Written
from inlimine.passages.problem import Problem
from tests.exports.papers import commented, looks, noted, opened, saved

EXCLUDED = "✕ EXCLUDED, do not mention"


def back(parcel: Parcel) -> Document:
    before = hashlib.sha256(parcel.paper).hexdigest()
    form = door.format_of("opening.docx", parcel.paper)
    assert form is door.WORD
    made = door.annotate(form, "opening.docx", parcel)
    assert isinstance(made, Written), made
    assert hashlib.sha256(parcel.paper).hexdigest() == before
    return opened(made.data)


def paper() -> Document:
    """Words typed in several goes and set in several ways."""
    document = docx.Document()
    document.add_paragraph("OPENING STATEMENT")
    body = document.add_paragraph("He was also a pro")
    body.add_run("ducer").bold = True
    body.add_run(" of the film, and as a ")
    body.add_run("producer he knew").italic = True
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Exhibit 7", "the producer signed"
    return document


READ = (
    "OPENING STATEMENT He was also a producer of the film, and as a producer he knew Exhibit 7 the producer signed"
)


def test_a_comment_hangs_exactly_at_its_words_however_they_were_typed() -> None:
    assert commented(back(noted(saved(paper()), READ, "producer|Exhibit 7"))) == [
        ("producer", EXCLUDED),
        ("producer", EXCLUDED),
        ("Exhibit 7", EXCLUDED),
        ("producer", EXCLUDED),
    ]


def test_words_that_overlap_have_their_comments_each() -> None:
    parcel = noted(saved(paper()), READ, "also a producer")
    more = noted(parcel.paper, READ, "producer of the film")
    both = Parcel(paper=parcel.paper, ink=parcel.ink, notes=(*parcel.notes, *more.notes))
    assert [words for words, _ in commented(back(both))] == ["also a producer", "producer of the film"]


def test_nothing_else_changes() -> None:
    document = back(noted(saved(paper()), READ, "producer|Exhibit 7"))
    assert looks(document) == looks(paper())


def test_a_comment_says_who_made_it_and_what_may_be_done() -> None:
    (one,) = back(noted(saved(paper()), READ, "OPENING")).comments
    assert (one.author, one.initials, one.text) == ("In Limine", "IL", f"{EXCLUDED}\nR1.")


def test_every_page_says_that_it_is_privileged() -> None:
    document = paper()
    document.sections[0].header.paragraphs[0].text = "State v. Roe"
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_header.paragraphs[0].text = "First page"
    section = back(noted(saved(document), READ, "OPENING")).sections[0]
    assert [each.text for each in section.header.paragraphs] == [BANNER, "State v. Roe"]
    assert [each.text for each in section.first_page_header.paragraphs] == [BANNER, "First page"]


def test_what_stands_in_a_header_or_footnote_is_commented_where_word_allows_it() -> None:
    document = paper()
    document.sections[0].header.paragraphs[0].text = "the accused producer"
    document = back(noted(saved(document), f"{READ} the accused producer", "accused producer"))
    (one,) = document.comments
    assert one.text == f'{EXCLUDED}\nIn the header of the pages: "accused producer"\nR1.'


def test_words_of_a_box_are_commented_where_the_box_hangs() -> None:
    document = paper()
    run = document.paragraphs[0].runs[0]._r
    box = (
        '<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>barred words</w:t></w:r>'
        "</w:p></w:txbxContent></v:textbox></w:pict>"
    )
    run.append(parse_xml(box))
    (one,) = back(noted(saved(document), f"{READ} barred words", "barred words")).comments
    assert one.text == f'{EXCLUDED}\nIn the box: "barred words"\nR1.'


def test_what_is_not_found_again_is_told_at_the_top() -> None:
    parcel = noted(saved(paper()), f"{READ} words of a picture", "words of a picture")
    made = door.annotate(door.WORD, "opening.docx", parcel)
    assert isinstance(made, Written)
    assert made.unplaced == (0,)
    ((words, _),) = commented(opened(made.data))
    assert words == "OPENING STATEMENT"


def test_comments_of_others_stay_and_ours_come_beside_them() -> None:
    document = paper()
    document.add_comment(document.paragraphs[0].runs, text="check this", author="A. Partner")
    made = back(noted(saved(document), READ, "Exhibit 7"))
    assert [(one.author, one.comment_id) for one in made.comments] == [("A. Partner", 0), ("In Limine", 1)]


def test_the_clean_copy_keeps_what_was_changed_meanwhile_and_nothing_of_ours() -> None:
    document = back(noted(saved(paper()), READ, "producer|Exhibit 7"))
    document.paragraphs[0].runs[0].text = "OPENING STATEMENT, REVISED"
    document.add_comment(document.paragraphs[0].runs, text="mine", author="A. Partner")
    made = door.clean(door.WORD, "opening.docx", saved(document))
    assert isinstance(made, Written)
    clean = opened(made.data)
    assert [one.author for one in clean.comments] == ["A. Partner"]
    assert clean.paragraphs[0].text == "OPENING STATEMENT, REVISED"
    assert [each.text for each in clean.paragraphs[1:]] == [each.text for each in paper().paragraphs[1:]]
    assert clean.sections[0].header.is_linked_to_previous
    assert BANNER not in clean.element.body.xml
    assert len(list(clean.element.body.iter(qn("w:commentRangeStart")))) == 1


def test_a_paper_that_is_none_is_one_clear_problem() -> None:
    made = door.annotate(door.WORD, "opening.docx", noted(b"PK\x03\x04 word/document.xml", READ, "producer"))
    assert isinstance(made, Problem)
    assert made.file == "opening.docx"
