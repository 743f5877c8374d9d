# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every topic, claim and number of the five source texts is answered on a page, or left out for a reason.

    check_coverage.py ROOT
"""
import pathlib
import sys

import guide_text
from tap import Tap

# How many rows the list has for each of the five texts, S0 to S4.
ROWS_OF_TEXT = (23, 63, 49, 32, 76)


def wanted_rows():
    return [f"S{text}-{row:02}" for text, rows in enumerate(ROWS_OF_TEXT) for row in range(1, rows + 1)]


def fault_of(fields, anchors):
    """Returns: what is wrong with one line of the list, or None."""
    if len(fields) == 3 and fields[1] == "omitted":
        return None if len(fields[2].split()) >= 3 else "says no reason in three words or more"
    if len(fields) != 2 or "#" not in fields[1]:
        return "is neither ROW page#anchor nor ROW omitted reason"
    page, anchor = fields[1].split("#", 1)
    if page not in anchors:
        return f"names the page {page}, which does not exist"
    return None if anchor in anchors[page] else f"names #{anchor}, which {page} does not have"


def check(lines, anchors):
    rows = [line.split("\t") for line in lines]
    faults = [f"{row[0]} {fault}" for row in rows for fault in [fault_of(row, anchors)] if fault]
    return [row[0] for row in rows], faults


def check_itself(tap, anchors):
    page, anchor = next((page, sorted(ids)[0]) for page, ids in anchors.items() if ids)
    good = [f"S0-01\t{page}#{anchor}", "S0-02\tomitted\tsells a service only"]
    bad = [f"S0-01\t{page}#nowhere", f"S0-01\tnowhere#{anchor}", f"S0-01\t{page}", "S0-01\tomitted", "S0-01\tomitted\tno"]
    tap.empty(check(good, anchors)[1], "good lines pass")
    tap.equal(len(check(bad, anchors)[1]), len(bad), "each bad line is found")


def main():
    root = pathlib.Path(sys.argv[1])
    anchors = {path.stem: guide_text.ids_of(path) for path in guide_text.page_files(root)}
    lines = (root / "data/content/magnesium/coverage.tsv").read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if line and not line.startswith("#")]
    tap = Tap()
    check_itself(tap, anchors)
    found, faults = check(lines, anchors)
    tap.equal(found, wanted_rows(), "the 243 rows stand there once each, in order")
    tap.empty(faults, "each row has an answer that exists")
    return tap.done()


sys.exit(main())
