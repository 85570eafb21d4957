"""A word in another type is still a word of its own: the blank before it belongs to the piece before."""

import pytest

from inlimine.materials.read import read_material
from tests.readers.pdf_documents import pages, stream


@pytest.mark.parametrize("change", [b"/F 14 Tf", b"1 0 0 rg"])
def test_words_do_not_run_together_where_the_type_changes(change: bytes) -> None:
    drawn = b"BT /F 12 Tf 72 700 Td (You will see him ) Tj %s (rushing the camera crew) Tj ET" % change
    (reading,) = read_material("opening.pdf", pages(stream(drawn))).readings
    assert [reading.text[line.start : line.end] for line in reading.lines] == [
        "You will see him rushing the camera crew"
    ]
