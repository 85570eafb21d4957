"""Prints known text as a transcript with a chosen layout, so that each word's page and line are known."""

import random
from dataclasses import dataclass, field

from hypothesis import strategies as st

SPEECH = [
    "THE COURT:  Good morning.   Please be seated.",
    "20 years ago he was a producer of the film,",
    "and 3 of them signed the budget on",
    "9:24 a.m. that day, at page 44 of the book.",
    "MR. SKIERMONT:  Your Honor, the witness said",
    "Q.  Did you see the big corporation?",
    "A.  I did, in 1998, on",
    "2 occasions.",
    "A small company then, not a big",
    "corporation; 1 2 3 and 4",
    "(Bench conference.)",
    "BY MS. ABDULLAH:",
    "12 of the 25 invoices were paid     in full.",
    "Case 44 of the Reporter, Document 12, Page 3.",
    "1",
    "Thank you.",
    "We meet on 10/17/17 at 10:15",
    "the MeterFlow products, Smith - Direct",
    "",
]
"""What may stand on a line; much of it looks like page furniture and is none."""

NUMERALS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
]
ECF = "Case 2:16-cv-00230-JRG Document 244 Filed 10/17/17"
USCA = "USCA11 Case: 22-12345     Document: 12     Date Filed: 01/02/2023    "
OHIO = "Case: 1:17-md-02804-DAP Doc #: 12 Filed: 01/02/23"
NEW_YORK = ["FILED: NEW YORK COUNTY CLERK 01/02/2023 04:05 PM", "INDEX NO. 650001/2020"]


@dataclass(frozen=True)
class Layout:
    """How pages look."""

    length: int = 25
    first_page: int = 1
    indents: tuple[int, ...] = (4,)
    aligned_right: bool = True
    gap: int = 2
    double_spaced: bool = False
    form_feeds: bool = False
    header: str = "none"
    page_number: str = "none"
    footer: str = "none"
    times: str = "none"
    both_margins: bool = False
    wrapped: int = 0
    short_page: int = 0
    trailing: str = ""
    ending: str = "\n"


@dataclass
class Rendered:
    """The text of the file, and what stands where: page, line, words."""

    text: str
    expected: list[tuple[int, int, str]] = field(default_factory=list)


def layouts() -> st.SearchStrategy[Layout]:
    """Any layout the readers must learn."""
    return st.builds(
        Layout,
        length=st.sampled_from([25, 25, 25, 24, 28, 14]),
        first_page=st.sampled_from([1, 41, 126, 998]),
        indents=st.lists(st.integers(0, 9), min_size=1, max_size=4).map(tuple),
        aligned_right=st.booleans(),
        gap=st.integers(1, 14),
        double_spaced=st.booleans(),
        form_feeds=st.booleans(),
        header=st.sampled_from(["none", "none", "ecf", "usca", "ohio", "state", "witness", "title"]),
        page_number=st.sampled_from(
            [
                "none",
                "top",
                "top word",
                "top dashed",
                "top left",
                "header",
                "bottom",
                "bottom word",
                "bottom dashed",
            ]
        ),
        footer=st.sampled_from(["none", "none", "reporter", "firm and telephone"]),
        times=st.sampled_from(["none", "none", "left", "left sparse", "right", "right sparse", "next"]),
        both_margins=st.booleans(),
        wrapped=st.sampled_from([0, 0, 7]),
        short_page=st.sampled_from([0, 0, 4, 11]),
        trailing=st.sampled_from(["", "  "]),
        ending=st.sampled_from(["\n", "\r\n"]),
    )


def render(layout: Layout, speech: list[str]) -> Rendered:
    """Print these lines of speech."""
    pages = _pages(layout, speech)
    made = Rendered("")
    lines: list[str] = []
    for index, page in enumerate(pages):
        if index and layout.form_feeds:
            lines.append("\f" + _first(_top(layout, index, len(pages))))
            lines += _top(layout, index, len(pages))[1:]
        else:
            lines += _top(layout, index, len(pages))
        lines += _page(layout, index, page, made)
        lines += _bottom(layout, index)
    made.text = layout.ending.join(lines) + layout.ending
    return made


def _pages(layout: Layout, speech: list[str]) -> list[list[str]]:
    """The second page may end early."""
    cuts = list(range(0, len(speech), layout.length))
    pages = [speech[at : at + layout.length] for at in cuts]
    if layout.short_page:
        pages[1] = pages[1][: layout.short_page]
    return pages


