"""Clauses, what they do to fields of cooperation, and the undertakings they contain."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.models.instruments import Instrument
from kizuna.agreements.rules import ClauseChange, ClauseKind, Effect
from kizuna.columns.fields import LocalTextField
from kizuna.promises.models import Promise
from kizuna.register.models import FieldOfCooperation


class Clause(models.Model):
    """A numbered part of a paper. It may change a clause of an earlier paper of the same chain."""

    class Kinds(models.TextChoices):
        """Labels of the kinds."""

        PURPOSE = ClauseKind.PURPOSE.value, _("Purpose")
        FIELDS = ClauseKind.FIELDS.value, _("Fields of cooperation")
        ACTIVITIES = ClauseKind.ACTIVITIES.value, _("Forms of activity")
        THIRD_PARTIES = ClauseKind.THIRD_PARTIES.value, _("Third parties")
        COSTS = ClauseKind.COSTS.value, _("Costs")
        WORKING_GROUP = ClauseKind.WORKING_GROUP.value, _("Working group and meetings")
        CONFIDENTIALITY = ClauseKind.CONFIDENTIALITY.value, _("Confidentiality and property rights")
        DISPUTES = ClauseKind.DISPUTES.value, _("Differences of opinion")
        AMENDING = ClauseKind.AMENDING.value, _("Amending the paper")
        ENTRY = ClauseKind.ENTRY.value, _("Entry into force")
        TERM = ClauseKind.TERM.value, _("Term and notice")
        SURVIVAL = ClauseKind.SURVIVAL.value, _("What outlives the paper")
        LANGUAGES = ClauseKind.LANGUAGES.value, _("Languages")
        OTHER = ClauseKind.OTHER.value, _("Other")

    class Changes(models.TextChoices):
        """Labels of what it does to another clause."""

        REPLACES = ClauseChange.REPLACES.value, _("takes the place of")
        REPEALS = ClauseChange.REPEALS.value, _("repeals")
        ADDS_TO = ClauseChange.ADDS_TO.value, _("adds to")

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="clauses")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    number = models.CharField(_("number"), max_length=20, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kinds.choices, default=ClauseKind.OTHER.value)
    heading = LocalTextField(_("heading"), blank=True)
    text = LocalTextField(_("wording"), blank=True)
    changed_clause = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="changed_by",
        verbose_name=_("clause of an earlier paper"),
    )
    change = models.CharField(_("what it does to it"), max_length=10, choices=Changes.choices, blank=True)
    outlives = models.BooleanField(_("running activities go on after the end of the paper"), default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(changed_clause=None, change="")
                | (Q(changed_clause__isnull=False) & ~Q(change="")),
                name="change_with_changed_clause",
            ),
            models.CheckConstraint(
                condition=~Q(changed_clause=F("id")) | Q(changed_clause=None),
                name="clause_does_not_change_itself",
            ),
        ]
        ordering = ("instrument", "position", "id")
        verbose_name = _("clause")
        verbose_name_plural = _("clauses")

    def __str__(self) -> str:
        return self.number or f"#{self.pk}"


class FieldEffect(models.Model):
    """The paper, by a clause where that is known, adds, extends, narrows or ends a field.

    The printed wording is kept beside the mapped word.
    """

    class Effects(models.TextChoices):
        """Labels of the effects."""

        ADDS = Effect.ADDS.value, _("adds")
        EXTENDS = Effect.EXTENDS.value, _("extends")
        NARROWS = Effect.NARROWS.value, _("narrows")
        ENDS = Effect.ENDS.value, _("ends")

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="effects")
    clause = models.ForeignKey(
        Clause, models.CASCADE, null=True, blank=True, related_name="effects", verbose_name=_("clause")
    )
    field = models.ForeignKey(
        FieldOfCooperation, models.PROTECT, related_name="effects", verbose_name=_("field")
    )
    effect = models.CharField(_("effect"), max_length=10, choices=Effects.choices, default=Effect.ADDS.value)
    as_printed = models.CharField(_("as printed"), max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("instrument", "field", "effect"), name="effect_once")]
        ordering = ("id",)
        verbose_name = _("effect on a field")
        verbose_name_plural = _("effects on fields")

    def __str__(self) -> str:
        return f"{self.instrument_id} {self.effect} {self.field_id}"


class Obligation(models.Model):
    """An undertaking in a clause, kept in view as a promise."""

    clause = models.ForeignKey(Clause, models.PROTECT, related_name="obligations", verbose_name=_("clause"))
    promise = models.OneToOneField(
        Promise, models.CASCADE, related_name="obligation", verbose_name=_("promise")
    )

    class Meta:
        ordering = ("clause", "id")
        verbose_name = _("obligation")
        verbose_name_plural = _("obligations")

    def __str__(self) -> str:
        return f"{self.clause_id}: {self.promise_id}"
