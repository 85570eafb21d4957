"""What the words themselves order: not to mention, to approach first, that something may come in, or how."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inlimine.ledger.terms import Effect
from inlimine.readers.orders import background
from inlimine.readers.orders.left_open import by_the_court, is_asked, leaves_open
from inlimine.readers.orders.limits import LEAVE
from inlimine.readers.orders.naming import trimmed
from inlimine.readers.orders.ordering import PERMIT, PROHIBIT, REQUIRE, WHO

_CONDITION = re.compile(
    r",? (?:provided(?: that|,)|on (?:the )?condition|so long as|subject to|only (?:if|after|when)|if and"
    r" only if|upon a proper)\b",
    re.IGNORECASE,
)
# `It is excluded` excludes by being said; `is excluded by the hearsay rule` tells of the law.
_OPENS = re.compile(r"(?:: |; (?:and |but )?)(?P<words>(?!the court|it is|that\b)[a-z][\w'-]*(?: [\w'-]+){0,7}) $")
_DONE = re.compile(
    r"\b(?:is|are) (?:hereby |therefore |also |thus )*(?:excluded|precluded|barred|prohibited|suppressed)$",
    re.IGNORECASE,
)
_NO_STATUTE = re.compile(r"(?! (?:by|under) (?:the )?(?:\w+ )?(?:rules?|statute|section|law|§))")
_LEAVE_BEFORE = re.compile(
    r"(?:[^,;]{0,40}\bORDERED,? that )?(?:absent|without|unless|until|except)\b[^;]*$", re.IGNORECASE
)
# `Neither side's witnesses may mention it` permits nothing.
_DENIES = re.compile(
    r"\b(?:neither|nor|not (?:one|a single)|none|nobody|at no time|under no circumstances|in no event)\b[^,;.]*$",
    re.IGNORECASE,
)
_THAT = re.compile(
    r" (?:(?:or|,) \w+ )*(?:to the jury )?that (?!(?:evidence|testimony|matter|issue|subject)\b)(?=\w)"
)
_ONLY_ASKED = re.compile(
    r"\b(?:only|unless) (?:if |after |upon |with |by )(?:\w+ ){0,6}?(?:approach\w*|leave|permission"
    r"|side-?bar|rais\w* (?:it|the (?:matter|issue|subject)))\b",
    re.IGNORECASE,
)
# `relies on Rule 403, under which evidence may be excluded` tells what a rule does.
_OF_A_RULE = re.compile(
    r"\b(?:rules?|statute|section|§|code|law|doctrine)\b[^;.]{0,60}\b(?:under|by|pursuant to) which\b", re.I
)
# `but not displayed` names a use of the same thing, and nothing else.
_BUT_NOT = re.compile(
    r",? but not (?:(?:to|as to|about|regarding|that) )?(?P<about>(?!for\b|unless\b|until\b|to (?:show"
    r"|prove)\b|(?:be )?(?:\w{3,}ed|shown|read|told|put|made)\b)[^.;,]{4,})",
    re.I,
)
_PASSIVE_PRONOUN = re.compile(r"^(?:it|they) (?:shall|may|must|will|can)(?: not|not)? be \w+", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:shall|may|must|will|is|are|cannot)\b")
_NEXT_CLAUSE = re.compile(
    r"(?:[;,] (?:but|and|however,)|;| but) (?=(?:[\w'.-]+ ){0,9}(?:shall|may|must|will|cannot|is|are) "
    r"(?:not |also |be )?(?!to\b)\w+)"
)
_PLAIN_RULE = re.compile(
    r"^(?:accordingly, |therefore, |thus, |however, )?(?:any|all|the|these|those|this|that|such"
    r"|photo(?:graph)?s?|exhibits?|plaintiff's|defendant's|government's|state's|no (?:mention|reference|evidence"
    r"|argument|testimony)\b(?!.*\b(?:is|are|was|shows|suggests)\b))",
    re.I,
)
_TITLED = re.compile(
    r"(?<=\b[DMJS]r)\.|(?<=\bMs)\.|(?<=\bMrs)\.|(?<=\bNo)\.|(?<=\bNos)\.|(?<=\bEx)\.|(?<=\bDoc)\.|\.(?=\d)"
)
_ORDERING = re.compile(
    r"\b(?:ORDER(?:ED|S)?|ordered|hereby|accordingly|therefore|thus|finds|rules|holds|concludes"
    r"|directs?|ruling|will be|shall|must|the court (?:will|also|further)|court (?:excludes"
    r"|precludes|bars|prohibits|admits|permits|allows))\b",
)
# Without one of these nothing is ordered; they are found far sooner than the whole forms.
_ORDERS = re.compile(
    r"shall|must|may|will|can\b|cannot|should|(?:is|are|be|counsel|sides|parties|defense|state|plaintiff"
    r"|defendant) to\b|\bnot\b|exclu|preclu|prohibit|barr?|admi|permi|allow|suppress|enjoin"
    r"|forbid|foreclos|restrain|prevent|receiv|order|direct|instruct|caution|no (?:mention|refer|evid|arg|test)"
    r"|remains? free",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:^|[,;] |\bthat )(?:relevant evidence|irrelevant evidence|hearsay|evidence|a (?:statement"
    r"|witness|party|court|defendant|prior)|an? \w+|extrinsic evidence|such evidence|testimony"
    r"|character evidence|evidence of (?:a|any) (?:crime|other)[^.;]*|expert testimony|(?:prior"
    r"|other) (?:bad )?acts)(?: that)? (?:is|are|may|can|will|must|shall) "
    r"|\bevidence that is\b|\badmissib(?:le|ility) (?:if|when|only if|unless|only when|under the)\b"
    r"|\bif\b[^.;,]{0,40}\b(?:is|are) (?:in)?admissible|\bwhether\b[^.;]{0,80}admissib|\bto be (?:in)"
    r"?admissible\b|\bthe (?:question|issue) (?:is|of)\b|\b(?:would|could|might) be (?:in)"
    r"?admissible|\bto the extent (?:that )?[^.;,]*(?:in)?admissible",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """Words that order something by themselves, at a place of a sentence."""

    start: int
    end: int
    effect: Effect
    binds: str = ""
    subject: str = ""
    needs: str = ""
    firm: bool = True


def directives_in(sentence: str, *, ordering: bool = False) -> list[Directive]:
    """Everything that a sentence orders; a clause without a subject (`but may not ...`) has the one before."""
    found: list[Directive] = []
    for start, end in _clauses(sentence):
        words = sentence[start:end]
        bare = bool(found) and bool(re.match(r"(?:shall|may|must|will|is|are)\b", words))
        who = f"{found[-1].binds} " if bare else ""
        one = directive_in(who + words, ordering=ordering)
        if one and not (
            found
            and one.effect is found[-1].effect
            and re.fullmatch(r"they|it|these|those|them", one.subject, re.I)
        ):
            found.append(replace(one, start=start, end=end))
            found += _but_not(found[-1], sentence)
    return found


def _but_not(one: Directive, sentence: str) -> list[Directive]:
    """What `may testify to the cause but not to the cost` forbids beside what it allows."""
    hit = _BUT_NOT.search(sentence, one.start, one.end) if one.effect is Effect.PERMIT else None
    if hit is None:
        return []
    return [
        replace(one, start=hit.start("about"), effect=Effect.PROHIBIT, subject=trimmed(hit["about"]), needs="")
    ]


def _clauses(sentence: str) -> list[tuple[int, int]]:
    cuts = [hit.span() for hit in _NEXT_CLAUSE.finditer(sentence) if _MODAL.search(sentence[: hit.start()])]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(sentence)]
    return list(zip(starts, ends, strict=True))


def directive_in(sentence: str, *, ordering: bool = False) -> Directive | None:
    """The first thing that a sentence orders; `ordering`: it stands where the court orders."""
    if not _ORDERS.search(sentence):
        return None
    plain = _TITLED.sub("\u2024", background.masked(sentence))
    hits = [
        (hit.start(), hit, effect)
        for effect, patterns in ((Effect.PROHIBIT, PROHIBIT), (Effect.PERMIT, PERMIT), (Effect.REQUIRE, REQUIRE))
        for pattern in patterns
        if (hit := pattern.search(plain)) and not _is_none(plain, hit, effect)
    ]
    hits = [
        (at, hit, Effect.PROHIBIT if effect is Effect.PERMIT and _DENIES.search(plain[: hit.end()]) else effect)
        for at, hit, effect in hits
    ]
    hits = [one for one in hits if not _OF_A_RULE.search(plain[: one[1].end()])]
    if hits:
        _, first, effect = min(hits, key=lambda one: one[0])
        return _directive(sentence, plain, first, effect, ordering)
    leave = LEAVE.search(plain)
    if (
        leave
        and re.search(
            r"\b(?:shall|must|is to|are to|will|ORDERED|ordered|directed|may not|is required)\b|^(?:counsel"
            r"|parties|both sides|defense|state|plaintiff|defendant)(?: counsel)? to \w+",
            plain,
            re.I,
        )
        and not (background.is_argued(plain[: leave.start()]) or background.is_law(plain, plain[: leave.end()]))
        and not (
            background.CONDITIONAL.search(plain[: leave.start()])
            or background.FOREIGN.search(plain[: leave.start()])
        )
    ):
        who = re.match(r".*?" + WHO + r" (?:shall|must|is to|are to|will)", plain, re.IGNORECASE)
        return Directive(
            start=0,
            end=len(sentence),
            effect=Effect.LEAVE,
            binds=_who(who["binds"]) if who else "",
            subject=_before_which(plain),
        )
    return None


def _is_none(plain: str, hit: re.Match[str], effect: Effect) -> bool:
    head = plain[: hit.end()]
    if is_asked(plain) or leaves_open(_before_the_act(plain, hit), permits=effect is Effect.PERMIT):
        return True
    who = hit.start("binds") if hit.groupdict().get("binds") else 0
    if who and re.search(r"\ban? (?:\w+ ){0,2}$", plain[:who], re.IGNORECASE):
        return True
    return (
        background.is_argued(head)
        or background.is_law(plain, head)
        or bool(background.CONDITIONAL.search(plain[: hit.start()]))
        or bool(background.FOREIGN.search(plain[: hit.start()]))
        or bool(re.search(r"\bshould\b", hit[0]))
        and not re.search(r"\bORDER", plain)
    )


def left_open_in(sentence: str) -> bool:
    """Whether the court says of something that it does not decide whether it may come in or stays out."""
    plain = _TITLED.sub("\u2024", background.masked(sentence))
    if is_asked(plain) or not by_the_court(plain):
        return False
    hits = (hit for patterns in (PROHIBIT, PERMIT) for pattern in patterns if (hit := pattern.search(plain)))
    return any(
        leaves_open(_before_the_act(plain, hit), permits=True)
        and not background.is_argued(plain[: hit.end()])
        and not background.is_law(plain, plain[: hit.end()])
        for hit in hits
    )


def _before_the_act(plain: str, hit: re.Match[str]) -> str:
    """The words up to the verb that permits or forbids."""
    groups = hit.groupdict()
    if groups.get("about") and hit.start("about") == hit.start():
        return plain[: hit.end("about")]
    return plain[: hit.start("binds") if groups.get("binds") else hit.start()]


def _directive(sentence: str, plain: str, hit: re.Match[str], effect: Effect, ordering: bool) -> Directive:
    groups = hit.groupdict()
    tail = plain[hit.start() :]
    nothing = re.fullmatch(
        r"no (?:mention|reference|evidence|argument|testimony|comment)", (groups.get("about") or "").strip(), re.I
    )
    about = (
        _object(plain[hit.end() :])
        if nothing
        else _whole(plain, hit) or groups.get("about2") or _object(plain[hit.end() :])
    )
    thing = _PASSIVE_PRONOUN.search(plain[hit.start() :])
    if thing and (groups.get("binds") or "").lower() in {"it", "they"}:
        groups, about = {**groups, "binds": ""}, groups["binds"]
    if _asks_leave(plain[: hit.start()], tail, effect):
        effect = Effect.LEAVE
    verb = re.search(
        r"\b(?:shall|must|may not|will|ORDER|precluded|prohibited|barred|instructed|directed|ordered"
        r"|may|permitted)\b",
        hit[0],
    )
    firm = (
        bool(groups.get("binds") or groups.get("no"))
        or bool(_ORDERING.search(plain))
        or bool(verb)
        or bool(re.match(r"^[^:]+(?::| -) (?:is |are )?\w+$", hit[0]))
        or (ordering and bool(_PLAIN_RULE.match(plain)))
        or bool(_DONE.search(hit[0]) and _NO_STATUTE.match(plain[hit.end() :]) and _starts(plain[: hit.start()]))
    )
    return Directive(
        start=hit.start(),
        end=len(sentence),
        effect=effect,
        binds=_who(groups.get("no") or _neither(plain, hit) + (groups.get("binds") or "")),
        subject=_saying(plain[hit.end() :], effect, _plain_subject(about)).replace("\u2024", "."),
        needs=(groups.get("needs") or "").strip(),
        firm=firm and not _GENERIC.search(plain),
    )


def _asks_leave(head: str, tail: str, effect: Effect) -> bool:
    """Whether leave is to be asked first: behind what is ordered, or before it (`Absent leave of Court, ...`).

    What `may be shown only after approaching the bench` is permitted to nobody who has not approached.
    """
    if effect is Effect.PERMIT:
        return _ONLY_ASKED.search(tail) is not None
    before = _LEAVE_BEFORE.match(head)
    return LEAVE.search(tail) is not None or (before is not None and LEAVE.search(before[0]) is not None)


def _starts(head: str) -> bool:
    return not head.strip() or bool(
        re.search(r"(?:[;:,]|\b(?:and|but)|^(?:however|accordingly|therefore|thus),) ?$", head, re.I)
    )


def _whole(plain: str, hit: re.Match[str]) -> str:
    """The thing of a passive from the beginning of its clause (`: instances known to the defendant are ...`)."""
    about: str = hit.groupdict().get("about") or ""
    before = _OPENS.search(plain[: hit.start("about")]) if about else None
    return f"{before['words']} {about}" if before and not _MODAL.search(before["words"]) else about


def _neither(plain: str, hit: re.Match[str]) -> str:
    """The word that makes of `neither party` both parties."""
    binds = hit.start("binds") if hit.groupdict().get("binds") else 0
    return "neither " if plain[:binds].lower().endswith("neither ") else ""


def _saying(behind: str, effect: Effect, subject: str) -> str:
    """The subject with `that`, where somebody shall not say that something is so."""
    if effect is Effect.PERMIT or not subject or not _THAT.match(behind):
        return subject
    return f"that {re.sub(r'^(?:or )?[a-z]+ that ', '', subject)}"


def _who(words: str) -> str:
    return re.sub(r"^(?:the|that) ", "", words.strip(), flags=re.IGNORECASE)


def _object(words: str) -> str:
    """What follows the verb of a prohibition, up to its conditions."""
    plain = re.split(
        r"[.;:]|,? (?:unless|without|until|before|absent|except|but|in the presence|for "
        r"(?:impeachment|the limited)|at trial|during|only|if|and (?:shall|must|may))\b",
        words,
    )[0]
    return re.sub(
        r"^ ?(?:(?:be )?(?:permitted|allowed) to(?: \w+(?: to)?)?|to|from|into|about|any|mentioning|eliciting"
        r"|offering|introducing|arguing|presenting"
        r"|referring|suggesting|questioning|testifying|making|or|that|(?:any )?(?:reference|mention"
        r"|argument|evidence|testimony|comment)s?(?: to| of| that| about| regarding)|,|commenting"
        r"|discussing|in any (?:way|manner)) ",
        "",
        plain.strip() + " ",
    ).strip()


def _plain_subject(words: str) -> str:
    words = re.sub(
        r"^(?:as |because |since |although |while )[^,]*, (?:however, )?", "", words.strip(), flags=re.IGNORECASE
    )
    words = re.sub(
        r"^.*?\b(?:if|when|where|unless|should|notwithstanding)\b[^,]*, (?:if\b[^,]*, )?(?=\w)",
        "",
        _CONDITION.split(words)[0],
        flags=re.IGNORECASE,
    )
    if re.search(r",? and$", words.rstrip()):  # `The rest shows another car and is excluded`
        words = re.split(
            r",? (?:is|are|was|were|shows?|depicts?|has|have|does|do|concerns?|bears?|goes?|lacks?|falls?)\b",
            words,
        )[0]
    plain = (
        re.sub(
            r"^.*\b(?:ORDERED|ordered|finds|holds|concludes|rules|Accordingly|Therefore)\b,? (?:that )?|^that ",
            "",
            words.strip(),
        )
        or words
    )
    return trimmed(re.sub(r"^(?:the court|it is|also|further) ", "", plain, flags=re.IGNORECASE))


def _before_which(plain: str) -> str:
    found = re.search(
        r"\bbefore (?:any )?(?:mention(?:ing)?|elicit(?:ing)?|referr?(?:ing|ence)?|inquir(?:ing|y)"
        r"|offer(?:ing)?|questioning|going into|introducing|raising|discussing|attempting to \w+)(?: "
        r"(?:to|of|into|about|as to))? (?P<about>[^.;,]+)",
        plain,
        re.I,
    )
    return trimmed(found["about"]) if found else ""
