"""Rulings that stand against each other or say the same twice, and what is to be mended in them."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_case, add_days, add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case and the days."""
    add_case(parser)
    add_days(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print the report; 1 where something is unclear or to be mended."""
    from inlimine.cli import shapes
    from inlimine.cli.printing.conflicts import conflicts_list
    from inlimine.cli.printing.words import show
    from inlimine.operations.conflicts import report_conflicts
    from inlimine.operations.open_case import open_case

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    found = report_conflicts(state)
    if args.format != "text":
        shapes.print_objects([shapes.conflicts_object(found)])
    else:
        show(conflicts_list(found, state.view))
    return int(found.something_to_report)
