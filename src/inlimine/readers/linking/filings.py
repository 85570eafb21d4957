"""A docket entry by which a motion was filed: whose it is, what it asks, about what, in the entry's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from inlimine.ledger.terms import Relief
from inlimine.readers.entries.family import Family, family_of
from inlimine.readers.entries.lexer import lowered

Span = tuple[int, int]

_QUALIFIER = (
    r"(?:(?:joint|agreed|unopposed|opposed|consent|emergency|ex\s+parte|first|second|third|fourth|fifth|sixth|amended"
    r"|corrected|sealed|renewed|supplemental|partial|final|expedited|oral|omnibus|ore\s+tenus|notice\s+of)\s+)*"
)
_OWNED = r"(?:(?:the\s+)?(?P<owner>[\w.,&' ]{2,60}?)(?:'s|s'|’s|s’)\s+)?"
_FILED = re.compile(
    rf"\W*(?:\d+\W+)?(?:text\s+)?{_OWNED}(?:\([\w ]{{2,20}}\)\s+)?(?P<sort>{_QUALIFIER})"
    r"(?P<noun>motions?|applications?|MIL)\b(?!\s+(?:hearing|date|deadline))(?:\s+-+\s+(?=(?:to|for|in)\b))?",
    re.IGNORECASE,
)
# Words whose full stop ends no sentence; a lookbehind wants each by itself.
_SHORTENED = "".join(
    rf"(?<!\b{word})"
    for word in ("No", "Nos", "Doc", "Dkt", "v", "Dr", "Mr", "Mrs", "Ms", "Det", "Lt", "Sgt", "Prof", "Ex", "St")
    + ("Fed", "Evid", "Crim", "Civ")
)
# Where the docketing program goes on behind the title of the paper.
_END = re.compile(
    r"\s*(?:\(\s*(?:Attachments?|Entered|Modified|Filing fee|Related|Due|[A-Z][\w'’.-]+, ?[A-Z])"
    r"|\bDocument filed by\b|\bSigned by\b|\[\d|, MOTION\b|;"
    rf"|(?<![ .][A-Z]){_SHORTENED}\.(?:\s|\(|\.|$)|\s-\s|$)"
)
_BY = re.compile(r"(?P<filed>\bfiled\s+)?\bby\s+(?P<who>(?:[A-Z]|the\s)[^;(]*)$")
_BEHALF = re.compile(r"\b(?:[Ff]iled\s+by|on\s+behalf\s+of)\s+([A-Z][^(;]{1,80}?)(?=(?<![ .][A-Z])\.|\(|;|$)")
_THEN_BY = re.compile(r"\.\s*by\s+([A-Z][^(;]{1,120}?)(?=(?<![ .][A-Z])\.|\(|;|\s+as\s+to\b|$)")
_BY_AS_TO = re.compile(r"\bby\s+([A-Z][^(;]{1,80}?)\s+as\s+to\b")
_SINGLE = re.compile(r"\s+(?:as\s+to|on\s+behalf\s+of)\s+.*$", re.DOTALL)
_NAME = re.compile(r"[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,4}")
_OF_COURT = re.compile(
    r"\b(?:order|opinion|ruling|minutes?|memorandum|judgment|grant\w*|den(?:y|ying|ied)|notice|hearing|court|judge)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(
    rf",?\s+(?i:and|&)\s+(?={_QUALIFIER.replace('(?:(?:', '(?i:(?:', 1)}(?:MOTION|APPLICATION)\s)"
)
_NOUN = re.compile(rf"{_QUALIFIER}(?:motion|application)", re.IGNORECASE)
# What is about another motion names that one: `Extension of Time re MOTION to Sever and MOTION to Suppress`.
_OF_ANOTHER = re.compile(
    r"\b(?:regarding|re|exten\w+|respon\w+|repl(?:y|ies)|support|leave|withdraw|strike|join\w*|oppos\w+"
    r"|hearing on)\b",
    re.IGNORECASE,
)
_ORAL = re.compile(r"\boral\b|\bore\s+tenus\b", re.IGNORECASE)
_LIMINE = re.compile(r"\bin\s+limine\b|\bMIL\b", re.IGNORECASE)
_ABOUT_ANOTHER = re.compile(
    r"\b(?:regarding|re|exten\w+|respon\w+|repl\w+|support|continu\w+|leave|file|withdraw|strike|join\w*|deadline)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:no\.?|number|#)\s*\d+\b|re:?|regarding|[\s:,-])*(?:(?:to|for|seeking|requesting)\s+)?", re.IGNORECASE
)
_PROOF = (
    r"(?=\s+(?:\w+\s+){0,3}?"
    r"(?:evidence|testimony|exhibits?|statements?|introduction|recording|video|expert|witness))"
)
_WITNESS = r"(?=\s+(?:the\s+)?(?:\w+\W+){0,3}?witness(?:es)?\b)"
# What a motion asks, by the verb in its title. The first that fits wins.
_ASKS: tuple[tuple[Relief, str], ...] = (
    (Relief.SUPPRESS, r"suppress(?:ion\s+of)?"),
    (Relief.SEVER, r"sever(?:ance)?"),
    (Relief.REQUIRE_LEAVE, r"require\s+(?:\w+\s+){0,4}?(?:leave|permission|approach)\b(?:\s+before)?"),
    (Relief.LIMIT, r"limit|restrict|redact"),
    (Relief.ADMIT, rf"(?:admit|allow|permit){_PROOF}|introduce|pre-?admit|admission\s+of(?!\s+attorney)"),
    (Relief.EXCLUDE_WITNESS, rf"(?:exclude|bar|preclude|strike|disqualify){_WITNESS}"),
    (
        Relief.EXCLUDE,
        r"(?:exclud|preclud|prohibit|prevent|forbid)(?:e|es|ing|s)?|bar(?:ring)?|keep\s+out"
        rf"|strik(?:e|ing){_PROOF}",
    ),
    (Relief.SEAL, r"(?:file\s+(?:\w+\s+){0,4}?)?under\s+seal|seal"),
    (Relief.DISMISS, r"dismiss(?:al)?"),
)
_VERBS = tuple((relief, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for relief, words in _ASKS)
EVIDENTIARY = frozenset(
    {
        Relief.EXCLUDE,
        Relief.ADMIT,
        Relief.LIMIT,
        Relief.REQUIRE_LEAVE,
        Relief.EXCLUDE_WITNESS,
        Relief.SUPPRESS,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A motion as its docket entry tells it. `movant` and `subject` are words of the entry, empty where it has
    none; `in_limine` where its title says so; `span` is where the title stands. `further` are the titles of what
    the same entry asks beside it (`MOTION to Continue and MOTION to Seal`)."""

    title: str
    span: Span
    relief: Relief
    subject: str
    movant: str
    in_limine: bool
    amends: bool
    oral: bool
    further: tuple[str, ...] = ()

    @property
    def evidentiary(self) -> bool:
        """Whether it is about what the jury may hear or see."""
        return self.in_limine or self.relief in EVIDENTIARY


