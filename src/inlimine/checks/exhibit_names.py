"""How labels of exhibits are spelled: `State's Exhibit 5`, `State's Ex. No. 5`, `SX 5` and `State's 5` are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inlimine.engine.view import View

PLURAL = frozenset({"exhibits", "exs", "exhs"})
HEADS = frozenset({"exhibit", "ex", "exh"}) | PLURAL
LEADS = frozenset({"no", "nos", "number", "numbers"})
MARK = re.compile(r"[0-9]{1,6}(?:\.[0-9]+)?[a-z]?|[a-z]{1,2}[0-9]{0,6}")
SHORT = re.compile(r"([sgpdj]x)([0-9]{1,6}[a-z]?)?")

_SIDES = {
    "prosecution": "state people commonwealth government govt gov gov't prosecution sx gx p px",
    "plaintiff": "plaintiff plaintiffs pl pls pltf pltfs plf plfs p px",
    "defence": "defence defense defendant defendants def defs deft defts d dx",
    "joint": "joint jt jx",
    "court": "court",
}
_MEANT: dict[str, frozenset[str]] = {
    word: frozenset(side for side, words in _SIDES.items() if word in words.split())
    for words in _SIDES.values()
    for word in words.split()
}
_POSSESSIVE = re.compile(r"['’](?:s)?$")
_LABEL = re.compile(
    r"(?:(?P<owner>\S+(?: \S+)*?) )?(?:exhibit|exh?\.?)(?: (?:no\.?|number))? ?#?(?P<mark>\S+)"
    r"|(?P<short>[sgpdj]x)[ -]?(?P<of_short>\S+)"
    r"|(?P<side>\S+['’]s?) (?P<of_side>\S*[0-9]\S*)"
    r"|(?P<bare>[0-9]+[a-z]?|[a-z])"
)


@dataclass(frozen=True, slots=True)
class Name:
    """Whose exhibit (the sides and owners that it may be; empty: not said), and its number or letter."""

    sides: frozenset[str]
    mark: str


def owner(words: str) -> str:
    """An owner without the sign of possession: `State’s`, `Gov't.`, `Def.'s`."""
    plain = words.casefold().replace("’", "'").rstrip(".")
    return _POSSESSIVE.sub("", plain).rstrip(".")


def is_side(word: str) -> bool:
    """Does the word name a side, as every court calls it?"""
    return owner(word) in _MEANT


def sides(word: str, view: View) -> frozenset[str]:
    """The sides that an owner's name may mean; a party's name also means its side."""
    plain = owner(word)
    if not plain or plain in _MEANT:
        return _MEANT.get(plain, frozenset())
    named = (p for p in view.parties.values() if plain in (p.handle.casefold(), p.name.casefold()))
    return frozenset({plain, *(str(party.role) for party in named)})


def mark(words: str) -> str:
    """A number or letter without what is spelled one way or another: `5-A` and `5a`."""
    return re.sub(r"[-‐‑–\s]", "", words.casefold())


def name(label: str, view: View) -> Name | None:
    """What a label says; None where it is no exhibit's number."""
    found = _LABEL.fullmatch(" ".join(label.split()).casefold())
    if found is None:
        return None
    said = mark(found["mark"] or found["of_short"] or found["of_side"] or found["bare"])
    whose = found["owner"] or found["short"] or found["side"] or ""
    return Name(sides(whose.rpartition(" ")[2], view), said)


def spellings(label: str, view: View) -> Iterator[str]:
    """How the label of a side may be spelled too: `px 4a`, `pl ex 4a`; nothing for one that says no side."""
    said = name(label, view)
    if said is None:
        return
    for word in (word for side in said.sides & _SIDES.keys() for word in _SIDES[side].split()):
        if SHORT.fullmatch(word):
            yield f"{word} {said.mark}"
        else:
            yield from (f"{word}{own} {head} {said.mark}" for own in ("", "'s") for head in sorted(HEADS - PLURAL))


def fitting(names: Iterable[tuple[int, Name]], said: frozenset[str], *, listed: bool) -> tuple[list[int], bool]:
    """Which of the labels with one number are meant where these sides are said, and whether that is sure.

    Only the side that is said, else labels of no side; where no side is said, any. `listed`: the side is only
    that of the party whose list it is, or not known.
    """
    known = list(names)
    own = [at for at, each in known if each.sides & said]
    of_none = [at for at, each in known if not each.sides]
    if own or of_none:
        return own or of_none, True
    every = [at for at, _ in known]
    if said and not listed:
        return [], True
    return every, not listed and len(every) == 1
