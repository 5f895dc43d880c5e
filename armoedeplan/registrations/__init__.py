"""Registrations of conversations: the form they are made on, and reading a file of them into safe counts.

No registration leaves this room: rows are read and counted in a confined process, and what comes out of it is counts.
"""
