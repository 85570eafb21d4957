"""Whose a motion on a docket is, what it asks and about what."""

import pytest

from inlimine.ledger.terms import Relief
from inlimine.readers.dockets.docket import Party
from tests.readers.linking.linked import TWO, acts, disposed, linked, motions, offered, topics

THREE = (*TWO, Party(name="Ann Poe", role="Defendant (2)"))
CIVIL = (Party(name="Acme Paving Inc.", role="Plaintiff"), Party(name="Zed Foods LLC", role="Defendant"))


@pytest.mark.parametrize(
    ("text", "movant"),
    [
        ("MOTION in Limine to Exclude the Knife by John Roe. (Vance, Ada)", "Roe"),
        ("MOTION in Limine to Exclude the Knife by USA as to John Roe. (Nye, Luke)", "Government"),
        ("MOTION in Limine to Exclude the Knife filed by John Roe.", "Roe"),
        ("MOTION in Limine to Exclude the Knife. Filed by United States. (Nye, Luke)", "Government"),
        ("MOTION in Limine to Exclude the Knife on behalf of John Roe. (Vance, Ada)", "Roe"),
        ("Defendant's MOTION in Limine to Exclude the Knife. (Vance, Ada)", "Roe"),
        ("Government's MOTION in Limine to Exclude the Knife as to John Roe. (Nye, Luke)", "Government"),
        ("Roe's MOTION in Limine to Exclude the Knife. (Vance, Ada)", "Roe"),
        ("UNOPPOSED MOTION to Continue Trial by John Roe. (Vance, Ada)", "Roe"),
        ("MOTION to Withdraw as Attorney by Ada Vance. by USA as to John Roe.", "Government"),
        ("ORAL MOTION for Acquittal as to all counts by John Roe.", "Roe"),
        ("TEXT ORAL MOTION - for more time by John Roe.", "Roe"),
        ("MOTION for Leave re [4] Notice (Other) by USA as to John Roe.", "Government"),
    ],
)
def test_who_moves_is_told_by_the_entry(text: str, movant: str) -> None:
    proposals = linked(("5", text))
    assert motions(proposals)["M5"].by == movant
    assert offered(proposals, "M5").sure


def test_a_lawyer_who_filed_for_one_party_elsewhere_is_looked_at() -> None:
    proposals = linked(
        ("5", "MOTION to Continue Trial by Attorney Ada Vance as to defendant John Roe."),
        ("6", "ORDER granting 5 Defendant's Motion to Continue Trial."),
        ("7", "MOTION to Modify Release by Attorney Ada Vance as to defendant John Roe."),
    )
    assert [one.by for one in motions(proposals).values()] == ["Roe", "Roe"]
    assert offered(proposals, "M5").sure
    assert offered(proposals, "M7").look.startswith("taken for a motion by Roe, for whom ")


def test_a_lawyer_of_whom_nothing_is_told_moves_for_nobody() -> None:
    proposals = linked(("5", "MOTION to Modify Release by Attorney Ada Vance as to defendant John Roe."))
    assert motions(proposals)["M5"].by == ""
    assert 'whose motion it is was not read ("Attorney Ada Vance" is on it)' in offered(proposals, "M5").look


def test_of_two_defendants_the_word_means_neither() -> None:
    proposals = linked(("5", "Defendant's MOTION in Limine to Exclude the Knife."), parties=THREE)
    assert motions(proposals)["M5"].by == ""
    assert "perhaps Roe, Poe" in offered(proposals, "M5").look


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("MOTION in Limine to Exclude the Knife by USA as to Ann Poe.", ("Poe",)),
        ("MOTION in Limine to Exclude the Knife by USA as to John Roe, Ann Poe.", ("Roe", "Poe")),
        ("MOTION in Limine to Exclude the Knife by USA as to John Roe and Ann Poe.", ("Roe", "Poe")),
        ("MOTION in Limine to Exclude the Knife by Ann Poe as to Ann Poe.", ()),
        ("MOTION in Limine to Exclude the Knife by Ann Poe.", ()),
        ("MOTION in Limine to Exclude the Knife by USA as to Somebody Else.", ()),
    ],
)
def test_as_to_whom_another_moves_is_against_whom(text: str, against: tuple[str, ...]) -> None:
    assert motions(linked(("5", text), parties=THREE))["M5"].requests[0].against == against


