"""The forms of a paper, its clauses and undertakings, its signing, scans and end, and of the rhythm of visits."""

from kizuna.agreements.forms.clauses import ClauseForm
from kizuna.agreements.forms.ending import AskNoticeForm, NoticeForm, WithdrawalForm
from kizuna.agreements.forms.filters import PaperFilterForm
from kizuna.agreements.forms.papers import InstrumentForm
from kizuna.agreements.forms.rhythms import RhythmForm
from kizuna.agreements.forms.scans import ScanForm
from kizuna.agreements.forms.signing import SigningForm
from kizuna.agreements.forms.undertakings import ObligationForm

__all__ = [
    "AskNoticeForm",
    "ClauseForm",
    "InstrumentForm",
    "NoticeForm",
    "ObligationForm",
    "PaperFilterForm",
    "RhythmForm",
    "ScanForm",
    "SigningForm",
    "WithdrawalForm",
]
