"""What was announced, and what became of it."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kizuna.chronicle.models import Entry
from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.kernel.dates import PartialDate
from kizuna.promises.rules import PromiseState, Standing, standing
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.sources.models import Visibilities
from kizuna.sources.rules import Visibility


class Promise(models.Model):
    """A forward-looking sentence; its first wording never changes, its state has a history.

    `next_due` is what a later step said in place of `due`; it is kept by `promises.actions`.
    """

    class States(models.TextChoices):
        """Labels of the states."""

        OPEN = PromiseState.OPEN.value, pgettext_lazy("promise", "open")
        KEPT = PromiseState.KEPT.value, _("kept")
        LATE = PromiseState.LATE.value, _("kept late")
        CHANGED = PromiseState.CHANGED.value, _("changed")
        DROPPED = PromiseState.DROPPED.value, _("dropped")

    tie = models.ForeignKey(
        Tie, models.PROTECT, null=True, blank=True, related_name="promises", verbose_name=_("tie")
    )
    made_in = models.ForeignKey(
        Entry, models.PROTECT, null=True, blank=True, related_name="promises", verbose_name=_("made in")
    )
    field = models.ForeignKey(
        FieldOfCooperation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="promises",
        verbose_name=_("field"),
    )
    wording = models.TextField(_("wording"))
    wording_language = models.CharField(_("language of the wording"), max_length=2, default="de")
    gist = LocalTextField(_("in short"), blank=True)
    promised_by = models.CharField(_("promised by"), max_length=300, blank=True)
    promised_to = models.CharField(_("promised to"), max_length=300, blank=True)
    made_on = PartialDateField(_("made on"), null=True, blank=True)
    due = PartialDateField(_("due"), null=True, blank=True)
    every_months = models.PositiveSmallIntegerField(_("recurs after so many months"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=States.choices, default=PromiseState.OPEN.value
    )
    next_due = PartialDateField(_("due by now"), null=True, blank=True)
    visibility = models.CharField(
        _("visibility"), max_length=10, choices=Visibilities.choices, default=Visibility.PARTNERS.value
    )

    class Meta:
        ordering = ("id",)
        verbose_name = _("promise")
        verbose_name_plural = _("promises")

    def __str__(self) -> str:
        return self.wording

    @property
    def due_now(self) -> PartialDate | None:
        """The due date that counts by now."""
        return self.next_due or self.due

    def standing(self, on: date) -> Standing:
        """How it stands on a day, by what is noted today."""
        return standing(self.state, self.due, on, self.next_due)


class PromiseStep(models.Model):
    """An answer: when, by whom, why, the entry that proves it, and what is due or said in its place from then on."""

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="steps")
    state = models.CharField(_("state"), max_length=10, choices=Promise.States.choices)
    reason = LocalTextField(_("reason"), blank=True)
    evidence = models.ForeignKey(
        Entry, models.PROTECT, null=True, blank=True, related_name="proves", verbose_name=_("evidence")
    )
    happened_on = PartialDateField(_("happened on"), null=True, blank=True)
    due = PartialDateField(_("new due date"), null=True, blank=True)
    wording = LocalTextField(_("new wording"), blank=True)
    at = models.DateTimeField(_("noted at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("promise", "id")
        verbose_name = _("step of a promise")
        verbose_name_plural = _("steps of a promise")

    def __str__(self) -> str:
        return f"{self.promise_id}: {self.state}"
