"""Block G: what each ruling does to a charge. Each test bears its scenario."""

from __future__ import annotations

from fractions import Fraction

from inlimine.law.preservation import Kept
from inlimine.ledger.truth import Truth, any_of
from inlimine.proof.decision import Choice, Reading, State
from inlimine.proof.report import Look, report
from tests.proof.asked import proved, states
from tests.proof.charts import sets
from tests.told import Told

NORMAL = Reading.NORMAL


def test_g01_ruling_hits_one_of_several_supports(case: Told) -> None:
    """
    item Pay "What the producer was paid", document
    item Video "Footage of the gun", recording
    item Opinion "An expert's view of the practice", testimony
    item Scene "What a witness saw", testimony

    2024-07-08 ruling R1, written
      bars Pay
        binds State
    2024-07-08 ruling R2, written
      permits Video, Opinion, Scene
        binds State

    chart P1 by State "involuntary manslaughter"
      instruction "UJI 14-231 NMRA"
    element N1 of P1 "the act", number 1
      needs any of S4
    element N2 of P1 "should have known of the danger", number 2
      needs any of S1, S2, S3
    element N3 of P1 "wilful disregard", number 3
      needs any of S2
    element N4 of P1 "the act caused the death", number 4
      needs any of S4
    support S1: Pay by State
    support S2: Video by State
    support S3: Opinion by State
    support S4: Scene by State
    """
    made = proved(case)
    assert states(made) == ["COVERED"] * 3
    (lost,) = [one for one in report(case.at(), Look()).charts[0].taken if one.ruling == "R1"]
    assert (lost.element, lost.takes, set(lost.left.values())) == ("N2", ("S1",), {2})
    left = {one.leaf: one.states[NORMAL] for one in made.supports("N2")}
    assert left == {"S1": State.UNCOVERED, "S2": State.COVERED, "S3": State.COVERED}
    assert [one.leaf for one in made.supports("N3")] == ["S2"]


def test_g02_essential_witness_excluded(case: Told) -> None:
    """
    witness W "Wright", called by State
    item E1 "What Wright saw", testimony
      sponsors W
    item E2 "What Wright heard", testimony
      sponsors W
    item E3 "What Wright was told", testimony
      sponsors W

    2024-06-24 motion M1 by Defence
      asks to exclude-witness W against State

    chart P1 by State "trafficking"
    element N1 of P1 "possession", number 1
      needs any of S1
    element N2 of P1 "knowledge", number 2
      needs any of S2
    element N3 of P1 "intent", number 3
      needs any of S3
    support S1: E1 by State
    support S2: E2 by State
    support S3: E3 by State
    """
    now = proved(case)
    assert states(now) == ["UNCOVERED", "OPEN", "OPEN"]
    assert "W" in now.only_supports("P1", NORMAL)
    assert sets(now.breaking("P1", NORMAL)) == ["M1=granted"]
    assert states(proved(case, "M1=granted")) == ["UNCOVERED"] * 3
    assert states(proved(case, "M1=denied")) == ["UNCOVERED", "COVERED", "COVERED"]


def test_g03_either_way_covered(case: Told) -> None:
    """
    item E1 "The first letter", document
    item E2 "The second letter", document

    2024-07-08 ruling R1, written
      permits E1
        needs "the motion for the copy is granted" (judge)
        only on that condition
      permits E2
        needs not "the motion for the copy is granted" (judge)
        only on that condition

    chart P1 by State "forgery"
    element N1 of P1 "the signature is his"
      needs any of S1, S2
    support S1: E1 by State
    support S2: E2 by State
    """
    made = proved(case)
    assert [made.state(name, NORMAL) for name in ("S1", "S2")] == [State.OPEN, State.OPEN]
    assert any_of((Truth.OPEN, Truth.OPEN)) is Truth.OPEN
    assert states(made) == ["COVERED"] * 3


def test_g04_one_motion_two_elements(case: Told) -> None:
    """
    item E1 "The till roll", document
    item E2 "The key", object

    2024-06-24 motion M1 by Defence
      asks to exclude E1, E2 against State
        grounds suppress

    chart P1 by State "burglary"
    element N1 of P1 "entry"
      needs any of S2
    element N2 of P1 "intent"
      needs any of S1
    support S1: E1 by State
    support S2: E2 by State
    """
    made = proved(case)
    half = {Choice(decision="M1", outcome=word): Fraction(1, 2) for word in ("granted", "denied")}
    assert made.chance("N1", NORMAL, half) == made.chance("N2", NORMAL, half) == Fraction(1, 2)
    assert made.chance("P1", NORMAL, half) == Fraction(1, 2)


def test_g05_confession_without_independent_proof(case: Told) -> None:
    """
    item Confession "What Roe said", testimony
    item Note "The neighbour's note", document

    2024-07-08 ruling R1, written
      permits Confession
    2024-07-08 ruling R2, written
      bars Note
        grounds hearsay

    chart P1 by State "criminal sexual penetration"
    element N1 of P1 "the act"
      needs any of S1
    support S1: Confession by State
    support S2: Note by State
    gate: S1 count only with S2
      cited "State v. Weisser, 2007-NMCA-015"
    """
    made = proved(case)
    assert states(made) == ["UNCOVERED"] * 3
    assert [one.leaf for one in made.supports("N1")] == ["S1", "S2"]


