"""One module a format of trial material, found by being here.

Each has `recognises(name, data) -> int` (0: not mine; the highest reads) and
`read(name, data, own) -> Contents | Problem`. It runs in the parent: what parses more than plain text is called
through `inside`, which `CONTAINED` says, and no parser is imported here.
"""
