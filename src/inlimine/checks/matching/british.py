"""British spellings and the American ones that say the same word: `organise`, `colour`, `judgement`."""

from __future__ import annotations

import re
from collections.abc import Callable

from inlimine.checks.matching.irregular import by_form

_IZE = re.compile(r"(\w{3,}[iy])s(e|er|ation|able)")
_OUR = re.compile(r"(\w{3,}o)u(r)(er|able|ite|ful|less|y|hood)?")
_WORDS = by_form("""
acknowledgment: acknowledgement
aging: ageing
aluminum: aluminium
anesthetic: anaesthetic
catalog: catalogue
center: centre
counselor: counsellor
defense: defence
enroll: enrol
fulfill: fulfil
jail: gaol
gray: grey
jeweler: jeweller
jewelry: jewellery
judgment: judgement
license: licence
liter: litre
maneuver: manoeuvre
meter: metre
mold: mould
offense: offence
pediatric: paediatric
pediatrician: paediatrician
plow: plough
pretense: pretence
program: programme
skeptic: sceptic
skeptical: sceptical
skillful: skilful
theater: theatre
traveler: traveller
willful: wilful
""")

_NO_BRITISH = frozenset({"apprise"})
"""Words that have another meaning with a z."""


def american(word: str, is_known: Callable[[str], bool]) -> str:
    """The American spelling of a word, if that is one the dictionary knows; else the word."""
    if word in _NO_BRITISH:
        return word
    if found := _IZE.fullmatch(word):
        other = f"{found[1]}z{found[2]}"
        return other if is_known(other) else word
    if found := _OUR.fullmatch(word):
        root = found[1] + found[2]
        return root + (found[3] or "") if is_known(root) else word
    return _WORDS.get(word, word)
