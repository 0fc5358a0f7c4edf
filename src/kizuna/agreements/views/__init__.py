"""Pages of papers, and of agreeing on their text."""
