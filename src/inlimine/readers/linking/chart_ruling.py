"""What a chart's ruling cell orders, as dispositions and directives that are never stronger than its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from inlimine.engine.exhibits_meant import exhibits_of
from inlimine.law.dispositions import disposition
from inlimine.law.grounds import AS_ARGUED, ground_profile
from inlimine.ledger.acts import Directive, Disposed
from inlimine.ledger.conditions import Atom
from inlimine.ledger.entry import Anchor
from inlimine.ledger.items import REMAINDER, Item, Label
from inlimine.ledger.terms import Decider, Effect, Medium, Relief
from inlimine.readers.charts.ruling_cell import RulingCell, in_part_or_as_quoted, read_cell
from inlimine.readers.linking.bound import Bound, bound
from inlimine.readers.linking.chart_exhibits import marks_in
from inlimine.readers.linking.chart_parties import in_full, parties_of
from inlimine.readers.linking.chart_parts import RuledPart, listed, parted
from inlimine.readers.linking.motions import telling
from inlimine.readers.linking.sides import Sides
from inlimine.readers.orders.lexicon import DISPOSING
from inlimine.readers.orders.read_order import read_order

_OUT = frozenset({Relief.EXCLUDE, Relief.EXCLUDE_WITNESS, Relief.SUPPRESS})
_LIFTED = re.compile(
    r"(?:motion )?(?:is )?(?:granted|grant|excluded)[,;]? "
    r"(?P<lead>unless(?: and until)?|until|absent) (?P<atom>[^.;]+)",
    re.IGNORECASE,
)
_ASK_FIRST = re.compile(
    r"(?:(?:motion )?(?:is )?(?:granted|grant)[.,;:]?\s*(?:-|–|—)?\s*(?:and )?)?"
    r"(?:(?P<who>[\w.'’]+(?: [\w.'’]+){0,4}?)(?: (?:must|shall|to|should|will|is to|are to|needs? to))? )?"
    r"(?:first )?approach(?: the)?(?: bench| court| side ?bar)?(?: first)?"
    r"(?: (?:before|prior to) (?:any )?(?:mention\w*|offering|inquir\w+|reference|eliciting|using|use)"
    r"(?: (?:it|this|of it|to it))?)?",
    re.IGNORECASE,
)
_REDACTED = re.compile(
    r"(?:motion )?(?:is )?(?P<did>granted|grant|denied|deny)[.,;:]*\s*(?:[-–—]\s*)?(?:and )?"
    r"(?P<what>redact [^.;]+)",
    re.IGNORECASE,
)
_MOVANT = re.compile(r"(?:the )?(?:movant|moving party|opponent|proponent|offering party)", re.IGNORECASE)
_LIMITED = re.compile(
    r"\b(?:only|except\w*|but|however|other than|provided|if|unless|until|also|and)\b", re.IGNORECASE
)
_ORDERS = re.compile(
    r"\b(?:may|shall|must|can|cannot|will|not to|no (?:mention|reference|argument|testimony)|allowed?|permitted"
    r"|admitted|order|agree\w*|stipulat\w*|conced\w*|vacat\w*|reconsider\w*|rescind\w*"
    r"|excluded?|inadmissible|admissible|barred|precluded|comes? in|stays? out|sustained|overruled"
    r"|limited|redact\w*"
    r"|approach)\b",
    re.IGNORECASE,
)
# `Out`, `texts in, calls out`, `G as to texts`: a ruling that nobody wrote out.
_CURT = re.compile(
    r"^(?i:out|in)\b(?! (?:re|limine|camera|part|progress|chambers|trial)\b)"
    r"|\b(?i:out|in|ok)(?=[,;/]|$)|\b(?:G|D|GIP|DIP)\b"
)
_EFFECTS = {"excluded": Effect.PROHIBIT, "admissible": Effect.PERMIT, "reserved": Effect.DEFER}
_ONE = r"#?\(?(?:\d{1,3}|[a-h])\)?"
_MARKED = re.compile(
    rf"(?:(?:nos?|items?|parts?|requests?)\.? )?{_ONE}(?:(?:, | ?& |,? and ){_ONE})*", re.IGNORECASE
)
_WHOLE = "the ruling cell of the chart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The motion that a cell rules on: its requests, topics and relief (None: they differ), its words, the
    exhibits among its topics by label and those of the whole case (`borne`), the title and label of those of the
    motion (`titled`, by item), and how a handle is made that nothing bears."""

    requests: tuple[str, ...]
    topics: tuple[str, ...]
    relief: Relief | None
    asked: str
    labels: Mapping[str, str]
    borne: Mapping[str, str]
    titled: Mapping[str, tuple[str, str]]
    free: Callable[[str], str]
    sides: Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """What a cell orders: dispositions, directives, the parts that it names, and what a person must look at."""

    found_by: str
    disposes: tuple[Disposed, ...] = ()
    directives: tuple[Directive, ...] = ()
    parts: tuple[Item | Label, ...] = ()
    looks: tuple[str, ...] = ()


