"""The list of people, and forms about them and their offices."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from kizuna.accounts.access import require
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.register.access import may_edit, people_visible_to
from kizuna.register.actions import amend_person, end_tenure, record_tenure, register_person
from kizuna.register.forms import ListForm, PersonForm, TenureEndForm, TenureForm
from kizuna.register.models import Person, Tenure
from kizuna.register.queries import names_of
from kizuna.register.queries.lists import people_listed
from kizuna.register.queries.offices import latest_first
from kizuna.register.views.addresses import person_address
from kizuna.register.views.form_page import form_page
from kizuna.register.views.ties import PAGE, form_methods


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """All people the user may see, with their offices."""
    user = user_of(request)
    text = request.GET.get("q", "")
    page = Paginator(people_listed(user, text), PAGE).get_page(request.GET.get("page"))
    rows = [
        (person, names_of(person), latest_first(list(person.tenures.all())), person_address(person))
        for person in page.object_list
    ]
    form = ListForm({"q": text})
    context = {"page": page, "rows": rows, "form": form, "text": text, "may_edit": may_edit(user)}
    return render(request, "register/people.html", context)


@form_methods
def person_new(request: HttpRequest) -> HttpResponse:
    """A new person."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    form = PersonForm(request.POST or None)

    def act(typed: dict[str, Any]) -> str:
        return person_address(register_person(names=form.names, by=user, at=timezone.now()))

    back = (_("People"), reverse("register:people"))
    done = _("The person is in the register.")
    return form_page(request, form, act, title=_("New person"), done=done, back=back)


@form_methods
def person_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Other names of a person."""
    person = _editable(request, pk)
    form = PersonForm(request.POST or None, initial=PersonForm.initial_of(person))

    def act(typed: dict[str, Any]) -> str:
        names = form.names
        return person_address(
            amend_person(person=person, names=names, by=user_of(request), at=timezone.now())
        )

    return _person_page(request, form, act, person, _("Edit the names"))


@form_methods
def tenure_new(request: HttpRequest, pk: int) -> HttpResponse:
    """One more office of a person."""
    person = _editable(request, pk)

    def act(typed: dict[str, Any]) -> str:
        record_tenure(person=person, by=user_of(request), at=timezone.now(), **typed)
        return person_address(person)

    return _person_page(request, TenureForm(request.POST or None), act, person, _("Add an office"))


@form_methods
def tenure_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Until when an office was held."""
    require(user_of(request), Right.EDIT_RECORD)
    tenure = get_object_or_404(Tenure.objects.select_related("person"), pk=pk)

    def act(typed: dict[str, Any]) -> str:
        end_tenure(tenure=tenure, by=user_of(request), at=timezone.now(), **typed)
        return person_address(tenure.person)

    form = TenureEndForm(request.POST or None, initial={"end": tenure.end})
    return _person_page(request, form, act, tenure.person, _("End the office"))


def _editable(request: HttpRequest, pk: int) -> Person:
    require(user_of(request), Right.EDIT_RECORD)
    rows = people_visible_to(user_of(request)).prefetch_related("names")
    return get_object_or_404(rows, pk=pk)


def _person_page(request: HttpRequest, form: Any, act: Any, person: Person, title: Any) -> HttpResponse:
    back = (str(person), person_address(person))
    done = _("The change is in the record.")
    return form_page(request, form, act, title=title, done=done, back=back)
