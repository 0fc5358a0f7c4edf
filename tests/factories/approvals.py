"""Texts that two cities agree upon, made through the actions of the house."""

from datetime import timedelta
from typing import Any

from kizuna.accounts.models import User
from kizuna.agreements.actions import propose_text
from kizuna.agreements.models import Instrument
from kizuna.approvals.actions import approve_as_user, approve_by_link, invite_partner
from kizuna.approvals.models import Invitation, Version
from kizuna.kernel.languages import LocalText
from tests.factories.agreements import a_paper
from tests.factories.register import a_tie, essen, koriyama
from tests.factories.sources import NOON

WORDING = LocalText(
    {
        "de": "Die Städte tauschen jedes Jahr zwei Fachleute aus.",
        "ja": "両市は毎年二名の専門家を相互に派遣します。",
    }
)


def a_text(by: User, **more: Any) -> Instrument:
    """A supplement between Essen and Koriyama, with its wording in two languages."""
    cities = essen(by), koriyama(by)
    tie = a_tie(by, *cities, slug="essen-koriyama")
    given = {"adds": ("education",), "text": WORDING, "authentic_languages": ["de", "ja"]} | more
    return a_paper(by, tie, kind="supplement", title="Zusatz", parties=list(cities), **given)


def a_proposal(by: User, **more: Any) -> tuple[Instrument, Version]:
    """Such a text that stands for approval."""
    paper = a_text(by, **more)
    return paper, propose_text(instrument=paper, by=by, at=NOON)


def an_agreed_text(by: User, **more: Any) -> Instrument:
    """Such a text that both sides approved."""
    paper, version = a_proposal(by, **more)
    approve_as_user(matter=version.matter, sha256=version.sha256, by=by, at=NOON)
    invitation, _token = an_invitation(by, version)
    approve_by_link(invitation=invitation, sha256=version.sha256, name="Vorbild Aya", at=NOON, confirmed=True)
    return paper


def an_invitation(by: User, version: Version, at: Any = NOON, **more: Any) -> tuple[Invitation, str]:
    """A link for an invented mayor of the other side; with its secret."""
    side = next(one.key for one in version.parties if not one.is_ours)
    given = {"name": "Vorbild Aya", "function": "市長", "language": "ja", "email": "aya@example.org"} | more
    expires_at = given.pop("expires_at", at + timedelta(days=14))
    return invite_partner(version=version, side=side, expires_at=expires_at, by=by, at=at, **given)
