"""Pure thinking of the register."""

from kizuna.register.rules.kinds import FrameKind, OrganisationKind, Tier
from kizuna.register.rules.succession import Succession
from kizuna.register.rules.wording import field_codes_for_wording

__all__ = ["FrameKind", "OrganisationKind", "Succession", "Tier", "field_codes_for_wording"]
