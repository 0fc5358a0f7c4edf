"""The migrations say what the models say."""

import pytest
from django.apps import apps
from django.db import connection, models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState


def not_migrated(state: ProjectState) -> set[str]:
    """The rooms whose models have changed since their last migration."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    changes = MigrationAutodetector(loader.project_state(), state).changes(graph=loader.graph)
    return set(changes)


def test_no_migration_is_missing() -> None:
    assert not_migrated(ProjectState.from_apps(apps)) == set()


def test_a_planted_change_is_found() -> None:
    state = ProjectState.from_apps(apps)
    state.add_field("accounts", "user", "shoe_size", models.IntegerField(null=True), preserve_default=True)
    assert not_migrated(state) == {"accounts"}


@pytest.mark.django_db
def test_the_tests_run_on_migrated_tables() -> None:
    loader = MigrationLoader(connection)
    assert loader.graph.leaf_nodes() != []
    assert {node for node in loader.graph.leaf_nodes() if node not in loader.applied_migrations} == set()
