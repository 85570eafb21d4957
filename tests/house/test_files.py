"""What a file must not say: where this or any other machine keeps things, or which registry it asks."""

import re
from pathlib import Path
from typing import Any

import pytest

# In pieces, so that this file may hold them.
HOSTS = [
    "py" + "pi.org", "python" + "hosted.org", "registry." + "npmjs.org", "registry." + "yarnpkg.com",
    "deb." + "debian.org", "security." + "debian.org", "crates" + ".io", "proxy." + "golang.org",
]  # fmt: skip
PLACES = [r"(?<![\w./])/(?:work|root|home/\w+)/", r"\b[A-Z]:\\Users\\"]
FORBIDDEN = re.compile("|".join([*map(re.escape, HOSTS), *PLACES]))
NAME = re.compile(r"[A-Za-z0-9._-]+")


def test_no_file_names_a_registry_or_a_place_on_a_machine(files: list[Path], root: Path) -> None:
    faults = [(path.relative_to(root), fault) for path in files for fault in forbidden(path.read_bytes())]
    assert not [f"{path}:{line}: {word}" for path, (line, word) in faults]


def forbidden(content: bytes) -> list[tuple[int, str]]:
    """Line and word of each fault; a file with a zero byte is no text."""
    if b"\0" in content:
        return []
    lines = content.decode("utf-8", "replace").splitlines()
    return [(n, hit.group()) for n, line in enumerate(lines, 1) for hit in FORBIDDEN.finditer(line)]


@pytest.mark.parametrize("text", [*HOSTS, "see /wor" + "k/main", '"/roo' + 't/x"', "(/home" + "/ann/x)"])
def test_a_fault_is_seen(text: str) -> None:
    assert forbidden(text.encode())


@pytest.mark.parametrize("text", ["src/work/x", "homework/", "https://example.org/work/x", "at work/root"])
def test_plain_words_are_none(text: str) -> None:
    assert not forbidden(text.encode())


def test_the_lock_holds_what_the_project_asks_for(pyproject: dict[str, Any], root: Path) -> None:
    wanted = [*pyproject["project"]["dependencies"], *pyproject["project"]["optional-dependencies"]["dev"]]
    locked = dict(pins((root / "requirements.lock").read_text("utf-8")))
    missing = {name(line) for line in wanted} - set(locked)
    assert not missing, "make the lock again (CONTRIBUTING.md)"
    assert not [package for package, hashes in locked.items() if "--hash=sha256:" not in hashes]


def pins(lock: str) -> list[tuple[str, str]]:
    """Each pinned package with the text up to the next one."""
    entries = re.split(r"^(?=\w)", lock, flags=re.MULTILINE)
    return [(name(entry), entry) for entry in entries if "==" in entry]


def name(requirement: str) -> str:
    found = NAME.match(requirement)
    assert found, requirement
    return found.group().lower().replace("_", "-").replace(".", "-")
