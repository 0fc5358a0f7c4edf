"""Who travels where, with whom, for what."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.models import Entry
from kizuna.columns.fields import LocalTextField
from kizuna.delegations.rules import Direction, MemberRole
from kizuna.register.models import Municipality, Organisation, Person, Tenure


class Delegation(models.Model):
    """A group travelling officially. Title, period, tie and visibility are its entry's."""

    class Directions(models.TextChoices):
        """Labels of the directions."""

        OUTGOING = Direction.OUTGOING.value, _("outgoing")
        INCOMING = Direction.INCOMING.value, _("incoming")

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="delegation")
    direction = models.CharField(_("direction"), max_length=10, choices=Directions.choices)
    from_municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("from")
    )
    to_municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("to")
    )
    purpose = LocalTextField(_("purpose"), blank=True)

    class Meta:
        ordering = ("id",)
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")

    def __str__(self) -> str:
        return str(self.entry)


class Member(models.Model):
    """A member, with function and organisation frozen as printed and linked to the office held."""

    class Roles(models.TextChoices):
        """Labels of the roles."""

        HEAD = MemberRole.HEAD.value, _("Head of delegation")
        MEMBER = MemberRole.MEMBER.value, _("Member")
        INTERPRETER = MemberRole.INTERPRETER.value, _("Interpreter")
        ACCOMPANYING = MemberRole.ACCOMPANYING.value, _("Accompanying person")

    delegation = models.ForeignKey(Delegation, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.PROTECT, related_name="journeys", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=20, choices=Roles.choices, default=MemberRole.MEMBER.value)
    function_as_printed = LocalTextField(_("function as printed"), blank=True)
    organisation_as_printed = models.CharField(_("organisation as printed"), max_length=300, blank=True)
    organisation = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("organisation")
    )
    tenure = models.ForeignKey(Tenure, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("delegation", "person"), name="member_once"),
            models.UniqueConstraint(
                fields=("delegation",), condition=Q(role="head"), name="one_head_of_delegation"
            ),
        ]
        ordering = ("id",)
        verbose_name = _("member")
        verbose_name_plural = _("members")

    def __str__(self) -> str:
        return f"{self.person_id} / {self.delegation_id}"


class ProgrammeItem(models.Model):
    """A station of the programme. Title and day are its entry's."""

    delegation = models.ForeignKey(Delegation, models.CASCADE, related_name="programme")
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="programme_item")
    place = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("place")
    )
    host = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="hosted_items",
        verbose_name=_("host"),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ("delegation", "position", "id")
        verbose_name = _("programme item")
        verbose_name_plural = _("programme items")

    def __str__(self) -> str:
        return str(self.entry)
