"""Back up a case folder into a single file, verified before it counts as done."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_folder, add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder and the file."""
    add_folder(parser)
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="the file to write")
    parser.add_argument("--replace", action="store_true", help="write over an existing file")
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Write it and say what it holds."""
    from inlimine.cli.printing.keeping import show_backup
    from inlimine.operations.backup import back_up

    done = back_up(args.case, args.viewer, args.out, replace=args.replace)
    show_backup(done, "backed up", args.format)
    return 0
