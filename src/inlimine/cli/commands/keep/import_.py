"""Make a case of another form, or enter into a case folder what it lacks."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_author, add_format, add_room, add_viewer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case to write and the file to read."""
    told = "a case folder (its name has no ending), or the file to write: .json for ledger.json, else the notation"
    parser.add_argument("case", metavar="CASE", type=Path, help=told)
    parser.add_argument("file", metavar="FILE", type=Path, help="what to read: notation, ledger.json, case folder")
    parser.add_argument("--replace", action="store_true", help="write over an existing case file")
    add_viewer(parser)
    add_room(parser)
    parser.add_argument("--why", default="", help="the reason, if the case itself is corrected")
    add_author(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Write the case whole, or nothing."""
    from inlimine.cli import shapes
    from inlimine.cli.options import author
    from inlimine.operations.convert import Into, import_case

    into = Into(author=author(args), viewer=args.viewer, room=args.room, why=args.why)
    entries = import_case(args.case, args.file, into, replace=args.replace)
    shapes.print_written(args.case, entries, args.format)
    return 0
