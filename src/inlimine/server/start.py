"""Start the pages on this machine, print their address and open it."""

from __future__ import annotations

import argparse
import os
import secrets
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterable
from pathlib import Path

import waitress

PORT = 8437
KEY = ".browser-key"  # beside the cases; who has it is let in, so only its owner may read it


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted; 2 where the folder or the port cannot be had."""
    args = _parser().parse_args(argv)
    home = args.folder.expanduser().absolute()
    try:
        home.mkdir(parents=True, exist_ok=True)
        key = _key(home / KEY)
        listening = _listen(args.port)
    except OSError as reason:
        sys.stderr.write(f"serve: {reason.strerror or reason} ({reason.filename or home}); name another folder.\n")
        return 2
    token = secrets.token_urlsafe(24)
    os.environ.update(INLIMINE_KEY=key, INLIMINE_TOKEN=token, INLIMINE_CASES=str(home))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}/?token={token}"
    if not args.no_browser:  # it starts while the pages are loaded, and waits for them at the open socket
        threading.Thread(target=webbrowser.open, args=[address], daemon=True).start()
    application = _application()
    print(f"In Limine: {address}\nYour cases: {home}\nNothing leaves this machine. Stop with Ctrl+C.", flush=True)
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
    parser.add_argument("--port", type=int, default=PORT, help="default: %(default)s, or any if that is taken")
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    return parser


def _key(file: Path) -> str:
    """The key that signs the browser's cookie; kept, so that a page outlives a restart."""
    if not file.exists():
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as fresh:
            fresh.write(secrets.token_hex(32))
    return file.read_text("ascii").strip()


def _listen(port: int) -> socket.socket:
    """A socket on the loopback address alone; on any port where the wanted one is taken."""
    for wanted in (port, 0):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
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


def _serve(application: Callable[..., Iterable[bytes]], listening: socket.socket) -> None:
    try:
        waitress.serve(application, sockets=[listening], threads=8, ident="In Limine", _quiet=True)
    except KeyboardInterrupt:
        print("\nStopped; nothing is lost.")
