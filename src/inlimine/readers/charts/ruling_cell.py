"""What the ruling cell of a chart says: a word for the whole motion where it says no more, else words to be read.

People write these cells in a hurry, and what they leave out is not in them: `GRANTED, but one photograph may be
used` neither grants nor denies the whole. Only a cell that says nothing beside its word, the day, where it was
said and who agreed has that word for the whole motion.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from inlimine.ledger.terms import Effect, Form
from inlimine.readers.charts.days import Dated, days_in

AS_QUOTED = "as-quoted"
"""The disposition of a cell that rules and says more than one word can: what holds stands in its words alone."""

_WHERE = (
    r"(?:(?:at|in|after|following|during) (?:the )?)?(?:(?:pre-?trial|motions?|final|status|omnibus) )*"
    r"(?:hearing|conference|docket call)"
)
_ORAL = re.compile(
    r"\b(?:oral(?:ly)?(?! (?:argu|motion|request|testimony|hearing|presentation))"
    r"(?: (?:ruling|order|ruled))?|verbal(?:ly)?(?: (?:ruling|order))?"
    r"|(?:ruled |ruling )?(?:from|per) (?:the )?bench|(?:ruled )?on (?:the )?record|in open court|bench ruling)\b",
    re.IGNORECASE,
)
_DOCKETED = r"(?:(?:ECF|Dkt|Doc|Docket|D\.E)\b\.?\s*(?:No\.?|#|Entry)?\s*#?\s*\d+(?:-\d+)?)"
_WRITTEN = re.compile(
    r"\b(?:(?:by|per|in|via|pursuant to) (?:a |the )?(?:written |signed |formal )?order"
    r"|(?:written|signed|formal) (?:order|ruling)|order (?:entered|issued|filed|signed)"
    rf"|order(?=\s*[,(]?\s*{_DOCKETED}))\b(?!\s*(?:to|will|shall|not|pending|requested|due|by counsel))",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\b(?:(?:written |formal )?order (?:to (?:follow|be (?:entered|submitted|prepared))|will follow|pending)"
    r"|(?<!stipulated )(?<!stipulated; )(?<!stipulated, )(?<!and )so ordered|it is(?: so)? ordered)\b",
    re.IGNORECASE,
)
_JUDGE = re.compile(r"\b(?:by|per)\s+(?:the\s+)?(?:(?i:hon(?:orable|\.)?|judge)\s+)+[A-Z][\w.]*(?:\s[A-Z][\w.]+)?")
_TICKED = re.compile(r"(?:[☒☑✓✔]|\[\s*[xX✓]\s*\])\s*([^☒☑☐✓✔\[\]]+)")
_BOX = re.compile(r"[☒☑☐]|\[\s*[xX✓]?\s*\]")
_BLANK = re.compile(r"(?:\W|_|granted|denied|in part|reserved|moot|withdrawn|other)*", re.IGNORECASE)
_HELD = re.compile(rf"\b{_WHERE}\b", re.IGNORECASE)
_NUMBERED = re.compile(rf"\b{_DOCKETED}", re.IGNORECASE)
# What leads to a day or a hearing and says no more.
_LEADING = re.compile(
    rf"(?:\b(?:on|of|dated|entered|ruled|decided|signed|filed|as of)\s+)*(?:{_WHERE}[,:]?\s+(?:on |of )?)?$",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[()\[\].,;:*|\"“”–—]|(?<!\w)-|-(?!\w)")
_FRAME = re.compile(
    r"^(?:the )?(?:court(?:'s)?(?: (?:ruled|rules|ruling))?|ruling|ruled|judge|motion(?: in limine)?|mil)?"
    r"(?: (?:motion(?: in limine)?|mil))?(?: (?:is|was))?(?: hereby)? "
)
_AGREED = r"(?:(?:by|on|per) )?(?:agreement|consent|stipulation)(?: of (?:(?:the )?parties|(?:all )?counsel))?"
_MORE = (
    r"(?: (?:in full|in (?:its|their) entirety|in all respects|as (?:requested|prayed|moved|filed|unopposed)"
    rf"|(?:without|w/o|w/out|wo|no) (?:obj(?:ections?|s)?|opp(?:osition)?)|unopposed|{_AGREED}"
    r"|for (?:the )?reasons(?: (?:stated|given|set forth|announced))?))?"
)
_TRIAL = r"(?: (?:ruling )?(?:until|till|to|for|pending|at) (?:time of )?trial)?"
_WP = r"(?:without|w/o|w/out|wo) prejudice"
_BOTH = r"(?: ?[/&]? ?(?:and )?(?:denied|granted)(?: in part)?)"
_PLAIN = (
    ("granted", rf"(?:grant(?:ed|s)?|grtd){_MORE}|unopposed granted"),
    ("denied", rf"(?:den(?:y|ied|ies)|dnd)(?: with prejudice)?{_MORE}"),
    ("denied-without-prejudice", rf"denied {_WP}|dwop"),
    (
        "granted-in-part",
        rf"(?:granted|denied) in part{_BOTH}?|partially (?:granted|denied)|(?:granted|denied) part(?:ially|ly)",
    ),
    (
        "reserved",
        rf"(?:ruling )?(?:reserve[ds]?(?: ruling)?|deferred|withheld|rsvd){_TRIAL}"
        r"|(?:taken |held )?under (?:advisement|submission)"
        r"|carried(?: (?:to|with|until) (?:the )?(?:trial|case))?|held in abeyance"
        r"|(?:(?:court )?(?:will|to) )?(?:be )?(?:rule|ruled|decided?|taken up|take up)(?: on)? at trial",
    ),
    ("moot", r"moot(?:ed)?|(?:denied|dismissed|found)(?: as)? moot"),
    (
        "withdrawn",
        rf"withdrawn(?: by (?:the )?(?:movant|state|government|prosecution|defendant|defen[cs]e|plaintiff))?"
        rf"(?: {_WP})?|w/d",
    ),
    ("stricken", r"stricken|struck"),
    ("conditional", r"conditionally granted|granted (?:conditionally|(?:with|on|upon|subject to) conditions?)"),
    ("tentatively-granted", r"(?:tentative(?:ly)?|tentative ruling) grant(?:ed)?"),
    ("tentatively denied", r"(?:tentative(?:ly)?|tentative ruling) den(?:y|ied)"),
    (
        "stipulated",
        r"stipulat(?:ed|ion) (?:and )?so ordered|stipulated order|agreed order|order on stipulation"
        r"|stipulation (?:approved|adopted)",
    ),
    ("agreed", rf"agreed(?: (?:to|upon))?|{_AGREED}|stipulat(?:ed|es)|parties (?:agree|stipulate)d?|stip"),
    ("allowed", rf"allowed{_MORE}"),
)
# A cell that opens so is reserved, whatever it waits for; not where only a part is, or more is ordered or ruled.
_OPENS_RESERVED = re.compile(
    r"(?:ruling )?(?:reserved?(?: ruling)?|deferred|(?:taken |held )?under (?:advisement|submission)"
    r"|held in abeyance)\b(?! (?:in part|as (?:to|for)|re|regarding|for (?:the )?others?)\b)"
)
_ORDERS_TOO = re.compile(
    r"\b(?:grant\w*|den(?:y|ied)|exclu\w*|admi(?:t|ss)\w*|inadmissible|sustained|overruled|moot|withdrawn|allow\w*"
    r"|permit\w*|barred|precluded|limited|redact\w*|approach|before|mention\w*|refer\w*|may|must|shall|not|no|except|otherwise"
    r"|only|in part|as to)\b"
)
# `Denied w/o prejudice. Renew if the State calls Dr. Hale` denies nothing more and nothing less.
_RENEWED = re.compile(
    rf"(?:motion )?(?:is )?denied {_WP}\W+(?:(?:to|and) )?"
    r"(?P<note>(?:(?:movant |party |parties )?may )?(?:be )?(?:renew|re-?urg|re-?rais|re-?assert)\w*\b"
    r"(?P<when>.*))",
    re.IGNORECASE,
)
_EFFECTS = (
    (Effect.PROHIBIT, r"(?:evidence )?(?:excluded|inadmissible|precluded|barred)"),
    (Effect.PERMIT, r"(?:evidence )?(?:admissible|pre-?admitted)"),
)
# What nobody writes out; which word is meant is asked.
_SHORT = {
    "g": "granted", "gr": "granted", "grt": "granted",
    "d": "denied", "den": "denied",
    "gip": "granted-in-part", "dip": "granted-in-part", "gip/dip": "granted-in-part", "gip dip": "granted-in-part",
    "g/d": AS_QUOTED,
    "r": "reserved", "res": "reserved", "def": "reserved", "ua": "reserved", "u/a": "reserved", "tua": "reserved",
    "m": "moot", "w": "withdrawn", "wd": "withdrawn", "dwop": "denied-without-prejudice",
}  # fmt: skip
_NO_RULING = re.compile(
    r"(?:still )?pending|tbd|n/?a|none|open|no ruling(?: yet)?|not (?:yet )?(?:ruled(?: on)?|heard|decided)|argued"
    r"|(?:un)?opposed|hearing (?:set|scheduled)|filed|not filed|briefed|set for hearing"
)
_IN_PART = re.compile(r"\bin part\b|\bpart(?:ial|ially|ly)\b|\bgip\b|\bdip\b", re.IGNORECASE)
_GRANTS, _DENIES = re.compile(r"\bgrant", re.IGNORECASE), re.compile(r"\bden(?:y|ied)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingCell:
    """A ruling cell as read: its day and form as far as it tells them, and its word for the whole motion.

    `disposition` is a word of the disposition table or the cell's own (`agreed`); `effect` what it orders on the
    evidence without a word for the motion (`inadmissible`). `plain`: the cell says no more than that. `short` is
    the abbreviation that was taken for it, `rest` what the cell says without day and form, `others` are days in it
    that may be anything's, `no_ruling`: it says that there is none yet. `note` is what stands behind `reserved`,
    or when what is denied without prejudice may be renewed.
    """

    rest: str
    day: datetime.date | None = None
    others: tuple[str, ...] = ()
    form: Form = Form.NOT_TOLD
    disposition: str = ""
    effect: Effect | None = None
    short: str = ""
    no_ruling: bool = False
    note: str = ""

    @property
    def plain(self) -> bool:
        """Whether one word says all that the cell says."""
        return bool(self.disposition or self.effect)


def read_cell(text: str, *, tentative: bool = False) -> RulingCell:
    """The cell as read; `tentative` where the column is headed so, for then nothing in it is a ruling yet."""
    flat = " ".join(text.replace("\u2011", "-").split())
    ticked = _TICKED.findall(flat)
    if (_BOX.search(flat) and not ticked) or ("__" in flat and _BLANK.fullmatch(flat)):
        return RulingCell(rest=flat, no_ruling=True)
    if len(ticked) == 1 and _BLANK.fullmatch(_BOX.sub(" ", _TICKED.sub(" ", flat))):
        flat = ticked[0].strip()
    found = days_in(flat)
    rest = _without_notes(flat, found)
    words = _words(rest)
    effect = next((effect for effect, pattern in _EFFECTS if re.fullmatch(pattern, words)), None)
    disposition, short = _disposition(words)
    plain = bool(disposition or effect)
    note = "" if plain else _reserved_note(flat, words)
    renewal = "" if plain or note else _renewal_note(flat)
    disposition = "reserved" if note else "denied-without-prejudice" if renewal else disposition
    taken = _day_of(flat, found, plain=plain)
    return RulingCell(
        rest=" ".join(_dateless(flat, [taken] if taken else []).split()).strip(" ,;:-–—()"),
        day=taken.day if taken else None,
        others=tuple(one.words for one in found if one is not taken),
        form=_form(flat),
        disposition=_tentatively(disposition) if tentative else disposition,
        effect=None if tentative else effect,
        short=" ".join(_SIGNS.sub(" ", rest).split()) if short else "",
        no_ruling=_NO_RULING.fullmatch(words) is not None,
        note=note or renewal,
    )


def in_part_or_as_quoted(text: str) -> str:
    """The disposition of a cell that says more than one word can: `granted-in-part` only where it says so."""
    both = _GRANTS.search(text) and _DENIES.search(text) and re.search(r"\bas (?:to|for)\b|:", text)
    parted = _IN_PART.search(text) or both
    return "granted-in-part" if parted else AS_QUOTED


def _reserved_note(flat: str, words: str) -> str:
    """What a cell that opens with `reserved` goes on to say, where that orders and rules on nothing."""
    opens = _OPENS_RESERVED.match(words)
    if opens is None or _ORDERS_TOO.search(words, opens.end()):
        return ""
    last = opens[0].split()[-1]
    return re.split(rf"\b{last}\b\W*", flat, maxsplit=1, flags=re.IGNORECASE)[-1].strip(" ()")


def _renewal_note(flat: str) -> str:
    """When what is denied without prejudice may be asked for again, where the cell says nothing else."""
    found = _RENEWED.fullmatch(flat)
    return found["note"].strip(" .;") if found and not _ORDERS_TOO.search(found["when"].lower()) else ""


def _tentatively(disposition: str) -> str:
    if disposition in ("", "tentatively-granted", "reserved") or disposition.startswith("tentatively"):
        return disposition
    return "tentatively-granted" if disposition == "granted" else f"tentatively {disposition}"


def _disposition(words: str) -> tuple[str, str]:
    """The word for the whole, and the abbreviation that stood for it."""
    plain = next((name for name, pattern in _PLAIN if re.fullmatch(pattern, words)), "")
    return (plain, "") if plain else (_SHORT.get(words, ""), words if words in _SHORT else "")


def _form(text: str) -> Form:
    """Whether the cell says that the court spoke or wrote; both, or neither, tells nothing."""
    oral, written = _ORAL.search(text), _WRITTEN.search(_ORAL.sub(" ", text))
    if oral:
        return Form.NOT_TOLD if written else Form.ORAL
    return Form.WRITTEN if written else Form.NOT_TOLD


def _without_notes(text: str, found: tuple[Dated, ...]) -> str:
    """The cell without what only tells when, where and in which paper the court ruled."""
    text = _dateless(text, found)
    for note in (_ORAL, _WRITTEN, _FOLLOWS, _NUMBERED, _HELD, _JUDGE):
        text = note.sub(" ", text)
    return text


def _dateless(text: str, found: tuple[Dated, ...] | list[Dated]) -> str:
    for one in reversed(found):
        begin, end = one.span
        head = _LEADING.sub("", text[:begin])
        text = f"{head} {text[end:]}"
    return text


def _words(rest: str) -> str:
    """The words left, in lower case and without signs, and without what frames the word: `motion is granted`."""
    words = " ".join(_SIGNS.sub(" ", rest).lower().split())
    words = re.sub(r"(?: (?:at|on|in|of|the|dated|entered))+$", "", words)
    return _FRAME.sub("", f"{words} ", count=1).strip() or words


def _day_of(text: str, found: tuple[Dated, ...], *, plain: bool) -> Dated | None:
    """The day of the ruling: the only one in the cell, where nothing else is told or it follows the first word."""
    if len(found) != 1 or found[0].day is None:
        return None
    head = _words(_without_notes(text[: found[0].span[0]], ()))
    head = re.sub(r" (?:on|of|dated|entered|ruled)$", "", head)
    return found[0] if plain or not head or any(_disposition(head)) else None
