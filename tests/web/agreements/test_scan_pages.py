"""Scans: handed in, taken out by those they are for, and never given out damaged."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from kizuna.accounts.models import User
from kizuna.agreements.actions import add_scan
from kizuna.agreements.models import Instrument, Scan
from kizuna.register.models import Tie
from kizuna.sources import vault
from kizuna.sources.rules import MAX_FILE_BYTES
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.audit import nothing_written
from tests.factories.files import PDF, PNG
from tests.factories.sources import NOON


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.FILES_DIR = tmp_path
    return tmp_path


@pytest.fixture
def paper(officer: User, tie: Tie) -> Instrument:
    return a_paper(officer, tie, parties=[part.municipality for part in tie.parts.all()])


def a_scan(by: User, paper: Instrument, name: str = "Vereinbarung 覚書.pdf", **more: str) -> Scan:
    return add_scan(instrument=paper, content=PDF, name=name, by=by, at=NOON, **more)  # type: ignore[arg-type]


def download(scan: Scan) -> str:
    return reverse("agreements:scan", args=[scan.instrument_id, scan.pk])


def test_a_scan_is_handed_in_and_taken_out_again(officer_client: Client, paper: Instrument) -> None:
    address = reverse("agreements:scan_new", args=[paper.pk])
    assert 'enctype="multipart/form-data"' in officer_client.get(address).content.decode()
    party = paper.parties.all()[0]
    sent = {
        "file": SimpleUploadedFile("../Vereinbarung 覚書.exe", PDF, "text/html"),
        "language": "de",
        "party": str(party.pk),
        "visibility": "partners",
    }
    answer = officer_client.post(address, sent)
    assert answer["Location"] == reverse("agreements:detail", args=[paper.pk]) + "#scans"
    scan = Scan.objects.get()
    assert (scan.file.name, scan.file.media_type, scan.party, scan.language) == (
        "Vereinbarung 覚書.exe",
        "application/pdf",
        party,
        "de",
    )
    taken = officer_client.get(download(scan))
    assert taken.content == PDF
    assert taken["Content-Type"] == "application/pdf"
    assert taken["Content-Disposition"] == (
        "attachment; filename*=utf-8''Vereinbarung%20%E8%A6%9A%E6%9B%B8.exe"
    )
    assert taken["X-Content-Type-Options"] == "nosniff"
    assert {"private", "no-store"} == {word.strip() for word in taken["Cache-Control"].split(",")}
    page = officer_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert scan.file.sha256 in page


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty"),
        (b"<html>", "no PDF, PNG, JPEG or TIFF"),
        (PNG + b"\0" * MAX_FILE_BYTES, "larger than 25 MB"),
    ],
    ids=["empty", "page", "large"],
)
def test_what_is_no_scan_is_refused_with_a_sentence(
    officer_client: Client, paper: Instrument, folder: Path, content: bytes, said: str
) -> None:
    sent = {"file": SimpleUploadedFile("a.pdf", content), "visibility": "partners", "language": "ja"}
    with nothing_written():
        answer = officer_client.post(reverse("agreements:scan_new", args=[paper.pk]), sent)
    assert said in answer.content.decode()
    assert answer.context["form"]["language"].value() == "ja"
    assert list(folder.iterdir()) == []


def test_the_same_file_twice_is_told(officer: User, officer_client: Client, paper: Instrument) -> None:
    a_scan(officer, paper)
    sent = {"file": SimpleUploadedFile("b.pdf", PDF), "visibility": "internal"}
    with nothing_written():
        answer = officer_client.post(reverse("agreements:scan_new", args=[paper.pk]), sent)
    assert "among the scans of this paper already" in answer.content.decode()


def test_strangers_get_the_same_404_as_for_a_scan_that_is_not_there(
    officer: User, reader_client: Client, tie: Tie, paper: Instrument
) -> None:
    kept, other = a_scan(officer, paper), a_paper(officer, tie)
    guest = Client()
    guest.force_login(a_user("guest"))
    for client in (reader_client, guest):
        assert client.get(download(kept)).status_code == 404
    assert Client().get(download(kept)).status_code == 302
    Scan.objects.update(visibility="partners")
    assert reader_client.get(download(kept)).status_code == 200
    assert guest.get(download(kept)).status_code == 404
    foreign = reverse("agreements:scan", args=[other.pk, kept.pk])
    assert reader_client.get(foreign).status_code == 404
    page = reader_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert download(kept) in page
    assert reverse("agreements:scan_remove", args=[paper.pk, kept.pk]) not in page


@pytest.mark.parametrize("harm", ["changed", "missing"])
def test_a_damaged_file_is_not_given_out(
    officer: User, officer_client: Client, paper: Instrument, harm: str
) -> None:
    scan = a_scan(officer, paper)
    path = vault.path_of(scan.file.sha256)
    if harm == "missing":
        path.unlink()
    else:
        path.write_bytes(PDF.replace(b"Catalog", b"Gatalog"))
    answer = officer_client.get(download(scan), follow=True)
    assert "missing or damaged" in answer.content.decode()
    assert b"Gatalog" not in answer.content


def test_a_scan_is_taken_out_after_a_question(
    officer: User, officer_client: Client, reader_client: Client, paper: Instrument
) -> None:
    scan = a_scan(officer, paper)
    address = reverse("agreements:scan_remove", args=[paper.pk, scan.pk])
    with nothing_written():
        assert scan.file.name in officer_client.get(address).content.decode()
        assert reader_client.post(address).status_code == 403
    officer_client.post(address)
    assert not Scan.objects.exists()
    assert officer_client.get(download(scan)).status_code == 404
