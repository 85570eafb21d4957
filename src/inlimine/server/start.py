"""Start the pages on this machine, print their address and open it."""

from __future__ import annotations

import argparse
import logging
import os
import secrets
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import waitress

PORT, NEXT = 8437, 20  # where it is served first, and how many more are tried before any that is free
KEY = ".browser-key"  # beside the cases; who has it is let in, so only its owner may read it
BRIEF, PATIENCE = 2, 10  # seconds without a word while the pages are loaded: at first, and then
USUAL = ".browser-port"  # beside it: a browser keeps what waits in a page for this very port


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted; 2 where the folder or the port cannot be had."""
    args = _parser().parse_args(argv)
    home = args.folder.expanduser().absolute()
    try:
        home.mkdir(parents=True, exist_ok=True)
        key = _key(home / KEY)
        usual = _usual(home / USUAL)
        listening = _listen(_wanted(args.port, usual))
    except OSError as reason:
        sys.stderr.write(f"serve: {reason.strerror or reason} ({reason.filename or home}); name another folder.\n")
        return 2
    token = secrets.token_urlsafe(24)
    port: int = listening.getsockname()[1]
    elsewhere = _elsewhere(home / USUAL, usual, port, args.port)
    os.environ.update(
        INLIMINE_KEY=key, INLIMINE_TOKEN=token, INLIMINE_CASES=str(home), INLIMINE_ELSEWHERE=elsewhere
    )
    address = f"http://127.0.0.1:{port}/?token={token}"
    if not args.no_browser:  # it starts while the pages are loaded, and waits for them at the open socket
        threading.Thread(target=webbrowser.open, args=[address], daemon=True).start()
    with _told_when_slow("the pages start"):
        application = _application()
    print(f"In Limine: {address}\nYour cases: {home}\nNothing leaves this machine. Stop with Ctrl+C.", flush=True)
    if elsewhere:
        print(f"Until now it was at {elsewhere}; entries that a page kept there wait there.", flush=True)
    _tell_who_enters()
    _serve(application, listening)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="serve", description="Your cases in the browser, on this machine alone: no account, no network."
    )
    told = "where your case folders are or shall be; default: %(default)s"
    parser.add_argument(
        "folder", metavar="FOLDER", type=Path, nargs="?", default=Path.home() / "In Limine", help=told
    )
    told = f"default: that of the last time, at first {PORT}; if it is taken the next that is free; 0: any, once"
    parser.add_argument("--port", type=int, help=told)
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    return parser


def _key(file: Path) -> str:
    """The key that signs the browser's cookie; kept, so that a page outlives a restart."""
    if not file.exists():
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as fresh:
            fresh.write(secrets.token_hex(32))
    return file.read_text("ascii").strip()


def _usual(file: Path) -> int:
    """The port at which this folder was served before; 0 where none is noted."""
    said = file.read_text("ascii", "replace").strip() if file.exists() else ""
    return int(said) if said.isdigit() and int(said) < 65_536 else 0


def _wanted(asked: int | None, usual: int) -> tuple[int, ...]:
    """The ports to try, the last of them any that is free."""
    if asked is not None:
        return (asked, 0) if asked else (0,)
    return (*dict.fromkeys((usual or PORT, *range(PORT, PORT + NEXT))), 0)


def _elsewhere(file: Path, usual: int, port: int, asked: int | None) -> str:
    """Note the port of a folder that has none or for which another is asked; where it is served as a rule, if not
    here."""
    if asked == 0:
        return ""
    if not usual or asked == port:
        file.write_text(f"{port}\n", "ascii")
    return f"http://127.0.0.1:{usual}" if usual and usual != port else ""


def _listen(ports: Iterable[int]) -> socket.socket:
    """A socket on the loopback address alone, on the first of these ports that is free."""
    for wanted in ports:
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name != "nt":  # there it would take a port away from whoever has it
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(("127.0.0.1", wanted))
            listening.listen(128)  # a browser that is quicker than the program waits and is not refused
        except OSError:
            listening.close()
            if not wanted:
                raise
        else:
            return listening
    raise AssertionError("port 0 is never taken")


def _application() -> Callable[..., Iterable[bytes]]:
    """The pages, all of them loaded: whoever is shown the address finds them ready."""
    from inlimine.server.wsgi import application  # noqa: PLC0415 - after the settings are in the environment
    from inlimine.web.registry import all_pages  # noqa: PLC0415 - the same

    all_pages()
    return application


@contextmanager
def _told_when_slow(stage: str) -> Iterator[None]:
    """Once it takes longer than a couple of seconds: what is being done, that it goes on, and how long it took."""
    begun, over = time.monotonic(), threading.Event()

    def tell() -> None:
        wait, still = BRIEF, ""
        while not over.wait(wait):
            _say(f"  {still}{stage}, {time.monotonic() - begun:.0f} s so far ...")
            wait, still = PATIENCE, "still: "

    telling = threading.Thread(target=tell, daemon=True)
    telling.start()
    try:
        yield
    finally:
        over.set()
        telling.join()
    if time.monotonic() - begun > BRIEF:
        _say(f"  ready after {time.monotonic() - begun:.0f} s.")


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _tell_who_enters() -> None:
    """Where nobody said it: by whom entries would be."""
    from inlimine.operations.author import author, role_said  # noqa: PLC0415 - the pages have loaded it

    if not role_said(None):
        _say(f'What is entered is by "{author(None)}", until you say in the pages who you are.')


def _serve(application: Callable[..., Iterable[bytes]], listening: socket.socket) -> None:
    for name in ("waitress.queue", "django.request"):  # waiting, and what a page was refused, is no news to people
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        waitress.serve(application, sockets=[listening], threads=8, ident="In Limine", _quiet=True)
    except KeyboardInterrupt:
        print("\nStopped; nothing is lost.")
