"""From one plan to another: what is renamed, added or carried over."""
