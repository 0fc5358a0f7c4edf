"""Pure thinking shared by every room: partial dates, periods, languages, names and search keys.

Nothing here knows Django, a clock, a database or a translation catalogue.
"""
