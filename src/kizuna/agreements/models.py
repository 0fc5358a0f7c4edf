"""Papers between partners: each instrument has its own life and is linked to the one it touches."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.rules import Effect, InstrumentKind, Relation
from kizuna.chronicle.models import Entry
from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.register.models import FieldOfCooperation, Municipality, Organisation, Person, Tenure


class Instrument(models.Model):
    """One paper. Title, tie and visibility are its chronicle entry's."""

    class Kinds(models.TextChoices):
        """Labels of the kinds."""

        MOU = InstrumentKind.MOU.value, _("Memorandum of Understanding")
        SUPPLEMENT = InstrumentKind.SUPPLEMENT.value, _("Supplementary agreement")
        PARTNERSHIP = InstrumentKind.PARTNERSHIP.value, _("Charter of twinning")
        FRIENDSHIP = InstrumentKind.FRIENDSHIP.value, _("Friendship agreement")
        COOPERATION = InstrumentKind.COOPERATION.value, _("Cooperation agreement")
        INTENT = InstrumentKind.INTENT.value, _("Declaration of intent")
        RENEWAL = InstrumentKind.RENEWAL.value, _("Renewal")
        STRATEGY = InstrumentKind.STRATEGY.value, _("Strategy")
        TERMINATION = InstrumentKind.TERMINATION.value, _("Termination")
        SIDE_PAPER = InstrumentKind.SIDE_PAPER.value, _("Side paper")

    class Relations(models.TextChoices):
        """Labels of the relations to the parent."""

        SUPPLEMENTS = Relation.SUPPLEMENTS.value, _("supplements")
        AMENDS = Relation.AMENDS.value, _("amends")
        RENEWS = Relation.RENEWS.value, _("renews")
        CONFIRMS = Relation.CONFIRMS.value, _("confirms")
        REPLACES = Relation.REPLACES.value, _("replaces")
        TERMINATES = Relation.TERMINATES.value, _("terminates")

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="instrument")
    kind = models.CharField(_("kind"), max_length=20, choices=Kinds.choices)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("parent paper")
    )
    relation = models.CharField(
        _("relation to the parent"), max_length=20, choices=Relations.choices, blank=True
    )
    name_as_printed = models.CharField(_("name as printed"), max_length=300, blank=True)
    text = LocalTextField(_("wording"), blank=True)
    authentic_languages = models.JSONField(_("authentic languages"), default=list, blank=True)
    agreed_on = PartialDateField(_("text agreed on"), null=True, blank=True)
    signed_on = PartialDateField(_("signed on"), null=True, blank=True)
    in_force_on = PartialDateField(_("in force from"), null=True, blank=True)
    ended_on = PartialDateField(_("ended on"), null=True, blank=True)
    place = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("place of signing"),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(parent=F("id")) | Q(parent=None), name="paper_not_its_own_parent"
            ),
            models.CheckConstraint(
                condition=Q(parent=None, relation="") | (Q(parent__isnull=False) & ~Q(relation="")),
                name="relation_with_parent",
            ),
        ]
        ordering = ("id",)
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")

    def __str__(self) -> str:
        return self.name_as_printed or f"{self.kind} #{self.pk}"


class Party(models.Model):
    """A body bound by the paper: a municipality, or another body in its own right."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="parties")
    municipality = models.ForeignKey(Municipality, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(municipality=None, organisation__isnull=False)
                | Q(municipality__isnull=False, organisation=None),
                name="party_is_one_body",
            )
        ]
        ordering = ("id",)
        verbose_name = _("party")
        verbose_name_plural = _("parties")

    def __str__(self) -> str:
        return str(self.municipality or self.organisation)


class FieldEffect(models.Model):
    """The paper adds or ends a field; the printed wording is kept beside the mapped word."""

    class Effects(models.TextChoices):
        """Labels of the effects."""

        ADDS = Effect.ADDS.value, _("adds")
        ENDS = Effect.ENDS.value, _("ends")

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="effects")
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


class Signature(models.Model):
    """Who signed for which party, in which office that day. The office is frozen as printed and linked."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="signatures")
    person = models.ForeignKey(Person, models.PROTECT, related_name="signatures", verbose_name=_("person"))
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="signatures")
    tenure = models.ForeignKey(Tenure, models.SET_NULL, null=True, blank=True, related_name="+")
    function_as_printed = LocalTextField(_("office as printed"), blank=True)
    signed_on = PartialDateField(_("signed on"), null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("instrument", "person"), name="signs_once")]
        ordering = ("id",)
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")

    def __str__(self) -> str:
        return f"{self.person_id} / {self.instrument_id}"
