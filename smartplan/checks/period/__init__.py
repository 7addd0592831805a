"""PRD: years and months lie where they can."""
