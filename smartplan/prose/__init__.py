"""The restricted Markdown of planners: references, reading, and safe rendering."""
