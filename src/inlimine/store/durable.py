"""Names of files that outlast a power cut."""

from __future__ import annotations

import os
from pathlib import Path


def settle_folder(folder: Path) -> None:
    """Put a folder's list of names on the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
