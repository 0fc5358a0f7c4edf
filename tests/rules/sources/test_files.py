"""Which files are kept, and what they are called when somebody takes them out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.sources.rules import (
    LONGEST_FILE_NAME,
    MAX_FILE_BYTES,
    FileFault,
    MediaType,
    file_fault,
    file_name_of,
)


@pytest.mark.parametrize(
    ("size", "media_type", "fault"),
    [
        (1, MediaType.PDF, None),
        (MAX_FILE_BYTES, MediaType.TIFF, None),
        (MAX_FILE_BYTES + 1, MediaType.TIFF, FileFault.TOO_LARGE),
        (0, None, FileFault.EMPTY),
        (5, None, FileFault.UNKNOWN_TYPE),
    ],
)
def test_what_is_kept(size: int, media_type: MediaType | None, fault: FileFault | None) -> None:
    assert file_fault(size, media_type) is fault


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Absichtserklärung.pdf", "Absichtserklärung.pdf"),
        ("覚書.pdf", "覚書.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Scans\\mou.tif", "mou.tif"),
        ("a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("\ud800.png", "png"),
        ("...", "scan"),
        ("", "scan"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_name_is_bare(given_name: str, kept: str) -> None:
    assert file_name_of(given_name) == kept


@given(st.text())
def test_a_name_is_always_fit_for_a_header(name: str) -> None:
    bare = file_name_of(name)
    assert 0 < len(bare) <= LONGEST_FILE_NAME
    assert not {"/", "\\", "\r", "\n", "\0"} & set(bare)
    assert file_name_of(bare) == bare
    bare.encode()
