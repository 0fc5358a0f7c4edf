"""The journey of 2019 and its papers."""

from __future__ import annotations

from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import InstrumentKind
from kizuna.chronicle.actions import link_origin
from kizuna.columns.keys import key_of
from kizuna.contacts.models import Encounter
from kizuna.delegations.actions import add_programme_item
from kizuna.delegations.models import Delegation
from kizuna.delegations.rules import Direction
from kizuna.exchanges.models import Programme
from kizuna.exchanges.rules import ProgrammeKind
from kizuna.records.example.desk import Desk, said, when
from kizuna.records.example.people import body, city
from kizuna.sources.actions import hold_true
from kizuna.sources.models import Statement


def journey_of_2019(desk: Desk) -> None:
    """The stations of the journey that the release does not tell, and what came of it."""
    koriyama = city("Koriyama")
    journey = Delegation.objects.get(entry__tie=desk.tie, direction=Direction.OUTGOING)
    supplement = Instrument.objects.get(entry__tie=desk.tie, kind=InstrumentKind.SUPPLEMENT)
    call = add_programme_item(
        delegation=journey,
        title=said("Höflichkeitsbesuch im Rathaus", "市役所への表敬訪問", "Courtesy call at the city hall"),
        when=when("2019-09-02"),
        place=koriyama,
        **desk.actor,
    )
    desk.tells(call, "minyu", "9月2日の表敬訪問には佐藤政喜市議会議長も同席しました", when="2019-09-02")
    pool = add_programme_item(
        delegation=journey,
        title=said("Besichtigung eines Schwimmbads", "プールの視察", "Visit to a swimming pool"),
        when=when("2019-09~"),
        place=koriyama,
        **desk.actor,
    )
    desk.tells(pool, "minyu", "一行は市内のプールも見学しました", what="pool")
    _works(desk, journey)
    _what_came_of_it(desk, journey, supplement)


def _works(desk: Desk, journey: Delegation) -> None:
    visit = Encounter.objects.exclude(kind="fair").get(entry__tie=desk.tie)
    add_programme_item(
        delegation=journey,
        title=visit.entry.title,
        entry=visit.entry,
        place=city("Koriyama"),
        host=body("Tohoku Murata Manufacturing"),
        **desk.actor,
    )


def _what_came_of_it(desk: Desk, journey: Delegation, supplement: Instrument) -> None:
    link_origin(
        entry=supplement.entry,
        arose_from=journey.entry,
        citation=desk.words("release", "Am 2. September 2019 unterzeichneten"),
        **desk.actor,
    )
    for programme in Programme.objects.filter(entry__tie=desk.tie, kind=ProgrammeKind.CLERKSHIP):
        link_origin(
            entry=programme.entry,
            arose_from=journey.entry,
            citation=desk.words(
                "release", "vereinbarte einen Famulantenaustausch mit dem Southern Tohoku General Hospital"
            ),
            **desk.actor,
        )


def disagreeing_accounts(desk: Desk) -> None:
    """What other sources say of the same papers; all are kept, one is held true with a reason."""
    mou = Instrument.objects.get(entry__tie=desk.tie, kind=InstrumentKind.MOU)
    supplement = Instrument.objects.get(entry__tie=desk.tie, kind=InstrumentKind.SUPPLEMENT)
    desk.tells(mou, "consulate", "aus dem Jahr 2017", signed_on="2017")
    # Whether the pairing agreement is another paper or the same under another name, no source says.
    desk.tells(
        mou,
        "action-plan",
        "Am 16. November 2018 wurde die Pairing-Vereinbarung unterzeichnet",
        signed_on="2018-11-16",
    )
    desk.tells(
        mou,
        "consulate",
        "erneuerbare Energien und Medizintechnik",
        fields=["erneuerbare Energien", "Medizintechnik"],
    )
    desk.tells(
        supplement, "kyobun", "2019年9月の文書をIUCの枠組みの「合意書」と呼んでいます", kind="side_paper"
    )
    desk.tells(
        supplement, "return-visit", "nennt das im September 2019 unterzeichnete Papier ein MOU", kind="mou"
    )
    _hold_the_release_true(desk, mou, supplement)


def _hold_the_release_true(desk: Desk, mou: Instrument, supplement: Instrument) -> None:
    _hold(
        desk,
        mou,
        "signed_on",
        "2017~",
        said(
            "Die Stadt ist Vertragspartei und sagt „vor rund zwei Jahren“, das Konsulat nennt 2017. Der Aktionsplan "
            "spricht von einer Pairing-Vereinbarung; sie ist hier als eigenes Papier geführt.",
            "当事者である市は「約2年前」とし、総領事館は2017年としています。行動計画が挙げるのはペアリング合意で、"
            "ここでは別の文書として扱っています。",
            "The city is a party and says about two years ago, the consulate names 2017. The action plan speaks of a "
            "pairing agreement, which is kept here as a paper of its own.",
        ),
    )
    _hold(
        desk,
        mou,
        "fields",
        None,
        said(
            "Die Stadt ist Vertragspartei und zählt die Bereiche einzeln auf; das Konsulat fasst zusammen.",
            "市は当事者として分野を個別に挙げており、総領事館は要約しています。",
            "The city is a party and lists the fields one by one; the consulate sums up.",
        ),
    )
    _hold(
        desk,
        supplement,
        "kind",
        "supplement",
        said(
            "Das Papier ergänzt das weiter geltende Memorandum; die anderen Namen stammen aus zweiter Hand.",
            "有効な覚書を補う文書です。他の呼び名は間接的な報道によるものです。",
            "The paper supplements the memorandum, which stays in force; the other names are second-hand.",
        ),
    )


def _hold(desk: Desk, row: Instrument, aspect: str, value: str | None, reason: object) -> None:
    accounts = Statement.objects.filter(subject=key_of(row), aspect=aspect).order_by("id")
    first = accounts.filter(value=value).first() if value else accounts.first()
    if first is not None:
        hold_true(statement=first, reason=reason, **desk.actor)  # type: ignore[arg-type]
