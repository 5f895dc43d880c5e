"""Pictures of a plan, each with its text alternative; a template places them by name, such as `beeld.netwerk`."""
