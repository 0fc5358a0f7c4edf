"""Addresses of papers."""

from django.urls import path

from kizuna.agreements.views import papers, prints, undertakings, wording

app_name = "agreements"
urlpatterns = [
    path("agreements/", papers.papers, name="list"),
    path("agreements/new/<slug:slug>/", papers.new, name="new"),
    path("agreements/<int:pk>/", papers.detail, name="detail"),
    path("agreements/<int:pk>/paper.pdf", prints.paper_pdf, name="pdf"),
    path("agreements/<int:pk>/edit/", papers.edit, name="edit"),
    path("agreements/clauses/<int:pk>/undertaking/", undertakings.obligation_new, name="obligation_new"),
    path("ties/<slug:slug>/rhythm", undertakings.rhythm, name="rhythm"),
    path("agreements/<int:pk>/versions/", wording.versions, name="versions"),
    path("agreements/<int:pk>/versions/<int:number>/proof", wording.version_proof, name="proof"),
    path("agreements/<int:pk>/propose/", wording.propose, name="propose"),
    path("agreements/<int:pk>/approve/", wording.approve, name="approve"),
    path("agreements/<int:pk>/invite/", wording.invite, name="invite"),
    path("agreements/<int:pk>/withdraw/", wording.withdraw, name="withdraw"),
]