def _first(top: list[str]) -> str:
    return top[0] if top else ""


def shown_page(layout: Layout, index: int) -> int:
    """The page that a reader must cite: the printed one, else the court's, else a count."""
    if layout.page_number != "none":
        return layout.first_page + index
    return index + 1 if layout.header != "ecf" else index + 11


def _top(layout: Layout, index: int, pages: int) -> list[str]:
    number = layout.first_page + index
    forms = {"top": f"{number:>70}", "top word": f"{'Page':>60} {number}", "top dashed": f"{'-':>40} {number} -"}
    numbers = {**forms, "top left": f"{number}"}
    lines = _header(layout, index, pages)
    if layout.page_number in numbers:
        lines.append(numbers[layout.page_number])
    return [*lines, "", ""] if lines else [""]


def _header(layout: Layout, index: int, pages: int) -> list[str]:
    sheet, last = index + 11, pages + 10
    behind = f"  {layout.first_page + index}" if layout.page_number == "header" else ""
    heads = {
        "none": [f"TRANSCRIPT OF PROCEEDINGS{behind}"] if behind else [],
        "ecf": [f"{ECF} Page {sheet} of {last} PageID #: {16219 + sheet}{behind}"],
        "usca": [f"{USCA} Page: {index + 1} of {pages}{behind}"],
        "ohio": [f"{OHIO}  {index + 1} of {pages}. PageID #: {500 + index}{behind}"],
        "state": [*NEW_YORK, f"Proceedings{behind}"],
        "witness": [f"{'Abel' if index % 2 else 'Kane'} - Cross by Mr. Dietz{behind}"],
        "title": [f"State v. Doe, Volume II{behind}"],
    }  # fmt: skip
    return heads[layout.header]


def _bottom(layout: Layout, index: int) -> list[str]:
    number = layout.first_page + index
    feet = {
        "none": [],
        "reporter": ["", "        Jane Q. Public, CSR, RPR"],
        "firm and telephone": ["", "    VERITEXT LEGAL SOLUTIONS", "  800-567-8658      973-410-4098"],
    }
    numbers = {
        "bottom": f"{number:>40}",
        "bottom word": f"      Page {number}",
        "bottom dashed": f"      - {number} -",
    }
    if layout.page_number in numbers:
        return [*feet[layout.footer], "", numbers[layout.page_number]]
    return list(feet[layout.footer])


def _page(layout: Layout, index: int, page: list[str], made: Rendered) -> list[str]:
    lines: list[str] = []
    shown = shown_page(layout, index)
    for number, words in enumerate(page, start=1):
        lines += _numbered(layout, index, number, words)
        said = words
        if layout.wrapped and words and (number * 5 + index) % layout.wrapped == 0:
            more = f"{number * 7 % 9 + 2} {NUMERALS[index]} words that were wrapped"
            lines.append(" " * _text_column(layout, index) + more)
            said = f"{words} {more}"
        made.expected.append((shown, number, " ".join(said.split())))
        if layout.double_spaced:
            lines.append("")
    return lines


def _text_column(layout: Layout, index: int) -> int:
    return len(_margin(layout, index, 1))


def _margin(layout: Layout, index: int, number: int) -> str:
    indent = " " * layout.indents[index % len(layout.indents)]
    figure = f"{number:>2}" if layout.aligned_right else f"{number:<2}"
    stamp = _time(index, number)
    stamped = layout.times == "left" or (layout.times == "left sparse" and number % 5 == 1)
    before = (f"{stamp} " if stamped else " " * 9) if layout.times.startswith("left") else ""
    after = f" {stamp}" if layout.times == "next" else ""
    return f"{before}{indent}{figure}{after}{' ' * layout.gap}"


def _time(index: int, number: int) -> str:
    return f"{10 + index % 3:02}:{number:02}:{(number * 7) % 60:02}"


def _numbered(layout: Layout, index: int, number: int, words: str) -> list[str]:
    line = _margin(layout, index, number) + words
    if layout.times == "right" or (layout.times == "right sparse" and number % 5 == 1):
        line = f"{line:<90}{_time(index, number)}"
    if layout.both_margins:
        line = f"{line:<102}{number:>2}"
    return [line.rstrip() + layout.trailing]


def some_speech(seed: int, size: int) -> list[str]:
    """Lines of speech in a chance order that the seed fixes."""
    chance = random.Random(seed)  # noqa: S311
    return [*(chance.choice(SPEECH) for _ in range(size - 1)), "Court is adjourned."]
