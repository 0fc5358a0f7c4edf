"""The pages behind a partner's link."""

from kizuna.approvals.views.pages import proof_file

__all__ = ["proof_file"]
