"""A record that a journey may fill: the vocabulary is there before it, the audit trail is gone after it."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from kizuna.audit.models import AuditRow
from kizuna.register.models import FieldOfCooperation

trail = import_module("kizuna.audit.migrations.0002_append_only")
vocabulary = import_module("kizuna.register.migrations.0002_vocabulary")


@pytest.fixture
def fresh_record(transactional_db: None) -> Iterator[None]:
    """The emptying of tables after a journey takes the vocabulary along, and the trail's triggers refuse it."""
    with connection.schema_editor() as editor:
        if not FieldOfCooperation.objects.exists():
            vocabulary.seed(apps, editor)
    yield
    with connection.schema_editor() as editor:
        trail.allow_changes(apps, editor)
        AuditRow.objects.all().delete()
        trail.refuse_changes(apps, editor)
