"""Pages that read across the rooms."""
