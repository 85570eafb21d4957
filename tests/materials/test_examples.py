"""Each format reads its examples as a person wrote down what they say; a format without an example fails."""

import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from inlimine.materials import formats
from inlimine.materials.read import read_material
from inlimine.passages.material import Clip, Material
from inlimine.passages.reading import Reading

EXAMPLES = Path(__file__).parent / "examples"
FORMATS = [module.name for module in pkgutil.iter_modules(formats.__path__)]
FILES = sorted(path for path in EXAMPLES.glob("*/*") if path.suffix != ".expected")


def written_down(material: Material) -> str:
    """Problems and notes; each reading; then what is hidden, the clips, and the files that are told by hash."""
    said: list[str] = [f"problem: {problem}" for problem in material.problems]
    said += [f"note: {note}" for note in material.notes]
    for reading in material.readings:
        said += [f"== {reading.name}"] * (reading.name != material.name) + list(lines_of(reading))
    said += [f"hidden: {hidden}, {hidden.pieces}" for hidden in material.hidden]
    said += [clip_of(clip) for clip in material.clips]
    said += [f"{file.kind}: {file.name} {file.sha256}" for file in material.media]
    return "\n".join([*said, ""])


def lines_of(reading: Reading) -> Iterator[str]:
    """Paper, speakers, then place, block, turn and words of each line."""
    yield str(reading.paper)
    speakers = ", ".join(speaker or "-" for speaker in reading.speakers if len(reading.speakers) > 1)
    yield f"speakers: {speakers}".strip()
    for line in reading.lines:
        words = " ".join(reading.text[line.start : line.end].split())
        yield f"{line.place} | {line.block} | {line.turn} | {words}"


def clip_of(clip: Clip) -> str:
    return f"clip: {clip.place}: {clip.source or '-'} from {clip.start} to {clip.end}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_example_reads_as_written_down(path: Path) -> None:
    material = read_material(path.name, path.read_bytes(), own=True)
    assert written_down(material) == path.with_suffix(".expected").read_text("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_an_example(name: str) -> None:
    assert any(path.parent.name == name for path in FILES)
