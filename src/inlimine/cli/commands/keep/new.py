"""Make a case folder: what is entered in it is never lost, and it can prove that."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_author, add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, the case, and who makes it."""
    parser.add_argument("case", metavar="CASE", type=Path, help="the case folder to make")
    parser.add_argument("--title", required=True, help='the title of the case: "State v. Roe"')
    parser.add_argument("--law", required=True, help="whose rulebook speaks: federal, new_mexico, texas")
    parser.add_argument("--number", default="", help="the number of the case")
    parser.add_argument("--court", default="", help="the court")
    parser.add_argument("--judge", default="", help="the judge")
    parser.add_argument("--time-zone", required=True, help="the court's: America/Denver")
    add_author(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Make it whole, or nothing."""
    from inlimine.cli.options import author
    from inlimine.cli.shapes import print_written
    from inlimine.ledger.people import Case
    from inlimine.operations.new_case import new_case

    case = Case(
        title=args.title,
        jurisdiction=args.law,
        number=args.number,
        court=args.court,
        judge=args.judge,
        time_zone=args.time_zone,
    )
    new_case(args.case, case, author(args))
    print_written(args.case, 1, args.format)
    return 0
