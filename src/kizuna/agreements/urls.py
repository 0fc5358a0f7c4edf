"""Addresses of papers."""

from django.urls import path

from kizuna.agreements.views import clauses, ending, papers, prints, scans, signing, undertakings, wording

app_name = "agreements"
urlpatterns = [
    path("agreements/", papers.papers, name="list"),
    path("agreements/new/<slug:slug>/", papers.new, name="new"),
    path("agreements/<int:pk>/", papers.detail, name="detail"),
    path("agreements/<int:pk>/paper.pdf", prints.paper_pdf, name="pdf"),
    path("agreements/<int:pk>/edit/", papers.edit, name="edit"),
    path("agreements/clauses/<int:pk>/undertaking/", undertakings.obligation_new, name="obligation_new"),
    path("ties/<slug:slug>/rhythm", undertakings.rhythm, name="rhythm"),
    path("agreements/<int:pk>/clauses/new/", clauses.new, name="clause_new"),
    path("agreements/<int:pk>/clauses/<int:clause>/edit/", clauses.edit, name="clause_edit"),
    path("agreements/<int:pk>/clauses/<int:clause>/move/", clauses.move, name="clause_move"),
    path("agreements/<int:pk>/clauses/<int:clause>/remove/", clauses.remove, name="clause_remove"),
    path("agreements/<int:pk>/signing/", signing.signing, name="signing"),
    path("agreements/<int:pk>/scans/new/", scans.new, name="scan_new"),
    path("agreements/<int:pk>/scans/<int:scan>/", scans.download, name="scan"),
    path("agreements/<int:pk>/scans/<int:scan>/remove/", scans.remove, name="scan_remove"),
    path("agreements/<int:pk>/notice/", ending.notice, name="notice"),
    path("agreements/<int:pk>/withdraw-paper/", ending.withdraw_paper, name="withdraw_paper"),
    path("agreements/<int:pk>/versions/", wording.versions, name="versions"),
    path("agreements/<int:pk>/versions/<int:number>/proof", wording.version_proof, name="proof"),
    path("agreements/<int:pk>/propose/", wording.propose, name="propose"),
    path("agreements/<int:pk>/approve/", wording.approve, name="approve"),
    path("agreements/<int:pk>/invite/", wording.invite, name="invite"),
    path("agreements/<int:pk>/answer/", wording.answer, name="answer"),
    path("agreements/<int:pk>/withdraw/", wording.withdraw, name="withdraw"),
]
