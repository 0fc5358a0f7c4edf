"""What a person does with journeys: record one, add members and programme items, amend."""

from kizuna.delegations.actions.journeys import (
    DelegationChanges,
    DelegationDetails,
    amend_delegation,
    record_delegation,
)
from kizuna.delegations.actions.members import DelegationRefused, NewMember, add_member
from kizuna.delegations.actions.stations import ItemDetails, add_programme_item, amend_programme_item

__all__ = [
    "DelegationChanges",
    "DelegationDetails",
    "DelegationRefused",
    "ItemDetails",
    "NewMember",
    "add_member",
    "add_programme_item",
    "amend_delegation",
    "amend_programme_item",
    "record_delegation",
]
