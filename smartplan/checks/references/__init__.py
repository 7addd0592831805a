"""RUJ: what is named exists, and what exists is named."""
