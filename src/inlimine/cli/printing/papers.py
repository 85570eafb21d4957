"""Checked papers: where, which words, what may be done; ASK THE COURT first; what was looked for and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from inlimine.checks.places import AtPlace, by_place
from inlimine.checks.sought import sought
from inlimine.checks.spot import Spot
from inlimine.cli.printing.words import asked_words, questions, said, status_words
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import full_title
from inlimine.exports.said import counted, found_words, head
from inlimine.law.statuses import Status
from inlimine.operations.ask import pressing_status
from inlimine.operations.check_files import Checked, looked_in
from inlimine.operations.told import (
    asides,
    left_unread,
    looked_for_words,
    looked_in_words,
    read_as,
    unwatched_words,
)

_PARAGRAPH = len("paragraph 10,")  # a place is not broken within a word
MOST = 200  # rows of a paper in text; JSON has them all


def papers(listed: Sequence[Checked], state: CaseState, only: str = "") -> RenderableType:
    """The questions for the court, each paper's spots, and what was looked for and where."""
    read = [paper for paper in listed if not paper.unread]
    shown = [part for paper in read for part in paper_spots(paper, state)]
    first = before(state, only) if read else []
    return Group(*first, *paper_questions(listed), *shown, *(looked(read, state, only) if read else []))


def before(state: CaseState, only: str = "") -> list[RenderableType]:
    """What is said before any result: for which rulings nobody has said what to look for, and what to do."""
    for_what = sought(state, only)
    loose = [said(("! ", "bold yellow"), f"{one}.") for one in for_what.uncarried]
    told = [said(("! ", "bold yellow"), one) for one in unwatched_words(for_what)]
    remedy = "See and confirm them: `inlimine watches CASE`. Say others: `inlimine watches CASE R --terms ...`."
    first = [*told, said((remedy, "dim"))] if told else []
    return [*loose, *first, said()] if loose or first else []


def paper_questions(listed: Iterable[Checked]) -> list[RenderableType]:
    """Each question that a spot leaves for the court, once, with the places that wait for it."""
    places: dict[str, list[str]] = {}
    for paper in listed:
        for one in paper.spots:
            if one.reply.question:
                places.setdefault(one.reply.question, []).append(f"{_short(one, paper)} {one.locator}")
    return questions((question, ", ".join(dict.fromkeys(where))) for question, where in places.items())


def _short(one: Spot, paper: Checked) -> str:
    """The file's name without its folders; a file in it stands behind."""
    return f"{paper.file.name}{one.file.removeprefix(str(paper.file))}"


def asides_typed(paper: Checked, state: CaseState) -> Iterator[str]:
    """What must be said of a paper beside its hits, and what is typed where it asks something."""
    yield from asides(paper, state)
    if paper.material.ask_whose:
        yield "To say whose it is: --whose own, or --whose opponent."


def paper_spots(paper: Checked, state: CaseState) -> list[RenderableType]:
    """The spots of one paper, what must be settled first at the top; at most MOST of them."""
    heading = said((paper.file.name, "bold"), (f"  {_as_read(paper, state)}", "dim"))
    more_said = [said(("! ", "bold yellow"), one) for one in asides_typed(paper, state)]
    if quiet := left_unread(paper):
        typed = " To say so: --whose own." if paper.material.unsaid else ""
        more_said.append(said((f"{quiet}{typed}", "dim")))
    if not paper.spots:
        return [heading, *more_said]
    table = Table(title=heading, title_justify="left", expand=True, show_lines=True)
    table.add_column("Where", ratio=3, min_width=_PARAGRAPH)
    table.add_column("Words", ratio=4)
    table.add_column("What may be done", ratio=4)
    table.add_column("By", ratio=1, min_width=4)
    table.add_column("It speaks of", ratio=5)
    ordered = sorted(by_place(paper.spots), key=lambda some: _pressing(some[0]))
    for one in ordered[:MOST]:
        table.add_row(*_row(one, paper, state))
    more = len(ordered) - MOST
    return [
        table,
        *([said(f"and {more:,} more hits; --format json tells them all")] if more > 0 else []),
        *more_said,
    ]


def _pressing(one: Spot) -> tuple[bool, int, int, int]:
    return bool(one.proposed), pressing_status(one.reply.status), one.reading, one.span.start if one.span else 0


def _row(some: AtPlace, paper: Checked, state: CaseState) -> tuple[Text, ...]:
    """A place: the most cautious reply, and all that decide there."""
    one = some[0]
    decided = ", ".join(dict.fromkeys(ruling for each in some for ruling in _decided(each)))
    about = "; ".join(dict.fromkeys(full_title(each.reply.item, state.view) for each in some))
    inside = one.file.removeprefix(str(paper.file)).lstrip("/")
    where = f"{inside}: {one.locator}" if inside else one.locator
    like = ("\nsimilar words", "dim") if one.approximate else ""
    parts = (part for each in some for part in (each.told, *found_words(each), each.guess) if part)
    more = "".join(f"\n{part}" for part in dict.fromkeys(parts))
    return said(where), said(f'"{one.words}"', like), _may(one), said(decided), said(about, (more, "dim"))


def _decided(one: Spot) -> tuple[str, ...]:
    return one.reply.named or (one.ruling,)


def _may(one: Spot) -> Text:
    may = said((head(one), "dim")) if one.proposed else status_words(one.reply)
    told = said((f"{one.question.by}: ", "dim"), "").append_text(may)
    cautious = one.reply.cautious == Status.LEAVE_FIRST.value
    return told.append_text(said(("\ncautious course: ask the court first", "dim"))) if cautious else told


def _as_read(paper: Checked, state: CaseState) -> str:
    kind = read_as(paper.material) or "a file known by its bytes"
    count = counted(by_place(paper.spots))
    asked = {(one.question.use, one.question.phase): one.question for one in paper.spots}
    parties = sorted({one.question.by for one in paper.spots})
    when = state.view.as_of.spoken
    if len(asked) != 1:
        return f"read as: {kind}; as of {when}; {count}"
    by = parties[0] if len(parties) == 1 else "the party whom each ruling concerns most"
    return f"read as: {kind}; asked: {by}, {asked_words(next(iter(asked.values())), state.view)}; {count}"


def looked(read: Sequence[Checked], state: CaseState, only: str = "") -> list[RenderableType]:
    """What a check looked for and where, so that silence is not read as clearance."""
    for_what = sought(state, only)
    told = f"{looked_for_words(for_what)} {looked_in_words(looked_in(read))}"
    seen = " What is watched for: `inlimine watches`." if for_what.unwatched else ""
    return [said((f"{told}{seen}", "dim"))]
