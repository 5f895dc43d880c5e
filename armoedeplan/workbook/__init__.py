"""A plan as a workbook: out to colleagues who have a spreadsheet program, and back into the plan file.

`sheet_layout` says which sheets and columns there are, from the questionnaire alone. `selection` takes a part of these
for one plan, `contents` fills them (`grid_rows` lays a list of amounts by year out), and `hidden` adds what the way
back needs. `xlsx` and `ods` write that. How a value becomes a cell, and a cell a value, stands in `cells` alone
(decision record 0064).
"""
