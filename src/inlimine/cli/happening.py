"""What the commands at trial share: their options, and the reply that tells what changed on the board."""

from __future__ import annotations

import argparse
from typing import Any

from inlimine.cli.options import add_format, add_writing

_OPTIONS: dict[str, dict[str, Any]] = {
    "--party": {"metavar": "PARTY", "default": "", "help": "the party who did it; of a door: for whose benefit"},
    "--offered-by": {
        "metavar": "PARTY",
        "default": "",
        "help": "whose evidence it was; default: any other party's",
    },
    "--ground": {"metavar": "G", "dest": "grounds", "action": "append", "default": [], "help": "as stated: 403"},
    "--for": {"metavar": "PURPOSE", "dest": "purposes", "nargs": "+", "default": [], "help": "only for these"},
    "--against": {"metavar": "PARTY", "nargs": "+", "default": [], "help": "only against these"},
    "--witness": {"metavar": "W", "default": "", "help": "through which witness"},
    "--words": {"default": "", "help": "what the judge said, word for word"},
    "--text": {"default": "", "help": "what was said, or what the witness would say"},
    "--kind": {
        "choices": ("exhibit", "testimony", "stipulated", "noticed"),
        "default": "exhibit",
        "help": "as what; default: %(default)s",
    },
    "--extent": {"default": "", "help": "how far: the topic, portion, witness, as the judge limited it"},
    "--how-far": {
        "choices": ("question", "part", "purpose", "witness", "whole"),
        "default": "question",
        "help": "what the ruling reaches: this question or offer alone, a part, a purpose, a witness, the whole; "
        "default: %(default)s",
    },
    "--part": {"metavar": "WORDS", "default": "", "help": "which part of the item, where it reaches that alone"},
    "--of": {"metavar": "R", "action": "append", "default": [], "help": "the ruling that it concerns"},
    "--settles": {"metavar": "WORDS", "default": "", "help": "words of the condition that is satisfied by it"},
}
HOW_FAR = ("--how-far", "--part", "--for")


def add_happening(parser: argparse.ArgumentParser, *options: str, thing: str = "item") -> None:
    """The case folder, the item (or ruling), the options of this command, when it was, and who enters it.

    An option with `!` behind it must be given.
    """
    add_writing(parser)
    told = {"item": "handle, exhibit label or title", "ruling": "the ruling that names the door: R1"}[thing]
    parser.add_argument(thing, metavar=thing.upper(), help=told)
    for option in options:
        parser.add_argument(option.rstrip("!"), required=option.endswith("!"), **_OPTIONS[option.rstrip("!")])
    told = "when: YYYY-MM-DD or YYYY-MM-DDTHH:MM; default: now, at the court"
    parser.add_argument("--at", metavar="DATE", default=None, help=told)
    if thing == "item":
        told = "enter a new item with this title, called what is written as the item, together with what happened"
        parser.add_argument("--new", metavar="TITLE", default="", help=told)
    add_format(parser)


def enter_happening(args: argparse.Namespace, what: str) -> int:
    """Enter it, and print what changed."""
    from inlimine.cli.kept_shapes import changed_object
    from inlimine.cli.options import author
    from inlimine.cli.printing.trial import changed_words
    from inlimine.cli.printing.words import show
    from inlimine.cli.shapes import print_objects
    from inlimine.cli.which_side import ask_which_side
    from inlimine.operations.add_item import NewItem
    from inlimine.operations.at_trial import happened
    from inlimine.operations.what_happened import happening

    ask_which_side(args, what)
    said = happening(what, vars(args))
    new = NewItem(title=args.new, labels=(args.item,)) if getattr(args, "new", "") else None
    changed = happened(args.case, args.viewer, args.room, said, author(args), at=args.at, new=new)
    if args.format != "text":
        print_objects([changed_object(changed)])
    else:
        show(changed_words(changed))
    return 0
