"""The jury set: a folder of 300 files with every kind of fault planted; exactly these are found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from inlimine.checks.jury_set.review import SetReview
from inlimine.operations.check_jury_set import check_jury_set
from inlimine.operations.open_case import open_case

DAY = "2024-07-12"
HEAD = """\
case "United States v. Roe"
  law federal
  time zone "America/New_York"
party Government "United States", prosecution
party Roe "Morgan Roe", defence
"""


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def approved(item: str, text: str, *, on: str = "2024-07-10") -> str:
    return f'{on} version: {item} has sha256 "{sha(text)}", approved\n'


def exhibit(number: int, *more: str, received: bool = True, medium: str = "document") -> str:
    came = f"2024-07-11 received: E{number}, exhibit\n" if received else ""
    label = f'2024-07-01 label: E{number} is "Government Exhibit {number}"\n'
    return "".join((f'item E{number} "thing {number}", {medium}\n', label, came, *more))


def redacted(number: int, *versions: str) -> str:
    """An exhibit with a page that the court has barred."""
    part = f'part E{number}p of E{number} "page 3 of thing {number}", document, at "page 3"\n'
    return exhibit(number, part, f"2024-07-08 ruling R{number}, written\n  bars E{number}p\n", *versions)


class Set:
    """A ledger and a folder, made together."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "set"
        self.folder.mkdir()
        self.ledger = [HEAD]
        self.case = folder / "roe.limine"

    def file(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def good(self, number: int, name: str = "") -> None:
        """A received exhibit in its approved version."""
        self.ledger.append(exhibit(number, approved(f"E{number}", f"thing {number}")))
        self.file(name or f"Government Exhibit {number}.pdf", f"thing {number}")

    def check(self, day: str = DAY) -> SetReview:
        self.case.write_text("\n".join(self.ledger), "utf-8")
        return check_jury_set(open_case(self.case).at(day, None), self.folder).review


@pytest.fixture
def made(tmp_path: Path) -> Set:
    return Set(tmp_path)


def told(review: SetReview) -> list[tuple[str, str, str]]:
    return sorted((fault.file, fault.item, str(fault.kind)) for fault in review.faults)


def test_in_a_set_of_300_files_every_planted_fault_is_found_and_nothing_else(made: Set) -> None:
    planted = sorted(plant(made))
    number = 100
    while sum(path.is_file() for path in made.folder.rglob("*")) < 300:
        made.good(number, names(number))
        number += 1
    review = made.check()
    assert review.files == 300
    assert told(review) == planted
    assert review.uncompared == ("Government Exhibit 40.pdf",)


def names(number: int) -> str:
    """The ways in which clerks call a file."""
    ways = (
        f"Government Exhibit {number}.pdf",
        f"government exhibit {number:04}.PDF",
        f"Exhibit {number} - photograph of the yard.jpg",
        f"volume 2/Ex. {number}.pdf",
        f"Government Exhibit {number}_stamped.pdf",
        f"Government Exhibit {number}/scan.tif",
    )
    return ways[number % len(ways)]


def plant(made: Set) -> Iterator[tuple[str, str, str]]:
    """Plant each kind of fault several times; yields what must be found."""
    add, file = made.ledger.append, made.file
    for n in (1, 2, 3):  # other bytes than those approved
        add(exhibit(n, approved(f"E{n}", f"thing {n}")))
        file(f"Government Exhibit {n}.pdf", f"thing {n}, exported again")
        yield f"Government Exhibit {n}.pdf", f"E{n}", "wrong-version"
    for n in range(4, 13):  # nine without the ordered redaction, as in Menendez
        add(redacted(n, approved(f"E{n}", f"thing {n} without page 3")))
        file(f"Government Exhibit {n}.pdf", f"thing {n} whole")
        yield f"Government Exhibit {n}.pdf", f"E{n}", "missing-redaction"
    for n in (13, 14):  # approved before the ruling, and nobody re-cut it, as in Clemens
        add(redacted(n, approved(f"E{n}", f"thing {n}", on="2024-05-03")))
        file(f"Government Exhibit {n}.mp4", f"thing {n}")
        yield f"Government Exhibit {n}.mp4", f"E{n}", "missing-redaction"
    for n in (15, 16):  # properly redacted: no fault
        add(redacted(n, approved(f"E{n}", f"thing {n} without page 3")))
        file(f"Government Exhibit {n} (redacted).pdf", f"thing {n} without page 3")
    for n in (17, 18):  # a page is out, and nothing was approved without it
        add(redacted(n))
        file(f"Government Exhibit {n}.pdf", f"thing {n}")
        yield f"Government Exhibit {n}.pdf", f"E{n}", "excluded-part"
    add(redacted(19, approved("E19", "thing 19 without page 3"), 'label: E19p is "Government Exhibit 19-A"\n'))
    file("Government Exhibit 19.pdf", "thing 19 without page 3")
    file("Government Exhibit 19-A.pdf", "page 3")  # the excluded part itself
    yield "Government Exhibit 19-A.pdf", "E19p", "excluded-part"
    for n in (20, 21):
        add(exhibit(n, f'2024-07-09 label: E{n} is no longer "Government Exhibit {n}"\n'))
        file(f"Government Exhibit {n}.pdf", f"thing {n}")
        yield f"Government Exhibit {n}.pdf", f"E{n}", "withdrawn"
    for n in (22, 23, 24):
        add(exhibit(n, approved(f"E{n}", f"thing {n}"), received=False))
        file(f"Government Exhibit {n}.pdf", f"thing {n}")
        yield f"Government Exhibit {n}.pdf", f"E{n}", "never-received"
    add(exhibit(25, "2024-07-12 struck: E25\n"))
    file("Government Exhibit 25.pdf", "thing 25")
    yield "Government Exhibit 25.pdf", "E25", "struck"
    for n, came in ((26, False), (27, True)):
        add(exhibit(n, f"trait: E{n} illustrative, yes, says the court\n", received=came, medium="image"))
        file(f"Government Exhibit {n}.png", f"thing {n}")
        yield f"Government Exhibit {n}.png", f"E{n}", "illustrative-aid"
    consent = "2024-07-12 act S1 by Government and Roe, written\n  permits E28\n    in deliberation\n"
    add(exhibit(28, "trait: E28 illustrative, yes, says the court\n", approved("E28", "thing 28"), consent))
    file("Government Exhibit 28.png", "thing 28")  # all parties consent: no fault
    for name in ("notes for closing.docx", ".DS_Store", "Exhibit 9999.pdf", "Government Exhibit 100-A.pdf"):
        file(name, name)
        yield name, "", "stray-file"
    for n in (29, 30):
        made.good(n)
        file(f"Government Exhibit {n} copy.pdf", f"thing {n}")
        yield f"Government Exhibit {n}.pdf", f"E{n}", "duplicate"
    for n in (31, 32):
        add(exhibit(n, approved(f"E{n}", f"thing {n}")))
        yield "", f"E{n}", "missing-exhibit"
    add(exhibit(33, medium="object"))  # a revolver is in no folder: no fault
    add(exhibit(34, approved("E34", "thing 34")) + exhibit(35, approved("E35", "thing 35")))
    file("Government Exhibit 34.pdf", "thing 35")  # two exhibits changed places
    file("Government Exhibit 35.pdf", "thing 34")
    yield "Government Exhibit 34.pdf", "E34", "wrong-version"
    yield "Government Exhibit 35.pdf", "E35", "wrong-version"
    add(exhibit(36, "2024-07-12 ruling R36, oral\n  bars E36\n", approved("E36", "thing 36")))
    file("Government Exhibit 36.pdf", "thing 36")
    yield "Government Exhibit 36.pdf", "E36", "excluded"
    for n, ruled in (
        (37, "bars E37\n    binds Roe"),
        (38, "requires leave for E38"),
        (39, "requires leave for E39"),
    ):
        add(exhibit(n, f"2024-07-12 ruling R{n}, oral\n  {ruled}\n", approved(f"E{n}", f"thing {n}")))
        file(f"Government Exhibit {n}.pdf", f"thing {n}")
        yield f"Government Exhibit {n}.pdf", f"E{n}", "ask-the-court"
    made.ledger.append(exhibit(40))  # received, and no version of it recorded
    file("Government Exhibit 40.pdf", "thing 40")
    file("copy of that photograph.pdf", "thing 40")
    yield "copy of that photograph.pdf", "E40", "duplicate"


def message(review: SetReview) -> str:
    (fault,) = review.faults
    return fault.message


def test_a_redaction_that_is_missing_is_told_with_its_ruling(made: Set) -> None:
    made.ledger.append(redacted(4, approved("E4", "thing 4 without page 3")))
    made.file("Government Exhibit 4.pdf", "thing 4")
    assert message(made.check()) == (
        "it is not the approved version of Government Exhibit 4: it may hold page 3 of thing 4 (out by R4 of "
        "8 July 2024)"
    )


def test_an_approval_older_than_the_ruling_is_told_with_both_days(made: Set) -> None:
    made.ledger.append(redacted(13, approved("E13", "thing 13", on="2024-05-03")))
    made.file("clip.mp4", "thing 13")  # known by its bytes alone
    assert message(made.check()) == (
        "this version of Government Exhibit 13 was approved on 3 May 2024, before R13 of 8 July 2024; have it cut "
        "and approved anew"
    )


def test_a_file_that_was_changed_after_its_approval_is_named_as_changed(made: Set) -> None:
    version = f'2024-07-10 version: E1 has sha256 "{sha("thing 1")}", file "Government Exhibit 1.pdf", approved\n'
    made.ledger.append(exhibit(1, version))
    made.file("Government Exhibit 1.pdf", "thing 1, changed")
    assert message(made.check()) == (
        "it is not the approved version of Government Exhibit 1; it was changed after it was approved on "
        "10 July 2024"
    )


def test_what_is_ruled_for_one_party_alone_is_for_the_court(made: Set) -> None:
    """The jury sees an exhibit in its room whoever offered it."""
    made.good(1)
    made.ledger.append("2024-07-12 ruling R1, oral\n  bars E1\n    binds Roe\n")
    assert message(made.check()) == (
        "Government Exhibit 1 is excluded for Morgan Roe by R1 of 12 July 2024, and the jury would see it whoever "
        "offered it; ask the court"
    )


def test_what_needs_leave_by_order_is_for_the_court(made: Set) -> None:
    made.good(1)
    made.ledger.append("2024-07-12 ruling R1, oral\n  requires leave for E1\n")
    assert message(made.check()) == (
        "Government Exhibit 1 may not come before the jury without leave of the court, by R1 of 12 July 2024; ask "
        "the court"
    )


@pytest.mark.parametrize(
    "name", ["GX 1.pdf", "GX-001_final.pdf", "Gov't Ex. 1.pdf", "Govt Exh 1.pdf", "U.S./GX1/scan.pdf"]
)
def test_a_file_is_told_by_any_spelling_of_its_label(made: Set, name: str) -> None:
    """Else a wrong version of it would be told as a stray file, and the exhibit as missing."""
    made.ledger.append(
        exhibit(1, approved("E1", "thing 1")) + 'item D1 "x"\nlabel: D1 is "Defendant\'s Exhibit 1"\n'
    )
    made.file(name, "another thing")
    assert told(made.check()) == [(name, "E1", "wrong-version")]


def test_a_spelling_that_two_exhibits_share_tells_neither(made: Set) -> None:
    made.ledger.append(
        'item P1 "p"\nlabel: P1 is "People\'s Exhibit 1"\nitem P2 "q"\nlabel: P2 is "Government Exhibit 1"\n'
    )
    made.file("GX 1.pdf", "thing 1")
    assert told(made.check()) == [("GX 1.pdf", "", "stray-file")]


def test_a_nameless_copy_of_an_exhibit_is_what_the_exhibit_is(made: Set) -> None:
    """It is told as a copy where the exhibit is sound, and as never received where that is what it copies."""
    made.ledger.append(exhibit(1) + exhibit(2, received=False))
    for name, text in (("a.pdf", "one"), ("Government Exhibit 1.pdf", "one"), ("b.pdf", "two")):
        made.file(name, text)
    made.file("Government Exhibit 2.pdf", "two")
    assert told(made.check()) == [
        ("Government Exhibit 2.pdf", "E2", "never-received"),
        ("a.pdf", "E1", "duplicate"),
        ("b.pdf", "E2", "never-received"),
    ]


def test_an_aid_is_told_with_the_rule_of_the_day(made: Set) -> None:
    made.ledger.append(exhibit(26, "trait: E26 illustrative, yes, says the court\n", received=False))
    made.file("Government Exhibit 26.png", "thing 26")
    (before,), (since,) = made.check("2024-11-30").faults, made.check("2024-12-01").faults
    assert before.message == (
        "Government Exhibit 26 is an illustrative aid; whether it goes to the jury room is for the court"
    )
    assert since.message.startswith(
        "Government Exhibit 26 is an illustrative aid; such an aid is no evidence and goes to the jury room only "
        "if all parties consent or the court orders it for good cause (FRE 107"
    )


def test_in_new_mexico_an_aid_is_told_in_no_words_of_a_federal_rule(made: Set) -> None:
    """FRE 107 has no counterpart there: 11-1006 keeps the older text."""
    made.ledger[0] = HEAD.replace("law federal", "law new_mexico").replace("New_York", "Denver")
    made.ledger.append(exhibit(26, "trait: E26 illustrative, yes, says the court\n", received=False))
    made.file("Government Exhibit 26.png", "thing 26")
    (fault,) = made.check("2025-07-12").faults
    assert fault.message == (
        "Government Exhibit 26 is an illustrative aid; no rule of New Mexico speaks of such aids: whether one "
        "goes to the jury room is for the court (NMRA 11-611, 11-1006 (general knowledge, verify))"
    )


def test_without_an_approved_version_a_file_is_named_as_not_compared(made: Set) -> None:
    made.ledger.append(exhibit(1))
    made.file("Government Exhibit 1.pdf", "thing 1")
    review = made.check()
    assert (review.faults, review.uncompared) == ((), ("Government Exhibit 1.pdf",))


def test_a_link_is_a_problem_and_is_not_followed(made: Set) -> None:
    made.good(1)
    (made.folder / "link.pdf").symlink_to(made.case)
    made.check()
    found = check_jury_set(open_case(made.case).at(DAY, None), made.folder)
    assert [str(problem) for problem in found.problems] == [
        "link.pdf: the file cannot be read (it is a link or no ordinary file); check its permissions."
    ]
