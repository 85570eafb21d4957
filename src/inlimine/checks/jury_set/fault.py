"""What is wrong with a file of a jury set, or with what is not among its files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """The kinds of fault, as every door names them."""

    STRAY = "stray-file"
    WITHDRAWN = "withdrawn"
    STRUCK = "struck"
    AID = "illustrative-aid"
    NEVER_RECEIVED = "never-received"
    EXCLUDED = "excluded"
    PART = "excluded-part"
    UNREDACTED = "missing-redaction"
    VERSION = "wrong-version"
    UNCLEAR = "ask-the-court"
    DUPLICATE = "duplicate"
    MISSING = "missing-exhibit"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFile:
    """A file of the set: its path within the folder, with `/`, and the SHA-256 of its bytes in hex."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFault:
    """One fault; `file` is empty for an exhibit that is missing, `item` for a file that is none."""

    file: str
    item: str
    kind: FaultKind
    message: str
