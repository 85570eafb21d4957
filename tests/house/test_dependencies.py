"""What the product depends on it uses; what tests alone need stays with the tests."""

import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

NAMED = re.compile(r"[A-Za-z0-9.-]+")
TAKEN_IN = re.compile(
    r"""^\s*(?:from|import) ([\w.]+)|import_module\(["']([\w.]+)|["'](\w+)\.[\w.]+["']""", re.MULTILINE
)


def test_every_dependency_is_used_in_the_product(root: Path) -> None:
    """A test that needs a library does not make everybody install it."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {found[0].lower() for each in project["dependencies"] if (found := NAMED.match(each))}
    unused = named - _distributions(_taken_in(root / "src"))
    assert unused == set()


def _taken_in(source: Path) -> set[str]:
    """The packages that any module imports, or names as a string for whoever imports them."""
    texts = (path.read_text(encoding="utf-8") for path in source.rglob("*.py"))
    return {
        name.partition(".")[0]
        for text in texts
        for hit in TAKEN_IN.finditer(text)
        for name in hit.groups()
        if name
    }


def _distributions(packages: set[str]) -> set[str]:
    """The distributions, by the names that a project names them with, that bring these packages."""
    brings = packages_distributions()
    return {each.lower() for package in packages for each in brings.get(package, ())}
