"""Places abroad for students, pupils and specialists."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.models import Entry
from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.exchanges.rules import Direction, ProgrammeKind
from kizuna.register.models import Municipality, Organisation


class Programme(models.Model):
    """An exchange programme: who sends, who hosts, from when, how long, how many places, on what basis."""

    class Kinds(models.TextChoices):
        """Labels of the kinds."""

        CLERKSHIP = ProgrammeKind.CLERKSHIP.value, _("Clerkship")
        WORK_PLACEMENT = ProgrammeKind.WORK_PLACEMENT.value, _("Work placement of pupils")
        SCHOLARSHIP = ProgrammeKind.SCHOLARSHIP.value, _("Scholarship")
        SCHOOL_EXCHANGE = ProgrammeKind.SCHOOL_EXCHANGE.value, _("School exchange")
        OBSERVATION = ProgrammeKind.OBSERVATION.value, _("Work shadowing")

    class Directions(models.TextChoices):
        """Labels of the directions."""

        SENDING = Direction.SENDING.value, _("sending")
        RECEIVING = Direction.RECEIVING.value, _("receiving")
        BOTH = Direction.BOTH.value, _("both directions")

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="programme")
    kind = models.CharField(_("kind"), max_length=20, choices=Kinds.choices)
    direction = models.CharField(
        _("direction"), max_length=10, choices=Directions.choices, default=Direction.SENDING.value
    )
    sending_body = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sends",
        verbose_name=_("sending body"),
    )
    hosting_body = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="hosts",
        verbose_name=_("hosting body"),
    )
    place = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("place")
    )
    department = LocalTextField(_("department"), blank=True)
    start = PartialDateField(_("start"), null=True, blank=True)
    duration_weeks = models.PositiveSmallIntegerField(_("duration in weeks"), null=True, blank=True)
    places = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)
    stated_basis = LocalTextField(_("stated basis"), blank=True)

    class Meta:
        ordering = ("id",)
        verbose_name = _("exchange programme")
        verbose_name_plural = _("exchange programmes")

    def __str__(self) -> str:
        return str(self.entry)
