"""What judges bar in passing, in their own plain words; whatever is barred so is to be looked at."""

import pytest

from inlimine.ledger.terms import Effect
from inlimine.readers.hearings import read_hearing


def told(words: str, speaker: str = "THE COURT") -> list[tuple[Effect | None, str, bool]]:
    return [(act.effect, act.subject, act.sure) for act in read_hearing(f"{speaker}: {words}\n").acts]


def unread(words: str) -> list[str]:
    return [one.words.quote for one in read_hearing(f"THE COURT: {words}\n").unread]


BARRED = [
    ("The letter doesn't come in.", "The letter"),
    ("That photograph won't be coming in.", "That photograph"),
    ("I don't want anybody talking about the lawsuit in Ohio.", "the lawsuit in Ohio"),
    ("I don't want to hear anything about the divorce.", "the divorce"),
    ("The polygraph is out.", "The polygraph"),
    ("The first incident stays out for now.", "The first incident"),
    ("We're not going to get into the divorce.", "the divorce"),
    ("You won't be getting into his medical history.", "his medical history"),
    ("Nobody is to go into the affair.", "the affair"),
    ("Let's keep the prior arrest out.", "the prior arrest"),
    ("I'm keeping out the second letter.", "the second letter"),
    ("Nothing about the bankruptcy.", "the bankruptcy"),
    ("Keep that out.", ""),
]


@pytest.mark.parametrize(("words", "subject"), BARRED, ids=[words for words, _ in BARRED])
def test_a_bar_in_plain_speech_is_proposed_to_be_looked_at(words: str, subject: str) -> None:
    assert told(words) == [(Effect.PROHIBIT, subject, False)]


@pytest.mark.parametrize("words", [words for words, _ in BARRED])
def test_what_counsel_propose_is_no_ruling(words: str) -> None:
    assert told(words, "MS. ODE") == []
    assert told(words, "A") == []


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Counsel, you are not to mention the first trial without approaching.", "the first trial"),
        (
            "The State is not to mention the two earlier convictions in the other county, or the time he served on"
            " them, in front of this jury without approaching the bench.",
            "the two earlier convictions in the other county, or the time he served on them",
        ),
        ("Nobody is to get into the affair without approaching first.", "the affair"),
        ("I'm ordering the defense not to mention the plea offer without approaching.", "the plea offer"),
        ("I don't want anyone to bring up the divorce without coming up here first.", "the divorce"),
    ],
)
def test_without_approaching_is_ask_first_and_no_bar(words: str, subject: str) -> None:
    assert [(effect, about) for effect, about, _ in told(words)] == [(Effect.LEAVE, subject)]


def test_a_motion_granted_with_leave_to_be_asked_is_ask_first() -> None:
    words = "Motion in limine number 3 is granted; the parties are not to mention the policy without approaching."
    assert [effect for effect, _, _ in told(words)] == [Effect.LEAVE]


@pytest.mark.parametrize(
    "words",
    [
        "The jury is out.",
        "The witness is out in the hall.",
        "Counsel is out of time.",
        "Does the letter come in?",
        "If the letter doesn't come in, we can move on.",
        "We'll use this, there's not a perfect point.",
        "You may be seated.",
        "They don't mention it in the brief.",
    ],
)
def test_people_who_are_out_and_what_is_supposed_are_no_bars(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "We're not going to get into that today.",
        "I don't think the letter comes in.",
        "I think the polygraph is out.",
    ],
)
def test_what_may_be_about_the_hour_or_only_thought_aloud_is_listed(words: str) -> None:
    assert (told(words), unread(words)) == ([], [words])
