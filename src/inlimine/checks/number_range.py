"""A range of numbers as regular expressions: what a Bates range covers."""

from __future__ import annotations


def number_range(first: int, last: int) -> list[str]:
    """Regular expressions that together match the numbers from first to last, without zeros before them."""
    ends, power = {last}, 10
    while (end := first - first % power + power - 1) < last:  # up to the next round numbers
        ends.add(end)
        power *= 10
    power = 10
    while (end := last + 1 - (last + 1) % power - 1) >= first:  # and from the round numbers before the last
        ends.add(end)
        power *= 10
    starts = [first, *(end + 1 for end in sorted(ends))]
    return [_digits(start, end) for start, end in zip(starts, sorted(ends), strict=False)]


def _digits(first: int, last: int) -> str:
    pairs = zip(str(first), str(last), strict=True)
    return "".join(one if one == other else f"[{one}-{other}]" for one, other in pairs)
