"""Confirm what was read in papers: without options, walk through what waits; nothing is entered unasked."""

from __future__ import annotations

import argparse
import sys

from inlimine.cli.options import add_author, add_folder, add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, what is decided, and by whom."""
    add_folder(parser)
    parser.add_argument("--room", metavar="ROOM", default=None, help="only what waits for this room")
    decided = parser.add_mutually_exclusive_group()
    decided.add_argument(
        "--accept", metavar="ID", nargs="+", action="extend", default=[], help="enter these proposals"
    )
    decided.add_argument(
        "--reject", metavar="ID", nargs="+", action="extend", default=[], help="enter nothing of these"
    )
    decided.add_argument("--accept-sure", action="store_true", help="enter all that the reader was sure of")
    decided.add_argument("--list", action="store_true", help="only list what waits")
    parser.add_argument(
        "--say",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="with --accept: what the paper leaves open (motion=M3, item=T2, day=2024-07-08, form=oral, by=State)",
    )
    parser.add_argument(
        "--as-open", action="store_true", help="with --accept: enter as open what nobody can say yet"
    )
    add_author(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print what was entered, or what waits."""
    from inlimine.cli.options import author
    from inlimine.cli.printing.keeping import show_entered, show_proposals
    from inlimine.cli.walk import walk_through
    from inlimine.operations.confirm import accept, accept_sure, reject
    from inlimine.operations.proposed import proposed
    from inlimine.operations.refusal import refuse
    from inlimine.operations.said_by_name import said_by_name, sayings

    if (args.say or args.as_open) and not args.accept:
        raise refuse("--say and --as-open are for a proposal that is accepted", "name it: --accept ID")
    if args.list:
        show_proposals(proposed(args.case, args.viewer, args.room), args.format)
        return 0
    by = author(args)
    if args.accept:
        waiting = [one for one in proposed(args.case, args.viewer, args.room) if one.id in args.accept]
        saying = sayings(waiting, said_by_name(args.say), as_open=args.as_open)
        show_entered(accept(args.case, args.viewer, args.accept, by, room=args.room, saying=saying), args.format)
    elif args.accept_sure:
        entered, held = accept_sure(args.case, args.viewer, by, room=args.room)
        show_entered(entered, args.format)
        if held:
            told = f"Held back, because they name what still waits: {', '.join(held)}."
            print(told, file=sys.stdout if args.format == "text" else sys.stderr)
            return 1
    elif args.reject:
        reject(args.case, args.viewer, args.reject, by, room=args.room)
    else:
        return walk_through(args, by)
    return 0
