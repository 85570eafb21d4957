"""What is looked for on behalf of each ruling; the rulings that nothing watches for; proposals for them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from inlimine.cli.options import add_author, add_case, add_days, add_format

if TYPE_CHECKING:
    from inlimine.operations.watches import Wanted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, one ruling or all, and what is to be proposed."""
    add_case(parser)
    parser.add_argument("ruling", metavar="RULING", nargs="?", default="", help="only this ruling")
    told = "propose watches from subjects, labels, Bates numbers and files; `confirm` enters what you accept"
    parser.add_argument("--propose", action="store_true", help=told)
    told = "propose a watch for a fact that must not be said, in a sentence of yours"
    parser.add_argument("--fact", metavar='"WORDS"', action="append", default=[], help=told)
    told = "propose a watch for your own terms, with commas between them"
    parser.add_argument("--terms", metavar='"A, B C"', default="", help=told)
    told = "say that the ruling needs no watch, and why: it is entered in the room, and checks say so"
    parser.add_argument("--none-needed", metavar='"WHY"', default="", help=told)
    told = "undo that the ruling needs no watch"
    parser.add_argument("--needed-again", action="store_true", help=told)
    add_author(parser)
    told = "the room in which the proposals wait; default: the one private room that you see, else it must be said"
    parser.add_argument("--room", metavar="ROOM", default=None, help=told)
    add_days(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print the watches; 1 where a ruling that holds something back has none. Or lay proposals beside the log."""
    from inlimine.cli import shapes
    from inlimine.cli.printing.watches import watches
    from inlimine.cli.printing.words import show
    from inlimine.operations.open_case import open_case
    from inlimine.operations.watches import Wanted, list_watches

    terms = [term.strip() for term in args.terms.split(",")]
    wanted = Wanted(facts=args.fact, terms=list(filter(None, terms)))
    if args.propose or wanted.facts or wanted.terms:
        return _propose(args, wanted)
    if args.none_needed or args.needed_again:
        return _set_aside(args)
    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    listed = list_watches(state, args.ruling)
    if args.format != "text":
        shapes.print_objects(map(shapes.watched_object, listed))
    else:
        show(watches(listed))
    return 1 if any(one.lacks for one in listed) else 0


def _propose(args: argparse.Namespace, wanted: Wanted) -> int:
    """Propose what the room in which it will wait can see, and print it."""
    from inlimine.cli.printing.watches import show_proposed
    from inlimine.operations.open_case import open_case
    from inlimine.operations.watches import entries, offer, propose
    from inlimine.operations.words_room import named_room

    room = named_room(args.case, args.viewer, args.room) if args.case.is_dir() else None
    state = open_case(args.case, room or args.viewer, args.recorded).at(args.on, args.known)
    made = propose(state, args.ruling, wanted)
    if room is None:
        watched, ids = entries(state, made), None
    else:
        watched, ids = offer(args.case, args.viewer, room, state, made)
    show_proposed(made, watched, ids, args.format, room)
    return 0


def _set_aside(args: argparse.Namespace) -> int:
    """Enter that a ruling needs no watch, or that it does after all."""
    from inlimine.cli.options import author
    from inlimine.cli.printing.keeping import show_entered
    from inlimine.operations.no_watch import needed_again, none_needed
    from inlimine.operations.open_case import open_case
    from inlimine.operations.words_room import named_room

    room = named_room(args.case, args.viewer, args.room)
    state = open_case(args.case, room).at(args.on, args.known)
    if args.needed_again:
        done = needed_again(args.case, args.viewer, room, state, args.ruling, author(args))
    else:
        done = (none_needed(args.case, args.viewer, room, state, args.ruling, args.none_needed, author(args)),)
    show_entered(done, args.format)
    return 0
