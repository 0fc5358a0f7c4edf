"""Addresses of exchange programmes."""

from django.urls import path

from kizuna.exchanges import views

app_name = "exchanges"
urlpatterns = [
    path("exchanges/", views.programmes, name="list"),
    path("exchanges/new/<slug:slug>/", views.new, name="new"),
    path("exchanges/<int:pk>/", views.detail, name="detail"),
    path("exchanges/<int:pk>/edit/", views.edit, name="edit"),
]
