"""Columns in Word: what lies in two columns is a section of the text, between the marks that a filter left."""

from copy import deepcopy
from typing import Any, Final

from armoedeplan.render.word.word_xml import WORD, W, child_of, put_in_order, style_of

GAP: Final = 454
"""Twentieths of a point between two columns: 8 mm."""
_BEGIN: Final = "_kolommen"
_END: Final = "_kolommen-eind"


def lay_columns(body: Any, section: Any) -> None:
    """Make a section, on a page of its own, of what lies in columns; section: the properties that all others share."""
    marks = [mark for mark in body.iterfind(f"{W}p") if style_of(mark) in (_BEGIN, _END)]
    for mark in marks:
        columns = style_of(mark) == _END
        ended = section if columns and mark.getnext() is section else deepcopy(section)
        if columns:
            put_in_order(ended, WORD.cols({f"{W}num": "2", f"{W}space": str(GAP)}))
        if ended is section:
            body.remove(mark)
        else:  # a section ends in a paragraph, and a table or a line to write on may come before it
            mark.remove(mark.find(f"{W}pPr"))
            put_in_order(child_of(mark, "pPr"), ended)
