"""Who put their name under a paper."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kizuna.agreements.models.instruments import Instrument, Party
from kizuna.agreements.rules import SigningRole
from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.register.models import Municipality, Person, Tenure


class Signature(models.Model):
    """Who signed for which party, in which office that day. The office is frozen as printed and linked.

    `on_behalf_of` is the holder of the office for whom a deputy signs. A witness binds nobody.
    """

    class Roles(models.TextChoices):
        """Labels of the parts people take in a signing."""

        SIGNATORY = SigningRole.SIGNATORY.value, pgettext_lazy("signing", "Signatory")
        CO_SIGNATORY = SigningRole.CO_SIGNATORY.value, _("Co-signatory")
        WITNESS = SigningRole.WITNESS.value, _("Witness")

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="signatures")
    person = models.ForeignKey(Person, models.PROTECT, related_name="signatures", verbose_name=_("person"))
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="signatures")
    tenure = models.ForeignKey(Tenure, models.SET_NULL, null=True, blank=True, related_name="+")
    function_as_printed = LocalTextField(_("office as printed"), blank=True)
    role = models.CharField(
        _("part in the signing"), max_length=12, choices=Roles.choices, default=SigningRole.SIGNATORY.value
    )
    on_behalf_of = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("on behalf of")
    )
    signed_on = PartialDateField(_("signed on"), null=True, blank=True)
    place = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("place")
    )
    by_video = models.BooleanField(_("signed by video link"), default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("instrument", "person"), name="signs_once")]
        ordering = ("id",)
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")

    def __str__(self) -> str:
        return f"{self.person_id} / {self.instrument_id}"
