"""Block F: keeping an error for review. Each test is named by its scenario."""

from __future__ import annotations

from inlimine.law.preservation import Kept
from tests.complaints import complaints, federal
from tests.told import Told

_PROFFER = "NMRA 11-103(A)(2); State v. Gurule (N.M. Ct. App. 2017)"
_GROUND = "FRE 103(a)(1); Wilson v. Williams, 182 F.3d 562 (7th Cir. 1999) (en banc)"
_MISUSE = "Wilson v. Williams, 182 F.3d 562 (7th Cir. 1999) (en banc)"


def test_f01_definitive_exclusion(case: Told) -> None:
    """
    item E1 "The friend's account", testimony

    2024-06-24 motion M1 by State
      asks to exclude E1 against Defence
        grounds hearsay
    2024-07-08 event: offer-of-proof by Defence on E1, "The friend would say that the door was locked."

    2024-07-08 ruling R1, oral
      disposes of M1: granted
      bars E1
        binds Defence
        grounds hearsay
        definitive
    """
    (row,) = complaints(case, after_trial=True)
    assert (row.ruling, row.status, row.authority) == ("R1", Kept.PRESERVED, "NMRA 11-103(B)")
    assert row.to_do == 'Nothing more on R1; if the court changes it, offer "The friend\'s account" again.'
    (row,) = complaints(federal(case), after_trial=True)
    assert (row.status, row.authority) == (Kept.PRESERVED, "FRE 103(b)")


def test_f02_provisional_exclusion(case: Told) -> None:
    """
    item E1 "The friend's account", testimony

    2024-06-24 motion M1 by Defence
      asks to admit E1

    2024-07-08 ruling R1, oral
      disposes of M1: denied
      bars E1
        binds Defence
        provisional
        words "It stays out for now"
    """
    (row,) = complaints(case, after_trial=True)
    assert (row.ruling, row.status, row.authority) == ("R1", Kept.FORFEITED, _PROFFER)
    (row,) = complaints(case)
    assert row.status is Kept.MUST_PROFFER
    assert row.to_do == (
        "Make an offer of proof of \"The friend's account\" out of the jury's hearing before the evidence closes."
    )


def test_f03_excluded_substance_never_told(case: Told) -> None:
    """
    item E1 "The friend's account", testimony

    2024-07-08 ruling R1, written
      bars E1
        binds Defence
        definitive
    """
    (row,) = complaints(case, after_trial=True)
    assert (row.ruling, row.status, row.authority) == ("R1", Kept.FORFEITED, _PROFFER)
    assert row.to_do == (
        'No offer of proof of "The friend\'s account" is in the ledger; look in the transcript for one, or for a '
        "context that made its substance apparent, and enter it."
    )
    (row,) = complaints(case)
    assert row.status is Kept.MUST_PROFFER


def test_f04_opponent_goes_beyond_the_ruling(case: Told) -> None:
    """
    item E1 "The conviction", other
    trait: E1 conviction, yes, says the court

    2024-06-24 motion M1 by Defence
      asks to exclude E1 against State
        grounds 403

    2024-07-08 ruling R1, oral
      disposes of M1: denied
      permits E1
        definitive

    2024-07-11 event: exceeded by State on E1, "calls the witness a cop killer throughout"
      of R1
    """
    misuse, admission = complaints(federal(case), on="2024-07-12", after_trial=True)
    assert (admission.ruling, admission.ground, admission.status) == ("R1", "403", Kept.PRESERVED)
    assert admission.authority == "FRE 103(b)"
    assert (misuse.ruling, misuse.item, misuse.ground) == ("R1", "E1", "use beyond the ruling")
    assert (misuse.status, misuse.authority) == (Kept.FORFEITED, _MISUSE)
    misuse, _ = complaints(federal(case), on="2024-07-12")
    assert misuse.status is Kept.MUST_OBJECT
    assert misuse.to_do == (
        'Object to the use of "The conviction" beyond R1, move to strike it and ask for an instruction.'
    )


def test_f06_new_ground_on_appeal(case: Told) -> None:
    """
    item E1 "Letter of the crew", document

    2024-06-24 motion M1 by Defence
      asks to exclude E1 against State
        grounds 403

    2024-07-08 ruling R1, written
      disposes of M1: denied
      overrules objections to E1
        grounds 403
        definitive
    """
    new, raised = complaints(federal(case), after_trial=True, grounds=("hearsay",))
    assert (raised.ground, raised.status) == ("403", Kept.PRESERVED)
    assert (new.ground, new.status, new.authority) == ("hearsay", Kept.FORFEITED, _GROUND)
    new, raised = complaints(federal(case), grounds=("hearsay",))
    assert (new.status, raised.status) == (Kept.MUST_OBJECT, Kept.PRESERVED)
    assert new.to_do == ('Object to "Letter of the crew" on hearsay, on the record, before or when it is offered.')
    (raised,) = complaints(federal(case), after_trial=True)
    assert raised.ground == "403"


def test_f07_defendant_does_not_testify(case: Told) -> None:
    """
    item E1 "The conviction of 2016", other
    trait: E1 conviction, yes, says the court
      party Defence

    2024-06-24 motion M1 by Defence
      asks to exclude E1 against State
        grounds 609, 403

    2024-07-08 ruling R1, written
      disposes of M1: denied
      permits E1
        for impeach-defendant
        definitive
    """
    here = complaints(federal(case), after_trial=True)
    luce = "Luce v. United States, 469 U.S. 38 (1984)"
    assert [(row.ground, row.status, row.authority) for row in here] == [
        ("609", Kept.FORFEITED, luce),
        ("403", Kept.FORFEITED, luce),
    ]
    there = complaints(case, after_trial=True)
    assert {row.status for row in there} == {Kept.UNCLEAR}
    assert there[0].authority == f"no New Mexico authority found; compare {luce} (general knowledge, verify)"
    assert there[0].to_do == (
        "Can the ruling be reviewed where the defendant does not testify? New Mexico authority was not found; in "
        "federal courts it cannot."
    )
