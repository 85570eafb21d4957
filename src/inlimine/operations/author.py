"""Who enters something: as said with the command, in the setting INLIMINE_BY, or else the login name."""

from __future__ import annotations

import getpass
import os

from inlimine.operations.refusal import refuse
from inlimine.store.header import Author

__all__ = ["Author", "author"]

SETTING = "INLIMINE_BY"
NO_ROLE = "role not said"


def author(said: str | None, *, reviewed: bool = False) -> Author:
    """The author from `NAME, ROLE`; without it from the setting, else the login name, whose role is not said."""
    for text, where in ((said, "--by"), (os.environ.get(SETTING), SETTING)):
        if text:
            return _named(text, where, reviewed)
    return Author(name=_login(), role=NO_ROLE, reviewed_by_attorney=reviewed)


def role_said(said: str | None) -> bool:
    """Whether anybody told the program who enters, and as what: `said`, or the setting."""
    return bool(said or os.environ.get(SETTING))


def _named(text: str, where: str, reviewed: bool) -> Author:
    plain = "".join(sign if sign.isprintable() else "?" for sign in " ".join(text.split()))
    name, _, role = (part.strip() for part in plain.rpartition(","))
    if not name or not role:
        raise refuse(
            f'"{text}" does not say both who enters it and in which role', 'write "NAME, ROLE"', file=where
        )
    return Author(name=name, role=role, reviewed_by_attorney=reviewed)


def _login() -> str:
    try:
        return "".join(sign if sign.isprintable() else "?" for sign in getpass.getuser())
    except (OSError, KeyError):  # a machine on which nobody has a name
        return "somebody"
