"""The browser of the tests: Debian's chromium; its shell without windows opens a page three times as fast."""

from __future__ import annotations

import shutil

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = next((found for found in map(shutil.which, NAMES) if found), None)
MISSING = "there is no chromium: apt install chromium-headless-shell"
