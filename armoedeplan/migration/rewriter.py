"""What a migration asks of what it rewrites, be that a text or a tree."""

from typing import Protocol

from yaml import Node

from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext.emit import Data
from armoedeplan.yamltext.tree import Steps


class Rewriter(Protocol):
    """Something that holds answers, and can be rewritten; steps are keys and positions from the top."""

    @property
    def root(self) -> Node:
        """The tree as it is now."""
        ...

    def carry(self, steps: Steps, target: Steps) -> None:
        """Let a name with all it has stand elsewhere, or under another name; nothing of weight stands there."""
        ...

    def put(self, steps: Steps, data: Data, old: Steps) -> None:
        """Let other data stand at a place, made of what stands at an old place."""
        ...

    def drop(self, steps: Steps) -> None:
        """Take away what stands somewhere."""
        ...

    def has_remarks(self, steps: Steps) -> bool:
        """Tell whether remarks stand within a value, which another form of it would lose."""
        ...

    def keep(self, steps: Steps, path: FieldPath) -> None:
        """Keep in the archive, under its path, what is about to be taken away."""
        ...
