"""The closed vocabularies of a ledger: each word is the one that the notation, JSON and commands use."""

from __future__ import annotations

from enum import StrEnum


class Use(StrEnum):
    """What somebody wants to do with an item."""

    MENTION = "mention"
    ELICIT = "elicit"
    OFFER = "offer"
    SHOW = "show"
    ARGUE = "argue"
    PROFFER = "proffer"


class Audience(StrEnum):
    """Before whom; the venire counts as the jury."""

    JURY = "jury"
    BENCH = "bench"
    WITNESS = "witness"
    IN_CAMERA = "in-camera"
    PUBLIC = "public"
    OPPONENT = "opponent"


class Phase(StrEnum):
    """The stage of the case at which the use would happen."""

    VOIR_DIRE = "voir-dire"
    OPENING = "opening"
    CASE_IN_CHIEF = "case-in-chief"
    CROSS = "cross"
    REDIRECT = "redirect"
    DEFENCE_CASE = "defence-case"
    REBUTTAL = "rebuttal"
    SURREBUTTAL = "surrebuttal"
    CLOSING = "closing"
    DELIBERATION = "deliberation"
    SENTENCING = "sentencing"
    REVOCATION = "revocation"
    HEARING = "hearing"
    APPEAL = "appeal"


OFF_JURY = frozenset({Phase.SENTENCING, Phase.REVOCATION, Phase.HEARING, Phase.APPEAL})
JURY_FACING = frozenset(Phase) - OFF_JURY


class Purpose(StrEnum):
    """What the use is to show; PROOF is the default: proof of a fact in issue."""

    PROOF = "proof"
    PROPENSITY = "propensity"
    MOTIVE = "motive"
    OPPORTUNITY = "opportunity"
    INTENT = "intent"
    PREPARATION = "preparation"
    PLAN = "plan"
    KNOWLEDGE = "knowledge"
    IDENTITY = "identity"
    NO_MISTAKE = "no-mistake"
    IMPEACH_DEFENDANT = "impeach-defendant"
    IMPEACH_WITNESS = "impeach-witness"
    REHABILITATE = "rehabilitate"
    COMPLETENESS = "completeness"
    CORRECT_IMPRESSION = "correct-impression"
    REFRESH = "refresh"
    BACKGROUND = "background"
    ILLUSTRATE = "illustrate"


class Effect(StrEnum):
    """What a directive does; every disposition compiles to one of these seven (SEMANTICS 2.5)."""

    PROHIBIT = "prohibit"
    LEAVE = "leave"
    PERMIT = "permit"
    OVERRULE = "overrule"
    REQUIRE = "require"
    DEFER = "defer"
    NONE = "none"


# Sets of effects, each under its one name. What keeps a use from the jury, if only until leave is given:
KEEPS_OUT = frozenset({Effect.PROHIBIT, Effect.LEAVE})
# What lets a use in, or takes an objection away:
LETS_IN = frozenset({Effect.PERMIT, Effect.OVERRULE})
# What stands in the way of a use: it keeps out, or sets a condition.
RESTRICTS = KEEPS_OUT | {Effect.REQUIRE}
# What asks for caution: it restricts, or a ruling on it is still to come. A guess of coverage suffices for these.
HOLDS_BACK = RESTRICTS | {Effect.DEFER}
# What decides something on a use, one way or the other:
DECIDES = RESTRICTS | LETS_IN


class Firmness(StrEnum):
    """How firmly the court spoke (FRE 103(b), NMRA 11-103(B))."""

    DEFINITIVE = "definitive"
    PROVISIONAL = "provisional"
    TENTATIVE = "tentative"


class Occasion(StrEnum):
    """Whether the court ruled before trial or at trial on the very use."""

    PRETRIAL = "pretrial"
    TRIAL = "trial"


class Form(StrEnum):
    """Whether an act was spoken or written; NOT_TOLD where its source (a team's chart) says neither."""

    ORAL = "oral"
    WRITTEN = "written"
    NOT_TOLD = "oral or written not told"


class Level(StrEnum):
    """The court that acted."""

    TRIAL = "trial"
    APPEAL = "appeal"
    SUPREME = "supreme"

    @property
    def rank(self) -> int:
        """0 for the trial court, 1 for the court of appeals, 2 for the highest court."""
        return list(Level).index(self)


class EdgeKind(StrEnum):
    """What one act does to an earlier one (SEMANTICS 1.9)."""

    SUPERSEDES = "supersedes"
    MODIFIES = "modifies"
    CLARIFIES = "clarifies"
    VACATES = "vacates"
    REVERSES = "reverses"
    STAYS = "stays"
    LIFTS_STAY = "lifts-stay"
    WITHDRAWS = "withdraws"
    MEMORIALISES = "memorialises"
    READOPTS = "readopts"


class Decider(StrEnum):
    """Who alone can settle a condition's atom."""

    JUDGE = "judge"
    PARTY = "party"
    EVENT = "event"


