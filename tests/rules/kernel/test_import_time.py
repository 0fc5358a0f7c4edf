"""The kernel is light: it brings no framework and no locale data along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[3] / "src"
SHOW = """
import sys
sys.path.append(sys.argv[1])
for name in sys.argv[2:]:
    __import__(f"kizuna.kernel.{name}")
print(*{name.partition(".")[0] for name in sys.modules} - {*sys.stdlib_module_names, "__main__", "__mp_main__"})
"""


def test_the_kernel_imports_the_standard_library_alone() -> None:
    kernel = [path.stem for path in (SOURCE / "kizuna" / "kernel").glob("[a-z]*.py")]
    assert len(kernel) >= 12
    shown = subprocess.run(
        [sys.executable, "-S", "-c", SHOW, str(SOURCE), *kernel], capture_output=True, text=True, check=True
    )
    assert set(shown.stdout.split()) == {"kizuna"}