@pytest.mark.parametrize(
    ("title", "relief", "topic"),
    [
        ("MOTION in Limine to Exclude Evidence of Prior Arrests", Relief.EXCLUDE, "Evidence of Prior Arrests"),
        ("MOTION in Limine to Bar Mention of Insurance", Relief.EXCLUDE, "Mention of Insurance"),
        ("MOTION in Limine to Preclude Hearsay of the Clerk", Relief.EXCLUDE, "Hearsay of the Clerk"),
        ("MOTION in Limine to Prohibit Talk of Wealth", Relief.EXCLUDE, "Talk of Wealth"),
        ("MOTION in Limine to Admit Evidence of Flight", Relief.ADMIT, "Evidence of Flight"),
        ("MOTION in Limine to Limit Testimony of the Nurse", Relief.LIMIT, "Testimony of the Nurse"),
        ("MOTION to Exclude Expert Witness Hale", Relief.EXCLUDE_WITNESS, "Expert Witness Hale"),
        ("MOTION to Suppress Statements to the Jailer", Relief.SUPPRESS, "Statements to the Jailer"),
        ("MOTION in Limine re the photographs", Relief.OTHER, "the photographs"),
        ("MOTION in Limine", Relief.OTHER, ""),
        ("MOTION to Suppress Evidence", Relief.SUPPRESS, ""),
        ("MOTION to Sever Defendant", Relief.SEVER, ""),
        ("MOTION to Seal Exhibit 4", Relief.SEAL, ""),
        ("MOTION to File under Seal", Relief.SEAL, ""),
        ("MOTION to File Exhibits 4 and 5 under Seal", Relief.SEAL, ""),
        ("MOTION to Dismiss Count Two", Relief.DISMISS, ""),
        ("MOTION for Extension of Time to File Motion in Limine", Relief.OTHER, ""),
        ("MOTION to Continue Trial", Relief.OTHER, ""),
        ("MOTION for Leave to File Motion to Suppress", Relief.OTHER, ""),
    ],
)
def test_what_is_asked_and_about_what_is_told_by_the_title(title: str, relief: Relief, topic: str) -> None:
    proposals = linked(("5", f"{title} by John Roe. (Vance, Ada)"))
    assert motions(proposals)["M5"].title == title
    assert motions(proposals)["M5"].requests[0].relief is relief
    assert topics(proposals) == ({"T5": topic} if topic else {})
    assert motions(proposals)["M5"].requests[0].subject == (("T5",) if topic else ())


def test_the_rules_in_a_title_are_the_grounds() -> None:
    text = "MOTION in Limine to Exclude Prior Arrests under Rule 404(b) and Fed. R. Evid. 403 by John Roe."
    assert motions(linked(("5", text)))["M5"].requests[0].grounds == ("404(b)", "403")


@pytest.mark.parametrize(
    "text",
    [
        "RESPONSE in Opposition by USA re 5 MOTION in Limine to Exclude the Knife.",
        "BRIEF in support of 5 MOTION in Limine by John Roe.",
        "NOTICE of Motion Hearing on 5 MOTION in Limine.",
        "MOTION HEARING held on 3 March.",
        "ORDER on Defendant's oral motion for more time: briefs are due on 3 May.",
        "MEMORANDUM AND ORDER granting 4 Defendant's oral motion for more time.",
        "Defendant's Exhibit List.",
        "Minute Entry: Defendant's oral motion to continue is granted.",
    ],
)
def test_what_only_speaks_of_a_motion_files_none(text: str) -> None:
    assert not motions(linked(("6", text)))


def test_unnumbered_motions_have_handles_of_their_own() -> None:
    proposals = linked(
        ("", "MOTION in Limine to Exclude the Knife by John Roe."),
        ("", "MOTION in Limine to Exclude the Rope by John Roe."),
    )
    assert [one.title for one in motions(proposals).values()] == [
        "MOTION in Limine to Exclude the Knife",
        "MOTION in Limine to Exclude the Rope",
    ]
    assert len({one.key for one in proposals.proposed}) == len(proposals.proposed)


def test_parties_come_from_the_docket_or_else_from_its_entries() -> None:
    named = linked(parties=CIVIL)
    assert [one.entry.handle for one in named.proposed] == ["Acme", "Zed"]
    assert all(one.sure for one in named.proposed)
    told = linked(
        ("5", "MOTION in Limine to Exclude the Knife by USA as to John Roe (1), Ann Poe (2)."), parties=()
    )
    assert {"Government", "Roe", "Poe"} <= {one.entry.handle for one in told.proposed}


def test_two_parties_of_one_name_are_told_apart() -> None:
    pair = (Party(name="John Roe", role="Defendant (1)"), Party(name="Mary Roe", role="Defendant (2)"))
    proposals = linked(("5", "MOTION in Limine to Exclude the Knife by Mary Roe."), parties=(*TWO[:1], *pair))
    assert motions(proposals)["M5"].by == "Roe-2"


TWO_IN_ONE = (
    "7",
    "Unopposed MOTION to Continue Trial and MOTION in Limine to exclude the ledger by John Roe. (ab, )",
)


def test_two_motions_in_one_entry_are_two_requests() -> None:
    (motion,) = motions(linked(TWO_IN_ONE)).values()
    assert [one.relief for one in motion.requests] == [Relief.OTHER, Relief.EXCLUDE]
    assert [topics(linked(TWO_IN_ONE))[one] for one in motion.requests[1].subject] == ["the ledger"]


def test_each_request_is_ruled_on_by_itself() -> None:
    first = ("8", "TEXT ORDER granting [7] Motion in Limine as to John Roe (1).")
    second = ("9", "TEXT ORDER as to John Roe denying [7] MOTION to Continue Trial filed by John Roe.")
    told = acts(linked(TWO_IN_ONE, first, second))
    assert [disposed(one) for one in told.values()] == [[("M7b", "granted")], [("M7a", "denied")]]


def test_an_order_that_tells_no_request_apart_is_on_both() -> None:
    told = acts(linked(TWO_IN_ONE, ("8", "ORDER granting [7] Motion as to John Roe (1).")))
    assert disposed(told["R8"]) == [("M7a", "granted"), ("M7b", "granted")]


def test_a_motion_about_other_motions_is_one_request() -> None:
    text = "MOTION to Extend deadline re MOTION to Sever and MOTION to Suppress by Roe"
    (motion,) = motions(linked(("7", text))).values()
    assert len(motion.requests) == 1
