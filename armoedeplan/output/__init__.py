"""Writing files that a person named, or that land in a person's folder: never over what is theirs, and whole.

`writing` is the one way in. `overwriting` says what may be written over, `whole` puts a whole folder in place in one
step, and `journal` does it file by file where that cannot be, so that the next command finishes what a kill left.
"""
