"""A page of HTML: its tables, and what stands above its title."""

import re

from lxml import html

from papers.xml_reading import Written, plain


def tables_of_html(data: bytes) -> list[list[list[Written]]]:
    """Give the tables of HTML: the cells of each row."""
    return [
        [
            [
                Written(plain(cell.text_content()), bool(re.search("text-align: *right", cell.get("style", ""))))
                for cell in row.iter("th", "td")
            ]
            for row in table.iter("tr")
        ]
        for table in html.document_fromstring(data.decode()).iter("table")
    ]


def top_of_html(data: bytes) -> str:
    """Give the words that stand above the title."""
    page = html.document_fromstring(data.decode())
    head = page.find(".//h1").getparent()
    above = [plain(one.text_content()) for one in head.iterchildren() if one.tag == "p"]
    return above[0] if head[0].tag == "p" else ""
