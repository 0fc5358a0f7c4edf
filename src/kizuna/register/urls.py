"""Addresses of the register. A tie's, a person's and an organisation's own pages lie in a room above."""

from django.urls import path

from kizuna.register.views import bodies, guests, municipalities, people, ties

app_name = "register"
urlpatterns = [
    path("ties/", ties.ties, name="ties"),
    path("ties/new", ties.tie_new, name="tie_new"),
    path("ties/<slug:slug>/edit", ties.tie_edit, name="tie_edit"),
    path("ties/<slug:slug>/origin", ties.tie_origin, name="tie_origin"),
    path("ties/<slug:slug>/type", ties.tie_type, name="tie_type"),
    path("ties/<slug:slug>/frame", ties.tie_frame, name="tie_frame"),
    path("ties/<slug:slug>/guests", guests.tie_guests, name="tie_guests"),
    path("ties/<slug:slug>/guests/<int:pk>/withdraw", guests.guest_withdraw, name="guest_withdraw"),
    path("people/", people.people, name="people"),
    path("people/new", people.person_new, name="person_new"),
    path("people/<int:pk>/edit", people.person_edit, name="person_edit"),
    path("people/<int:pk>/office", people.tenure_new, name="tenure_new"),
    path("people/offices/<int:pk>/end", people.tenure_end, name="tenure_end"),
    path("organisations/", bodies.organisations, name="organisations"),
    path("organisations/new", bodies.organisation_new, name="organisation_new"),
    path("organisations/<int:pk>/edit", bodies.organisation_edit, name="organisation_edit"),
    path("municipalities/", bodies.cities, name="cities"),
    path("municipalities/new", bodies.municipality_new, name="municipality_new"),
    path("municipalities/own", municipalities.home_choose, name="home_choose"),
    path("municipalities/<int:pk>/", bodies.municipality, name="municipality"),
    path(
        "municipalities/<int:pk>/successor",
        municipalities.municipality_successor,
        name="municipality_successor",
    ),
    path("municipalities/<int:pk>/edit", municipalities.municipality_edit, name="municipality_edit"),
]
