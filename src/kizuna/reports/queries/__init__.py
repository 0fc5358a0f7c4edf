"""Reads across the rooms, for pages only."""
