"""The practice library: what other municipalities found out, as cases that can be searched (E4, G3).

`cases_for` in `library` gives the cases of a core component; `search` finds cases by words and filters.
"""
