"""What happens to files when the machine or a person stops the program, and when the system does not go along."""
