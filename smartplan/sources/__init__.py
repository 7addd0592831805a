"""Files of a plan → documents that know where everything stands; the only door to PyYAML."""
