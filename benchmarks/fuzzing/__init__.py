"""Inputs that nobody should have, made by chance and the same every time, and how the program bears them."""
