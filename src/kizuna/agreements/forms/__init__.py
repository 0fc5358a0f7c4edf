"""The forms of a paper, its clauses, its signing, its scans and its end."""

from kizuna.agreements.forms.clauses import ClauseForm
from kizuna.agreements.forms.ending import AskNoticeForm, NoticeForm, WithdrawalForm
from kizuna.agreements.forms.filters import PaperFilterForm
from kizuna.agreements.forms.papers import InstrumentForm
from kizuna.agreements.forms.scans import ScanForm
from kizuna.agreements.forms.signing import SigningForm

__all__ = [
    "AskNoticeForm",
    "ClauseForm",
    "InstrumentForm",
    "NoticeForm",
    "PaperFilterForm",
    "ScanForm",
    "SigningForm",
    "WithdrawalForm",
]
