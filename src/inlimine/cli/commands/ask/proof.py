"""What still carries each element of a charge, by your chart, and which rulings took what from it."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_case, add_days, add_format, add_pictures, add_reading


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, from where one looks, the reading, your own numbers, pictures, the days."""
    add_case(parser)
    told = (
        "now: pending is open; appeal: what was received counts; retrial: the trial to come (default: %(default)s)"
    )
    parser.add_argument("--mode", choices=("now", "appeal", "retrial"), default="now", help=told)
    parser.add_argument(
        "--episode", metavar="E", default="", help="retrial: which trial; default: the last entered"
    )
    add_reading(parser)
    add_pictures(parser)
    add_days(parser)
    add_format(parser, told="text for people; json: one object")


def run(args: argparse.Namespace) -> int:
    """Print what the charts say; 0 also where nothing that is linked remains, because that is the reply."""
    from inlimine.cli import proof_shapes, shapes
    from inlimine.cli.options import pictures, reading
    from inlimine.cli.printing.proof import proof_words
    from inlimine.cli.printing.words import show
    from inlimine.operations.draw import draw
    from inlimine.operations.open_case import open_case
    from inlimine.operations.prove import chances, prove
    from inlimine.proof.from_case import Mode

    case = open_case(args.case, args.viewer, args.recorded)
    state = case.at(args.on, args.known)
    found = prove(case, state, Mode(args.mode), reading(args), args.episode)
    numbers = chances(found, args.chance)
    drawn = draw(found, pictures(args), replace=args.replace)
    if args.format != "text":
        shapes.print_objects([proof_shapes.proof_object(found, numbers)])
    else:
        show(proof_words(found, numbers, drawn))
    return 0
