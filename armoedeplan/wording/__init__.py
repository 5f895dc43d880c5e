"""How answers become Dutch sentences: the builders that every template uses, as filters of Jinja.

A builder gets an answer, a record or words of a template, and gives Markdown. What a person typed is never cut or
glued: a builder changes the first letter, the sign at the end, and what stands around it.
What has no answer gives an empty text, so that a sentence without an answer is left out.
"""

from armoedeplan.wording.registry import BUILDERS, OBJECTS, sentence_builders

__all__ = ["BUILDERS", "OBJECTS", "sentence_builders"]
