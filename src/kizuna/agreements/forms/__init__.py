"""Forms of papers, of undertakings in clauses, and of the rhythm of visits."""

from kizuna.agreements.forms.papers import EffectForm, InstrumentForm, PaperField, SignatoryForm
from kizuna.agreements.forms.rhythms import RhythmForm
from kizuna.agreements.forms.undertakings import ObligationForm

__all__ = [
    "EffectForm",
    "InstrumentForm",
    "ObligationForm",
    "PaperField",
    "RhythmForm",
    "SignatoryForm",
]
