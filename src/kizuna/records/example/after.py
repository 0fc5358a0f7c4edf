"""The years since the release."""

from __future__ import annotations

from kizuna.agreements.actions import record_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import InstrumentKind, Relation
from kizuna.chronicle.actions import link_origin, record_milestone
from kizuna.delegations.actions import record_delegation
from kizuna.delegations.models import Delegation
from kizuna.delegations.rules import Direction
from kizuna.records.example.desk import Desk, said, when
from kizuna.records.example.people import city


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
