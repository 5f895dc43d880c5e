"""Work on what comes from elsewhere, in a process with limits that reaches nothing else. Knows no domain."""
