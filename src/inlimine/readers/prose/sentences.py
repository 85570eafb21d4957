"""Sentences of a paragraph; a dot of `No.`, `Doc.` or `v.` ends none."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 3000
_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9\u2610-\u2612_]|\([a-z]{1,3}\) [A-Z])")
_SHORT = re.compile(
    r"(?:\b(?:Nos?|Docs?|Dkts?|Dkt|v|vs|Mr|Mrs|Ms|Dr|Messrs|Hon|St|Jr|Sr|Fed|R|Evid|Civ|Crim|P|App"
    r"|Cir|Ct|Inc|Co|Corp|Ltd"
    r"|Id|Ex|Exs|Exh|Exhs|Def|Defs|Pl|Pls|Pltf|Plf|Deft|Mot|Resp|Tr|pp?|pg|al|e\.g|i\.e|cf|Cf|seq"
    r"|Conn|Ill|Wis|Minn|Mich|Ind|Kan|Okla|Ariz|Wash|Ore|Va|Pa|Md|Del|Ga|Ala|Ark|Colo|Neb|Nev|Tenn|Misc|Div|Dist|Super"
    r"|art|sec|para|ch|Stat|Ann|Tex|Cal|Fla|Mass|Supp"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|D\.E|U\.S|N\.M|D\.N\.M|F|L|nos|no(?=\.\s+$)|Sgt|Det|Ofc|Lt|Capt|Prof|Rev|[A-Z])|#)\.[\"')\]]*\s+$"
)
_ORDINAL = re.compile(r"^\s*(?:\(?[A-Za-z0-9]{1,4}\)?[.)])\s+$")


def sentences(text: str, *, at_semicolons: bool = False) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of `text`, in order, without the blanks between them."""
    if at_semicolons:
        start = 0
        for part in re.split(r"(?<=;) ", text):
            yield from ((start + one, start + two) for one, two in sentences(part))
            start += len(part) + 1
        return
    start = 0
    for end in _END.finditer(text):
        said = text[start : end.end()]
        if _is_inside(said) or _ORDINAL.match(said) or (_SHORT.search(said[-30:]) and not _closes(said)):
            continue
        yield from _pieces(text, start, start + len(said.rstrip()))
        start = end.end()
    if text[start:].strip():
        yield from _pieces(text, start, start + len(text[start:].rstrip()))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or what stands for one: no piece is longer than LONGEST, so that no text takes long."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end


def _is_inside(said: str) -> bool:
    """Is a bracket still open that was opened shortly before?"""
    opened = said.rfind("(")
    return opened > said.rfind(")") and len(said) - opened < 120


def _closes(said: str) -> bool:
    """A sentence may end in an abbreviation that stands at the end of a closing bracket's citation."""
    return bool(re.search(r"\d\.\s+$|\)\.\s+$", said[-30:]))
