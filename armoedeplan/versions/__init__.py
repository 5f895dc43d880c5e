"""Versions of one plan: what differs between two of them, in words, and bringing the work of two people together."""
