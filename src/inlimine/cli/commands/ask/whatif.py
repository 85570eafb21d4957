"""What each element would stand on if pending motions went one way, or a ruling were gone."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_case, add_days, add_format, add_pictures, add_reading


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, what is supposed, the reading, your own numbers, pictures, the days."""
    add_case(parser)
    told = "take it as made: M1=granted, M1=denied, R1=vacated, 'a foundation is laid=met'; may be repeated"
    parser.add_argument("--suppose", metavar="RULING=OUTCOME", action="append", default=[], help=told)
    add_reading(parser)
    add_pictures(parser)
    add_days(parser)
    add_format(parser, told="text for people; json: one object")


def run(args: argparse.Namespace) -> int:
    """Print the charts as they would be, with what would change."""
    from inlimine.cli import proof_shapes, shapes
    from inlimine.cli.options import pictures, reading
    from inlimine.cli.printing.proof import whatif_words
    from inlimine.cli.printing.words import show
    from inlimine.operations.draw import draw
    from inlimine.operations.open_case import open_case
    from inlimine.operations.prove import chances, what_if

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    found = what_if(state, args.suppose, reading(args))
    numbers = chances(found.then, args.chance)
    drawn = draw(found.then, pictures(args), replace=args.replace)
    if args.format != "text":
        shapes.print_objects([proof_shapes.whatif_object(found, numbers)])
    else:
        show(whatif_words(found, numbers, drawn))
    return 0
