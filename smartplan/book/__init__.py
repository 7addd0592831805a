"""Typed plan → book view-model: everything computed, nothing worded."""
