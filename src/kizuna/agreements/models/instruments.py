"""Papers between partners and the bodies they bind: each has its own life and is linked to the one it touches."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.rules import InstrumentKind, Relation, Term
from kizuna.chronicle.models import Entry
from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.register.models import Municipality, Organisation


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
        AMENDMENT = InstrumentKind.AMENDMENT.value, _("Amendment")
        CONFIRMATION = InstrumentKind.CONFIRMATION.value, _("Confirmation")
        ANNEX = InstrumentKind.ANNEX.value, _("Annex")

    class Relations(models.TextChoices):
        """Labels of the relations to the parent."""

        SUPPLEMENTS = Relation.SUPPLEMENTS.value, _("supplements")
        AMENDS = Relation.AMENDS.value, _("amends")
        RENEWS = Relation.RENEWS.value, _("renews")
        CONFIRMS = Relation.CONFIRMS.value, _("confirms")
        REPLACES = Relation.REPLACES.value, _("replaces")
        TERMINATES = Relation.TERMINATES.value, _("terminates")
        ANNEXED_TO = Relation.ANNEXED_TO.value, _("is annexed to")
        CARRIES_OUT = Relation.CARRIES_OUT.value, _("carries out")

    class Terms(models.TextChoices):
        """Labels of the kinds of term."""

        OPEN = Term.OPEN.value, _("open-ended")
        FIXED = Term.FIXED.value, _("for a fixed time")
        AUTOMATIC = Term.AUTOMATIC.value, _("renews itself unless notice is given")
        BY_ACT = Term.BY_ACT.value, _("renewed by a new paper only")

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
    prevailing_language = models.CharField(_("prevailing language"), max_length=2, blank=True)
    term = models.CharField(_("term"), max_length=10, choices=Terms.choices, blank=True)
    term_months = models.PositiveSmallIntegerField(_("length of the term in months"), null=True, blank=True)
    renewal_months = models.PositiveSmallIntegerField(
        _("length of each further term in months"), null=True, blank=True
    )
    notice_months = models.PositiveSmallIntegerField(_("notice period in months"), null=True, blank=True)
    agreed_on = PartialDateField(_("text agreed on"), null=True, blank=True)
    signed_on = PartialDateField(_("signed on"), null=True, blank=True)
    in_force_on = PartialDateField(_("in force from"), null=True, blank=True)
    notified_on = PartialDateField(_("notice given on"), null=True, blank=True)
    ended_on = PartialDateField(_("ended on"), null=True, blank=True)
    withdrawn_on = PartialDateField(_("withdrawn on"), null=True, blank=True)
    place = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("place of signing"),
    )
    ceremony = models.ForeignKey(
        Entry,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="signings",
        verbose_name=_("occasion of the signing"),
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
    """A body bound by the paper: a municipality, or another body in its own right.

    Each signs on its own day, asks its own council, and keeps its own original.
    """

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="parties")
    municipality = models.ForeignKey(Municipality, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    signed_on = PartialDateField(_("signed for this party on"), null=True, blank=True)
    place = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("signed for this party in"),
    )
    needs_council = models.BooleanField(_("its council has to approve"), default=False)
    council_approved_on = PartialDateField(_("council approved on"), null=True, blank=True)
    council_decision = models.CharField(_("decision of the council"), max_length=300, blank=True)
    council_address = models.URLField(_("address of the decision (OParl)"), max_length=500, blank=True)
    original_kept_at = models.CharField(_("where its original lies"), max_length=300, blank=True)

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
