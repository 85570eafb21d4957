"""From what the parser did not expect to a message that a clerk can act on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lark import Token, UnexpectedToken

from inlimine.notation import dates
from inlimine.notation.examples import ENTRIES, LINES
from inlimine.notation.mistake import Mistake, did_you_mean, shortened

_ENDS = frozenset({"NL", "$END"})
_HEAD = re.compile(r"(?:\S*\d\S*\s+)?([\w-]+)")
_FIRST_WORD = re.compile(r"\s*([\w-]+)")
_MARKS = {"_COMMA": "a comma", "COLON": "a colon", "A_MOMENT": "a date such as 2024-07-08", "A_NUMBER": "a number"}
_GO_ON = {"an": "an unnamed subject", "no": "no longer"}
_SAMPLES = 5


def explained(error: UnexpectedToken, text: str, spelt: Mapping[str, str]) -> Mistake:
    """What the first mistake of a paragraph is; `spelt` gives the word of each terminal that is a keyword."""
    token: Token = error.token
    at = _place(token, text)
    accepted = _accepted(error)
    if "A_MOMENT" in accepted and (mistaken := dates.mistaken(text, at)):
        return mistaken
    if not _head(text[:at]):
        return dates.loose_time(text, at) or _no_entry(token, at)
    if token.type == "NL" and "$END" in accepted:
        message = f"an indented line stands below `{_head(text)}`, which takes none"
        return Mistake(message, "take it out, or begin it at the left margin", token.end_pos or at)
    if not text[:at].rpartition("\n")[2].strip() and token.type not in _ENDS:
        return _no_line(token, text, at, [spelt[name] for name in accepted if name in spelt])
    return explained_within_a_line(error, text, spelt)


def explained_within_a_line(error: UnexpectedToken, text: str, spelt: Mapping[str, str]) -> Mistake:
    """What the mistake is, where the line began as it should."""
    token: Token = error.token
    at, accepted = _place(token, text), _accepted(error)
    wanted = _one_of(_expected(accepted, spelt))
    remedy = f"write it like this: `{_example(text, at)}`"
    if token.type in _ENDS:
        return Mistake(f"the line ends where {wanted} should follow", remedy, at)
    hint = did_you_mean(token, [spelt[name] for name in accepted if name in spelt])
    return Mistake(f"`{shortened(token)}` stands where {wanted} should{hint}", remedy, at)


def _place(token: Token, text: str) -> int:
    return len(text) if token.type == "$END" else token.start_pos or 0


def _accepted(error: UnexpectedToken) -> frozenset[str]:
    return frozenset(error.accepts or error.expected)


def _head(text: str) -> str:
    """The keyword with which the paragraph begins, or nothing."""
    found = _HEAD.match(text)
    return found[1] if found and found[1] in ENTRIES else ""


def _no_entry(token: Token, at: int) -> Mistake:
    found = shortened(token)
    if found in ("case", "include"):
        remedy = "take the date out" + (
            " (the day of filing is a line: `filed 2024-01-19`)" if found == "case" else ""
        )
        return Mistake(f"a date stands before `{found}`, which has none", remedy, at)
    if token.type in _ENDS:
        return Mistake("the entry ends after its date", f"write it like this: `{ENTRIES['ruling']}`", at)
    if found in LINES:
        remedy = f"put spaces before it, below its entry: `  {LINES[found]}`"
        return Mistake(f"`{found}` begins a line inside an entry, and such a line is indented", remedy, at)
    hint = did_you_mean(found, ENTRIES) if token.type == "A_WORD" else ""
    if near := _named(hint):
        remedy = f"write it like this: `{ENTRIES[near]}`"
    else:
        remedy = f"an entry begins, perhaps after a date, with one of: {', '.join(sorted(ENTRIES))}"
    return Mistake(f"`{found}` begins no entry{hint}", remedy, at)


def _no_line(token: Token, text: str, at: int, known: Iterable[str]) -> Mistake:
    found = shortened(token)
    kind = _head(text)
    lines = {word: LINES[word] for word in LINES if word in set(known)}
    if token.type == "A_MOMENT" or found in ENTRIES:
        message = f"`{found}` begins an entry, but the line is indented"
        return Mistake(message, "take out the spaces before it: an entry begins at the left margin", at)
    hint = did_you_mean(found, lines)
    near = _named(hint)
    samples = [lines[near]] if near else list(lines.values())[:_SAMPLES]
    remedy = "write a line such as " + _one_of([f"`{line}`" for line in samples])
    return Mistake(f"`{found}` begins no line of {_a(kind)}{hint}", remedy, at)


def _expected(accepted: frozenset[str], spelt: Mapping[str, str]) -> list[str]:
    marks = [words for name, words in _MARKS.items() if name in accepted]
    if "A_ESCAPED" in accepted:
        marks = ["words to look for"]
    elif "A_HANDLE" in accepted:
        marks.append("a handle such as R1")
    elif "A_WORD" in accepted:
        marks.append("a word")
    if "A_TEXT" in accepted and "A_ESCAPED" not in accepted:
        marks.append('"quoted words"')
    words = (spelt[name] for name in accepted - _MARKS.keys() if name in spelt)
    keywords = sorted(f"`{_GO_ON.get(word, word)}`" for word in words)
    return marks + keywords + (["the end of the line"] if accepted & _ENDS else [])


def _example(text: str, at: int) -> str:
    """A correct example of the line on which the mistake stands."""
    head, newline, line = text[:at].rpartition("\n")
    first = _FIRST_WORD.match(line)
    if newline and first and first[1] in LINES:
        return LINES[first[1]]
    return ENTRIES.get(_head(text), ENTRIES["watch"])


def _named(hint: str) -> str:
    """The word that a hint proposes, or nothing."""
    return hint.partition("`")[2].partition("`")[0]


def _one_of(words: list[str]) -> str:
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else "something else"


def _a(kind: str) -> str:
    called = {"include": "include line", "received": "`received` entry", "struck": "`struck` entry"}
    name = {"related": "related case", **called}.get(kind, kind)
    return f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"
