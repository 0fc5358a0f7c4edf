"""Why no text could be had, in one sentence each."""

from __future__ import annotations

from django.utils.translation import gettext


def gettext_noop(sentence: str) -> str:
    """Marks a sentence for translation; Django's own needs settings, which the child process has not."""
    return sentence


SENTENCES = {
    "empty": gettext_noop("The file is empty. Choose the file that holds the release."),
    "binary": gettext_noop("The file is not a text, a web page or a PDF. Save the release as one of these."),
    "not_a_pdf": gettext_noop("The file is called a PDF but is none. Save the release as PDF again."),
    "disguised": gettext_noop(
        "The file is called a text but is something else. Save the release as plain text."
    ),
    "encrypted": gettext_noop("The PDF is protected by a password. Save it without one, or paste its text."),
    "no_text": gettext_noop(
        "The PDF holds pictures of pages but no text. Run text recognition over it, or paste the text."
    ),
    "no_html_text": gettext_noop("The web page holds no text. Open it in a browser and paste the text."),
    "damaged": gettext_noop("The file is damaged and cannot be read. Save it again, or paste its text."),
    "too_long": gettext_noop("The file takes too long to read. Paste the text of the release instead."),
    "too_large": gettext_noop(
        "The file unpacks to more than this can hold. Paste the text of the release instead."
    ),
    "mixed": gettext_noop(
        "The file mixes two ways of writing its characters. Save it as UTF-8, or paste its text."
    ),
    "not_that_encoding": gettext_noop("Written that way the file makes no text. Choose another line."),
}


class Unreadable(Exception):
    """No text could be had from the file; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def sentence_of(refused: Unreadable) -> str:
    """The reason in the reader's language; English where no language is set up."""
    return gettext(SENTENCES[refused.code])


def plain_sentence_of(refused: Unreadable) -> str:
    """The reason in English, for commands that run without the web application."""
    return SENTENCES[refused.code]
