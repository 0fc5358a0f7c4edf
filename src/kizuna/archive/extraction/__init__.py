"""From a file to its text. HTML and PDF are parsed in a child process with limits on time and memory."""

from kizuna.archive.extraction.decoding import Candidate, EncodingUnclear, decode
from kizuna.archive.extraction.extracting import Extracted, extract
from kizuna.archive.extraction.unreadable import Unreadable, sentence_of

__all__ = ["Candidate", "EncodingUnclear", "Extracted", "Unreadable", "decode", "extract", "sentence_of"]
