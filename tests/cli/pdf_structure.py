# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what a screen reader finds in a PDF, and says what is missing.

    pdf_structure.py FILE.pdf...        prints one line a fault, exits 1 when there is any

It looks at what PDF/UA asks for and a program can see; it is no proof of conformance.
"""
import base64
import json
import re
import subprocess
import sys

BLOCKS = {"P", "H1", "H2", "H3", "L", "Table", "Figure", "Sect", "Div", "TOC"}
HOLDERS = {"P", "H1", "H2", "H3", "Lbl", "LBody", "Figure", "TH", "TD"}
CONTENT = {"", "Link", "Span"}  # "": words or a picture of its own
MAY_HOLD = {
    "Document": BLOCKS, "Sect": BLOCKS, "Div": BLOCKS, "Caption": CONTENT | BLOCKS,
    "P": CONTENT, "H1": CONTENT, "H2": CONTENT, "H3": CONTENT, "Link": {"", "OBJR"}, "Span": {""}, "Figure": {""},
    "L": {"LI"}, "LI": {"Lbl", "LBody"}, "Lbl": {""}, "LBody": CONTENT | BLOCKS,
    "Table": {"Caption", "THead", "TBody", "TFoot"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "TOC": {"TOCI", "TOC", "Caption"}, "TOCI": {"Lbl", "Reference", "P", "TOC"}, "Reference": CONTENT,
    "TR": {"TH", "TD"}, "TH": CONTENT | BLOCKS, "TD": CONTENT | BLOCKS,
}
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# Strings first: what is in them is no operator.
TOKEN = re.compile(rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[\[\]]|/[^\s<>\[\]()/]*|[^\s<>\[\]()/]+", re.S)
PAINTING = {b"Tj", b"TJ", b"'", b'"', b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Do", b"sh", b"BI"}


def read(path):
    """The objects of a file, as qpdf writes them."""
    words = ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path]
    return json.loads(subprocess.run(words, capture_output=True, check=True).stdout)["qpdf"][1]


def text(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else ""


class Check:
    """All faults of one file, in .faults."""

    def __init__(self, objects):
        self.objects = objects
        self.faults = []
        self.used = {}  # (page, number) -> element
        self.order = {}  # page -> {paragraph or cell: its numbers}, in the order of the elements
        self.links = {}  # annotation -> element
        self.words = []  # tags in the order of the elements
        self.rows = []  # how many cells the rows of the table have
        self.parents = {}  # the file's own look-up
        trailer = objects["trailer"]["value"]
        self.catalog = self.get(trailer.get("/Root"))
        self.pages = [page for page in self.leaves(self.catalog["/Pages"])]
        self.check_document(trailer)
        self.check_tree()
        for number, page in enumerate(self.pages, 1):
            self.check_page(number, page)
        self.check_fonts()

    def fault(self, words):
        self.faults.append(words)

    def expect(self, is_true, words):
        if not is_true:
            self.fault(words)

    def get(self, value):
        if isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            found = self.objects.get("obj:" + value, {})
            return found.get("value", found.get("stream"))
        return value

    def array(self, value):
        value = self.get(value)
        return value if isinstance(value, list) else [] if value is None else [value]

    def leaves(self, reference):
        node = self.get(reference)
        if node["/Type"] == "/Page":
            yield reference
        for kid in node.get("/Kids", []):
            yield from self.leaves(kid)

    def data(self, reference):
        return base64.b64decode(self.get(reference)["data"])

    def check_document(self, trailer):
        language = text(self.catalog.get("/Lang"))
        self.expect(LANGUAGE.fullmatch(language), "the document has no language")
        self.expect(self.get(self.catalog.get("/MarkInfo", {})).get("/Marked") is True, "not marked as tagged")
        window = self.get(self.catalog.get("/ViewerPreferences", {}))
        self.expect(window.get("/DisplayDocTitle") is True, "the window would not show the title")
        self.expect("/ID" in trailer, "the file has no identity")
        title = text(self.get(trailer.get("/Info", {})).get("/Title"))
        self.expect(title, "the document has no title")
        if "/Metadata" not in self.catalog:
            self.fault("no metadata in XMP")
            return
        packet = self.data(self.catalog["/Metadata"]).decode()
        escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&apos;").replace('"', "&quot;")
        self.expect(f">{escaped}</rdf:li>" in packet.replace("&#39;", "&apos;"), "another title in XMP")
        self.expect(f"<dc:language><rdf:Bag><rdf:li>{language}<" in packet, "another language in XMP")
        self.expect("pdfuaid" not in packet, "it claims to be PDF/UA")

    def check_tree(self):
        root = self.get(self.catalog.get("/StructTreeRoot"))
        if root is None:
            self.fault("no structure")
            return
        self.parents = self.read_parents(root)
        top = self.array(root.get("/K"))
        self.expect(len(top) == 1 and self.get(top[0]).get("/S") == "/Document", "the top is not one document")
        for element in top:
            self.walk(element, None)
        levels = [int(tag[1]) for tag in self.words if re.fullmatch("H[1-6]", tag)]
        self.expect(levels and levels[0] == 1, "the first heading is not the highest")
        self.expect(all(b <= a + 1 for a, b in zip(levels, levels[1:])), "a level of headings is left out")

    def read_parents(self, root):
        numbers = self.get(root["/ParentTree"])["/Nums"]
        self.expect(numbers[0::2] == sorted(numbers[0::2]), "the look-up is out of order")
        return dict(zip(numbers[0::2], numbers[1::2]))

    def kids_of(self, element):
        """(kind, value): "" for content, "OBJR" for an annotation, else the tag of an element"""
        for kid in self.array(element.get("/K")):
            target = self.get(kid)
            if isinstance(target, int):
                yield "", (element.get("/Pg"), target)
            elif target.get("/Type") == "/MCR":
                yield "", (target.get("/Pg", element.get("/Pg")), target["/MCID"])
            elif target.get("/Type") == "/OBJR":
                yield "OBJR", target["/Obj"]
            else:
                yield target["/S"][1:], kid

    def walk(self, reference, parent, holder=None):
        element = self.get(reference)
        tag = element["/S"][1:]
        if holder is None and tag in HOLDERS:
            holder = reference
        self.words.append(tag)
        self.expect(tag in MAY_HOLD, f"unknown element {tag}")
        self.expect(parent is None or element.get("/P") == parent, f"{tag}: another parent than it stands in")
        kids = list(self.kids_of(element))
        for kind, value in kids:
            self.expect(kind in MAY_HOLD.get(tag, set()), f"{kind or 'content'} in {tag}")
            if kind == "":
                self.expect(value not in self.used, f"{tag}: content used twice")
                self.used[value] = (reference, tag)
                self.order.setdefault(value[0], {}).setdefault(holder, []).append(value[1])
            elif kind == "OBJR":
                self.links[value] = reference
            else:
                self.walk(value, reference, holder)
        self.check_element(tag, element, [kind for kind, _ in kids])

    def attribute(self, element, owner, key):
        for attributes in self.array(element.get("/A")):
            attributes = self.get(attributes)
            if attributes.get("/O") == owner and key in attributes:
                return attributes[key]
        return None

    def check_element(self, tag, element, kinds):
        if tag == "Figure":
            self.expect(text(element.get("/Alt")).strip(), "a picture without words")
            self.expect(self.attribute(element, "/Layout", "/BBox"), "a picture without its place")
        elif tag == "TH":
            self.expect(self.attribute(element, "/Table", "/Scope") in ("/Row", "/Column"), "a head of nothing")
        elif tag == "TR":
            self.rows.append(len(kinds))
        elif tag == "L":
            self.expect(self.attribute(element, "/List", "/ListNumbering"), "a list that does not say how it counts")
        elif tag == "LI":
            self.expect(kinds == ["Lbl", "LBody"], f"an item of a list with {kinds}")
        elif tag == "Link":
            self.expect("OBJR" in kinds, "a link that leads nowhere")
            self.expect("" in kinds, "a link without words")
        elif tag == "Table":
            self.expect("TBody" in kinds, "a table without rows")
            self.expect(kinds.count("THead") == 1, "a table without its head")
            self.expect(len(set(self.rows)) == 1, f"rows of different length: {self.rows}")
            self.rows.clear()
        if tag not in ("TD", "TH"):
            self.expect(kinds, f"an empty {tag}")
        if "/Lang" in element:
            self.expect(LANGUAGE.fullmatch(text(element["/Lang"])), f"{tag}: no language: {element['/Lang']}")

    def check_page(self, number, reference):
        page = self.get(reference)
        self.expect(page.get("/Tabs") == "/S", f"page {number}: keys do not follow the structure")
        owners = self.array(self.parents.get(page.get("/StructParents")))
        seen = []
        for tag, mark, painted in self.marks_of(reference):
            if mark is None:
                self.expect(tag == "Artifact", f"page {number}: {painted} in neither element nor artifact")
                continue
            seen.append(mark)
            element, name = self.used.get((reference, mark), (None, None))
            self.expect(element is not None, f"page {number}: content {mark} is in no element")
            self.expect(name == tag, f"page {number}: content {mark} is called {tag}, its element {name}")
            self.expect(mark < len(owners) and owners[mark] == element, f"page {number}: {mark} leads to another element")
        self.expect(len(seen) == len(set(seen)), f"page {number}: a number used twice")
        order = self.order.get(reference, {})
        self.expect({mark for marks in order.values() for mark in marks} <= set(seen), f"page {number}: an element of what is not there")
        self.check_order(number, seen, order)
        for annotation in self.array(page.get("/Annots")):
            self.check_annotation(number, page["/MediaBox"], annotation)

    def check_order(self, number, seen, order):
        """What goes on over the page may go on beside itself, on the same sheet: what begins later still stands later."""
        place = {mark: index for index, mark in enumerate(seen)}
        marks = [[place.get(mark, -1) for mark in marks] for marks in order.values()]
        first = [min(places) for places in marks]
        self.expect(first == sorted(first), f"page {number}: not in the order of reading")
        self.expect(all(places == sorted(places) for places in marks), f"page {number}: words in another order than they are read")

    def check_annotation(self, number, sheet, reference):
        annotation = self.get(reference)
        element = self.links.get(reference)
        self.expect(element is not None, f"page {number}: an area outside the structure")
        self.expect(text(annotation.get("/Contents")).strip(), f"page {number}: a link without contents")
        self.expect(self.parents.get(annotation.get("/StructParent")) == element, f"page {number}: an area leads to another element")
        target = self.array(annotation.get("/Dest"))
        self.expect(target and target[0] in self.pages, f"page {number}: a link to no page")
        left, bottom, right, top = annotation["/Rect"]
        self.expect(sheet[0] <= left < right <= sheet[2] and sheet[1] <= bottom < top <= sheet[3], f"page {number}: an area off the sheet")
        self.expect(len(target) < 4 or (0 <= target[2] <= sheet[2] and 0 <= target[3] <= sheet[3]), f"page {number}: a link off the sheet")

    def marks_of(self, reference):
        """(tag, number or None, a painting operator or "") for each mark, and for each operator outside all marks"""
        stack, operands = [], []
        contents = b"\n".join(self.data(part) for part in self.array_of_references(self.get(reference)["/Contents"]))
        for match in TOKEN.finditer(contents):
            token = match.group()
            if token in (b"BDC", b"BMC"):
                tag = next(word for word in operands if word.startswith(b"/"))[1:].decode()
                number = next((int(b) for a, b in zip(operands, operands[1:]) if a == b"/MCID"), None)
                stack.append((tag, number))
                if number is not None or tag == "Artifact":
                    self.expect(all(tag == "Span" for tag, _ in stack[:-1]), "a mark in a mark")
                    yield tag, number, ""
            elif token == b"EMC":
                self.expect(stack, "a mark ends that did not begin")
                if stack:
                    stack.pop()
            elif token in PAINTING and not any(number is not None or tag == "Artifact" for tag, number in stack):
                yield "", None, token.decode()
            is_operator = re.fullmatch(rb"[A-Za-z'\"*]+[01]?\*?", token) and token not in (b"true", b"false", b"null")
            operands = [] if is_operator else operands + [token]
        self.expect(not stack, "a mark without end")

    def array_of_references(self, value):
        return value if isinstance(value, list) else [value]

    def check_fonts(self):
        for value in self.objects.values():
            font = value.get("value")
            if not isinstance(font, dict) or font.get("/Type") != "/Font":
                continue
            descriptor = self.get(font.get("/FontDescriptor"))
            if font.get("/Subtype") == "/Type0":
                self.expect("/ToUnicode" in font, f"{font.get('/BaseFont')}: letters without meaning")
            elif font.get("/Subtype") != "/Type3":
                self.expect(font.get("/Subtype") != "/CIDFontType2" or "/CIDToGIDMap" in font, f"{font.get('/BaseFont')}: letters without numbers")
                self.expect(descriptor and any(key.startswith("/FontFile") for key in descriptor), f"{font.get('/BaseFont')}: not in the file")


def main():
    found = False
    for path in sys.argv[1:]:
        for fault in Check(read(path)).faults:
            print(f"{path}: {fault}")
            found = True
    return found


if __name__ == "__main__":
    sys.exit(main())
