"""Let the database itself refuse to change what was proposed, approved or objected, or to delete it."""

from collections.abc import Iterator

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# By table: the columns that never change, and those that are filled in once.
KEPT = {
    "approvals_version": (
        ("matter_id", "number", "canonical", "sha256", "sides", "proposed_by_id", "proposed_at"),
        ("agreed_at", "superseded_at", "withdrawn_at"),
    ),
    "approvals_approval": (
        ("version_id", "side", "sha256", "name", "function", "email", "user_id", "link_id", "at"),
        (),
    ),
    "approvals_objection": (
        ("version_id", "invitation_id", "name", "function", "reason", "language", "at"),
        ("answered_by_id", "answered_at"),
    ),
}
SENTENCE = "what was proposed, approved or objected stays as it was"
FUNCTION = (
    "CREATE FUNCTION approvals_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$"
)


def _changes(differ: str, never: tuple[str, ...], once: tuple[str, ...]) -> str:
    changed = [f"OLD.{column} {differ} NEW.{column}" for column in never]
    changed += [f"(OLD.{column} IS NOT NULL AND OLD.{column} {differ} NEW.{column})" for column in once]
    return " OR ".join(changed)


def _sqlite() -> Iterator[str]:
    does = f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
    for table, (never, once) in KEPT.items():
        yield f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} WHEN {_changes('IS NOT', never, once)} {does}"
        yield f"CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} {does}"


def _postgresql() -> Iterator[str]:
    yield FUNCTION
    does = "FOR EACH ROW {when} EXECUTE FUNCTION approvals_refuse()"
    for table, (never, once) in KEPT.items():
        when = f"WHEN ({_changes('IS DISTINCT FROM', never, once)})"
        yield f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} " + does.format(when=when)
        yield f"CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} " + does.format(when="")


def refuse_changes(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the triggers of the engine in use."""
    for statement in _sqlite() if schema_editor.connection.vendor == "sqlite" else _postgresql():
        schema_editor.execute(statement)


def allow_changes(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the triggers, when the migration is taken back."""
    on = schema_editor.connection.vendor != "sqlite"
    for table in KEPT:
        for name in ("stays", "is_kept"):
            schema_editor.execute(f"DROP TRIGGER {table}_{name}" + (f" ON {table}" if on else ""))
    if on:
        schema_editor.execute("DROP FUNCTION approvals_refuse()")


class Migration(migrations.Migration):
    dependencies = [("approvals", "0002_objections")]
    operations = [migrations.RunPython(refuse_changes, allow_changes)]
