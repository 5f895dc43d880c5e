"""Templates of a municipality: read from its own folder, and filled in by a process that can do nothing else."""
