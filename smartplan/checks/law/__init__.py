"""HKM: laws are in force."""
