"""Take out of a Word paper what this program wrote into it; what others wrote stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from inlimine.exports.annotate.note import AUTHOR, BANNERS, Counted
from inlimine.exports.annotate.office.package import Package
from inlimine.exports.annotate.traces import Sought, is_note, own_name
from inlimine.exports.annotate.word.paragraphs import ID, PARAGRAPH, RUN, TEXT
from inlimine.exports.annotate.word.runs import join

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_IDS = "{http://schemas.microsoft.com/office/word/2016/wordml/cid}"
_MORE = "{http://schemas.microsoft.com/office/word/2018/wordml/cex}"
_MARKS = {qn(f"w:{name}") for name in ("commentRangeStart", "commentRangeEnd", "commentReference")}
_REFERENCE, _COMMENT, _HEADER = qn("w:commentReference"), qn("w:comment"), qn("w:hdr")
_LOOK = qn("w:rPr")
_WORD = "word/"


class Cleaning:
    """A paper that is being cleaned: what was taken out, what others wrote at it, what to look for at the end."""

    def __init__(self, package: Package) -> None:
        """Take the paper."""
        self._package = package
        self.sought = Sought()
        self.taken: list[Counted] = []
        self.kept: list[Counted] = []

    def run(self) -> None:
        """Take everything out."""
        self._comments()
        self._people()
        self._headers()
        self._names()

    def _take(self, what: str, count: int = 1) -> None:
        self.taken.append(Counted(what=what, count=count))

    def _each(self, tag: str) -> Iterator[tuple[str, Any]]:
        for name, root in self._package.trees(_WORD):
            yield from ((name, element) for element in list(root.iter(tag)))

    def _remove(self, name: str, element: Any) -> None:
        _remove(element)
        self._package.touch(name)

    # --- comments ---

    def _comments(self) -> None:
        ours = [(name, one) for name, one in self._each(_COMMENT) if _is_ours_or_nobodys(one)]
        numbers = {one.get(ID) for _, one in ours}
        marks = {each.get(_W14 + "paraId") for _, one in ours for each in one.iter(PARAGRAPH)} - {None}
        for name, one in ours:
            self.sought.note("".join(one.itertext()))
            self._remove(name, one)
        self._take("comments", len(ours))
        for name, root in self._package.trees(_WORD):
            for element in [each for each in root.iter(*_MARKS) if each.get(ID) in numbers]:
                _unmark(element)
                self._package.touch(name)
        self._beside_comments(marks)
        for name in {name for name, _ in ours}:
            root = self._package.tree(name)
            if root is not None and not len(root):
                self._package.drop(name)
        self._drop_empty()

    def _beside_comments(self, marks: set[str]) -> None:
        """What Word keeps of each comment in other members: its thread, its lasting number, its time."""
        for name, one in self._each(_W15 + "commentEx"):
            if one.get(_W15 + "paraId") in marks:
                self._remove(name, one)
            elif one.get(_W15 + "paraIdParent") in marks:
                del one.attrib[_W15 + "paraIdParent"]
                self._package.touch(name)
                self.kept.append(Counted(what="comments of others that reply to one of ours"))
        lasting = set()
        for name, one in self._each(_IDS + "commentId"):
            if one.get(_IDS + "paraId") in marks:
                lasting.add(one.get(_IDS + "durableId"))
                self._remove(name, one)
        for name, one in self._each(_MORE + "commentExtensible"):
            if one.get(_MORE + "durableId") in lasting:
                self._remove(name, one)

    def _drop_empty(self) -> None:
        """Members about comments in which nothing is left."""
        holders = {_W15 + "commentsEx", _IDS + "commentsIds", _MORE + "commentsExtensible"}
        for name, root in list(self._package.trees(_WORD)):
            if root.tag in holders and not len(root):
                self._package.drop(name)

    def _people(self) -> None:
        for name, one in self._each(_W15 + "person"):
            if _is_ours(one.get(_W15 + "author")):
                self._remove(name, one)
                self._take("names of the author")

    # --- headers and names ---

    def _headers(self) -> None:
        for name, header in [(name, root) for name, root in self._package.trees(_WORD) if root.tag == _HEADER]:
            ours = [each for each in header.iter(PARAGRAPH) if _said(each).strip() in BANNERS]
            for paragraph in ours:
                self._remove(name, paragraph)
            self._take("headings of privilege", len(ours))
            if ours and not len(header):
                self._unheader(name)

    def _unheader(self, name: str) -> None:
        """A header that had nothing but our line was ours."""
        package = self._package
        named = [(each.source, each.id) for each in package.relationships() if each.member == name]
        for source, number in named:
            root = package.tree(source)
            for element in [] if root is None else list(root.iter(qn("w:headerReference"))):
                if element.get(qn("r:id")) == number:
                    self._remove(source, element)
        package.drop(name)

    def _names(self) -> None:
        """What a field or the properties say of the file's name."""
        for name, root in self._package.trees(""):
            for element in [each for each in root.iter() if each.text and own_name(each.text) != each.text]:
                if element.tag == TEXT or name.startswith("docProps/"):
                    element.text = own_name(element.text)
                    self._package.touch(name)
                    self._take("PRIVILEGED in a name within the paper")


def _is_ours(author: str | None) -> bool:
    return (author or "").strip() == AUTHOR


def _is_ours_or_nobodys(comment: Any) -> bool:
    """Word writes "Author" for every name where it is set to save a paper without personal information."""
    author = (comment.get(qn("w:author")) or "").strip()
    return author == AUTHOR or author in ("", "Author") and is_note("".join(comment.itertext()))


def _said(paragraph: Any) -> str:
    return "".join(text.text or "" for text in paragraph.iter(TEXT))


def _unmark(element: Any) -> None:
    """Take a mark out, its run too if that holds nothing else, and join what it parted."""
    if element.tag == _REFERENCE:
        run = element.getparent()
        _remove(element)
        if run.tag != RUN or any(each.tag != _LOOK for each in run):
            return
        element = run
    before, behind = element.getprevious(), element.getnext()
    _remove(element)
    join(before, behind)


def _remove(element: Any) -> None:
    """Take an element out and leave what is written behind it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)
