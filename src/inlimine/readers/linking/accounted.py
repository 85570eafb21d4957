"""What a ruling's own words say and its proposed entry does not: no limit is dropped unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inlimine.ledger.acts import Act
from inlimine.ledger.terms import Effect
from inlimine.readers.linking.behind import ASK_FIRST
from inlimine.readers.linking.confines import behind_stage, without_confines
from inlimine.readers.linking.let_in import ASKS
from inlimine.readers.linking.words_left import words_left
from inlimine.readers.orders import background
from inlimine.readers.orders.lexicon import DISPOSING
from inlimine.readers.orders.limits import LEAVE, LEAVE_GOES_ON, PURPOSE
from inlimine.readers.orders.naming import named_in
from inlimine.readers.read_act import ReadAct

_CUE = (
    r"until|unless|absent|provided|if|only|solely|alone|except(?:ing)?|save|excluding|but|although|though|while|whilst"
    r"|insofar|so far|to the (?:\w+ )?extent|subject to|pending|(?:so|as) long as|in the event"
    r"|when(?:ever)?|where|once"
    r"|after|before|prior to|during|through(?:out)?|for now|for the (?:time|moment|present)|at this (?:time|point"
    r"|juncture|stage)|provisional\w*|condition\w*|contingent|without (?!prejudice|objection"
    r"|opposition)|as to|as for"
    r"|with (?:respect|regard|leave) to|regarding|concerning|vis-[aà]-vis|limited|limiting|however|outside|in the"
    r" (?:absence|presence)|as (?:modified|amended|limited|narrowed|framed|revised|redacted)"
    r"|other than|against|upon"
    r"|ordinarily|otherwise would|would|at sidebar|with the (?:exception|caveat|proviso|understanding)|apart from"
    r"|aside from|beyond|within|inasmuch|in front of|to be revisited|initially|temporar\w+|for purposes? of"
    r"|for the (?:\w+ )?purposes?"
)
_LIMITING = re.compile(rf"(?<![\w'-])(?:{_CUE})(?![\w'-])", re.IGNORECASE)
_HEAD_LIMITING = re.compile(
    r"(?<![\w'-])(?:until|unless|absent|provided that|only|solely|except|subject to|to the (?:\w+ )?extent|insofar"
    r"|pending|if|in the event|during|save|for now|for the (?:time|moment|present)|at this (?:time|point|juncture"
    r"|stage)|ordinarily|would|provisionally|conditionally|temporarily|partially)(?![\w'-])",
    re.IGNORECASE,
)
# It announces, and does not rule: `is well taken and will be allowed`.
_ANNOUNCED = re.compile(r"\bwell[- ]taken,? and (?:will|shall|should) be $", re.IGNORECASE)
# What stands behind a ruling without limiting it.
_SAID = re.compile(
    r"\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]"
    r"|\bwith(?:out)? prejudice\b(?: to (?:(?:any|a|an|its|their|his|her) )?(?:(?:timely|specific"
    r"|contemporaneous|later)"
    r" )?(?:renew\w*|objection\w*|objecting|re-?urg\w*|re-?rais\w*|re-?assert\w*)(?: (?:at"
    r"|during) (?:the )?trial)?)?|\bas (?:being )?(?:moot|unopposed|untimely|premature|agreed|follows)\b"
    r"|\bin (?:part|full|whole|its entirety|their entirety|all respects|every respect|all other respects)\b"
    r"|\bwithout (?:objection|opposition)\b|\b(?:for|upon) (?:the |all the |those )?(?:reasons?"
    r"|good cause)\b[^.;]*"
    r"|\b(?:as|for the reasons) (?:stated|set forth|set out|announced|explained|discussed)\b[^.;]*"
    r"|\b(?:is |are )?(?:hereby )?(?:so )?(?:ordered|entered)\b|\bby (?:the )?(?:court|agreement"
    r"|consent|stipulation)\b"
    r"|\b(?:before|in front of|in the (?:hearing|presence) of) (?:the|a|any) jury\b"
    r"|\botherwise\b|\bin all other respects\b|\bas to the (?:rest|remainder|balance)\b",
    re.IGNORECASE,
)
# `though a single photograph may be shown` is no reason.
_LETS = re.compile(
    r"(?:al)?though\b.*\b(?:may|can|shall|must|will|remains?|is (?:permitted|allowed))\b"
    r"|while\b.*\b(?:may|can|shall|must|will|is being|are being)\b",
    re.IGNORECASE | re.DOTALL,
)
_JOINED = re.compile(
    r"\b(?:and|or|the|a|an|is|are|was|be|it|that|this|of|to|in|on|so|also|hereby|for|by|motions?|limine|requests?"
    r"|nos?|mil|as|court|plaintiff's|defendant's|state's|government's|objections?|ruling)\b",
    re.IGNORECASE,
)
_DECREED = re.compile(
    r"\b(?:is|are|be|stays?|remains?)(?: (?!not\b)\w+){0,2}?(?: not)? (?:excluded|precluded|barred|prohibited"
    r"|suppressed|(?:in)?admissible|admitted|permitted|allowed|received|mentioned|introduced|offered|elicited|used|shown"
    r"|referred to|presented|played|discussed|published|argued|referenced)\b",
    re.IGNORECASE,
)
# A stage that no reader took; the trial itself is none, unless the words confine the ruling to a stage of it.
_STAGED = re.compile(
    r"(?:\b(?:and|or|nor) (?:also )?)?\b(?:in|at|during|for|on|throughout)(?: [\w'’-]+){1,5}?"
    r" (?:phases?|stages?|portions?|segments?)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_IMPEACHED = re.compile(r"(?<=impeach)(?:ment|ing)?(?: of)? (?:the )?(?:defendant|accused)\b", re.IGNORECASE)
_WORDY = re.compile(r"[A-Za-z]{2,}|\d+")


def unaccounted(read: ReadAct, act: Act) -> tuple[str, ...]:
    """The words of a ruling that limit it and became nothing in the entry, each as the paper has them."""
    plain = background.masked(" ".join(read.words.quote.split()))
    word = _ruling_word(read, plain)
    if word is None:
        limited = _cut(_LIMITING, _without(plain, read, act)) or _stage_left(plain, read, act)
        left = [limited or words_left(_without(_behind_order(plain, read), read, act))]
    else:
        head = _cut(_HEAD_LIMITING, _before_the_motion(plain[: word.start()]).replace(read.subject or "\n", " "))
        left = [head, _tail(plain[word.end() :], word, read, act)]
        left += [plain[: word.end()]] if _ANNOUNCED.search(plain[: word.start()]) else []
    left += [_cut(_LIMITING, _without(background.masked(one.quote), read, act)) for one in read.further]
    left += [" ".join(one.quote.split()) for one in read.left]
    told = [background.restored(one.strip(" ,;.:-")) for one in left if _WORDY.search(one)]
    return tuple(one for at, one in enumerate(told) if not any(one in other for other in told[:at]))


def _behind_order(plain: str, read: ReadAct) -> str:
    """What follows an order that disposes of no motion: behind its verb, or behind what that verb speaks of."""
    at = plain.casefold().find(read.subject.casefold()) if read.subject else -1
    passive = _DECREED.search(plain, max(at, 0))
    if passive is not None:
        return plain[passive.end() :]
    return plain[at + len(read.subject) :] if at >= 0 else ""


def _stage_left(words: str, read: ReadAct, act: Act) -> str:
    """A stage that the entry has not, or everything behind one that it has: `... and in the liability phase`."""
    confined = any(one.phases for one in act.directives)
    behind = _without(behind_stage(words), read, act) if confined else ""
    if _WORDY.search(_JOINED.sub("", behind)):
        return behind
    staged = _STAGED.search(_without(words, read, act))
    return staged[0] if staged else ""


def _ruling_word(read: ReadAct, plain: str) -> re.Match[str] | None:
    hits = list(DISPOSING.finditer(plain)) if read.disposition else []
    stem = re.sub(r"\W", "_", read.disposition)
    fitting = [one for one in hits if (one.lastgroup or "").rsplit("_", 1)[0] == stem]
    return next(iter(fitting or hits[-1:]), None)


def _before_the_motion(head: str) -> str:
    """Without the motion's own title, which is what was asked and no limit of the ruling."""
    named = [one for one in named_in(head) if not one.bare] or named_in(head)
    if not named:
        return head
    closed = max(head.rfind(")"), head.rfind("]"))
    behind = head[closed + 1 :] if closed > named[0].start else ""
    return f"{head[: named[0].start]} {behind}".strip()


