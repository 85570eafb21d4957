"""Where the words for what a ruling is about end, and what stands behind them."""

from __future__ import annotations

import re

from inlimine.readers.read_act import Span
from inlimine.readers.reports import verbs
from inlimine.readers.reports.verbs import GERUND, PAST, THIRD, pattern

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SPEECH = (
    r"(?:ruled|said|says|rules|decided|decides|wrote|held|found|announced|ordered|concluded|added|noted|explained)"
)
HEAD_VERBS = (
    f"(?:{verbs.bars(PAST, THIRD)}|{verbs.lets(PAST, THIRD)}|{verbs.grants(PAST, THIRD)}"
    f"|{verbs.denies(PAST, THIRD)}"
    r"|declined|declines|agreed|agrees|deferred|delayed|put off|puts off|postponed|reserved|took"
    r"|left|ordered|orders"
    r"|directed|sided|ruled|decided|said|will|would|did|has|had|is|also|then|separately|later)"
)
_COURT = (
    r"(?:she|he|it|they|the (?:judge|court|justice|magistrate)|(?:[\w.]+ ){0,3}(?:judge"
    r"|justice) [\w'-]+|(?-i:[A-Z])[\w'-]+)"
)
_CUTS = pattern(
    r"[;:!?\x00]| -+ |\.(?=[\"')\]]*(?: |$))(?<!\bU\.S\.)(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)"
    r"(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bNo\.)"
    r"|,?\" (?=" + _COURT + r" )"
    r"|,? (?:but|because|although|though|despite|unless|provided that|so long as|as long as|even though|pending)\b"
    r"| on (?:the )?grounds?\b|,? as (?:\"|too |unduly|irrelevant|hearsay|more |far )|,? while \w+ing\b"
    r"|,? (?:but )?(?:only|solely) (?:for|to|as)\b"
    r"|,? (?:without prejudice|as moot|as premature)\b|,? (?:only if|only when|only after|if"
    r"|whereas)\b"
    r"| until (?!trial)|,? after (?:a|the) (?:judge|court) |,? over (?:the )?(?:[\w.'-]+ ){0,4}objections?\b"
    r"| (?:at|in|from|during) (?:the|his|her|their|its|an?) (?:[\w'-]+ ){0,3}trial\b"
    r"|,? at the (?:request|urging) of\b| at (?:[\w.']+ ){1,4}(?:request|urging)\b"
    r"| without (?:first |her |his |the |prior |permission|asking|getting|seeking|approval|leave)"
    rf"|, (?:and )?(?:also )?(?:{verbs.bars(PAST)}|{verbs.lets(PAST)}|{verbs.grants(PAST)}"
    rf"|{verbs.denies(PAST)}) (?!by|of|in|at|from|on|with)"
    r"|, (?:and |but )?(?:which|who|whom|whose|saying|ruling|after|while|as|where|when|so|not"
    r"|even|once|in a|in an|at a|to the"
    r"|according|however|too|then|though|or at least|at least|calling|citing|finding|adding"
    r"|noting|writing|meaning|agreeing)\b"
    r"|, (?:a|an|the|another|one) (?:[\w-]+ ){0,3}(?:ruling|decision|move|blow|setback|win"
    r"|victory|step|loss|defeat)\b"
    r"|, (?:and |but )?(?:[^,\x00]{1,60} )?" + _SPEECH + r"\b"
    r"|, [a-z]+ing\b(?<!evening)(?<!during)(?<!including)"
    rf"|,? (?:and|but|then|while) (?:{_COURT} )?(?:also |then |has |had |will |would |is |separately |later )*"
    rf"{HEAD_VERBS} (?!by\b|of\b|to be\b)"
    rf"|,? and (?:also |then )?(?:{verbs.bars(GERUND)}|{verbs.lets(GERUND)}|{verbs.denies(GERUND)}"
    rf"|{verbs.grants(GERUND)}) "
    r"|,? and (?=(?:a|an|the|another) (?:[\w']+ ){0,3}(?:motion|request|bid) )"
    r"|,? (?:in|during|at|following|under|with) (?:a|an|the|her|his|rulings?"
    r"|orders?)(?: [\w'-]+){0,3} (?:rulings?|orders?|decisions?"
    r"|hearing|opinion|issued)\b"
)
_TRAILS = pattern(
    rf"(?:,? (?:(?:on|late|early|this|that|next|last) )*{_DAY}(?: (?:morning|afternoon|evening|night))?"
    r"|,? (?:(?:last|earlier this|this past) (?:week|month|year|spring|summer|fall|winter)"
    r"|(?:\w+ )?(?:days|weeks|months) ago|before|today|yesterday|tomorrow|this week|this morning"
    r"|for now|too|either|as well|instead|entirely|altogether|at all|anyway"
    r"|again|in full|also|out|outright|herself|himself|alone)"
    r"| (?:at|during|in|for|from) (?:the|his|her|their|this|that|its|an?"
    r"|any) ?(?:[\w.'-]+ ){0,3}?(?:trial|proceedings|case in chief)"
    r"| (?:at|from|before|during) (?:trial|opening statements|closing arguments)"
    r"| (?:to|before|from|in front of|for) (?:the |a |this |our |any )?(?:jurors|juries|jury"
    r"|panel)| (?:into|as|in|from) evidence"
    r"| in (?:the |a |his |her |this )?(?:[\w.'-]+ ){0,4}?(?:case|county)|,? and| that| of|,)$"
)
_CLAUSE_END = pattern(r"[;:\x00]|\.(?=[\"')\]]*$)|,? but |, saying\b|$")
_TAG = pattern(rf",? (?:[^,]{{1,60}}) {_SPEECH}\b|, {_SPEECH} ")
_UNLESS = pattern(r",? ?\bunless (?P<c>.+)|\b(?:un)?til (?P<c2>.+)")
_NEEDS = pattern(
    r",? ?\b(?:but )?(?:only (?:if|when|after)|provided(?: that)?|so long as|as long as"
    r"|on condition that|if) (?P<c>.+)"
)
_LEAVE = pattern(
    r"\bwithout (?:first |prior |her |his |the (?:judge|court)'s )*(?:asking|getting|seeking"
    r"|obtaining|permission|approval|leave"
    r"|approaching|clearing|raising|checking)|\b(?:unless|until) (?:they|she|he|it|lawyers|counsel) (?:first )?"
    r"(?:ask|get|seek|obtain|clear|approach)\w* "
)
_OVER_OBJECTION = pattern(
    r"\b(?:over|despite|notwithstanding|(?:reject|overrul|dismiss|rebuff|repell)(?:ed|ing)"
    r"|(?:turn|brush|wav|push)(?:ed|ing) (?:down|aside|off|away)) (?:the "
    r"|an? )?(?:[\w.'-]+ ){0,5}?(?:objections?|challenges?|protests?|opposition|complaints?"
    r"|concerns?|arguments?|claims?|contentions?)\b"
)


