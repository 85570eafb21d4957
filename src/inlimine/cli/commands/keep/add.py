"""Enter into a case folder what you write in the notation, here or in your editor."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_format, add_writing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, the entries, and who enters them where."""
    add_writing(parser)
    told = 'an entry in the notation, a new line before each detail; "-": standard input; none: your editor opens'
    parser.add_argument("entries", metavar="ENTRY", nargs="*", help=told)
    parser.add_argument("--file", metavar="FILE", type=Path, default=None, help="the entries stand in this file")
    told = "keep this file too; the one document or version among the entries is this file"
    parser.add_argument("--paper", metavar="FILE", type=Path, default=None, help=told)
    told = "the last number that you have seen: refused if somebody has entered since"
    parser.add_argument("--after", metavar="N", type=int, default=None, help=told)
    parser.add_argument("--why", default="", help="the reason, if the case itself is corrected")
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Enter all of it or nothing."""
    from dataclasses import replace

    from inlimine.cli.draft import Draft, draft
    from inlimine.cli.options import author
    from inlimine.cli.printing.keeping import show_entered
    from inlimine.operations.add import add, seen_number

    by = author(args)
    wanted = Draft(entries=args.entries, file=args.file)
    # Who writes in an editor has seen the room as it was when it opened.
    seen = seen_number(args.case, args.viewer, args.room) if wanted.edited else None
    after = seen if args.after is None else args.after
    with draft(wanted) as text:
        paper = replace(text, paper=args.paper)
        entered = add(args.case, args.viewer, args.room, paper, by, after=after, why=args.why)
    show_entered([entered], args.format)
    return 0