def _tail(tail: str, word: re.Match[str], read: ReadAct, act: Act) -> str:
    """What stands behind the word; after `GRANTS` the motion itself does, and its title limits nothing."""
    active = _is_active(word)
    if active:
        named = named_in(tail)
        tail = tail[max(_closed(tail), named[0].end if named else 0) :]
    left = _without(tail, read, act)
    if active or read.effect is not None:
        return _cut(_LIMITING, left) or _stage_left(tail, read, act) or words_left(left)
    return left if _WORDY.search(_JOINED.sub("", left)) else ""


def _without(words: str, read: ReadAct, act: Act) -> str:
    """The words less everything that the entry has of them."""
    for one in _kept(read, act):
        at = words.casefold().find(one.casefold()) if one else -1
        words = words[:at] + " " + words[at + len(one) :] if at >= 0 else words
    if any(one.effect is Effect.LEAVE for one in act.directives):
        words = ASKS.sub(" ", _without_leave(ASK_FIRST.sub(" ", words)))
    return _SAID.sub(" ", _without_confines(words, act))


def _without_leave(words: str) -> str:
    """The words less that leave is to be asked first, which a directive to ask first says itself."""
    found = LEAVE.search(words)
    if found is None:
        return words
    goes_on = LEAVE_GOES_ON.match(words, found.end())
    return f"{words[: found.start()]} {words[goes_on.end() if goes_on else found.end() :]}"


