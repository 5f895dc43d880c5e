"""Drawings as SVG, out of words and numbers: knows no plan. Every drawing grows until all its words fit.

The libraries that were tried lose labels or leave out the text alternative (decision record 0023).
"""
