"""Serve a copy of an entry, with its paper, from one room into another; both rooms say so."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_author, add_folder, add_format, add_room


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, the entries, from where to where, and who serves them."""
    add_folder(parser)
    told = "its number in the room, its id, or its handle"
    parser.add_argument("entries", metavar="ENTRY", nargs="+", help=told)
    add_room(parser, "the room from which it comes")
    parser.add_argument("--to", metavar="ROOM", required=True, help="the room into which it goes")
    add_author(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Serve it, and print what either room now says."""
    from inlimine.cli.options import author
    from inlimine.cli.printing.keeping import show_entered
    from inlimine.operations.serve_copy import serve_copy

    served = serve_copy(args.case, args.viewer, args.entries, author(args), source=args.room, target=args.to)
    show_entered([served.there, served.here], args.format)
    return 0
