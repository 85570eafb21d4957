"""The day of 8 July 2024: the rulings, the evidence board, and sample papers checked against them."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_format, add_viewer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing is needed; a folder keeps the sample case to try things on."""
    told = "keep the sample case in this case folder, made if it is not there, and show what it says now"
    parser.add_argument("case", metavar="CASE", nargs="?", type=Path, default=None, help=told)
    add_viewer(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print the demonstration, made by the same operations as every other command."""
    from inlimine.cli import shapes
    from inlimine.cli.printing.demonstration import demonstration
    from inlimine.cli.printing.words import show
    from inlimine.operations.demonstrate import CASE, demonstrate, keep_sample

    if args.case is not None:
        keep_sample(args.case)
    shown = demonstrate(args.case or CASE, args.viewer)
    if args.format != "text":
        shapes.print_objects([*shapes.ruling_objects(shown.rulings)])
        shapes.print_objects(shapes.reply_object(a, shown.state) for row in shown.board for a in row)
        shapes.print_objects(shapes.spot_object(one) for paper in shown.papers for one in paper.spots)
    else:
        show(demonstration(shown))
    return 0
