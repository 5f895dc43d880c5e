"""Documents: a template writes Markdown; other formats come from that Markdown, one module each."""
