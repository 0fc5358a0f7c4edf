"""The years since the release."""

from __future__ import annotations

from kizuna.agreements.actions import record_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import InstrumentKind, Relation
from kizuna.chronicle.actions import link_origin, record_milestone
from kizuna.chronicle.models import Entry
from kizuna.delegations.actions import record_delegation
from kizuna.delegations.models import Delegation
from kizuna.delegations.rules import Direction
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
_INTERNS_WENT = said(
    "Nach der Aussetzung 2020 und 2021 gab es 2023 erste Praktika in Japan; ob eines in Kōriyama war, "
    "sagt die Quelle nicht.",
    "2020年と2021年の休止を経て、2023年に日本での実習が初めて行われました。郡山での実習かどうかは資料からは分かりません。",
    "After the pause of 2020 and 2021 the first placements in Japan came in 2023; the source does not say "
    "whether one was in Kōriyama.",
)


def since_2020(desk: Desk) -> None:
    """The return visit, the pause and the meetings since."""
    essen, koriyama = city("Essen"), city("Koriyama")
    journey = Delegation.objects.get(entry__tie=desk.tie, direction=Direction.OUTGOING)
    back = record_delegation(
        tie=desk.tie,
        direction=Direction.INCOMING,
        title=said("Gegenbesuch aus Kōriyama", "郡山市からの答礼訪問", "Return visit from Kōriyama"),
        when=when("2020-02-10/2020-02-12"),
        from_municipality=koriyama,
        to_municipality=essen,
        fields=desk.fields("civil_protection", "energy"),
        **desk.actor,
    )
    desk.tells(back, "return-visit", "Vom 10. bis 12. Februar 2020", when="2020-02-10/2020-02-12")
    desk.tells(
        back,
        "return-visit",
        "Gesprochen wurde auch über den Schutz vor Starkregen und Hochwasser",
        fields="Starkregen",
    )
    link_origin(
        entry=back.entry,
        arose_from=journey.entry,
        citation=desk.words("return-visit", "war eine Delegation aus Kōriyama zum Gegenbesuch in Essen"),
        **desk.actor,
    )
    _pause_and_meetings(desk)


def _pause_and_meetings(desk: Desk) -> None:
    paused = record_milestone(
        tie=desk.tie,
        title=said("Schülerstipendien ausgesetzt", "生徒奨学金の休止", "Pupils’ scholarships suspended"),
        when=when("2020/2021"),
        fields=desk.fields("talent"),
        **desk.actor,
    )
    desk.tells(paused, "krupp-paused", "ausgesetzt", when="2020/2021")
    four = record_milestone(
        tie=desk.tie,
        title=said(
            "Treffen der vier Städte (IURC)", "4都市の会合（IURC）", "Meeting of the four cities (IURC)"
        ),
        when=when("2022-06-23/2022-06-28"),
        **desk.actor,
    )
    desk.tells(four, "four-cities", "Vom 23. bis 28. Juni 2022", when="2022-06-23/2022-06-28")
    _reception_of_2023(desk)


def _reception_of_2023(desk: Desk) -> None:
    reception = record_delegation(
        tie=desk.tie,
        direction=Direction.INCOMING,
        title=said(
            "Delegation aus Kōriyama in Essen",
            "郡山市訪問団のエッセン訪問",
            "Delegation from Kōriyama in Essen",
        ),
        when=when("2023-11-21/2023-11-26"),
        from_municipality=city("Koriyama"),
        to_municipality=city("Essen"),
        **desk.actor,
    )
    desk.tells(reception, "reception-2023", "Vom 21. bis 26. November 2023", when="2023-11-21/2023-11-26")


def renewal(desk: Desk) -> None:
    """The renewal: extended in 2021, signed in 2022."""
    essen, koriyama = city("Essen"), city("Koriyama")
    mou = Instrument.objects.get(entry__tie=desk.tie, kind=InstrumentKind.MOU)
    trip = record_delegation(
        tie=desk.tie,
        direction=Direction.OUTGOING,
        title=said(
            "Essener Delegation in Kōriyama",
            "エッセン市訪問団の郡山訪問",
            "Delegation from Essen in Kōriyama",
        ),
        when=when("2022-09-09/2022-09-14"),
        from_municipality=essen,
        to_municipality=koriyama,
        **desk.actor,
    )
    desk.tells(trip, "trip-2022", "Vom 9. bis 14. September 2022", when="2022-09-09/2022-09-14")
    _renewed(desk, mou, trip)


def _renewed(desk: Desk, mou: Instrument, trip: Delegation) -> None:
    renewal = record_instrument(
        tie=desk.tie,
        kind=InstrumentKind.RENEWAL,
        title=said("Verlängerung der Zusammenarbeit", "協力関係の延長", "Renewal of the cooperation"),
        name_as_printed="Verlängerung der Zusammenarbeit",
        parties=[city("Essen"), city("Koriyama")],
        agreed_on=when("2021"),
        signed_on=when("2022-09"),
        parent=mou,
        relation=Relation.RENEWS,
        place=city("Koriyama"),
        **desk.actor,
    )
    desk.tells(renewal, "reception-2023", "die Zusammenarbeit sei 2021 verlängert", agreed_on="2021")
    desk.tells(renewal, "reception-2023", "im September 2022 offiziell unterzeichnet", signed_on="2022-09")
    link_origin(
        entry=renewal.entry,
        arose_from=trip.entry,
        citation=desk.words(
            "trip-2022", "In Kōriyama wurde die Verlängerung der Zusammenarbeit unterzeichnet"
        ),
        **desk.actor,
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
    interns = _interns(desk)
    _winter_of_2025(desk, pupils)
    for promise in Promise.objects.filter(tie=desk.tie):
        if "Asaka" in promise.wording:
            _answer(desk, promise, pupils.entry, "2022-12", _PUPILS_CAME)
        elif "Krupp" in promise.wording:
            _answer(desk, promise, interns, "2023", _INTERNS_WENT)


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


def _answer(desk: Desk, promise: Promise, evidence: Entry, on: str, reason: LocalText) -> None:
    answer_promise(
        promise=promise,
        state=PromiseState.LATE,
        reason=reason,
        evidence=evidence,
        happened_on=when(on),
        **desk.actor,
    )
