"""Texts as cells of a table that a spreadsheet opens: no text is taken for a formula, and each comes back whole.

A spreadsheet computes what begins with one of a few signs. Such a text gets an apostrophe in front, which
spreadsheets read as "this is text"; so does a text that begins with an apostrophe of its own.
"""

from __future__ import annotations

# As OWASP lists them, with their twins of other scripts, and what makes a program look at the next character.
DANGEROUS = frozenset('=+-@\t\r\n|%"＝＋－＠−')
# What may stand before such a sign without being seen.
UNSEEN = " \u00a0\u200b\u3000\ufeff"
MARK = "'"


def cell_of(text: str) -> str:
    """The text as it may stand in a cell."""
    begins = text.lstrip(UNSEEN)[:1]
    return MARK + text if begins in DANGEROUS or text.startswith(MARK) else text


def text_of(cell: str) -> str:
    """The text a cell made by `cell_of` stands for."""
    return cell.removeprefix(MARK)
