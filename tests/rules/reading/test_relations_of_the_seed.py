"""The press release that started it all, where the shared data folder is at hand."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from kizuna.archive.gazetteer import world
from kizuna.archive.rules.reading import agreements, encounters, exchanges, promises, visits
from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.entities import analyse
from kizuna.archive.rules.reading.facts import AgreementKind, Direction, ExchangeKind

SHARED = Path(os.environ.get("KIZUNA_SHARED", Path(__file__).resolve().parents[3].parent / "shared"))
SEED = SHARED / "seed" / "essen-koriyama-2019.txt"

if SEED.exists():

    @pytest.fixture(scope="module", params=[date(2019, 9, 3), None], ids=["with the day", "without it"])
    def seed(request: pytest.FixtureRequest) -> Analysis:
        return analyse(SEED.read_text(encoding="utf-8"), gazetteer=world(), anchor=request.param)

    def test_the_memorandum_and_its_supplement(seed: Analysis) -> None:
        mou, supplement = agreements.find(seed)
        assert (mou.kind, mou.date, mou.date_approximate) == (AgreementKind.MOU, None, "2017~")
        assert mou.fields == ("erneuerbare Energien", "Umweltschutz", "Medizin", "Gesundheit")
        assert mou.remains_in_force
        assert (supplement.kind, supplement.date) == (AgreementKind.SUPPLEMENT, "2019-09-02")
        assert supplement.fields == ("Bildungsbereich", "Talentförderung")
        assert supplement.supplements is AgreementKind.MOU
        assert supplement.signatories == ("Thomas Kufen", "Masato Shinagawa")
        assert set(mou.parties) == set(supplement.parties) == {"Essen", "Koriyama"}

    def test_the_delegation_and_the_announced_school_group(seed: Analysis) -> None:
        out, back = visits.find(seed)
        assert (out.direction, out.from_city, out.to_city) == (Direction.OUTGOING, "Essen", "Koriyama")
        assert out.head == "Thomas Kufen"
        assert set(out.members) == {"Andre Boschem", "Maren Schulze", "Matthias Bohm"}
        assert (back.direction, back.to_city) == (Direction.INCOMING, "Essen")

    def test_the_three_exchanges(seed: Analysis) -> None:
        clerkship, scholarship, school = exchanges.find(seed)
        assert (clerkship.kind, clerkship.host) == (
            ExchangeKind.FAMULATUR,
            "Southern Tohoku Generals Hospital",
        )
        assert (clerkship.department, clerkship.start, clerkship.places) == ("Neurologie", "2020-22", 1)
        assert (scholarship.kind, scholarship.duration) == (ExchangeKind.STIPENDIUM, "P4W")
        assert scholarship.partner_city == "Koriyama"
        assert (school.kind, school.sender) == (ExchangeKind.SCHUELERAUSTAUSCH, "Asaka-Highschool")

    def test_the_company_visit_came_out_of_a_fair(seed: Analysis) -> None:
        (visit,) = encounters.find(seed)
        assert "Tohoku Murata Manufacturing" in visit.bodies
        assert "EWG" in visit.bodies
        assert (visit.arose_from_event or "").startswith("E-world")
        assert visit.arose_from_date == "2019"

    def test_the_promises(seed: Analysis) -> None:
        due = {fact.due for fact in promises.find(seed)}
        wordings = " ".join(fact.wording for fact in promises.find(seed))
        assert {"2020-22/..", "2019"} <= due
        assert all(
            words in wordings for words in ("ab Sommer 2020", "zukünftig können", "noch in diesem Jahr")
        )