def test_g07_evidence_against_d2_only(case: Told) -> None:
    """
    case "State v. Roe and Doe"
      law new_mexico
      time zone "America/Denver"
    party State "State of New Mexico", prosecution
    party Roe "Roe", defence
    party Doe "Doe", defence
    item E "The ledger", document

    2024-07-08 received: E, exhibit
      against Doe

    chart P1 by State "fraud"
      against Roe
    element N1 of P1 "the entry is false"
      needs any of S1
    support S1: E by State
      against Roe
      use argue
      in closing
    chart P2 by State "fraud"
      against Doe
    element N2 of P2 "the entry is false"
      needs any of S2
    support S2: E by State
      against Doe
      use argue
      in closing
    """
    made = proved(case)
    assert states(made, "P1") == ["UNCOVERED"] * 3
    assert states(made, "P2") == ["COVERED"] * 3


def test_g08_exhibit_allowed_no_sponsor_left(case: Told) -> None:
    """
    witness W1 "Alder", called by State
    witness W2 "Birch", called by State
    item E "The report", document
      sponsors W1, W2

    2024-06-24 motion M2 by Defence
      asks to exclude-witness W2 against State
    2024-07-08 ruling R1, written
      permits E
        binds State
    2024-07-08 ruling R2, written
      bars W1
        binds State

    chart P1 by State "arson"
    element N1 of P1 "the fire was set"
      needs any of S1
    support S1: E by State
    """
    made = proved(case)
    assert states(made) == ["OPEN"] * 3
    assert made.depends_on("P1", NORMAL) == ("M2",)
    (effect,) = made.effects("P1", NORMAL)
    assert effect.states == {"granted": State.UNCOVERED, "denied": State.COVERED}


def test_g09_stipulation_replaces_evidence(case: Told) -> None:
    """
    item Priors "The conviction", document

    2024-07-01 act A1 by State and Defence, written
      name "Stipulation to status"
    2024-07-08 ruling R1, written
      bars Priors
        binds State

    chart P1 by State "felon in possession"
    element N1 of P1 "a felon"
      needs any of S1, S2
    support S1: Priors by State
    stipulation S2 on A1 "Roe has been convicted of a felony"
    """
    made = proved(case)
    assert states(made) == ["COVERED"] * 3
    assert states(made, "S1") == ["UNCOVERED"] * 3


def test_g10_minimal_sets_of_adverse_rulings(case: Told) -> None:
    """
    item A "Exhibit A", document
    item B "Exhibit B", document
    item C "Exhibit C", document
    item D "Exhibit D", document

    2024-06-24 motion a by Defence
      asks to exclude A against State
    2024-06-24 motion b by Defence
      asks to exclude B against State
    2024-06-24 motion c by Defence
      asks to exclude C against State
    2024-06-24 motion d by Defence
      asks to exclude D against State

    chart P1 by State "larceny"
    element N1 of P1 "taking"
      needs any of S1, S2
    element N2 of P1 "of another"
      needs any of S2, S3
    element N3 of P1 "value"
      needs any of S4
    support S1: A by State
    support S2: B by State
    support S3: C by State
    support S4: D by State
    """
    assert sets(proved(case).breaking("P1", NORMAL)) == ["d=granted", "a=granted b=granted", "b=granted c=granted"]


def test_g13_ruling_ends_the_case_by_agreement(case: Told) -> None:
    """
    case "Kay v. Acme"
      law new_mexico
      time zone "America/Denver"
    party Kay "Kay", plaintiff
    party Acme "Acme", defence
    item Ledger "The royalty ledger", document
    item Letter "The letter of 1998", document
    item Deed "The deed", document

    2024-07-01 motion M1 by Acme
      asks to exclude Ledger against Kay
        grounds hearsay
      asks to exclude Letter against Kay
        grounds relevance
    2024-07-05 event: offer-of-proof by Kay on Ledger, "It shows what was paid in each year."
    2024-07-08 ruling R1, written
      disposes of M1: granted
      bars Ledger
        binds Kay
        grounds hearsay
        rules on M1a
        definitive
      bars Letter
        binds Kay
        grounds relevance
        rules on M1b
    2024-07-09 act V1 by Kay and Acme, written
      name "stipulated directed verdict, the appeal of the rulings reserved"
      closes the case

    chart P1 by Kay "breach of the lease"
    element N1 of P1 "a lease"
      needs any of S1
    element N2 of P1 "royalties were withheld"
      needs any of S2, S3
    support S1: Deed by Kay
    support S2: Ledger by Kay
    support S3: Letter by Kay
    """
    found = report(case.at("2024-07-10"), Look())
    (chart,) = found.charts
    assert found.closed is not None
    assert found.closed.handle == "V1"
    assert [part.states[NORMAL].value for part in chart.elements] == ["COVERED", "UNCOVERED"]
    assert [(out.element, out.ruling, out.takes) for out in chart.ruled_out] == [
        ("N2", "R1a", ("S2",)),
        ("N2", "R1b", ("S3",)),
    ]
    assert [[row.status for row in out.kept] for out in chart.ruled_out] == [[Kept.PRESERVED], [Kept.FORFEITED]]
