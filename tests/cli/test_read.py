"""`read --as entries`: entries on standard input or in files, a reply a line."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from inlimine.cli.main import main

RULED = {
    "id": "a",
    "docket": "x|1",
    "entry": "7",
    "date": "2031-04-05",
    "text": "ORDER granting 5 Motion to Seal.",
}
IDLE = {"id": "b", "docket": "x|1", "entry": "8", "date": "2031-04-06", "text": "NOTICE of Hearing on 5 Motion"}
READ = {
    "id": "a",
    "acts": [
        {
            "target": "5",
            "disposition": "granted",
            "span": [6, 23],
            "quote": "granting 5 Motion",
            "found_by": "order: number behind the ruling",
        }
    ],
}


def lines(*entries: Any) -> str:
    return "".join(json.dumps(entry) + "\n" for entry in entries)


def fed(text: str, monkeypatch: pytest.MonkeyPatch, *options: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8", "surrogatepass"))))
    return main(["read", "--as", "entries", *options])


def test_each_line_of_standard_input_has_a_reply(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fed(lines(RULED, IDLE), monkeypatch, "--format", "json") == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [READ, {"id": "b", "acts": []}]


def test_a_bad_line_is_told_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = '{"id": \n[1]\n{"id": "c"}\n\n'
    assert fed(bad + lines(RULED), monkeypatch) == 1
    told = capsys.readouterr()
    assert [json.loads(line) for line in told.out.splitlines()] == [READ]
    remedy = 'write one JSON object a line: {"id", "docket", "entry", "date", "text"}.'
    assert told.err.splitlines() == [
        f"inlimine: standard input:1: this line is no JSON; {remedy}",
        f"inlimine: standard input:2: this line is no JSON object; {remedy}",
        f'inlimine: standard input:3: this entry has no "text"; {remedy}',
    ]


def test_what_was_not_read_is_listed_when_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = {"id": 1, "text": "ORDER. Leave is GRANTED in the terms discussed."}
    assert fed(lines(entry), monkeypatch, "--unread") == 0
    assert json.loads(capsys.readouterr().out) == {
        "id": 1,
        "acts": [],
        "unread": [
            {"span": [16, 23], "quote": "GRANTED", "why": '"GRANTED" stands here, but of what was not read'}
        ],
    }


def test_entries_of_one_docket_that_follow_each_other_are_linked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    motion = {"id": 1, "docket": "x|1", "entry": 5, "text": "MOTION to Compel by Plaintiff"}
    order = {"id": 2, "docket": "x|1", "entry": 6, "text": "ORDER granting motion to compel."}
    elsewhere = {**order, "id": 3, "docket": "x|2"}
    assert fed(lines(motion, order, elsewhere), monkeypatch) == 0
    replies = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [[act["target"] for act in reply["acts"]] for reply in replies] == [[], ["5"], ["unnumbered"]]


def test_a_folder_is_read_by_several_processes_in_its_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    many = [{**RULED, "id": f"{docket}:{n}", "docket": str(docket)} for docket in range(30) for n in range(40)]
    (tmp_path / "a.jsonl").write_text(lines(*many[:700]), "utf-8")
    (tmp_path / "b.jsonl").write_text(lines(*many[700:]) + "no json\n", "utf-8")
    assert main(["read", "--as", "entries", "--from", str(tmp_path), "--jobs", "2"]) == 1
    told = capsys.readouterr()
    assert [json.loads(line) for line in told.out.splitlines()] == [{**READ, "id": e["id"]} for e in many]
    assert told.err.startswith(f"inlimine: {tmp_path / 'b.jsonl'}:501: this line is no JSON;")


@pytest.mark.parametrize(
    ("name", "why"),
    [("missing", "there is no such file or folder; check the name."), ("", "no file of entries lies there")],
)
def test_a_place_without_entries_is_refused(
    name: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "--as", "entries", "--from", str(tmp_path / name)]) == 2
    assert why in capsys.readouterr().err
