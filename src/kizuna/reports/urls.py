"""Addresses of the pages that read across rooms. The start page has no prefix in its name."""

from django.urls import URLPattern, URLResolver, include, path

from kizuna.reports.views import bodies, dossier, lineage, search, start, summary, text, trail

pages: list[URLPattern | URLResolver] = [
    path("ties/<int:pk>/", dossier.tie_by_number, name="tie_by_number"),
    path("ties/<slug:slug>/", dossier.dossier, name="dossier"),
    path("ties/<slug:slug>/text/", text.text, name="text"),
    path("ties/<slug:slug>/summary.pdf", summary.summary, name="summary"),
    path("lineage/<int:pk>/", lineage.lineage, name="lineage"),
    path("people/<int:pk>/", bodies.person, name="person"),
    path("organisations/<int:pk>/", bodies.organisation, name="organisation"),
    path("search", search.search, name="search"),
    path("audit/", trail.audit, name="audit"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", start.start, name="start"),
    path("", include((pages, "reports"))),
]
