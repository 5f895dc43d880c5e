"""A mutation run in parts: the faults, which tests reach which line, and the processes that try them."""
