"""Write a case in another form: notation, or json (ledger.json)."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_case, add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, the form, and the file to write."""
    add_case(parser)
    parser.add_argument("name", metavar="NAME", help="notation or json")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="the file to write")
    parser.add_argument("--replace", action="store_true", help="write over an existing file")
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Write the file whole, or nothing."""
    from inlimine.cli import shapes
    from inlimine.operations.convert import export_case

    entries = export_case(args.case, args.name, args.out, replace=args.replace, viewer=args.viewer)
    shapes.print_written(args.out, entries, args.format)
    return 0
