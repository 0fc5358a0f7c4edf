"""A record that a journey may fill: the audit trail is gone after it."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from kizuna.audit.models import AuditRow

trail = import_module("kizuna.audit.migrations.0002_append_only")


@pytest.fixture
def fresh_record(transactional_db: None) -> Iterator[None]:
    """The tables are emptied after a journey, and the triggers of the trail would refuse that."""
    yield
    with connection.schema_editor() as editor:
        trail.allow_changes(apps, editor)
        AuditRow.objects.all().delete()
        trail.refuse_changes(apps, editor)
