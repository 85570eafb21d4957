"""The rulings of a case: what was asked, what the court did, in its own words."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_case, add_days, add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case and the days."""
    add_case(parser)
    add_days(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print every ruling by day, and what is known to be missing."""
    from inlimine.cli import shapes
    from inlimine.cli.printing.rulings import rulings_list
    from inlimine.cli.printing.words import show
    from inlimine.operations.list_rulings import list_rulings
    from inlimine.operations.open_case import open_case

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    rulings = list_rulings(state)
    if args.format != "text":
        shapes.print_objects(shapes.ruling_objects(rulings))
    else:
        show(rulings_list(rulings, state.view))
    return 0
