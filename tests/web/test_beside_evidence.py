"""What of a docket is not about evidence, by the titles of its motions."""

import pytest

from inlimine.ledger.acts import Act, Disposed, Motion
from inlimine.ledger.terms import Form
from inlimine.operations.beside_evidence import sort_of


@pytest.mark.parametrize(
    ("title", "sort"),
    [
        ("MOTION to Admit Attorney Jane Doe Pro Hac Vice", "counsel"),
        ("APPLICATION for Pro Hac Vice Admission", "counsel"),
        ("MOTION to Dismiss Count 3", "dismissal"),
        ("MOTION to Dismiss for destruction of evidence", ""),
        ("MOTION to Admit the 911 recording", ""),
        ("MOTION to Admit Exhibit 4 and for admission pro hac vice", ""),
    ],
)
def test_a_motion_is_beside_the_evidence_by_its_title(title: str, sort: str) -> None:
    assert sort_of(Motion(handle="M1", by="Roe", title=title), title, {}) == sort


@pytest.mark.parametrize(("word", "sort"), [("denied", "dismissal"), ("granted", ""), ("granted-in-part", "")])
def test_an_order_that_dismisses_is_never_beside_the_evidence(word: str, sort: str) -> None:
    """What is dismissed may take its evidence out of the case; a denial leaves all as it was."""
    motion = Motion(handle="M1", by="Roe", title="MOTION to Dismiss Count 3")
    order = Act(handle="R2", form=Form.WRITTEN, disposes=(Disposed(request="M1", disposition=word),))
    assert sort_of(order, "ORDER on 1 Motion.", {"M1": motion}) == sort
