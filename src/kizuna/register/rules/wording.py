"""Which words of the small vocabulary a printed wording means. The wording itself is kept beside them."""

from __future__ import annotations

import re
import unicodedata

# In the order of the vocabulary. Each stem stands at the beginning of a word; a stem that begins with "*"
# may stand anywhere in it, as compounds need it. Japanese has no spaces, so its words stand anywhere.
STEMS: dict[str, tuple[str, ...]] = {
    "energy": (
        "*energie", "energet", "energy", "energies", "*batterie", "batter", "photovolta", "*wasserstoff",
        "hydrogen", "solar", "windkraft", "wind power", "エネルギー", "エネ",
        "水素", "太陽光", "蓄電", "再エネ",
    ),
    "environment": (
        "*umwelt", "environment", "*naturschutz", "nachhaltig", "sustainab",
        "*abfall", "waste", "recycling",
        "kreislaufwirtschaft", "circular", "biodivers", "*gewasser", "*grunflach", "green infrastructure",
        "環境", "自然保護", "廃棄物", "循環", "持続可能", "生物多様性",
    ),
    "climate": (
        "*klima", "climate", "dekarbon", "decarbon", "carbon",
        "co2", "気候", "温暖化", "脱炭素", "カーボン",
    ),
    "medicine": (
        "medizin", "*medizin", "medical", "medicine", "arzt", "*arzte", "klinik", "*klinik", "clinic",
        "famulant", "famulatur", "pharma", "*pharma", "医療", "医学", "医薬", "医師", "臨床",
    ),
    "health": (
        "gesundheit", "*gesundheit", "health", "pflege", "*pflege", "nursing", "健康", "保健",
        "看護", "介護", "福祉",
    ),
    "education": (
        "*bildung", "bildungs", "schul", "*schule", "schuler", "schueler", "school", "education", "pupil",
        "student", "studier", "studium", "hochschul", "universitat", "university", "universities", "teach",
        "lehr", "unterricht", "教育", "学校", "学生", "生徒", "大学", "高校", "留学",
    ),
    "talent": (
        "talent", "*talent", "nachwuchs", "fachkraft", "fachkraefte",
        "skilled", "human resource", "stipend",
        "*stipend", "scholarship", "begabt", "人材", "才能", "奨学",
    ),
    "culture": (
        "kultur", "*kultur", "culture", "cultural", "kunst", "arts", "*musik", "music",
        "museum", "museen", "*theater", "theatre", "literatur", "文化", "芸術", "音楽", "美術",
    ),
    "sport": ("sport", "*sport", "fussball", "football", "athlet", "olympi", "スポーツ", "体育", "競技"),
    "economy": (
        "wirtschaft", "*wirtschaft", "econom", "business", "industr",
        "*industrie", "handel", "trade", "*gewerbe",
        "unternehmen", "startup", "start up", "start ups", "enterprise", "経済",
        "産業", "企業", "貿易", "商工",
    ),
    "science": (
        "wissenschaft", "*wissenschaft", "forsch", "*forschung", "science", "scientific", "research",
        "innovation", "科学", "研究", "学術", "イノベーション",
    ),
    "administration": (
        "verwaltung", "*verwaltung", "administration", "public service", "governance", "kommunalpolitik",
        "行政", "自治体",
    ),
    "youth": (
        "jugend", "*jugend", "youth", "young people", "kinder",
        "children", "若者", "青少年", "青年", "こども", "子ども",
    ),
    "civil_protection": (
        "katastrophen", "*katastrophen", "zivilschutz", "bevolkerungsschutz",
        "feuerwehr", "disaster", "starkregen",
        "heavy rain", "hochwasser", "flood", "civil protection", "resilien",
        "emergency", "防災", "消防", "減災",
        "豪雨", "災害", "復興",
    ),
    "mobility": (
        "mobilitat", "*mobilitat", "mobility", "verkehr", "*verkehr",
        "transport", "radverkehr", "nahverkehr",
        "モビリティ", "交通",
    ),
    "digital": (
        "digital", "*digital", "smart cit", "smart city", "informationstechn", "kunstliche intelligenz",
        "artificial intelligence", "software", "デジタル", "スマートシティ", "情報技術", "AI", "DX",
    ),
    "social": (
        "sozial", "*sozial", "social", "integration", "inklusi",
        "inclusi", "teilhabe", "senior", "senioren",
        "gleichstell", "equality", "社会", "共生", "高齢",
    ),
    "tourism": ("tourism", "*tourism", "touris", "reiseverkehr", "観光"),
}  # fmt: skip

# Compounds in which a stem means something else than it says.
NOT_MEANT: dict[str, tuple[str, ...]] = {
    "economy": ("wirtschaftswissenschaft", "kreislaufwirtschaft", "circular economy", "landwirtschaft"),
    "environment": ("business environment",),
    "climate": ("betriebsklima", "investitionsklima"),
    "medicine": ("医療福祉",),
    "education": (
        "abbildung",
        "verbildung",
        "universitatsmedizin",
        "universitatsklinik",
        "universitatskliniken",
    ),
    "social": ("social media", "soziale medien"),
    "sport": ("transport",),
    "culture": ("künstlich",),
}
_WHOLE = frozenset({"arts", "ai", "dx", "co2"})


def field_codes_for_wording(text: str) -> list[str]:
    """The codes of all fields that a printed wording names, in the order in which it names them.

    "Medizin und Gesundheit" gives medicine and health; a wording that is not understood gives none.
    """
    plain = _plain(text)
    places = {code: place for code in STEMS if (place := _first_place(code, plain)) is not None}
    return sorted(places, key=lambda code: places[code])


def _first_place(code: str, plain: str) -> int | None:
    for other in NOT_MEANT.get(code, ()):
        plain = plain.replace(_plain(other), " " * len(_plain(other)))
    found = [match.start() for stem in STEMS[code] if (match := _pattern(stem).search(plain))]
    return min(found, default=None)


def _pattern(stem: str) -> re.Pattern[str]:
    core = _plain(stem.removeprefix("*"))
    if not core.isascii() or stem.startswith("*"):
        return re.compile(re.escape(core))
    return re.compile(rf"\b{re.escape(core)}" + (r"\b" if core in _WHOLE else ""))


def _plain(text: str) -> str:
    """Lower case, one width, no umlaut dots, hyphens as spaces."""
    joined = unicodedata.normalize("NFKC", text).casefold().replace("ß", "ss").replace("-", " ")
    spelled = joined.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    decomposed = unicodedata.normalize("NFD", spelled)
    return unicodedata.normalize("NFC", "".join(sign for sign in decomposed if sign != "\u0308"))
