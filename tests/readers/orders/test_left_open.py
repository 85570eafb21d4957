"""What the court leaves open, denies, or tells of somebody else permits and forbids nothing."""

import pytest

from inlimine.ledger.terms import Effect
from inlimine.readers.orders import read_order
from inlimine.readers.read_act import PaperRead

LEFT_OPEN = (
    "The Court does not decide whether the statement may be used for impeachment.",
    "The Court need not decide whether the statement may be used for impeachment.",
    "The Court declines to decide whether the statement may be used to impeach.",
    "The Court declines to reach whether Exhibit 4 is admissible.",
    "The Court does not reach the question whether the recordings may be played in rebuttal.",
    "The Court does not address whether Defendant is precluded from calling Dr. Osei.",
    "The Court does not now rule whether the photographs are excluded.",
    "The Court does not decide if counsel for the State shall not mention the arrest.",
    "The Court does not decide the use of the statement, which may be offered for impeachment.",
    "The Court expresses no view on whether the statement may be used for impeachment.",
    "The Court takes no position on whether counsel may refer to the conviction.",
    "The Court leaves open whether the statement shall be excluded in rebuttal.",
    "The Court has not decided whether the statement can be used.",
    "The Court has yet to determine if the statement may be used.",
    "The Court assumes without deciding that the statement may be used.",
    "The Court does not hold that the statement may be used.",
    "The Court is not persuaded that the statement may be used.",
    "The Court notes that the statement may be used.",
    "The Court does not permit the statement to be used.",
    "Nor does the Court decide that the letter may be admitted.",
    "Nothing in this order decides whether the statement may be used for impeachment.",
    "This order should not be read to mean that the statement may be used.",
    "This is not to say that the statement may be used.",
    "Whether the statement may be used is a question for trial.",
    "Whether the statement may be used is for another day.",
    "It remains to be seen whether the statement may be used.",
    "The extent to which the statement may be used will be addressed at trial.",
    "The Court will address at sidebar when and how the statement may be used.",
    "How the statement may be used remains open.",
    "The Court will decide at trial whether the statement may be used.",
    "The statement may or may not be used at trial.",
    "No party argues that the statement may be used.",
)
TOLD = (
    "The Government contends that the statement may be used.",
    "The Government, in its response, contends that the statement may be used.",
    "The Government says the statement may be used.",
    "Defendant concedes the statement may be used.",
    "The parties dispute whether the Government may introduce the statement.",
    "It is unclear whether counsel may mention the arrest.",
    "May the statement be used to impeach?",
    "Does it follow that the statement may be used?",
    "Rule 613 states that a prior statement may be used to impeach.",
    'Under Rule 801, "a prior statement may be used to impeach."',
)
RULED = (
    ("The statement may be used for impeachment.", Effect.PERMIT),
    ("The Court holds that the statement may be used for impeachment.", Effect.PERMIT),
    ("The Court does not decide the rest, but the statement may be used for impeachment.", Effect.PERMIT),
    ("Testimony about whether the light was red is excluded.", Effect.PROHIBIT),
    ("No party may argue that the statement was forced.", Effect.PROHIBIT),
)


def _order(sentence: str) -> PaperRead:
    return read_order(
        "UNITED STATES DISTRICT COURT\nORDER ON MOTIONS IN LIMINE\n\n"
        f"1. Defendant's Motion to Suppress (Dkt. 48) is GRANTED. {sentence}"
    )


@pytest.mark.parametrize("sentence", LEFT_OPEN)
def test_what_the_court_leaves_open_is_listed_and_permits_or_forbids_nothing(sentence: str) -> None:
    read = _order(sentence)
    assert [one.disposition for one in read.acts] == ["granted"]
    assert [one.words.quote for one in read.unread] == [sentence]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_is_told_asked_or_quoted_permits_and_forbids_nothing(sentence: str) -> None:
    assert [(one.disposition, one.effect) for one in _order(sentence).acts] == [("granted", None)]


def test_a_denial_that_need_not_be_decided_is_none() -> None:
    read = _order("The Court need not decide whether Motion No. 4 is denied.")
    assert [one.disposition for one in read.acts] == ["granted"]


def test_a_condition_that_stands_first_is_what_is_needed() -> None:
    act = _order("If Defendant testifies, the statement may be used to impeach him.").acts[-1]
    assert (act.effect, act.subject, act.needs) == (Effect.PERMIT, "the statement", "If Defendant testifies")


@pytest.mark.parametrize(("sentence", "effect"), RULED)
def test_what_the_court_does_order_is_still_read(sentence: str, effect: Effect) -> None:
    assert _order(sentence).acts[-1].effect is effect


def test_a_subject_that_would_begin_with_a_verb_is_left_to_a_person() -> None:
    act = _order("The Court understands the statement may be used.").acts[-1]
    assert (act.effect, act.subject, act.sure) == (Effect.PERMIT, "", False)
