"""May the jury hear or see it? The status of an item, or of every item."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_case, add_days, add_format, add_use, question


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, perhaps an item, the use and the days."""
    add_case(parser)
    parser.add_argument("item", metavar="ITEM", nargs="?", help="handle, label or title; default: every item")
    add_use(parser)
    add_days(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print the reply for one item, or the board of all."""
    from inlimine.cli import shapes
    from inlimine.cli.printing.board import board_table
    from inlimine.cli.printing.reply import reply_card
    from inlimine.cli.printing.waiting import waiting_words
    from inlimine.cli.printing.words import said, show
    from inlimine.engine.open_rulings import open_ruling_words
    from inlimine.engine.uncarried import uncarried_words
    from inlimine.operations.ask import ask, board
    from inlimine.operations.open_case import open_case
    from inlimine.operations.waiting import waiting

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    asked = question(args, args.item or "")
    one = args.item is not None
    waits = waiting(args.case, args.viewer)
    replies = (ask(state, asked),) if one else board(state, asked)
    loose = () if one else (*open_ruling_words(state.view), *uncarried_words(state))
    if args.format != "text":
        shapes.print_objects(shapes.reply_object(reply, state, waits) for reply in replies)
        shapes.print_beside_board(loose)
    elif one:
        show(reply_card(replies[0], state), *waiting_words(waits, [replies[0].reply.item], state))
    else:
        items = [reply.reply.item for reply in replies]
        table = board_table([(reply,) for reply in replies], state)
        show(
            *(said(("? ", "bold magenta"), f"{one}.") for one in loose), table, *waiting_words(waits, items, state)
        )
    return 0
