"""Parts of the plan, display-ready, that several chapters show."""
