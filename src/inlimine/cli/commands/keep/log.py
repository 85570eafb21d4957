"""Every entry in its order, by whom and when; `log verify FOLDER` proves that nothing was changed or lost."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_format, add_room, add_viewer

VERIFY = "verify"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, perhaps behind the word `verify`, and a room."""
    parser.add_argument("words", metavar=f"[{VERIFY}] CASE", nargs="+", help="the case folder")
    add_viewer(parser)
    add_room(parser, "only this room")
    told = "with verify: a head noted elsewhere, NUMBER:HASH, that the room must still hold"
    parser.add_argument("--head", metavar="N:HASH", default=None, help=told)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print the log, or check it: 3 where anything is not as it was written."""
    from inlimine.operations.refusal import refuse

    match args.words:
        case [str() as folder]:
            return _list(Path(folder), args)
        case ["verify", str() as folder]:
            return _verify(Path(folder), args)
        case _:
            raise refuse("one case folder is looked at, at a time", "write `inlimine log [verify] CASE`")


def _list(folder: Path, args: argparse.Namespace) -> int:
    from inlimine.cli.kept_shapes import line_object
    from inlimine.cli.printing.keeping import log_list
    from inlimine.cli.printing.words import show
    from inlimine.cli.shapes import print_objects
    from inlimine.operations.look_up_log import log_lines

    lines = log_lines(folder, args.viewer, args.room)
    if args.format != "text":
        print_objects(map(line_object, lines))
    else:
        show(log_list(lines))
    return 0


def _verify(folder: Path, args: argparse.Namespace) -> int:
    from inlimine.cli.kept_shapes import verified_object
    from inlimine.cli.printing.keeping import verified_list
    from inlimine.cli.printing.words import show
    from inlimine.cli.shapes import print_objects
    from inlimine.operations.look_up_log import verify

    rooms = verify(folder, args.viewer, args.room, args.head)
    if args.format != "text":
        print_objects(map(verified_object, rooms))
    else:
        show(verified_list(rooms))
    return 3 if any(room.faults for room in rooms) else 0
