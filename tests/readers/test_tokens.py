"""The printed forms of a document's number, and the numbers of other things."""

import pytest

from inlimine.readers.entries.lexer import lowered, tokens_of
from inlimine.readers.entries.token import Kind, Print


def numbers(text: str) -> list[tuple[tuple[str, ...], Print]]:
    tokens, _ = tokens_of(lowered(text))
    return [(token.numbers, token.print) for token in tokens if token.kind is Kind.REFERENCE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5", [(("5",), Print.BARE)]),
        ("[47-1]", [(("47-1",), Print.SQUARE)]),
        ("[ 12 ]", [(("12",), Print.SQUARE)]),
        ("[12, 13]", [(("12", "13"), Print.SQUARE)]),
        ("[12], [13] and [14]", [(("12", "13", "14"), Print.SQUARE)]),
        ("[409][341]", [(("409",), Print.SQUARE)]),
        ("[7654321-2]", [(("7654321-2",), Print.SQUARE)]),
        ("(12)", [(("12",), Print.ROUND)]),
        ("#12", [(("12",), Print.NAMED)]),
        ("(# 12)", [(("12",), Print.NAMED)]),
        ("Doc. 15", [(("15",), Print.NAMED)]),
        ("(Doc. No. [15])", [(("15",), Print.NAMED)]),
        ("Docs. 15 and 17", [(("15", "17"), Print.NAMED)]),
        ("Docs. 15 through 18", [(("15", "16", "17", "18"), Print.NAMED)]),
        ("ECF Nos. 15-17", [(("15", "16", "17"), Print.NAMED)]),
        ("ECF No. 15-1", [(("15-1",), Print.NAMED)]),
        ("(DE 15)", [(("15",), Print.NAMED)]),
        ("D.I. 15", [(("15",), Print.NAMED)]),
        ("Docket Entry No. 15", [(("15",), Print.NAMED)]),
        ("docket no. 15", [(("15",), Print.NAMED)]),
        ("Filing No. 15", [(("15",), Print.NAMED)]),
        ("(filing 15 )", [(("15",), Print.NAMED)]),
        ("Dkt. 15", [(("15",), Print.NAMED)]),
        ("(Related Doc # 15)", [(("15",), Print.RELATED)]),
        ("(related document(s)15)", [(("15",), Print.RELATED)]),
        ("(RE: related document(s)15, 17)", [(("15", "17"), Print.RELATED)]),
        ("(Re: # 15 )", [(("15",), Print.RELATED)]),
        ("re 15", [(("15",), Print.BARE)]),
        ("8, 12, 14 and 20", [(("8", "12", "14", "20"), Print.BARE)]),
        ("8, 12 , and 14 .", [(("8", "12", "14"), Print.BARE)]),
    ],
)
def test_a_documents_number_is_read_in_every_printed_form(
    text: str, expected: list[tuple[tuple[str, ...], Print]]
) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "4/5/2031", "April 5, 2031", "Chapter 13", "Rule 12(b)(6)", "Fed. R. Civ. P. 56", "18 U.S.C. 3161",
        "18 U.S.C. \u00a7 3161", "$900.00", "30 days", "14-day", "9:30 a.m.", "Count 1", "Counts 1, 2 and 4",
        "Claim No. 7", "Exhibit 12", "page 7", "Courtroom 3C", "Motion in Limine No. 4", "No. 12", "[0-0]", "25%",
        "5th", "(Attachments: # 1 Exhibit, # 2 Order)", "(Entered: 04/05/2031)", "9:31-cv-00012", "Case No. 12",
        "1.5", "(Main Document: 12)",
    ],
)  # fmt: skip
def test_a_number_of_something_else_is_none(text: str) -> None:
    assert numbers(text) == []
