"""LKP: nothing that a plan must have is missing."""
