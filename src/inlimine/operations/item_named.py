"""What a person calls an item, a topic or a witness, found in the case: in any spelling, and never guessed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from inlimine.checks.exhibit_names import MARK, SHORT, Name, mark, name
from inlimine.engine.case_state import CaseState
from inlimine.engine.view import View
from inlimine.engine.words import borne, full_title
from inlimine.ledger.items import REMAINDER
from inlimine.ledger.terms import Role
from inlimine.operations.refusal import Refusal
from inlimine.passages.problem import Problem

_MOST = 5  # named in a refusal before the rest is only counted
_LIKE = 0.6  # from 0 to 1: how much of a name must be the same for it to be offered
_CUT = 90  # signs of a title in a refusal
_ARTICLE = re.compile(r"\b(?:the|an?)\s+(?=\w)")  # the letter of `3-A` is none


class NotOne(Refusal):
    """What was written does not name one thing: `meant` is what may have been meant, as (handle, its words), and
    `new` whether it may be a new one."""

    def __init__(self, problem: Problem, meant: tuple[tuple[str, str], ...], *, new: bool = True) -> None:
        super().__init__(problem)
        self.meant = meant
        self.new = new


def item_handle(state: CaseState, name: str, *, new: str = "") -> str:
    """The handle of an item named by its handle, a label, or its title, in any spelling that means one alone;
    `new` is the option by which it may be entered as a new one."""
    found = called_so(state.view, name)
    if len(found) == 1:
        return found[0]
    raise _not_found(state.view, name, found, new)


def called_so(view: View, name: str) -> tuple[str, ...]:
    """All that is called so, by the most literal way in which anything is: as it is written, else as an exhibit is
    numbered, else by the words of its title."""
    if name in view.items or name in view.witnesses:
        return (name,)
    wanted = _flat(name)
    if wanted.endswith(REMAINDER):
        return tuple(f"{one}{REMAINDER}" for one in called_so(view, wanted.removesuffix(REMAINDER)))
    found = _written(view, wanted)
    return found or (numbered(view, wanted) if exhibit_name(wanted, view) else _worded(view, wanted))


def numbered(view: View, label: str) -> tuple[str, ...]:
    """The items that bear this number of this side, in any spelling: `State's Ex. 12`, `Ex. 12`, `12`, `7-A`."""
    said = exhibit_name(label, view)
    if said is None:
        return ()
    fits = [(one, handle) for one, text, handle in _marked(view) if _same(said, label, one, text)]
    its_own = [handle for one, handle in fits if one.sides == said.sides]
    return tuple(dict.fromkeys(its_own or (handle for _, handle in fits)))


def exhibit_name(label: str, view: View) -> Name | None:
    """What a label says, a bare `7-A` too; None where it is no exhibit's number."""
    plain = mark(label)
    alone = MARK.fullmatch(plain) and not SHORT.fullmatch(plain)
    said = name(f"exhibit {label}" if alone and _numbers(plain, 1) else label, view)
    return said if said and _numbers(said.mark, 2) else None


def _numbers(mark: str, letters: int) -> bool:
    """Whether it can be an exhibit's number: it has digits, or so few letters alone (`ex-wife` has more)."""
    return len(mark) <= letters or any(map(str.isdigit, mark))


def words_of(handle: str, view: View) -> str:
    """How an item is called in a list: its exhibit label and its title."""
    plain = " ".join(full_title(handle, view).split())
    return plain if len(plain) <= _CUT else f"{plain[:_CUT].rpartition(' ')[0]} ..."


# --- the ways of being called so ---


def _written(view: View, wanted: str) -> tuple[str, ...]:
    """By handle; else by label, title or both, as it is written but for capitals and blanks."""
    handles = tuple(one for one in {**view.items, **view.witnesses} if one.casefold() == wanted)
    return handles or tuple(one for one in _everything(view) if wanted in map(_flat, _names(one, view)))


def _marked(view: View) -> Iterator[tuple[Name, str, str]]:
    """Each label that is an exhibit's number, what it says and of which item; an agency's own number is none."""
    for handle, labels in view.labels.items():
        agencies = {label.label for label in labels if label.numbered_by}
        for label in borne(handle, view):
            if label not in agencies and (said := exhibit_name(label, view)):
                yield said, label, handle


