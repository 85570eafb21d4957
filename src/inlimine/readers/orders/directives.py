"""What the words themselves order: not to mention, to approach first, that something may come in, or how."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inlimine.ledger.terms import Effect
from inlimine.readers.orders import background
from inlimine.readers.orders.limits import LEAVE
from inlimine.readers.orders.naming import trimmed

_ACTS = (
    r"(?:mention|refer|reference|elicit|offer|introduce|argue|suggest|present|inquire|ask|question"
    r"|testify|comment|allude|display|show|use|disclose|bring up|discuss|publish|imply|make|read"
    r"|play|estimate|explain|remain|attend|identify|demonstrate|establish|cite|inquire"
    r"|seek|attempt|put|raise|cross-examine|examine|impeach|denigrate|call|characterize|describe|go "
    r"into|get into|opine|speculate|name|label|touch|state|tell|rely|be (?:asked|questioned"
    r"|mentioned|introduced|offered|elicited|referred|admitted|used|shown|played|discussed|presented"
    r"|permitted|allowed|called|impeached|cross-examined|told|read))"
)
_WHO = (
    r"(?P<binds>(?:(?:all|no|any|the|both|each|neither|plaintiff'?s?'?|defendants?'?s?|defense"
    r"|state'?s|government'?s|their|its|his|her|either|opposing|lay|expert|fact) ){0,4}(?:counsel"
    r"|attorneys?|lawyers?|witness(?:es)?|part(?:y|ies)|sides?|plaintiffs?|defendants?"
    r"|state|government|prosecution|defense|people|commonwealth|debtors?|trustee|experts?|examiners?"
    r"|analysts?|officers?|detectives?|doctors?|agents?|investigators?|prosecutors?|petitioners?"
    r"|respondents?|one|jurors?|(?-i:(?:Mr|Ms|Mrs|Dr)[.\u2024] [A-Z]\w+|(?:Agent|Officer|Detective) "
    r"[A-Z]\w+|(?!(?:This|That|It|The|Evidence|Testimony|Court|Such|These|Those|Exhibits?|There"
    r"|Nothing|Which|Who|Rule|If|But|And|Trial|Motions?|Order|Accordingly|Any|No|All)\b)[A-Z][a-z]+)"
    r"|she|he|they)"
    r"(?:(?:, | and |, and | or | nor |, or | and/or )(?:(?:all|any|the|their|its|his|her) )?(?:of "
    r"(?:their|its|his|her) )?(?:(?:plaintiff|defendant|state|government|defense|expert|lay|fact)"
    r"s?'?s? )?(?i:counsel|attorneys?|witness(?:es)?|part(?:y|ies)|plaintiffs?|defendants?|experts?"
    r"|state|government|defense|agents|the like)){0,4})"
)
_NOT_EVIDENCE = (
    r"(?! (?:file|submit|renew|re-?urge|serve|respond|object|confer|exchange|re-?raise|appear"
    r"|contact|re-?file|move|seek reconsideration|notify|provide the court|be prepared))"
)
_NO_EVIDENCE = (
    r"(?:file|submit|exceed|contact|serve|depart|respond|reply|be (?:required|obligated|deemed|bound"
    r"|necessary|construed)|apply|include|have|preclude|prevent|affect|limit|constitute|amount|agree"
    r"|oppose|object|dispute|contest)"
)
PROHIBIT = (
    re.compile(
        rf"{_WHO},? (?:and (?:their|its|his|all) \w+ )?(?:is|are|shall be|will be)?,? ?(?:hereby "
        rf"|further |also )*(?:(?:shall|must|will|may|are to|is to|should|can|do|does) (?:also "
        rf"|further |hereby )?(?:not|refrain from)|cannot|(?:ordered|directed|instructed|admonished"
        rf"|cautioned|told)(?:,| and \w+)* (?:not to|to refrain from|to avoid)|(?:is |are )?(?:not "
        rf"(?:permitted|allowed) to)) (?:directly or indirectly |in any (?:way|manner),? )"
        rf"?(?!{_NO_EVIDENCE}\b)\w+",
        re.I,
    ),
    re.compile(
        rf"(?:(?P<no>no (?:party|counsel|attorney|witness|one|person|side|expert|lawyer)(?:(?:,| or| "
        rf"nor|, or) (?:counsel|attorney|witness|party|expert))*)|neither {_WHO}) (?:shall|may|will"
        rf"|is to|can|should) (?:be (?:permitted|allowed) to )?{_ACTS}\b",
        re.I,
    ),
    re.compile(
        rf"{_WHO},? (?:is|are|shall be|will be|be|stands?) (?:hereby |further |therefore |also |thus "
        rf")*(?:precluded|prohibited|barred|enjoined|forbidden|foreclosed|restrained|prevented"
        rf"|excluded) from\b",
        re.I,
    ),
    re.compile(
        r"(?P<about>\b(?:evidence|testimony|any|all|the|this|such|these|those|no|reference"
        r"|references|mention|exhibits?|argument|opinions?|dr\b.|mr\b.|ms\b.)\b[^.;:]{0,160}?) (?:is"
        r"|are|will be|shall be|be) (?:hereby |therefore |also |thus |all )*(?:excluded|precluded"
        r"|inadmissible|barred|prohibited|suppressed|not admissible|not permitted|not allowed|not be "
        r"(?:admitted|permitted|allowed|mentioned|introduced|used|offered|received))\b",
        re.I,
    ),
    re.compile(
        r"(?P<about>\b(?:evidence|testimony|the|this|such|these|those|no|any|reference|references"
        r"|mention|exhibits?|argument)\b[^.;:]{0,160}?) (?:shall|may|will|must|can)(?:not| not) be "
        r"(?:mentioned|introduced|admitted|offered|elicited|used|shown|referred to|presented"
        r"|received|played|discussed|published|argued)\b",
        re.I,
    ),
    re.compile(
        r"\b(?P<about>no (?:mention|reference|evidence|argument|testimony|comment)[^.;:]{0,140}?) "
        r"(?:shall|may|will|is to|should) be (?:made|permitted|allowed|admitted|offered|introduced"
        r"|elicited)\b",
        re.I,
    ),
    re.compile(
        r"\bexcludes (?P<about>[^.;]+)|\b(?:court|it) (?:hereby |also |therefore |will )"
        r"*(?:prohibits?|precludes?|bars?|suppresses|excludes?) (?P<about2>[^.;]+)",
        re.I,
    ),
    re.compile(
        r"\b(?:there (?:shall|will|is to) be no|no) (?P<about>(?:mention|reference|evidence|argument"
        r"|testimony)\b[^.;]*?)(?= at trial|[.;]|$)",
        re.I,
    ),
)
_PERSONS_ACTS = re.sub(r"be \(\?:.*", "be (?:asked|questioned|called|impeached|cross-examined|permitted))", _ACTS)
PERMIT = (
    re.compile(
        r"(?P<about>\b(?:(?:plaintiff|defendant|defense|state|government|people|joint|court)'?s?'? )"
        r"?(?:exhibits?|ex\.) [\w-]+(?:(?:,|,? and| through|-) ?[\w-]*\d+)*) (?:is |are |was |were )"
        r"?(?:received|admitted)\b",
        re.I,
    ),
    re.compile(
        rf"{_WHO},? (?:may|(?:is|are|will be|shall be) (?:hereby |also |therefore |still )"
        rf"*(?:permitted|allowed|authorized) to|shall be entitled to|remains? free to)"
        rf"{_NOT_EVIDENCE} (?:still |also |nonetheless |however,? )?{_PERSONS_ACTS}\b",
        re.I,
    ),
    re.compile(
        r"(?P<about>\b(?:evidence|testimony|the|this|such|these|those|exhibits?|opinions?"
        r"|plaintiff'?s?'?|defendant'?s?|dr\.|mr\.|ms\.|both|all|any)\b[^.;:]{0,160}?) (?:is|are"
        r"|will be|shall be|(?<!may )(?<!can )be) (?:hereby |therefore |also |thus |all |pre-?)"
        r"*(?:admissible|admitted|permitted(?! to)|allowed(?! to)|received(?: in(?:to)? evidence)?)"
        r"\b",
        re.I,
    ),
    re.compile(
        r"(?P<about>\b(?:evidence|testimony|the|this|such|these|those|exhibits?|it|they)"
        r"\b[^.;:]{0,160}?) (?:may|can|shall|will)(?: only)? be (?:admitted|introduced|offered"
        r"|elicited|used|received|shown|presented|played|published|mentioned|discussed|referenced)\b",
        re.I,
    ),
    re.compile(
        r"\b(?:court|it) (?:hereby |also |therefore |will )*(?:admits?|permits?|allows?) (?P<about>[^.;]+)", re.I
    ),
)
REQUIRE = (
    re.compile(
        rf"{_WHO},? (?:shall|must|is to|are to|(?:is|are) (?:hereby )?(?:ordered|directed|instructed)"
        rf" to) (?:first |also |promptly )?(?P<needs>(?:redact|lay|instruct|inform|advise|admonish"
        rf"|caution|disclose|produce|provide (?!the court|notice of appeal)|establish|make a proffer"
        rf"|give (?:advance |prior )?notice|refer to|use|limit|wear|sit)\b[^.;]*)",
        re.I,
    ),
    re.compile(
        r"\b(?P<about>[^.;:]{3,120}?) (?:shall|must|will) be (?P<needs>(?:redacted|sanitized"
        r"|authenticated|accompanied by|preceded by)\b[^.;]*)",
        re.I,
    ),
    re.compile(
        r"\b(?P<needs>(?:(?:a |an appropriate )?(?:limiting|curative|cautionary) instruction) "
        r"(?:will|shall) be given[^.;]*)",
        re.I,
    ),
)
_MODAL = re.compile(r"\b(?:shall|may|must|will|is|are|cannot)\b")
_NEXT_CLAUSE = re.compile(
    r"(?:[;,] (?:but|and|however,)|;| but) (?=(?:[\w'.]+ ){0,5}(?:shall|may|must|will|cannot|is|are) "
    r"(?:not |also |be )?(?!to\b)\w+)"
)
_PLAIN_RULE = re.compile(
    r"^(?:accordingly, |therefore, |thus, |however, )?(?:any|all|the|these|those|this|that|such"
    r"|exhibits?|plaintiff's|defendant's|government's|state's|no (?:mention|reference|evidence"
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
    return found


def _clauses(sentence: str) -> list[tuple[int, int]]:
    cuts = [hit.span() for hit in _NEXT_CLAUSE.finditer(sentence) if _MODAL.search(sentence[: hit.start()])]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(sentence)]
    return list(zip(starts, ends, strict=True))


def directive_in(sentence: str, *, ordering: bool = False) -> Directive | None:
    """The first thing that a sentence orders; `ordering`: it stands where the court orders."""
    plain = _TITLED.sub("\u2024", background.masked(sentence))
    hits = [
        (hit.start(), hit, effect)
        for effect, patterns in ((Effect.PROHIBIT, PROHIBIT), (Effect.PERMIT, PERMIT), (Effect.REQUIRE, REQUIRE))
        for pattern in patterns
        if (hit := pattern.search(plain)) and not _is_none(plain, hit)
    ]
    if hits:
        _, first, effect = min(hits, key=lambda one: one[0])
        return _directive(sentence, plain, first, effect, ordering)
    leave = LEAVE.search(plain)
    if (
        leave
        and re.search(
            r"\b(?:shall|must|is to|are to|will|ORDERED|ordered|directed|may not)\b|^(?:counsel"
            r"|parties|both sides|defense|state|plaintiff|defendant)(?: counsel)? to \w+",
            plain,
            re.I,
        )
        and not _is_none(plain, leave)
    ):
        who = re.match(r".*?" + _WHO + r" (?:shall|must|is to|are to|will)", plain, re.IGNORECASE)
        return Directive(
            start=0,
            end=len(sentence),
            effect=Effect.LEAVE,
            binds=_who(who["binds"]) if who else "",
            subject=_before_which(plain),
        )
    return None


def _is_none(plain: str, hit: re.Match[str]) -> bool:
    head = plain[: hit.end()]
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


def _directive(sentence: str, plain: str, hit: re.Match[str], effect: Effect, ordering: bool) -> Directive:
    groups = hit.groupdict()
    tail = plain[hit.start() :]
    nothing = re.fullmatch(
        r"no (?:mention|reference|evidence|argument|testimony|comment)", (groups.get("about") or "").strip(), re.I
    )
    about = (
        _object(plain[hit.end() :])
        if nothing
        else groups.get("about") or groups.get("about2") or _object(plain[hit.end() :])
    )
    if effect in {Effect.PROHIBIT, Effect.REQUIRE} and LEAVE.search(tail):
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
        or (ordering and bool(_PLAIN_RULE.match(plain)))
    )
    return Directive(
        start=hit.start(),
        end=len(sentence),
        effect=effect,
        binds=_who(groups.get("no") or groups.get("binds") or ""),
        subject=_plain_subject(about).replace("\u2024", "."),
        needs=(groups.get("needs") or "").strip(),
        firm=firm and not _GENERIC.search(plain),
    )


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
        r"^ ?(?:to|from|into|about|any|mentioning|eliciting|offering|introducing|arguing|presenting"
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
    plain = (
        re.sub(r"^.*\b(?:ORDERED|ordered|that|finds|holds|Accordingly|Therefore),? (?:that )?", "", words.strip())
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
