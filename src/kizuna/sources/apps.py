"""Documents, citations and statements: where a fact comes from."""

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    """Documents, citations and statements: where a fact comes from."""

    name = "kizuna.sources"
    label = "sources"
