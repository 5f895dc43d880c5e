"""What the system under the program has and has not: the only room that knows whether it is Windows, macOS or Linux.

All other rooms ask here for what they need (a lock, a file in the place of another, the end of a child process) and
never which system it is. What there is where stands in decision record 0081; `tests/test_one_system.py` holds it.
"""
