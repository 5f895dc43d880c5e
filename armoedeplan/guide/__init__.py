"""What a guide is to the machinery that reads, asks, checks and writes plans; it knows no guide itself."""