def _without_confines(words: str, act: Act) -> str:
    """The words less the stage and the purpose, where the entry has them."""
    purposes = any(one.purposes or one.any_purpose for one in act.directives)
    words = PURPOSE.sub(" ", _IMPEACHED.sub("", words)) if purposes else words
    return without_confines(words) if purposes or any(one.phases for one in act.directives) else words


def tail_of(read: ReadAct) -> str:
    """The words behind the word of ruling, or behind the bracketed number of the motion that follows it."""
    plain = background.masked(" ".join(read.words.quote.split()))
    word = _ruling_word(read, plain)
    if word is None:
        return ""
    tail = plain[word.end() :]
    if _is_active(word):
        tail = tail[_closed(tail) :] if _closed(tail) else ""
    return background.restored(tail)


def _is_active(word: re.Match[str]) -> bool:
    return (word.lastgroup or "").endswith(("active", "base", "gerund"))


def _closed(tail: str) -> int:
    """Where the last bracket of the words ends; 0 where they have none."""
    return max(tail.rfind(")"), tail.rfind("]")) + 1


def _cut(limiting: re.Pattern[str], words: str) -> str:
    """From the first word that limits on."""
    found = limiting.search(words)
    return words[found.start() :] if found else ""


def _kept(read: ReadAct, act: Act) -> Iterator[str]:
    """The words that became something: what it speaks of, whom it binds, its conditions, its reason."""
    made = act.directives
    conditions = any(one.unless or one.need or one.when or one.effect is Effect.LEAVE for one in made)
    yield read.reason.quote if read.reason and not _LETS.match(read.reason.quote) else ""
    yield read.by_reference
    yield read.spares  # a person is told of these in any case
    if conditions:
        yield from (read.unless, read.needs)
    if made and read.binds:
        yield from (f"as to {read.binds} only", f"as to {read.binds}", read.binds)
    if made and read.subject:
        yield from (
            f"{lead} {read.subject}" for lead in ("as to", "with respect to", "with regard to", "regarding")
        )
        yield read.subject
        yield from read.also
