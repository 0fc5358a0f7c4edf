"""A tie's dossier: what the record holds of it, and how it stood on a day."""
