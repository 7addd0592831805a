"""QWN: quick wins are quick."""
