"""What holds for every docket and paper: what is proposed can be entered, and what was entered is known again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inlimine.ledger.acts import Motion
from inlimine.ledger.ledger import Ledger
from inlimine.operations.soundness import unsound
from inlimine.readers.dockets.docket import Party
from inlimine.readers.linking.from_docket import from_docket
from inlimine.readers.linking.proposed import Proposals
from tests.readers.linking.linked import docket, ledger, ordered

NUMBERS = st.sampled_from(["", "5", "6", "7", "8", "9"])
SPOKEN = """
    MOTION ORAL AMENDED ORDER in Limine to Exclude Admit Seal the knife rope by USA John Roe Ann Poe as to
    filed granting denying vacating 5 6 7 8 9 [5] (Doc. 6) Motion Order ; . , moot in part without prejudice
    Defendant's government's motion is GRANTED DENIED shall not mention before jury first obtaining leave reserved
    Minute Entry: hearing held
"""
WORDS = st.sampled_from(SPOKEN.split())
WHOLE = st.sampled_from(
    [
        "MOTION in Limine to Exclude the Knife by John Roe. (Vance, Ada)",
        "AMENDED MOTION in Limine to Exclude the Knife by Ann Poe as to Ann Poe.",
        "Defendant's MOTION in Limine to Exclude the Rope.",
        "ORAL MOTION to Continue by USA as to John Roe, Ann Poe.",
        "ORDER granting 5 Motion in Limine; denying as moot 6 Motion; granting in part 7 Motion.",
        "AMENDED ORDER granting 5 Motion in Limine.",
        "ORDER vacating 8 Order.",
        "ORDER. Defendant's motion in limine is GRANTED. The government shall not mention the knife.",
        "ORDER granting 5 Motion in Limine to the extent that it is not mentioned without first obtaining leave.",
        "Minute Entry for hearing held. Defendant's oral motion is denied. Ruling on 6 is reserved.",
    ]
)
TEXTS = st.one_of(WHOLE, st.lists(WORDS, max_size=25).map(" ".join), st.text(max_size=60))
ENTRIES = st.lists(st.tuples(NUMBERS, TEXTS), max_size=8)
PARTIES = st.lists(
    st.sampled_from(
        [
            Party(name="USA", role="Plaintiff"),
            Party(name="John Roe", role="Defendant (1)"),
            Party(name="Ann Poe", role="Defendant (2)"),
            Party(name="Mary Roe", role="Defendant (3)"),
            Party(name="Acme Inc.", role=""),
            Party(name="...", role="Movant"),
        ]
    ),
    max_size=4,
)


def entered(before: Ledger, proposals: Proposals) -> Ledger:
    """The ledger with all of it, a movant that was not read being named by the person who enters it."""
    made = [one.entry for one in proposals.proposed if not (isinstance(one.entry, Motion) and not one.entry.by)]
    return Ledger(case=before.case, entries=(*before.entries, *made))


def movants_open(proposals: Proposals) -> set[str]:
    return {one.entry.handle for one in proposals.proposed if isinstance(one.entry, Motion) and not one.entry.by}


@settings(max_examples=60, deadline=None)
@given(ENTRIES, PARTIES)
def test_what_a_docket_proposes_makes_a_sound_ledger(entries: list[tuple[str, str]], parties: list[Party]) -> None:
    proposals = from_docket(docket(*entries, parties=parties), "D1", ledger())
    whole = ledger(*(one.entry for one in proposals.proposed))
    assert {fault.handle for fault in unsound(whole)} == movants_open(proposals)
    assert all(not one.sure for one in proposals.proposed if one.entry.handle in movants_open(proposals))
    assert len({one.key for one in proposals.proposed}) == len(proposals.proposed)


@settings(max_examples=60, deadline=None)
@given(ENTRIES, PARTIES)
def test_what_was_entered_is_not_proposed_again(entries: list[tuple[str, str]], parties: list[Party]) -> None:
    proposals = from_docket(docket(*entries, parties=parties), "D1", ledger())
    whole = ledger(*(one.entry for one in proposals.proposed))
    assert from_docket(docket(*entries, parties=parties), "D1", whole).proposed == ()


@settings(max_examples=60, deadline=None)
@given(ENTRIES, TEXTS)
def test_what_an_order_proposes_makes_a_sound_ledger(entries: list[tuple[str, str]], text: str) -> None:
    proposals = from_docket(docket(*entries), "D1", ledger())
    if movants_open(proposals):
        return
    before = ledger(*(one.entry for one in proposals.proposed))
    assert not unsound(entered(before, ordered(text, before)))
