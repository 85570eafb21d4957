"""What is looked for on behalf of each ruling; the rulings that nothing watches for; proposals for them."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_case, add_days, add_format, add_room


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
    add_room(parser, "the room in which the proposals wait")
    add_days(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print the watches; 1 where a ruling that holds something back has none. Or lay proposals beside the log."""
    from inlimine.cli import shapes
    from inlimine.cli.printing.watches import show_proposed, watches
    from inlimine.cli.printing.words import show
    from inlimine.operations.open_case import open_case
    from inlimine.operations.watches import Wanted, entries, list_watches, offer, propose

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    terms = [term.strip() for term in args.terms.split(",")]
    wanted = Wanted(facts=args.fact, terms=list(filter(None, terms)))
    if args.propose or wanted.facts or wanted.terms:
        made = propose(state, args.ruling, wanted)
        watched = entries(state, made)
        ids = offer(args.case, args.viewer, args.room, made, watched) if args.case.is_dir() else None
        show_proposed(made, watched, ids, args.format)
        return 0
    listed = list_watches(state, args.ruling)
    if args.format != "text":
        shapes.print_objects(map(shapes.watched_object, listed))
    else:
        show(watches(listed))
    return 1 if any(one.lacks for one in listed) else 0
