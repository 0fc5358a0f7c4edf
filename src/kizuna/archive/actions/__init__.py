"""What a person does in the archive: hand in a document, decide what was read in it."""

from kizuna.archive.actions.deciding import (
    accept_all,
    accept_proposal,
    correct_proposal,
    reject_proposal,
    reopen_proposal,
)
from kizuna.archive.actions.receiving import receive_text
from kizuna.archive.actions.refusals import ProposalRefused

__all__ = [
    "ProposalRefused",
    "accept_all",
    "accept_proposal",
    "correct_proposal",
    "receive_text",
    "reject_proposal",
    "reopen_proposal",
]
