"""The tie itself: opened, through its types, with its frames and documents."""

from __future__ import annotations

from kizuna.records.actions.bringing import Bringing, said, when
from kizuna.records.rules.faults import FaultCode, RecordFault
from kizuna.register.actions import add_frame, attach_document, change_tier, open_tie, tell_origin
from kizuna.register.models import Municipality, Tie
from kizuna.sources.models import Document


def bring_tie(bringing: Bringing) -> Tie:
    """Open the tie and tell what is known of it."""
    told = bringing.record["tie"]
    first = told["tiers"][0]
    with bringing.at_path(("tie",)):
        tie = open_tie(
            slug=told["slug"],
            title=said(told.get("title")),
            municipalities=[bringing.row(name, Municipality) for name in told["municipalities"]],
            tier=first["tier"],
            since=when(first.get("start")),
            visibility=told.get("visibility", "partners"),
            **bringing.actor,
        )
        bringing.made["tie"] = tie
        if told.get("origin_story"):
            tell_origin(tie=tie, story=said(told["origin_story"]), **bringing.actor)
    _tiers(bringing, tie)
    for index, frame in enumerate(told.get("frames", ())):
        with bringing.at_path(("tie", "frames", index)):
            add_frame(
                tie=tie,
                kind=frame["kind"],
                names=said(frame["names"]),
                start=when(frame.get("start")),
                end=when(frame.get("end")),
                **bringing.actor,
            )
    for index, name in enumerate(told.get("documents", ())):
        with bringing.at_path(("tie", "documents", index)):
            attach_document(tie=tie, document=bringing.row(name, Document), **bringing.actor)
    return tie


def _tiers(bringing: Bringing, tie: Tie) -> None:
    for index, told in enumerate(bringing.record["tie"]["tiers"][1:], start=1):
        start = when(told.get("start"))
        if start is None:
            raise RecordFault(FaultCode.MISSING, ("tie", "tiers", index), name="start")
        with bringing.at_path(("tie", "tiers", index)):
            change_tier(tie=tie, tier=told["tier"], start=start, **bringing.actor)
