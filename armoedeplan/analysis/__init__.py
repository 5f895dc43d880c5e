"""What follows from a plan: pure, a plan in and a frozen result out. Knows no screen and no document."""
