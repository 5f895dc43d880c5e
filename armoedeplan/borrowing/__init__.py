"""A record of another plan, taken over with what it refers to, and without what is of that municipality alone."""
