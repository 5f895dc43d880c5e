"""The questionnaire: one module of records a step, and what reads and changes a plan file."""
