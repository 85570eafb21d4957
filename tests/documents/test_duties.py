"""docs/duties.md is kept true: its sessions run, its words and citations are those of the program and the law."""

from __future__ import annotations

import re

import pytest

from inlimine.engine.deadlines.deadline import Stands
from inlimine.engine.disclosure.disclosed import NOT_RECORDED
from inlimine.law.days import OWN_WAYS
from inlimine.law.jurisdictions import jurisdictions, rulebook
from inlimine.ledger.terms import EventKind
from tests.documents.sessions import leads_nowhere, links, page, printed, sessions

GUIDE = page("docs/duties.md")
SESSIONS = sessions(GUIDE)


@pytest.mark.parametrize(("command", "shown"), SESSIONS)
def test_a_session_prints_what_the_page_says(
    command: str, shown: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printed(command, capsys, monkeypatch) == shown


def test_each_list_is_shown() -> None:
    shown = [command.split()[0] for command, _ in SESSIONS]
    assert shown == ["preserve", "preserve", "disclosure", "disclosure", "deadlines"]
    assert GUIDE.count("```") == 2 * len(SESSIONS)


def test_the_days_in_the_table_are_those_of_the_law() -> None:
    table = re.findall(r"^\| (?:the|a) .*", GUIDE, re.MULTILINE)
    for column, name in ((3, "new_mexico"), (4, "federal"), (5, "texas")):
        rows = rulebook(name).deadlines
        for line in table:
            if found := re.match(r"(\d+) days, ([^,|]+)", line.split("|")[column].strip()):
                days, citation = int(found[1]), found[2].strip()
                assert any(row.days == days and citation in row.citation for row in rows), line


def test_the_page_names_what_is_entered_for_the_counting_of_days_and_the_cases_on_reconsideration() -> None:
    kinds = (EventKind.HOLIDAY_DECLARED, EventKind.COURT_CLOSED, EventKind.PRETRIAL_HEARING)
    assert [kind for kind in kinds if f"event: {kind}" not in " ".join(GUIDE.split())] == []
    cited = [row.citation for name in jurisdictions() for row in rulebook(name).reconsideration]
    for case in ("United States v. Marsh", "SmithKline Beecham", "State v. Cowsert", "NMRA 12-201(D)"):
        assert any(case in citation for citation in cited), case
        assert case in " ".join(GUIDE.split()), case


def test_the_page_names_each_word_of_the_lists() -> None:
    assert [word for word in Stands if f"`{word}`" not in GUIDE] == []
    assert [way for way in OWN_WAYS if f'days counted "{way}"' not in GUIDE] == []
    assert f"**{NOT_RECORDED}**" in GUIDE


@pytest.mark.parametrize("link", links(GUIDE))
def test_a_link_leads_somewhere(link: str) -> None:
    assert not leads_nowhere(link, at="docs/duties.md")
