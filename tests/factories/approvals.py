"""Texts that two cities agree upon, made through the actions of the house."""

from datetime import timedelta
from typing import Any

from kizuna.accounts.models import User
from kizuna.agreements.actions import ClauseEffect, add_clause, propose_text
from kizuna.agreements.models import Instrument
from kizuna.approvals.actions import approve_as_user, approve_by_link, invite_partner
from kizuna.approvals.models import Invitation, Version
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation
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
    return agreed(by, a_text(by, **more))


def agreed(by: User, paper: Instrument) -> Instrument:
    """The paper, once its text as it stands was proposed and approved by both sides."""
    version = propose_text(instrument=paper, by=by, at=NOON)
    approve_as_user(matter=version.matter, sha256=version.sha256, by=by, at=NOON)
    invitation, _token = an_invitation(by, version)
    approve_by_link(invitation=invitation, sha256=version.sha256, name="Vorbild Aya", at=NOON, confirmed=True)
    return paper


def an_invitation(by: User, version: Version, at: Any = NOON, **more: Any) -> tuple[Invitation, str]:
    """A link for an invented mayor of the other side; with its secret."""
    given = {"name": "Vorbild Aya", "function": "市長", "language": "ja", "email": "aya@example.org"} | more
    given.setdefault("side", next(one.key for one in version.parties if not one.is_ours))
    expires_at = given.pop("expires_at", at + timedelta(days=14))
    return invite_partner(version=version, expires_at=expires_at, by=by, at=at, **given)


def a_full_text(by: User) -> Instrument:
    """A supplement in which every part of the content says something, with its parent and two annexes."""
    cities = essen(by), koriyama(by)
    tie = a_tie(by, *cities, slug="essen-koriyama")
    parent = a_paper(by, tie, title="Memorandum", name_as_printed="MoU 2017")
    old = add_clause(instrument=parent, number="3", text=WORDING, by=by, at=NOON)
    paper = a_paper(
        by,
        tie,
        kind="supplement",
        title="Zusatz",
        parties=list(cities),
        name_as_printed="Zusatzvereinbarung Nr. 1",
        text=WORDING,
        authentic_languages=["de", "ja"],
        prevailing_language="de",
        parent=parent,
        relation="supplements",
        in_force_on=PartialDate("2026-05-01"),
        term="automatic",
        term_months=36,
        renewal_months=12,
        notice_months=6,
        adds=("education",),
        ends=("energy",),
    )
    touch = ClauseEffect(FieldOfCooperation.objects.get(code="talent"), "extends", "Fachkräfte")
    heading = LocalText({"de": "Zweck", "ja": "目的"})
    given: dict[str, Any] = {"by": by, "at": NOON, "text": WORDING, "heading": heading}
    add_clause(instrument=paper, number="1", touches=[touch], outlives=True, **given)
    add_clause(instrument=paper, number="2", changed_clause=old, change="replaces", **given)
    add_clause(instrument=paper, **given)
    for title in ("Anlage Kosten", "Anlage Termine"):
        annex = an_annex(by, paper, title=title)
        add_clause(instrument=annex, number="1", **given)
    return paper


def an_annex(by: User, paper: Instrument, title: str = "Anlage", **more: Any) -> Instrument:
    """A paper annexed to another one."""
    tie = paper.entry.tie
    assert tie is not None
    given = {"text": WORDING, "name_as_printed": f"Nr. {title}"} | more
    return a_paper(by, tie, kind="annex", title=title, parent=paper, relation="annexed_to", **given)
