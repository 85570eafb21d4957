"""Which of the proposals that wait are looked at: of which paper, of which kind, sure or to be looked at; all in
the address, so that a decision leads back to the same part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from inlimine.engine.view import View
from inlimine.operations.proposed import Proposed

SURE, LOOK, LATER, ASIDE, SET_ASIDE = "sure", "look", "later", "aside", "set-aside"
CLASSES = {
    SURE: "Sure",
    LOOK: "To be looked at",
    LATER: "Put off",
    ASIDE: "Not about evidence",
    SET_ASIDE: "Set aside",
}
BESIDE = (ASIDE, SET_ASIDE)  # what is not about evidence, before and after a person has set it aside
KINDS = {
    "motion": "Motions",
    "ruling": "Rulings",
    "item": "Items and topics",
    "watch": "Watches",
    "other": "Parties and others",
}
_KIND_OF = {"motion": "motion", "act": "ruling", "item": "item", "watch": "watch"}
_SIGNS = 12  # of a paper's hash, by which an address names it


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper of which proposals wait: as an address names it, its title, how many of each class there are, and
    how many are decided."""

    key: str
    title: str
    counts: Mapping[str, int]
    decided: int

    @property
    def waiting(self) -> int:
        """How many wait, in every class but what was set aside."""
        return sum(self.counts.values()) - self.counts[SET_ASIDE]

    @property
    def said(self) -> str:
        """`2 sure, 8 to be looked at, 31 not about evidence`: the same that the classes of the page count."""
        others = (group for group in CLASSES if group not in (SURE, LOOK) and self.counts[group])
        return ", ".join(f"{self.counts[group]} {CLASSES[group].lower()}" for group in (SURE, LOOK, *others))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What an address chooses; empty: everything. `read` is the key of what was just read."""

    show: str = ""
    kind: str = ""
    papers: tuple[str, ...] = ()
    read: str = ""

    def takes(self, one: Proposed) -> bool:
        """Whether a proposal is of the paper and the kind."""
        of_paper = not self.papers or one.document[:_SIGNS] in self.papers
        return of_paper and self.kind in ("", kind_of(one))

    def shows(self, group: str) -> bool:
        """Whether its class is listed; what is not about evidence only where that is asked for."""
        return group == self.show if self.show else group not in BESIDE

    @property
    def narrowed(self) -> bool:
        """Whether a paper or kind is chosen."""
        return bool(self.papers or self.kind)

    def address(self, **other: str) -> str:
        """The end of an address that keeps the choice, with other values for some of it."""
        said = {"show": self.show, "kind": self.kind, "paper": ",".join(self.papers), "read": self.read, **other}
        kept = urlencode({name: value for name, value in said.items() if value})
        return f"?{kept}" if kept else ""


def chosen_in(address: QueryDict) -> Chosen:
    """What an address chooses; a word that is none of its choices chooses nothing."""
    show, kind = address.get("show", ""), address.get("kind", "")
    return Chosen(
        show=show if show in CLASSES else "",
        kind=kind if kind in KINDS else "",
        papers=tuple(filter(None, address.get("paper", "").split(","))),
        read=address.get("read", ""),
    )


def key_of(sha256: str) -> str:
    """A paper as an address names it."""
    return sha256[:_SIGNS]


def kind_of(one: Proposed) -> str:
    """Motion, ruling, item, watch, or another."""
    return _KIND_OF.get(one.kind, "other")


def papers_of(
    view: View, every: Sequence[Proposed], group: Callable[[Proposed], str], decided: Mapping[str, int]
) -> tuple[Paper, ...]:
    """The papers of which something waits or was set aside, the one read last first."""
    titles = {one.sha256: f"{one.handle}: {one.title}" for one in view.documents.values()}
    counts: dict[str, Counter[str]] = {}
    for one in every:
        counts.setdefault(one.document, Counter())[group(one)] += 1
    return tuple(
        Paper(
            key=key_of(sha256),
            title=titles.get(sha256, "a paper") if sha256 else "read in no paper",
            counts=counts[sha256],
            decided=decided.get(sha256, 0),
        )
        for sha256 in reversed(counts)
    )
