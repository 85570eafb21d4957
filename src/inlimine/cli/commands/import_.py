"""Make a case from a file in another form: notation, or ledger.json."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case to write and the file to read."""
    parser.add_argument(
        "case", metavar="CASE", type=Path, help="the case file to write: .json for ledger.json, else the notation"
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="the file to read: notation or ledger.json")
    parser.add_argument("--replace", action="store_true", help="write over an existing case")
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Write the case whole, or nothing."""
    from inlimine.cli import shapes
    from inlimine.operations.convert import import_case

    entries = import_case(args.case, args.file, replace=args.replace)
    shapes.print_written(args.case, entries, args.format)
    return 0
