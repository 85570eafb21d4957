"""docs/reasoning.md is kept true: its sessions run, its ledgers are the files, its rules the rulebook's."""

from __future__ import annotations

import re
from datetime import date

import pytest

from inlimine.law.default_table import DefaultRow, FormRow, Remark
from inlimine.law.jurisdictions import rulebook
from inlimine.law.rulebook import CourtProfile
from inlimine.law.statuses import Status
from inlimine.ledger.moments import moment
from tests.documents.sessions import ROOT, leads_nowhere, links, page, printed, sessions
from tests.told import told

GUIDE = page("docs/reasoning.md")
SESSIONS = sessions(GUIDE)
EXAMPLES = re.findall(r"^## \d\. .*?(?=^## |\Z)", GUIDE, re.MULTILINE | re.DOTALL)
LEDGERS = re.findall(r"\]\(\.\./(examples/reasoning/\S+\.limine)\):?\n\n```limine\n(.*?)```", GUIDE, re.DOTALL)
RULES = re.findall(r"^\| (.+?) \| (\d+ \w+ \d{4}) \|$", GUIDE, re.MULTILINE)


@pytest.mark.parametrize(("command", "shown"), SESSIONS)
def test_a_session_prints_what_the_guide_says(
    command: str, shown: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printed(command, capsys, monkeypatch) == shown


def test_each_of_eight_examples_shows_a_ledger_and_asks_why() -> None:
    assert len(EXAMPLES) == 8
    assert [
        example for example in EXAMPLES if "```limine\n" not in example or "$ ./go run why" not in example
    ] == []


@pytest.mark.parametrize(("file", "shown"), LEDGERS)
def test_a_ledger_in_the_guide_is_its_file(file: str, shown: str) -> None:
    assert page(file) == shown


def test_every_file_of_the_examples_is_shown() -> None:
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "examples/reasoning").iterdir()}
    assert there == {file for file, _ in LEDGERS}


def test_no_fence_is_left_untested() -> None:
    assert GUIDE.count("```console\n") == len(SESSIONS)
    assert GUIDE.count("```limine\n") == len(LEDGERS)
    assert GUIDE.count("```") == 2 * (len(SESSIONS) + len(LEDGERS))


def test_the_order_that_replaces_earlier_ones_would_exclude_message_17() -> None:
    replacing = _case("general").replace('    words "Text', '    replaces earlier rulings\n    words "Text')
    assert told(replacing).ask("message-17").shown == "EXCLUDED, do not mention"


def test_the_door_is_open_for_march_alone() -> None:
    case, asked = told(_case("door")), {"on": "2024-07-11", "use": "elicit", "phase": "cross"}
    assert case.ask("march", **asked).status is Status.NOT_BARRED
    assert case.ask("arrests", **asked).shown == "EXCLUDED, do not mention"


def _case(name: str) -> str:
    folder = "examples/reasoning"
    return page(f"{folder}/{name}.limine").replace('include "people.limine"\n', page(f"{folder}/people.limine"))


def test_the_table_names_each_status_once() -> None:
    assert sorted(re.findall(r"^\| .+\(`([A-Z_]+)`\) \|", GUIDE, re.MULTILINE)) == sorted(map(str, Status))


def test_the_rules_are_those_of_the_rulebook_with_their_days() -> None:
    book = rulebook("new_mexico")
    rows: list[CourtProfile | DefaultRow | FormRow | Remark] = []
    rows += [*book.profiles, *book.defaults, *book.forms, *book.remarks]
    assert RULES
    assert set(RULES) <= {(row.citation, _spoken(row.since)) for row in rows}


def _spoken(day: date) -> str:
    return moment(day.isoformat()).spoken


@pytest.mark.parametrize("link", links(GUIDE))
def test_a_link_of_the_guide_leads_somewhere(link: str) -> None:
    assert not leads_nowhere(link, at="docs/reasoning.md")


def test_the_guide_is_read_in_ten_minutes() -> None:
    assert len(re.sub(r"```.*?```", "", GUIDE, flags=re.DOTALL).split()) <= 2200
