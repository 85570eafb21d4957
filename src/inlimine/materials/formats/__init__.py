"""One module a format of trial material, found by being here.

Each has `recognises(name, data) -> int` (0: not mine; the highest reads) and
`read(name, data) -> Reading | Problem`.
"""
