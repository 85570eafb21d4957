"""Real federal dockets from shared/data: each reads, with as many entries as juriscraper 4.0.1 finds in it.

`docket_counts.tsv` holds those numbers. Where juriscraper itself is installed they are asked of it again:
PYTHONPATH with this project's packages, and a Python that has juriscraper (BSD-2; not a dependency).
"""

from __future__ import annotations

import importlib
import os
import warnings
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from inlimine.readers.dockets.docket import DocketReading
from inlimine.readers.dockets.door import read_docket

SHARED = Path(__file__).parents[3] / "shared" / "data"
DOCKETS = SHARED / "dockets"
LISTED = [
    line.split("\t") for line in (Path(__file__).parent / "docket_counts.tsv").read_text("ascii").splitlines()[1:]
]
COUNTS = {file: [int(count) for count in counts.split()] for file, counts in LISTED}

# juriscraper leaves out entries without a day, an order among them; here they stay.
WITHOUT_A_DAY = {"district/nvd_21855.html": 1, "internet_archive/ohsd_141796.xml": 9}

pytestmark = pytest.mark.skipif(not DOCKETS.exists(), reason="shared/data/dockets is not beside the project")


@cache
def readings() -> dict[str, DocketReading]:
    """Every file of the folder, read as the program reads it, as many at a time as there are cores."""
    files = sorted(path for path in DOCKETS.glob("*/*") if path.is_file())
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        read = pool.map(lambda path: read_docket(path.read_bytes(), path.name), files)
        return {path.relative_to(DOCKETS).as_posix(): each for path, each in zip(files, read, strict=True)}


def counted(reading: DocketReading) -> list[int]:
    """The entries of each docket, their attachments aside."""
    return [sum(not entry.attachment for entry in docket.entries) for docket in reading.dockets]


def test_every_file_reads_without_a_problem() -> None:
    assert not [str(problem) for reading in readings().values() for problem in reading.problems]


def test_entries_are_as_many_as_juriscraper_finds() -> None:
    found = {
        file: [sum(not entry.attachment for entry in d.entries) for d in each.dockets]
        for file, each in readings().items()
    }
    for file, more in WITHOUT_A_DAY.items():
        found[file][0] -= more
    assert found == COUNTS


def test_every_docket_has_its_case_number() -> None:
    assert not [file for file, each in readings().items() if not all(d.printed and d.number for d in each.dockets)]


def test_the_days_on_which_motions_ended_are_kept() -> None:
    files = [file for file in COUNTS if b">Terminated: " in (DOCKETS / file).read_bytes()]
    printed = sum((DOCKETS / file).read_bytes().count(b">Terminated: ") for file in files)
    kept = [entry for file in files for docket in readings()[file].dockets for entry in docket.entries]
    assert sum(entry.terminated is not None for entry in kept) == printed > 300


def test_no_text_is_garbled() -> None:
    texts = [entry.text for each in readings().values() for docket in each.dockets for entry in docket.entries]
    assert not [text for text in texts if "\ufffd" in text or "Â§" in text or "Â\xa0" in text]
    assert any("§" in text for text in texts)


@pytest.mark.parametrize(
    ("file", "entries"), [("insd__1_24-cv-00524.json", [40]), ("nynd__8_20-mj-00487.json", [5, 23])]
)
def test_courtlistener_dockets_read(file: str, entries: list[int]) -> None:
    reading = read_docket((SHARED / "courtlistener" / file).read_bytes(), file)
    assert not reading.problems
    assert counted(reading) == entries


def test_a_list_of_fields_is_no_docket() -> None:
    file = "api_v4_fields.json"
    (problem,) = read_docket((SHARED / "courtlistener" / file).read_bytes(), file).problems
    assert str(problem) == "api_v4_fields.json: this JSON has no docket in it; give the docket's own JSON."


@pytest.mark.parametrize(
    "kind",
    ["acms", "appellate", "district", "docket_history", "internet_archive", "nef_email", "nef_html", "special"],
)
def test_the_table_is_juriscrapers_own(kind: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pytest.importorskip("juriscraper", reason="juriscraper is not installed; docket_counts.tsv stands for it")
        assert {f: by_juriscraper(kind, f) for f in COUNTS if f.startswith(f"{kind}/")} == {
            f: counts for f, counts in COUNTS.items() if f.startswith(f"{kind}/")
        }


def by_juriscraper(kind: str, file: str) -> list[int]:
    """The number of entries of each docket that juriscraper finds."""
    pacer, email = map(importlib.import_module, ("juriscraper.pacer", "juriscraper.pacer.email"))
    parsers: dict[str, Any] = {
        "acms": pacer.ACMSDocketReport,
        "appellate": pacer.AppellateDocketReport,
        "docket_history": pacer.DocketHistoryReport,
        "internet_archive": pacer.InternetArchive,
        "nef_email": email.S3NotificationEmail,
        "nef_html": email.NotificationEmail,
    }
    report = parsers.get(kind, pacer.DocketReport)(Path(file).name.split(".")[0].split("_")[0])
    report._parse_text((DOCKETS / file).read_text("utf-8"))
    dockets = report.data.get("dockets", [report.data])
    return [len(docket["docket_entries"]) for docket in dockets]
