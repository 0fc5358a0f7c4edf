"""Addresses for partners who come by a link."""

from django.urls import path

from kizuna.approvals import views

app_name = "approvals"
urlpatterns = [
    path("approve/<str:token>/", views.partner, name="partner"),
    path("approve/<str:token>/proof", views.partner_proof, name="partner_proof"),
]
