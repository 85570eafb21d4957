"""What was disclosed to whom, item by item, with what may be the same thing under another number."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding

from inlimine.cli.printing.words import said
from inlimine.engine.case_state import CaseState
from inlimine.engine.disclosure.disclosed import Alias, Disclosed, Given, Recorded
from inlimine.engine.disclosure.same import MayBe
from inlimine.engine.view import View
from inlimine.engine.words import full_title, party_words
from inlimine.ledger.moments import Moment

_STYLE = {Recorded.NOT_RECORDED: ("!", "bold yellow"), Recorded.RECORDED: ("–", "bold")}
_LIMITS = (
    "Only what the ledger holds was looked at. It never says that a duty to disclose is met: no ruling on "
    "admissibility and nothing that a holder calls an item ends one."
)


def disclosure_list(rows: tuple[Disclosed, ...], state: CaseState) -> RenderableType:
    """Each item towards each party; the authorities once, at the end."""
    if not rows:
        return said("No item of evidence is in the ledger.")
    authorities = dict.fromkeys(row.authority for row in rows if row.authority)
    return Group(
        *(part for row in rows for part in _row(row, state.view)),
        *(said((f"Duty to disclose: {'; '.join(one)}.", "dim")) for one in authorities),
        said((_LIMITS, "dim")),
    )


def _row(row: Disclosed, view: View) -> list[RenderableType]:
    symbol, style = _STYLE[row.recorded]
    to = f", to {party_words(row.to, view)}" if row.to else ""
    details = Group(*map(said, _details(row, view)))
    return [
        said((symbol, style), f" {full_title(row.item, view)}{to}: ", (row.shown, style)),
        Padding(details, (0, 0, 1, 4), expand=False),
    ]


def _details(row: Disclosed, view: View) -> Iterator[str]:
    yield from (_given(one, row, view) for one in row.given)
    if row.only_parts:
        yield f"recorded of parts alone: {', '.join(row.only_parts)}"
    if row.not_given:
        yield f"no disclosure recorded of the version {', '.join(row.not_given)}"
    if row.aliases:
        yield f"also known as: {'; '.join(map(_alias, row.aliases))}"
    yield f"held by: {row.holder or 'not entered'}; provenance: {row.provenance or 'not entered'}"
    known = Moment(day=row.known_to_state).spoken if row.known_to_state else "not entered"
    yield f"known to the State: {known}"
    yield from (f"ruling: {ruling}" for ruling in row.rulings)
    yield from (_may_be(one, view) for one in row.may_be)
    yield from row.of_many


def _given(one: Given, row: Disclosed, view: View) -> str:
    when = one.on.spoken if one.on else "no day entered"
    how = f", {one.means}" if one.means else ""
    file = f" ({one.file})" if one.file else ""
    version = f", version {one.version}{file}" if one.version else ", version not entered"
    whole = "" if one.of == row.item else f", with {full_title(one.of, view)}"
    return f"{when}: by {party_words(one.by, view)}{how}{version}{whole}"


def _alias(one: Alias) -> str:
    by = f" ({one.numbered_by})" if one.numbered_by else ""
    return f"{one.label}{by}{', withdrawn' if one.withdrawn else ''}"


def _may_be(one: MayBe, view: View) -> str:
    return f"may be the same as {one.item}, {full_title(one.item, view)}: {'; '.join(one.why)}"
