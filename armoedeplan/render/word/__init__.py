"""What is changed in a Word document after pandoc: one module for each kind of thing in it."""
