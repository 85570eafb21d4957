"""What judges order in speech: what may be said, what may not, what is to be raised with them first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inlimine.ledger.terms import Effect
from inlimine.readers.hearings.plain_speech import barred_in
from inlimine.readers.orders import background
from inlimine.readers.orders.directives import directive_in
from inlimine.readers.orders.limits import LEAVE
from inlimine.readers.orders.naming import trimmed

_UNTIL = (
    r"(?P<about>[^.;?]*?)(?=,? (?:until|unless|without|before|and then|going forward|from here|in "
    r"front of|at this|during|but|if|so that|anymore|again|in (?:your|his|her|any) )\b|[.;?]|$)"
)
_SAY = (
    r"(?:mention(?:ing)?|refer(?:ring|ences?)?|go(?:ing)? (?:into|there)|get(?:ting)? into"
    r"|bring(?:ing)? (?:up|out)|elicit(?:ing)?|introduc(?:e|ing)|argu(?:e|ing)|ask(?:ing)?|mak(?:e"
    r"|ing)|offer(?:ing)?|us(?:e|ing)|talk(?:ing)? about|discuss(?:ing)?|suggest(?:ing)?|call(?:ing)"
    r"?|show(?:ing)?|rais(?:e|ing)|stat(?:e|ing)|comment(?:ing)?|display(?:ing)?|play(?:ing)?"
    r"|read(?:ing)?|touch(?:ing)?|allud(?:e|ing)|characteriz(?:e|ing)|testify(?:ing)?|opin(?:e|ing)"
    r"|denigrat(?:e|ing))"
)
_ASK = (
    r"(?:mention|refer|go into|get into|bring out|bring up|elicit|introduce|argue|ask(?= (?:him|her"
    r"|them|about|whether))|inquire|cross-examine|question|offer|use|show|play|impeach|testify|rely "
    r"on)"
)
_YOU = (
    r"(?P<binds>you(?: all| both)?|counsel|both sides|(?:the )?(?:plaintiffs?|defendants?|state"
    r"|government|defense|prosecution|parties|witness(?:es)?)(?: and (?:its|their|the) (?:counsel"
    r"|witnesses))?|neither side|no one|nobody|the expert|he|she|they|(?-i:(?:Mr|Ms|Mrs|Dr)\u2024? "
    r"[A-Z]\w+))"
)
FIRST = (
    re.compile(
        rf"\b(?:need to|must|should|have to|are to|is to|want you to|ask you to|going to have to|'ll "
        rf"need to|will need to|please|you can|you may|just|then|first,?) (?:first )?(?:raise|take"
        rf"|bring) (?:it|that|this|them|the (?:matter|issue|subject|topic)|those) (?:up )?(?:with|to)"
        rf" (?:me|the court)\b{_UNTIL}",
        re.I,
    ),
    re.compile(
        rf"^(?:but |and |so |then )?(?:please )?(?:raise|take|bring) (?:it|that|this|them) (?:up )"
        rf"?(?:with|to) (?:me|the court)\b{_UNTIL}",
        re.I,
    ),
    re.compile(
        rf"\b(?:approach|come to sidebar|come up|ask for a sidebar|see me|let me know|ask for leave"
        rf"|get leave|come to the bench|ask to approach|alert me|notify the court)"
        rf"\b[^.;?]{{0,40}}?\b(?:before|prior to)\b (?:you |anybody |anyone |any |either side "
        rf"|counsel )?(?:{_SAY} )?(?:into |to |of |about |any |up )*{_UNTIL}",
        re.I,
    ),
    re.compile(
        rf"\bbefore (?:you|anybody|anyone|counsel|either side|any(?:one| party)?|they|he|she|we)(?: "
        rf"\w+)? (?:{_SAY})(?: into| to| about| that| up)*(?P<about>[^.;?,]*),? "
        rf"[^.;?]*?\b(?:approach|sidebar|side bar|raise|see me|let me know|ask (?:me|the court)"
        rf"|outside the presence|leave|come up|bench)\b",
        re.I,
    ),
    re.compile(
        rf"\b(?:not|don't|without|nobody|no one|nothing)"
        rf"\b[^.;?]{{0,30}}?{_SAY}[^.;?]{{0,60}}?\b(?:without|until|unless|before)"
        rf"\b[^.;?]{{0,30}}?\b(?:approach|leave|permission|sidebar|asking me|raising|checking with"
        rf"|rul(?:e|ed|ing)|coming to)\b(?P<about>)",
        re.I,
    ),
    re.compile(
        r"\bwhen (?:they|you|counsel|either side)(?:'re| are)? (?:about|going) to (?:mention|go "
        r"into|bring up|raise) (?P<about>[^.;?,]+), (?:that )?(?:they|you|counsel) (?:need(?:ed)?"
        r"|must|had|have|are|were) (?:to )?(?:raise|approach|take|bring|ask)",
        re.I,
    ),
)
FORBIDDEN = (
    re.compile(
        rf"\bI(?:'m| am) (?:going to )?(?:instruct(?:ing)?|order(?:ing)?|direct(?:ing)?"
        rf"|admonish(?:ing)?|tell(?:ing)?|caution(?:ing)?) {_YOU} (?:not to|to refrain from|to stay "
        rf"away from|to avoid) (?:{_SAY} )?(?:any |to |about |references? to |of )*{_UNTIL}",
        re.I,
    ),
    re.compile(
        rf"\bI (?:don't|do not) (?:intend to let|want) {_YOU} (?:to )?(?:{_SAY}\b ?)(?:any |to "
        rf"|about |into |up )*{_UNTIL}",
        re.I,
    ),
    re.compile(rf"\bI (?:don't|do not) intend for {_YOU} to (?:{_SAY}\b ?){_UNTIL}", re.I),
    re.compile(
        rf"\b{_YOU}(?:'re| are|'s| is| will| shall| must| may| can| should|'ll)? (?:not (?:to |going "
        rf"to |allowed to |permitted to |be permitted to |be allowed to )?|cannot |can't )(?:be )"
        rf"?(?:{_SAY})\b ?(?:any |to |about |into |up |of |that )*{_UNTIL}",
        re.I,
    ),
    re.compile(
        rf"^(?:so |and |but |please |counsel, |all right\.? |just )*(?:don't|do not|let's not)\b "
        rf"?{_SAY}\b ?(?:any |to |about |into |of |up )*{_UNTIL}",
        re.I,
    ),
    re.compile(
        rf"^(?:so |and |but |please |counsel, |all right\.? |just )*(?:stay away from|stay off|steer "
        rf"clear of|avoid|no more)\b ?(?:any |to |about )*{_UNTIL}",
        re.I,
    ),
    re.compile(rf"\bI(?:'m| am) not going to (?:allow|permit|let|admit)\b {_UNTIL}", re.I),
    re.compile(
        rf"\bI(?:'m| am| will|'ll)(?: going to)? (?:exclude|keep out|bar|preclude|prohibit) {_UNTIL}", re.I
    ),
    re.compile(
        r"^(?:so |and |but |all right\.? |then )*(?P<about>(?:that|the|this|those|exhibit|evidence"
        r"|testimony|any)\b[^.;?]{0,100}?)(?:'s| is| are|'re| will be) (?:not (?:coming in|going "
        r"to come in|admissible|be admitted)|excluded|inadmissible|not allowed)\b",
        re.I,
    ),
    re.compile(
        r"\b(?P<about>(?:no (?:mention|reference|references|evidence|argument|testimony)\b[^.;?]*?))(?=\.|;|$)",
        re.I,
    ),
)
ALLOWED = (
    re.compile(rf"\bI(?:'m going to| am going to|'ll| will) (?:allow|permit|admit|let in|receive) {_UNTIL}", re.I),
    re.compile(
        rf"\b{_YOU} (?:may|can|will be (?:allowed|permitted) to|(?:are|is) (?:allowed|permitted) to) "
        rf"(?:{_ASK})\b ?(?:into |about |that |to |up )*{_UNTIL}",
        re.I,
    ),
    re.compile(
        r"^(?:so |and |but |all right\.? |then )*(?P<about>(?:that|the|this|those|exhibits?"
        r"|plaintiff's|defendant's|defense|state's|government's|[A-Z]{1,4}-?\d+|it)"
        r"\b[^.;?]{0,100}?)(?:'s| is| are|'re| will be| comes| can come| may come| will come) "
        r"(?:admitted|admissible|received(?: in evidence)?|in\b(?! (?:the|your|a|his|her|front|that"
        r"|this|case|fact|order))|coming in|allowed)",
        re.I,
    ),
    re.compile(
        r"^(?:all right\.? |then )?(?:it|they|that|those) (?:comes|come|can come|may come|coming) in\b(?P<about>)",
        re.I,
    ),
)
_APPROACH = re.compile(
    r"\b(?:without|until|unless|before)\b[^.;?]{0,60}?\b(?:approach\w*|leave of|permission|side ?bar"
    r"|asking (?:me|first)"
    r"|ask me|ask first|rais(?:e|ing) it|check(?:ing)? with me|com(?:e|ing) (?:to (?:me|the bench|sidebar)"
    r"|up(?: here)?)"
    r"|tak(?:e|ing) it up|clear(?:ing)? it|I(?:'ve)? (?:rule|ruled)|talk(?:ing)? to me|see(?:ing)? me)\b",
    re.I,
)
_NO_ORDER = re.compile(
    r"\b(?:don't (?:know|think|see|believe|have|understand|need|remember|recall|worry|want to "
    r"(?:hear|see) (?:from|it)|mind)|I (?:haven't|didn't)|not going to (?:be|take|do|rule)|don't you)"
    r"\b",
    re.I,
)
_NOTHING = re.compile(
    r"(?:it|that|this|him|her|them|you|there|)$|(?:and|so|or|first|outside|at|in|out|over|then)\b", re.IGNORECASE
)
_WITNESS_ANSWERS = re.compile(r"\bif you (?:believe|think|feel)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a sentence from the bench orders: whom, what about."""

    effect: Effect
    binds: str = ""
    subject: str = ""
    sure: bool = True


