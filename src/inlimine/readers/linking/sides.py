"""The parties of a docket under short handles, and which of them words such as `the government` mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inlimine.ledger.people import Party
from inlimine.ledger.terms import BROUGHT_THE_CASE, Role
from inlimine.readers.dockets.docket import Party as Named

_ROLES = (
    (
        Role.DEFENCE,
        re.compile(r"\b(?:counter[- ]?defendant|cross[- ]?defendant|third[- ]party defendant)\b", re.IGNORECASE),
    ),
    (Role.PLAINTIFF, re.compile(r"\b(?:plaintiff|petitioner|appellant|debtor)\b", re.IGNORECASE)),
    (Role.DEFENCE, re.compile(r"\b(?:defendant|respondent|appellee)\b", re.IGNORECASE)),
)
_STATE = re.compile(
    r"^(?:the\s+)?(?:united states(?: of america)?|usa|u\.s\.a?\.?"
    r"|(?:people|state|commonwealth) of .*|people|state|commonwealth)\W*$",
    re.IGNORECASE,
)
_PROSECUTES = re.compile(
    r"^(?:the\s+)?(?:government|prosecution|prosecutors?|state|people|commonwealth|united states|usa)\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(r"^(?:the\s+)?(?:defen[cs]e|defendants?)\b", re.IGNORECASE)
_SUES = re.compile(r"^(?:the\s+)?plaintiffs?\b", re.IGNORECASE)
_ROLE_WORD = re.compile(
    r"^(?:the\s+)?(?:plaintiffs?|defendants?|defendant\(s\)|counter-?\s?(?:claimant|defendant)s?|respondents?|petitioners?|intervenors?)\s+",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*\(\d+\)\s*$")
_SHORT = re.compile(r"[^\W\d_][\w-]*")
_COMPANY = frozenset(
    {"the", "inc", "llc", "llp", "ltd", "co", "corp", "company", "corporation", "incorporated", "of", "and"}
)
_PERSON = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The parties of a case; `known` are those that the ledger held before, `fresh` those that the docket adds."""

    known: tuple[Party, ...]
    fresh: tuple[Party, ...] = ()

    def of(self, words: str) -> tuple[str, ...]:
        """The handles that the words can mean: one, none where they mean nobody, several where it is open."""
        plain = _NUMBERED.sub("", " ".join(words.split()).strip(" .,"))
        bare = _ROLE_WORD.sub("", plain)
        if (named := self._named(bare)) and bare.casefold() != plain.casefold():
            return named
        if by_role := self._by_role(plain):
            return by_role if len(by_role) == 1 or not named else named
        return named

    @property
    def everybody(self) -> tuple[Party, ...]:
        """All of them."""
        return (*self.known, *self.fresh)

    def opponents(self, handle: str) -> tuple[str, ...]:
        """The parties of the other side, as far as roles tell."""
        own = {party.handle: party.role in BROUGHT_THE_CASE for party in self.everybody}
        return tuple(other for other, brought in own.items() if brought is not own.get(handle, brought))

    def _by_role(self, words: str) -> tuple[str, ...]:
        if _PROSECUTES.match(words):
            return self._in(Role.PROSECUTION) or self._in(Role.PLAINTIFF)
        if _ACCUSED.match(words):
            return self._in(Role.DEFENCE)
        return self._in(Role.PLAINTIFF) or self._in(Role.PROSECUTION) if _SUES.match(words) else ()

    def _in(self, role: Role) -> tuple[str, ...]:
        return tuple(party.handle for party in self.everybody if party.role is role)

    def _named(self, words: str) -> tuple[str, ...]:
        wanted = _key(words)
        if not wanted:
            return tuple(party.handle for party in self.everybody if party.name.casefold() == words.casefold())
        same = [
            party.handle
            for party in self.everybody
            if _key(party.name) == wanted or party.handle.casefold() == words.casefold()
        ]
        if same:
            return tuple(dict.fromkeys(same))
        within = [
            party.handle for party in self.everybody if wanted <= _key(party.name) or _key(party.name) <= wanted
        ]
        return tuple(dict.fromkeys(within))


def sides(known: Iterable[Party], named: Iterable[Named], mentioned: Iterable[str]) -> Sides:
    """The parties that the ledger has, those that the docket lists, and, where it lists none, those that its
    entries mention (`as to John Roe`, `by USA`)."""
    there = Sides(known=tuple({party.handle: party for party in known}.values()))
    for name, role in [*_listed(named), *_unlisted(mentioned, there)]:
        if not there._named(name):
            there = _with(there, name, role)
    return there


def _listed(named: Iterable[Named]) -> list[tuple[str, Role]]:
    return [(one.name, _role(one)) for one in named if _SHORT.search(one.name)]


def _unlisted(mentioned: Iterable[str], there: Sides) -> list[tuple[str, Role]]:
    names = list(dict.fromkeys(_NUMBERED.sub("", name).strip() for name in mentioned))
    return [(name, Role.PROSECUTION if _STATE.match(name) else Role.DEFENCE) for name in names if name]


def _role(one: Named) -> Role:
    if _STATE.match(one.name) and not re.search("defendant", one.role, re.IGNORECASE):
        return Role.PROSECUTION
    return next((role for role, words in _ROLES if words.search(one.role)), Role.INTERVENOR)


def _with(there: Sides, name: str, role: Role) -> Sides:
    taken = {party.handle for party in there.everybody}
    handle = _short(name, role)
    free = next(one for one in (handle, *(f"{handle}-{n}" for n in range(2, 1000))) if one not in taken)
    party = Party(handle=free, name=" ".join(name.split()), role=role)
    return Sides(known=there.known, fresh=(*there.fresh, party))


def _short(name: str, role: Role) -> str:
    """A short handle: the State or Government, a person's last name, a company's first word."""
    if _STATE.match(name):
        return "Government" if re.search(r"united states|usa|u\.s", name, re.IGNORECASE) else "State"
    words = [word for word in _SHORT.findall(name) if word.casefold() not in _PERSON]
    telling = [word for word in words if word.casefold() not in _COMPANY]
    if not telling:
        return role.value.capitalize()
    company = len(telling) < len(words)
    return str(telling[0] if company else telling[-1])


def _key(name: str) -> frozenset[str]:
    words = (word.casefold() for word in _SHORT.findall(name.replace(".", "")))
    key = frozenset(word for word in words if word not in _COMPANY | _PERSON)
    return frozenset({"united", "states"}) if key in ({"usa"}, {"us"}, {"united", "states", "america"}) else key
