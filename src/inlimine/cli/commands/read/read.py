"""Read what courts ruled: docket entries, a JSON object a line, to the acts that each records."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inlimine.operations.read_entries import Line


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """In which form, from where; entries come from standard input unless files or folders are named."""
    parser.add_argument("--as", dest="form", choices=("entries",), required=True, help="what the input is")
    parser.add_argument(
        "--from", dest="places", metavar="PLACE", type=Path, nargs="+", default=[],
        help="files or folders of JSON lines or Parquet, read by several processes; default: standard input",
    )  # fmt: skip
    parser.add_argument("--jobs", metavar="N", type=int, default=0, help="processes; default: one a core")
    parser.add_argument("--unread", action="store_true", help="list too what looks like a ruling and was not read")
    parser.add_argument("--format", choices=("jsonl", "json"), default="jsonl", help="an object a line, both")


def run(args: argparse.Namespace) -> int:
    """Print the reply of each entry; 1 where a line was no entry, which is told on standard error."""
    from inlimine.operations.read_entries import read_lines

    if args.places:
        return _from_files(args)
    return _print(read_lines(sys.stdin.buffer, unread=args.unread))


def _from_files(args: argparse.Namespace) -> int:
    from inlimine.cli.progress import progress
    from inlimine.operations.read_in_bulk import entry_files, read_files

    files = entry_files(args.places)
    with progress("reading", total=sum(file.stat().st_size for file in files)) as advance:
        return _print(read_files(files, unread=args.unread, jobs=args.jobs, progress=advance))


def _print(lines: Iterable[Line]) -> int:
    from inlimine.cli.harmless import harmless

    code = 0
    for line in lines:
        if line.problem is None:
            sys.stdout.write(line.reply + "\n")
        else:
            print(f"inlimine: {harmless(str(line.problem))}", file=sys.stderr)
            code = 1
    return code
