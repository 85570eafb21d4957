"""Read what courts ruled: papers of a case into proposals to confirm, or docket entries as lines of JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from inlimine.cli.complain import as_typed
from inlimine.cli.options import add_author, add_format, add_room

if TYPE_CHECKING:
    from inlimine.operations.read_entries import Line

ENTRIES = "entries"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case folder and the papers; or `--as entries`, which reads standard input or `--from`."""
    parser.add_argument("case", metavar="CASE", nargs="?", type=Path, default=None, help="the case folder")
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="dockets, orders, charts, reports ...")
    told = "`entries`: docket entries in, their acts out, without a case; else the viewer of the case: `--as ROOM`"
    parser.add_argument("--as", metavar="ROOM", dest="viewer", default=None, help=told)
    parser.add_argument(
        "--kind",
        choices=("docket", "chart", "order", "minutes", "transcript", "report"),
        default="",
        help="what the papers are, where they do not show it",
    )
    parser.add_argument(
        "--case-number", metavar="NUMBER", default="",
        help="the case whose entries are wanted, where a table or a mail has those of several",
    )  # fmt: skip
    parser.add_argument(
        "--column", dest="columns", metavar="HEADING=FIELD", action="append", default=[],
        help="what a column of a table means, where its heading does not tell; may be said again",
    )  # fmt: skip
    parser.add_argument("--day", metavar="DATE", default=None, help="the day on which a paper was made or heard")
    add_room(parser, "the room in which it is kept")
    add_author(parser)
    parser.add_argument(
        "--from", dest="places", metavar="PLACE", type=Path, nargs="+", default=[],
        help="with --as entries: files or folders of JSON lines or Parquet, read by several processes",
    )  # fmt: skip
    parser.add_argument(
        "--jobs", metavar="N", type=int, default=0, help="with --from: processes; default: all cores"
    )
    parser.add_argument(
        "--unread", action="store_true", help="with --as entries: list too what was not understood"
    )
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print what was read; 1 where something was not understood or could not be read."""
    from inlimine.operations.refusal import refuse

    if args.viewer == ENTRIES:
        if args.case is not None or any((args.kind, args.day, args.room, args.case_number, args.columns)):
            remedy = (
                "leave out CASE, FILE, --kind, --day, --case-number, --column and --room, or name a room with --as"
            )
            raise refuse("`--as entries` reads no case and no papers", remedy)
        return _entries(args)
    if args.places or args.jobs or args.unread:
        raise refuse(
            "--from, --jobs and --unread belong to `--as entries`", "leave them out, or add `--as entries`"
        )
    if args.case is None or not args.files:
        raise refuse("nothing is named to be read", "write `inlimine read CASE FILE...`, or `--as entries`")
    return _papers(args)


# --- papers of a case ---


def _papers(args: argparse.Namespace) -> int:
    from inlimine.cli.options import author
    from inlimine.cli.printing.reading import show_read
    from inlimine.cli.progress import progress
    from inlimine.operations.read_papers import asked, read_papers

    said = asked(args.kind, args.day, args.case_number, args.columns)
    code = 0
    with progress("reading", total=len(args.files)) as advance:
        for read in read_papers(args.case, args.viewer, args.room, args.files, author(args), said):
            if advance is not None:
                advance(1)
            show_read(read, args.format)
            code = max(code, 1 if read.unread else 0, 1 if read.problems else 0)
    return code


# --- entries ---


def _entries(args: argparse.Namespace) -> int:
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
    from inlimine.exports.harmless import harmless

    code = 0
    for line in lines:
        if line.problem is None:
            sys.stdout.write(line.reply + "\n")
        else:
            print(f"inlimine: {harmless(as_typed(line.problem))}", file=sys.stderr)
            code = 1
    return code
