"""How things look on a terminal, and as data for other programs."""
