"""Walk through what waits to be confirmed: a proposal at a time, with its words; accept, edit, reject, later."""

from __future__ import annotations

import argparse
import sys

from inlimine.cli.complain import as_typed
from inlimine.cli.draft import Draft, draft
from inlimine.cli.printing.keeping import proposal_words, show_entered
from inlimine.cli.printing.words import show
from inlimine.notation.write import write_entry
from inlimine.operations.author import Author
from inlimine.operations.confirm import Proposed, accept, edited_entry, proposed, put_off, reject
from inlimine.operations.refusal import Refusal, refuse

_ASK = "  [a]ccept  [e]dit  [r]eject  [l]ater  [q]uit: "


def walk_through(args: argparse.Namespace, by: Author) -> int:
    """Ask about each proposal in turn; a refusal is told and the walk goes on. 1 where some still wait."""
    waiting = proposed(args.case, args.viewer, args.room)
    if args.format != "text" or not sys.stdin.isatty():
        raise refuse("there is nobody to ask", "say --accept ID, --reject ID, --accept-sure, or --list")
    for place, one in enumerate(waiting, start=1):
        print(f"{place} of {len(waiting)}")
        show(*proposal_words(one))
        if not _decide(one, args, by):
            break
    left = len(proposed(args.case, args.viewer, args.room))
    print(f"{left} still wait to be confirmed." if left else "Nothing waits to be confirmed.")
    return 1 if left else 0


def _decide(one: Proposed, args: argparse.Namespace, by: Author) -> bool:
    """Whether to go on, once one proposal is decided."""
    while True:
        try:
            said = input(_ASK).strip().casefold()[:1]
        except EOFError:
            return False
        try:
            if said == "q":
                return False
            if _done(said, one, args, by):
                return True
        except Refusal as refusal:
            print(*(f"  {as_typed(problem)}" for problem in refusal.problems), sep="\n")


def _done(said: str, one: Proposed, args: argparse.Namespace, by: Author) -> bool:
    match said:
        case "a":
            show_entered(accept(args.case, args.viewer, [one.id], by, room=one.room), args.format)
        case "e":
            with draft(Draft(start=write_entry(one.entry) + "\n" if one.entry else "")) as text:
                edited = {one.id: edited_entry(text)}
                show_entered(accept(args.case, args.viewer, [one.id], by, room=one.room, edited=edited), "text")
        case "r":
            reject(args.case, args.viewer, [one.id], by, room=one.room)
        case "l":
            put_off(args.case, args.viewer, [one.id], by, room=one.room)
        case _:
            return False
    return True
