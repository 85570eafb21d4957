"""What one file may cost; a real docket or order stays far below."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds of the clock and of the processor, bytes of memory, of the file and of what is read from it."""

    seconds: int = 60
    cpu_seconds: int = 30
    memory: int = 1024 * MEGABYTE
    file: int = 100 * MEGABYTE
    output: int = 64 * MEGABYTE


USUAL = Limits()
