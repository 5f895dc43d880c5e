"""The inventory in and out of lists: what a table means for a plan, and the tables of a plan."""
