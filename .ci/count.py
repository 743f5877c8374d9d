# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts single test results in Meson's report: each check inside a test program, not each program."""
import sys
import xml.etree.ElementTree as tree

passed = failed = 0
try:
    for case in tree.parse(sys.argv[1]).iter("testcase"):
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
