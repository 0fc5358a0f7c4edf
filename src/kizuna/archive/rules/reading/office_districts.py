"""The district, the canton or the administrative region whose office it is: a Landrat's, a Regierungsrat's."""

from __future__ import annotations

import re
from collections import Counter

from kizuna.archive.rules.reading.office_homes import stated_home
from kizuna.archive.rules.reading.office_words import Surroundings
from kizuna.archive.rules.reading.person_mentions import Person

_OFFICE = re.compile(
    r"^(?:stellvertretende[r]? |[Ee]rste[r]? |frühere[r]? |Vize)?"
    r"(?:[Ll]andr(?:at|ät)|[Ss]tarost|[Kk]reis(?:tag|rat|rät|brand|beigeordnet|direkt|kämmer|ausschuss|kultur|jugend|archiv|heimat))"
)
_OF_CANTON = re.compile(
    r"^(?:frühere[r]? )?(?:Regierungsr(?:at|ät)|Regierungspräsident|Staatsr(?:at|ät)|Landammann|Kantonsr(?:at|ät))"
)
_DISTRICT = re.compile(r"^(?:Landkreis|Kreis|Powiat|Rajon)(?:e?s)?$")
_CANTON = re.compile(r"^Kantons?$")
_NAMED_SO = re.compile(r"^Landkreis |[Kk]reis$")
_FOREIGN = 0.3


def is_of_district(function: str) -> bool:
    """Whether it is an office of a district, a canton or a Bezirk."""
    return bool(function.startswith("Bezirkst") or _OFFICE.match(function) or _OF_CANTON.match(function))


def district_of(person: Person, around: Surroundings) -> str | None:
    """The district stated beside the name, else ours, or the partner's for who sounds of there."""
    function = person.function or ""
    stated = next((home for one in person.mentions if (home := stated_home(one, around))), None)
    if stated is not None:
        return stated
    if function.startswith("Bezirkst"):
        bezirk = re.search(r"\bBezirke?s? ([A-ZÄÖÜ][\w-]+)", around.draft.text)
        return f"Bezirk {bezirk[1]}" if bezirk else None
    if _OF_CANTON.match(function):
        cantons = set(_named(around, _CANTON))
        return next(iter(cantons)) if len(cantons) == 1 else None
    return _among(person, around, _named(around, _DISTRICT))


def _named(around: Surroundings, kind: re.Pattern[str]) -> Counter[str]:
    """The districts of the text, each as often as it is named."""
    places, draft = around.places, around.draft
    names = {
        name
        for at, (_, name) in places.items()
        if kind.match(draft.word(at - 1)) or (kind is _DISTRICT and _NAMED_SO.search(name))
    }
    return Counter(name for _, name in places.values() if name in names)


def _among(person: Person, around: Surroundings, names: Counter[str]) -> str | None:
    """Ours if it is one of them, else the only one, else the one at home named most."""
    abroad = {name for name in names if (around.country_of(name) or "DE") not in {"DE", "XX"}}
    origins = around.draft.gazetteer.origins
    for name in abroad:
        if origins.foreignness(person.name, around.country_of(name)) > _FOREIGN:
            return name
    inland = Counter({name: count for name, count in names.items() if name not in abroad})
    ours = [name for name in inland if around.city and (around.city in name or name in around.city)]
    if ours:
        return ours[0]
    ranked = inland.most_common(2)
    if len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1]):
        return ranked[0][0]
    return next(iter(names)) if len(names) == 1 else None
