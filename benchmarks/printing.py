"""How long a 40-page paper in German and Japanese takes, and how much memory, against two others who can do it.

Run as `python benchmarks/printing.py`. Each paper is made in a process of its own, as the server does it; measured is
the whole process, from its start with Python to the finished file, its peak of memory included. The others get
the same words, two languages side by side clause by clause, and the same typefaces:

- WeasyPrint is what one would take first: HTML and CSS, tagged PDF on request. It needs the library Pango of the
  machine; where that is missing the line says so, and only ReportLab is measured.
- ReportLab is pure Python and quick since it does less: no hyphenation, no tags, no PDF/A.
"""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kizuna.config.settings")

import django

ROUNDS = 3
CLAUSES = 80
PAGES = 40
GERMAN = (
    "Die Städte Essen und Kōriyama fördern die Begegnung von Schülerinnen und Schülern, Auszubildenden und "
    "Studierenden; sie tauschen Fachkenntnisse über erneuerbare Energien, Hochwasservorsorge, Gesundheitswesen und "
    "Medizintechnik aus und unterstützen die Zusammenarbeit ihrer Unternehmen, Krankenhäuser und Hochschulen."
)
JAPANESE = (
    "エッセン市と郡山市は、児童・生徒、実習生および学生の交流を促進し、再生可能エネルギー、水害対策、保健医療および"
    "医療機器に関する専門的知見を交換するとともに、企業、病院および大学の間の協力を支援します。"
)


def clauses() -> Iterator[tuple[str, str, str]]:
    """Number, German and Japanese text of each clause, each a little different."""
    for number in range(1, CLAUSES + 1):
        yield str(number), f"Zu {number}: {GERMAN} {GERMAN}", f"第{number}に、{JAPANESE}{JAPANESE}"


def job() -> bytes:
    """What the server sends to its process for such a paper."""
    from kizuna.agreements.queries.printed.sheet import TEMPLATE  # noqa: PLC0415 - settings are there only now
    from kizuna.kernel.languages import Language  # noqa: PLC0415
    from kizuna.printing.sheets import Sheet  # noqa: PLC0415
    from kizuna.printing.tongues import cell  # noqa: PLC0415
    from kizuna.printing.typesetting import job_of  # noqa: PLC0415

    def pair(german: str, japanese: str) -> list[dict[str, Any]]:
        return [cell(Language.DE, german), cell(Language.JA, japanese)]

    content = {
        "languages": ["de", "ja"],
        "kind": pair("Vereinbarung", "合意書"),
        "title": pair("Vereinbarung Essen – Kōriyama", "合意書 エッセン – 郡山市"),
        "wording": pair("Wortlaut", "文言"),
        "clauses": [
            {
                "head": pair(f"Klausel {number}", f"第{number}条"),
                "rows": [pair(german, japanese)],
                "notes": [],
            }
            for number, german, japanese in clauses()
        ],
        **{name: [] for name in ("lead", "standing", "facts", "text", "lists", "signing")},
        **dict.fromkeys(("approval", "chain")),
    }
    sheet = Sheet(
        TEMPLATE, "paper", "Vereinbarung", Language.DE, date(2026, 1, 2), "Essen · Kōriyama", content
    )
    return json.dumps(job_of(sheet)).encode()


def with_weasyprint(folder: Path) -> bytes:
    """The same words as a page for WeasyPrint, hyphenated and tagged as ours."""
    from weasyprint import HTML  # noqa: PLC0415 - only its own process loads it
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    faces = "".join(
        f"@font-face {{ font-family: {name}; src: url({(folder / path).as_uri()}); font-weight: {weight} }}"
        for name, path, weight in FACES
    )
    rows = "".join(
        f"<tr><td lang=de><h3>Klausel {number}</h3><p>{html.escape(german)}</p></td>"
        f"<td lang=ja><h3>第{number}条</h3><p>{html.escape(japanese)}</p></td></tr>"
        for number, german, japanese in clauses()
    )
    style = (
        "@page { size: A4; margin: 33mm 27mm 28mm; @bottom-right { content: counter(page) '/' counter(pages) } }"
        "body { font: 9.7pt/1.5 latin, japanese } td { width: 50%; vertical-align: top; padding: 0 4mm 3mm 0 }"
        "td[lang=de] { hyphens: auto } tr { break-inside: avoid } td[lang=ja] { line-height: 1.9 }"
    )
    page = f"<html lang=de><style>{faces}{style}</style><h1>Vereinbarung</h1><table>{rows}</table></html>"
    fonts = FontConfiguration()
    return bytes(HTML(string=page).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True))


