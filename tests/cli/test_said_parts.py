"""What is said of a part of a proposal is said of the part that was read, also once the entry was edited."""

from __future__ import annotations

from datetime import date

from inlimine.ledger.acts import Act, Disposed, Motion, Request
from inlimine.ledger.moments import Moment
from inlimine.ledger.terms import Form, Relief
from inlimine.operations.completed import Saying, completed
from inlimine.operations.nameable import nameable
from inlimine.operations.unsaid import blanks


def test_no_part_is_entered_twice_and_none_that_was_not_meant() -> None:
    asked = Request(relief=Relief.EXCLUDE)
    two = Motion(handle="M5", by="State", title="M5", requests=(asked, asked))
    known = nameable([two, Motion(handle="M7", by="State", title="M7", requests=(asked,))], [])
    m1, m2 = Disposed(request="M1", disposition="granted"), Disposed(request="M2", disposition="denied")
    act = Act(handle="R1", form=Form.WRITTEN, eff=Moment(day=date(2031, 1, 1)), disposes=(m1, m2))
    left = Act(handle="R1", form=Form.WRITTEN, eff=Moment(day=date(2031, 1, 1)), disposes=(m2,))

    def disposed(edited: Act | None, **said: str) -> list[tuple[str, str]]:
        says = Saying(edited=edited, said={name.replace("_", "-"): (one,) for name, one in said.items()})
        made = completed(act, blanks(act, ""), says, known)
        assert isinstance(made, Act)
        return [(one.request, one.disposition) for one in made.disposes]

    both = [("M5a", "granted"), ("M5b", "granted"), ("M7", "denied")]
    assert disposed(None, motion="M5", motion_2="M7") == both
    shown = Act(
        handle="R1",
        form=Form.WRITTEN,
        eff=act.eff,
        disposes=tuple(Disposed(request=one, disposition=word) for one, word in both),
    )
    assert disposed(shown, motion="M5", motion_2="M7") == both
    assert disposed(left, motion_2="M7") == [("M7", "denied")]
    assert disposed(left, motion="M7") == [("M2", "denied")]
