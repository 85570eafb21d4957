"""Letters recognised on a picture by Tesseract, a program of its own, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache

SECONDS = 60
"""What one page may take; a full page takes about one."""


@cache
def recogniser() -> str:
    """Where Tesseract lies; empty where it is not installed."""
    return shutil.which("tesseract") or ""


def recognised(width: int, height: int, grey: bytes) -> str | None:
    """The words of a grey picture, line by line; None where the program gave up or took too long.

    It is started with an empty environment, gets the picture on its input and opens no file of ours.
    """
    picture = b"P5 %d %d 255\n" % (width, height) + grey
    command = [recogniser(), "stdin", "stdout", "--dpi", "300", "-c", "preserve_interword_spaces=1"]
    try:
        done = subprocess.run(  # noqa: S603 - the program that `which` found, with fixed arguments
            command, input=picture, capture_output=True, timeout=SECONDS, env={}, cwd="/", check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").replace("\f", "") if done.returncode == 0 else None
