"""Forms filled in as a browser would send them."""

from typing import Any

from django.test import Client

from kizuna.chronicle.forms import RecordForm


def rows(prefix: str, *given: dict[str, str]) -> dict[str, str]:
    """A formset as a browser sends it."""
    sent = {f"{prefix}-TOTAL_FORMS": str(len(given)), f"{prefix}-INITIAL_FORMS": "0"}
    return sent | {f"{prefix}-{n}-{key}": value for n, row in enumerate(given) for key, value in row.items()}


def as_opened(client: Client, address: str) -> dict[str, Any]:
    """What a browser would send back if nothing was changed."""
    form: RecordForm = client.get(address).context["form"]
    sent: dict[str, Any] = {}
    formsets = [formset for _heading, formset in form.rows]
    for bound in [*form, *(bound for formset in formsets for row in formset for bound in row)]:
        value = bound.field.prepare_value(bound.initial)
        if hasattr(value, "items"):
            sent |= {f"{bound.html_name}_{tag}": text for tag, text in value.items()}
        elif isinstance(value, bool):
            sent |= {bound.html_name: "on"} if value else {}
        elif value not in (None, "", []):
            sent[bound.html_name] = value if isinstance(value, list) else str(value)
    for formset in formsets:
        sent[f"{formset.prefix}-TOTAL_FORMS"] = str(formset.total_form_count())
        sent[f"{formset.prefix}-INITIAL_FORMS"] = str(formset.initial_form_count())
    return sent
