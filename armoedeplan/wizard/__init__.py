"""The interview: which question is next, and what an answer does; it asks through a protocol and knows no terminal."""