def ordered_in(text: str, cell: RulingCell, about: Asked, anchors: tuple[Anchor, ...]) -> Ordered | None:
    """What a cell orders; None where it sounds like no ruling."""
    if cell.no_ruling:
        return None
    if cell.plain:
        made: Ordered | None = _whole(text, cell, about, anchors)
    else:
        made = (
            _in_parts(text, cell, about, anchors)
            or _on_condition(cell.rest, about, anchors)
            or _ask_first(cell.rest, about, anchors)
            or _redacted(cell.rest, about, anchors)
            or _as_quoted(text, cell, about)
        )
    return replace(made, looks=(*_taken(cell), *made.looks)) if made else None


def by_ground(ground: str, made: Ordered, relief: Relief | None) -> tuple[str, ...]:
    """That the ground a chart tells decides for which purposes a bare bar holds, where it does (SEMANTICS 2.4)."""
    bars = relief is not None and any(
        disposition(one.disposition).effect_on(relief) is Effect.PROHIBIT for one in made.disposes
    )
    if not ground or made.directives or not bars or ground_profile(ground) is AS_ARGUED:
        return ()
    return (f'for which purposes it bars is taken from the ground "{ground}": say it if the court said otherwise',)


def _taken(cell: RulingCell) -> tuple[str, ...]:
    """What nobody wrote out is asked about."""
    if not cell.short:
        return ()
    word = read_cell(cell.short).disposition
    return (f'"{cell.short}" was taken for {disposition(word).label}',)


def _whole(text: str, cell: RulingCell, about: Asked, anchors: tuple[Anchor, ...]) -> Ordered:
    if cell.effect is not None:
        directive = Directive(effect=cell.effect, subject=about.topics, quotation=anchors)
        return Ordered(found_by=_WHOLE, directives=(directive,))
    word = "granted" if cell.disposition == "allowed" and about.relief is Relief.ADMIT else cell.disposition
    unsaid = about.relief is not None and disposition(word).leaves_unsaid(about.relief)
    looks = (_not_spelt_out(text),) if unsaid else ()
    return Ordered(found_by=_WHOLE, disposes=_disposed(word, about), looks=looks)


def _in_parts(text: str, cell: RulingCell, about: Asked, anchors: tuple[Anchor, ...]) -> Ordered | None:
    """Each part that the cell names, where it names all of which it speaks and each word has an effect there.

    A part that is denied admission is neither let in nor kept out: no directive says that, so the cell is quoted.
    """
    parts = parted(cell.rest)
    effects = [_effect(_meant(one.did, about.relief), about.relief) for one in parts]
    named = [_named(one, about) for one in parts]
    if not parts or len(about.topics) != 1 or not all(named) or any(one in (None, Effect.NONE) for one in effects):
        return None
    made: list[Item] = []
    directives: list[Directive] = []
    for titles, effect in zip(named, effects, strict=True):
        fresh = [title for title in titles if not _there(title, about)]
        for title in fresh:
            handle = about.free(f"{about.topics[0]}-{chr(ord('a') + len(made))}")
            made.append(Item(handle=handle, title=title, medium=Medium.TOPIC, part_of=about.topics[0]))
        subject = (*(there for title in titles if (there := _there(title, about))), *_last(made, len(fresh)))
        directives.append(_directive(effect or Effect.NONE, subject, about, anchors))
    if made and _unreached(directives, about):
        # Which exhibit a part is cannot be said, and an exhibit of the row must not read as unruled.
        return None
    return Ordered(
        found_by="parts of the ruling cell",
        disposes=_disposed(in_part_or_as_quoted(text), about),
        directives=tuple(directives),
        parts=tuple(entry for part in made for entry in _labelled(part)),
        looks=(
            "it rules on parts, as its words name them",
            *_tied(named, about),
            *_taken_for(parts, about.relief),
        ),
    )


