"""Kinds and roles of official travel."""

from __future__ import annotations

from enum import StrEnum


class Direction(StrEnum):
    """A delegation as our own city sees it."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class MemberRole(StrEnum):
    """What a member is to the delegation."""

    HEAD = "head"
    MEMBER = "member"
    INTERPRETER = "interpreter"
    ACCOMPANYING = "accompanying"
