"""What each command gives as JSON, as types: what makes it is held to them, and the JSON Schemas are made of them."""
