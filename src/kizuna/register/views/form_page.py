"""A page with one form and one action."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise

from kizuna.audit.refusals import Refused

Text = str | Promise


def form_page(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[dict[str, Any]], str],
    *,
    title: Text,
    done: Text,
    back: tuple[Text, str],
    template: str = "register/form.html",
    button: Text = "",
    extra: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Show the form; once it is filled in rightly, act and go where `act` says. Nothing typed is lost."""
    if request.method == "POST" and form.is_valid():
        try:
            target = act(form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, str(done))
            return redirect(target)
    context = {"form": form, "title": title, "back": back, "button": button, **(extra or {})}
    return render(request, template, context)
