"""What holds for every text, whatever it says."""

from hypothesis import given
from hypothesis import strategies as st

from inlimine.readers.entries.docket import Docket
from inlimine.readers.entries.read_entry import read_entry
from tests.readers.courts import CLERKS
from tests.readers.sentences import IDLE, MINUTES, ORDERS

RULING = [text for text, _ in (*ORDERS, *MINUTES, *CLERKS)]
WORDS = """
ORDER granting denying GRANTED denied as moot in part without prejudice Motion 12 [47-1] (3) Doc. re related
document(s) and , ; . : is are under advisement Report Recommendation
oral vacating Order \u00a7 &#039; * # [ ( Judge's
the to be shall hereby 8, 9 through 14
"""
PIECES = st.sampled_from([*WORDS.split(), "\u00a0", "\u0130"])
MIXED = st.lists(PIECES, max_size=60).map(" ".join)


@given(st.one_of(st.text(), MIXED))
def test_reading_never_fails_and_quotes_what_stands_there(text: str) -> None:
    reading = read_entry(text)
    shown = [(each.span, each.quote) for each in reading.acts] + [
        (each.span, each.quote) for each in reading.unread
    ]
    for (start, end), quote in shown:
        assert 0 <= start < end <= len(text)
        assert quote == text[start:end]
    assert all(act.target in ("oral", "unnumbered") or act.numbered for act in reading.acts)


@given(MIXED)
def test_one_motion_has_one_disposition(text: str) -> None:
    numbered = [act.target for act in read_entry(text).acts if act.numbered]
    assert len(numbered) == len(set(numbered))


@given(st.sampled_from(RULING), st.lists(st.sampled_from(IDLE), max_size=4))
def test_a_numbered_act_does_not_hang_on_idle_entries_around_it(text: str, idle: list[str]) -> None:
    docket = Docket()
    for number, other in enumerate(idle, 900):
        docket.read(str(number), other)
    found = [act for act in docket.read("999", text).acts if act.numbered]
    alone = [act for act in read_entry(text).acts if act.numbered]
    assert [act for act in found if act.target < "900"] == [act for act in alone if act.target < "900"]


def test_a_long_hostile_text_is_read_in_time() -> None:
    for piece in (
        "defendant's ",
        "granted ",
        "12, ",
        "re ",
        "*",
        "motion to ",
        "[12] ",
        "(",
        "order granting ",
        "1-",
    ):
        read_entry("ORDER granting " + piece * 4000)
