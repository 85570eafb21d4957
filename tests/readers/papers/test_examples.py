"""Each format of papers reads its examples as written down; a format without an example fails."""

from pathlib import Path

import pytest

from inlimine.passages.reading import Place, Reading
from inlimine.readers.formats import members
from inlimine.readers.papers import formats
from inlimine.readers.papers.door import read_paper
from inlimine.readers.papers.paper import PaperReading

EXAMPLES = Path(__file__).parent / "examples"
FILES = sorted(path for path in EXAMPLES.glob("*/*") if path.suffix != ".expected")


def written_down(paper: PaperReading) -> str:
    """Its problems, then place, block and words of each line."""
    problems = "".join(f"problem: {problem}\n" for problem in paper.problems)
    return problems + (lines_of(paper.reading) if paper.reading else "")


def lines_of(reading: Reading) -> str:
    lines = (
        f"{where(line.place)} | {line.block} | {reading.text[line.start : line.end]}\n" for line in reading.lines
    )
    return "".join(lines)


def where(place: Place) -> str:
    return f"line {place.line}" if place.page is None else f"page {place.page}, line {place.line}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_example_reads_as_written_down(path: Path) -> None:
    reading = read_paper(path.read_bytes(), path.name)
    assert written_down(reading) == path.with_suffix(".expected").read_text("utf-8")


@pytest.mark.parametrize("name", members(formats))
def test_each_format_has_an_example(name: str) -> None:
    assert any(path.parent.name == name for path in FILES)
