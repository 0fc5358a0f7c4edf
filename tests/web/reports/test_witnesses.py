"""A witness of a signing is nowhere told as a signatory."""

import re
from html import unescape

from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.actions import NewSignature
from kizuna.agreements.rules import SigningRole
from tests.factories.agreements import a_paper
from tests.factories.register import a_person, a_tie


def words_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", unescape(page)))


def test_the_dossier_and_the_person_tell_witnesses_apart(officer: User, officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"
    tie = a_tie(officer, slug="essen-koriyama")
    mayor, witness = a_person(officer, "Muster", "Jan"), a_person(officer, "Zeug", "Uwe")
    signed = [NewSignature(witness, role=SigningRole.WITNESS), NewSignature(mayor)]
    a_paper(officer, tie, signed_on="2018", adds=("energy",), signatories=signed)
    dossier = officer_client.get(reverse("reports:dossier", args=[tie.slug]))
    words = words_of(dossier.content.decode())
    assert "Signed by: Jan Muster" in words
    assert "Witnesses: Uwe Zeug" in words
    [line] = dossier.context["dossier"].standing.fields
    assert [one.names[0].family for one in line.signatories] == ["Muster"]
    pages = {
        person: words_of(officer_client.get(reverse("reports:person", args=[person.pk])).content.decode())
        for person in (mayor, witness)
    }
    assert "Witness" in pages[witness]
    assert "Witness" not in pages[mayor]
