"""What is due when after rulings and before trial, counted step by step; as a list or a calendar file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from inlimine.cli.options import add_case, add_days, add_format

if TYPE_CHECKING:
    from inlimine.operations.deadlines import Written


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, the party, the calendar file, the days."""
    add_case(parser)
    parser.add_argument("--party", metavar="PARTY", default="", help="only what is due from this party")
    parser.add_argument("--ics", metavar="FILE", type=Path, default=None, help="write them as iCalendar too")
    parser.add_argument(
        "--remind", metavar="DAYS", type=int, default=None, help="with --ics: ring so many days before, at nine"
    )
    parser.add_argument("--replace", action="store_true", help="take the place of a calendar file that exists")
    add_days(parser)
    add_format(parser, told="text for people; json: one list; jsonl: an object a line")


def run(args: argparse.Namespace) -> int:
    """Print what is due; 1 where anything is open, unclear or passed, or there is an alert."""
    from inlimine.cli import duty_shapes, shapes
    from inlimine.cli.printing.deadlines import deadlines_list
    from inlimine.cli.printing.words import show
    from inlimine.engine.deadlines.deadline import Stands
    from inlimine.operations.deadlines import list_deadlines, write_calendar
    from inlimine.operations.open_case import open_case

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    found = list_deadlines(state, args.party)
    written = None
    if args.ics:
        written = write_calendar(found.rows, state, args.ics, replace=args.replace, remind=args.remind)
    objects = [duty_shapes.alert_object(alert) for alert in found.alerts]
    objects += [duty_shapes.deadline_object(row, state.view) for row in found.rows]
    match args.format:
        case "json":
            shapes.print_list(objects)
        case "jsonl":
            shapes.print_objects(objects)
        case _:
            show(deadlines_list(found, state))
            if written:
                print(f"{args.ics}: {_written(written)}.")
    return int(bool(found.alerts) or any(row.stands is not Stands.DONE for row in found.rows))


def _written(written: Written) -> str:
    if not written.deadlines:
        return "not written, because no deadline has a day"
    what = "1 deadline" if written.deadlines == 1 else f"{written.deadlines} deadlines"
    if written.entries == written.deadlines:
        return f"{what} written"
    return f"{what} written in {written.entries} entries, because a safe day has one of its own"
