"""Runs in a process of its own: bytes in, JSON with the text or the reason out."""

from __future__ import annotations

import json
import re
import resource
import sys
from io import BytesIO

MEMORY_BYTES = 700 * 1024 * 1024
CPU_SECONDS = 8
MAX_PAGES = 200
MAX_TEXT = 2_000_000
_DROPPED = ("script", "style", "nav", "noscript", "template", "iframe", "form", "svg", "button", "head")
_BLOCKS = frozenset(
    (
        *("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section"),
        *("article", "header", "footer", "main", "aside", "address", "dd", "dt", "blockquote", "pre", "hr"),
        "figcaption",
    )
)
_BROKEN = (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError)


class Refused(Exception):
    """No text could be had; the argument is the code of the reason."""


def text_of_pdf(data: bytes) -> str:
    """The text layer of a PDF's pages, in reading order as far as the file has one."""
    import logging  # noqa: PLC0415 only what this file needs is loaded

    from pypdf import PdfReader  # noqa: PLC0415 only what this file needs is loaded
    from pypdf.errors import PyPdfError  # noqa: PLC0415 only what this file needs is loaded

    logging.disable(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("encrypted")
        parts: list[str] = []
        for number, page in enumerate(reader.pages):
            parts.append(page.extract_text())
            if number + 1 >= MAX_PAGES or sum(map(len, parts)) > MAX_TEXT:
                break
    except Refused:
        raise
    except MemoryError as error:
        raise Refused("too_large") from error
    except (PyPdfError, *_BROKEN) as error:
        raise Refused("encrypted" if "crypt" in str(error).lower() else "damaged") from error
    text = _joined_lines("\n\n".join(parts))
    if not text.strip():
        raise Refused("no_text")
    return text


def text_of_html(data: bytes) -> str:
    """The readable text of a page, its main part where it names one; nothing is fetched or run."""
    from lxml import etree, html  # noqa: PLC0415 only what this file needs is loaded

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise Refused("no_html_text") from error
    etree.strip_elements(page, *_DROPPED, with_tail=False)
    mains = page.xpath("//main | //article | //*[@role='main']")
    whole = _lines(page)
    main = _lines(mains[0]) if isinstance(mains, list) and mains else ""
    text = main if len(main) * 3 > len(whole) else whole
    if not text.strip():
        raise Refused("no_html_text")
    return text


def _lines(element: object) -> str:
    from lxml import etree  # noqa: PLC0415 only what this file needs is loaded

    parts: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        block = isinstance(node.tag, str) and node.tag.lower() in _BLOCKS
        if event == "start":
            parts.append("\n" if block else "")
            parts.append(re.sub(r"\s+", " ", node.text or ""))
        else:
            parts.append("\n" if block else "")
            parts.append(re.sub(r"\s+", " ", node.tail or "") if node is not element else "")
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _joined_lines(text: str) -> str:
    """Lines broken by the page's width joined again, words divided at a line's end made whole."""
    text = re.sub(r"(?<=[a-zäöüß])-\n(?=[a-zäöüß])", "", text)
    return re.sub(r"(?<=[^\n.!?:])\n(?=[a-zäöüß(„\"0-9])", " ", text)


def main() -> None:
    """Read standard input within the limits and answer on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    read = {"pdf": text_of_pdf, "html": text_of_html}[sys.argv[1]]
    try:
        answer = {"text": read(sys.stdin.buffer.read())}
    except Refused as refused:
        answer = {"refused": str(refused)}
    except MemoryError:
        answer = {"refused": "too_large"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
