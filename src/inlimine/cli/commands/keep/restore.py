"""Restore a case folder from a backup; refused unless every part of it is as it was written."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The backup and the folder to make."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the backup")
    parser.add_argument("case", metavar="CASE", type=Path, help="the case folder to make; nothing may stand there")
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Make the folder whole, or nothing."""
    from inlimine.cli.printing.keeping import show_backup
    from inlimine.operations.backup import restore

    done = restore(args.file, args.case)
    show_backup(done, "restored", args.format)
    return 0
