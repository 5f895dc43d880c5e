"""The house style of a municipality: its name, colours, logo, fonts and reference documents, out of one folder."""
