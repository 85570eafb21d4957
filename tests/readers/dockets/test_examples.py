"""Each format reads its examples as a person wrote down what they say; a format without an example fails."""

from pathlib import Path

import pytest

from inlimine.readers.dockets import formats
from inlimine.readers.dockets.door import read_docket
from inlimine.readers.formats import members
from tests.readers.docket_words import written_down

EXAMPLES = Path(__file__).parent / "examples"
FILES = sorted(path for path in EXAMPLES.glob("*/*") if path.suffix != ".expected")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_example_reads_as_written_down(path: Path) -> None:
    reading = read_docket(path.read_bytes(), path.name)
    assert written_down(reading) == path.with_suffix(".expected").read_text("utf-8")
    assert reading.format == members(formats)[path.parent.name].NAME


@pytest.mark.parametrize("name", members(formats))
def test_each_format_has_an_example(name: str) -> None:
    assert any(path.parent.name == name for path in FILES)
