"""The command line: one small module a command; each imports its machinery inside the command."""
