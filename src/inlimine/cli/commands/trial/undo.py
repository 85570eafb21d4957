"""Undo what was entered by mistake: by a correction; both stay in the log, and a proposal waits again."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_format, add_writing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case folder, the numbers in its log, why, when it was noticed, and by whom."""
    add_writing(parser)
    told = "its number in the log of the room, its id or handle; default: what you entered there last, all of it"
    parser.add_argument("which", metavar="ENTRY", nargs="*", help=told)
    parser.add_argument("--why", default="", help='the reason; default: "entered by mistake"')
    told = "when it was noticed: YYYY-MM-DD or YYYY-MM-DDTHH:MM; default: now, at the court"
    parser.add_argument("--at", metavar="DATE", default=None, help=told)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Enter the correction, and print what changed."""
    from inlimine.cli.kept_shapes import undone_object
    from inlimine.cli.options import author
    from inlimine.cli.printing.trial import undone_words
    from inlimine.cli.printing.words import show
    from inlimine.cli.shapes import print_objects
    from inlimine.operations.undo import undo_entered

    by = author(args)
    done = undo_entered(args.case, args.viewer, args.room, args.which, by, why=args.why, at=args.at)
    if args.format != "text":
        print_objects([undone_object(done)])
    else:
        show(undone_words(done))
    return 0
