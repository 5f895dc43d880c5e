"""Saving files so that nothing is ever lost: whole, durable, as they were, and never over somebody else's change."""
