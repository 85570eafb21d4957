"""At which stage and for which purpose a ruling holds, read in the sentence that rules."""

import pytest

from inlimine.ledger.acts import Act, Directive
from inlimine.ledger.terms import Effect, Phase, Purpose
from tests.readers.linking.linked import acts, offered, ordered, topics
from tests.readers.linking.test_papers import CASE


def directives(text: str) -> list[Directive]:
    return [
        each
        for one in acts(ordered(f"ORDER\n\nIT IS ORDERED:\n\n{text}", CASE)).values()
        for each in one.directives
    ]


@pytest.mark.parametrize(
    ("words", "phases"),
    [
        ("Counsel shall not mention the settlement during voir dire.", (Phase.VOIR_DIRE,)),
        ("Counsel shall not mention the settlement in opening statement.", (Phase.OPENING,)),
        (
            "No party shall mention the settlement in voir dire, opening statements, or closing argument.",
            (Phase.VOIR_DIRE, Phase.OPENING, Phase.CLOSING),
        ),
        ("The State may offer the photographs in its case-in-chief.", (Phase.CASE_IN_CHIEF,)),
        ("The State may use the photographs for rebuttal only.", (Phase.REBUTTAL,)),
        ("Counsel shall not mention the settlement.", ()),
        ("Counsel shall not mention the settlement until after opening statements.", ()),
        ("Counsel shall not mention the settlement because it was raised in voir dire.", ()),
    ],
)
def test_the_stage_in_the_ruling_s_own_words_confines_it(words: str, phases: tuple[Phase, ...]) -> None:
    (found,) = directives(words)
    assert found.phases == phases


@pytest.mark.parametrize(
    ("words", "purposes"),
    [
        (
            "The State may use the conviction for impeachment only.",
            (Purpose.IMPEACH_WITNESS, Purpose.IMPEACH_DEFENDANT),
        ),
        ("The State may use the conviction solely to impeach the defendant.", (Purpose.IMPEACH_DEFENDANT,)),
        ("The State may introduce the letter for the limited purpose of showing intent.", (Purpose.INTENT,)),
        ("The State may introduce the letter.", ()),
    ],
)
def test_the_purpose_in_the_ruling_s_own_words_confines_it(words: str, purposes: tuple[Purpose, ...]) -> None:
    (found,) = directives(words)
    assert (found.effect, found.purposes, found.any_purpose) == (Effect.PERMIT, purposes, False)


def test_a_bar_for_any_purpose_says_so() -> None:
    (found,) = directives("No party shall mention the tax lien for any purpose.")
    assert found.any_purpose


def test_a_topic_is_called_without_stage_and_purpose() -> None:
    told = ordered(
        "ORDER\n\nIT IS ORDERED that no party shall mention the tax lien in opening for any purpose.", CASE
    )
    assert [*topics(told).values()] == ["the tax lien"]


def test_a_motion_granted_for_one_stage_is_barred_for_that_stage_alone() -> None:
    told = ordered(
        "The motion in limine to exclude the knife (Doc. 5) is GRANTED during opening statements.", CASE
    )
    (found,) = (each for one in acts(told).values() for each in one.directives)
    assert (found.effect, found.subject, found.phases) == (Effect.PROHIBIT, ("T5",), (Phase.OPENING,))


def test_a_purpose_that_has_no_name_is_to_be_looked_at() -> None:
    told = ordered(
        "ORDER\n\nIT IS ORDERED that the State may offer the letter for the purpose of showing delay.", CASE
    )
    (handle,) = acts(told)
    assert "it holds for a purpose: showing delay" in offered(told, handle).look


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (
            "Net worth and annual revenue are excluded in opening statement and in the liability phase.",
            "and in the liability phase",
        ),
        ("Counsel shall not mention the settlement in opening statement or at trial.", "or at trial"),
        ("Net worth is excluded at the liability stage.", "at the liability stage"),
        ("Net worth is excluded in opening statement.", ""),
        ("Net worth is excluded in voir dire and opening statements.", ""),
    ],
)
def test_a_stage_that_no_reader_took_is_told_with_the_words_behind_it(words: str, left: str) -> None:
    (look,) = [
        one.look
        for one in ordered(f"ORDER\n\nIT IS ORDERED that {words}", CASE).proposed
        if isinstance(one.entry, Act)
    ]
    assert [each for each in look.split("; ") if each.endswith("not read")] == (
        [f'it says "{left}": not read'] if left else []
    )
