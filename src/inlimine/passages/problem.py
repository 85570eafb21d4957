"""A problem in a document or case: data, collected, and never a reason to stop reading the rest."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong, where (file and line, or the option of a command), and what to do about it."""

    message: str
    remedy: str
    file: str = ""
    line: int | None = None
    typed: str = ""
    """What is typed at a command line for it, an option or a command; a page has a form instead."""

    def __str__(self) -> str:
        """One line for people: `case.limine:12: what is wrong; what to do.`"""
        where = ":".join(str(part) for part in (self.file, self.line) if part)
        said = f"{self.message}; {self.remedy}".rstrip(".")
        said = said if said.endswith("?") else f"{said}."
        return f"{where}: {said}" if where else said