def filed(text: str) -> Filed | None:
    """The motion that an entry files; None where it files none."""
    start = _FILED.match(text)
    if start is None or not _files(text, start):
        return None
    end = _END.search(text, start.end())
    stop = end.start() if end else len(text)
    begin = (
        start.start("owner") if start["owner"] else start.start("sort") if start["sort"] else start.start("noun")
    )
    title, movant = _parted(text[begin:stop])
    sort = start["sort"].casefold()
    first, *further = titles(title)
    relief, subject = asked(text[start.end() : begin + len(first)])
    return Filed(
        title=_plain(title),
        span=(begin, begin + len(title)),
        relief=relief,
        subject=subject,
        movant=_behind(text, stop) or movant or _plain(start["owner"] or "") or _elsewhere(text),
        in_limine=_in_limine(title),
        amends="amended" in sort or "corrected" in sort or "renewed" in sort,
        oral=_ORAL.search(sort) is not None,
        further=tuple(further),
    )


def titles(title: str) -> tuple[str, ...]:
    """The title of each motion that one entry files, as the docketing program joins them."""
    parts = _JOINED.split(title)
    return (title,) if any(_OF_ANOTHER.search(one) for one in parts[:-1]) else tuple(map(_plain, parts))


def also_filed(filing: Filed, title: str) -> Filed:
    """The same filing as what one of its further titles asks."""
    relief, subject = asked(_NOUN.sub("", title, count=1))
    return replace(filing, title=title, relief=relief, subject=subject, in_limine=_in_limine(title), further=())


