"""The components, for `{% load kizuna %}`."""
