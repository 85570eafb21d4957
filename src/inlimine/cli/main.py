"""`inlimine COMMAND ...`: find the command's module, run it, turn refusals into one clear line and exit 2."""

from __future__ import annotations

import argparse
import ast
import difflib
import importlib
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from inlimine.cli.complain import as_typed, complain

_COMMANDS = Path(__file__).parent / "commands"
_ABOUT = "May the jury hear or see this? For any item, use and day: the status, the rulings that decide, and why."


class Usage(Exception):
    """The command line itself was wrong."""


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing the whole usage."""
        raise Usage(f"{message}; see `{self.prog} --help`")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (0 done, 1 something to report, 2 wrong input, 3 failed check)."""
    words = list(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A console that lacks a sign shows a stand-in; it must not end the reply in the middle.
        sys.stdout.reconfigure(errors="replace")
    try:
        return _run(words)
    except Usage as wrong:
        return complain([str(wrong)], as_json=_asks_json(words))
    except BrokenPipeError:
        # The reader (`head`, a pager) has gone; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as reason:
        return complain([f"the reply could not be written ({reason.strerror})"], as_json=False)


def _run(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help"):
        _overview().print_help()
        return 0
    if words[0] == "--version":
        from inlimine import __version__

        print(f"inlimine {__version__}")
        return 0
    return _command(words[0], words[1:])


def _command(name: str, words: list[str]) -> int:
    if name.startswith("-"):
        raise Usage(f"options come after the command: `inlimine COMMAND ... {name}`; see `inlimine --help`")
    if name not in command_names():
        close = difflib.get_close_matches(name, command_names(), n=1)
        meant = f"did you mean {close[0]}?" if close else "see `inlimine --help`"
        raise Usage(f'no command is called "{name}"; {meant}')
    file = _files()[name]
    module = importlib.import_module(f"inlimine.cli.commands.{file.parent.name}.{file.stem}")
    parser = Parser(prog=f"inlimine {name}", description=module.__doc__, allow_abbrev=False)
    module.add_arguments(parser)
    args = parser.parse_intermixed_args(words)  # options may stand between the words
    from inlimine.operations.refusal import Damage, Refusal

    try:
        return int(module.run(args))
    except Refusal as refusal:
        code = complain(map(as_typed, refusal.problems), as_json=_asks_json(words))
        return 3 if isinstance(refusal, Damage) else code


def _asks_json(words: Sequence[str]) -> bool:
    given = " ".join(words).replace("--format=", "--format ")
    return "--format json" in given


def command_names() -> list[str]:
    """The commands that there are: the modules in the groups of the commands folder."""
    return sorted(_files())


def _files() -> dict[str, Path]:
    return {_name(file): file for file in sorted(_COMMANDS.glob("*/[a-z]*.py"))}


def _name(file: Path) -> str:
    """`import_.py` is the command import, `serve_copy.py` serve-copy."""
    return file.stem.removesuffix("_").replace("_", "-")


def _overview() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog="inlimine",
        usage="inlimine COMMAND ...",
        description=_ABOUT,
        epilog="\n\n".join((*_groups(), "`inlimine COMMAND --help` tells the options of one.")),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _groups() -> Iterator[str]:
    files = _files()
    for group in sorted({file.parent for file in files.values()}):
        listed = [f"  {name:<12}{_summary(file)}" for name, file in files.items() if file.parent == group]
        yield "\n".join((_summary(group / "__init__.py"), *listed))


def _summary(file: Path) -> str:
    # Read, not imported: listing the commands must not load what they need.
    return (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").partition("\n")[0]
