"""Which paper an address means, and where its parts are on its page."""

from __future__ import annotations

from django.shortcuts import get_object_or_404
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Instrument
from kizuna.ui.components import active_language


def paper_of(user: User, pk: int) -> Instrument:
    """The paper with its entry and tie. Raises Http404 for one the user may not see."""
    return get_object_or_404(visible_to(user).select_related("entry__tie"), pk=pk)


def address_of(instrument: Instrument, part: str = "") -> str:
    """Its page, at the part with that anchor."""
    page = reverse("agreements:detail", args=[instrument.pk])
    return f"{page}#{part}" if part else page


def title_of(instrument: Instrument) -> str:
    """What the paper is called in the reader's language."""
    return instrument.entry.title.text(active_language()) or str(instrument)
