"""Ties: opened, changed in type, framed, told about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions.bodies import register_from_gazetteer
from kizuna.register.actions.refusals import RegisterRefused, check, check_names
from kizuna.register.models import (
    Municipality,
    Tie,
    TieDocument,
    TieFrame,
    TieMunicipality,
    TieTier,
)
from kizuna.register.queries.ties import span_of, title_of
from kizuna.register.rules.kinds import FrameKind, Tier
from kizuna.register.rules.slugs import slug_of, variants
from kizuna.register.rules.tiers import TierFault, end_before, fault_of_change, in_order
from kizuna.sources.models import Document

# Pages that stand where a tie's own page would.
RESERVED = frozenset({"new"})

TIER_FAULTS: dict[TierFault, str | Promise] = {
    TierFault.SAME: _("The tie is of this type already."),
    TierFault.BEFORE_THE_LAST: _("The new type would begin before the one it follows."),
    TierFault.NEEDS_START: _("Please say from when on the tie is of the new type."),
}


@transaction.atomic
def open_tie(
    *,
    municipalities: Sequence[Municipality],
    tier: Tier | str,
    by: User,
    at: datetime,
    title: LocalText | None = None,
    slug: str | None = None,
    since: PartialDate | None = None,
    visibility: str = "partners",
) -> Tie:
    """Open a tie of two or more municipalities; without a title it is called by their names.

    Raises RegisterRefused, PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    if len({city.pk for city in municipalities}) < max(2, len(municipalities)):
        raise RegisterRefused("not_two", _("A tie needs two or more different municipalities."))
    tie = Tie(
        slug=_free_slug(slug, municipalities),
        title=title or title_of(municipalities),
        visibility=str(visibility),
    )
    check(tie)
    tie.save()
    TieMunicipality.objects.bulk_create(
        TieMunicipality(tie=tie, municipality=city, position=position)
        for position, city in enumerate(municipalities)
    )
    row = TieTier(tie=tie, tier=str(tier), start=since)
    check(row)
    row.save()
    record_change(
        by=by,
        at=at,
        action="register.open_tie",
        subject=tie,
        changes={"slug": tie.slug, "tier": str(tier), "municipalities": list(municipalities)},
    )
    return tie


@transaction.atomic
def open_picked_tie(
    *,
    picks: Sequence[Municipality | int],
    tier: Tier | str,
    by: User,
    at: datetime,
    title: LocalText | None = None,
    since: PartialDate | None = None,
    visibility: str = "partners",
) -> Tie:
    """As `open_tie`; a city given by its GeoNames number is entered from the gazetteer first."""
    cities = [
        register_from_gazetteer(geoname_id=pick, by=by, at=at) if isinstance(pick, int) else pick
        for pick in picks
    ]
    return open_tie(
        municipalities=cities, tier=tier, title=title, since=since, visibility=visibility, by=by, at=at
    )


def _free_slug(wanted: str | None, municipalities: Sequence[Municipality]) -> str:
    if wanted:
        if wanted in RESERVED:
            raise RegisterRefused("slug_reserved", _("This short name is the address of a page."))
        if Tie.objects.filter(slug=wanted).exists():
            raise RegisterRefused("slug_taken", _("Another tie has this short name."))
        return wanted
    base = slug_of(city.names.text("en") for city in municipalities)
    taken = set(Tie.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for slug in variants(base) if slug not in taken | RESERVED)


@transaction.atomic
def change_tier(*, tie: Tie, tier: Tier | str, start: PartialDate, by: User, at: datetime) -> TieTier:
    """From then on the tie is of another type; the earlier type ends. Raises RegisterRefused."""
    require(by, Right.EDIT_RECORD)
    if tier not in {str(known) for known in Tier}:
        raise RegisterRefused("no_tier", _("There is no such type of tie."))
    rows = list(tie.tiers.select_for_update())
    history = in_order([span_of(row) for row in rows])
    fault = fault_of_change(history, Tier(tier), start)
    if fault:
        raise RegisterRefused(str(fault), TIER_FAULTS[fault])
    for row in rows:
        if row.end is None:
            row.end = end_before(start)
            row.save(update_fields=["end"])
    new = TieTier(tie=tie, tier=str(tier), start=start.start or start)
    check(new)
    new.save()
    before = str(history[-1].tier) if history else None
    changes = {"tier": [before, str(tier)], "start": start}
    record_change(by=by, at=at, action="register.change_tier", subject=tie, changes=changes)
    return new


@transaction.atomic
def amend_tie(
    *, tie: Tie, by: User, at: datetime, title: LocalText | None = None, visibility: str | None = None
) -> Tie:
    """Another title or visibility; None leaves it. Raises RegisterRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    before = {"title": tie.title, "visibility": tie.visibility}
    if title is not None:
        check_names(title)
        tie.title = title
    if visibility is not None:
        tie.visibility = str(visibility)
    check(tie)
    tie.save(update_fields=["title", "visibility"])
    changes = {name: [old, new] for name, old in before.items() if (new := getattr(tie, name)) != old}
    record_change(by=by, at=at, action="register.amend_tie", subject=tie, changes=changes)
    return tie


@transaction.atomic
def add_frame(
    *,
    tie: Tie,
    kind: FrameKind | str,
    names: LocalText,
    by: User,
    at: datetime,
    start: PartialDate | None = None,
    end: PartialDate | None = None,
) -> TieFrame:
    """What frames the tie from above. Raises RegisterRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    check_names(names)
    if start and end and end.before(start) is Answer.YES:
        raise RegisterRefused("backwards", _("The end lies before the beginning."))
    row = TieFrame(tie=tie, kind=str(kind), names=names, start=start, end=end)
    check(row)
    row.save()
    changes = {"kind": str(kind), "names": names, "start": start, "end": end}
    record_change(by=by, at=at, action="register.add_frame", subject=tie, changes=changes)
    return row


@transaction.atomic
def tell_origin(*, tie: Tie, story: LocalText, by: User, at: datetime) -> Tie:
    """How the tie began, in the office's own words; its source is a statement of aspect `origin_story`."""
    require(by, Right.EDIT_RECORD)
    before, tie.origin_story = tie.origin_story, story
    check(tie)
    tie.save(update_fields=["origin_story"])
    record_change(
        by=by, at=at, action="register.tell_origin", subject=tie, changes={"origin_story": [before, story]}
    )
    return tie


@transaction.atomic
def attach_document(*, tie: Tie, document: Document, by: User, at: datetime) -> TieDocument:
    """The document speaks of the tie; nothing happens when that is known."""
    require(by, Right.EDIT_RECORD)
    link, is_new = TieDocument.objects.get_or_create(tie=tie, document=document)
    if is_new:
        changes = {"document": document}
        record_change(by=by, at=at, action="register.attach_document", subject=tie, changes=changes)
    return link
