"""YAML text: nodes with their places, smallest edits. Knows no domain."""
