# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts single test results in Meson's report: each check inside a test program, not each program."""
import re
import sys
import xml.etree.ElementTree as tree

# What a test program printed stands in the report as it is; such characters may not stand in XML.
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

passed = failed = 0
try:
    with open(sys.argv[1], encoding="utf-8", errors="replace") as report:
        words = NOT_XML.sub("?", report.read())
    for case in tree.fromstring(words.encode()).iter("testcase"):
        bad = case.find("failure") is not None or case.find("error") is not None
        if case.find("skipped") is not None:
            continue
        failed += bad
        passed += not bad
except (OSError, tree.ParseError) as error:
    print(f"No test report: {error}")
    failed += 1
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
