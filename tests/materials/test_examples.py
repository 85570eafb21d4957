"""Each format reads its examples as a person wrote down what they say; a format without an example fails."""

import pkgutil
from pathlib import Path

import pytest

from inlimine.materials import formats
from inlimine.materials.read import read_material
from inlimine.passages.problem import Problem
from inlimine.passages.reading import Reading

EXAMPLES = Path(__file__).parent / "examples"
FORMATS = [module.name for module in pkgutil.iter_modules(formats.__path__)]
FILES = sorted(path for path in EXAMPLES.glob("*/*") if path.suffix != ".expected")


def written_down(reading: Reading | Problem) -> str:
    """Paper, speakers, then place, block, turn and words of each line; of a problem its one line."""
    if isinstance(reading, Problem):
        return f"{reading}\n"
    speakers = ", ".join(speaker or "-" for speaker in reading.speakers if len(reading.speakers) > 1)
    lines = [
        f"{line.place} | {line.block} | {line.turn} | {' '.join(reading.text[line.start : line.end].split())}"
        for line in reading.lines
    ]
    return "\n".join([str(reading.paper), f"speakers: {speakers}".strip(), *lines, ""])


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_example_reads_as_written_down(path: Path) -> None:
    reading = read_material(path.name, path.read_bytes())
    assert written_down(reading) == path.with_suffix(".expected").read_text("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_an_example(name: str) -> None:
    assert any(path.parent.name == name for path in FILES)
