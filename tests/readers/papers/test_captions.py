"""A caption with commas is no table: an order in plain text is read as an order."""

from inlimine.readers.tables.csv_grid import looks_like_csv

CAPTION = b"""IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS
COUNTY DEPARTMENT, LAW DIVISION

ESTATE OF MARIA NOWAK, Plaintiff, v. LAKEVIEW MEDICAL CENTER, Defendant.
"""


def test_two_lines_of_a_caption_with_a_comma_each_are_no_table() -> None:
    assert not looks_like_csv("order.txt", CAPTION)


def test_rows_of_as_many_cells_are_a_table_without_its_name() -> None:
    assert looks_like_csv("list.txt", b'No.,Text\n1,"Motion, sealed"\n\n2,Order\n')
    assert looks_like_csv("list.txt", b"No.;Text\n1;Motion\n")
