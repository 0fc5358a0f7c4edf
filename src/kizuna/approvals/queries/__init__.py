"""How a matter stands, and what its pages show."""

from kizuna.approvals.queries.invitations import (
    approval_by,
    approval_for,
    cities_of,
    invitation_of,
    replaced_by,
    seen_before,
    zone_of,
)
from kizuna.approvals.queries.standing import (
    Standing,
    VersionLine,
    changes_between,
    current_version,
    proof,
    standing,
    standing_of,
)

__all__ = [
    "Standing",
    "VersionLine",
    "approval_by",
    "approval_for",
    "changes_between",
    "cities_of",
    "current_version",
    "invitation_of",
    "proof",
    "replaced_by",
    "seen_before",
    "standing",
    "standing_of",
    "zone_of",
]
