# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a written log back with Python's csv module: every cell is what was typed, and none begins a formula.

    log_csv_oracle.py WRITE_LOG_CSV
"""
import csv
import io
import random
import subprocess
import sys
import unittest

WRITER = sys.argv[1]
COLUMNS = ["person", "date", "time_due", "product", "units", "unit", "elemental_mg", "state", "answered_at", "note",
           "correction_reason", "revision"]
FORMULA = "=+-@\t\r\n＝＋－＠"
PIECES = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", '"', ",", ";", "'", " ", "\u00a0", "\ufeff",
          "\u200e", "\u202e", "a", "1", "é", "か", "💊", "م", "HYPERLINK(\"http://x\")", "cmd|' /C calc'!A0"]


def read(person, rows):
    words = [word for row in rows for word in row]
    written = subprocess.run([WRITER, person, *words], capture_output=True, check=True).stdout
    return written, list(csv.reader(io.StringIO(written.decode("utf-8"), newline=""), strict=True))


def kept(typed):
    """What the cell holds: line ends are one character; what could be a formula has a mark before it."""
    words = typed.replace("\r\n", "\n").replace("\r", "\n")
    seen = typed.lstrip(" \u00a0\ufeff\u200e\u202e")
    return "'" + words if seen and seen[0] in FORMULA else words


class Log(unittest.TestCase):
    def test_shape(self):
        written, rows = read("", [("Evening", "", "")])
        self.assertEqual(rows[0], COLUMNS)
        self.assertEqual(rows[1], ["", "2026-03-29", "00:05", "Evening", "0.25", "tablet", "100.5", "not-sure",
                                   "2026-03-29T21:05:07+02:00", "", "", "2"])
        self.assertTrue(written.endswith(b"\r\n"))
        self.assertFalse(written.startswith(b"\xef\xbb\xbf"))

    def test_random_cells(self):
        draw = random.Random(20261121)
        typed = [tuple("".join(draw.choices(PIECES, k=draw.randrange(6))) for _ in range(3)) for _ in range(600)]
        person = "=cmd"
        _, rows = read(person, typed)
        self.assertEqual(len(rows), len(typed) + 1)
        for row, (product, note, reason) in zip(rows[1:], typed):
            self.assertEqual(len(row), len(COLUMNS))
            self.assertEqual((row[0], row[3], row[9], row[10]), ("'=cmd", kept(product), kept(note), kept(reason)))
            self.assertFalse(any(cell and cell[0] in FORMULA for cell in row), row)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
