"""What a text editor asks about a plan that is being written: pure answers, and one module that speaks the protocol."""
