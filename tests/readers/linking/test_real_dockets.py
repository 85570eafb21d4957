"""Three real dockets as ledgers of motions and rulings, written down by hand from what stands on each docket."""

from pathlib import Path

import pytest

from inlimine.ledger.acts import Act, Motion
from inlimine.ledger.terms import Relief
from inlimine.operations.soundness import unsound
from inlimine.readers.dockets.door import read_docket
from inlimine.readers.linking.from_docket import from_docket
from inlimine.readers.linking.proposed import Proposals
from tests.readers.linking.linked import MotionRow, RulingRow, accepted, ledger, motion_rows, motions, ruling_rows

DOCKETS = Path(__file__).parents[4] / "shared" / "data" / "dockets"
pytestmark = pytest.mark.skipif(not DOCKETS.is_dir(), reason="the real dockets are not here")

# --- a civil case: ten motions in limine, one order on all of them ---

# A row: number, day, movant, relief. 56 is a stipulation and 79 a memorandum: no motions.
CIVIL = """
  8 2006-10-12 Midwest dismiss      | 9 2006-10-19 Soilworks other   | 18 2007-04-09 Midwest other
 20 2007-04-09 Midwest other        | 26 2007-05-03 Midwest other    | 53 2008-01-03 Soilworks other
 59 2008-03-02 Midwest other        | 63 2008-03-14 Midwest other    | 66 2008-03-25 Midwest other
 67 2008-03-26 Midwest other        | 70 2008-04-14 Midwest other    | 78 2008-05-09 Midwest other
 81 2008-05-13 Midwest seal         | 97 2008-08-19 Midwest other    | 101 2008-09-17 Midwest limit
102 2008-09-17 Midwest exclude      | 103 2008-09-17 Midwest exclude | 104 2008-09-17 Midwest exclude
105 2008-09-17 Midwest exclude      | 106 2008-09-17 Midwest exclude | 107 2008-09-17 Midwest exclude
108 2008-09-17 Soilworks exclude    | 109 2008-09-17 Soilworks exclude | 110 2008-09-17 Midwest exclude
138 2008-10-23 Midwest other        | 153 2009-02-25 Soilworks other | 156 2009-03-11 Midwest seal
"""
# A row: ruling, day, form, then what became of which motion; `->` an edge; `!` a directive, `about` the topics of
# which motions, `if` where it is on a condition. 55 names 54, a lodged proposed order: nothing is disposed of.
CIVIL_RULINGS = """
R10 2006-10-19 written 9 granted
R13 2007-03-05 written 8 denied
R19 2007-04-10 written 18 granted
R21 2007-04-10 written 20 granted
R34 2007-05-22 written 26 denied
R55 2008-01-04 written
R61 2008-03-05 written 59 denied
R65 2008-03-18 written 63 denied
R68 2008-03-28 written 66 granted
R71 2008-04-14 written 70 granted
R84 2008-05-22 written 81 granted
R86 2008-05-22 written 67 denied
R94 2008-08-07 written 78 granted-in-part
R98 2008-09-05 written 97 granted
R134 2008-10-16 written 101 granted, 102 granted-in-part, 103 granted, 104 granted, 105 denied, 106 granted,\
 107 granted, 108 denied, 109 denied, 110 denied
R139 2008-10-24 written 138 granted
R158 2009-03-13 written 153 denied
R160 2009-03-16 written 156 granted
"""

# --- a criminal case against several, seen on the docket of one of them ---

