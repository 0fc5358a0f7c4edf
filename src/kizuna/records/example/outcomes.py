"""What the release announced, and what became of it as far as public sources tell."""

from __future__ import annotations

from kizuna.chronicle.actions import link_origin, record_milestone
from kizuna.chronicle.models import Entry
from kizuna.exchanges.actions import record_programme
from kizuna.exchanges.models import Programme
from kizuna.exchanges.rules import Direction as StayDirection
from kizuna.exchanges.rules import ProgrammeKind
from kizuna.kernel.languages import LocalText
from kizuna.promises.actions import answer_promise
from kizuna.promises.models import Promise
from kizuna.promises.rules import PromiseState
from kizuna.records.example.desk import Desk, said, when
from kizuna.records.example.people import city

_PUPILS_CAME = said(
    "Der Besuch kam drei Jahre später zustande.",
    "訪問は3年後に実現しました。",
    "The visit took place three years later.",
)
_PAUSED = said(
    "Die Stipendien waren 2020 und 2021 ausgesetzt.",
    "奨学金は2020年と2021年に休止されました。",
    "The scholarships were suspended in 2020 and 2021.",
)
_INTERNS_WENT = said(
    "2023 gab es erste Praktika in Japan. Zugesagt war Kōriyama; ob eines dort war, sagt die Quelle nicht.",
    "2023年に日本での実習が初めて行われました。約束は郡山での実習でしたが、郡山だったかどうかは資料からは分かりません。",
    "The first placements in Japan came in 2023. Kōriyama was promised; the source does not say whether one "
    "was there.",
)
_NO_TRACE = said(
    "Keine der Quellen von 2020 bis 2025, die hier liegen, erwähnt eine Famulatur in Kōriyama. Bei der "
    "Medizinischen Fakultät nachfragen.",
    "手元にある2020年から2025年までの資料には、郡山での臨床実習の記述がありません。医学部に確認が必要です。",
    "None of the sources from 2020 to 2025 kept here mentions a clerkship in Kōriyama. Ask the medical faculty.",
)


def what_became_of_promises(desk: Desk) -> None:
    """What the release announced and what became of it."""
    pupils = record_programme(
        tie=desk.tie,
        kind=ProgrammeKind.SCHOOL_EXCHANGE,
        title=said(
            "Schulklasse aus Kōriyama in Essen",
            "郡山の高校生のエッセン訪問",
            "School class from Kōriyama in Essen",
        ),
        direction=StayDirection.RECEIVING,
        place=city("Essen"),
        start=when("2022-12"),
        fields=desk.fields("education"),
        **desk.actor,
    )
    desk.tells(
        pupils,
        "reception-2023",
        "Im Dezember 2022 waren Schülerinnen und Schüler der Asaka-Highschool in Essen",
        start="2022-12",
    )
    paused, interns = Entry.objects.get(title__de="Schülerstipendien ausgesetzt"), _interns(desk)
    _winter_of_2025(desk, pupils)
    for promise in Promise.objects.filter(tie=desk.tie):
        if "Asaka" in promise.wording:
            _answer(desk, promise, PromiseState.LATE, _PUPILS_CAME, pupils.entry, "2022-12")
        elif "Krupp" in promise.wording:
            _answer(desk, promise, PromiseState.OPEN, _PAUSED, paused, "2020")
            _answer(desk, promise, PromiseState.CHANGED, _INTERNS_WENT, interns, "2023")
        elif "Famul" in promise.wording:
            _answer(desk, promise, PromiseState.OPEN, _NO_TRACE)


def _interns(desk: Desk) -> Entry:
    interns = record_milestone(
        tie=desk.tie,
        title=said(
            "Erste Stipendien für Praktika in Japan",
            "日本での初の実習奨学生",
            "First scholarships for placements in Japan",
        ),
        when=when("2023"),
        fields=desk.fields("talent"),
        **desk.actor,
    )
    desk.tells(
        interns, "krupp-2023", "erstmals Stipendiatinnen und Stipendiaten zum Praktikum in Japan", when="2023"
    )
    return interns


def _winter_of_2025(desk: Desk, pupils: Programme) -> None:
    winter = record_programme(
        tie=desk.tie,
        kind=ProgrammeKind.SCHOOL_EXCHANGE,
        direction=StayDirection.SENDING,
        place=city("Kōriyama"),
        title=said("Schülerbegegnung in Kōriyama", "郡山での生徒交流", "Pupils’ visit to Kōriyama"),
        start=when("2025-01-12/2025-01-19"),
        fields=desk.fields("education"),
        **desk.actor,
    )
    desk.tells(winter, "pupils-2025", "vom 12. bis 19. Januar 2025", start="2025-01-12/2025-01-19")
    link_origin(entry=winter.entry, arose_from=pupils.entry, **desk.actor)


def _answer(
    desk: Desk,
    promise: Promise,
    state: PromiseState,
    reason: LocalText,
    evidence: Entry | None = None,
    on: str = "",
) -> None:
    answer_promise(
        promise=promise, state=state, reason=reason, evidence=evidence, happened_on=when(on), **desk.actor
    )
