"""Expunge the text of an entry for good, as an order to seal demands; that it was done stays in the log."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_format, add_writing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, the entry, the reason, and who does it."""
    add_writing(parser)
    parser.add_argument(
        "entry", metavar="ENTRY", help="its number in the room, its id, its handle, or the id of a proposal"
    )
    parser.add_argument("--why", required=True, help="the order or agreement that demands it")
    told = "the last number that you have seen: refused if somebody has entered since"
    parser.add_argument("--after", metavar="N", type=int, default=None, help=told)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Expunge it and say what remains."""
    from inlimine.cli.kept_shapes import expunged_object
    from inlimine.cli.options import author
    from inlimine.cli.shapes import print_objects
    from inlimine.operations.expunge import expunge

    done = expunge(args.case, args.viewer, args.room, args.entry, author(args), why=args.why, after=args.after)
    if args.format != "text":
        print_objects([expunged_object(done)])
        return 0
    if not done.number:
        print(f"Expunged the proposal {args.entry} of {done.title}.")
        return 0
    print(f"Expunged number {done.number} of {done.title}; number {done.told_at} says so.")
    if done.paper:
        print("Its paper is gone too.")
    if done.remaining:
        print(f"The same handle still has a text in number {', '.join(map(str, done.remaining))}.")
    print("Backups, copies and exports made before still hold it; an import would enter it again.")
    return 0
