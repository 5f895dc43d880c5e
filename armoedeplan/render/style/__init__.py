"""The house style of a municipality: its name, colours, logo, fonts and reference documents, out of one folder.

It is data and no code, since an SVG can hold a script and a Word document macros (decision records 0021 and 0031).
"""
