"""The quick search finds what is found where each phrase is followed from each word, slips and splits too."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from inlimine.checks.matching.columns import ints
from inlimine.checks.matching.find import Finder, Span
from inlimine.checks.matching.forms import WORD, form
from inlimine.checks.matching.lookout import Lookout
from inlimine.checks.matching.meanings import Meanings
from inlimine.checks.matching.nodes import PhraseNode
from inlimine.checks.matching.paths import Paths
from inlimine.checks.matching.runs import Follower
from inlimine.checks.matching.sight import shortest
from inlimine.checks.matching.tokens import Hit, Tokens
from inlimine.checks.matching.wanted import Wanted
from inlimine.checks.matching.watch import compile_watch
from inlimine.ledger.watches import Gap, Phrase, Word
from inlimine.passages.reading import Line, Place, Reading

WANTED = [
    "witness",
    "contract",
    "non-practicing",
    "p.g.a.",
    "PGA",
    "sign",
    "in",
    "the",
    "producer's",
    "corporation",
]
PRINTED = [
    *("witness", "wltness", "WITNESSES,", "wit ness", "contract", "contraot", "con tract", "contracts."),
    *(
        "non-practicing",
        "nonpracticing",
        "non-practic-",
        "ing",
        "p.g.a.",
        "PGA",
        "P. G. A.",
        "pga",
        "signed",
        "slgn",
    ),
    *("in", "the", "tbe", "producers", "producer’s", "corpo-", "ration", "corpo\u00ad", "corporatlon", "12", "—"),
    *("a_very_long_run_of_signs_without_any_space_in_it", "§", "x" * 24, "X" * 25),
]
PIECES = st.builds(lambda word, exact: Word(word=word, exact=exact), st.sampled_from(WANTED), st.booleans())
PHRASES = st.builds(
    lambda first, rest: Phrase(phrase=(first, *(piece for pair in rest for piece in pair))),
    PIECES,
    st.lists(st.one_of(st.tuples(PIECES), st.tuples(st.builds(Gap, gap=st.integers(0, 2)), PIECES)), max_size=3),
)
LINES = st.lists(st.tuples(st.lists(st.sampled_from(PRINTED), max_size=6), st.booleans()), min_size=1, max_size=6)


def printed(lines: list[tuple[list[str], bool]], space: str) -> Reading:
    made, text, block = [], "", 0
    for number, (words, new_block) in enumerate(lines, start=1):
        text += f"{number} "
        block, start = block + new_block, len(text)
        text += space.join(words)
        made.append(Line(start=start, end=len(text), place=Place(line=number), block=block))
        text += "\n"
    return Reading(name="x.txt", text=text, lines=tuple(made))


def everywhere(queries: list[Phrase], reading: Reading) -> Iterator[tuple[Span, ...]]:
    """Each phrase followed from each word, by the definition of a run alone."""
    tokens = Tokens(reading)
    phrases = [node.phrase for node in map(compile_watch, queries) if isinstance(node, PhraseNode)]
    lookout = Lookout(phrases)
    meanings, paths = Meanings(lookout, tokens.vocabulary), Paths(tokens)
    forms = [tokens.vocabulary.forms[word] for word in tokens.words]
    for place in range(len(forms) - 1):
        if lookout.is_split(forms[place] + forms[place + 1]):
            paths.add_split(place, forms[place] + forms[place + 1])
    meanings.meet(ints(range(len(tokens.vocabulary.forms))))
    follower = Follower(paths, meanings)
    for phrase in phrases:
        yield tokens.spans(shortest(runs(phrase, follower, tokens)))


def runs(phrase: Wanted, follower: Follower, tokens: Tokens) -> list[Hit]:
    found = {run for place in range(len(tokens.words)) for run in follower.through(phrase, 0, place)}
    return [
        Hit(first, beyond, tokens.start(first), tokens.end(beyond - 1), like)
        for first, beyond, like in found
        if tokens.same_block(first, beyond - 1)
    ]


@settings(max_examples=250, deadline=None)
@given(
    queries=st.lists(PHRASES, min_size=1, max_size=6), lines=LINES, space=st.sampled_from([" ", "   ", "\u00a0"])
)
def test_nothing_is_missed_and_nothing_added(
    queries: list[Phrase], lines: list[tuple[list[str], bool]], space: str
) -> None:
    reading = printed(lines, space)
    assert Finder(queries).find(reading) == list(everywhere(queries, reading))


SIGNS = st.text(st.sampled_from("aBcİß.-'’,7 \t\u00a0\u2003\u3000\u00ad\u0301\n\x00\x1c§𝔸"), max_size=80)


@settings(max_examples=250, deadline=None)
@given(text=SIGNS)
def test_words_are_cut_as_the_definition_says(text: str) -> None:
    lines, at = [], 0
    for number, words in enumerate(text.split("\n"), start=1):
        lines.append(Line(start=at, end=at + len(words), place=Place(line=number)))
        at += len(words) + 1
    tokens = Tokens(Reading(name="x.txt", text=text, lines=tuple(lines)))
    expected = [
        (line.start + found.start(), line.start + found.end(), form(found[0]))
        for line in lines
        for found in WORD.finditer(text[line.start : line.end])
    ]
    forms = [tokens.vocabulary.forms[word] for word in tokens.words]
    assert list(zip(tokens.starts.tolist(), tokens.ends.tolist(), forms, strict=True)) == expected