def _files(text: str, start: re.Match[str]) -> bool:
    """Whether it is a party's. `Oral motion` and `Roe's motion` open as no paper, and are told by what follows."""
    owner = start["owner"]
    named = owner and _NAME.fullmatch(owner) and not _OF_COURT.search(owner)
    begin = start.start("noun") if named or (not owner and _ORAL.search(start["sort"])) else 0
    return family_of(lowered(text[begin:]))[0] is Family.FILING


def _in_limine(title: str) -> bool:
    """Whether it is itself in limine, and not about the time or the papers of one that is."""
    found = _LIMINE.search(title)
    return found is not None and not _ABOUT_ANOTHER.search(title, 0, found.start())


def _parted(title: str) -> tuple[str, str]:
    """The title without who filed it and as to whom, and who filed it."""
    own = _SINGLE.sub("", title)
    for words in (own, title):
        for one in reversed(list(re.finditer(r"\b(?:filed\s+)?by\s+", words))):
            if by := _BY.match(words, one.start()):
                return own[: one.start()].rstrip(" ,"), _single(by["who"])
    return own.rstrip(" ,"), ""


def _single(who: str) -> str:
    """One name: what it is `as to` is left out, and a name that is printed twice stands once."""
    names = [one.strip(" .") for one in " ".join(who.split()).split(", ")]
    kept: list[str] = []
    for name in names:
        if name and not (name in kept or kept and len(names) > 1 and name == kept[0]):
            kept.append(name)
    return ", ".join(kept)


def _behind(text: str, stop: int) -> str:
    """Who filed it, where the title itself ends with `by` a lawyer's name: `... by J. Doe. by USA as to ...`."""
    found = _THEN_BY.match(text, stop)
    return _single(_SINGLE.sub("", found[1])) if found else ""


def _elsewhere(text: str) -> str:
    """Who filed it, where the entry tells that outside the title."""
    found = _BEHALF.search(text) or _BY_AS_TO.search(text)
    return _single(found[1]) if found else ""


def asked(words: str) -> tuple[Relief, str]:
    """The relief and its subject, from the words behind `motion`."""
    found = [(verb.start(), relief, verb.end()) for relief, one in _VERBS if (verb := one.search(words))]
    if not found or not _in_limine(f"motion{words}") and _ABOUT_ANOTHER.search(words, 0, min(found)[0]):
        rest = _LIMINE.sub("", words, count=1)
        return Relief.OTHER, _plain(_LEAD.sub("", rest)) if _LIMINE.search(words) else ""
    # Of two reliefs at one place the table's order decides.
    begin = min(start for start, _, _ in found)
    _, relief, end = next(one for one in found if one[0] == begin)
    return relief, _plain(words[end:])


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" .,:;-")


_WHOSE = (
    r"(?:[Tt]he\s+)?(?P<who>[Gg]overnment|[Pp]laintiff|[Dd]efendant|[Dd]efen[cs]e|[Pp]rosecution|[A-Z][\w&-]+(?:\s[A-Z][\w&-]+){0,3})"
    r"(?:'s|s'|’s|s’)\s+(?:[\w-]+\s+){0,4}?(?i:motions?)\b"
)
_NUMBER = r"(?i:filing|doc(?:ument|ket)?|dkt|ecf|no)\b[\s.#]*(?i:no\.?|number|entry)?[\s.#\[]*(?P<number>\d+)"
_RULED = r"\b(?i:granting|denying)\s(?i:in part\s)?"
_OWNERS = (
    re.compile(rf"\b{_WHOSE}[^.;()]{{0,40}}?\(?\s*{_NUMBER}"),
    re.compile(rf"{_RULED}\[?(?P<number>\d+)\]?\s{_WHOSE}"),
    re.compile(rf"{_RULED}{_WHOSE}[^.;()]{{0,80}}?\s\[?(?P<number>\d+)\]?\s(?:as\sto|filed)"),
)


def owners(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Whose a motion is, by its number, in the words of other entries: `the government's motion (filing 35)`."""
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for one in (one for form in _OWNERS for one in form.finditer(text)):
            named = found.get(one["number"], ())
            found[one["number"]] = tuple(dict.fromkeys((*named, _plain(one["who"]).casefold())))
    return found
