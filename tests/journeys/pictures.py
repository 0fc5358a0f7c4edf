"""The pictures of the README: taken by the journeys themselves, so that they stay true."""

import os
from pathlib import Path

from playwright.sync_api import Page

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "screenshots"


def keep_picture(page: Page, name: str) -> None:
    """Keep what the page shows as a picture, when pictures are asked for."""
    if "KIZUNA_PICTURES" in os.environ:
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURES / f"{name}.png")
