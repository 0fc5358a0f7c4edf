"""What the reader may find in a text: frozen facts, each tied to the words that state it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of character offsets in the text as it was read."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """Where a fact stands, what rule saw it and how sure that rule is (0 to 1)."""

    span: Span
    quote: str
    rule: str
    score: float


class AgreementKind(StrEnum):
    """Kinds of paper that a release names."""

    MOU = "mou"
    SUPPLEMENT = "supplement"
    PARTNERSHIP = "partnership"
    FRIENDSHIP = "friendship"
    COOPERATION = "cooperation"
    INTENT = "intent"
    RENEWAL = "renewal"
    STRATEGY = "strategy"


class Direction(StrEnum):
    """A visit as the publishing city sees it."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class ExchangeKind(StrEnum):
    """Kinds of exchange or placement."""

    FAMULATUR = "famulatur"
    PRAKTIKUM = "praktikum"
    SCHUELERAUSTAUSCH = "schueleraustausch"
    STIPENDIUM = "stipendium"
    HOSPITATION = "hospitation"


@dataclass(frozen=True, slots=True)
class PersonFact:
    """A natural person, with the office the text gives them."""

    name: str
    found: Found
    title: str = ""
    function: str | None = None
    organisation: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationFact:
    """A named company, authority, school, club, foundation or network."""

    name: str
    found: Found
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A named city, country, prefecture or region."""

    name: str
    found: Found
    country: str | None = None
    geoname_id: int | None = None
    is_municipality: bool = False
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class DateFact:
    """A calendar date in EDTF."""

    value: str
    found: Found


@dataclass(frozen=True, slots=True)
class AgreementFact:
    """A paper that was agreed, signed, extended or confirmed."""

    kind: AgreementKind
    found: Found
    date: str | None = None
    parties: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    place: str | None = None
    name_as_printed: str = ""
    supplements: AgreementKind | None = None
    remains_in_force: bool = False
    date_approximate: str | None = None


@dataclass(frozen=True, slots=True)
class VisitFact:
    """A delegation, official visit or group visit with at least one end named."""

    direction: Direction
    found: Found
    from_city: str | None = None
    to_city: str | None = None
    start: str | None = None
    end: str | None = None
    head: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExchangeFact:
    """An exchange or placement: who goes where, from when, how long, how many."""

    kind: ExchangeKind
    found: Found
    host: str | None = None
    partner_city: str | None = None
    sender: str | None = None
    department: str | None = None
    start: str | None = None
    end: str | None = None
    duration: str | None = None
    places: int | None = None


@dataclass(frozen=True, slots=True)
class EncounterFact:
    """A meeting of bodies: a fair, a company visit, a reception; and where the contact came from."""

    kind: str
    found: Found
    bodies: tuple[str, ...] = ()
    event: str | None = None
    place: str | None = None
    date: str | None = None
    arose_from_event: str | None = None
    arose_from_date: str | None = None


@dataclass(frozen=True, slots=True)
class PromiseFact:
    """A forward-looking sentence, with its due date in EDTF where it names one."""

    wording: str
    found: Found
    due: str | None = None
    by: str | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class QuoteFact:
    """A direct quotation and who said it."""

    speaker: str | None
    words: str
    found: Found


@dataclass(frozen=True, slots=True)
class EventFact:
    """A fair, exhibition or festival."""

    name: str
    found: Found
    year: int | None = None


@dataclass(frozen=True, slots=True)
class PressContactFact:
    """The office that tells it."""

    found: Found
    organisation: str | None = None
    email: str | None = None
    phone: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one reading of one text found."""

    city: str | None
    anchor: str | None
    headline: Span | None = None
    persons: tuple[PersonFact, ...] = ()
    organisations: tuple[OrganisationFact, ...] = ()
    places: tuple[PlaceFact, ...] = ()
    dates: tuple[DateFact, ...] = ()
    agreements: tuple[AgreementFact, ...] = ()
    visits: tuple[VisitFact, ...] = ()
    exchanges: tuple[ExchangeFact, ...] = ()
    encounters: tuple[EncounterFact, ...] = ()
    promises: tuple[PromiseFact, ...] = ()
    quotes: tuple[QuoteFact, ...] = ()
    events: tuple[EventFact, ...] = ()
    press_contact: PressContactFact | None = None
    notes: tuple[str, ...] = field(default=())
