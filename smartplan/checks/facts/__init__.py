"""FKT: facts are backed."""