def subject_end(plain: str, start: int, limit: int) -> int:
    """Where words that begin at `start` stop being about the same thing."""
    cut = _CUTS.search(plain, min(start + 1, limit), limit)
    return cut.start() if cut else limit


def trimmed(plain: str, start: int, end: int) -> Span:
    """The same words without a day, an audience or a connecting word at their end."""
    while start < end and plain[start] in " ,\x00":
        start += 1
    while True:
        while end > start and plain[end - 1] in " ,.\x00":
            end -= 1
        if end > start and plain[end - 1] == '"' and plain.count('"', start, end) % 2:
            end -= 1
            continue
        trail = _TRAILS.search(plain, max(start, end - 60), end)
        if not trail or trail.start() <= start:
            return start, end
        end = trail.start()


def subject(plain: str, start: int, limit: int) -> Span:
    """The words for what it is about, from a place on."""
    return trimmed(plain, start, subject_end(plain, start, limit))


def condition(plain: str, end: int) -> tuple[Span | None, Span | None]:
    """What lifts a ruling and what it needs, as said behind its subject in the same clause."""
    clause = plain[end : _behind(plain, end)]
    lifts, needs = _UNLESS.match(clause.lstrip(", ")) or _UNLESS.search(clause), _NEEDS.search(clause)
    return _group(plain, end, clause, lifts), None if lifts else _group(plain, end, clause, needs)


def _group(plain: str, end: int, clause: str, hit: re.Match[str] | None) -> Span | None:
    if hit is None:
        return None
    words = next(word for word in hit.groups() if word)
    start = plain.index(words, end)
    tag = _TAG.search(words)
    return trimmed(plain, start, start + (tag.start() if tag else len(words)))


