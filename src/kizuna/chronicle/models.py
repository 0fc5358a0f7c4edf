"""One entry per happening or paper, and how one arose from another."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.rules import EntryKind
from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.sources.models import Citation, Visibilities
from kizuna.sources.rules import Visibility


class Entry(models.Model):
    """What all happenings and papers share; the room that owns one keeps what is its own.

    `earliest` and `latest` are the bounds of `when` (empty = open), kept by `chronicle.actions` for sorting.
    """

    class Kinds(models.TextChoices):
        """Labels of the kinds."""

        AGREEMENT = EntryKind.AGREEMENT.value, _("Agreement")
        DELEGATION = EntryKind.DELEGATION.value, _("Delegation")
        PROGRAMME_ITEM = EntryKind.PROGRAMME_ITEM.value, _("Programme item")
        EXCHANGE = EntryKind.EXCHANGE.value, _("Exchange")
        ENCOUNTER = EntryKind.ENCOUNTER.value, _("Encounter")
        RELEASE = EntryKind.RELEASE.value, _("Press release")
        MILESTONE = EntryKind.MILESTONE.value, _("Milestone")

    tie = models.ForeignKey(
        Tie, models.PROTECT, null=True, blank=True, related_name="entries", verbose_name=_("tie")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kinds.choices)
    title = LocalTextField(_("title"))
    summary = LocalTextField(_("summary"), blank=True)
    when = PartialDateField(_("when"), null=True, blank=True)
    earliest = models.DateField(_("not before"), null=True, blank=True)
    latest = models.DateField(_("not after"), null=True, blank=True)
    fields = models.ManyToManyField(
        FieldOfCooperation, blank=True, related_name="entries", verbose_name=_("fields")
    )
    visibility = models.CharField(
        _("visibility"), max_length=10, choices=Visibilities.choices, default=Visibility.PARTNERS.value
    )

    class Meta:
        indexes = [models.Index(fields=("tie", "earliest"), name="entry_of_tie")]
        ordering = (F("earliest").asc(nulls_first=True), "id")
        verbose_name = _("entry")
        verbose_name_plural = _("chronicle")

    def __str__(self) -> str:
        return self.title.text(settings.LANGUAGE_CODE)


class Thread(models.Model):
    """`entry` arose from `arose_from`; the citation says by which words we know."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="origins")
    arose_from = models.ForeignKey(
        Entry, models.PROTECT, related_name="outcomes", verbose_name=_("arose from")
    )
    citation = models.ForeignKey(Citation, models.PROTECT, null=True, blank=True, related_name="threads")
    reason = LocalTextField(_("reason"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("entry", "arose_from"), name="thread_once"),
            models.CheckConstraint(condition=~Q(entry=F("arose_from")), name="nothing_arises_from_itself"),
        ]
        verbose_name = _("thread")
        verbose_name_plural = _("threads")

    def __str__(self) -> str:
        return f"{self.arose_from_id} → {self.entry_id}"
