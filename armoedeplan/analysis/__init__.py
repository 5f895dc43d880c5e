"""What follows from a plan: pure functions from a plan to a frozen result, which know no screen and no document."""
