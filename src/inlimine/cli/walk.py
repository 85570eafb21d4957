"""Walk through what waits to be confirmed: a proposal at a time, with its words; accept, edit, reject, later."""

from __future__ import annotations

import argparse
import sys

from inlimine.cli.complain import as_typed
from inlimine.cli.draft import Draft, draft
from inlimine.cli.printing.keeping import proposal_words, show_entered
from inlimine.cli.printing.words import said, show
from inlimine.ledger.terms import EdgeKind
from inlimine.notation.write import write_entry
from inlimine.operations.author import Author
from inlimine.operations.become import to_name
from inlimine.operations.completed import Saying
from inlimine.operations.confirm import accept, edited_entry, put_off, reject
from inlimine.operations.nameable import Nameable
from inlimine.operations.proposed import Proposed, proposed
from inlimine.operations.refusal import Refusal, refuse
from inlimine.operations.unsaid import About, Blank, Limits

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


def _accept(one: Proposed, args: argparse.Namespace, by: Author, saying: Saying) -> None:
    show_entered(accept(args.case, args.viewer, [one.id], by, room=one.room, saying={one.id: saying}), "text")


def _asked_of(one: Proposed, args: argparse.Namespace) -> Saying:
    """What the person says where the proposal leaves something open; what he cannot say he may leave open."""
    lacking = [blank for blank in one.blanks if blank.lacking]
    if not lacking:
        return Saying()
    known = to_name(args.case, args.viewer, one.room)
    values = {blank.name: _values(blank, known) for blank in lacking}
    silent = any(blank.may_stay_open and not values[blank.name] for blank in lacking)
    as_open = silent and input("  Enter it as open? [y/N]: ").strip().casefold() in ("y", "yes")
    return Saying(said=values, as_open=as_open)


def _values(blank: Blank, known: Nameable) -> tuple[str, ...]:
    offered = [one.words for one in known.of(blank.about)]
    words = {
        About.DAY: "2024-07-08",
        About.FORM: "oral, written",
        About.HOW: ", ".join(EdgeKind),
        About.LIMIT: ", ".join(Limits),
    }
    show(said((f"  {blank.label}? ({words.get(blank.about) or '; '.join(offered) or 'none is known'})", "")))
    written = input("  > ").strip()
    return tuple(part.strip() for part in written.split(",")) if blank.several else (written,) if written else ()


def _done(said: str, one: Proposed, args: argparse.Namespace, by: Author) -> bool:
    match said:
        case "a":
            _accept(one, args, by, _asked_of(one, args))
        case "e":
            with draft(Draft(start=write_entry(one.entry) + "\n" if one.entry else "")) as text:
                _accept(one, args, by, Saying(edited=edited_entry(text)))
        case "r":
            reject(args.case, args.viewer, [one.id], by, room=one.room)
        case "l":
            put_off(args.case, args.viewer, [one.id], by, room=one.room)
        case _:
            return False
    return True