def _unreached(directives: Iterable[Directive], about: Asked) -> bool:
    """Whether an exhibit of the row is left that no part is, and that no word for the rest reaches."""
    reached = {item for one in directives for item in one.subject}
    return about.topics[0] + REMAINDER not in reached and not reached.issuperset(about.titled)


def _tied(named: Iterable[tuple[str, ...]], about: Asked) -> tuple[str, ...]:
    """That a part was taken for an exhibit by what that is called."""
    tied = {title: item for titles in named for title in titles if (item := _by_name(title, about))}
    return tuple(f'"{title}" was taken for {about.titled[item][1]}' for title, item in tied.items())


def _by_name(title: str, about: Asked) -> str:
    """The one exhibit of the row whose name says what a part is called: `the calls` is the call log."""
    words = telling(title)
    found = [item for item, (name, _) in about.titled.items() if words and words <= telling(name)]
    return found[0] if len(found) == 1 and not exhibits_of(title) else ""


def _labelled(part: Item) -> tuple[Item | Label, ...]:
    """A part with the label by which the ruling names it, if that is how."""
    labels = exhibits_of(part.title)
    return (part, Label(item=part.handle, label=labels[0])) if len(labels) == 1 else (part,)


def _last(made: list[Item], count: int) -> tuple[str, ...]:
    return tuple(one.handle for one in made[len(made) - count :])


def _named(one: RuledPart, about: Asked) -> tuple[str, ...]:
    """What a part is called: a bare number means what the motion lists under it; exhibits are named one by one."""
    if not one.what:
        return (REMAINDER,)
    if parties_of(one.what, about.sides) and not exhibits_of(one.what):
        return ()
    marks = _MARKED.fullmatch(one.what)
    if marks:
        known = listed(about.asked)
        found = [known.get(mark, "") for mark in re.findall(r"\d+|\b[a-h]\b", one.what.lower())]
        return tuple(found) if all(found) else _marked(one.what, about)
    if marked := _marked(one.what, about):
        return marked
    labels = exhibits_of(one.what)
    return labels if len(labels) > 1 or (labels and _there(one.what, about)) else (one.what,)


def _marked(what: str, about: Asked) -> tuple[str, ...]:
    """The labels of exhibits of the motion that a part names by their bare marks, where it has each of them."""
    by_mark: dict[str, list[str]] = {}
    for label in (one for one, item in about.labels.items() if item not in about.topics):
        by_mark.setdefault(label.rpartition(" ")[2], []).append(label)
    found = [by_mark.get(mark.casefold(), []) for mark in marks_in(what)]
    return tuple(labels[0] for labels in found) if all(len(labels) == 1 for labels in found) else ()


def _there(title: str, about: Asked) -> str:
    """The item that a part is already: the rest, or the one that bears the exhibit number by which it is named."""
    if title == REMAINDER:
        return about.topics[0] + REMAINDER
    if (own := about.labels.get(title)) and own not in about.topics:
        return own
    labels = [" ".join(one.casefold().split()) for one in exhibits_of(title)]
    if len(labels) != 1:
        return _by_name(title, about)
    if (exact := about.borne.get(labels[0])) and exact not in about.topics:
        return exact
    borne = [item for label, item in about.labels.items() if label == labels[0] or label.endswith(f" {labels[0]}")]
    return borne[0] if len(borne) == 1 and borne[0] not in about.topics else ""


def _meant(did: str, relief: Relief | None) -> str:
    """What `out` and `in` say of what was asked; what is not kept out is not said to be admitted."""
    if did not in ("in", "out"):
        return did
    if relief in _OUT:
        return "granted" if did == "out" else "denied"
    return "granted" if did == "in" and relief is Relief.ADMIT else ""


def _taken_for(parts: Iterable[RuledPart], relief: Relief | None) -> tuple[str, ...]:
    """What nobody wrote out is asked about."""
    short = dict.fromkeys(one.did for one in parts if one.did in ("in", "out"))
    return tuple(f'"{one}" was taken for {disposition(_meant(one, relief)).label}' for one in short)


def _effect(did: str, relief: Relief | None) -> Effect | None:
    """What a word does to a part; None where it cannot be told."""
    if did in _EFFECTS:
        return _EFFECTS[did]
    if relief is None or not did or disposition(did).leaves_unsaid(relief):
        return None
    return disposition(did).effect_on(relief)


