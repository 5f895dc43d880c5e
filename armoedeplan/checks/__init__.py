"""What a plan says, held against the guide: one function a check, in families that follow the steps.

A check sees the plan and the method, never a screen or a document. It is found by being decorated with `check`
in a module of this package.
"""
