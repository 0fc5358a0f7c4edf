"""What the two papers of 2017 and 2019 say as far as the city's release tells it. Nobody here has seen the papers.

The clauses are summaries in the office's own words and say so in their headings. They carry no numbers, as the
release gives none. What the release tells of a clerkship and of scholarships was agreed on the journey beside the
papers; it stays among the promises.
"""

from __future__ import annotations

from kizuna.agreements.actions import ClauseEffect, add_clause, amend_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import ClauseKind, InstrumentKind
from kizuna.kernel.languages import LocalText
from kizuna.records.example.desk import Desk, said

_FIELDS = said(
    "Zusammenfassung nach der Pressemitteilung: Bereiche",
    "報道発表に基づく要約：協力分野",
    "Summary from the press release: fields",
)
_STAYS_IN_FORCE = said(
    "Zusammenfassung nach der Pressemitteilung: Fortgeltung",
    "報道発表に基づく要約：覚書の効力",
    "Summary from the press release: what stays in force",
)
_OF_2017 = LocalText(
    {
        "de": "Die Städte arbeiten bei erneuerbaren Energien und Umweltschutz zusammen und tauschen sich über Medizin "
        "und Gesundheit aus. Der Wortlaut liegt hier nicht vor.",
        "ja": "両市は再生可能エネルギーと環境保護の分野で協力し、医療と健康の分野で交流する。原文は手元にない。",
    }
)
_OF_2019 = LocalText(
    {
        "de": "Zu den Bereichen des Memorandums kommen Bildung und Talentförderung hinzu. Der Wortlaut liegt hier "
        "nicht vor.",
        "ja": "覚書の分野に、教育と人材育成が加わる。原文は手元にない。",
    }
)
_MEMORANDUM_STAYS = LocalText(
    {
        "de": "Das Memorandum gilt ohne Einschränkung weiter. Der Wortlaut liegt hier nicht vor.",
        "ja": "覚書は引き続き全面的に有効である。原文は手元にない。",
    }
)


def summaries(desk: Desk) -> None:
    """Let the fields of the two papers rest on clauses, with the words printed in the release."""
    memorandum = Instrument.objects.get(entry__tie=desk.tie, kind=InstrumentKind.MOU)
    supplement = Instrument.objects.get(entry__tie=desk.tie, kind=InstrumentKind.SUPPLEMENT)
    _fields_in_a_clause(desk, memorandum, _OF_2017)
    _fields_in_a_clause(desk, supplement, _OF_2019)
    add_clause(instrument=supplement, heading=_STAYS_IN_FORCE, text=_MEMORANDUM_STAYS, **desk.actor)


def _fields_in_a_clause(desk: Desk, paper: Instrument, text: LocalText) -> None:
    effects = list(paper.effects.select_related("field"))
    amend_instrument(instrument=paper, adds=[], extends=[], narrows=[], ends=[], **desk.actor)
    add_clause(
        instrument=paper,
        kind=ClauseKind.FIELDS,
        heading=_FIELDS,
        text=text,
        touches=[ClauseEffect(one.field, one.effect, one.as_printed) for one in effects],
        **desk.actor,
    )
