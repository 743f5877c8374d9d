# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads tables at random with Python's csv module as well: the same rows, and refused where RFC 4180 has no such table.

    csv_read_oracle.py READ_CSV
"""
import csv
import io
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest

READER = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
MARK = "\ufeff"
TABLE = re.compile(r'(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n|\r|\n|\Z))*')
PIECES = ['"', '""', ",", "\n", "\r\n", "\r", " ", "a", "b", "=1+1", "é", "か", "💊", "م", MARK, ";", "\t", "'", '"a"', '"a,b"',
          '"\n"', '"x""y"']
REFUSED = {"size": 0, "text": 1, "syntax": 2}


def expected(data):
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return f"refused {REFUSED['text']}"
    if "\0" in text:
        return f"refused {REFUSED['text']}"
    text = text.removeprefix(MARK)
    if not TABLE.fullmatch(text):
        return f"refused {REFUSED['syntax']}"
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    return "rows" + "".join(f" {number}:[{','.join(cell.encode().hex() for cell in row)}]"
                            for number, row in enumerate(rows, 1) if any(row))


class Reading(unittest.TestCase):
    def compare(self, tables):
        with tempfile.TemporaryDirectory() as folder:
            paths = [pathlib.Path(folder, str(i)) for i in range(len(tables))]
            for path, table in zip(paths, tables):
                path.write_bytes(table)
            found = subprocess.run([READER, *map(str, paths)], capture_output=True, text=True, check=True).stdout.splitlines()
        self.assertEqual(len(found), len(tables))
        for table, answer in zip(tables, found):
            self.assertEqual(answer, expected(table), table)
        return found

    def test_random_pieces(self):
        draw = random.Random(20261121)
        found = self.compare(["".join(draw.choices(PIECES, k=draw.randrange(12))).encode() for _ in range(ROUNDS)])
        accepted = sum(answer.startswith("rows") for answer in found)
        self.assertGreater(min(accepted, len(found) - accepted), ROUNDS // 10)

    def test_written_tables(self):
        draw = random.Random(4180)
        tables = []
        for _ in range(ROUNDS // 10):
            out = io.StringIO(newline="")
            writer = csv.writer(out, lineterminator=draw.choice(["\n", "\r\n", "\r"]), quoting=draw.choice([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
            writer.writerows([["".join(draw.choices(PIECES, k=draw.randrange(4))) for _ in range(5)] for _ in range(20)])
            tables.append((draw.choice(["", MARK]) + out.getvalue()).encode())
        self.assertFalse([answer for answer in self.compare(tables) if answer.startswith("refused")])

    def test_mutated_bytes(self):
        draw = random.Random(7)
        good = '\ufeffpages,output\r\n"glycinate daily-limits","a ""b"".pdf"\r\nمغ,"two\nlines"\r\n'.encode()
        tables = []
        for _ in range(ROUNDS // 3):
            table = bytearray(good)
            for _ in range(draw.randrange(1, 4)):
                at = draw.randrange(len(table))
                table[at:at + draw.randrange(3)] = draw.choice([b"", b'"', b",", b"\n", b"\r", b"\0", b"\xff", b"\xc3", b"x"])
            tables.append(bytes(table))
        self.compare(tables)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
