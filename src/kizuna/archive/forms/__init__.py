"""What a person may hand in or put right."""

from kizuna.archive.forms.correcting import CorrectionForm, correction_form
from kizuna.archive.forms.receiving import HandInForm

__all__ = ["CorrectionForm", "HandInForm", "correction_form"]
