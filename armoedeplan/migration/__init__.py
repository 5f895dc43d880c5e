"""Plan files of an earlier version: what stands elsewhere since, how it is read, and how a file is brought to today.

A migration is data: steps, each with the place of before and what became of it (decision record 0078). The same steps
are taken on a tree, to read an older file as it stands, and on its text, to bring it to today by the smallest edits.
"""
