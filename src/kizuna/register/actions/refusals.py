"""How the register refuses."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.kernel.languages import LocalText


class RegisterRefused(Refused):
    """The register cannot keep this."""


def check(row: models.Model) -> None:
    """Raise RegisterRefused unless the row's own columns can be kept."""
    refuse_unsound(row, RegisterRefused)


def check_names(names: LocalText) -> None:
    """Raise RegisterRefused when there is no name at all."""
    if not names:
        raise RegisterRefused("no_name", _("Please give a name in at least one language."))
