"""Readings of texts, and short ways to say what is in them."""

from inlimine.materials.read import read_material
from inlimine.passages.reading import Line, Reading


def reading_of(content: str | bytes, name: str = "paper.txt") -> Reading:
    """Read it; a problem fails the test with its message."""
    material = read_material(name, content.encode() if isinstance(content, str) else content, own=True)
    assert len(material.readings) == 1, [str(problem) for problem in material.problems]
    return material.readings[0]


def problem_of(content: bytes, name: str = "paper.txt") -> str:
    """The one line that a person sees."""
    material = read_material(name, content)
    assert not material.readings
    (problem,) = material.problems
    return str(problem)


def words(line: Line, reading: Reading) -> str:
    """The words of a line with single spaces."""
    return " ".join(reading.text[line.start : line.end].split())


def placed(reading: Reading) -> list[tuple[str, str]]:
    """Each line's place and words."""
    return [(str(line.place), words(line, reading)) for line in reading.lines]


def paragraphs(reading: Reading) -> list[str]:
    """The words of each block."""
    blocks: dict[int, list[str]] = {}
    for line in reading.lines:
        blocks.setdefault(line.block, []).append(words(line, reading))
    return [" ".join(lines) for lines in blocks.values()]
