"""The other shapes in which the API gives what a docket says."""

from __future__ import annotations

import json

from inlimine.readers.dockets.docket import DocketReading
from inlimine.readers.dockets.door import read_docket


def reading(value: object) -> DocketReading:
    return read_docket(json.dumps(value).encode(), "page.json")


def test_a_page_of_entries_is_a_docket_without_a_number() -> None:
    entry = {"entry_number": 4, "date_filed": "2024-02-01", "description": "ORDER", "recap_documents": []}
    (docket,) = reading({"count": 1, "next": None, "results": [entry]}).dockets
    assert (docket.printed, [(each.number, each.text) for each in docket.entries]) == ("", [("4", "ORDER")])


def test_a_search_result_names_the_case_and_its_documents() -> None:
    document = {
        "entry_number": 7,
        "entry_date_filed": "2024-02-01",
        "description": "MOTION",
        "document_number": "7",
    }
    found = {
        "docketNumber": "4:23-cr-00007",
        "court_id": "zzd",
        "caseName": "USA v. Roe",
        "recap_documents": [document],
    }
    (docket,) = reading({"results": [found]}).dockets
    assert (docket.number, docket.court_id, docket.title) == ("4:23-cr-00007", "zzd", "USA v. Roe")
    assert [(each.number, each.text, str(each.filed)) for each in docket.entries] == [
        ("7", "MOTION", "2024-02-01")
    ]


def test_fields_of_another_kind_are_no_text() -> None:
    (docket,) = reading([{"docket_number": ["x"], "docket_entries": [{"description": {"a": 1}}, 7]}]).dockets
    assert (docket.printed, [each.text for each in docket.entries]) == ("", [""])
