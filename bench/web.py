"""Requests a second of the evidence board with 1,000 rows, beside a bare Django page with the same rows.

Both are served by the same WSGI server with the same threads on the loopback address, and asked by 1 and by 16
clients. CPU is that of the server's process, in milliseconds a request. Prints ratios, and ends with a line of
JSON. `--requests N` a measurement (default 200).
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from inlimine.operations.author import author
from inlimine.operations.convert import keep_in_folder

ITEMS, CLIENTS = 1_000, (1, 16)
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Figures:
    """Requests a second, the 95th percentile in milliseconds, and CPU milliseconds a request."""

    rps: float
    p95_ms: float
    cpu_ms: float


def main() -> None:
    """Measure both pages, alternately, and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=200)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        home = Path(place) / "cases"
        keep_case(home)
        with serving_board(home) as (board_port, board_process, cookie):
            page = get(board_port, BOARD, cookie)
            rows = Path(place) / "rows.json"
            rows.write_text(json.dumps(rows_of(page)), "utf-8")
            with serving_bare(rows) as (bare_port, bare_process):
                figures = {}
                for clients in CLIENTS:
                    figures[f"bare {clients}"] = measure(bare_port, bare_process, "/", "", clients, args.requests)
                    figures[f"board {clients}"] = measure(
                        board_port, board_process, BOARD, cookie, clients, args.requests
                    )
    report(figures, len(page))


BOARD = "/bench/owner/evidence/?by=State&on=2024-07-09"


def keep_case(home: Path) -> None:
    """A case of 1,000 items with one motion, ruled on."""
    home.mkdir()
    items = "\n".join(f'item E{n} "Paper {n} of the file, page {n * 7 % 100}", document' for n in range(ITEMS))
    text = f"""case "State v. Bench"
  law federal
  time zone "America/Denver"

party State "State", prosecution
party Defence "Roe", defence
{items}

2024-07-01 motion M1 by Defence "to exclude paper 7"
  asks to exclude E7 against State
    grounds 403

2024-07-08 ruling R1, written
  disposes of M1: granted
"""
    file = home.parent / "bench.limine"
    file.write_text(text, "utf-8")
    keep_in_folder(home / "bench", file, author("B. Bench, engineer"))


@contextmanager
def serving_board(home: Path) -> Iterator[tuple[int, int, str]]:
    """The program as a person starts it; its port, process and the cookie of the printed address."""
    command = [sys.executable, "-P", "-m", "inlimine.server", str(home), "--no-browser", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        found = re.search(r":(\d+)/(\?token=\S+)", process.stdout.readline())
        assert found
        port = int(found[1])
        asking = http.client.HTTPConnection("127.0.0.1", port)
        asking.request("GET", f"/{found[2]}")
        cookie = (asking.getresponse().getheader("Set-Cookie") or "").partition(";")[0]
        yield port, process.pid, cookie
        process.terminate()


@contextmanager
def serving_bare(rows: Path) -> Iterator[tuple[int, int]]:
    """The yardstick, on a port that was free."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen([sys.executable, str(HERE / "_bare_page.py"), str(rows), str(port)]) as process:
        for _ in range(100):
            try:
                get(port, "/", "")
                break
            except OSError:
                time.sleep(0.1)
        yield port, process.pid
        process.terminate()


def get(port: int, path: str, cookie: str) -> str:
    """One page; fails loudly where it is not there."""
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    asking.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    reply = asking.getresponse()
    text = reply.read().decode()
    assert reply.status == 200, (reply.status, path)
    asking.close()
    return text


def rows_of(page: str) -> list[list[str]]:
    """The cells of the board's rows as plain text."""
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.DOTALL)
    assert len(rows) == ITEMS
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return [[unescape(" ".join(re.sub(r"<[^>]+>", " ", cell).split())) for cell in row] for row in cells]


def measure(port: int, process: int, path: str, cookie: str, clients: int, requests: int) -> Figures:
    """Ask the same page again and again, by some clients at once; the first few do not count."""
    for _ in range(3):
        get(port, path, cookie)
    took: list[float] = []

    def ask(_: int) -> None:
        begun = time.perf_counter()
        get(port, path, cookie)
        took.append(time.perf_counter() - begun)

    cpu, begun = cpu_seconds(process), time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(ask, range(requests)))
    wall = time.perf_counter() - begun
    spent = cpu_seconds(process) - cpu
    p95 = sorted(took)[int(len(took) * 0.95) - 1]
    return Figures(rps=requests / wall, p95_ms=p95 * 1000, cpu_ms=spent / requests * 1000)


def cpu_seconds(process: int) -> float:
    """CPU seconds that a process has used (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def report(figures: dict[str, Figures], size: int) -> None:
    """A line a measurement, the ratios, and the line of JSON."""
    print(f"a board of {ITEMS} rows, {size // 1024} KiB; {os.cpu_count()} cores")
    for name, found in figures.items():
        print(
            f"{name:>9}: {found.rps:7.1f} requests/s, p95 {found.p95_ms:7.1f} ms, CPU {found.cpu_ms:6.1f} ms each"
        )
    for clients in CLIENTS:
        board, bare = figures[f"board {clients}"], figures[f"bare {clients}"]
        print(
            f"{clients} clients: the bare page is {bare.rps / board.rps:.2f} times as quick, "
            f"the board takes {board.cpu_ms / bare.cpu_ms:.2f} times its CPU"
        )
    said = {
        "board_rps_1": figures["board 1"].rps,
        "board_rps_16": figures["board 16"].rps,
        "p95_ms_16": figures["board 16"].p95_ms,
        "bare_rps_1": figures["bare 1"].rps,
        "bare_rps_16": figures["bare 16"].rps,
        "bare_p95_ms_16": figures["bare 16"].p95_ms,
        "board_cpu_ms_1": figures["board 1"].cpu_ms,
        "bare_cpu_ms_1": figures["bare 1"].cpu_ms,
    }
    print(json.dumps({name: round(value, 2) for name, value in said.items()}))


if __name__ == "__main__":
    main()
