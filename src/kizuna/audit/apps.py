"""Append-only: who changed what, when, from what to what."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Append-only: who changed what, when, from what to what."""

    name = "kizuna.audit"
    label = "audit"
