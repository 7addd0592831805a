"""TAM: how the books look."""
