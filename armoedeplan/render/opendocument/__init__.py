"""What is changed in an OpenDocument text after pandoc: one module for each kind of thing in it."""
