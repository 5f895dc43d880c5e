"""Signs that our fonts do not have, and what is written for them; knows no domain and no document."""
