"""Check papers against the rulings in force: every hit with page and line, and what may be done there."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_case, add_days, add_format, add_use


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, the papers, who would use them how, and where the reply goes."""
    add_case(parser)
    told = "papers, recordings, lists, transcripts, e-mails, ZIPs; of a folder every file in it"
    parser.add_argument("files", metavar="FILE", type=Path, nargs="*", help=told)
    add_use(parser, assumed=True)
    parser.add_argument("--whose", choices=("own", "opponent"), default=None, help=_WHOSE)
    parser.add_argument("--ruling", metavar="R", default="", help="only what concerns this ruling")
    told = "check a folder that goes to the jury room: versions, redactions, what was never received, strays"
    parser.add_argument("--jury-set", metavar="FOLDER", type=Path, default=None, help=told)
    told = "check every paper that was kept with --keep: what a new ruling or watch finds in them"
    parser.add_argument("--kept", action="store_true", help=told)
    parser.add_argument("--keep", action="store_true", help="keep the papers in the case folder, for --kept")
    parser.add_argument("--room", metavar="ROOM", default=None, help="with --keep: whose they are; default: --as")
    told = "write each paper anew with a note at each hit into this folder; the paper itself stays as it is"
    parser.add_argument("--annotate", metavar="FOLDER", type=Path, default=None, help=told)
    parser.add_argument("--report", metavar="FILE.html", type=Path, default=None, help="write all of it as a page")
    parser.add_argument("--follow", action="store_true", help="go on, with every file that is new or changed")
    add_days(parser)
    add_format(parser)


_WHOSE = "whose the files are: one's own hidden text is read, of another side's only told that it is there"


def run(args: argparse.Namespace) -> int:
    """Print every hit; 1 where there is something to report, 2 where a paper could not be read."""
    from inlimine.cli.checking import check_jury_room, check_kept, check_once, follow
    from inlimine.operations.refusal import refuse

    if args.report is not None:
        from inlimine.operations.report_check import refuse_other

        refuse_other(args.report)
    named = [bool(args.files), args.jury_set is not None, args.kept]
    if sum(named) != 1:
        remedy = "name papers, or --jury-set FOLDER, or --kept"
        raise refuse("it is not said what is to be checked" if not any(named) else "one thing at a time", remedy)
    _refuse_beside(args)
    if args.jury_set is not None:
        return check_jury_room(args)
    if args.kept:
        return check_kept(args)
    return follow(args) if args.follow else check_once(args)


_NOT_BESIDE = {
    "jury_set": ("report", "annotate", "keep", "follow", "ruling", "whose", "room"),
    "kept": ("keep", "follow", "room"),
}
_AS_PAPERS = "leave it out, or check the same folder as papers too: `inlimine check CASE FOLDER`"


def _refuse_beside(args: argparse.Namespace) -> None:
    """Refuse what would be left undone in silence beside a jury set, or beside papers that were kept."""
    from inlimine.operations.refusal import refuse

    if args.kept and args.whose:
        remedy = "leave --whose out, or say it with --keep"
        raise refuse("whose a kept paper is was said when it was kept", remedy)
    for what, words in _NOT_BESIDE.items():
        told = next((word for word in words if getattr(args, what) and getattr(args, word)), "")
        if told:
            remedy = _AS_PAPERS if what == "jury_set" else "leave it out"
            raise refuse(f"--{told} does not go with --{what.replace('_', '-')}", remedy)
    if args.room and not args.keep:
        raise refuse("--room says where papers are kept, and none are kept", "add --keep, or leave it out")
