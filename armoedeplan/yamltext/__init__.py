"""YAML text: nodes with their places, smallest edits, safe saving. Knows no domain."""
