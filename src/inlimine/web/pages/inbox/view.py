"""The inbox: drop papers, and decide what becomes of each entry that was read in them, beside its source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypedDict

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from inlimine.exports.harmless import harmless
from inlimine.ledger.ledger import AnyEntry
from inlimine.ledger.terms import EdgeKind
from inlimine.ledger.terms import Form as Spoken
from inlimine.notation.write import write_entry
from inlimine.operations.accepted_last import accepted_last
from inlimine.operations.add import Text
from inlimine.operations.become import as_said
from inlimine.operations.completed import Saying, Unsaid
from inlimine.operations.confirm import (
    accept,
    accept_sure,
    edited_entry,
    put_off,
    reject,
    take_up,
)
from inlimine.operations.needed import with_needed
from inlimine.operations.paper_day import say_day
from inlimine.operations.proposed import proposed
from inlimine.operations.refusal import Refusal
from inlimine.operations.room_by_room import InPart
from inlimine.operations.still_named import StillNamed
from inlimine.operations.undo import undo_entered
from inlimine.operations.undone_words import undone_words
from inlimine.operations.unsaid import Limits
from inlimine.operations.whose import say_whose
from inlimine.passages.problem import Problem
from inlimine.web.author import author_of
from inlimine.web.fetch import Seen, case_to_enter_into, case_to_see_now
from inlimine.web.held import MINUTES, Held
from inlimine.web.page import Door, Page
from inlimine.web.pages.inbox.chosen import CLASSES, KINDS, LATER, Chosen, chosen_in, key_of
from inlimine.web.pages.inbox.exhibits import looks_like_exhibits
from inlimine.web.pages.inbox.form import MEANS, SAYS, DayOf, Decision, Papers, Several, Whose
from inlimine.web.pages.inbox.listing import listing
from inlimine.web.pages.inbox.plainly import in_plain_words, made_along
from inlimine.web.pages.inbox.tried import Tried
from inlimine.web.told import told
from inlimine.web.upload import MOST, Sent, on_disk, require_some, sent

if TYPE_CHECKING:
    from inlimine.operations.read_papers import ReadPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was read; `left` are the papers with a problem, which may be read again as something else.

    `fresh` are the proposals that were not there before, as where a paper that was read again reads otherwise.
    """

    read: tuple[ReadPaper, ...]
    fresh: frozenset[str]
    left: tuple[Sent, ...]


LIMITS = {
    Limits.LIMITS.value: "limit the ruling: it goes no further than they say",
    Limits.NOTHING.value: "are a reason or a phrase, and limit nothing",
}
_OUTCOMES: Held[Outcome] = Held()
_ENTERS = ("accept", "together")
_COUNTED = ("entered", "held", "set_aside", "up", "whose", "dated", "undone", "along")


def listed(request: HttpRequest, seen: Seen) -> HttpResponse:
    """What waits, and what was just read."""
    return _shown(request, seen, Papers())


