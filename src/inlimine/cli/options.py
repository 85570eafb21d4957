"""Options that several commands share, spelt once."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from inlimine.engine.question import Question
from inlimine.ledger.terms import Audience, Phase, Purpose, Use

if TYPE_CHECKING:
    from inlimine.checks.hit import Asking
    from inlimine.operations.author import Author
    from inlimine.proof.decision import Reading


def add_case(parser: argparse.ArgumentParser) -> None:
    """The case in any of its forms, and as whom it is looked at."""
    told = "the case: a case folder, a notation file or a ledger.json"
    parser.add_argument("case", metavar="CASE", type=Path, help=told)
    add_viewer(parser)


def add_folder(parser: argparse.ArgumentParser) -> None:
    """The case folder, and as whom it is looked at."""
    parser.add_argument("case", metavar="CASE", type=Path, help="the case folder")
    add_viewer(parser)


def add_viewer(parser: argparse.ArgumentParser) -> None:
    """As whom a case folder is looked at."""
    told = "see what this room sees: court, chambers, a party, sealed:AUDIENCE; default: the owner, every room"
    parser.add_argument("--as", metavar="ROOM", dest="viewer", default=None, help=told)


def add_room(parser: argparse.ArgumentParser, told: str = "the room into which it is entered") -> None:
    """One room among those that are seen."""
    told = f"{told}; default: the room of --as, else the court record"
    parser.add_argument("--room", metavar="ROOM", default=None, help=told)


def add_author(parser: argparse.ArgumentParser) -> None:
    """Who enters it, in which role, reviewed or not."""
    told = "who enters it; default: the setting INLIMINE_BY, else your login name"
    parser.add_argument("--by", metavar='"NAME, ROLE"', default=None, help=told)
    parser.add_argument("--reviewed-by-attorney", action="store_true", help="an attorney has reviewed it")


def add_writing(parser: argparse.ArgumentParser) -> None:
    """Everything that a command needs which enters something into a case folder."""
    add_folder(parser)
    add_room(parser)
    add_author(parser)


def author(args: argparse.Namespace) -> Author:
    """Who enters it, as the options say."""
    from inlimine.operations.author import author as said

    return said(args.by, reviewed=args.reviewed_by_attorney)


def add_format(parser: argparse.ArgumentParser, told: str = "text for people; json: an object a line") -> None:
    """Text for people or JSON, an object a line unless `told` says otherwise."""
    parser.add_argument(
        "--format",
        choices=("text", "json", "jsonl"),
        default="text",
        help=told,
    )


def add_days(parser: argparse.ArgumentParser) -> None:
    """The day asked about, and the day whose knowledge counts."""
    parser.add_argument("--on", metavar="DATE", help="YYYY-MM-DD or YYYY-MM-DDTHH:MM; default: today at the court")
    parser.add_argument("--known", metavar="DATE", help="only what was known by then; default: all that is known")
    told = "of a case folder: only what had been entered by then; default: everything"
    parser.add_argument("--recorded", metavar="DATE", default=None, help=told)


def add_use(parser: argparse.ArgumentParser, *, assumed: bool = False) -> None:
    """Who wants to use it how; with `assumed`, what is not given is taken from the kind of paper."""
    told = "default: from the kind of paper" if assumed else "default: %(default)s"
    parser.add_argument(
        "--by", metavar="PARTY", required=not assumed, help="the party or witness who would use it", default=""
    )
    use, phase = (None, None) if assumed else (Use.OFFER, Phase.CASE_IN_CHIEF)
    parser.add_argument("--use", choices=[*map(str, Use)], default=use, help=f"how; {told}")
    audiences, phases = [*map(str, Audience)], [*map(str, Phase)]
    before = "before whom; default: jury"
    parser.add_argument("--to", type=code, choices=audiences, default=None, help=before)
    parser.add_argument("--phase", type=code, choices=phases, default=phase, help=f"when; {told}")
    purposes = [*map(str, Purpose)]
    parser.add_argument(
        "--purpose", type=code, choices=purposes, default=Purpose.PROOF, help="what for; default: %(default)s"
    )
    parser.add_argument("--witness", metavar="W", default="", help="through which witness")
    parser.add_argument("--against", metavar="D", default="", help="against which defendant")
    parser.add_argument("--episode", metavar="E", default="", help="at which trial; default: the last begun")
    parser.add_argument("--count", metavar="C", default="", help="on which count")


def code(words: str) -> str:
    """The word of the notation that words of the pages spell: `Defense case` is `defence-case`."""
    return "-".join(words.casefold().replace("defense", "defence").split())


def add_reading(parser: argparse.ArgumentParser) -> None:
    """The reading for what hangs on what, and the user's own numbers."""
    told = "for what hangs on what: strict counts what is ruled admissible or received, normal also what nothing "
    told += "bars, hopeful also what leave or a party's own step can bring in; default: %(default)s"
    parser.add_argument("--reading", choices=("strict", "normal", "hopeful"), default="normal", help=told)
    told = "your own number for a decision, such as M1=granted:0.5; may be repeated; the program has none"
    parser.add_argument("--chance", metavar="DECISION=OUTCOME:NUMBER", action="append", default=[], help=told)


def add_pictures(parser: argparse.ArgumentParser) -> None:
    """Files for pictures, SVG or PNG by their ending."""
    ending = "into this file, .svg or .png"
    parser.add_argument("--picture", metavar="FILE", type=Path, default=None, help=f"draw the chart {ending}")
    told = f"draw motions, rulings and conditions in time {ending}"
    parser.add_argument("--timeline", metavar="FILE", type=Path, default=None, help=told)
    parser.add_argument(
        "--matrix", metavar="FILE", type=Path, default=None, help=f"draw motions by elements {ending}"
    )
    parser.add_argument("--replace", action="store_true", help="draw over an existing file")


def pictures(args: argparse.Namespace) -> dict[str, Path | None]:
    """The files into which pictures are drawn, by the name of the picture."""
    return {"picture": args.picture, "timeline": args.timeline, "matrix": args.matrix}


def reading(args: argparse.Namespace) -> Reading:
    """The reading that the options name."""
    from inlimine.proof.decision import Reading as Named

    return Named[args.reading.upper()]


def question(args: argparse.Namespace, item: str) -> Question:
    """The question that the options put about one item; an offer of proof goes to the bench unless said."""
    use = Use(args.use or Use.OFFER)
    return Question(
        item=item,
        by=args.by,
        use=use,
        to=Audience(args.to or (Audience.BENCH if use is Use.PROFFER else Audience.JURY)),
        phase=Phase(args.phase or Phase.CASE_IN_CHIEF),
        purpose=Purpose(args.purpose),
        witness=args.witness,
        against=args.against,
        episode=args.episode,
        count=args.count,
    )


def asking(args: argparse.Namespace) -> Asking:
    """Who would use a paper and how, as far as the options say; the rest follows from the kind of paper."""
    from inlimine.checks.hit import Asking

    return Asking(
        by=args.by,
        use=Use(args.use) if args.use else None,
        to=Audience(args.to or Audience.JURY),
        phase=Phase(args.phase) if args.phase else None,
        purpose=Purpose(args.purpose),
        witness=args.witness,
        against=args.against,
        episode=args.episode,
        count=args.count,
    )
