"""Addresses of papers."""

from django.urls import path

from kizuna.agreements.views import papers, wording

app_name = "agreements"
urlpatterns = [
    path("agreements/", papers.papers, name="list"),
    path("agreements/new/<slug:slug>/", papers.new, name="new"),
    path("agreements/<int:pk>/", papers.detail, name="detail"),
    path("agreements/<int:pk>/edit/", papers.edit, name="edit"),
    path("agreements/<int:pk>/versions/", wording.versions, name="versions"),
    path("agreements/<int:pk>/versions/<int:number>/proof", wording.version_proof, name="proof"),
    path("agreements/<int:pk>/propose/", wording.propose, name="propose"),
    path("agreements/<int:pk>/approve/", wording.approve, name="approve"),
    path("agreements/<int:pk>/invite/", wording.invite, name="invite"),
    path("agreements/<int:pk>/answer/", wording.answer, name="answer"),
    path("agreements/<int:pk>/withdraw/", wording.withdraw, name="withdraw"),
]
