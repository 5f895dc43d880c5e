"""The handreiking as data: steps, core components, governance models, glossary, legal frame and sources.

Knows no plan. The data are YAML files in `data/`, read by the same reader as plans, and only when needed.
"""
