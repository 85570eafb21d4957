"""A docket as a person writes it down, one line an entry; `~` stands for a space that does not break."""

from __future__ import annotations

from inlimine.readers.dockets.docket import Docket, DocketEntry, DocketReading


def written_down(reading: DocketReading) -> str:
    """Format, columns, problems, then each docket with its parties and entries."""
    lines = [f"format: {reading.format}"]
    lines += [f"column: {each.letters} | {each.heading} | {each.meaning or '?'}" for each in reading.columns]
    lines += [f"problem: {each}" for each in reading.problems]
    for docket in reading.dockets:
        lines += [_head(docket), *(f"party: {each.role} | {each.name}" for each in docket.parties)]
        lines += [_entry(each) for each in docket.entries]
    return "\n".join([*lines, ""]).replace("\xa0", "~")


def _head(docket: Docket) -> str:
    return f"docket: {docket.number} ({docket.printed}) | {docket.court} | {docket.court_id} | {docket.title}"


def _entry(entry: DocketEntry) -> str:
    number = "-".join(part for part in (entry.number or "-", entry.attachment) if part)
    days = {"filed": entry.filed, "entered": entry.entered, "terminated": entry.terminated}
    said = [f"{name} {day}" for name, day in days.items() if day]
    return " | ".join([number, *said, entry.place, entry.text, *([" ".join(entry.links)] if entry.links else [])])
