"""What `controleer` finds, in the forms in which systems that build and test show it beside a change."""
