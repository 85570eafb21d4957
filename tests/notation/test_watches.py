"""The language of watches: what each form means, and that every query is read as it was written."""

import pytest
from hypothesis import given

from inlimine.ledger.watches import (
    Both,
    Either,
    ExceptNear,
    Gap,
    Near,
    Pattern,
    Phrase,
    Query,
    SameTurn,
    Without,
    Word,
)
from inlimine.notation.grammar import keywords
from inlimine.notation.watches import read_watch, write_watch
from tests.strategies import queries


def phrase(words: str) -> Phrase:
    return Phrase(phrase=tuple(Word(word=word) for word in words.split()))


A, B, C = phrase("a1"), phrase("b1"), phrase("c1")
EXACT = Phrase(phrase=(Word(word="p.g.a.", exact=True),))
GAP = Phrase(phrase=(Word(word="sign"), Gap(), Word(word="budget")))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("producer", phrase("producer")),
        ("line producer", phrase("line producer")),
        ('producer | "p.g.a." | sign ... budget', Either(either=(phrase("producer"), EXACT, GAP))),
        ("producer or “p.g.a.”", Either(either=(phrase("producer"), EXACT))),
        ("sign … budget", GAP),
        ("sign...budget", GAP),
        ("sign ..5.. budget", Phrase(phrase=(Word(word="sign"), Gap(gap=5), Word(word="budget")))),
        ('the "side letter" he', Phrase(phrase=(
            Word(word="the"), Word(word="side", exact=True), Word(word="letter", exact=True), Word(word="he"),
        ))),
        ("a1 near 5 b1", Near(near=(A, B), within=5)),
        ("a1 near 5 9mm round", Near(near=(A, phrase("9mm round")), within=5)),
        ("a1 same turn b1", SameTurn(same_turn=(A, B))),
        ("a1 and b1 and c1", Both(both=(A, B, C))),
        ("a1 not b1", Without(find=A, without=B)),
        ("a1 except within 4 of b1", ExceptNear(find=A, except_near=B, within=4)),
        ('regex "arrest(ed)?"', Pattern(regex="arrest(ed)?")),
        ("a1 | b1 and c1", Either(either=(A, Both(both=(B, C))))),
        ("(a1 | b1) and c1", Both(both=(Either(either=(A, B)), C))),
        ("a1 | b1 not c1", Either(either=(A, Without(find=B, without=C)))),
        ("a1 near 5 b1 not c1", Without(find=Near(near=(A, B), within=5), without=C)),
        ("a1 | (b1 | c1)", Either(either=(A, Either(either=(B, C))))),
        (r"\near miss", phrase("near miss")),
        ("don't tell", phrase("don't tell")),
        ("`o/c`", phrase("o/c")),
        ("section 404(b)", phrase("section 404(b)")),
    ],
)  # fmt: skip
def test_a_watch_says(text: str, query: Query) -> None:
    assert read_watch(text) == query


@given(queries)
def test_a_watch_is_read_as_it_was_written(query: Query) -> None:
    assert read_watch(write_watch(query)) == query


@pytest.mark.parametrize("word", sorted(keywords()))
def test_a_keyword_may_be_looked_for(word: str) -> None:
    phrase = Phrase(phrase=(Word(word=word), Word(word=word), Word(word=word, exact=True)))
    near = Near(near=(phrase, phrase), within=5)
    query = Either(either=(Both(both=(near, near)), ExceptNear(find=near, except_near=phrase, within=5)))
    assert read_watch(write_watch(query)) == query


def test_a_watch_is_written_plainly() -> None:
    text = r'producer | "p.g.a." | sign ... budget | \near miss | (a1 and b1) | (a1 near 5 (b1 not c1))'
    assert write_watch(read_watch(text)) == text


EXAMPLE = 'write it like this: `watch R1: producer | "p.g.a." | sign ... budget`'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"the line ends where words to look for, `(` or `regex` should follow; {EXAMPLE}"),
        ('""', 'the quotation marks in a watch hold no word; write the exact words: `"p.g.a."`'),
        ("... ..5..", "this phrase of a watch has no word; write words around the gap: `sign ... budget`"),
        ("a1 near b1", f"`b1` stands where a number should; {EXAMPLE}"),
        ("(a1 | b1", f"the line ends where `)` should follow; {EXAMPLE}"),
        ('"a1', 'the quotation that begins `"a1` has no end; '
                'close it with "; it may run over indented lines, but over no blank line'),
        ("(" * 60 + "a1" + " near 5 b1)" * 60, "this is nested more than 50 deep; divide it into several entries"),
    ],
)  # fmt: skip
def test_a_watch_that_says_nothing_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError) as refused:
        read_watch(text)
    assert str(refused.value) == message
