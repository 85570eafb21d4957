"""Phrases made ready for any number of documents: which printed form stands for which of their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from inlimine.checks.matching.forms import of_text
from inlimine.checks.matching.slips import Likeness, Slips, may_be_slip
from inlimine.checks.matching.wanted import Step, Wanted

LEAST_SPLIT = 4
"""Letters of a word that a scanner may have split: `in to` is more often two words."""


class Lookout:
    """The words of many phrases; each step that they want has a number."""

    def __init__(self, phrases: Iterable[Wanted], *, slips: bool = True) -> None:
        """Enter every word; `slips`: scanners' slips are found too."""
        self.phrases = tuple(phrases)
        self.steps = tuple(dict.fromkeys(step for phrase in self.phrases for step in phrase.steps()))
        self.numbers = {step: number for number, step in enumerate(self.steps)}
        self._by_form: dict[str, list[int]] = defaultdict(list)
        self._by_base: dict[str, list[int]] = defaultdict(list)
        self._spelled: dict[str, list[int]] = defaultdict(list)
        for number, step in enumerate(self.steps):
            self._enter(number, step, slips)
        self._slips = Slips(self._spelled)

    def _enter(self, number: int, step: Step, slips: bool) -> None:
        entered = self._by_form if step.exact else self._by_base
        for form in step.forms:
            entered[form].append(number)
        for word in step.spelled if slips else ():
            self._spelled[word].append(number)

    def meant(self, forms: Sequence[str]) -> list[Mapping[int, Likeness]]:
        """The numbers of the steps that each printed form stands for, and how surely."""
        odd = [form for form in forms if may_be_slip(form)] if self._spelled else []
        slips = dict(zip(odd, self._slips.of_each(odd), strict=True))
        return [self._meant(form, slips.get(form, {})) for form in forms]

    def _meant(self, form: str, slips: Mapping[str, Likeness]) -> Mapping[int, Likeness]:
        found: dict[int, Likeness] = {}
        for word, how in slips.items():
            for step in self._spelled[word]:
                found[step] = max(how, found.get(step, how))
        sure = [self._by_base[base] for base in of_text(form) if base in self._by_base]
        for steps in (*sure, self._by_form.get(form, ())):
            found.update(dict.fromkeys(steps, Likeness.SAME))
        return found

    def is_split(self, whole: str) -> bool:
        """May a scanner have split this word of a phrase in two?"""
        return len(whole) >= LEAST_SPLIT and whole.isalpha() and whole in self._spelled

    def wholes(self) -> Iterator[str]:
        """Every word that a scanner may have split."""
        return filter(self.is_split, self._spelled)
