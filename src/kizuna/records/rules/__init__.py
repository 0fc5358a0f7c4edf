"""The format of a record: reading it, checking it, numbering its rows."""
