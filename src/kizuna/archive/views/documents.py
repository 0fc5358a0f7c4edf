"""The list of documents, handing one in, and a document as a source."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from kizuna.accounts.requests import user_of
from kizuna.archive.access import may_decide, may_see_archive, readings_visible_to
from kizuna.archive.actions import receive_text
from kizuna.archive.forms import HandInForm
from kizuna.archive.models import Reading
from kizuna.archive.queries import with_progress
from kizuna.archive.rules.marking import Mark, pieces
from kizuna.audit.refusals import Refused
from kizuna.register.access import documents_visible_to, municipalities_visible_to, ties_visible_to
from kizuna.sources.actions import DocumentKnown
from kizuna.sources.models import Citation

PAGE = 50


@require_GET
def documents(request: HttpRequest) -> HttpResponse:
    """All documents with how far they are reviewed."""
    user = user_of(request)
    if not may_see_archive(user):
        raise Http404
    page = Paginator(with_progress(readings_visible_to(user)), PAGE).get_page(request.GET.get("page"))
    return render(request, "archive/documents.html", {"page": page, "may_decide": may_decide(user)})


@require_http_methods(["GET", "POST"])
def hand_in(request: HttpRequest) -> HttpResponse:
    """Paste a text or choose a file; on success the review begins."""
    user = user_of(request)
    if not may_decide(user):
        raise Http404
    form = HandInForm(
        request.POST or None,
        request.FILES or None,
        initial={"tie": request.GET.get("tie")},
        ties=ties_visible_to(user),
        cities=municipalities_visible_to(user),
    )
    if request.method == "POST" and form.is_valid():
        reading = _received(request, form)
        if reading:
            found = reading.proposals.count()
            told = ngettext("%(n)s fact was found.", "%(n)s facts were found.", found) % {"n": found}
            messages.success(request, told)
            return redirect("archive:review", reading.pk)
    known = Reading.objects.filter(document=form.known).first() if form.known else None
    status = 422 if form.errors else 200
    return render(request, "archive/hand_in.html", {"form": form, "known": known}, status=status)


@require_GET
def source(request: HttpRequest, pk: int) -> HttpResponse:
    """A document as it was read."""
    document = get_object_or_404(documents_visible_to(user_of(request)), pk=pk)
    context = {"document": document, "pieces": pieces(document.text, [])}
    return render(request, "archive/source.html", context)


@require_GET
def citation(request: HttpRequest, pk: int) -> HttpResponse:
    """A document with one sentence marked: where a fact comes from."""
    seen = documents_visible_to(user_of(request))
    cited = get_object_or_404(Citation.objects.select_related("document"), pk=pk, document__in=seen)
    mark = Mark(cited.pk, "citation", cited.start, cited.end)
    context = {"document": cited.document, "citation": cited, "pieces": pieces(cited.document.text, [mark])}
    return render(request, "archive/source.html", context)


def _received(request: HttpRequest, form: HandInForm) -> Reading | None:
    """The reading; None when the record refused the text, with the reason in the form."""
    given = form.cleaned_data
    upload = given.get("file")
    try:
        return receive_text(
            text=given["text"],
            file_name=upload.name if upload else "",
            origin=given["origin"] or "release",
            address=given["address"],
            city=given["city"],
            anchor=given["anchor"].earliest if given["anchor"] else None,
            tie=given["tie"],
            by=user_of(request),
            at=timezone.now(),
        )
    except DocumentKnown as same:
        form.known = same.document
        form.add_error(None, _("This text is in the archive already. Nothing was added."))
    except Refused as refused:
        form.add_error(None, refused.sentence)
    return None