def _on_condition(rest: str, about: Asked, anchors: tuple[Anchor, ...]) -> Ordered | None:
    """`Granted unless the defence opens the door`: a bar that lifts when the judge finds that."""
    found = _LIFTED.fullmatch(rest)
    if found is None or about.relief not in _OUT or _LIMITED.search(found["atom"]):
        return None
    unless = Atom(atom=found["atom"].strip(), decider=Decider.JUDGE)
    directive = _directive(Effect.PROHIBIT, about.topics, about, anchors, unless)
    looks = (f'it holds {found["lead"].lower()} something happens: "{found["atom"].strip()}"',)
    return Ordered(
        found_by="a condition in the ruling cell",
        disposes=_disposed("conditional", about),
        directives=(directive,),
        looks=looks,
    )


def _ask_first(rest: str, about: Asked, anchors: tuple[Anchor, ...]) -> Ordered | None:
    """Leave that is asked first: by whom the words name, else by everybody (SEMANTICS 2.4)."""
    found = _ASK_FIRST.fullmatch(rest.rstrip(" ."))
    whom = _whom(found["who"] or "", about.sides) if found else None
    if whom is None:
        return None
    directive = replace(_directive(Effect.LEAVE, about.topics, about, anchors), binds=whom.parties)
    looks = ["it is read as: ask first"]
    looks += [f"it binds {' and '.join(whom.parties)} alone, as its words say"] if whom.parties else []
    looks += [f'whom it binds was not read: "{whom.open}"; until that is said it binds all'] if whom.open else []
    granted = "granted" if re.search(r"\bgrant", rest, re.IGNORECASE) else "as-quoted"
    return Ordered(
        found_by="ask first", disposes=_disposed(granted, about), directives=(directive,), looks=tuple(looks)
    )


def _redacted(rest: str, about: Asked, anchors: tuple[Anchor, ...]) -> Ordered | None:
    """What is let in with something redacted: a motion to admit that is granted, one to exclude that is denied.
    Whether what is excluded comes in once it is redacted, no cell of these words says."""
    found = _REDACTED.fullmatch(rest)
    if found is None or re.search(r"\b(?:only|except\w*|but|unless|until|if|may|not)\b", found["what"], re.I):
        return None
    admits, denied = about.relief is Relief.ADMIT, found["did"].lower().startswith("den")
    if denied is admits or not (admits or about.relief in _OUT):
        return None
    need = Atom(atom=found["what"].strip(), decider=Decider.JUDGE)
    directive = _directive(Effect.PERMIT if admits else Effect.REQUIRE, about.topics, about, anchors)
    return Ordered(
        found_by="a redaction in the ruling cell",
        disposes=_disposed("conditional" if admits else "denied", about),
        directives=(replace(directive, need=need, only=admits),),
        looks=(f'it is read as: to be used only with this done: "{need.atom}"',),
    )


def _whom(who: str, sides: Sides) -> Bound | None:
    """Whom the words before `must approach` bind; None where they name nobody who is known."""
    if re.search(r"\b(?:need|not|no|may|can|unless|without)\b", who, re.IGNORECASE):
        return None
    if not who or _MOVANT.fullmatch(who):
        return Bound(open=who)
    named = [in_full(one) for one in re.split(r" (?:and|&|or) ", who)]
    whom = bound(" and ".join(named), sides)
    if whom.open:
        return Bound(open=who) if any(len(parties_of(one, sides)) > 1 for one in named) else None
    return whom


def _as_quoted(text: str, cell: RulingCell, about: Asked) -> Ordered | None:
    """A ruling that its words alone tell: the board asks what it allows and forbids, and quotes it."""
    if not (
        cell.short
        or _CURT.search(cell.rest)
        or DISPOSING.search(text)
        or _ORDERS.search(text)
        or read_order(f"The motion is {text}").acts
    ):
        return None
    word = in_part_or_as_quoted(text)
    return Ordered(found_by="quoted as it stands", disposes=_disposed(word, about), looks=(_not_spelt_out(text),))


def _not_spelt_out(words: str) -> str:
    return f'what it allows and forbids is not spelt out: "{words}"; until you enter that, the board asks'


def _disposed(word: str, about: Asked) -> tuple[Disposed, ...]:
    return tuple(Disposed(request=request, disposition=word) for request in about.requests)


def _directive(
    effect: Effect, subject: tuple[str, ...], about: Asked, anchors: tuple[Anchor, ...], unless: Atom | None = None
) -> Directive:
    request = about.requests[0] if len(about.requests) == 1 else ""
    return Directive(effect=effect, subject=subject, unless=unless, request=request, quotation=anchors)
