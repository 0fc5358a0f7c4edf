"""What is unusual about a paper, in sentences. It is kept as it is: practice does not always keep the order."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.models import Instrument, Party
from kizuna.agreements.queries.chains import dates_of
from kizuna.agreements.rules import PartyDates, order_warnings, party_warnings
from kizuna.agreements.rules.order import OrderWarning

SENTENCES: dict[OrderWarning, str | Promise] = {
    OrderWarning.SIGNED_BEFORE_AGREED: _("The paper was signed before its text was agreed. Is that right?"),
    OrderWarning.IN_FORCE_BEFORE_SIGNED: _("The paper came into force before it was signed. Is that right?"),
    OrderWarning.BEFORE_ITS_PARENT: _("The paper begins before the paper it hangs on. Is that right?"),
    OrderWarning.NOTICE_BEFORE_BEGIN: _("Notice was given before the paper began. Is that right?"),
    OrderWarning.NOTICE_AFTER_END: _("Notice was given after the paper had ended. Is that right?"),
    OrderWarning.NOTICE_TOO_SHORT: _(
        "The paper ends before its notice period is over. Did the parties agree on that?"
    ),
    OrderWarning.WITHDRAWN_THOUGH_SIGNED: _("The paper was withdrawn although it is signed. Is that right?"),
    OrderWarning.SIGNED_BEFORE_COUNCIL: _(
        "%(party)s: the signature is older than the approval of the council. Is that right?"
    ),
    OrderWarning.SIGNED_WITHOUT_COUNCIL: _(
        "%(party)s: signed, but no approval of the council is recorded. Is it missing here?"
    ),
    OrderWarning.PARTY_SIGNED_AFTER_PAPER: _(
        "%(party)s: signed later than the day that is given for the paper. Is that right?"
    ),
    OrderWarning.IN_FORCE_BEFORE_PARTY_SIGNED: _(
        "%(party)s: signed only when the paper was in force already. Is that right?"
    ),
}


def warnings_of(instrument: Instrument) -> list[str]:
    """What is worth a second look, first of the paper, then of each of its parties."""
    dates = dates_of(instrument)
    language = get_language() or "en"
    told = [str(SENTENCES[warning]) for warning in order_warnings(dates)]
    for party in instrument.parties.all():
        body = party.municipality or party.organisation
        name = body.names.text(language) if body else ""
        told += [
            str(SENTENCES[warning]) % {"party": name} for warning in party_warnings(dates, _dates(party))
        ]
    return told


def _dates(party: Party) -> PartyDates:
    return PartyDates(party.signed_on, party.needs_council, party.council_approved_on)
