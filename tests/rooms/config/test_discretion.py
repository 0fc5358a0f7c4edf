"""No line of the log says a secret that stands in an address."""

import io
import logging

import pytest

from kizuna.config.discretion import SecretsLeftOut

SECRET = "q-_9" * 5


def logged(message: object, *args: object, **more: object) -> str:
    """What a handler with the filter writes."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(SecretsLeftOut())
    log = logging.getLogger("tests.discretion")
    log.addHandler(handler)
    try:
        log.error(message, *args, **more)  # type: ignore[arg-type]
    finally:
        log.removeHandler(handler)
    return written.getvalue()


class Request:
    """Says its address when it is written, as a request does."""

    def __str__(self) -> str:
        return f"<GET '/approve/{SECRET}/proof'>"


@pytest.mark.parametrize(
    ("message", "args"),
    [
        ("Not Found: %s", (f"/calendar/feed/{SECRET}.ics",)),
        (f"Not Found: /approve/{SECRET}/", ()),
        ("%s: %s", ("Forbidden", f"https://kizuna.example/approve/{SECRET}/proof?language=ja")),
        ("Bad: %s", (Request(),)),
        ("%(path)s", ({"path": f"/approve/{SECRET}"},)),
    ],
)
def test_the_secret_is_left_out_and_the_rest_stays(message: str, args: tuple[object, ...]) -> None:
    line = logged(message, *args)
    assert SECRET not in line
    assert "…" in line
    assert line.startswith(message.split("%", maxsplit=1)[0].split("/", maxsplit=1)[0])


def test_a_traceback_loses_it_too() -> None:
    try:
        raise ValueError(f"/calendar/feed/{SECRET}.ics")
    except ValueError:
        line = logged("Internal Server Error", exc_info=True)
    assert SECRET not in line
    assert "ValueError: /calendar/feed/….ics" in line


@pytest.mark.parametrize("harmless", ["Not Found: /agreements/7/", "approve this", "/calendar/7/renew/", 7])
def test_other_lines_stay_as_they_are(harmless: object) -> None:
    assert logged("%s", harmless) == f"{harmless}\n"
