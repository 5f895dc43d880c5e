"""What municipalities can learn from each other: who can help whom, and with what, out of a folder of plans."""
