"""Addresses for partners who come by a link."""

from django.urls import path

from kizuna.approvals.views import partner

app_name = "approvals"
urlpatterns = [
    path("approve/<str:token>/", partner.partner, name="partner"),
    path("approve/<str:token>/objection/", partner.partner_object, name="partner_object"),
    path("approve/<str:token>/proof", partner.partner_proof, name="partner_proof"),
]
