"""Templates of a municipality: read from its own folder, and filled in by a process that can do nothing else.

The sandbox of Jinja keeps a template from Python, but not from taking all time and memory (decision record 0021).
"""
