"""Book view-model → book Markdown."""
