"""Addresses of records."""

from django.urls import path

from kizuna.records import views

app_name = "records"
urlpatterns = [
    path("records/", views.records, name="records"),
    path("records/schema.json", views.schema, name="schema"),
    path("records/<slug:slug>/download", views.download, name="download"),
]
