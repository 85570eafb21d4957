"""Documents by the hash of their bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from inlimine.store.documents import Documents
from inlimine.store.trouble import Damaged, Trouble

ORDER = b"IT IS ORDERED " * 1000
SHA256 = hashlib.sha256(ORDER).hexdigest()


def test_a_document_comes_back_by_its_hash(tmp_path: Path) -> None:
    documents = Documents(tmp_path / "documents")
    assert documents.keep(ORDER) == documents.keep(ORDER) == SHA256
    assert documents.read(SHA256) == ORDER
    assert (documents.listed(), documents.verify()) == ([SHA256], [])


def test_a_file_is_copied(tmp_path: Path) -> None:
    paper = tmp_path / "order.pdf"
    paper.write_bytes(ORDER)
    documents = Documents(tmp_path / "documents")
    assert documents.keep_file(paper) == SHA256
    paper.unlink()
    assert documents.read(SHA256) == ORDER


def test_changed_bytes_are_not_given_out_nor_written_over(tmp_path: Path) -> None:
    documents = Documents(tmp_path)
    documents.keep(ORDER)
    path = tmp_path / SHA256[:2] / SHA256
    path.write_bytes(ORDER + b"!")
    for door in (lambda: documents.read(SHA256), lambda: documents.keep(ORDER)):
        with pytest.raises(Damaged) as told:
            door()
        assert str(told.value) == (
            f"{path}: the document's bytes are not those that were kept; "
            "take it from a backup, or from whoever served it."
        )
    assert path.read_bytes() == ORDER + b"!"
    assert documents.verify() == [SHA256]


def test_nothing_is_left_of_a_document_that_could_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Trouble, match="the disk is full, and nothing was entered; make room, then enter it again"):
        Documents(tmp_path).keep(ORDER)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", ["", "../../inlimine.json", "A" * 64, "0" * 63])
def test_only_a_hash_names_a_document(tmp_path: Path, name: str) -> None:
    with pytest.raises(Trouble, match=r"this is no SHA-256; write its 64 digits \(0-9, a-f\)"):
        Documents(tmp_path).read(name)


def test_a_document_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no such document is kept in this room; check its SHA-256"):
        Documents(tmp_path).read(SHA256)


def test_what_stands_in_the_place_of_a_document_and_cannot_be_read_counts_as_changed(tmp_path: Path) -> None:
    documents = Documents(tmp_path)
    path = tmp_path / SHA256[:2] / documents.keep(ORDER)
    path.unlink()
    path.mkdir()
    assert documents.verify() == [SHA256]


def test_an_expunged_document_is_gone_and_was_there_once(tmp_path: Path) -> None:
    documents = Documents(tmp_path)
    documents.keep(ORDER)
    assert (documents.expunge(SHA256), documents.listed(), documents.expunge(SHA256)) == (True, [], False)