def _behind(plain: str, end: int) -> int:
    stop = _CLAUSE_END.search(plain, end)
    first = plain[end : end + 5].lstrip(", ")
    if stop and first.startswith("but") and stop.start() <= end + 2:
        stop = _CLAUSE_END.search(plain, end + 5)
    return stop.start() if stop else len(plain)


_PURPOSE = pattern(r",? ?\b(?:but )?(?:only|solely) (?P<p>(?:for|to|as) [^,.;\x00]{3,80})")


def purpose(plain: str, end: int) -> Span | None:
    """The one purpose for which it is let in, in the words behind its subject."""
    hit = _PURPOSE.search(plain, end, min(_behind(plain, end), end + 60))
    return trimmed(plain, *hit.span("p")) if hit else None


def asks_leave(plain: str, end: int) -> bool:
    """Whether leave must be asked first, as said behind the subject."""
    return _LEAVE.search(plain, end, _behind(plain, end)) is not None


def over_objection(plain: str, start: int, end: int) -> re.Match[str] | None:
    """The words that say an objection was rejected, in the clause around an act."""
    left = max(plain.rfind(mark, 0, start) for mark in (";", " but ", ": ")) + 1
    return _OVER_OBJECTION.search(plain, left, _behind(plain, end))


_VERB = re.compile(r"\b(?:was|were|is|are|may|can|cannot|can't|will|won't|has|had|have)\b", re.IGNORECASE)
HAS_VERB = re.compile(
    r"\b(?:was|were|is|are|may|can|cannot|can't|will|won't|ruled|said|decided|has|had)\b", re.IGNORECASE
)
_LEFT = pattern(
    r"(?:^|[;,\x00]|:(?!\d)|,? but| that|\bsaid|\bruled|\brules|\bsays|\bdecided| and|\bwhile"
    r"|\bbecause|\bwrote| -+ |\bruling|\bfinding|\b(?:asked|wondered|questioned|decided?|deciding"
    r"|rule|ask|asks|say|said|settle)(?: [\w' ]{1,30})? (?:whether|why|how)) *(?:(?:and|but|so"
    r"|that|while|also) )*"
)


def subject_left(plain: str, at: int) -> Span:
    """The noun phrase that ends where a verb begins, back to where its clause begins."""
    start = 0
    for mark in _LEFT.finditer(plain, 0, at):
        inside = mark.group().strip(" ,;:\x00-").lower()
        relative = inside == "that" and not _after_speech(plain, mark.start())
        listed = inside == "and" and not HAS_VERB.search(plain, 0, mark.start())
        parted = mark.group().strip() == "," and not HAS_VERB.search(plain, 0, mark.start())
        if not (
            relative
            or listed
            or (parted and plain[mark.end() :][:1].islower() and _list_like(plain, mark.end(), at))
        ):
            start = mark.end()
    return trimmed(plain, start, at)


def earlier_subject(plain: str, at: int) -> Span:
    """The subject of a second verb (`X is hearsay and may not be used`), which stands before the first."""
    what = subject_left(plain, at)
    if what[0] < what[1]:
        return what
    clause = max(plain.rfind(mark, 0, at) for mark in (";", "\x00", ":")) + 1
    verbs_before = list(_VERB.finditer(plain, clause, at))
    return subject_left(plain, verbs_before[-1].start()) if verbs_before else what


def _list_like(plain: str, start: int, end: int) -> bool:
    return " and " in plain[start:end]


def _after_speech(plain: str, at: int) -> bool:
    said = (
        r"\b(?:said|ruled|decided|held|found|ordered|wrote|says|rules|announced|asked|argued"
        r"|contended|claimed|urged|added|noted|believes?|thinks?|hopes?|hoped|told [\w ]{1,30}"
        r"|concluded|determined|agreed|agrees|agreed with [\w ]{2,40}|means?|mean|rulings?)"
    )
    return (
        re.search(
            said
            + r"(?: (?:on |late |early )?\w+day| from the bench| today|, on [\w. ]{3,14}| in \w+| earlier)?,?$",
            plain[max(0, at - 60) : at],
        )
        is not None
    )
