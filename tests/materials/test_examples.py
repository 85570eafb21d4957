"""Each format reads its examples as a person wrote down what they say; a format without an example fails."""

import pkgutil
import subprocess
import sys
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


PARSERS = {"openpyxl", "pypdfium2", "defusedxml", "selectolax", "docx", "pptx", "zipfile", "email"}
HERE = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[1].split(";")
from inlimine.materials.read import read_material
for path in sys.argv[2:]:
    read_material(path, Path(path).read_bytes(), own=True)
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_no_parser_of_files_is_loaded_where_they_come_in() -> None:
    """Each example is read in a fresh process; what that process itself has loaded then is told."""
    command = [sys.executable, "-c", HERE, ";".join(sys.path), *map(str, FILES)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert not PARSERS & set(done.stdout.split())
