"""Reads across the rooms: start page, dossier, lineage."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Reads across the rooms: start page, dossier, lineage."""

    name = "kizuna.reports"
    label = "reports"
