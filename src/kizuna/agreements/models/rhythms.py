"""In which rhythm the two sides of a tie have agreed to visit each other."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.models.clauses import Clause
from kizuna.agreements.models.instruments import Instrument
from kizuna.agreements.rules.rhythm import Rhythm, Way
from kizuna.columns.fields import PartialDateField
from kizuna.register.models import Tie


class VisitRhythm(models.Model):
    """From one visit to the next pass so many years. At most one rhythm of a tie has no end."""

    class Ways(models.TextChoices):
        """Labels of the ways."""

        INCOMING = Way.INCOMING.value, _("they come to us")
        OUTGOING = Way.OUTGOING.value, _("we go to them")

    tie = models.ForeignKey(Tie, models.PROTECT, related_name="rhythms", verbose_name=_("tie"))
    every_years = models.PositiveSmallIntegerField(_("years from one visit to the next"))
    alternates = models.BooleanField(_("the sides take turns"), default=True)
    first_way = models.CharField(_("which way first"), max_length=10, choices=Ways.choices, blank=True)
    since = PartialDateField(_("holds from"), null=True, blank=True)
    until = PartialDateField(_("holds until"), null=True, blank=True)
    instrument = models.ForeignKey(
        Instrument, models.PROTECT, null=True, blank=True, related_name="rhythms", verbose_name=_("paper")
    )
    clause = models.ForeignKey(
        Clause, models.SET_NULL, null=True, blank=True, related_name="rhythms", verbose_name=_("clause")
    )
    told_by = models.CharField(_("how it is known, where no paper says it"), max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("tie",), condition=Q(until=None), name="one_rhythm_without_end")
        ]
        ordering = ("tie", "id")
        verbose_name = _("rhythm of visits")
        verbose_name_plural = _("rhythms of visits")

    def __str__(self) -> str:
        return f"{self.tie_id}: {self.every_years}"

    @property
    def rule(self) -> Rhythm:
        """As the rules see it."""
        return Rhythm(self.every_years, self.alternates, self.first_way, self.since)
