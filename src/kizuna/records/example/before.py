"""The years before the release."""

from __future__ import annotations

from kizuna.agreements.actions import record_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import InstrumentKind
from kizuna.chronicle.actions import link_origin, record_milestone
from kizuna.columns.keys import key_of
from kizuna.delegations.actions import NewMember, record_delegation
from kizuna.delegations.models import Delegation
from kizuna.delegations.rules import Direction, MemberRole
from kizuna.records.example.desk import Desk, said, when
from kizuna.records.example.people import city, person
from kizuna.register.actions import add_frame, tell_origin
from kizuna.register.rules import FrameKind
from kizuna.sources.actions import hold_true
from kizuna.sources.models import Statement


def frames(desk: Desk) -> None:
    """The frames around the tie and how it began."""
    tie = desk.tie
    add_frame(
        tie=tie,
        kind=FrameKind.DECLARATION,
        names=said(
            "Erklärungen Nordrhein-Westfalen – Fukushima",
            "ノルトライン＝ヴェストファーレン州・福島県の共同宣言",
            "Declarations of North Rhine-Westphalia and Fukushima",
        ),
        start=when("2014"),
        **desk.actor,
    )
    add_frame(
        tie=tie,
        kind=FrameKind.PROGRAMME,
        names=said("EU-Programm IUC", "EU国際都市間協力（IUC）", "EU programme IUC"),
        start=when("2018"),
        **desk.actor,
    )
    add_frame(
        tie=tie,
        kind=FrameKind.CLUSTER,
        names=said(
            "IURC: Essen, Kōriyama, Grenoble, Toyota",
            "IURC：エッセン、郡山、グルノーブル、豊田",
            "IURC: Essen, Kōriyama, Grenoble, Toyota",
        ),
        start=when("2022"),
        **desk.actor,
    )
    _origin(desk)


def _origin(desk: Desk) -> None:
    tie = desk.tie
    tell_origin(
        tie=tie,
        story=said(
            "Der Kontakt entstand im Rahmen der Erklärungen, die Nordrhein-Westfalen und die Präfektur Fukushima "
            "2014 abgegeben haben. Ende August 2017 kam eine Delegation aus Fukushima nach Essen.",
            "2014年のノルトライン＝ヴェストファーレン州と福島県の共同宣言が出発点です。2017年8月末に福島県の訪問団が"
            "エッセンを訪れました。",
            "The contact arose within the declarations of North Rhine-Westphalia and Fukushima Prefecture of 2014. "
            "At the end of August 2017 a delegation from Fukushima came to Essen.",
        ),
        **desk.actor,
    )
    desk.tells(
        tie, "declaration", "Sie sind der Rahmen, in dem sich Essen und Kōriyama begegnet sind", origin="2014"
    )


def before_2019(desk: Desk) -> None:
    """The meetings that led to the memorandum and to the release."""
    _first_visit(desk)
    _spring_of_2018(desk)
    _pairing(desk, _autumn_of_2018(desk))
    _year_of_the_release(desk)


def _first_visit(desk: Desk) -> None:
    first = record_delegation(
        tie=desk.tie,
        direction=Direction.INCOMING,
        title=said(
            "Delegation aus Fukushima in Essen",
            "福島県訪問団のエッセン訪問",
            "Delegation from Fukushima in Essen",
        ),
        when=when("2017-08-28~/2017-08-29~"),
        to_municipality=city("Essen"),
        members=[NewMember(person=person("Masato Shinagawa"))],
        **desk.actor,
    )
    desk.tells(
        first, "visit-2017", "genannt werden der 28. und der 29. August", when="2017-08-28~/2017-08-29~"
    )
    mou = Instrument.objects.get(entry__tie=desk.tie, kind=InstrumentKind.MOU)
    link_origin(
        entry=mou.entry,
        arose_from=first.entry,
        citation=desk.words("visit-2017", "Ein Gegenbesuch war für Ende November vorgesehen"),
        **desk.actor,
    )


def _spring_of_2018(desk: Desk) -> None:
    spring = record_milestone(
        tie=desk.tie,
        title=said("Erste IUC-Begegnung", "第1回IUC交流", "First IUC meeting"),
        when=when("2018-04-22/2018-04-27"),
        **desk.actor,
    )
    desk.tells(spring, "action-plan", "vom 22. bis 27. April 2018", when="2018-04-22/2018-04-27")


def _autumn_of_2018(desk: Desk) -> Delegation:
    autumn = record_delegation(
        tie=desk.tie,
        direction=Direction.INCOMING,
        title=said(
            "Delegation aus Kōriyama in Essen",
            "郡山市訪問団のエッセン訪問",
            "Delegation from Kōriyama in Essen",
        ),
        when=when("2018-11-14/2018-11-17"),
        from_municipality=city("Koriyama"),
        to_municipality=city("Essen"),
        members=[
            NewMember(
                person=person("菅野利和"),
                role=MemberRole.HEAD,
                function_as_printed=said("副市長", "副市長", "副市長"),
                organisation_as_printed="郡山市",
            )
        ],
        **desk.actor,
    )
    desk.tells(autumn, "action-plan", "vom 14. bis 17. November 2018", when="2018-11-14/2018-11-17")
    desk.tells(autumn, "koriyama-2018", "2018年11月13日から18日まで", when="2018-11-13/2018-11-18")
    hold_true(
        statement=Statement.objects.get(subject=key_of(autumn), aspect="when", value="2018-11-14/2018-11-17"),
        reason=said(
            "Der Aktionsplan nennt die Tage des Besuchs; Kōriyama zählt Hin- und Rückreise mit.",
            "行動計画は訪問の日程を、郡山市は往復の移動日を含む日程を示しています。",
            "The action plan gives the days of the visit; Kōriyama counts the journeys there and back.",
        ),
        **desk.actor,
    )
    return autumn


def _pairing(desk: Desk, autumn: Delegation) -> None:
    pairing = record_instrument(
        tie=desk.tie,
        kind=InstrumentKind.SIDE_PAPER,
        title=said("Pairing-Vereinbarung (IUC)", "ペアリング合意（IUC）", "Pairing agreement (IUC)"),
        name_as_printed="Pairing-Vereinbarung",
        parties=[city("Essen"), city("Koriyama")],
        signed_on=when("2018-11-16"),
        **desk.actor,
    )
    desk.tells(
        pairing,
        "action-plan",
        "Am 16. November 2018 wurde die Pairing-Vereinbarung unterzeichnet",
        signed_on="2018-11-16",
    )
    link_origin(entry=pairing.entry, arose_from=autumn.entry, **desk.actor)


def _year_of_the_release(desk: Desk) -> None:
    may = record_milestone(
        tie=desk.tie,
        title=said("Dritte IUC-Begegnung", "第3回IUC交流", "Third IUC meeting"),
        when=when("2019-05-14/2019-05-19"),
        **desk.actor,
    )
    desk.tells(may, "action-plan", "vom 14. bis 19. Mai 2019", when="2019-05-14/2019-05-19")
    energy = record_delegation(
        tie=desk.tie,
        direction=Direction.INCOMING,
        title=said(
            "Energie-Delegation in Essen", "エネルギー訪問団のエッセン訪問", "Energy delegation in Essen"
        ),
        when=when("2019-08-27"),
        to_municipality=city("Essen"),
        fields=desk.fields("energy"),
        **desk.actor,
    )
    desk.tells(energy, "energy-2019", "Am 27. August 2019 war eine Energie-Delegation", when="2019-08-27")
