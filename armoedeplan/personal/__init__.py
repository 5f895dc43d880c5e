"""What identifies a person, in a header or in words. Knows no plan, and keeps nothing of what it reads."""
