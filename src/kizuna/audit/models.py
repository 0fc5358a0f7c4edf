"""The audit trail. Triggers in the database refuse every update and deletion of a row."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditRow(models.Model):
    """One thing a person did: plain text, so that it outlives the person's account."""

    at = models.DateTimeField(_("at"), db_index=True)
    by_key = models.CharField(_("by (key)"), max_length=80)
    by_name = models.CharField(_("by"), max_length=200)
    action = models.CharField(_("action"), max_length=80)
    subject = models.CharField(_("subject"), max_length=120, db_index=True)
    changes = models.JSONField(_("changes"), default=dict)

    class Meta:
        ordering = ("-at", "-id")
        indexes = [models.Index(fields=("by_key", "at"), name="audit_by_whom")]
        verbose_name = _("audit row")
        verbose_name_plural = _("audit trail")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by_name}: {self.action} {self.subject}"
