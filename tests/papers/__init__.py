"""The papers of a plan as a clerk reads them: each line of the checklist is a rule, and each rule can fail."""
