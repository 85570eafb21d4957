"""The words of the court and of a motion that say what a ruling keeps out, without those of another's subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from inlimine.checks.matching.forms import form
from inlimine.checks.telling import Telling, kept_out, may_stand_alone, name_words, papers_named, telling
from inlimine.engine.norms import Norm
from inlimine.engine.view import View


def quoted_words(
    view: View, norm: Norm, titles: Sequence[str], names: Set[str], *, asked: bool
) -> Iterator[tuple[str, str, list[Telling]]]:
    """Whose words, the quotation, and the words of it that say what is kept out.

    `titles` are those of the subject; `asked`: the words of the motion count too.
    """
    about = _told_of(titles, names)
    others = _told_of(_other_titles(view, norm), names) - about
    quotes = [*_of_court(norm), *(_of_motions(view, norm) if asked else ())]
    for found_by, quote, shared in quotes:
        left_out = others if shared else frozenset[str]()
        parts = kept_out(quote, about, shared=shared)
        yield found_by, quote, [one for part in parts for one in _barred(part, names, left_out)]


def _told_of(titles: Iterable[str], names: Set[str]) -> frozenset[str]:
    return name_words(one.word for title in titles for one in telling(title, names) if not one.hollow)


def _other_titles(view: View, norm: Norm) -> Iterator[str]:
    """What other things of the case are called: in words that speak of several, their words are not this one's."""
    return (item.title for item in view.items.values() if item.handle not in norm.directive.subject)


def _barred(part: str, names: Set[str], others: Set[str]) -> list[Telling]:
    """What these very words keep out: what tells by itself, else one everyday word alone, or two together."""
    words = [one for one in telling(part, names) if form(one.word) not in others]
    alone = [one for one in words if one.alone]
    if not alone and len(words) == 1 and may_stand_alone(words[0].word, names):
        return [replace(words[0], alone=True)]
    return alone or (words if len(words) == 2 else [])


def _of_court(norm: Norm) -> Iterator[tuple[str, str, bool]]:
    """Quoted words of the ruling: whose, and whether they speak of more than this subject."""
    several = len(norm.act.directives) + len(norm.act.disposes) > 1
    own = norm.directive.quotation
    for anchor in own or norm.act.anchors:
        yield "court's words", anchor.quote, (several and not own) or papers_named(anchor.quote) > 1


def _of_motions(view: View, norm: Norm) -> Iterator[tuple[str, str, bool]]:
    """The same of what the ruling decides."""
    for asked in sorted(norm.requests):
        for motion, _, request in view.requests.get(asked, ()):
            alone = len(motion.requests) == 1
            yield "motion's title", motion.title if alone else "", False
            for anchor in request.anchors or motion.anchors:
                yield "motion's words", anchor.quote, not (alone or request.anchors)
