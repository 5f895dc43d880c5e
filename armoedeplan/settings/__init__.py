"""The settings of a project for `controleer`: which findings count, and how much, by file; they know no screen."""
