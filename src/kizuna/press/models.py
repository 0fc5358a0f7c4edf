"""Releases: what the press office told."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.models import Entry
from kizuna.register.models import Organisation
from kizuna.sources.models import Document


class Release(models.Model):
    """A published release and who answers for it. Title and day are its entry's."""

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="release")
    document = models.OneToOneField(
        Document, models.PROTECT, related_name="release", verbose_name=_("document")
    )
    issuer = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="releases",
        verbose_name=_("issued by"),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    web_address = models.CharField(_("web address"), max_length=300, blank=True)

    class Meta:
        ordering = ("id",)
        verbose_name = _("press release")
        verbose_name_plural = _("press releases")

    def __str__(self) -> str:
        return str(self.entry)