# 580 moves for two things, of which each is ruled on by itself. 530 is the probation officer's, who is no party.
SEVERAL = """
 62 2013-04-19 Moody other      | 70 2013-05-07 Moody other        | 90 2013-05-31 Government dismiss
114 2013-06-12 Moody other      | 149 2013-07-31 Moody sever       | 187 2013-09-19 Moody other
193 2013-10-01 Moody other      | 270 2013-11-15 Government dismiss | 271 2013-11-18 Moody other
298 2013-12-10 Moody other      | 371 2014-03-10 Moody exclude     | 373 2014-03-12 Government other
376 2014-03-12 Government exclude | 392 2014-03-15 Moody other     | 415 2014-03-26 Moody other
418 2014-03-26 Moody other      | 469 2014-04-10 Moody other       | 530 2014-05-01 - other
580 2014-06-12 Moody other seal | 597 2014-06-25 Government other  | 635 2014-07-28 Government other
652 2014-08-22 Government other | 693 2014-09-09 Government other  | 722 2014-11-01 Moody other
732 2014-12-02 Government other | 737 2014-12-15 Moody other       | 741 2014-12-18 Government other
"""
# 127 grants oral motions that no entry records; 155, 308, 410, 641, 657 and 671 are others' or sealed: not on it.
SEVERAL_RULINGS = """
R65 2013-05-01 written 62 granted
R74 2013-05-10 written 70 granted
R91 2013-06-04 written 90 granted
R127 2013-06-13 written
R135 2013-07-11 written 114 granted
R158 2013-08-07 written
R194 2013-10-02 written 187 granted
R198 2013-10-03 written 193 granted
R233 2013-10-17 written 149 denied-without-prejudice
R273 2013-11-20 written 270 granted
R275 2013-11-21 written 271 granted
R313 2013-12-18 written 298 granted
R396 2014-03-17 written 371 granted, 376 granted ! leave about 371 376
R399 2014-03-17 written 392 denied
R406 2014-03-19 written 373 moot
R412 2014-03-25 written
R416 2014-03-26 oral 415 denied
R419 2014-03-26 oral 418 denied
R531 2014-05-02 written 530 granted
R550 2014-05-08 written 469 denied
R565 2014-05-27 written 530 moot
R582 2014-06-12 written 580b granted
R583 2014-06-12 written 580a granted
R599 2014-06-27 written 597 granted
R642 2014-08-13 written
R647 2014-08-18 written 635 granted
R661 2014-08-26 written
R672 2014-08-29 written
R680 2014-09-04 written
R723 2014-11-03 written 722 granted
R736 2014-12-04 written 732 granted
R740 2014-12-18 oral
R742 2014-12-18 oral 741 granted
"""

# --- a criminal case with an amended motion and an amended order ---

AMENDED = """
 12 2013-11-12 Benz other       | 14 2013-12-03 Benz other       | 16 2014-01-30 Benz other
 19 2014-03-11 Benz other       | 21 2014-05-13 Benz other       | 26 2014-11-10 Government other
 32 2015-01-14 Government other | 34 2015-01-16 Benz other       | 35 2015-01-20 Government other
 36 2015-01-20 Government seal  | 41 2015-01-28 Benz other       | 45 2015-02-20 Benz other
 48 2015-03-25 Government other | 50 2015-03-25 Government seal  | 53 2015-04-08 Benz other
 54 2015-04-09 Government other | 55 2015-04-15 Benz other       | 116 2016-08-09 Benz other
127 2016-10-06 Government other | 137 2016-11-16 Benz other
"""
# 24, 87 and 100 rule on oral motions that no entry records, 61 on a warden's request. 57 is the amended 56. The
# judgment in 140 is the appeals court's.
AMENDED_RULINGS = """
R13 2013-11-14 written 12 granted
R15 2013-12-05 written 14 granted
R17 2014-02-03 written 16 granted
R20 2014-03-12 written 19 granted
R22 2014-05-13 written 21 granted
R24 2014-08-18 oral
R27 2014-11-12 written 26 granted
R33 2015-01-15 written 32 granted
R39 2015-01-22 written 36 granted-in-part
R40 2015-01-27 written 34 granted
R42 2015-01-29 written 41 granted
R44 2015-02-11 written 35 granted ! prohibit about 35
R46 2015-02-23 written 45 granted
R56 2015-04-20 written 50 granted, 53 granted
R57 2015-04-20 written 50 granted, 53 granted -> supersedes R56
R58 2015-04-21 written 54 granted
R59 2015-04-23 written 55 moot
R61 2015-07-14 written
R70 2015-11-24 written 48 denied ! permit about itself if
R87 2016-05-23 oral
R100 2016-05-26 oral
R120 2016-09-07 oral 116 granted
R128 2016-10-06 written 127 granted
R138 2016-11-17 written 137 granted
"""

