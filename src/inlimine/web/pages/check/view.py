"""Check: drop the papers that are about to be used, see each hit beside the page or its text, take the own paper
back with notes. What was sent is written on no disk."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from inlimine.checks.hit import Asking
from inlimine.operations.check_files import sound_asking
from inlimine.operations.keep_sent import keep_sent
from inlimine.operations.known_material import known_material
from inlimine.web.author import author_of
from inlimine.web.fetch import Seen, case_to_enter_into, case_to_see
from inlimine.web.page import Door, Page
from inlimine.web.pages.check.clean import clean_shown, clean_taken, cleaned
from inlimine.web.pages.check.confirming import confirmed, watched_again
from inlimine.web.pages.check.form import WHOSE
from inlimine.web.pages.check.jury_set import set_compared, set_shown, set_taken
from inlimine.web.pages.check.result import RESULTS, Looked, Result, look
from inlimine.web.pages.check.shown import as_of, form_for, held, paper_gone, show
from inlimine.web.pages.check.taking import forgot, page_to_see, pictured, taken
from inlimine.web.upload import Sent, on_disk, require_some, sent
from inlimine.web.work import Work


def shown(request: HttpRequest, seen: Seen) -> HttpResponse:
    """The place for papers, and the last check while it is held."""
    return show(request, seen, form_for(seen))


def checked(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Check what was sent, as of the day that was chosen, then show it."""
    seen = as_of(seen, request.POST.get("on", ""))
    form, papers = form_for(seen, request.POST), sent(request, "papers")
    require_some(form, papers)
    if not form.is_valid():
        return show(request, seen, form)
    state, own = seen.state, form.own
    asking = sound_asking(state, form.asking())
    keep = _keeping(request, seen, form.cleaned_data["keep"])

    def kept(at: int) -> Looked:
        looked = look(state, papers[at], asking, own, seen.viewer)
        keep(looked)
        return looked

    work = Work([one.name for one in papers], kept)
    said = {**form.cleaned_data, "on": str(state.view.as_of.day)}
    result = Result(state=state, said=said, asking=asking, work=work)
    return held(seen, result, papers, "result")


def _keeping(request: HttpRequest, seen: Seen, room: str) -> Callable[[Looked], None]:
    """What keeps a checked paper in a private room, where that was asked for; only what could be read is kept."""
    by = author_of(request)

    def keep(looked: Looked) -> None:
        if room and not looked.paper.unread:
            with on_disk([looked.sent]) as (copy,):
                keep_sent(seen.path, seen.viewer, room, looked.paper, copy, by)

    return keep


def kept_checked(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Check the papers that were kept in the rooms that are seen, against the rulings of a day."""
    from inlimine.operations.page_pictures import OnPages  # noqa: PLC0415 - it loads what makes pictures

    seen = as_of(seen, request.POST.get("on", ""))
    state = seen.state
    asking = Asking(by=seen.room if seen.room in state.view.parties else "")
    known = known_material(seen.path, seen.viewer, state, sound_asking(state, asking))
    found = tuple(known.checked)
    papers = tuple(Sent(name=one.file.name, data=b"") for one in found)
    work = Work(
        [one.name for one in papers],
        lambda at: Looked(sent=papers[at], paper=found[at], pages=OnPages(), noted=None),
    )
    result = Result(state=state, said={}, asking=asking, work=work, kept=known.papers)
    return held(seen, result, papers, "result")


def whose(request: HttpRequest, seen: Seen) -> HttpResponse:
    """Check one paper again, now that somebody said whose it is, and keep it as that where it was kept.

    The others stay as they are.
    """
    key = request.POST.get("result", "")
    result = RESULTS.get(seen.place, key)
    number, own = request.POST.get("paper", ""), WHOSE.get(request.POST.get("whose", ""))
    if result is None or not result.work.over() or number not in _asked(result):
        return paper_gone(request)
    before = result.looked
    keep = _keeping(request, seen, result.said.get("keep", ""))

    def again(at: int) -> Looked:
        if str(at) != number:
            return before[at]
        looked = look(result.state, before[at].sent, result.asking, own, seen.viewer)
        keep(looked)
        return looked

    RESULTS.forget(seen.place, key)
    work = Work([one.sent.name for one in before], again)
    anew = Result(state=result.state, said=result.said, asking=result.asking, work=work)
    return held(seen, anew, result.papers, f"paper-{number}")


def _asked(result: Result) -> set[str]:
    """The numbers of the papers that are held and can be checked again."""
    return {str(number) for number, one in enumerate(result.looked) if one.sent.data}


_PATH = "<str:case>/<str:room>/check/"


def _form(name: str, path: str, respond: Callable[[HttpRequest, Seen], HttpResponse]) -> Door:
    return Door(name=name, path=f"{_PATH}{path}", fetch=case_to_see, respond=respond, methods=("POST",))


PAGE = Page(
    doors=(
        Door(name="check", path=_PATH, fetch=case_to_see, respond=shown),
        Door(
            name="check-papers",
            path=f"{_PATH}papers",
            fetch=case_to_enter_into,
            respond=checked,
            methods=("POST",),
        ),
        Door(
            name="whose-paper",
            path=f"{_PATH}whose",
            fetch=case_to_enter_into,
            respond=whose,
            methods=("POST",),
        ),
        _form("check-kept", "kept", kept_checked),
        _form("take-checked", "take", taken),
        Door(
            name="checked-page",
            path=f"{_PATH}page/<str:key>/<int:paper>/<int:page>.png",
            fetch=page_to_see,
            respond=pictured,
        ),
        Door(
            name="confirm-watches",
            path=f"{_PATH}watches",
            fetch=case_to_enter_into,
            respond=confirmed,
            methods=("POST",),
        ),
        Door(
            name="watch-again",
            path=f"{_PATH}watch-again",
            fetch=case_to_enter_into,
            respond=watched_again,
            methods=("POST",),
        ),
        _form("forget-checked", "forget", forgot),
        Door(name="clean", path=f"{_PATH}clean/", fetch=case_to_see, respond=clean_shown),
        _form("clean-papers", "clean/papers", cleaned),
        _form("take-clean", "clean/take", clean_taken),
        Door(name="jury-set", path=f"{_PATH}jury-set/", fetch=case_to_see, respond=set_shown),
        _form("compare-set", "jury-set/compare", set_compared),
        _form("take-set", "jury-set/take", set_taken),
    ),
    label="Check papers",
    group="Prove",
    order=30,
)
