"""Exact words: their canonical form, what changed between two of them, who approved, and the proof."""
