"""ANG: money adds up and is there."""
