"""The documentation site: pages made of the Markdown files of this repository, without a text of its own."""
