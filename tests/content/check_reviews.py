# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each page has two rating sheets of each instrument, meets the house's marks, and README.md tells the truth about it.

    check_reviews.py ROOT CLI            checks
    check_reviews.py ROOT CLI --write    writes the table of data/content/reviews/README.md anew

A sheet is a line of pemat-p-a.tsv, pemat-p-b.tsv, cdc-index-a.tsv or cdc-index-b.tsv: page, date, one mark an item (1 met, 0 not met,
- does not apply), and a remark that names each item not met.
PEMAT-P: understandability is items 1 to 12 and 15 to 19, actionability 20 to 26 (13 and 14 are for film). The score is points
by items that apply, in per cent. CDC Clear Communication Index: items 1 to 11 always apply; when item 1 is not met, 2 to 4 count 0.
"""
import pathlib
import subprocess
import sys

import guide_text
from tap import Tap

READERS = ("a", "b")
UNDERSTAND = [*range(1, 13), *range(15, 20)]
ACT = list(range(20, 27))
INSTRUMENTS = {"pemat-p": UNDERSTAND + ACT, "cdc-index": list(range(1, 21))}
# PEMAT-P items that may be left out as "does not apply"; 7, sums, where a page has no number to add.
MAY_NOT_APPLY = {"pemat-p": {6, 7, 8, 9, 11, 16, 17, 18, 19, 24, 25}, "cdc-index": set(range(12, 21))}
BARS = {"understandability": 90, "actionability": 80, "index": 90}
START, END = "<!-- table: made by tests/content/check_reviews.py --write -->", "<!-- end of table -->"


def read_sheets(folder, instrument, reader):
    path = folder / f"{instrument}-{reader}.tsv"
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {fields[0]: fields for fields in lines[1:]}, lines[0]


def marks_of(instrument, fields):
    return dict(zip(INSTRUMENTS[instrument], fields[2:]))


def sheet_faults(instrument, fields):
    """Returns: what is wrong with one filled-in sheet."""
    items = INSTRUMENTS[instrument]
    if len(fields) != 2 + len(items) + 1:
        return [f"{fields[0]}: {len(fields)} fields, wanted {3 + len(items)}"]
    marks = marks_of(instrument, fields)
    faults = [f"{fields[0]}: item {item} is {mark!r}" for item, mark in marks.items()
              if mark not in ("0", "1") and not (mark == "-" and item in MAY_NOT_APPLY[instrument])]
    remark = fields[-1]
    return faults + [f"{fields[0]}: item {item} is not met, and the remark does not say why" for item, mark in marks.items()
                     if mark == "0" and f"{item}:" not in remark]


def score(marks, items):
    counted = [int(marks[item]) for item in items if marks[item] != "-"]
    return round(100 * sum(counted) / len(counted)) if counted else 100


def scores(pemat, index):
    if index[1] == "0":
        index = {**index, 2: "0", 3: "0", 4: "0"}
    return {"understandability": score(pemat, UNDERSTAND), "actionability": score(pemat, ACT), "index": score(index, INSTRUMENTS["cdc-index"])}


def agreement(pairs):
    """Two readers, marks 0, 1 and -. Returns: (share that agree in per cent, Gwet's AC1).

    AC1 = (pa - pe) / (1 - pe), pe = sum over the marks of p(1 - p) / (marks - 1) with p their mean share (Gwet 2008)."""
    same = sum(a == b for a, b in pairs) / len(pairs)
    kinds = sorted({mark for pair in pairs for mark in pair})
    if len(kinds) < 2:
        return round(100 * same), 1.0
    shares = [sum((a == kind) + (b == kind) for a, b in pairs) / (2 * len(pairs)) for kind in kinds]
    chance = sum(share * (1 - share) for share in shares) / (len(kinds) - 1)
    return round(100 * same), round((same - chance) / (1 - chance), 2)


def grades(cli):
    lines = subprocess.run([cli, "check", "--readability"], capture_output=True, text=True, check=True).stdout.splitlines()
    return {fields[0]: fields for fields in (line.split("\t") for line in lines)}


def table(pages, sheets, grade):
    rows = ["| Page | Understandability A, B | Actionability A, B | Index A, B | FKGL | SMOG | FKGL, SMOG without the three words |",
            "| --- | --- | --- | --- | --- | --- | --- |"]
    for page in pages:
        both = [scores(marks_of("pemat-p", sheets["pemat-p", reader][page]), marks_of("cdc-index", sheets["cdc-index", reader][page]))
                for reader in READERS]
        cells = [", ".join(str(one[name]) for one in both) for name in BARS]
        rows.append(f"| {page} | " + " | ".join(cells) + f" | {grade[page][1]} | {grade[page][2]} | {grade[page][3]}, {grade[page][4]} |")
    for instrument, name in (("pemat-p", "PEMAT-P"), ("cdc-index", "CDC index")):
        pairs = [pair for page in pages for pair in zip(*(marks_of(instrument, sheets[instrument, reader][page]).values() for reader in READERS))]
        rows.append(f"\n{name}: the two readers gave the same mark for {agreement(pairs)[0]} % of {len(pairs)} items (Gwet's AC1 {agreement(pairs)[1]}).")
    return "\n".join(rows)


def below(pages, sheets):
    for page in pages:
        for reader in READERS:
            got = scores(marks_of("pemat-p", sheets["pemat-p", reader][page]), marks_of("cdc-index", sheets["cdc-index", reader][page]))
            yield from (f"{page}: {name} {got[name]} by reader {reader}" for name, bar in BARS.items() if got[name] < bar)


def named_below(text):
    """Returns: the pages that README.md owns up to, one a line of its list "Below the marks"."""
    part = text.split("## Below the marks", 1)[-1].split("\n## ", 1)[0] if "## Below the marks" in text else ""
    return sorted(line[2:].split(":", 1)[0].strip("` ") for line in part.splitlines() if line.startswith("- "))


def check_itself(tap):
    ones = dict.fromkeys(INSTRUMENTS["pemat-p"], "1")
    index = dict.fromkeys(INSTRUMENTS["cdc-index"], "1")
    tap.equal(scores({**ones, 3: "0", 6: "-"}, index), {"understandability": 94, "actionability": 100, "index": 100}, "15 of 16 items make 94 per cent")
    tap.equal(scores({**ones, 23: "0", 26: "0", 24: "-"}, {**index, 1: "0"}), {"understandability": 100, "actionability": 67, "index": 80},
              "without a main message, items 2 to 4 count 0")
    tap.equal(agreement([("1", "1"), ("1", "0"), ("1", "1"), ("0", "0")]), (75, 0.53), "agreement by hand")
    line = ["page", "2026-11-21"] + ["1"] * 24 + [""]
    tap.equal(sheet_faults("pemat-p", line), [], "a whole sheet passes")
    tap.equal(len(sheet_faults("pemat-p", line[:2] + ["0", "x", "-"] + line[5:])), 3, "a zero with no reason, a stray mark, and a dash where none may be")


def main():
    root, cli, write = pathlib.Path(sys.argv[1]), sys.argv[2], "--write" in sys.argv
    folder = root / "data/content/reviews"
    contents = guide_text.read(root / "data/content/magnesium/bundle.xml")
    pages = [page.get("id") for page in contents.iter("page")]
    read = {(instrument, reader): read_sheets(folder, instrument, reader) for instrument in INSTRUMENTS for reader in READERS}
    sheets = {key: found for key, (found, _head) in read.items()}
    readme = folder / "README.md"
    text = readme.read_text(encoding="utf-8")
    wanted = text[:text.index(START)] + START + "\n" + table(pages, sheets, grades(cli)) + "\n" + text[text.index(END):]
    if write:
        readme.write_text(wanted, encoding="utf-8")
        return 0
    tap = Tap()
    check_itself(tap)
    for (instrument, reader), found in sheets.items():
        tap.equal(sorted(found), sorted(pages), f"{instrument}, reader {reader}: one sheet a page")
        tap.empty([fault for fields in found.values() for fault in sheet_faults(instrument, fields)], f"{instrument}, reader {reader}: whole sheets")
    short = list(below(pages, sheets))
    tap.equal(sorted({fault.split(":", 1)[0] for fault in short}), named_below(text),
              "a page below 90, 80 and 90 with either reader is named in README.md, and no other")
    for fault in short:
        tap.note(fault)
    tap.equal(text, wanted, "the table of README.md says the same; write it anew with --write")
    return tap.done()


sys.exit(main())
