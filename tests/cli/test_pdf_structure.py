# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Handouts as a screen reader finds them; and that the reading notices what is missing.

    test_pdf_structure.py STILLA_CLI CONTENT
"""
import base64
import copy
import os
import pathlib
import subprocess
import sys
import tempfile

from pdf_structure import Check, read

CLI, CONTENT = (os.path.abspath(path) for path in sys.argv[1:3])
PLAN = """<plan format="1">
  <product id="e" name="Evening capsules" form="glycinate" amount="1000 mg" basis="compound" per="2" unit="capsule"/>
  <dose product="e" time="21:00" units="2" from="2025-11-20"/>
</plan>
"""
PRACTICE = "[Practice]\nname=Practice at the Bridge\naddress=1 Bridge Street\\nOld Town\nlogo=logo.svg\n"
LOGO = """<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><g opacity="0.5"><circle cx="30" cy="30" r="20"/>
<circle cx="45" cy="30" r="20" fill="blue"/></g><text x="60" y="35" font-size="14">Bridge</text></svg>
"""
HANDOUTS = {
    "tables, and rows below each other": ["--page=medicines-that-interact"],
    "tables in large print": ["--page=medicines-that-interact", "--large"],
    "pictures, boxes, links": ["--page=glycinate", "--paper=letter"],
    "more pictures": ["--page=studies-by-mouth"],
    "lists": ["--page=questions-for-your-clinician"],
    "warnings": ["--page=get-help-now"],
    "right to left": ["--page=glycinate", "--lang=ar-XB"],
    "two languages": ["--page=forms-compared", "--second-lang=ar-XB", "--paper=letter"],
    "papers to fill in": ["--page=sheet:diary", "--page=sheet:diary-month", "--page=sheet:questions"],
    "papers to fill in, in two languages": ["--page=sheet:diary", "--page=sheet:questions", "--second-lang=ar-XB"],
    "papers of a plan": ["--plan=plan.xml", "--page=sheet:plan", "--page=sheet:week", "--page=sheet:checks", "--page=sheet:wallet-card"],
    "a practice and a person": ["--page=daily-limits", "--practice=practice.conf", "--for=Ada L.", "--date=today"],
    "two on a sheet": ["--page=glycinate", "--two-up"],
    "two on a sheet, from right to left": ["--page=glycinate", "--two-up", "--lang=ar-XB"],
    "two languages, two on a sheet": ["--page=glycinate", "--page=forms-compared", "--second-lang=ar-XB", "--two-up"],
    "several pages": ["--page=daily-limits", "--page=glycinate", "--page=headache-diary"],
}


def write(words, folder):
    path = os.path.join(folder, "out.pdf")
    for name, data in ("plan.xml", PLAN), ("practice.conf", PRACTICE), ("logo.svg", LOGO):
        pathlib.Path(folder, name).write_text(data)
    subprocess.run([CLI, "handout", f"--bundle={CONTENT}", *words, f"--output={path}"], check=True, cwd=folder)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    return path


def elements(objects, tag):
    return [value["value"] for value in objects.values()
            if isinstance(value.get("value"), dict) and value["value"].get("/S") == tag]


def annotation(objects):
    return next(value["value"] for value in objects.values()
                if isinstance(value.get("value"), dict) and value["value"].get("/Subtype") == "/Link")


def catalog(objects):
    return objects["obj:" + objects["trailer"]["value"]["/Root"]]["value"]


def streams(objects):
    """Pages are drawn in streams that begin with the turn of the page."""
    for value in objects.values():
        if "stream" in value:
            data = base64.b64decode(value["stream"]["data"])
            if b" cm\n" in data[:60]:
                yield value["stream"], data


def rewrite(objects, old, new):
    for stream, data in streams(objects):
        if old in data:
            stream["data"] = base64.b64encode(data.replace(old, new, 1)).decode()
            return


def swap_first_two(objects):
    kids = elements(objects, "/Document")[0]["/K"]
    kids[0], kids[1] = kids[1], kids[0]


def swap_words(objects):
    next(element for element in elements(objects, "/P") if len(element["/K"]) > 2)["/K"].reverse()


def drop_kid(objects):
    elements(objects, "/Document")[0]["/K"].pop(3)


# What is done to a good file, and a word of the fault that must be found.
BREAKS = [
    (lambda o: elements(o, "/Figure")[0].pop("/Alt"), "without words"),
    (lambda o: elements(o, "/Figure")[0].update({"/Alt": "u: "}), "without words"),
    (lambda o: elements(o, "/Figure")[0].pop("/A"), "without its place"),
    (lambda o: elements(o, "/TH")[0].pop("/A"), "a head of nothing"),
    (lambda o: elements(o, "/TR")[1]["/K"].pop(), "different length"),
    (lambda o: elements(o, "/TD")[0].update({"/S": "/Cell"}), "unknown element"),
    (lambda o: elements(o, "/P")[0].update({"/S": "/LI"}), "LI in Document"),
    (lambda o: elements(o, "/P")[0].update({"/Lang": "u:"}), "no language"),
    (lambda o: elements(o, "/L")[0].pop("/A"), "how it counts"),
    (lambda o: elements(o, "/LI")[0]["/K"].reverse(), "an item of a list"),
    (lambda o: elements(o, "/H2")[0].update({"/S": "/H3"}), "level of headings"),
    (lambda o: elements(o, "/THead")[0].update({"/S": "/TBody"}), "without its head"),
    (lambda o: catalog(o).pop("/Lang"), "no language"),
    (lambda o: catalog(o).pop("/MarkInfo"), "not marked as tagged"),
    (lambda o: catalog(o).pop("/ViewerPreferences"), "show the title"),
    (lambda o: catalog(o).pop("/Metadata"), "no metadata"),
    (lambda o: catalog(o).pop("/StructTreeRoot"), "no structure"),
    (lambda o: o["trailer"]["value"].pop("/ID"), "no identity"),
    (lambda o: annotation(o).pop("/Contents"), "without contents"),
    (lambda o: annotation(o).pop("/Dest"), "to no page"),
    (lambda o: annotation(o)["/Rect"].__setitem__(2, 2000), "off the sheet"),
    (lambda o: annotation(o)["/Dest"].__setitem__(3, -5), "off the sheet"),
    (lambda o: annotation(o).update({"/StructParent": 100000}), "leads to another element"),
    (lambda o: elements(o, "/Link")[0]["/K"].pop(), "leads nowhere"),
    (lambda o: elements(o, "/Link")[0]["/K"].pop(0), "without words"),
    (lambda o: fonts(o, "/CIDFontType2")[0].pop("/CIDToGIDMap"), "without numbers"),
    (lambda o: fonts(o, "/Type0")[0].pop("/ToUnicode"), "without meaning"),
    (lambda o: fonts(o, "/TrueType")[0].pop("/FontDescriptor"), "not in the file"),
    (swap_first_two, "order of reading"),
    (swap_words, "another order"),
    (drop_kid, "in no element"),
    (lambda o: rewrite(o, b"/Artifact BMC", b"/Span BMC"), "in neither"),
    (lambda o: rewrite(o, b"/H1 << /MCID", b"/P << /MCID"), "is called P"),
    (lambda o: rewrite(o, b"EMC\n/P <<", b"/P <<"), "a mark in a mark"),
]


def fonts(objects, kind):
    return [value["value"] for value in objects.values()
            if isinstance(value.get("value"), dict) and value["value"].get("/Subtype") == kind]


def check_handouts(folder):
    for name, words in HANDOUTS.items():
        faults = Check(read(write(words, folder))).faults
        assert not faults, (name, faults)


def check_guide(folder):
    """The whole guide as one booklet, in both directions."""
    listed = subprocess.run([CLI, "pages", f"--bundle={CONTENT}"], capture_output=True, text=True, check=True).stdout
    pages = ["--page=" + line.split("\t")[0] for line in listed.splitlines()]
    assert len(pages) > 40, pages
    for language in "en", "ar-XB":
        faults = Check(read(write([*pages, f"--lang={language}"], folder))).faults
        assert not faults, (language, faults)


def check_breaks(folder):
    good = read(write(["--page=glycinate"], folder))
    for number, (damage, word) in enumerate(BREAKS):
        broken = copy.deepcopy(good)
        damage(broken)
        try:
            faults = Check(broken).faults
        except (KeyError, TypeError, AttributeError) as stop:
            raise AssertionError(f"break {number}, “{word}”, stopped the check") from stop
        assert any(word in fault for fault in faults), (number, word, faults)


def check_repeated_heads(folder):
    """A head that stands on each page is read once."""
    objects = read(write(["--page=medicines-that-interact"], folder))
    tables, heads = elements(objects, "/Table"), elements(objects, "/THead")
    assert len(objects_of_pages(objects)) > 3 and len(heads) == len(tables) > 0, (len(heads), len(tables))


def check_languages(folder):
    """Beside its translation, each paragraph says which language it is in."""
    objects = read(write(["--page=glycinate", "--second-lang=ar-XB"], folder))
    packet = next(base64.b64decode(value["stream"]["data"]) for value in objects.values()
                  if value.get("stream", {}).get("dict", {}).get("/Type") == "/Metadata")
    assert b"<rdf:li>en</rdf:li><rdf:li>ar-XB</rdf:li>" in packet, packet
    for tag in ("/H1", "/H2", "/Figure"):
        languages = [element.get("/Lang") for element in elements(objects, tag)]
        assert languages == [None, "u:ar-XB"] * (len(languages) // 2) and languages, (tag, languages)


def check_lines(folder):
    """Choices below each other in a cell are read one by one; the lines of an address too."""
    objects = read(write(["--page=sheet:diary", "--practice=practice.conf"], folder))
    kinds = [[objects["obj:" + kid]["value"]["/S"] for kid in cell["/K"] if isinstance(kid, str)] for cell in elements(objects, "/TD")]
    assert kinds.count(["/P", "/P"]) >= 4, kinds
    top = [objects["obj:" + kid]["value"]["/S"] for kid in elements(objects, "/Document")[0]["/K"]]
    assert top[:5] == ["/Figure", "/P", "/P", "/P", "/H1"], top


def objects_of_pages(objects):
    return [value for value in objects.values()
            if isinstance(value.get("value"), dict) and value["value"].get("/Type") == "/Page"]


with tempfile.TemporaryDirectory() as made_in:
    check_handouts(made_in)
    check_guide(made_in)
    check_breaks(made_in)
    check_repeated_heads(made_in)
    check_languages(made_in)
    check_lines(made_in)
