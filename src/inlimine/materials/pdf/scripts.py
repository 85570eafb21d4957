"""What in a PDF would act when it is opened: found by its words, nothing is run. Runs in the child."""

from __future__ import annotations

import re
import zlib

_ACTING = {
    rb"/(?:JavaScript|JS)\b": "JavaScript",
    rb"/Launch\b": "the start of a program",
    rb"/(?:SubmitForm|ImportData)\b": "sending or fetching of data",
    rb"/(?:RichMedia|3D)\b": "films or models with scripts",
}
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_PACKED = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)

MOST_UNPACKED = 8 << 20
"""Bytes of one packed group of objects that are looked through."""

MOST_GROUPS = 2_000


def scripts(data: bytes) -> tuple[str, ...]:
    """What would act, in words for people."""
    searched = [data, *_unpacked(data)]
    return tuple(said for sign, said in _ACTING.items() if any(re.search(sign, _plain(each)) for each in searched))


def _plain(data: bytes) -> bytes:
    """The bytes with escaped letters of names as themselves (`/J#53` is `/JS`)."""
    return _ESCAPED.sub(lambda hit: bytes([int(hit[1], 16)]), data)


def _unpacked(data: bytes) -> list[bytes]:
    """Groups of packed objects, as far as they are packed in the usual way."""
    made: list[bytes] = []
    for found in _PACKED.finditer(data):
        try:
            made.append(zlib.decompressobj().decompress(data[found.end() :], MOST_UNPACKED))
        except zlib.error:
            continue
        if len(made) == MOST_GROUPS:
            break
    return made
