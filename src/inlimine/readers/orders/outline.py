"""Under which title, headings and list items a sentence stands, and which motion they name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inlimine.ledger.terms import Relief
from inlimine.readers.orders.background import masked
from inlimine.readers.orders.naming import DOCKET, PARTY, Named, asked_in, cited_in, named_in, trimmed
from inlimine.readers.orders.numbering import numbered
from inlimine.readers.orders.target import Target, counts_parts, own_targets, side
from inlimine.readers.prose.markers import Marker

_MUTED = re.compile(
    r"\b(?:legal standards?|standards? of (?:review|law)|applicable law|governing law|background"
    r"|procedural history|factual history|statement of (?:facts|the case)"
    r"|parties' (?:arguments|positions|contentions)|contentions of|relief requested|facts\b"
    r"|introduction and background|law governing|certificate of service)\b",
    re.IGNORECASE,
)
_WEAK_SUBJECT = re.compile(
    r"^(?:ruling|order|conclusion|discussion|analysis|decision|disposition|tentative ruling|it is "
    r"(?:hereby |so )?ordered.*|so ordered|introduction|motions? in limine|the court)?[:.]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title, heading or list item: its marker, the motions that it names, what it is about."""

    kind: str
    printed: str = ""
    motions: tuple[Named, ...] = ()
    movant: str = ""
    subject: str = ""
    relief: Relief | None = None
    muted: bool = False
    row: bool = False
    owner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The headings above a sentence, from the title down; `said` are the motions named below the last of them,
    `it` is the one on which the sentence before ruled."""

    headings: tuple[Heading, ...] = ()
    said: tuple[Named, ...] = ()
    it: Target | None = None

    @property
    def muted(self) -> bool:
        """Whether this part of the paper tells of the law, of arguments or of what happened before."""
        return any(heading.muted for heading in self.headings)

    def under(self, heading: Heading) -> Outline:
        """Below one more heading, which ends those of its own kind and whatever stood below them."""
        kinds = [one.kind for one in self.headings]
        if heading.kind in kinds:
            kept = self.headings[: kinds.index(heading.kind)]
        elif heading.kind == "run-in":
            kept = self.headings
        elif not heading.kind:
            kept = tuple(one for one in self.headings if one.kind == "title")
        else:
            kept = self.headings
        return Outline(headings=(*kept, heading))

    def past(self, marker: Marker) -> Outline:
        """At an item that is no heading: it ends the item before it; below a ruling that its items spell out it
        is a part."""
        kinds = [one.kind for one in self.headings]
        if marker.kind in kinds and kinds[kinds.index(marker.kind) :] != ["title"]:
            kept = self.headings[: kinds.index(marker.kind)]
            above = replace(self, headings=kept, said=())
        else:
            kept, above = self.headings, self
        part = bool(kept) and kept[-1].owner and marker.kind != "dot"
        return above.under(Heading(kind=marker.kind, printed=marker.printed)) if part else above

    def past_items(self) -> Outline:
        """At a paragraph without marker, which ends the parts that items below a ruling were."""
        at = next((depth for depth, one in enumerate(self.headings) if one.owner), None)
        return self if at is None else Outline(headings=self.headings[: at + 1])

    def cleared(self) -> Outline:
        """Below the title alone."""
        return replace(self, headings=tuple(one for one in self.headings if one.kind == "title"))

    def mentioning(self, motions: list[Named]) -> Outline:
        """With the motions that a sentence named."""
        return replace(
            self,
            said=(
                *self.said,
                *(
                    one
                    for one in motions
                    if not _is_pointing(one) and one.before not in {"a", "an", "any", "no", "every", "each"}
                ),
            ),
        )


def _is_pointing(motion: Named) -> bool:
    return motion.bare and not motion.movant and not motion.subject and motion.relief is None


def heading_of(words: str, marker: Marker | None, *, kind: str = "") -> Heading:
    """The heading that these words are, with or without a marker."""
    inner = masked(words[marker.end :] if marker else words)
    columns = inner.removeprefix("| ").split(" | ")
    role = columns[0] if len(columns) > 1 and re.fullmatch(PARTY, columns[0]) else ""
    inner = " | ".join(columns[1:] if role else columns)
    motions = _in_row(columns, inner) or (cited_in(inner) if marker else ())
    if (
        len(motions) == 1
        and motions[0].bare
        and not (motions[0].movant or motions[0].relief)
        and ":" in inner[: motions[0].start]
    ):
        motions = ()  # `g. Surveillance video: motion denied`
    subject = "" if motions else trimmed(re.split(r" - |: |\. | \| ", inner.strip(" .:"))[0])
    relief, about = asked_in(subject) if subject else (None, "")
    subject = about or subject
    return Heading(
        relief=relief,
        movant=role,
        kind=kind or (marker.kind if marker else ""),
        printed=marker.printed if marker and marker.kind != "dot" else "",
        motions=motions,
        subject="" if _WEAK_SUBJECT.match(subject) else subject,
        muted=bool(_MUTED.search(inner)) and not motions,
    )


def _in_row(columns: list[str], inner: str) -> tuple[Named, ...]:
    """The motions of a heading or row; a docket number in a column of its own is that of the one motion named."""
    motions = tuple(named_in(inner))
    cells = [hit for cell in columns if len(columns) > 1 and (hit := DOCKET.fullmatch(cell.strip()))]
    if len(cells) != 1 or len(motions) > 1 or any(one.docket for one in motions):
        return motions
    entries = tuple(one.number for one in numbered(cells[0]["list"] or cells[0]["plain"] or cells[0]["hash"]))
    if len(entries) != 1:
        return motions
    about = "" if motions else trimmed(next((cell for cell in columns if not DOCKET.fullmatch(cell.strip())), ""))
    return tuple(replace(one, docket=entries) for one in motions) or (
        Named(start=0, end=len(inner), noun="motion", docket=entries, subject=about),
    )


def targets_of(named: Named | None, outline: Outline) -> tuple[Target, ...]:
    """What a ruling on `named` meets: by its own words, else by those above and before it, else unknown."""
    if named and counts_parts(named):
        return tuple(_part(outline, one.number, one.spares) for one in named.numbers)
    if named and named.oral and named.bare and named.movant and named.subject:
        # What is moved orally is none of the motions above.
        return (Target(movant=named.movant, relief=named.relief, subject=named.subject, oral=True),)
    if named and not named.bare:
        moved = next(
            (one for one in reversed(outline.said) if one.relief and one.bare and _fits(named, one)), None
        )
        owned = _owned(named, outline.headings)
        return tuple(_with_asked(one, moved) if _is_headed(one, outline) else one for one in own_targets(owned))
    if named and (
        named.before in {"all", "any", "each"} or (named.plural and named.before not in {"these", "both", "such"})
    ):
        return (Target(movant=named.movant, relief=named.relief, subject=named.subject),)
    return _from_context(named, outline)


def _is_headed(target: Target, outline: Outline) -> bool:
    """Does the target stand in the heading that the sentence stands under, alone?"""
    above = outline.headings[-1].motions if outline.headings else ()
    own = [one for motion in above for one in own_targets(motion)]
    return len(own) == 1 and (
        own[0].number == target.number or bool(target.docket and own[0].docket == target.docket)
    )


def _part(outline: Outline, part: str, aside: str) -> Target:
    owner = _said(None, outline) or next(
        (motion for heading in reversed(outline.headings) for motion in heading.motions), None
    )
    if owner is None:
        return Target(part=part, spares=aside)
    above = own_targets(owner)[:1] or (Target(movant=owner.movant),)
    return replace(above[0], part=part, spares=aside, subject="")


def _from_context(named: Named | None, outline: Outline) -> tuple[Target, ...]:
    found = _above(named, outline)
    said = None if found and any(one.named for one in found) else _said(named, outline)
    if said:
        own = own_targets(said)
        found = (
            _one_of(named, own, said)
            if own
            else (Target(movant=said.movant, relief=said.relief, subject=said.subject),)
        )
    if (
        named
        and named.relief
        and not named.before
        and found
        and all(one.relief not in {None, named.relief} for one in found)
    ):
        return (
            Target(movant=named.movant, relief=named.relief, subject=named.subject, oral=named.oral, sure=False),
        )
    if not found:
        plain = (
            Target(sure=False)
            if named is None
            else Target(
                movant=named.movant, relief=named.relief, subject=named.subject, oral=named.oral, sure=False
            )
        )
        return (plain,)
    moved = next((one for one in reversed(outline.said) if one.relief and _fits(named, one)), None)
    return tuple(_with_words(_with_asked(one, moved), named) for one in found)


def _one_of(named: Named | None, found: tuple[Target, ...], owner: Named) -> tuple[Target, ...]:
    """`The motion` is one: where what stands above names several, none is taken."""
    several = len(found) > 1 and owner.plural
    return () if several and not (named and (named.plural or named.before in {"both", "these", "such"})) else found


def _with_asked(target: Target, moved: Named | None) -> Target:
    """With what a party is told to have moved for, where the heading does not say."""
    if moved is None or (
        moved.movant and target.movant and not _fits(moved, Named(start=0, end=0, movant=target.movant))
    ):
        return target
    return replace(
        target,
        movant=target.movant or moved.movant,
        relief=target.relief or moved.relief,
        subject=target.subject or moved.subject,
    )


def _with_words(target: Target, named: Named | None) -> Target:
    if named is None:
        return target
    return replace(
        target,
        movant=named.movant or target.movant,
        relief=named.relief or (None if _is_another(named, target) else target.relief),
        subject=named.subject or target.subject,
        oral=named.oral or target.oral,
    )


def _is_another(named: Named, target: Target) -> bool:
    """Does a sentence speak of another motion than the one above it (`Motion for funds: allowed`)?"""
    return bool(
        named.subject
        and target.subject
        and not named.before
        and not named.movant
        and named.subject != target.subject
    )


def _above(named: Named | None, outline: Outline) -> tuple[Target, ...]:
    """The motion of the nearest heading that names one, with the markers below it as its part."""
    owning = [depth for depth, heading in enumerate(outline.headings) if heading.motions]
    while owning:
        depth = owning.pop()
        heading = outline.headings[depth]
        if owning and heading.printed and all(one.bare for one in heading.motions):
            continue
        below = outline.headings[depth + 1 :]
        if heading.kind == "title" and not below and _rival(heading.motions, outline):
            return ()
        motions = tuple(_owned(one, outline.headings[:depth]) for one in heading.motions)
        fits = [one for one in motions if _fits(named, one)]
        return _one_of(named, _placed(fits[0], below, heading), fits[0]) if len(fits) == 1 else ()
    items = tuple(one for one in outline.headings if one.printed)
    if items and items[-1].subject and (named is None or _is_pointing(named)):
        return (Target(part=_printed(items), subject=items[-1].subject),)
    return ()


def _owned(motion: Named, above: tuple[Heading, ...]) -> Named:
    """A heading's motion with the party that the headings above it name (`II. PLAINTIFF'S MOTIONS`)."""
    owners = [one.movant for heading in reversed(above) for one in heading.motions if one.movant and one.bare]
    return motion if motion.movant or not owners else replace(motion, movant=owners[0])


def _rival(motions: tuple[Named, ...], outline: Outline) -> bool:
    """Does the text below the title name motions more closely than the title?"""
    return all(one.bare for one in motions) and any(not one.bare for one in outline.said)


def _placed(owner: Named, below: tuple[Heading, ...], heading: Heading) -> tuple[Target, ...]:
    about = _about(owner, below)
    markers = tuple(one for one in below if one.printed)
    if owner.bare and owner.plural:
        return (replace(about, number=markers[0].printed, part=_printed(markers[1:])),) if markers else ()
    own = own_targets(owner)
    if owner.bare and not markers and heading.printed:
        return (replace(about, part=heading.printed),)
    part = _printed(markers)
    whole = [
        replace(
            one, part=part or one.part, relief=about.relief or one.relief, subject=about.subject or one.subject
        )
        for one in (own if not markers else own[:1])
    ]
    return tuple(whole) or (replace(about, part=part),)


def _about(owner: Named, below: tuple[Heading, ...]) -> Target:
    """Whose motion it is and what it is about: the deepest words that tell."""
    items = [motion for one in reversed(below) for motion in one.motions]
    subjects = [*(one.subject for one in reversed(below)), *(one.subject for one in items), owner.subject]
    reliefs = [*(one.relief for one in reversed(below)), *(one.relief for one in items), owner.relief]
    movants = [*(one.movant for one in reversed(below)), owner.movant, *(one.movant for one in items)]
    return Target(
        movant=next(filter(None, movants), ""),
        subject=next(filter(None, subjects), ""),
        relief=next((one for one in reliefs if one), None),
    )


def _printed(markers: tuple[Heading, ...]) -> str:
    words = ""
    for one in markers:
        words += ("." if words and one.printed[:1] != "(" else "") + one.printed
    return words


def _fits(named: Named | None, other: Named) -> bool:
    if named is not None and named.noun and other.noun and _sort(named) != _sort(other):
        return False
    if named is None or not named.movant or not other.movant:
        return True
    mine, yours = side(named.movant), side(other.movant)
    return mine in yours or yours in mine


def _sort(named: Named) -> str:
    """What a motion cannot be confused with: a cross-motion, an objection."""
    plain = named.noun.lower()
    return "cross" if plain.startswith("cross") else "objection" if plain.startswith("objection") else ""


def _said(named: Named | None, outline: Outline) -> Named | None:
    """The one motion that this part of the paper has named so far, if it is one."""
    fits = [one for one in outline.said if _fits(named, one) and not counts_parts(one)]
    numbered = {(tuple(x.number for x in one.numbers), one.docket): one for one in fits if not one.bare}
    if len(numbered) == 1:
        return next(iter(numbered.values()))
    plain = {one.movant.lower(): one for one in fits}
    return next(iter(plain.values())) if not numbered and len(plain) == 1 else None
