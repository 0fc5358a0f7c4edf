"""People and bodies of the example: names in the other script, readings as published, which body belongs to which."""

from __future__ import annotations

from kizuna.accounts.models import User
from kizuna.kernel.languages import LocalText
from kizuna.records.example.desk import Desk, said
from kizuna.register.actions import (
    NewName,
    amend_organisation,
    amend_person,
    amend_tenure,
    grant_tie,
    record_tenure,
    register_person,
)
from kizuna.register.models import Municipality, Organisation, Person
from kizuna.register.queries import find_municipalities, find_organisations, find_people


def complete(desk: Desk) -> None:
    """Add what the release does not say: the other script, readings, the Japanese title of an office."""
    grant_tie(tie=desk.tie, user=User.objects.get(username="colleague"), **desk.actor)
    _mayors(desk)
    _bodies(desk)
    _deputy(desk)


def person(name: str) -> Person:
    """The person whose name is written so."""
    return find_people(name)[0].row


def body(name: str) -> Organisation:
    """The body whose name is written so."""
    return find_organisations(name)[0].row


def city(name: str) -> Municipality:
    """The city whose name is written so."""
    return find_municipalities(name)[0].row


def _mayors(desk: Desk) -> None:
    shinagawa, kufen = person("Masato Shinagawa"), person("Thomas Kufen")
    amend_person(
        person=shinagawa,
        names=[
            NewName(family="Shinagawa", given="Masato"),
            NewName(
                family="品川",
                given="萬里",
                script="Jpan",
                order="family-given",
                family_reading="しながわ",
                given_reading="まさと",
            ),
        ],
        **desk.actor,
    )
    amend_person(
        person=kufen,
        names=[
            NewName(family="Kufen", given="Thomas"),
            NewName(family="クーフェン", given="トーマス", script="Jpan"),
        ],
        **desk.actor,
    )
    for mayor in (shinagawa, kufen):
        for tenure in mayor.tenures.all():
            amend_tenure(
                tenure=tenure,
                function=said(tenure.function.text("de"), "市長", "Lord Mayor"),
                is_head=True,
                **desk.actor,
            )


def _deputy(desk: Desk) -> None:
    deputy = register_person(
        names=[NewName(family="菅野", given="利和", script="Jpan", order="family-given")], **desk.actor
    )
    record_tenure(
        person=deputy,
        function=said("Stellvertretender Bürgermeister (副市長)", "副市長", "Vice-Mayor (副市長)"),
        municipality=city("Koriyama"),
        **desk.actor,
    )
    chair = register_person(
        names=[NewName(family="佐藤", given="政喜", script="Jpan", order="family-given")], **desk.actor
    )
    record_tenure(
        person=chair,
        function=said("Vorsitz des Stadtrats (市議会議長)", "市議会議長", "Council chair (市議会議長)"),
        municipality=city("Koriyama"),
        **desk.actor,
    )
    desk.tells(deputy, "koriyama-2018", "菅野利和副市長を団長とする9名", name="菅野利和")
    desk.tells(chair, "minyu", "佐藤政喜市議会議長も同席しました", name="佐藤政喜")


def _bodies(desk: Desk) -> None:
    essen, koriyama = city("Essen"), city("Koriyama")
    seats = {
        "EWG - Essener Wirtschaftsförderungsgesellschaft mbH": essen,
        "Tohoku Murata Manufacturing": koriyama,
        "Southern Tohoku General Hospital": koriyama,
    }
    for name, seat in seats.items():
        amend_organisation(organisation=body(name), municipality=seat, **desk.actor)
    ewg = body("EWG - Essener Wirtschaftsförderungsgesellschaft mbH")
    amend_organisation(
        organisation=ewg, names=LocalText({**ewg.names, "ja": "エッセン経済振興公社"}), **desk.actor
    )
