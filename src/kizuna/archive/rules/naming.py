"""Names as a register holds them, from names as a text prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BEFORE_NAMES = re.compile(
    r"^(?:(?:der|die|das|dem|den|des|ein|eine|einer|einem)\s+)?"
    r"(?:(?:Unternehmens?|Firma|Konzerns?|Start-ups?|Vereins?|Gesellschaft)\s+(?=[A-ZÄÖÜ0-9]))?"
)
_OBLIQUE_ADJECTIVE = re.compile(r"^([A-ZÄÖÜ][a-zäöüß]+(?:isch|lich|ig))e[nrs]\s+(?=[A-ZÄÖÜ])")
_PART_OF = re.compile(
    r"^.*(?:Fakultät|Fachbereich|Institut|Klinikum|Zentrum)\b.*?\s(?:der|des)\s(?P<whole>(?:\w+\s)?(?:Universität|Hochschule)\b.+)$"
)
_PARTICLES = frozenset(
    (
        *(
            "von",
            "van",
            "vom",
            "zu",
            "zur",
            "zum",
            "de",
            "del",
            "della",
            "der",
            "den",
            "di",
            "da",
            "dos",
            "du",
            "la",
        ),
        *("le", "ter", "ten", "el", "al", "bin", "ibn", "af", "av"),
    )
)
_BODY_KINDS = (
    ("university", ("universität", "hochschule", "university", "fakultät", "faculty")),
    ("hospital", ("hospital", "klinik", "krankenhaus")),
    ("school", ("schule", "gymnasium", "highschool", "high school", "high-school", "kolleg", "berufskolleg")),
    ("foundation", ("stiftung", "foundation")),
    ("agency", ("wirtschaftsförderung", "ewg")),
    ("ministry", ("ministerium", "ministry", "konsulat", "botschaft", "behörde")),
    ("administration", ("amt", "rathaus", "stadtverwaltung", "dezernat")),
    ("association", ("verein", "e.v.", "e. v.", "gesellschaft für", "verband", "kammer", "club")),
    ("network", ("netzwerk", "network", "allianz", "bündnis")),
    ("company", ("gmbh", " ag", " se", "inc", "ltd", "corp", "manufacturing", "kg", "werke", "start-up")),
)
_TELLING = {
    "de": frozenset(("der", "die", "und", "das", "mit", "von", "für", "ist", "den", "im")),
    "en": frozenset(("the", "and", "of", "to", "in", "for", "with", "is", "on", "by")),
}


def split_name(name: str) -> tuple[str, str]:
    """Given and family name of a name printed given name first; particles stay with the family name."""
    words = name.split()
    if len(words) < 2:
        return "", name
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in _PARTICLES:
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])


def body_kind(name: str) -> str:
    """The likely kind of a body by its name; "other" when nothing tells."""
    folded = f"{name.casefold()} "
    for kind, signs in _BODY_KINDS:
        if any(sign in folded for sign in signs):
            return kind
    return "other"


def record_name(printed: str) -> str:
    """A body's name as a register holds it: without article and class word, its adjective uninflected."""
    bare = _BEFORE_NAMES.sub("", printed.strip(), count=1) or printed
    return _OBLIQUE_ADJECTIVE.sub(r"\1e ", bare, count=1)


def whole_of(name: str) -> str:
    """The university that a faculty, institute or hospital names as its own: "Medizinische Fakultät der Universität X"."""
    found = _PART_OF.match(name)
    return found["whole"] if found else ""


def long_forms(names: Iterable[str]) -> dict[str, str]:
    """For each abbreviation among the names the one name that spells it out: "EWG" for "EWG - Essener …"."""
    known = list(dict.fromkeys(names))
    found: dict[str, str] = {}
    for short in known:
        if short.isupper() and " " not in short:
            longer = [
                name
                for name in known
                if re.match(rf"{re.escape(short)}\s*[-–(]|.*\({re.escape(short)}\)", name)
            ]
            if len(longer) == 1:
                found[short] = longer[0]
    return found


def language_of(text: str) -> str:
    """The language a text is written in: "ja" by its script, "en" or "de" by its commonest words."""
    letters = [sign for sign in text[:4000] if sign.isalpha()]
    japanese = sum(1 for sign in letters if "\u3040" <= sign <= "\u30ff" or "\u4e00" <= sign <= "\u9fff")
    if japanese * 3 > len(letters) > 0:
        return "ja"
    words = text[:4000].lower().split()
    english, german = (sum(1 for word in words if word in _TELLING[code]) for code in ("en", "de"))
    return "en" if english > german else "de"
