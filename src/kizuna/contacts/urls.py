"""Addresses of encounters."""

from django.urls import path

from kizuna.contacts import views

app_name = "contacts"
urlpatterns = [
    path("contacts/", views.encounters, name="list"),
    path("contacts/new/", views.new, name="new"),
    path("contacts/new/<slug:slug>/", views.new, name="new_in_tie"),
    path("contacts/<int:pk>/", views.detail, name="detail"),
    path("contacts/<int:pk>/edit/", views.edit, name="edit"),
]
