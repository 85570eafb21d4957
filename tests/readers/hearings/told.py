"""Dialogues as a court reporter prints them: 25 numbered lines a page, from page 10 on."""

from inlimine.materials.numbered import numbered_reading
from inlimine.passages.reading import Reading

FIRST_PAGE, LINES = 10, 25


def transcript(dialogue: str) -> Reading:
    """The reading of a dialogue each of whose lines is one line of the transcript."""
    rows = [line.strip() for line in dialogue.splitlines() if line.strip()]
    pages = [rows[at : at + LINES] for at in range(0, len(rows), LINES)]
    printed = [printed_page(FIRST_PAGE + at, page) for at, page in enumerate(pages)]
    read = numbered_reading("hearing.txt", "\f".join(printed))
    if read is None:
        raise ValueError("no line numbers were found")
    return read


def printed_page(number: int, rows: list[str]) -> str:
    """One page with its number at its head; lines that are not needed are left blank."""
    filled = [*rows, *[""] * (LINES - len(rows))]
    body = [f"{at:>5}      {row}".rstrip() for at, row in enumerate(filled, 1)]
    return "\n".join([f"{number:>70}", "", *body, ""])
