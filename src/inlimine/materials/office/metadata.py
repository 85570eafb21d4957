"""What an Office file says of itself: author, company, key words, notes for the archive. Runs in the child."""

from __future__ import annotations

from collections.abc import Iterator

from inlimine.materials.office.package import Package, local

_TELLING = {
    "title": "title",
    "subject": "subject",
    "creator": "author",
    "keywords": "key words",
    "description": "comments",
    "lastModifiedBy": "last saved by",
    "category": "category",
    "contentStatus": "status",
    "Company": "company",
    "Manager": "manager",
}


def metadata(package: Package) -> Iterator[tuple[str, str]]:
    """Each property that says something in words, with its name for people; a person's own properties too."""
    for path in ("docProps/core.xml", "docProps/app.xml"):
        root = package.root(path)
        for each in root if root is not None else ():
            if local(each) in _TELLING and (each.text or "").strip():
                yield _TELLING[local(each)], (each.text or "").strip()
    custom = package.root("docProps/custom.xml")
    for each in custom if custom is not None else ():
        said = " ".join("".join(each.itertext()).split())
        if said:
            yield each.get("name", "property"), said
