"""States and kinds of the register, as the trade names them."""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    """The type of a tie, after the German register of municipal partnerships (RGRE)."""

    CONTACT = "contact"
    PROJECT = "project"
    COOPERATION = "cooperation"
    FRIENDSHIP = "friendship"
    TWINNING = "twinning"


class OrganisationKind(StrEnum):
    """What kind of body it is."""

    ADMINISTRATION = "administration"
    AGENCY = "agency"
    COMPANY = "company"
    UNIVERSITY = "university"
    HOSPITAL = "hospital"
    SCHOOL = "school"
    FOUNDATION = "foundation"
    ASSOCIATION = "association"
    MINISTRY = "ministry"
    NETWORK = "network"
    OTHER = "other"


class FrameKind(StrEnum):
    """What frames a tie from above."""

    DECLARATION = "declaration"
    PROGRAMME = "programme"
    CLUSTER = "cluster"
