"""An invented release, and its reading."""

from datetime import UTC, datetime

from kizuna.accounts.models import User
from kizuna.archive.actions import receive_text
from kizuna.archive.models import Proposal, Reading
from kizuna.register.actions import register_from_gazetteer
from kizuna.register.models import Municipality

NOON = datetime(2026, 1, 15, 11, 0, tzinfo=UTC)
ESSEN, KORIYAMA = 2928810, 2112141

RELEASE = """Essen und Koriyama unterzeichnen Vereinbarung

Essen, 5. Mai 2021. Eine Essener Delegation unter der Leitung von Oberbürgermeisterin Ada Muster reist nach \
Koriyama. Mit ihr reist Bernd Brandt, Geschäftsführer der Beispiel Werke GmbH.

Am 4. Mai 2021 unterzeichneten Oberbürgermeisterin Ada Muster und Oberbürgermeister Taro Mihon aus Koriyama ein \
Memorandum of Understanding für die Bereiche Umweltschutz und Bildung.

Künftig können Essener Schülerinnen und Schüler ein vierwöchiges Betriebspraktikum in Koriyama machen.

Herausgeber:
Stadt Essen
Presseamt
Telefon: +49 201 000000
E-Mail: presse@example.org
"""


def our_city(by: User) -> Municipality:
    """Essen as the office's own city."""
    return register_from_gazetteer(geoname_id=ESSEN, is_home=True, by=by, at=NOON)


def a_reading(by: User, text: str = RELEASE) -> Reading:
    """The release handed in and read; nothing decided yet."""
    return receive_text(text=text, by=by, at=NOON)


def proposal_of(reading: Reading, kind: str, **payload: object) -> Proposal:
    """The first proposal of a kind whose payload has these values."""
    for proposal in reading.proposals.filter(kind=kind).select_related("reading__document"):
        if all(proposal.payload.get(name) == value for name, value in payload.items()):
            return proposal
    raise LookupError(
        f"no {kind} with {payload} among {[p.payload for p in reading.proposals.filter(kind=kind)]}"
    )