def ordered_by(sentence: str, addressed: str) -> Spoken | None:
    """What a spoken sentence orders; nothing where it asks, tells or supposes."""
    plain = background.masked(sentence)
    if _WITNESS_ANSWERS.search(plain):
        return None
    if (
        plain.rstrip().endswith("?")
        or re.match(r"(?:if|when|so if|and if|but if|whether) ", plain, re.I)
        and not FIRST[3].search(plain)
    ):
        return None
    for effect, patterns in ((Effect.LEAVE, FIRST), (Effect.PROHIBIT, FORBIDDEN), (Effect.PERMIT, ALLOWED)):
        hits = [hit for pattern in patterns if (hit := pattern.search(plain)) and not _NO_ORDER.search(hit[0])]
        if hits:
            told = [_spoken(hit, effect, addressed) for hit in hits]
            return _asked_first(next((one for one in told if one.subject), told[0]), plain)
    found = directive_in(sentence)
    if found is not None and found.firm and found.binds:
        return Spoken(effect=found.effect, binds=found.binds, subject=found.subject)
    return None


def said_plainly(sentence: str) -> tuple[Spoken | None, bool]:
    """What is barred in passing (`that's out`), and whether it sounds so and may be none."""
    plain = background.masked(sentence)
    barred = None if plain.rstrip().endswith("?") else barred_in(plain)
    if barred is None or barred.open:
        return None, barred is not None
    subject = background.restored(trimmed(barred.subject))
    spoken = Spoken(effect=Effect.PROHIBIT, binds=barred.binds, subject=subject, sure=False)
    return _asked_first(spoken, plain), False


def _asked_first(ordered: Spoken, plain: str) -> Spoken:
    """`Not to mention it without approaching` is no bar: the judge is to be asked first."""
    asks = ordered.effect is Effect.PROHIBIT and (_APPROACH.search(plain) or LEAVE.search(plain))
    return replace(ordered, effect=Effect.LEAVE) if asks else ordered


def _spoken(hit: re.Match[str], effect: Effect, addressed: str) -> Spoken:
    groups = hit.groupdict()
    who = re.sub(r"^the ", "", groups.get("binds") or "", flags=re.IGNORECASE)
    binds = addressed if addressed and who.lower().startswith("you") else who
    about = trimmed(
        re.sub(
            r"^(?:no |any )?(?:mention|references?|evidence|argument|testimony) (?:to|of|about) ",
            "",
            (groups.get("about") or "").strip(),
            flags=re.I,
        )
    )
    return Spoken(
        effect=effect,
        binds=background.restored(binds),
        subject="" if _NOTHING.match(about) else background.restored(about),
    )
