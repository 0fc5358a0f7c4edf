"""Scans of the signed originals."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.models.instruments import Instrument, Party
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.languages import Language
from kizuna.sources.models import StoredFile, Visibilities
from kizuna.sources.rules import Visibility


class Scan(models.Model):
    """A copy of a paper as a file: in which language, and whose original it shows.

    It shows signatures, so it stays in the office unless somebody says otherwise, however visible the paper is.
    """

    class Languages(models.TextChoices):
        """Labels of the languages."""

        DE = Language.DE.value, LANGUAGE_LABELS[Language.DE]
        JA = Language.JA.value, LANGUAGE_LABELS[Language.JA]
        EN = Language.EN.value, LANGUAGE_LABELS[Language.EN]

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="scans")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="scans", verbose_name=_("file"))
    language = models.CharField(_("language"), max_length=2, choices=Languages.choices, blank=True)
    party = models.ForeignKey(
        Party,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="scans",
        verbose_name=_("whose original it shows"),
    )
    visibility = models.CharField(
        _("visible to"), max_length=10, choices=Visibilities.choices, default=Visibility.INTERNAL.value
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=("instrument", "file"), name="scan_once")]
        ordering = ("instrument", "id")
        verbose_name = _("scan")
        verbose_name_plural = _("scans")

    def __str__(self) -> str:
        return str(self.file)
