"""Addresses of the pages that read across rooms. The start page has no prefix in its name."""

from django.urls import URLPattern, URLResolver, include, path

from kizuna.reports.views import bodies, calendar, dossier, lineage, search, start, summary, text, trail

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
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/<int:pk>/renew/", calendar.calendar_renew, name="calendar_renew"),
    path("calendar/<int:pk>/close/", calendar.calendar_close, name="calendar_close"),
    path("calendar/feed/<str:token>.ics", calendar.feed, name="feed"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", start.start, name="start"),
    path("", include((pages, "reports"))),
]
