"""What a party must still do so that an error can be reviewed: offers of proof, objections, rulings to get."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_case, add_days, add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, the party, whether trial is over, further grounds, the days."""
    add_case(parser)
    parser.add_argument("--party", metavar="PARTY", required=True, help="the party who may complain of a ruling")
    parser.add_argument("--after-trial", action="store_true", help="the trial is over: nothing more can be done")
    parser.add_argument(
        "--ground", metavar="G", action="append", default=[], help="ask about this ground too; may be repeated"
    )
    add_days(parser)
    add_format(parser, told="text for people; json: one list; jsonl: an object a line")


def run(args: argparse.Namespace) -> int:
    """Print every complaint; 1 where anything is left to do, open or not shown to be preserved."""
    from inlimine.cli import shapes
    from inlimine.cli.printing.preservation import preserved_list
    from inlimine.cli.printing.words import show
    from inlimine.law.preservation import Kept
    from inlimine.operations.open_case import open_case
    from inlimine.operations.preserve import preserve

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    rows = preserve(state, args.party, after_trial=args.after_trial, grounds=args.ground)
    objects = (shapes.preserved_object(row, state.view) for row in rows)
    match args.format:
        case "json":
            shapes.print_list(objects)
        case "jsonl":
            shapes.print_objects(objects)
        case _:
            show(preserved_list(rows, state))
    return 1 if any(row.status is not Kept.PRESERVED for row in rows) else 0
