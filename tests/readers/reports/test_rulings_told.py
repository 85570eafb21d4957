"""Single wordings: what is a ruling and which way it goes, and what only looks like one."""

import pytest

from inlimine.ledger.terms import Effect
from inlimine.readers.reports.read_report import read_report
from inlimine.readers.reports.told import direction

TOLD = [
    ("Judge Ann Poe granted the state's request to bar Smith from mentioning the letters.", Effect.PROHIBIT),
    ("Over the objection of the defense, Judge Ann Poe is allowing the letters.", Effect.OVERRULE),
    ("Judge Ann Poe denied the defense's motion to admit the letters.", Effect.NONE),
    ("Judge Ann Poe denied without prejudice a motion to exclude the letters.", Effect.NONE),
    ("Judge Ann Poe refused to exclude the letters.", Effect.OVERRULE),
    ("Judge Ann Poe declined to block the letters.", Effect.OVERRULE),
    ("Judge Ann Poe said no mention of the letters will be allowed.", Effect.PROHIBIT),
    ("Neither side may mention the letters, Judge Ann Poe ruled.", Effect.PROHIBIT),
    ("Judge Ann Poe isn't letting prosecutors use the letters.", Effect.PROHIBIT),
    ("Prosecutors must get Judge Ann Poe's permission before mentioning the letters.", Effect.LEAVE),
    ("Prosecutors may not mention the letters without first asking, Judge Ann Poe ruled.", Effect.LEAVE),
    ("Judge Ann Poe left the door open to the letters.", Effect.DEFER),
    ("Judge Ann Poe has yet to decide whether to admit the letters.", Effect.DEFER),
    ("Judge Ann Poe disagreed with the defense that the letters should be kept out.", Effect.OVERRULE),
    ("Judge Ann Poe barred the letters, which prosecutors said were admissible.", Effect.PROHIBIT),
]


@pytest.mark.parametrize(("text", "way"), TOLD)
def test_a_wording_goes_this_way(text: str, way: Effect) -> None:
    (act,) = read_report(text).acts
    assert (direction(act), act.subject.removeprefix("mention of ")) == (way, "the letters")
    assert act.reported


NO_RULING = [
    "Judge Ann Poe could exclude the letters as early as Friday.",
    "Judge Ann Poe asked why the letters should not be excluded.",
    "Defense lawyers asked Judge Ann Poe to exclude the letters.",
    "Prosecutors hope Judge Ann Poe will allow the letters.",
    "If Judge Ann Poe excludes the letters, the state may appeal.",
    "Smith was barred from owning a gun, Judge Ann Poe noted.",
    "Judge Ann Poe presides. The company barred its lawyers from discussing the letters.",
    "Judge Ann Poe is weighing whether to allow the letters.",
    "Whether jurors will hear the letters is unclear, Judge Ann Poe said.",
    '"I would have excluded the letters," said Tom Ray, a law professor. Judge Ann Poe presides.',
]


@pytest.mark.parametrize("text", NO_RULING)
def test_what_is_asked_hoped_or_supposed_is_no_ruling(text: str) -> None:
    assert read_report(text).acts == ()


UNREAD = [
    (
        "Judge Ann Poe presides. Defense lawyer Al Dee said the judge excluded the letters.",
        "told only by the defense",
    ),
    ("In a separate case, Judge Ann Poe excluded the letters.", "of another court or case"),
    ("Judge Ann Poe had previously excluded the letters.", "an earlier ruling; when it was made is not told"),
    ("Judge Ann Poe vacated her order barring the letters.", "what became of an earlier ruling"),
    ("Judge Ann Poe granted a continuance.", "looks like a ruling, nothing was read"),
]


@pytest.mark.parametrize(("text", "why"), UNREAD)
def test_what_looks_like_a_ruling_and_was_not_read_says_why(text: str, why: str) -> None:
    got = read_report(text)
    assert got.acts == ()
    assert [one.why for one in got.unread] == [why]


def test_a_reason_that_states_the_opposite_test_stays_the_reason() -> None:
    got = read_report(
        'Judge Ann Poe barred the state from using the letters. "The probative value is not substantially '
        'outweighed by unfair prejudice," Poe said.'
    )
    (act,) = got.acts
    assert direction(act) is Effect.PROHIBIT
    assert act.sure
    assert act.reason is not None
    assert act.reason.quote.startswith("The probative value is not substantially")


def test_a_headline_a_paraphrase_and_a_quotation_are_one_act_with_three_tellings() -> None:
    got = read_report(
        "Judge bars letters in Smith trial\n\nJudge Ann Poe barred prosecutors from using the letters.\n\n"
        '"I\'m excluding the letters," Poe said.'
    )
    (act,) = got.acts
    assert act.binds == "prosecutors"
    assert sorted((one.heading, one.quoted, one.binds) for one in got.tellings) == [
        (False, False, "prosecutors"),
        (False, True, ""),
        (True, False, ""),
    ]


def test_a_request_of_the_sentence_before_is_what_was_granted() -> None:
    (act,) = read_report("Defense lawyers asked Judge Ann Poe to keep out the letters. The judge agreed.").acts
    assert (direction(act), act.subject, act.movant) == (Effect.PROHIBIT, "the letters", "Defense lawyers")
    assert not act.sure


def test_a_split_is_two_acts_each_with_its_subject() -> None:
    got = read_report("Judge Ann Poe split: some videos in, others out.")
    assert [(direction(act).value, act.subject) for act in got.acts] == [
        ("permit", "some videos"),
        ("prohibit", "others"),
    ]


def test_what_a_party_may_do_and_also_may_do_are_two_acts() -> None:
    got = read_report("The defense may question Ray about his debts and call a clerk, Judge Ann Poe ruled.")
    assert [(act.subject, act.binds) for act in got.acts] == [
        ("his debts", "The defense"),
        ("a clerk", "The defense"),
    ]


def test_a_ruling_for_one_purpose_says_so() -> None:
    (act,) = read_report("Judge Ann Poe let prosecutors use the letters only to show motive.").acts
    assert (direction(act), act.purposes) == (Effect.PERMIT, ("to show motive",))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("more than two dozen motions", (25, True)),
        ("at least 25 motions", (25, True)),
        ("a dozen motions", (12, False)),
        ("17 motions", (17, False)),
        ("twenty-two pretrial motions", (22, False)),
        ("about 30 motions", (0, False)),
        ("nearly 40 motions", (0, False)),
        ("several motions", (0, False)),
        ("dozens of motions", (0, False)),
    ],
)
def test_how_many_rulings_are_said_to_have_been_made(words: str, said: tuple[int, bool]) -> None:
    got = read_report(f"Judge Ann Poe ruled on {words} in a long hearing.")
    assert (got.said, got.at_least) == said


def test_a_weekday_is_a_date_only_where_the_report_has_one() -> None:
    text = "Judge Ann Poe barred the letters on Monday."
    (undated,), (dated,) = read_report(text).acts, read_report(f"RENO, July 9, 2024 (Wire) - {text}").acts
    assert (undated.date, dated.date) == ("Monday", "2024-07-08")
