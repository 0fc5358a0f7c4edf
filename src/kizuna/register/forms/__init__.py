"""Forms of the register: text to values, nothing saved."""

from kizuna.register.forms.bodies import OrganisationForm
from kizuna.register.forms.cities import HomeForm, MunicipalityEditForm, MunicipalityForm, SuccessionForm
from kizuna.register.forms.guests import GuestForm
from kizuna.register.forms.lists import ListForm, TieListForm
from kizuna.register.forms.people import PersonForm, TenureEndForm, TenureForm
from kizuna.register.forms.ties import FrameForm, OriginForm, TieForm, TierForm, TieTextForm

__all__ = [
    "FrameForm",
    "GuestForm",
    "HomeForm",
    "ListForm",
    "MunicipalityEditForm",
    "MunicipalityForm",
    "OrganisationForm",
    "OriginForm",
    "PersonForm",
    "SuccessionForm",
    "TenureEndForm",
    "TenureForm",
    "TieForm",
    "TieListForm",
    "TieTextForm",
    "TierForm",
]
