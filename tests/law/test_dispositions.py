"""Dispositions: granted is not "out" and denied is not "in"; what was asked decides (SEMANTICS 1.3)."""

from __future__ import annotations

import pytest

from inlimine.law.dispositions import disposition
from inlimine.law.grounds import (
    PRIVILEGE,
    canonical_ground,
    covered_when_silent,
    ground_profile,
    is_authentication,
)
from inlimine.law.reasons import contrary_test
from inlimine.ledger.terms import Effect, Firmness, Purpose, Relief
from inlimine.ledger.truth import Truth


@pytest.mark.parametrize(
    ("word", "relief", "effect"),
    [
        ("granted", Relief.EXCLUDE, Effect.PROHIBIT),
        ("granted", Relief.SUPPRESS, Effect.PROHIBIT),
        ("granted", Relief.ADMIT, Effect.PERMIT),
        ("granted", Relief.REQUIRE_LEAVE, Effect.LEAVE),
        ("granted", Relief.SEAL, Effect.NONE),
        ("denied", Relief.EXCLUDE, Effect.OVERRULE),
        ("denied", Relief.ADMIT, Effect.NONE),
        ("denied-without-prejudice", Relief.EXCLUDE, Effect.NONE),
        ("moot", Relief.EXCLUDE, Effect.NONE),
        ("granted-in-part", Relief.EXCLUDE, Effect.NONE),
        ("reserved", Relief.EXCLUDE, Effect.DEFER),
        ("unheard of", Relief.EXCLUDE, Effect.NONE),
    ],
)
def test_what_was_asked_and_what_became_of_it_make_the_effect(word: str, relief: Relief, effect: Effect) -> None:
    assert disposition(word).effect_on(relief) is effect


def test_a_disposition_is_found_however_it_is_written() -> None:
    assert disposition("Denied_without prejudice").label == "denied without prejudice"
    assert disposition("tentatively-granted").firmness is Firmness.TENTATIVE


@pytest.mark.parametrize("written", ["901", "11-902", "FRE 901(b)(4)", "authenticity", "Authentication"])
def test_the_objection_to_authenticity_is_known_by_rule_and_by_name(written: str) -> None:
    assert is_authentication(written)


@pytest.mark.parametrize("written", ["403", "11-403", "FRE 403", "NMRA 11-403", "rule 403"])
def test_one_ground_has_one_name(written: str) -> None:
    assert canonical_ground(written) == "403"


@pytest.mark.parametrize(
    "written", ["privilege", "11-503", "FRE 501", "attorney-client privilege", "Rule 11-505 NMRA"]
)
def test_a_privilege_is_known_by_any_of_its_names(written: str) -> None:
    assert ground_profile(written) is PRIVILEGE


def test_correcting_an_impression_counts_as_proof() -> None:
    assert covered_when_silent(["403"], Purpose.CORRECT_IMPRESSION) is Truth.YES


def test_any_one_ground_suffices() -> None:
    assert covered_when_silent(["suppression", "involuntary"], Purpose.IMPEACH_DEFENDANT) is Truth.YES


@pytest.mark.parametrize("word", ["granted-in-part", "conditional", "grantd"])
def test_a_word_that_does_not_tell_what_was_ordered_leaves_it_unsaid(word: str) -> None:
    assert disposition(word).leaves_unsaid(Relief.EXCLUDE)
    assert not disposition("granted").leaves_unsaid(Relief.EXCLUDE)
    assert disposition("granted").leaves_unsaid(Relief.SEAL)


@pytest.mark.parametrize(
    ("effect", "reason", "noticed"),
    [
        (Effect.PROHIBIT, "The probative value is not substantially outweighed by unfair prejudice", True),
        (Effect.PROHIBIT, "its probative value is substantially outweighed by the danger", False),
        (Effect.PERMIT, "its probative value is substantially outweighed by the danger", True),
        (Effect.OVERRULE, "the probative value is not outweighed", False),
        (Effect.PROHIBIT, "it is not relevant", False),
    ],
)
def test_a_reason_that_states_the_opposite_test_is_noticed(effect: Effect, reason: str, noticed: bool) -> None:
    assert (contrary_test(effect, reason) is not None) is noticed
