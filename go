#!/usr/bin/env python3
"""The one door into a clone: makes .venv when it must, then runs the program, its tests or a measurement.

Standard library only, and readable by any Python 3, so that an old one gets a sentence and no traceback.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - the floor has to be said by those below it
    sys.stderr.write("go: inlimine needs Python 3.11 or newer; this is {}.{}.\n".format(*sys.version_info))
    sys.exit(2)

USAGE = """\
usage: ./go demo [ARGS]        a sample case with its papers, nothing to prepare
       ./go run ARGS...        the program: inlimine ARGS...
       ./go serve [FOLDER]     your cases in the browser, on this machine alone
       ./go test [ARGS]        every test and check of the house; ARGS go to pytest
       ./go bench [NAME]       measure; without NAME: what can be measured
(Windows: py go demo)
"""
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "prepared.txt"
BRIEF = 2  # seconds that nobody needs to be told about
PATIENCE = 10  # seconds of the preparation without a word
BEGUN = time.monotonic()
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def say(text: str) -> None:
    """Tell the user something; standard output belongs to the program."""
    print(text, file=sys.stderr, flush=True)


def main(argv: list[str]) -> int:
    """Run one verb; 2 when the verb or the machine is wrong, else the exit code of what ran."""
    verb, args = (argv[0], argv[1:]) if argv else ("--help", [])
    if verb in {"-h", "--help", "help"}:
        print(USAGE, end="")
        return 0
    if verb not in VERBS:
        say(f"go: there is no {verb!r}; there is {', '.join(VERBS)}.")
        return 2
    try:
        return VERBS[verb](args)
    except PermissionError as error:
        say(f"go: {error.filename} belongs to another user; make a clone of your own, or remove .venv.")
        return 2
    except KeyboardInterrupt:
        say("go: interrupted.")
        return 130


def demo(args: list[str]) -> int:
    """Show the sample case."""
    return run(["demo", *args])


def run(args: list[str]) -> int:
    """Run `inlimine ARGS...` where the user stands, so that his file names mean what he meant."""
    return prepare() or launch(["-P", "-m", "inlimine", *args])


def serve(args: list[str]) -> int:
    """Open the cases of a folder in the browser."""
    return prepare() or launch(["-P", "-m", "inlimine.server", *args])


def test(args: list[str]) -> int:
    """Run pytest from the project's root."""
    os.chdir(ROOT)
    return prepare() or launch(["-P", "-m", "pytest", *args])


def bench(args: list[str]) -> int:
    """Run bench/NAME.py, or list what there is."""
    there = sorted(path.stem for path in (ROOT / "bench").glob("[!_]*.py"))
    if not args or args[0] not in there:
        say(f"go: bench measures {', '.join(there)}.")
        return 2 if args else 0
    return prepare() or launch([str(ROOT / "bench" / f"{args[0]}.py"), *args[1:]])


VERBS = {"demo": demo, "run": run, "serve": serve, "test": test, "bench": bench}


def launch(args: list[str]) -> int:
    """Become the venv's Python; Windows has no exec that waits, so there it is a child."""
    command = [str(PYTHON), *args]
    if not WINDOWS:
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def prepare() -> int:
    """Make .venv afresh when it is missing, or was made from another lock or by another Python."""
    want = f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {sysconfig.get_python_version()}\n"
    if PYTHON.exists() and STAMP.is_file() and STAMP.read_text("ascii") == want:
        return 0
    uv = shutil.which("uv")
    if not uv and not importlib.util.find_spec("ensurepip"):
        say("go: this Python cannot make a virtual environment; on Debian: apt install python3-venv")
        return 2
    say("Preparing .venv, once: half a minute to some minutes ...")
    STAMP.unlink(missing_ok=True)
    try:
        install(uv)
    except subprocess.CalledProcessError as error:
        step = " ".join(error.cmd[:4])
        say(f"go: .venv is not ready: `{step} ...` failed, see above. Mend that, then run this again.")
        return 2
    STAMP.write_text(want, "ascii")
    say(f"  .venv is ready, {time.monotonic() - BEGUN:.0f} s; the program starts ...")
    return 0


def install(uv: str | None) -> None:
    """Fill .venv with what the lock names; wheels only, because a build would run code that is not pinned."""
    bare = ["--without-pip"] if uv else []
    tell("an empty .venv is made", [sys.executable, "-m", "venv", "--clear", *bare, str(VENV)])
    if uv:
        tool = [uv, "pip", "sync", "-q", "--python", str(PYTHON)]
    else:
        tool = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input", "-r"]
    parts = "the program's parts are fetched and installed"
    tell(parts, [*tool, str(LOCK), "--require-hashes", "--only-binary", ":all:"])
    link_sources()


def tell(stage: str, command: list[str]) -> None:
    """Run a step of the preparation; what it prints goes to standard error, and once it takes longer than a couple
    of seconds which step it is, and now and then that it goes on."""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr) as step:
        wait, still = BRIEF, ""
        while step.poll() is None:
            try:
                step.wait(wait)
            except subprocess.TimeoutExpired:
                say(f"  {still}{stage}, {time.monotonic() - BEGUN:.0f} s so far ...")
                wait, still = PATIENCE, "still: "
    if step.returncode:
        raise subprocess.CalledProcessError(step.returncode, command)


def link_sources() -> None:
    """Make src importable without a build; relative, so that a moved clone still works."""
    base = {"base": str(VENV), "platbase": str(VENV)}
    packages = Path(sysconfig.get_path("purelib", "venv", base))
    (packages / "inlimine.pth").write_text(os.path.relpath(ROOT / "src", packages) + "\n", "ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
