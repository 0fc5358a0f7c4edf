"""The thinking behind the pages that read across rooms. Pure."""
