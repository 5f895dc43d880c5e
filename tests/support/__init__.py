"""What several tests share: texts to edit, plans to mutate, a YAML 1.2 loader."""
