"""What was disclosed to whom, when and in which version; and what may be the same thing under another number."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_case, add_days, add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, perhaps one item, perhaps one party, the days."""
    add_case(parser)
    told = "an item by handle, exhibit label, agency number or title; default: every item"
    parser.add_argument("item", metavar="ITEM", nargs="?", default="", help=told)
    parser.add_argument("--to", metavar="PARTY", default="", help="only towards this party")
    add_days(parser)
    add_format(parser, told="text for people; json: one list; jsonl: an object a line")


def run(args: argparse.Namespace) -> int:
    """Print each item towards each party; 1 where no disclosure is recorded or two may be the same."""
    from inlimine.cli import duty_shapes, shapes
    from inlimine.cli.printing.disclosure import disclosure_list
    from inlimine.cli.printing.words import show
    from inlimine.engine.disclosure.disclosed import Recorded
    from inlimine.operations.disclosure import list_disclosure
    from inlimine.operations.open_case import open_case

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    rows = list_disclosure(state, args.item, args.to)
    objects = (duty_shapes.disclosed_object(row) for row in rows)
    match args.format:
        case "json":
            shapes.print_list(objects)
        case "jsonl":
            shapes.print_objects(objects)
        case _:
            show(disclosure_list(rows, state))
    return int(any(row.recorded is Recorded.NOT_RECORDED or row.may_be or row.of_many for row in rows))