def with_reportlab(folder: Path) -> bytes:
    """The same words for ReportLab."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 - only its own process loads it
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
    from reportlab.lib.units import mm  # noqa: PLC0415
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table  # noqa: PLC0415

    for name, path, weight in FACES:
        registerFont(TTFont(f"{name}{weight}", str(folder / path)))
    latin = ParagraphStyle("de", fontName="latin400", fontSize=9.7, leading=14.5)
    japanese = ParagraphStyle("ja", fontName="japanese400", fontSize=9.7, leading=18.4, wordWrap="CJK")
    heads = [ParagraphStyle("h", one, fontName=f"{name}{weight}") for one, name, weight in
             ((latin, "latin", 600), (japanese, "japanese", 700))]  # fmt: skip
    rows = [
        [
            [Paragraph(f"Klausel {number}", heads[0]), Paragraph(html.escape(german), latin)],
            [Paragraph(f"第{number}条", heads[1]), Paragraph(html.escape(words), japanese)],
        ]
        for number, german, words in clauses()
    ]
    target = BytesIO()
    paper = SimpleDocTemplate(
        target, pagesize=A4, topMargin=33 * mm, bottomMargin=28 * mm, leftMargin=27 * mm
    )
    paper.build([Table(rows, colWidths=[78 * mm, 78 * mm])])
    return target.getvalue()


FACES = (
    ("latin", "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf", 400),
    ("latin", "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf", 600),
    ("japanese", "@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf", 400),
    ("japanese", "@expo-google-fonts/noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf", 700),
)
OTHERS = {"weasyprint": with_weasyprint, "reportlab": with_reportlab}


def measured(words: list[str], given: bytes) -> tuple[float, float, float, bytes]:
    """Seconds on the clock and of computing and megabytes of a whole process, and what it wrote unless it failed."""
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as target:
        source.write(given)
        source.seek(0)
        start = time.perf_counter()
        child = subprocess.Popen(words, stdin=source, stdout=target, stderr=subprocess.DEVNULL)
        _pid, status, usage = os.wait4(child.pid, 0)
        took = time.perf_counter() - start
        child.returncode = status
        target.seek(0)
        computed = usage.ru_utime + usage.ru_stime
        return took, computed, usage.ru_maxrss / 1024, b"" if status else target.read()


def main() -> None:
    """Measure all in turns."""
    from django.conf import settings  # noqa: PLC0415 - settings are there only now
    from pypdf import PdfReader  # noqa: PLC0415

    given = job()
    ways = {"kizuna": [sys.executable, "-I", "-m", "kizuna.printing.child"]}
    ways |= {name: [sys.executable, __file__, name, str(settings.ASSETS_DIR)] for name in OTHERS}
    figures: dict[str, list[tuple[float, float, float]]] = {name: [] for name in ways}
    pages: dict[str, int] = {}
    for _ in range(ROUNDS):
        for name, words in ways.items():
            took, computed, peak, pdf = measured(words, given)
            if pdf.startswith(b"%PDF-"):
                figures[name].append((took, computed, peak))
                pages[name] = len(PdfReader(BytesIO(pdf)).pages)
    assert pages["kizuna"] == PAGES, pages
    own = median(computed for _took, computed, _peak in figures["kizuna"])
    print(f"{CLAUSES} clauses in German and Japanese side by side, median of {ROUNDS}, whole process")
    for name, rounds in figures.items():
        if not rounds:
            print(f"{name:11} could not run here")
            continue
        took, computed = (median(one[at] for one in rounds) for at in (0, 1))
        peak = max(one[2] for one in rounds)
        print(
            f"{name:11} {took:6.2f} s on the clock   {computed:6.2f} s of computing   {peak:4.0f} MB   "
            f"{pages[name]:3} pages   {computed / own:5.1f} times our computing"
        )


if __name__ == "__main__":
    if len(sys.argv) > 2:
        sys.stdout.buffer.write(OTHERS[sys.argv[1]](Path(sys.argv[2])))
    else:
        django.setup()
        main()
