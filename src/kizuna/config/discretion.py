"""What the log must not say: the secrets in addresses that open something without a login."""

from __future__ import annotations

import logging
import re
from typing import Any

# The part of an address after one of these names is a secret.
_SECRET = re.compile(r"(/(?:approve|calendar/feed)/)[^\s/?#\"'.]+")
LEFT_OUT = r"\1…"


class SecretsLeftOut(logging.Filter):
    """Takes the secret out of each address that a line of the log names; the rest of the line stays."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Every line is written; addresses in it have lost their secrets."""
        record.msg = _discreet(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_discreet(one) for one in record.args)
        elif isinstance(record.args, dict):
            record.args = {name: _discreet(one) for name, one in record.args.items()}
        if record.exc_info:
            record.exc_text = _SECRET.sub(LEFT_OUT, logging.Formatter().formatException(record.exc_info))
        return True


def without_secrets(text: str) -> str:
    """The text with each secret of an address left out."""
    return _SECRET.sub(LEFT_OUT, text)


def _discreet(value: Any) -> Any:
    """A text, or what has an address in its own words, such as a request."""
    if isinstance(value, str):
        return without_secrets(value)
    said = str(value)
    return without_secrets(said) if _SECRET.search(said) else value
