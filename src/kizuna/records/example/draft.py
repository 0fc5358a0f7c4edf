"""An invented draft, to try out proposing, approving, signing and reminding. It is no paper of the two cities."""

from __future__ import annotations

from dataclasses import dataclass

from kizuna.agreements.actions import (
    ClauseEffect,
    PartySigning,
    add_clause,
    note_signing,
    record_instrument,
    record_obligation,
)
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import ClauseKind, Effect, InstrumentKind, Relation, Term
from kizuna.chronicle.actions import amend_entry
from kizuna.kernel.languages import LocalText
from kizuna.records.example.desk import Desk, said, when
from kizuna.records.example.people import city

_TITLE = said(
    "Beispielentwurf (erfunden): Vereinbarung über Schülerbegegnungen",
    "記入例の草案（架空）：生徒交流に関する取り決め",
    "Example draft (invented): agreement on pupils’ exchanges",
)
_INVENTED = said(
    "Erfunden, zum Ausprobieren: Dieses Papier gibt es nicht.",
    "操作を試すための架空の文書です。実在しません。",
    "Invented, to try things out: there is no such paper.",
)
_PLAN_DUE = said(
    "Plan für die ersten Begegnungen (Beispiel)",
    "最初の交流の計画（記入例）",
    "Plan for the first exchanges (example)",
)
# It begins long after the example is put up, so that it is in force on no day that is looked at.
YEARS_AHEAD = 2


@dataclass(frozen=True, slots=True)
class _Clause:
    kind: ClauseKind
    heading: LocalText
    german: str
    japanese: str
    outlives: bool = False


def _headed(german: str, japanese: str) -> LocalText:
    return LocalText({"de": german, "ja": japanese})


_PLAN = _Clause(
    ClauseKind.WORKING_GROUP,
    _headed("Planung", "計画"),
    "Die Städte legen einander bis zum 30. September {year} einen Plan für die ersten Begegnungen vor.",
    "両市は、{year}年9月30日までに、最初の交流の計画を互いに示す。",
)
_EXCHANGES = _Clause(
    ClauseKind.ACTIVITIES,
    _headed("Begegnungen", "交流"),
    "In jedem Jahr besucht eine Gruppe von Schülerinnen und Schülern die andere Stadt, im Wechsel.",
    "毎年、生徒の一団が交互に相手の市を訪問する。",
)
_CLAUSES = (
    _Clause(
        ClauseKind.PURPOSE,
        _headed("Zweck", "目的"),
        "Die Städte fördern die Begegnung ihrer Schülerinnen und Schüler.",
        "両市は、生徒の交流を進める。",
    ),
    _EXCHANGES,
    _PLAN,
    _Clause(
        ClauseKind.COSTS,
        _headed("Kosten", "費用"),
        "Jede Stadt trägt ihre Kosten selbst, soweit ihr Haushalt es zulässt.",
        "各市は、予算の範囲内で自らの費用を負担する。",
    ),
    _Clause(
        ClauseKind.TERM,
        _headed("Laufzeit und Kündigung", "有効期間と終了の通知"),
        "Diese Vereinbarung gilt ab dem 1. April {year} für drei Jahre. Jede Stadt kann sie mit einer Frist von "
        "sechs Monaten kündigen.",
        "この取り決めは、{year}年4月1日から3年間有効とする。各市は、6か月前に通知して終了させることができる。",
    ),
    _Clause(
        ClauseKind.SURVIVAL,
        _headed("Laufende Begegnungen", "実施中の交流"),
        "Begegnungen, die begonnen haben, werden auch nach dem Ende der Vereinbarung zu Ende geführt.",
        "開始した交流は、取り決めの終了後も最後まで行う。",
        outlives=True,
    ),
    _Clause(
        ClauseKind.LANGUAGES,
        _headed("Sprachen", "言語"),
        "Der deutsche und der japanische Wortlaut sind gleichermaßen verbindlich.",
        "ドイツ語と日本語の本文は、いずれも正文とする。",
    ),
)


def draft_to_try(desk: Desk) -> None:
    """The draft with its clauses, a term, a council to ask, and an undertaking that falls due."""
    year = desk.at.year + YEARS_AHEAD
    paper = _paper(desk, year)
    for number, clause in enumerate(_CLAUSES, start=1):
        text = LocalText({"de": clause.german.format(year=year), "ja": clause.japanese.format(year=year)})
        kept = add_clause(
            instrument=paper,
            number=str(number),
            kind=clause.kind,
            heading=clause.heading,
            text=text,
            outlives=clause.outlives,
            touches=_touched(desk) if clause is _EXCHANGES else (),
            **desk.actor,
        )
        if clause is _PLAN:
            record_obligation(
                clause=kept,
                wording=text.text("de"),
                gist=_PLAN_DUE,
                due=when(f"{year}-09-30"),
                **desk.actor,
            )


def _paper(desk: Desk, year: int) -> Instrument:
    essen, koriyama = city("Essen"), city("Koriyama")
    supplement = Instrument.objects.get(entry__tie=desk.tie, kind=InstrumentKind.SUPPLEMENT)
    paper = record_instrument(
        tie=desk.tie,
        kind=InstrumentKind.COOPERATION,
        title=_TITLE,
        parties=[essen, koriyama],
        authentic_languages=["de", "ja"],
        term=Term.FIXED,
        term_months=36,
        notice_months=6,
        in_force_on=when(f"{year}-04-01"),
        parent=supplement,
        relation=Relation.CARRIES_OUT,
        **desk.actor,
    )
    amend_entry(entry=paper.entry, summary=_INVENTED, **desk.actor)
    return note_signing(
        instrument=paper, parties=[PartySigning(body=essen, needs_council=True)], **desk.actor
    )


def _touched(desk: Desk) -> list[ClauseEffect]:
    return [ClauseEffect(field, Effect.EXTENDS, "Schülerbegegnungen") for field in desk.fields("education")]
