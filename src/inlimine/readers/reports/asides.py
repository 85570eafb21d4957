"""What a reporter puts between commas in the middle of a clause: blanked, so that the clause reads on."""

from __future__ import annotations

from dataclasses import replace

from inlimine.readers.reports.shadow import Stretch
from inlimine.readers.reports.verbs import pattern

_SPEAKER = (
    r"(?:she|he|they|it|the (?:judge|court|justice)|(?:[\w.'-]+ ){0,4}(?:judge"
    r"|justice) [\w.' -]{2,40}?|(?-i:[A-Z])[\w'-]+)"
)
_ASIDE = pattern(
    rf"(?:, (?:{_SPEAKER} (?:said|ruled|wrote|added|decided|found|held|noted|announced)(?: (?:on )?\w+day)?"
    r"|however|meanwhile|too|also|though|moreover|in turn|for example|for instance"
    r"|among other things|for now|by contrast|in contrast|instead|therefore"
    r"|(?:at|during|despite) [^,]{3,40}|subject to [^,]{3,60}|with [^,]{3,60}"
    r"|on the other hand|at least for now|for the moment|over [^,]{3,40} objections?"
    r"|at the request of [^,]{3,40}),(?= )"
    r"|^(?:however|meanwhile|instead|in addition|separately|finally|in the end|at the same time), )"
)


def without_asides(words: Stretch) -> Stretch:
    """The same stretch, in which a reporter's aside is blank."""
    plain = _ASIDE.sub(lambda hit: " " * len(hit.group()), words.plain)
    return words if plain == words.plain else replace(words, plain=plain)
