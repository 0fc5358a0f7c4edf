"""What was read in a document, and what a person decided about it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kizuna.archive.rules.proposals import Decision, ProposalKind
from kizuna.columns.fields import PartialDateField
from kizuna.register.models import Municipality, Tie
from kizuna.sources.models import Document


class Reading(models.Model):
    """One reading of a document: with which anchor date, for which city, towards which tie."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="reading")
    tie = models.ForeignKey(Tie, models.PROTECT, null=True, blank=True, related_name="readings")
    city = models.ForeignKey(Municipality, models.PROTECT, null=True, blank=True, related_name="+")
    anchor = PartialDateField(_("anchor date"), null=True, blank=True)
    read_at = models.DateTimeField(_("read at"))
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-read_at", "-id")
        verbose_name = _("reading")
        verbose_name_plural = _("readings")

    def __str__(self) -> str:
        return str(self.document)


class Proposal(models.Model):
    """A fact the reader proposes, with its span; `payload` as read, `corrected` as the person put it right."""

    class Kinds(models.TextChoices):
        """Labels of the kinds."""

        TIE = ProposalKind.TIE.value, _("Tie")
        PERSON = ProposalKind.PERSON.value, _("Person")
        ORGANISATION = ProposalKind.ORGANISATION.value, _("Organisation")
        AGREEMENT = ProposalKind.AGREEMENT.value, _("Agreement")
        DELEGATION = ProposalKind.DELEGATION.value, _("Delegation")
        EXCHANGE = ProposalKind.EXCHANGE.value, _("Exchange")
        ENCOUNTER = ProposalKind.ENCOUNTER.value, _("Encounter")
        PROMISE = ProposalKind.PROMISE.value, _("Promise")
        RELEASE = ProposalKind.RELEASE.value, _("Press release")

    class Decisions(models.TextChoices):
        """Labels of the decisions."""

        OPEN = Decision.OPEN.value, _("open")
        ACCEPTED = Decision.ACCEPTED.value, _("accepted")
        CORRECTED = Decision.CORRECTED.value, _("corrected and accepted")
        REJECTED = Decision.REJECTED.value, _("rejected")

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="proposals")
    kind = models.CharField(_("kind"), max_length=20, choices=Kinds.choices)
    position = models.PositiveSmallIntegerField(_("position"))
    payload = models.JSONField(_("as read"))
    corrected = models.JSONField(_("as corrected"), null=True, blank=True)
    start = models.PositiveIntegerField(_("first character"))
    end = models.PositiveIntegerField(_("behind the last character"))
    rule = models.CharField(_("rule"), max_length=80)
    score = models.FloatField(_("score"))
    decision = models.CharField(
        _("decision"), max_length=10, choices=Decisions.choices, default=Decision.OPEN.value
    )
    result = models.CharField(_("became"), max_length=120, blank=True)
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("reading", "position"), name="proposal_in_order"),
            models.CheckConstraint(
                condition=Q(decision="open", decided_by=None)
                | (~Q(decision="open") & Q(decided_by__isnull=False)),
                name="decided_by_a_person",
            ),
        ]
        ordering = ("reading", "position")
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")

    def __str__(self) -> str:
        return f"{self.kind} {self.position}"
