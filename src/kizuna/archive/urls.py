"""Addresses of the archive."""

from django.urls import path

from kizuna.archive.views import documents, review

app_name = "archive"
urlpatterns = [
    path("archive/", documents.documents, name="documents"),
    path("archive/new", documents.hand_in, name="hand_in"),
    path("archive/<int:pk>/", review.review, name="review"),
    path("archive/<int:pk>/accept-all", review.accept_all, name="accept_all"),
    path("archive/proposals/<int:pk>/accept", review.accept, name="accept"),
    path("archive/proposals/<int:pk>/reject", review.reject, name="reject"),
    path("archive/proposals/<int:pk>/reopen", review.reopen, name="reopen"),
    path("archive/proposals/<int:pk>/correct", review.correct, name="correct"),
    path("archive/sources/<int:pk>/", documents.source, name="source"),
    path("archive/citations/<int:pk>/", documents.citation, name="citation"),
]
