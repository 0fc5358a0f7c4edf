"""Pictures as geometry: frozen values in, places on the page out. Nothing here knows Django or the clock."""