def read(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Read papers into this room, then show what they gave."""
    from inlimine.operations.read_papers import read_papers  # noqa: PLC0415 - the readers take a second to load

    form, papers = Papers(request.POST), _papers(request, seen)
    require_some(form, papers)
    if not form.is_valid():
        return _shown(request, seen, form)
    try:
        said = form.asked()
    except Refusal as refusal:
        form.add_error(None, [told(problem) for problem in refusal.problems])
        return _shown(request, seen, form)
    before = _ids(seen)
    with on_disk(papers) as files:
        done = tuple(read_papers(seen.path, seen.viewer, None, files, author_of(request), said))
    left = tuple(paper for paper, one in zip(papers, done, strict=True) if one.problems)
    outcome = Outcome(read=done, left=left, fresh=_ids(seen) - before)
    key = _OUTCOMES.hold(seen.place, outcome, sum(len(one.data) for one in left) + 100_000)
    kept = (paper for paper, one in zip(papers, done, strict=True) if one.document)
    of_these = Chosen(papers=tuple(key_of(sha256(paper.data).hexdigest()) for paper in kept), read=key)
    return HttpResponseRedirect(f"{_inbox(seen)}{of_these.address()}#read")


def _ids(seen: Seen) -> frozenset[str]:
    """The proposals that wait."""
    return frozenset(one.id for one in proposed(seen.path, seen.viewer))


def _papers(request: HttpRequest, seen: Seen) -> tuple[Sent, ...]:
    """What is sent; else the paper that was sent before and is to be read again."""
    name, key = request.POST.get("again", ""), request.POST.get("read", "")
    outcome = _OUTCOMES.get(seen.place, key) if name else None
    return tuple(one for one in outcome.left if one.name == name) if outcome else sent(request, "papers")


def decided(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Accept, reject or put off one proposal, then go to the next; or show how it would be entered."""
    form = Decision(request.POST)
    if not form.is_valid():
        return _shown(request, seen, Papers(), tried=_unsaid(form))
    said = form.cleaned_data
    tried = Tried(id=said["id"], text=said["text"], before=said["before"], said=form.said, as_open=said["as_open"])
    try:
        saying = Saying(edited=_edited(seen, form), said=form.said, as_open=tried.as_open)
        if said["do"] in _ENTERS and (makes := _unseen(seen, said, saying)):
            return _shown(request, seen, Papers(), tried=replace(tried, makes=makes, ask=True))
        if said["do"] == "show":
            made = as_said(seen.path, seen.viewer, tried.id, saying)
            text, makes = harmless(write_entry(made.entry)), made_along(made.named.entries)
            return _shown(request, seen, Papers(), tried=replace(tried, text=text, before=text, makes=makes))
        _decide(request, seen, said, saying)
    except Unsaid as unsaid:
        left = unsaid.left.get(tried.id, {})
        problems = () if left else unsaid.problems
        return _shown(request, seen, Papers(), tried=replace(tried, left=left, problems=problems))
    except Refusal as refusal:
        needs = _needs(seen, form)
        return _shown(request, seen, Papers(), tried=replace(tried, needs=needs, **_why(refusal)))
    return HttpResponseRedirect(f"{_inbox(seen)}{_kept(request)}#p-{said['next']}")


def _unseen(seen: Seen, said: Mapping[str, str], saying: Saying) -> str:
    """What would be entered with the proposal, where the page has not shown just that; empty: nothing."""
    if not any(any(values) for values in saying.said.values()):
        return ""
    made = as_said(seen.path, seen.viewer, said["id"], saying)
    makes = "" if made.left else made_along(made.named.entries)
    return "" if makes == said["made"] else makes


def _needs(seen: Seen, form: Decision) -> tuple[str, ...]:
    """What a proposal names that waits itself, where that is why it was refused."""
    own = form.cleaned_data["id"]
    try:
        saying = Saying(edited=_edited(seen, form), said=form.said, as_open=form.cleaned_data["as_open"])
        ids = with_needed(seen.path, seen.viewer, own, saying)
    except Refusal:
        return ()
    entries = {one.id: one.entry for one in proposed(seen.path, seen.viewer)}
    return tuple(entry.handle for one in ids if one != own and (entry := entries[one]))


def all_sure(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Enter all that is sure of what is looked at, or of one paper of it; what names an entry that still waits is
    held back."""
    address = request.GET.copy()
    if paper := request.POST.get("of", ""):
        address["paper"] = paper
    among = listing(seen, address).sure
    try:
        entered, held = accept_sure(seen.path, seen.viewer, author_of(request), among=among.entered + among.held)
    except Refusal as refusal:
        return _shown(request, seen, Papers(), tried=Tried(**_why(refusal)))
    done = {"entered": str(sum(len(one.entries) for one in entered)), "held": str(len(held) or "")}
    return HttpResponseRedirect(f"{_inbox(seen)}{chosen_in(request.GET).address(**done)}")


def several(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Put off together what is not about evidence, or take it up again; what was decided meanwhile stays."""
    form = Several(request.POST)
    if not form.is_valid():
        return _shown(request, seen, Papers(), tried=_unsaid(form))
    named, up = set(form.cleaned_data["ids"].split()), form.cleaned_data["do"] == "up"
    ids = [one.id for one in proposed(seen.path, seen.viewer) if one.id in named and (one.state == LATER) is up]
    (take_up if up else put_off)(seen.path, seen.viewer, ids, author_of(request))
    done = {"up" if up else "set_aside": str(len(ids)), "show": ""}
    return HttpResponseRedirect(f"{_inbox(seen)}{chosen_in(request.GET).address(**done)}#beside-evidence")


def taken_back(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Undo what was accepted last, with the words to look for on behalf of it; the proposals wait again."""
    room, which = request.POST.get("room", ""), request.POST.get("numbers", "").split()
    try:
        done = undo_entered(seen.path, seen.viewer, room, which, author_of(request)) if which else None
    except Refusal as refusal:
        named = f"{refusal.room}:{refusal.number}" if isinstance(refusal, StillNamed) else ""
        return _shown(request, seen, Papers(), tried=Tried(named=named, **_why(refusal)))
    told = {"undone": str(len(done.waiting)), "along": str(len(done.along) or "")} if done else {}
    return HttpResponseRedirect(f"{_inbox(seen)}{chosen_in(request.GET).address(**told)}#waiting")


def whose_said(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Say once who is meant by the words of a paper; nothing is entered."""
    form, by = Whose(request.POST), author_of(request)

    def say(said: Mapping[str, str]) -> int:
        return say_whose(seen.path, seen.viewer, said["room"], said["paper"], said["words"], said["party"], by)

    return _said_of_paper(request, seen, form, "whose", say)


def day_said(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Say once on which day a paper ruled; nothing is entered."""
    form, by = DayOf(request.POST), author_of(request)

    def say(said: Mapping[str, Any]) -> int:
        return say_day(seen.path, seen.viewer, said["room"], said["paper"], said["day"], by)

    return _said_of_paper(request, seen, form, "dated", say)


def _said_of_paper(
    request: HttpRequest, seen: Seen, form: Form, what: str, say: Callable[[Mapping[str, Any]], int]
) -> HttpResponse:
    if not form.is_valid():
        found = (str(error) for errors in form.errors.values() for error in errors)
        problems = tuple(Problem(message=one, remedy="") for one in found)
        return _shown(request, seen, Papers(), tried=Tried(problems=problems))
    try:
        count = say(form.cleaned_data)
    except Refusal as refusal:
        return _shown(request, seen, Papers(), tried=Tried(problems=refusal.problems))
    return HttpResponseRedirect(f"{_inbox(seen)}{chosen_in(request.GET).address(**{what: str(count)})}#waiting")


class _Why(TypedDict):
    problems: tuple[Problem, ...]
    in_part: bool


def _why(refusal: Refusal) -> _Why:
    """Why something was not entered, or not in every room."""
    return {"problems": refusal.problems, "in_part": isinstance(refusal, InPart)}


def _unsaid(form: Form) -> Tried:
    found = (f"{name}: {error}" for name, errors in form.errors.items() for error in errors)
    return Tried(problems=tuple(Problem(message=one, remedy="load the page again") for one in found))


def _decide(request: HttpRequest, seen: Seen, said: dict[str, str], saying: Saying) -> None:
    by, ids = author_of(request), [said["id"]]
    match said["do"]:
        case "accept":
            accept(seen.path, seen.viewer, ids, by, saying={said["id"]: saying})
        case "together":
            ids = list(with_needed(seen.path, seen.viewer, said["id"], saying))
            accept(seen.path, seen.viewer, ids, by, saying={said["id"]: saying})
        case "reject":
            reject(seen.path, seen.viewer, ids, by)
        case _:
            put_off(seen.path, seen.viewer, ids, by)


def _edited(seen: Seen, form: Decision) -> AnyEntry | None:
    """The entry as it was edited; None where its text is as the page showed it."""
    said = form.cleaned_data
    there = next((one for one in proposed(seen.path, seen.viewer) if one.id == said["id"]), None)
    shown = said["before"] or (harmless(write_entry(there.entry)) if there and there.entry else "")
    if (
        said["do"] not in ("accept", "together", "show")
        or not said["text"]
        or said["text"].split() == shown.split()
    ):
        return None
    return edited_entry(Text(text=said["text"], name="what you wrote"))


def _inbox(seen: Seen) -> str:
    return reverse("inbox", args=[seen.name, seen.room])


def _kept(request: HttpRequest) -> str:
    """The part of the list that is looked at, for the address to which a decision leads back."""
    return chosen_in(request.GET).address(page=request.GET.get("page", ""))


def _shown(request: HttpRequest, seen: Seen, form: Papers, tried: Tried | None = None) -> HttpResponse:
    tried = tried or Tried()
    chosen = chosen_in(request.GET)
    found = {
        "seen": seen,
        "here": "inbox",
        "form": form,
        "listing": listing(seen, request.GET, tried.id),
        "chosen": chosen,
        "classes": CLASSES,
        "kinds": KINDS,
        "kept": _kept(request),
        "outcome": _OUTCOMES.get(seen.place, chosen.read),
        "meanings": _meanings,
        "looks_like_exhibits": looks_like_exhibits,
        "means": MEANS,
        "says": SAYS,
        "forms": tuple(Spoken),
        "edges": tuple(EdgeKind),
        "limits": LIMITS,
        "tried": tried,
        **{name: _counted(request, name) for name in _COUNTED},
        "last": accepted_last(seen.path, seen.viewer),
        "in_a_word": _in_a_word,
        "wordless": {ruling: len(some) for ruling, some in undone_words(seen.opened.ledger).items()},
        "most": MOST >> 20,
        "minutes": MINUTES,
        "into": seen.within,
    }
    return render(request, "inbox/template.html", found, status=400 if form.errors or tried.refused else 200)


def _in_a_word(entry: AnyEntry) -> str:
    """`R9, a ruling, written`."""
    return in_plain_words(entry, str)[0][1]


def _meanings(kind: str) -> tuple[str, ...]:
    from inlimine.operations.read_papers import meanings  # noqa: PLC0415 - the readers take a second to load

    return meanings(kind)


def _counted(request: HttpRequest, name: str) -> int | None:
    said = request.GET.get(name, "")
    return int(said[:9]) if said.isdecimal() and said.isascii() else None


_PATH = "<str:case>/<str:room>/inbox/"


def _form(name: str, path: str, respond: Callable[[HttpRequest, Seen], HttpResponse]) -> Door:
    return Door(name=name, path=f"{_PATH}{path}", fetch=case_to_enter_into, respond=respond, methods=("POST",))


PAGE = Page(
    doors=(
        Door(name="inbox", path=_PATH, fetch=case_to_see_now, respond=listed),
        _form("read-papers", "read", read),
        _form("decide", "decide", decided),
        _form("accept-sure", "sure", all_sure),
        _form("decide-several", "several", several),
        _form("undo-accepted", "undo", taken_back),
        _form("say-whose", "whose", whose_said),
        _form("say-day", "day", day_said),
    ),
    label="Inbox",
    group="Enter",
    order=20,
)
