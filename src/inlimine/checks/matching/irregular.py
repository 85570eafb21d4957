"""Inflections that the dictionary of lemmas gets wrong, or takes for words of their own."""

from __future__ import annotations


def by_form(table: str) -> dict[str, str]:
    """From lines `base: form form` to the base of each form."""
    rows = (line.split(":") for line in table.split("\n") if ":" in line)
    return {form: base.strip() for base, forms in rows for form in forms.split()}


VERBS = by_form("""
awake: awoken
bear: bore born borne
bend: bent
bid: bade
bind: bound
bite: bit
break: broke
drink: drunk
feel: felt
go: gone
grind: ground
hang: hung
leave: left
ring: rung
rise: rose
shake: shook
shoot: shot
swear: swore
think: thought thinking
win: won
wind: wound
mean: means
remain: remains
thank: thanks thanked thanking
annex: annexes annexed
attach: attaches
develop: developed
emphasise: emphasises emphasised emphasising
paste: pasted pasting
play: playing
unite: united
""")
"""Forms that are words of their own too: a text's `shot` is found by `shoot`, but `shot` does not find `shoot`."""

NOUNS = by_form("""
wife: wives
life: lives
thief: thieves
half: halves
shelf: shelves
leaf: leaves
diagnosis: diagnoses
axis: axes
basis: bases
lens: lenses
sale: sales
""")
"""Plurals that the dictionary takes for something else."""

NO_VERBS = frozenset({
    "during", "evening", "footing", "inkling", "morning", "willing", "nothing", "something", "anything",
    "everything", "ceiling", "sterling", "wedding", "hundred", "sacred", "indeed",
})  # fmt: skip
"""Words in -ing and -ed that are no form of the verb that they look like."""
