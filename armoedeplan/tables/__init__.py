"""Tables out of files and into files: spreadsheets, CSV and HSDS. Knows no plan; every cell has its place."""
