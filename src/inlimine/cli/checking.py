"""How `check` goes: which papers, one after the other, and where each reply is told."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from inlimine.checks.sought import concerned, sought
from inlimine.cli import shapes
from inlimine.cli.complain import as_typed, complain
from inlimine.cli.options import asking
from inlimine.cli.printing.annotated import annotated_lines, annotated_object
from inlimine.cli.printing.jury_set import jury_set
from inlimine.cli.printing.papers import looked, paper_spots, papers
from inlimine.cli.printing.words import show
from inlimine.cli.progress import progress
from inlimine.engine.case_state import CaseState
from inlimine.exports.harmless import harmless
from inlimine.operations.annotate import annotate
from inlimine.operations.check_files import Checked, check_file, files_under, looked_in, sound_asking
from inlimine.operations.check_jury_set import check_jury_set, files_of_set
from inlimine.operations.follow import settled
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import refuse
from inlimine.operations.report_check import write_report
from inlimine.operations.told import asides, left_unread

NOTHING_LOOKED_AT = "there is no file in it, and nothing was looked at"
_OWN = {None: None, "own": True, "opponent": False}


def check_once(args: argparse.Namespace) -> int:
    """Check each paper once."""
    state = _state(args)
    files = files_under(args.files, (args.annotate, args.report))
    if not files:
        raise refuse(NOTHING_LOOKED_AT, "name papers, or a folder that holds some", file=str(args.files[0]))
    with progress("checking", total=len(files)) as advance:
        found = []
        for paper in _checked(args, state, files):
            found.append(paper)
            _told_as_json(args, paper, state)
            if advance is not None:
                advance(1)
    return _ended(args, state, found)


def follow(args: argparse.Namespace) -> int:
    """Check what is new or changed, until somebody interrupts; the case is opened anew each time."""
    code = 0
    last: dict[Path, Checked] = {}
    try:
        for files in settled(args.files, (args.annotate, args.report)):
            if not files:
                continue
            state = _state(args)
            for paper in _checked(args, state, files):
                last[paper.file] = paper
                _told_as_json(args, paper, state)
                if args.format == "text":
                    show(*paper_spots(paper, state), *looked([paper], state, args.ruling))
                code = max(code, _after(args, state, [paper]))
            if args.format != "text":
                _looked_as_json(args, list(last.values()), state)
            if args.report is not None:
                write_report(args.report, tuple(last.values()), state, only=args.ruling, viewer=args.viewer)
            sys.stdout.flush()
    except KeyboardInterrupt:
        return code
    return code


def check_kept(args: argparse.Namespace) -> int:
    """Check the papers that were kept: those in which the index finds that there may be something."""
    from inlimine.operations.known_material import known_material

    state = _state(args)
    sound = sound_asking(state, asking(args))
    known = known_material(args.case, args.viewer, state, sound, args.ruling)
    if not known.papers:
        message = "no paper is kept in the rooms that you see, and nothing was looked at"
        raise refuse(message, "keep papers with `inlimine check CASE FILE --keep`", file=str(args.case))
    found = []
    with progress("checking", total=known.papers) as advance:
        for paper in known.checked:
            found.append(_only(args, paper, state))
            _told_as_json(args, found[-1], state)
            if advance is not None:
                advance(1)
    code = _ended(args, state, found)
    told = f"Papers kept: {known.papers}; those that may hold something and were looked at: {len(found)}."
    _aside(args, {"kept": known.papers, "looked_at": len(found)}, told)
    return code


def check_jury_room(args: argparse.Namespace) -> int:
    """Check the folder that goes to the jury room."""
    state = _state(args)
    files = files_of_set(args.jury_set)
    if not files:
        remedy = "name the folder whose files go to the jury room"
        raise refuse(NOTHING_LOOKED_AT, remedy, file=str(args.jury_set))
    with progress("comparing", total=len(files)) as advance:
        done = check_jury_set(state, args.jury_set, advance)
    if args.format != "text":
        shapes.print_objects(map(shapes.fault_object, done.review.faults))
    else:
        show(jury_set(done, state))
    if done.problems:
        return complain(map(as_typed, done.problems), as_json=args.format != "text")
    return 1 if done.review.faults else 0


# --- the steps that they share ---


def _state(args: argparse.Namespace) -> CaseState:
    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    if args.ruling and args.ruling not in concerned(state):
        raise refuse(
            f'no ruling of this case is called "{args.ruling}" on that day', "list them: `inlimine rulings`"
        )
    return state


def _checked(args: argparse.Namespace, state: CaseState, files: Iterable[Path]) -> Iterator[Checked]:
    keeping = None
    if args.keep:
        from inlimine.operations.known_material import keeper

        keeping = keeper(args.case, args.viewer, args.room)
    sound = sound_asking(state, asking(args))
    for file in files:
        paper = check_file(state, file, sound, _OWN[args.whose])
        if args.case.is_dir():
            from inlimine.operations.known_material import changed

            paper = replace(paper, changed=changed(state, paper))
        if keeping is not None and not paper.unread:
            paper = replace(paper, kept=keeping(paper))
        yield _only(args, paper, state)


def _only(args: argparse.Namespace, paper: Checked, state: CaseState) -> Checked:
    """Only the spots of one ruling, where one is named."""
    if not args.ruling:
        return paper
    names = concerned(state, args.ruling)
    mine = (one for one in paper.spots if names & {one.ruling, *one.reply.rulings, *one.reply.neighbours})
    return replace(paper, spots=tuple(mine))


def _told_as_json(args: argparse.Namespace, paper: Checked, state: CaseState) -> None:
    if args.format == "text":
        return
    shapes.print_objects(map(shapes.spot_object, paper.spots))
    for said in () if paper.unread else filter(None, (*asides(paper, state), left_unread(paper))):
        _aside(args, {"file": str(paper.file), "note": said}, said)


def _ended(args: argparse.Namespace, state: CaseState, found: list[Checked]) -> int:
    if args.format == "text":
        show(papers(found, state, args.ruling))
    code = _after(args, state, found)
    if args.format != "text":
        _looked_as_json(args, found, state)
    if args.report is not None:
        write_report(args.report, found, state, only=args.ruling, viewer=args.viewer)
        _aside(args, {"report": str(args.report)}, f"The report is in {args.report}.")
    return code


def _looked_as_json(args: argparse.Namespace, found: list[Checked], state: CaseState) -> None:
    """What was looked for and where, where anything was looked at."""
    read = [paper for paper in found if not paper.unread]
    if read:
        print(json.dumps(shapes.looked_object(sought(state, args.ruling), looked_in(read))), file=sys.stderr)


def _after(args: argparse.Namespace, state: CaseState, found: list[Checked]) -> int:
    """The papers with their notes, what could not be read, and the exit code."""
    failed = [as_typed(problem) for paper in found if paper.unread for problem in paper.problems]
    if args.annotate is not None:
        failed += _annotated(args, state, found)
    if failed:
        return complain(failed, as_json=args.format != "text")
    return 1 if any(paper.spots or paper.problems or paper.changed for paper in found) else 0


def _annotated(args: argparse.Namespace, state: CaseState, found: list[Checked]) -> list[str]:
    failed = []
    for paper in (each for each in found if each.spots):
        done = annotate(paper, state, args.annotate, args.viewer)
        if done.problem is not None:
            failed.append(as_typed(done.problem))
            continue
        _aside(args, annotated_object(done), "\n".join(annotated_lines(done)))
    return failed


def _aside(args: argparse.Namespace, as_json: dict[str, object], told: str) -> None:
    """What is no hit: on standard error where standard output is read by a program."""
    if args.format == "text":
        print(harmless(told))
    else:
        print(json.dumps(as_json, ensure_ascii=False), file=sys.stderr)
