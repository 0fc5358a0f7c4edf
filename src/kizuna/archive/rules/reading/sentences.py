"""Cutting a text into tokens and sentences, also where a PDF broke its lines."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.analysis import Token
from kizuna.archive.rules.reading.facts import Span

_TOKEN = re.compile(r"\w+(?:[-‐‑’'ʼ*·]\w+|:innen\b|:in\b)*(?:-(?=\s(?:und|oder|bzw)\b))?|[^\w\s]")
_ABBREVIATIONS = frozenset(
    "dkfm kommr dr prof dipl ing med jur phil rer nat h c hc habil univ mag st str nr tel bzw ca etc usw vgl z b d i u a "
    "o ä inkl evtl ggf geb sog co abs art bd jh jhd mio mrd mt hl ev e v kath max min mind jan feb mrz apr jun "
    "jul aug sep sept okt nov dez no vol ltd inc corp s em pd dres od "
    "bgm vizebgm vzbgm bgmin stv hr fr dir zzgl exkl allg lt ehem stellv "
    "dra eng lic arq avv mgr judr mudr phdr rndr mmag ddr sra mr mrs ms mme msgr pfr abg vors evang gegr verst gest bspw "
    "einschl tsd li re labg vbgm oberbgm".split()
)
_WRAPPED_LINE = 55
# No fixed line width sets longer lines: before or behind one a line end is the end of a heading or a paragraph.
_WIDEST_LINE = 130
# What ends in a full stop and still waits for its name: "Staatssekretär a.D.", "Prof. Dr.".
_OPEN_END = re.compile(r"\b(?:a\.\s?D|Dr|Prof|Nr|St|bzw|ca)\.$")


def tokenise(text: str) -> tuple[Token, ...]:
    """Words (with inner hyphens and apostrophes), numbers and single marks, in order."""
    return tuple(Token(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text))


def _breaks(text: str) -> list[int]:
    """Line ends that end a sentence: all but those a fixed line width has put into a running sentence."""
    breaks: list[int] = []
    start = 0
    for match in re.finditer(r"\n", text):
        line = text[start : match.start()].rstrip()
        following = text[match.end() : match.end() + 200].lstrip(" \t\r")
        beyond = text.find("\n", match.end())
        beyond = len(text) if beyond < 0 else beyond
        wrapped = (
            len(line) >= _WRAPPED_LINE
            and (line[-1:] not in '.!?:“"”' or _OPEN_END.search(line) is not None)
            and following[:1] != "\n"
            and following[:1] != ""
            and len(line) <= _WIDEST_LINE
            and beyond - match.end() <= _WIDEST_LINE
        )
        if not wrapped:
            breaks.append(match.start())
        start = match.end()
    return breaks


def _ends_sentence(tokens: tuple[Token, ...], index: int, text: str) -> bool:
    token = tokens[index]
    if token.text in "!?…":
        return True
    if token.text != ".":
        return False
    previous = tokens[index - 1] if index else None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return True
    if following.start == token.end and following.text not in '“”"«»‘’)':
        return False
    if previous is not None and previous.end == token.start:
        word = previous.text
        if word.casefold() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
            return False
        if word.isdigit() and len(word) <= 2:
            return False
    return not following.text[:1].islower()


def sentences(text: str, tokens: tuple[Token, ...]) -> tuple[Span, ...]:
    """The sentences in order; closing quotation marks stay with the sentence they close."""
    found: list[Span] = []
    line_breaks = iter([*_breaks(text), len(text) + 1])
    next_break = next(line_breaks)
    start: int | None = None
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if start is not None and token.start >= next_break:
            found.append(Span(start, tokens[index - 1].end))
            start = None
        while token.start >= next_break:
            next_break = next(line_breaks)
        start = token.start if start is None else start
        if _ends_sentence(tokens, index, text):
            while (
                index + 1 < len(tokens)
                and tokens[index + 1].text in '“”"«»‘’)'
                and (tokens[index + 1].start == tokens[index].end)
            ):
                index += 1
            found.append(Span(start, tokens[index].end))
            start = None
        index += 1
    if start is not None:
        found.append(Span(start, tokens[-1].end))
    return tuple(found)
