"""Other files: where they are looked for, whose fault is told where, and what is refused."""

import pytest

from inlimine.ledger.ledger import Ledger
from inlimine.notation.read import read_notation

CASE = 'case "x"\n  law federal\n\n'


def read(files: dict[str, str], file: str = "roe/case.limine") -> tuple[Ledger | None, list[str]]:
    """Read `case.limine` among some files that stand in one folder."""

    def include(name: str) -> str:
        if name not in files:
            raise FileNotFoundError(2, "No such file or directory")
        return files[name]

    ledger, problems = read_notation(files["case.limine"], file=file, include=include)
    return ledger, [str(problem) for problem in problems]


def handles(ledger: Ledger | None) -> list[str]:
    assert ledger
    return [entry.handle for entry in ledger.entries]


def test_the_entries_of_an_included_file_stand_in_its_place() -> None:
    ledger, problems = read(
        {
            "case.limine": CASE + 'topic A "a"\n\ninclude "b.limine"\n\ntopic C "c"',
            "b.limine": '\ufefftopic B "b"\r\n',
        }
    )
    assert handles(ledger) == ["A", "B", "C"]
    assert not problems


def test_the_case_itself_may_be_included() -> None:
    ledger, problems = read({"case.limine": 'include "head.limine"', "head.limine": CASE})
    assert ledger
    assert not problems


def test_a_name_counts_from_the_folder_of_the_file_in_which_it_stands() -> None:
    ledger, problems = read(
        {
            "case.limine": CASE + 'include "people/all.limine"',
            "people/all.limine": 'include "state.limine"\ninclude "../topics.limine"',
            "people/state.limine": 'topic S "s"',
            "topics.limine": 'topic T "t"',
        }
    )
    assert handles(ledger) == ["S", "T"]
    assert not problems


def test_a_mistake_is_told_of_the_file_in_which_it_stands() -> None:
    _, problems = read({"case.limine": CASE + 'include "b.limine"', "b.limine": '\ntopic "b"'})
    assert problems == [
        'roe/b.limine:2: `"b"` stands where a handle such as R1 should; '
        'write it like this: `topic T1 "The earlier arrest"`.'
    ]


@pytest.mark.parametrize(
    ("wish", "problem"),
    [
        ("b.limine", "`b.limine` cannot be read (No such file or directory); "
                     "correct the name, or put the file there"),
        ("../b.limine", "`../b.limine` leads out of the folder of the case; "
                        "move the file into the folder of the case"),
        ("a/../../b", "`a/../../b` leads out of the folder of the case; "
                      "move the file into the folder of the case"),
        ("/etc/passwd", "`/etc/passwd` is not a name relative to this file; "
                        'name it from here, with `/`: `include "people.limine"`'),
        ("C:/b.limine", "`C:/b.limine` is not a name relative to this file; "
                        'name it from here, with `/`: `include "people.limine"`'),
        ("..\\\\b.limine", "`..\\b.limine` is not a name relative to this file; "
                           'name it from here, with `/`: `include "people.limine"`'),
        ("case.limine", "files include each other in a circle: case.limine -> case.limine; "
                        "take out one of the includes"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_included(wish: str, problem: str) -> None:
    ledger, problems = read({"case.limine": CASE + f'include "{wish}"\n\ntopic T "t"'})
    assert problems == [f"roe/case.limine:4: {problem}."]
    assert handles(ledger) == ["T"]


def test_a_circle_of_three() -> None:
    ledger, problems = read(
        {
            "case.limine": CASE + 'include "a/b.limine"',
            "a/b.limine": 'include "c.limine"\n\ntopic B "b"',
            "a/c.limine": 'topic C "c"\n\ninclude "b.limine"',
        }
    )
    assert problems == [
        "roe/a/c.limine:3: files include each other in a circle: a/b.limine -> a/c.limine -> a/b.limine; "
        "take out one of the includes."
    ]
    assert handles(ledger) == ["C", "B"]


def test_the_same_file_twice() -> None:
    ledger, problems = read({"case.limine": CASE + 'include "b"\ninclude "b"', "b": 'topic B "b"'})
    assert problems == [
        "roe/case.limine:5: `b` is already included at roe/case.limine:4; take out one of the includes."
    ]
    assert handles(ledger) == ["B"]


def test_a_long_row_of_files() -> None:
    files = {f"{number}": f'include "{number + 1}"' for number in range(40)}
    _, problems = read({**files, "case.limine": CASE + 'include "0"'})
    assert problems == [
        "roe/19:1: more than 20 files include each other in a row; include the files in one place."
    ]


def test_a_second_case_in_another_file() -> None:
    ledger, problems = read({"case.limine": CASE + 'include "b.limine"', "b.limine": 'case "y"\n  law federal'})
    assert problems == [
        "roe/b.limine:1: a second case; the first stands at roe/case.limine:1; keep one `case` entry."
    ]
    assert ledger
    assert ledger.case.title == "x"


def test_a_file_that_may_hold_the_case_and_cannot_be_read_is_told_once() -> None:
    ledger, problems = read({"case.limine": 'include "head.limine"'})
    assert ledger is None
    assert len(problems) == 1


def test_where_nothing_can_be_included() -> None:
    _, (problem,) = read_notation(CASE + 'include "b.limine"', file="-")
    assert str(problem) == "-:4: `b.limine` cannot be included here; put its entries into this text."