FILES = {
    "internet_archive/azd_318008.xml": (CIVIL, CIVIL_RULINGS),
    "internet_archive/almd_49523.xml": (SEVERAL, SEVERAL_RULINGS),
    "district/ned.html": (AMENDED, AMENDED_RULINGS),
}


def read(name: str) -> Proposals:
    (found,) = read_docket((DOCKETS / name).read_bytes(), Path(name).name).dockets
    return from_docket(found, "D1", ledger())


def written_motions(table: str) -> list[MotionRow]:
    rows = [row.split() for row in table.replace("|", "\n").splitlines() if row.strip()]
    return [(number, day, by.strip("-"), " ".join(reliefs)) for number, day, by, *reliefs in rows]


def written_rulings(table: str) -> list[RulingRow]:
    return [_ruling(row) for row in table.splitlines() if row]


def _ruling(row: str) -> RulingRow:
    row, _, told = row.partition(" ! ")
    row, _, edge = row.partition(" -> ")
    handle, day, form, *_ = row.split()
    disposed = [one.split() for one in row.split(form)[1].split(",") if one.strip()]
    effect, _, about = told.partition(" about ")
    topics = tuple(one.replace("itself", "") for one in about.removesuffix(" if").split())
    return (
        handle,
        day,
        form,
        tuple((motion, disposition) for motion, disposition in disposed),
        ((edge.split()[0], edge.split()[1]),) if edge else (),
        ((effect, topics, about.endswith(" if")),) if told else (),
    )


@pytest.mark.parametrize("name", FILES)
def test_the_ledger_of_a_docket_is_the_one_written_by_hand(name: str) -> None:
    proposals = read(name)
    asked, ruled = FILES[name]
    assert motion_rows(proposals) == written_motions(asked)
    assert ruling_rows(proposals) == written_rulings(ruled)


@pytest.mark.parametrize("name", FILES)
def test_what_is_not_tied_to_a_motion_is_to_be_looked_at(name: str) -> None:
    proposals = read(name)
    for one in proposals.proposed:
        if isinstance(one.entry, Act) and not one.entry.disposes:
            assert not one.sure


@pytest.mark.parametrize("name", FILES)
def test_accepted_together_they_make_a_sound_ledger_but_for_a_movant_to_be_named(name: str) -> None:
    nameless = {
        one.entry.handle for one in read(name).proposed if isinstance(one.entry, Motion) and not one.entry.by
    }
    assert {fault.handle for fault in unsound(accepted(read(name)))} == nameless
    assert nameless == ({"M530"} if "almd" in name else set())


def test_the_motions_in_limine_are_about_what_they_ask() -> None:
    found = motions(read("internet_archive/azd_318008.xml"))
    assert all(found[f"M{number}"].requests[0].subject == (f"T{number}",) for number in range(101, 111))
    assert all(not one.requests[0].subject for one in found.values() if int(one.number) not in range(101, 111))


def test_spoken_motions_are_told_from_written_ones() -> None:
    for name, numbers in (("internet_archive/almd_49523.xml", "415 418 741"), ("district/ned.html", "21")):
        assert [one.number for one in motions(read(name)).values() if one.oral] == numbers.split()


def test_a_motion_as_to_another_party_is_against_it() -> None:
    several = motions(read("internet_archive/almd_49523.xml"))
    assert several["M376"].requests[0].against == ("Moody",)
    assert several["M270"].requests[0].against == ("Moody", "Vinson")
    assert several["M371"].requests[0].against == ()
    assert several["M371"].requests[0].relief is Relief.EXCLUDE
