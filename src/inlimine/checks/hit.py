"""A hit: words in a paper, the ruling that watches for them, and the reply for the use that the paper makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inlimine.checks.matching.span import Span, locate, quote
from inlimine.engine.case_state import CaseState
from inlimine.engine.question import Question
from inlimine.engine.resolution import Resolution
from inlimine.ledger.terms import Audience, Phase, Purpose, Use
from inlimine.ledger.watches import Query
from inlimine.passages.reading import PaperUse, Place, Reading

# What each kind of paper does with what it says, where the caller does not say otherwise.
ASSUMED = {
    PaperUse.OPENING: (Use.MENTION, Phase.OPENING),
    PaperUse.CLOSING: (Use.ARGUE, Phase.CLOSING),
    PaperUse.OUTLINE: (Use.ELICIT, Phase.CASE_IN_CHIEF),
    PaperUse.EXHIBIT_LIST: (Use.OFFER, Phase.CASE_IN_CHIEF),
    PaperUse.TRANSCRIPT: (Use.ELICIT, Phase.CASE_IN_CHIEF),
    PaperUse.OTHER: (Use.MENTION, Phase.CASE_IN_CHIEF),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who would use a paper and how; None or empty: taken from the paper, or every party in turn."""

    by: str = ""
    use: Use | None = None
    to: Audience = Audience.JURY
    phase: Phase | None = None
    purpose: Purpose = Purpose.PROOF
    witness: str = ""
    against: str = ""
    episode: str = ""
    count: str = ""

    def questions(self, items: Iterable[str], paper: PaperUse, state: CaseState) -> tuple[Question, ...]:
        """One question for each item and each party that may hold the paper."""
        use, _ = ASSUMED[paper]
        parties = (self.by,) if self.by else tuple(state.view.parties)
        return tuple(
            Question(
                item=item,
                by=party,
                use=self.use or use,
                to=self.to,
                phase=self.phase or _phase(paper, party, state),
                purpose=self.purpose,
                witness=self.witness,
                against=self.against,
                episode=self.episode,
                count=self.count,
            )
            for item in items
            for party in parties
        )


def _phase(paper: PaperUse, party: str, state: CaseState) -> Phase:
    """When a paper would be used: a defendant's evidence comes in the defence case."""
    phase = ASSUMED[paper][1]
    defends = phase is Phase.CASE_IN_CHIEF and party in state.view.defendants
    return Phase.DEFENCE_CASE if defends else phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Words found at a span of a reading, on behalf of which ruling and watch, with question and reply.

    `place` is where they begin, `locator` cites all of it (`44:12-13`). `query` is what was looked for, where that
    is no label; `proposed` is what the words were taken from, where nobody has confirmed them. `told` is what else
    there is to say of them.
    """

    span: Span
    place: Place
    locator: str
    ruling: str
    watch: str
    words: str
    question: Question
    reply: Resolution
    query: Query | None = None
    proposed: str = ""
    told: str = ""


def hits_at(
    spans: Iterable[Span],
    reading: Reading,
    *,
    ruling: str,
    watch: str,
    asked: tuple[Question, Resolution],
    query: Query | None = None,
    proposed: str = "",
    told: str = "",
) -> Iterator[Hit]:
    """A hit for each span, all with the same question and reply."""
    question, reply = asked
    for span in spans:
        yield Hit(
            span=span,
            place=reading.lines[span.first_line].place,
            locator=locate(span, reading),
            ruling=ruling,
            watch=watch,
            words=quote(span, reading),
            question=question,
            reply=reply,
            query=query,
            proposed=proposed,
            told=told,
        )


def strictest(questions: Iterable[Question], state: CaseState) -> tuple[Question, Resolution]:
    """The most restrictive reply among questions, the first of equals."""
    replies = [(question, state.resolve(question)) for question in questions]
    return min(replies, key=lambda pair: pair[1].status.rank)


def in_order(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Hits as they stand in the paper, each once."""
    known = {(hit.span.start, hit.span.end, hit.ruling, hit.watch): hit for hit in hits}
    return tuple(known[key] for key in sorted(known))
