"""Parsed documents → typed plan, and the way back to its files."""
