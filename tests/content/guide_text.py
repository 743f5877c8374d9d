# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the shipped guide straight from its XML, without the program's own reader: a second opinion."""
import re
import xml.etree.ElementTree as ElementTree

PARAGRAPHS = {"p", "claim", "item", "step", "point", "question", "cell", "caption", "meaning", "alternative", "title", "main-message",
              "purpose", "text", "effect", "advice", "message", "red-flag", "wording", "tolerability", "absorption", "evidence",
              "strengths", "name"}
ABBREVIATION = re.compile(r"\b(Dr|e\.g|i\.e|vs)\.")


def shown_value(element):
    """An amount as one reads it: "200 to 500 mg elemental"."""
    get = element.get
    if element.tag == "cite":
        return get("source")
    parts = [get("value") or get("ref") or get("group") or get("form") or ""]
    if get("to"):
        parts += ["to", get("to")]
    parts += [get(name) for name in ("unit", "of") if get(name)]
    return " ".join(parts)


def words_of(element):
    if len(element) == 0 and element.text is None and element.attrib:
        return shown_value(element)
    return (element.text or "") + "".join(words_of(child) + (child.tail or "") for child in element)


def plain(element):
    return re.sub(r"\s+", " ", words_of(element)).strip()


def heads_of(root):
    """Returns: for each row the head of its first column."""
    return {row: plain(table.find("head")[0]) for table in root.iter("table") for row in table.iter("row")}


def paragraphs(root):
    """Yields the paragraphs in order as plain text, each with its element. A row of a table is one, cell after cell, and
    begins with the head of its first column."""
    heads = heads_of(root)
    in_rows = {cell for row in heads for cell in row}
    for element in root.iter():
        if element.tag == "row":
            yield element, f"{heads[element]}: " + " ".join(plain(cell) if plain(cell)[-1:] in ".?!”" else plain(cell) + "." for cell in element)
        elif element.tag in PARAGRAPHS and element not in in_rows and not any(child.tag in PARAGRAPHS for child in element):
            yield element, plain(element)


def sentences(text):
    text = ABBREVIATION.sub(lambda match: match.group().replace(".", "\1"), text)
    return [part.replace("\1", ".") for part in re.split(r"(?<=[.!?])[”\"’)]*\s+", text) if part]


def page_files(root):
    return sorted((root / "data/content/magnesium/pages").glob("*.xml"))


def read(path):
    return ElementTree.parse(path).getroot()


def ids_of(path):
    return {element.get("id") for element in read(path).iter() if element.get("id")}
