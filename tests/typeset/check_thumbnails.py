# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every sheet of chosen handouts against a small picture that somebody looked at and kept.

    check_thumbnails.py STILLA_CLI DATA THUMBNAILS          compares
    check_thumbnails.py STILLA_CLI DATA THUMBNAILS --make   draws them anew: look at each, then keep them

A picture is grey and small, and squares of it are compared, so that another version of a renderer changes nothing; a line that
moved, a box that broke or a column that fell away does. Another version of the font moves lines: then only the number of sheets
is compared, and the test says so.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import zlib

CLI, DATA, KEPT = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
MAKE = "--make" in sys.argv
DOTS_PER_INCH = 18
SQUARE = 8  # dots
MOST_DIFFERENT = 26  # of 255, the mean of a square
PLAN = f"--plan={DATA / 'plans' / 'three-products.xml'}"
PRACTICE = f"--practice={DATA / 'practice' / 'practice.conf'}"
BOOKLET = ["--page=glycinate", "--page=daily-limits", "--page=get-help-now"]
TWO_LANGUAGES = ["--page=glycinate", "--lang=ar-XB", "--second-lang=en", "--large"]
HANDOUTS = {
    "booklet-a4": BOOKLET + [PRACTICE, "--for=A. Person", "--date=21 November 2026"],
    "booklet-letter": BOOKLET + ["--paper=letter"],
    "booklet-two-up": BOOKLET + ["--two-up"],
    "page-a5": ["--page=side-effects", "--paper=a5"],
    "plan-a4": ["--page=sheet:plan", PLAN],
    "plan-letter": ["--page=sheet:plan", PLAN, "--paper=letter"],
    "week-a4": ["--page=sheet:week", PLAN, "--week=2026-11-23"],
    "checks-a4": ["--page=sheet:checks", PLAN],
    "diary-a4": ["--page=sheet:diary"],
    "diary-letter": ["--page=sheet:diary", "--paper=letter"],
    "diary-month-a4": ["--page=sheet:diary-month"],
    "diary-month-letter": ["--page=sheet:diary-month", "--paper=letter"],
    "questions-a4": ["--page=sheet:questions"],
    "wallet-card-a4": ["--page=sheet:wallet-card", PLAN],
    "wallet-card-letter": ["--page=sheet:wallet-card", PLAN, "--paper=letter"],
    "right-to-left-a4": ["--page=daily-limits", "--lang=ar-XB"],
    "two-languages-a4": TWO_LANGUAGES,
    "two-languages-letter": TWO_LANGUAGES + ["--paper=letter"],
    "week-right-to-left": ["--page=sheet:week", PLAN, "--week=2026-11-23", "--lang=ar-XB"],
}
# Nothing of the person who runs the test gets in; the clock stands still.
BARE = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1795219200"}
BARE.update((name, os.environ[name]) for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ)


def read_pgm(data):
    """Returns the width and the rows of a binary PGM picture of 255 greys."""
    fields, at = [], 0
    while len(fields) < 4:
        end = at
        while data[end:end + 1] not in (b" ", b"\n", b"\t"):
            end += 1
        if end > at:
            fields.append(data[at:end])
        at = end + 1
    width, height = int(fields[1]), int(fields[2])
    assert fields[0] == b"P5" and fields[3] == b"255", fields
    return width, [data[at + y * width:at + (y + 1) * width] for y in range(height)]


def chunk(kind, data):
    body = kind + data
    return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")


def write_png(path, width, rows):
    head = width.to_bytes(4, "big") + len(rows).to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    data = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 9)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b""))


def read_png(path):
    """Reads what write_png() writes."""
    data, at, parts = path.read_bytes(), 8, {}
    while at < len(data):
        length, kind = int.from_bytes(data[at:at + 4], "big"), data[at + 4:at + 8]
        parts[kind] = data[at + 8:at + 8 + length]
        at += 12 + length
    width, height = int.from_bytes(parts[b"IHDR"][:4], "big"), int.from_bytes(parts[b"IHDR"][4:8], "big")
    raw = zlib.decompress(parts[b"IDAT"])
    return width, [raw[y * (width + 1) + 1:(y + 1) * (width + 1)] for y in range(height)]


def squares(width, rows):
    """The mean grey of every square of a picture."""
    means = {}
    for top in range(0, len(rows), SQUARE):
        for left in range(0, width, SQUARE):
            dots = [dot for row in rows[top:top + SQUARE] for dot in row[left:left + SQUARE]]
            means[top, left] = sum(dots) / len(dots)
    return means


def draw(folder, name, arguments):
    """Returns the sheets of a handout as pictures."""
    output = folder / f"{name}.pdf"
    subprocess.run([CLI, "handout", *arguments, f"--output={output}"], env=BARE, check=True, timeout=60, stderr=subprocess.PIPE)
    subprocess.run(["pdftoppm", "-gray", "-r", str(DOTS_PER_INCH), output, folder / name], env=BARE, check=True, timeout=60)
    return [read_pgm(path.read_bytes()) for path in sorted(folder.glob(f"{name}-*.pgm"))]


def font_version():
    return subprocess.run(["fc-match", "-f", "%{fullname} %{fontversion}", "Noto Sans"], env=BARE, check=True, capture_output=True,
                          text=True).stdout


def compare(name, sheets, same_font):
    kept = sorted(KEPT.glob(f"{name}-*.png"))
    if len(kept) != len(sheets):
        return [f"{name}: {len(sheets)} sheets instead of {len(kept)}"]
    problems = []
    for number, (path, (width, rows)) in enumerate(zip(kept, sheets) if same_font else (), 1):
        before, after = squares(*read_png(path)), squares(width, rows)
        worst = max((abs(before[place] - after[place]) for place in before), default=0) if before.keys() == after.keys() else 255
        if worst > MOST_DIFFERENT:
            problems.append(f"{name}, sheet {number}: looks different ({worst:.0f} of 255)")
    return problems


def make(name, sheets):
    for path in KEPT.glob(f"{name}-*.png"):
        path.unlink()
    for number, (width, rows) in enumerate(sheets, 1):
        write_png(KEPT / f"{name}-{number:02}.png", width, rows)


def main():
    font = KEPT / "font.txt"
    same_font = MAKE or font.read_text().strip() == font_version()
    if not same_font:
        print("another version of the font: only the number of sheets is compared")
    if MAKE:
        KEPT.mkdir(exist_ok=True)
        font.write_text(font_version() + "\n")
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for name, arguments in HANDOUTS.items():
            sheets = draw(pathlib.Path(folder), name, arguments)
            if MAKE:
                make(name, sheets)
            problems += compare(name, sheets, same_font)
    print("\n".join(problems) or f"{len(HANDOUTS)} handouts look as they were kept")
    return 1 if problems else 0


sys.exit(main())
