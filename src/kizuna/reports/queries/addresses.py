"""Where an entry of the chronicle is shown."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse

from kizuna.archive.targets import address_of_key
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind

# The room's row that owns an entry of a kind, and the label under which its page is known.
OWNERS: dict[str, tuple[str, str]] = {
    EntryKind.AGREEMENT.value: ("instrument", "agreements.instrument"),
    EntryKind.DELEGATION.value: ("delegation", "delegations.delegation"),
    EntryKind.EXCHANGE.value: ("programme", "exchanges.programme"),
    EntryKind.ENCOUNTER.value: ("encounter", "contacts.encounter"),
    EntryKind.RELEASE.value: ("release", "press.release"),
}
OWNER_TABLES = ("instrument", "delegation", "programme", "encounter", "release", "programme_item")


def with_owners(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """The entries together with the rows that own them: still one query."""
    return entries.select_related(*OWNER_TABLES)


def key_of_owner(entry: Entry) -> str:
    """The key under which sources speak of the entry: its owner's, else its own. Needs `with_owners`."""
    attribute, label = OWNERS.get(entry.kind, ("", ""))
    owner = getattr(entry, attribute, None) if attribute else None
    return f"{label}:{owner.pk}" if owner else f"chronicle.entry:{entry.pk}"


def address_of_entry(entry: Entry) -> str:
    """The page of the row that owns the entry, else its lineage. Needs `with_owners`."""
    item = getattr(entry, "programme_item", None)
    if entry.kind == EntryKind.PROGRAMME_ITEM and item:
        address = address_of_key(f"delegations.delegation:{item.delegation_id}")
    else:
        address = address_of_key(key_of_owner(entry))
    return address or reverse("reports:lineage", args=[entry.pk])
