"""Counts of people as they may be published: shown, rounded or hidden (decision record 0068). Knows no plan."""
