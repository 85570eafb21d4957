"""The day of 8 July 2024: the rulings, the evidence board, and sample papers checked against them."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing is needed."""
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print the demonstration, made by the same operations as every other command."""
    from inlimine.cli import shapes
    from inlimine.cli.printing.demonstration import demonstration
    from inlimine.cli.printing.words import show
    from inlimine.operations.demonstrate import demonstrate

    shown = demonstrate()
    if args.format != "text":
        shapes.print_objects([*shapes.ruling_objects(shown.rulings)])
        shapes.print_objects(shapes.reply_object(a, shown.state) for row in shown.board for a in row)
        shapes.print_objects(shapes.hit_object(hit, paper) for paper in shown.papers for hit in paper.hits)
    else:
        show(demonstration(shown))
    return 0
