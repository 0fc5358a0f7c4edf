"""The typefaces of all papers. They come with the packages fetched at set-up; the machine's own are never used."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage
from django.core.checks import Warning as Notice

# Folders below `settings.ASSETS_DIR`: Latin, Greek and Cyrillic letters, and Japanese in the same spirit.
FOLDERS = (
    "@expo-google-fonts/source-serif-4/400Regular",
    "@expo-google-fonts/source-serif-4/400Regular_Italic",
    "@expo-google-fonts/source-serif-4/600SemiBold",
    "@expo-google-fonts/noto-serif-jp/400Regular",
    "@expo-google-fonts/noto-serif-jp/700Bold",
)
# A package with the rest of the Chinese, Japanese and Korean signs; large, so opened only when one is needed.
SPARE_PACKAGE = "manimgx_fonts_cjk"


def typefaces() -> list[Path]:
    """The folders of the typefaces for every paper."""
    return [settings.ASSETS_DIR / folder for folder in FOLDERS]


def spare_typefaces() -> list[Path]:
    """The folder of the typeface for rare signs."""
    found = find_spec(SPARE_PACKAGE)
    return [Path(found.origin).parent] if found and found.origin else []


def check_typefaces(**_options: Any) -> list[CheckMessage]:
    """Say which typefaces are missing; without them nothing is printed."""
    missing = [str(folder) for folder in typefaces() if not any(folder.glob("*.ttf"))]
    if not missing:
        return []
    hint = "Run `make setup`."
    return [Notice(f"No paper can be printed without {', '.join(missing)}", hint=hint, id="printing.W001")]