class Source(StrEnum):
    """Who says so; only court and agreed decide, a user's or the program's guess leaves a matter open."""

    COURT = "court"
    AGREED = "agreed"
    USER = "user"
    COMPUTED = "computed"

    @property
    def decides(self) -> bool:
        """whether this source may settle a matter against a party."""
        return self in (Source.COURT, Source.AGREED)


class Medium(StrEnum):
    """What an item is."""

    TOPIC = "topic"
    DOCUMENT = "document"
    RECORDING = "recording"
    IMAGE = "image"
    OBJECT = "object"
    TESTIMONY = "testimony"
    ARGUMENT = "argument"
    OTHER = "other"


class Reach(StrEnum):
    """Whether an order on a document or recording reaches live testimony to the same fact, by its words."""

    DOCUMENT_ONLY = "document-only"
    TESTIMONY_TOO = "testimony-too"


class Relief(StrEnum):
    """What a request asks of the court (SEMANTICS 1.2)."""

    EXCLUDE = "exclude"
    ADMIT = "admit"
    LIMIT = "limit"
    REQUIRE_LEAVE = "require-leave"
    REQUIRE_ACT = "require-act"
    REGULATE = "regulate"
    EXCLUDE_WITNESS = "exclude-witness"
    PRELIMINARY_QUESTION = "preliminary-question"
    AUTHENTICATE = "authenticate"
    SUPPRESS = "suppress"
    SEVER = "sever"
    SEAL = "seal"
    IMMUNITY = "immunity"
    DISMISS = "dismiss"
    OTHER = "other"


class Role(StrEnum):
    """A party's side."""

    PROSECUTION = "prosecution"
    PLAINTIFF = "plaintiff"
    DEFENCE = "defence"
    INTERVENOR = "intervenor"


# The side that brought the case:
BROUGHT_THE_CASE = frozenset({Role.PROSECUTION, Role.PLAINTIFF})


class PaperKind(StrEnum):
    """What a source document is; REPORT means that nobody of the court wrote it."""

    ORDER = "order"
    MINUTES = "minutes"
    TRANSCRIPT = "transcript"
    RECORDING = "recording"
    MOTION = "motion"
    DOCKET = "docket"
    LETTER = "letter"
    REPORT = "report"
    OTHER = "other"


class EventKind(StrEnum):
    """What happened at or before trial that bears on review: never a ruling, only what people did.

    EXCEEDED: somebody went beyond a ruling or violated it. DISCLOSED_FIRST: a party brought the matter out
    before its opponent did. APPEALED and RECONSIDERATION_SOUGHT: the paper was filed, from or of which ruling.
    NOTICE_GIVEN: the notice that a rule asks for. WITNESS_INSTRUCTED: counsel of a party told a witness (the item)
    of rulings. HOLIDAY_DECLARED, COURT_CLOSED: a day on which no period ends; PRETRIAL_HEARING: the day of it.
    """

    OBJECTION = "objection"
    OFFER_OF_PROOF = "offer-of-proof"
    OFFERED = "offered"
    EXCEEDED = "exceeded"
    TESTIFIED = "testified"
    DISCLOSED_FIRST = "disclosed-first"
    INSTRUCTION_REQUESTED = "instruction-requested"
    INSTRUCTION_GIVEN = "instruction-given"
    PUBLISHED = "published"
    APPEALED = "appealed"
    RECONSIDERATION_SOUGHT = "reconsideration-sought"
    NOTICE_GIVEN = "notice-given"
    WITNESS_INSTRUCTED = "witness-instructed"
    HOLIDAY_DECLARED = "holiday-declared"
    COURT_CLOSED = "court-closed"
    PRETRIAL_HEARING = "pretrial-hearing"


class ReceiptKind(StrEnum):
    """How something came before the jury as evidence.

    LIMITED puts nothing in: by an instruction the court limited what came in before (FRE 105).
    """

    EXHIBIT = "exhibit"
    TESTIMONY = "testimony"
    STIPULATED = "stipulated"
    NOTICED = "noticed"
    LIMITED = "limited"


class TraitKind(StrEnum):
    """What an item is to the rules; the default table looks at these (SEMANTICS 1.12, 2.2)."""

    TESTIMONIAL = "testimonial"
    HEARSAY = "hearsay"
    DECLARANT_TESTIFIES = "declarant-testifies"
    NAMES = "names"
    PRIVILEGED = "privileged"
    OTHER_ACT = "other-act"
    CONVICTION = "conviction"
    SEXUAL_CONDUCT = "sexual-conduct"
    POLYGRAPH = "polygraph"
    SUPPRESSION_TESTIMONY = "suppression-testimony"
    SILENCE = "silence"
    REMEDIAL_MEASURE = "remedial-measure"
    COMPROMISE = "compromise"
    PLEA_DISCUSSION = "plea-discussion"
    INSURANCE = "insurance"
    JUROR_TESTIMONY = "juror-testimony"
    PUNISHMENT = "punishment"
    EXPERT_OPINION = "expert-opinion"
    ILLUSTRATIVE = "illustrative"
    PRIOR_STATEMENT = "prior-statement"
    SWORN = "sworn"
    WITNESS_CHARACTER = "witness-character"
    COPY = "copy"
    NOTICE_GIVEN = "notice-given"
