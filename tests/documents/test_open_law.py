"""docs/open-law.md is kept true: what it says of each open point is asked of the engine, before and after."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from inlimine.engine.preservation.review import kept_words
from inlimine.law.statuses import Status
from tests.complaints import complaints
from tests.documents.sessions import leads_nowhere, links, page
from tests.told import told

PAGE = page("docs/open-law.md")


@dataclass(frozen=True)
class Point:
    """An open point as its section tells it: status and words now, what to enter, what is said then."""

    anchor: str
    shown: str
    words: str
    settle: str
    then: str


SECTION = re.compile(
    r'^## <a id="(?P<anchor>[a-z-]+)"></a>\d+\. .+\n'
    r"(?:(?!## |> ).*\n)+"
    r"> \*\*(?P<shown>.+?)\*\* (?P<words>.+)\n"
    r"(?:(?!## |```).*\n)+"
    r"```limine\n(?P<settle>(?:.+\n)+)```\n\n"
    r"Then: (?P<then>.+)$",
    re.MULTILINE,
)
POINTS = {found["anchor"]: Point(**found.groupdict()) for found in SECTION.finditer(PAGE)}


@dataclass(frozen=True)
class Row:
    """The ledger behind a section, what is asked, and what a lawyer expects before and after the court spoke."""

    ledger: str
    item: str
    after: Status
    before: Status = Status.UNCLEAR
    how: Mapping[str, str] = field(default_factory=dict)


ROWS = {
    "specific-general": Row(
        ledger="""
topic texts "Text messages"
item m17 "Message 17", document
coverage: texts covers m17, as agreed

2024-07-01 ruling R1, written
  permits m17

2024-07-05 ruling R2, written
  bars texts
""",
        item="m17",
        after=Status.CLEARED,
    ),
    "overlap": Row(
        ledger="""
item letter "Letter", document

2024-07-01 ruling R1, written
  bars letter
    covers mention, show
    in opening

2024-07-05 ruling R2, written
  permits letter
    covers mention
    in opening, case-in-chief
""",
        item="letter",
        how={"use": "mention", "phase": "opening"},
        after=Status.BARRED,
    ),
    "revival": Row(
        ledger="""
item letter "Letter", document

2024-07-01 ruling R1, written
  bars letter

2024-07-03 ruling R2, written
  modifies R1
  permits letter

2024-07-05 ruling R3, written
  vacates R2
""",
        item="letter",
        after=Status.BARRED,
    ),
    "retrial": Row(
        ledger="""
item letter "Letter", document
2024-07-02 trial First "First trial"
  ends 2024-07-05
  outcome "mistrial"
2024-07-08 trial Second "Second trial"

2024-07-01 ruling R1, written
  bars letter
    at trial First
""",
        item="letter",
        after=Status.BARRED,
    ),
    "affirmed": Row(
        ledger="""
item confession "Confession", recording
2024-05-01 trial First "First trial"
2024-07-08 trial Second "Retrial"

2024-05-02 ruling R1, written
  bars confession

2024-06-20 ruling A1, written
  court of appeal
  decides nothing on confession
    words "no abuse of discretion"
""",
        item="confession",
        after=Status.CLEARED,
    ),
    "witness": Row(
        ledger="""
witness Detective "The detective", called by State
item letter "Letter", document

2024-07-01 ruling R1, written
  bars letter
    binds State
    covers mention
""",
        item="letter",
        how={"by": "Detective", "use": "mention"},
        after=Status.BARRED,
    ),
    "purposes": Row(
        ledger="""
item letter "Letter", document

2024-07-01 ruling R1, written
  bars letter
    grounds hearsay
""",
        item="letter",
        how={"use": "elicit", "phase": "cross", "purpose": "impeach-witness"},
        after=Status.CLEARED,
    ),
    "oral-written": Row(
        ledger="""case "United States v. Roe"
  law federal

party State "United States", prosecution
party Defence "Roe", defence
item letter "Letter", document

2024-07-01 ruling R1, oral
  permits letter

2024-07-03 ruling R2, written
  bars letter
""",
        item="letter",
        after=Status.BARRED,
    ),
    "on-the-record": Row(
        ledger="""
item letter "Letter", document

2024-07-01 ruling R1, oral
  permits letter

2024-07-03 ruling R2, written
  memorialises R1
  bars letter
    words "excluded for the reasons stated on the record"
""",
        item="letter",
        after=Status.CLEARED,
    ),
    "topic": Row(
        ledger="""
topic role "His role as producer"
item contract "The contract", document
label: contract is "Exhibit 14"
coverage: role may cover contract, a user's guess

2024-07-01 ruling R1, written
  bars role
""",
        item="contract",
        after=Status.NOT_BARRED,
    ),
    "door": Row(
        ledger="""
topic arrest "The earlier arrest"

