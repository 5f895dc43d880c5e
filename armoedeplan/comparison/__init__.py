"""Many plans side by side: what of each is compared, when that may be done, and the tables that come of it."""
