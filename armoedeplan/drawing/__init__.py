"""Drawings as SVG, out of words and numbers: knows no plan. Every drawing grows until all its words fit."""