2024-07-01 ruling R1, written
  bars arrest
    unless "the door is opened" (judge)

2024-07-08 fact: "the door is opened" is so, decided by the judge
  of R1
  extent "only the arrest of March"
""",
        item="arrest",
        how={"use": "elicit", "phase": "cross"},
        after=Status.CLEARED,
    ),
    "completeness": Row(
        ledger="""
item rest "The rest of the interview", recording

2024-07-01 ruling R1, written
  bars rest
    grounds hearsay
""",
        item="rest",
        how={"by": "Defence", "use": "show", "phase": "cross", "purpose": "completeness"},
        after=Status.CLEARED,
    ),
    "harris": Row(
        ledger="""
witness Roe "Roe", called by Defence
item statement "Statement to the police", recording

2024-06-24 motion M1 by Defence "to suppress the statement"
  asks to suppress statement against State
    grounds Miranda

2024-07-01 ruling R1, written
  disposes of M1: granted
""",
        item="statement",
        how={"use": "elicit", "phase": "cross", "purpose": "impeach-defendant", "witness": "Roe"},
        before=Status.NOT_BARRED,
        after=Status.CLEARED,
    ),
    "stipulation": Row(
        ledger="""
item photo "Photograph", image

2024-07-08 act S1 by State and Defence, written
  permits photo
""",
        item="photo",
        after=Status.CLEARED,
    ),
    "testimonial": Row(
        ledger="""
item report "Laboratory report", document
trait: report testimonial, yes, a user's guess
""",
        item="report",
        before=Status.LEAVE_FIRST,
        after=Status.CLEARED,
    ),
    "sanction": Row(
        ledger="""
witness Expert "The expert", called by State
item opinion "The expert's opinion", testimony
  sponsors Expert

2024-07-01 ruling R1, written
  bars opinion
    grounds "discovery sanction"
""",
        item="opinion",
        how={"use": "elicit", "phase": "rebuttal", "purpose": "impeach-witness"},
        after=Status.BARRED,
    ),
}
LUCE = """
item conviction "The conviction of 2016", other
trait: conviction conviction, yes, says the court
  party Defence

2024-06-24 motion M1 by Defence
  asks to exclude conviction against State
    grounds 609

2024-07-01 ruling R1, written
  disposes of M1: denied
  permits conviction
    for impeach-defendant
    definitive
"""


def test_every_section_has_its_ledger_and_every_ledger_its_section() -> None:
    assert set(POINTS) == {*ROWS, "luce"}
    assert len(POINTS) == PAGE.count("\n## ")


@pytest.mark.parametrize("anchor", ROWS)
def test_the_page_says_what_the_program_says(anchor: str) -> None:
    row, point = ROWS[anchor], POINTS[anchor]
    reply = told(row.ledger).ask(row.item, **row.how)
    assert reply.status is row.before
    assert reply.shown == point.shown
    assert point.words in ((reply.question,) if reply.question else reply.notes)
    assert Status.LEAVE_FIRST in (reply.status, reply.cautious)


@pytest.mark.parametrize("anchor", ROWS)
def test_what_the_page_says_to_enter_settles_it(anchor: str) -> None:
    row, point = ROWS[anchor], POINTS[anchor]
    reply = told(f"{row.ledger}\n{point.settle}").ask(row.item, **row.how)
    assert (reply.status, reply.shown) == (row.after, point.then)


def test_whether_a_silent_defendant_is_heard_on_review_is_told_by_preserve() -> None:
    (before,) = complaints(told(LUCE), after_trial=True)
    assert (kept_words(before), before.to_do) == (POINTS["luce"].shown, POINTS["luce"].words)
    (after,) = complaints(told(f"{LUCE}\n{POINTS['luce'].settle}"), after_trial=True)
    assert kept_words(after) == POINTS["luce"].then


def test_as_proof_a_sanction_holds_in_rebuttal_too() -> None:
    assert told(ROWS["sanction"].ledger).ask("opinion", use="elicit", phase="rebuttal").status is Status.BARRED


def test_the_table_leads_to_every_section_in_its_order() -> None:
    assert re.findall(r"^\| \[\d+\]\(#([a-z-]+)\)", PAGE, re.MULTILINE) == list(POINTS)


def test_the_table_gives_the_status_of_each_section() -> None:
    said = dict(re.findall(r"^\| \[\d+\]\(#([a-z-]+)\) \| .+ \| ([A-Z ]*[A-Z])", PAGE, re.MULTILINE))
    assert {anchor: point.shown.startswith(said[anchor]) for anchor, point in POINTS.items()} == dict.fromkeys(
        POINTS, True
    )


@pytest.mark.parametrize("link", links(PAGE))
def test_a_link_of_the_page_leads_somewhere(link: str) -> None:
    assert not leads_nowhere(link, at="docs/open-law.md")
