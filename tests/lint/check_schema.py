# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The RelaxNG grammar accepts all content, refuses what is broken, and names the same elements as the loader.

    check_schema.py ROOT
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(sys.argv[1])
SCHEMA = ROOT / "resources/schema/stilla-content.rng"
VALID = ROOT / "tests/data/bundles/valid"
RNG = "{http://relaxng.org/ns/structure/1.0}"
FAULTS = []

# What to change in which file of the valid bundle, so that no schema may accept it.
BROKEN = [
    ("pages/start-here.xml", "<purpose>This page helps you find a test.</purpose>", ""),
    ("pages/start-here.xml", "<point>Two.</point>", ""),
    ("pages/start-here.xml", "<step>Read on.</step>", "<blink>Read on.</blink>"),
    ("pages/start-here.xml", "<step>Read on.</step>", "words"),
    ("pages/start-here.xml", 'next-review="2027-11-20"', 'next-review="2027-02-29"'),
    ("pages/start-here.xml", 'to="plan"', 'to="shop"'),
    ("pages/start-here.xml", 'format="1"', 'format="2"'),
    ("pages/all-blocks.xml", 'id="bridge"', 'id="Bridge"'),
    ("pages/all-blocks.xml", 'id="bridge"', 'class="x"'),
    ("pages/all-blocks.xml", 'tick="yes"', 'tick="no"'),
    ("pages/all-blocks.xml", "<steps>", '<steps tick="yes">'),
    ("pages/all-blocks.xml", "<blank/>", '<blank length="5"/>'),
    ("pages/all-blocks.xml", "<blank/>", "<blank>Monday</blank>"),
    ("pages/all-blocks.xml", 'level="stop"', 'level="halt"'),
    ("pages/all-blocks.xml", 'value="3.6"/>\n', 'value="3.60"/>\n'),
    ("pages/all-blocks.xml", 'value="0.5"', 'value=".5"'),
    ("pages/all-blocks.xml", 'value="08:30"', 'value="8:30"'),
    ("pages/all-blocks.xml", 'unit="week"', 'unit="weeks"'),
    ("pages/all-blocks.xml", '<step certainty="low" sources="read-one">', '<step certainty="low">'),
    ("pages/all-blocks.xml", '<claim id="fact" certainty="high"', '<claim id="fact"'),
    ("pages/all-blocks.xml", "<p>Because.</p>", "<p>Because <p>so</p>.</p>"),
    ("pages/all-blocks.xml", "<p>Do <neg>not</neg> go on.</p>", '<callout level="stop"><p>No.</p></callout>'),
    ("pages/all-blocks.xml", '<range label="Studies" from="360"', '<range label="Studies"'),
    ("pages/all-blocks.xml", '<mark label="Limit" value="350"', '<mark label="Limit" limit="eu-adult" value="350"'),
    ("agents.xml", ' atoms="1"', ""),
    ("agents.xml", 'label-only="yes"', 'label-only="yes" atoms="1"'),
    ("doses.xml", 'basis="elemental"', 'basis="total"'),
    ("doses.xml", 'group="adult"', 'group="grown-up"'),
    ("rules.xml", 'routes="oral vein"', 'routes="nose"'),
    ("rules.xml", '<raise level="stop"', '<raise level="higher"'),
    ("rules.xml", '<statement conditions="c01"/>', ""),
    ("rules.xml", "<effect>It lasts longer.</effect>", ""),
    ("sources.xml", 'read="original"', 'read="skimmed"'),
    ("glossary.xml", "<word>Drip</word>", ""),
    ("bundle.xml", "<funding>None.</funding>", ""),
    ("bundle.xml", 'lang="en"', 'lang="English"'),
]


def validate(*paths):
    return subprocess.run([shutil.which("xmllint"), "--noout", "--nonet", "--relaxng", SCHEMA, *paths],
                          capture_output=True, text=True, timeout=20)


def check_good():
    paths = sorted((ROOT / "data/content/magnesium").rglob("*.xml")) + sorted(VALID.rglob("*.xml"))
    result = validate(*paths)
    if result.returncode != 0 or len(paths) < 10:
        FAULTS.append(result.stderr)


def check_broken():
    with tempfile.TemporaryDirectory() as folder:
        for name, old, new in BROKEN:
            text = (VALID / name).read_text(encoding="utf-8")
            if old not in text:
                FAULTS.append(f"{name} has no {old}")
            path = pathlib.Path(folder) / "broken.xml"
            path.write_text(text.replace(old, new, 1), encoding="utf-8")
            if validate(path).returncode != 3:
                FAULTS.append(f"{name}: {old} -> {new} is accepted")


def check_hostile():
    """A grammar that is not deterministic takes minutes for this."""
    text = (VALID / "pages/start-here.xml").read_text(encoding="utf-8")
    deep = "<em>" * 200 + "x" + "</em>" * 200
    wide = "<step>x</step>" * 60000
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "hostile.xml"
        path.write_text(text.replace("Read on.", deep).replace("<known>", f"<steps>{wide}</steps><known>"), encoding="utf-8")
        validate(path)


def check_names():
    schema = {element.get("name") for element in ElementTree.parse(SCHEMA).iter(f"{RNG}element")}
    table = (ROOT / "src/core/content/stilla-format-table.c").read_text()
    loader = set(re.findall(r'StillaFormatRule r_\w+\s*=\s*(?:\{|PROSE \(|WORDS \()\s*"([a-z-]+)"', table))
    sample = {element.tag for path in VALID.rglob("*.xml") for element in ElementTree.parse(path).iter()}
    for what, names in (("the grammar", schema), ("the valid sample", sample)):
        for name in sorted(loader ^ names):
            FAULTS.append(f"<{name}> is in the loader's table or in {what}, but not in both")


if shutil.which("xmllint") is None:
    sys.exit("xmllint is missing; install libxml2-utils")
check_good()
check_broken()
check_hostile()
check_names()
print("\n".join(FAULTS) if FAULTS else "clean")
sys.exit(1 if FAULTS else 0)
