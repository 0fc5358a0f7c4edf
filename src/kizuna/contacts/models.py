"""Whom we met where, and what came of it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.models import Entry
from kizuna.columns.fields import LocalTextField
from kizuna.contacts.rules import EncounterKind
from kizuna.register.models import Municipality, Organisation, Person


class Encounter(models.Model):
    """A meeting of bodies and people. Title, day, tie and visibility are its entry's."""

    class Kinds(models.TextChoices):
        """Labels of the kinds."""

        FAIR = EncounterKind.FAIR.value, _("Trade fair")
        VISIT = EncounterKind.VISIT.value, _("Site visit")
        MEETING = EncounterKind.MEETING.value, _("Meeting")
        RECEPTION = EncounterKind.RECEPTION.value, _("Reception")
        CALL = EncounterKind.CALL.value, _("Courtesy call")

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="encounter")
    kind = models.CharField(_("kind"), max_length=20, choices=Kinds.choices)
    event_as_printed = models.CharField(_("event as printed"), max_length=300, blank=True)
    place = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("place")
    )
    bodies = models.ManyToManyField(
        Organisation, blank=True, related_name="encounters", verbose_name=_("bodies")
    )

    class Meta:
        ordering = ("id",)
        verbose_name = _("encounter")
        verbose_name_plural = _("encounters")

    def __str__(self) -> str:
        return str(self.entry)


class Presence(models.Model):
    """A person who was there, with the function as printed."""

    encounter = models.ForeignKey(Encounter, models.CASCADE, related_name="presences")
    person = models.ForeignKey(Person, models.PROTECT, related_name="presences", verbose_name=_("person"))
    function_as_printed = LocalTextField(_("function as printed"), blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("encounter", "person"), name="present_once")]
        ordering = ("id",)
        verbose_name = _("presence")
        verbose_name_plural = _("presences")

    def __str__(self) -> str:
        return f"{self.person_id} / {self.encounter_id}"
