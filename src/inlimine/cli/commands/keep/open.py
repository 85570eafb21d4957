"""Open a case folder: what it holds, room by room; or open a further room in it."""

from __future__ import annotations

import argparse

from inlimine.cli.options import add_folder, add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, and perhaps a room to make."""
    add_folder(parser)
    told = "first make this room: chambers, a party, sealed:AUDIENCE"
    parser.add_argument("--new-room", metavar="ROOM", default=None, help=told)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print the case and its rooms."""
    from inlimine.cli.kept_shapes import folder_object
    from inlimine.cli.printing.keeping import folder_words
    from inlimine.cli.printing.words import show
    from inlimine.cli.shapes import print_objects
    from inlimine.operations.look_into import look_into
    from inlimine.operations.new_case import new_room

    if args.new_room:
        new_room(args.case, args.viewer, args.new_room)
    folder = look_into(args.case, args.viewer)
    if args.format != "text":
        print_objects([folder_object(folder)])
    else:
        show(folder_words(folder))
    return 0
