"""Addresses of promises."""

from django.urls import path

from kizuna.promises import views

app_name = "promises"
urlpatterns = [
    path("promises/", views.ledger_page, name="list"),
    path("promises/table.csv", views.table, name="table"),
    path("promises/new/", views.new, name="new"),
    path("promises/new/<slug:slug>/", views.new, name="new_in_tie"),
    path("promises/<int:pk>/", views.detail, name="detail"),
    path("promises/<int:pk>/edit/", views.edit, name="edit"),
    path("promises/<int:pk>/answer/", views.answer, name="answer"),
]
