"""Why a status is what it is: what was considered, what prevailed and by which rule."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_case, add_days, add_format, add_use, question


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, the item, the use and the days."""
    add_case(parser)
    parser.add_argument("item", metavar="ITEM", help="handle, exhibit label or title")
    add_use(parser)
    add_days(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print the reply with the steps that led to it."""
    from inlimine.cli import shapes
    from inlimine.cli.printing.reply import reply_card, steps
    from inlimine.cli.printing.waiting import waiting_words
    from inlimine.cli.printing.words import show
    from inlimine.operations.ask import ask
    from inlimine.operations.open_case import open_case
    from inlimine.operations.waiting import waiting

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    asked = ask(state, question(args, args.item))
    waits = waiting(args.case, args.viewer)
    if args.format != "text":
        shapes.print_objects([shapes.why_object(asked, state, waits)])
    else:
        show(reply_card(asked, state), *waiting_words(waits, [asked.reply.item], state), steps(asked.reply))
    return 0