def _same(said: Name, wanted: str, one: Name, label: str) -> bool:
    """One number of one side; where no side is said, of any. `Exhibit 7-1` is not 71, nor Poe's what is Roe's."""
    if said.mark != one.mark or _digits(wanted) != _digits(label):
        return False
    persons, others = (each.sides - frozenset(map(str, Role)) for each in (said, one))
    sides = (persons, others) if persons and others else (said.sides, one.sides)
    return not said.sides or bool(sides[0] & sides[1])


def _worded(view: View, wanted: str) -> tuple[str, ...]:
    """By the same words but for articles; then whatever has these words and more may be meant as well."""
    words = _words(wanted)
    every = {one: [_words(name) for name in _names(one, view)] for one in view.items} if words else {}
    same = [one for one, names in every.items() if words in names]
    more = [one for one, names in every.items() if any(set(words) <= set(name) for name in names)]
    return tuple(dict.fromkeys((*same, *more))) if same else ()


def _everything(view: View) -> list[str]:
    return sorted({*view.items, *view.witnesses, *view.labels})


def _names(handle: str, view: View) -> list[str]:
    """What people may call it beside its handle."""
    titles = [view.items[handle].title] if handle in view.items else []
    return [*borne(handle, view), *titles, full_title(handle, view)]


def _flat(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", _ARTICLE.sub("", _flat(text))))


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


# --- what is said where none, or several, are called so ---


def _not_found(view: View, name: str, found: tuple[str, ...], new: str) -> NotOne:
    meant = found or _like(view, name)
    listed = _told(meant[:_MOST], view)
    more = f"; and {len(meant) - _MOST} more" if len(meant) > _MOST else ""
    if found:
        message = f'"{name}" may be one of several items'
        remedy = f"say which: {_either(listed)}{more}"
    else:
        message = f'no item, topic or witness in this case is called "{name}" on that day'
        remedy = f"did you mean {_either(listed)}?" if meant else _known(view)
    if new and not found:
        remedy = f"{remedy}{'' if meant else '.'} If it is new, enter it with its title"
    problem = Problem(message=message, remedy=remedy, typed="" if found else new)
    return NotOne(problem, tuple(zip(meant[:_MOST], listed, strict=True)), new=not found)


def _like(view: View, name: str) -> tuple[str, ...]:
    """What has all its words, then what is spelt nearly so, the nearest first."""
    if said := exhibit_name(name, view):
        return tuple(dict.fromkeys(one for each, text, one in _marked(view) if _near(said, name, each, text)))
    words = set(_words(name))
    having = [one for one in view.items if words and any(words <= set(_words(n)) for n in _names(one, view))]
    called: dict[str, list[str]] = {}
    for one in _everything(view):
        for each in (one, *_names(one, view)):
            called.setdefault(_flat(each), []).append(one)
    close = difflib.get_close_matches(_flat(name), called, n=3 * _MOST, cutoff=_LIKE)
    return tuple(dict.fromkeys((*having, *(one for each in close for one in called[each]))))[:_MOST]


def _near(said: Name, wanted: str, one: Name, label: str) -> bool:
    """The same number of another side, a part of it, or its digits in another order: `12`, `12-A`, `21`."""
    mine, other = _digits(wanted), _digits(label)
    return said.mark == one.mark or (bool(mine) and (mine[:1] == other[:1] or _mixed(mine) == _mixed(other)))


def _mixed(numbers: list[str]) -> list[str]:
    return sorted("".join(numbers))


def _told(handles: Iterable[str], view: View) -> list[str]:
    """The words of each, with its handle where another has the same words."""
    said = [(one, words_of(one, view)) for one in handles]
    every = [words for _, words in said]
    return [f"{words} ({one})" if every.count(words) > 1 else words for one, words in said]


def _either(words: list[str]) -> str:
    quoted = [f'"{one}"' for one in words]
    return " or ".join((", ".join(quoted[:-1]), quoted[-1]) if len(quoted) > 1 else quoted)


def _known(view: View) -> str:
    every = _everything(view)
    some = "; ".join(_told(every[:_MOST], view)) or "none"
    return f"known here: {some}{f'; and {len(every) - _MOST} more' if len(every) > _MOST else ''}"
