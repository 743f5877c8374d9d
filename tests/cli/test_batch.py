# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `stilla-cli handout --batch` on tables good and bad: a handout for each good row, a sentence for each bad one.

    test_batch.py STILLA_CLI
"""
import csv
import io
import os
import pathlib
import pty
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

CLI = os.path.abspath(sys.argv[1])
BARE = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1763640000"}
BARE.update((name, os.environ[name]) for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ)
PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<plan format="1">
  <product id="evening" name="Evening capsules" form="glycinate" amount="1000 mg" basis="compound" per="2" unit="capsule"/>
  <dose product="evening" time="21:00" units="2" from="2025-11-20"/>
</plan>
"""
PRACTICE = "[Practice]\nname=Practice at the Bridge\naddress=1 Bridge Street\\nOld Town\n"
NOBODY = 65534
SMALL = "about-this-guide"
FIELDS = {"pages", "language", "second-language", "paper", "large", "two-up", "region", "plan", "practice", "patient", "date", "week",
          "output"}


def give_up_rights():
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def pdf_text(path):
    words = subprocess.run(["pdftotext", "-raw", path, "-"], env=BARE, capture_output=True, text=True, check=True).stdout
    return " ".join(words.split())


class Batch(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.table = self.folder / "table.csv"
        (self.folder / "plan.xml").write_text(PLAN)
        (self.folder / "practice.conf").write_text(PRACTICE)
        self.inputs = {"table.csv", "plan.xml", "practice.conf"}

    def run_table(self, table, *words, **more):
        self.table.write_bytes(table if isinstance(table, bytes) else table.encode())
        more.setdefault("cwd", self.folder)
        more.setdefault("timeout", 600)
        return subprocess.run([CLI, "handout", "--batch=table.csv", *words], env=BARE, capture_output=True, text=True, **more)

    def written(self):
        found = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if not path.is_dir()} - self.inputs
        for name in found:
            data = (self.folder / name).read_bytes()
            self.assertTrue(data.startswith(b"%PDF-") and data.endswith(b"%%EOF\n"), name)
        return found

    def check(self, result, code, written, *said):
        """Only what was asked for is there, and each sentence on standard error has the words that are expected."""
        self.assertEqual(result.returncode, code, result.stderr)
        self.assertEqual(self.written(), set(written))
        self.assertEqual([line.split("\t")[0] for line in result.stdout.splitlines()], list(written))
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), len(said), result.stderr)
        for line, words in zip(lines, said):
            self.assertIn(words, line)

    def check_refused(self, table, *words):
        result = self.run_table(table)
        self.assertEqual((result.returncode, result.stdout, self.written()), (2, "", set()), result.stderr)
        self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)
        for word in words:
            self.assertIn(word, result.stderr)


class Good(Batch):
    def test_records(self):
        result = self.run_table(f"pages,output,paper\nglycinate daily-limits,a.pdf,\n{SMALL},b.pdf,letter\n")
        self.check(result, 0, ["a.pdf", "b.pdf"])
        for line in result.stdout.splitlines():
            name, pages = line.split("\t")
            info = subprocess.run(["pdfinfo", self.folder / name], env=BARE, capture_output=True, text=True, check=True).stdout
            self.assertEqual(re.search(r"Pages:\s+(\d+)", info).group(1), pages)
            self.assertIn("612 x 792" if name == "b.pdf" else "595.276 x 841.89", info)

    def test_choices_of_paper(self):
        self.check(self.run_table(f"pages,output,two-up,second-language\n{SMALL},plain.pdf,no,\n{SMALL},two.pdf,yes,\n{SMALL},both.pdf,,ar-XB\n"),
                   0, ["plain.pdf", "two.pdf", "both.pdf"])
        info = {name: subprocess.run(["pdfinfo", self.folder / f"{name}.pdf"], env=BARE, capture_output=True, text=True,
                                     check=True).stdout for name in ("plain", "two", "both")}
        self.assertIn("841.89 x 595.276", info["two"])
        pages = {name: int(re.search(r"Pages:\s+(\d+)", words).group(1)) for name, words in info.items()}
        self.assertGreater(pages["both"], pages["plain"])

    def test_same_as_one_by_one(self):
        rows = [("glycinate", "en", "letter", "yes", "eu", "", ""), (SMALL, "", "", "", "", "", ""),
                ("daily-limits", "", "a5", "no", "uk", "plan.xml", "2025-12-01"), ("", "", "", "", "", "plan.xml", "")]
        table = "pages,language,paper,large,region,plan,week,output\n"
        table += "".join(",".join(row) + f",{number}.pdf\n" for number, row in enumerate(rows))
        self.check(self.run_table(table), 0, [f"{number}.pdf" for number in range(len(rows))], "draft", "draft")
        for number, (pages, language, paper, large, region, plan, week) in enumerate(rows):
            words = [f"--page={page}" for page in pages.split()] + ["--large"] * (large == "yes")
            words += [f"--{name}={value}" for name, value in (("lang", language), ("paper", paper), ("region", region),
                                                               ("plan", plan), ("week", week)) if value]
            subprocess.run([CLI, "handout", *words, "--output=one.pdf"], env=BARE, cwd=self.folder, check=True, capture_output=True)
            self.assertEqual((self.folder / "one.pdf").read_bytes(), (self.folder / f"{number}.pdf").read_bytes(), number)

    def test_forms_of_tables(self):
        plain = f"pages,output\n{SMALL},a.pdf\n"
        forms = [plain, plain.rstrip("\n"), plain.replace("\n", "\r\n"), plain.replace("\n", "\r"), "\ufeff" + plain,
                 plain.replace(SMALL, f'"{SMALL}"'), "\n" + plain + "\n,\n\r\n", f"output , pages\n a.pdf , {SMALL} \n",
                 f'"pages","output"\r\n"{SMALL}\r\n","a.pdf"\r\n']
        made = set()
        for form in forms:
            with self.subTest(form=form):
                self.check(self.run_table(form), 0, ["a.pdf"])
                made.add((self.folder / "a.pdf").read_bytes())
                (self.folder / "a.pdf").unlink()
        self.assertEqual(len(made), 1)

    def test_names_with_anything(self):
        names = ['a "b".pdf', "a,b.pdf", "مغ.pdf", "💊.pdf", "a;b $(touch x) `y`.pdf", "%s%n.pdf"]
        out = io.StringIO(newline="")
        csv.writer(out).writerows([["pages", "output"], *([SMALL, name] for name in names)])
        self.check(self.run_table(out.getvalue()), 0, names)

    def test_folder_of_the_table(self):
        (self.folder / "in").mkdir()
        (self.folder / "in" / "table.csv").write_text(f"pages,plan,output\n{SMALL},../plan.xml,a.pdf\n")
        self.inputs.add("in/table.csv")
        result = subprocess.run([CLI, "handout", "--batch=in/table.csv"], env=BARE, cwd=self.folder, capture_output=True, text=True,
                                timeout=60)
        self.check(result, 0, ["in/a.pdf"], "Row 2: This plan is a draft")

    def test_options_are_defaults(self):
        self.check(self.run_table(f"pages,output,paper\n{SMALL},a.pdf,\n{SMALL},b.pdf,a4\n", "--paper=letter"), 0, ["a.pdf", "b.pdf"])
        sizes = [re.search(r"Page size:\s+(\S+)", subprocess.run(["pdfinfo", self.folder / name], env=BARE, capture_output=True,
                                                                 text=True, check=True).stdout).group(1) for name in ("a.pdf", "b.pdf")]
        self.assertEqual(sizes, ["612", "595.276"])

    def test_formulas_are_words(self):
        result = self.run_table(f'pages,output,patient,date\n{SMALL},a.pdf,"=HYPERLINK(""http://x"")",@now\n')
        self.check(result, 0, ["a.pdf"])
        text = pdf_text(self.folder / "a.pdf")
        self.assertIn('=HYPERLINK("http://x")', text)
        self.assertIn("@now", text)

    def test_practice_of_each_row(self):
        (self.folder / "other.conf").write_text("[Practice]\nname=Harbour Clinic\n")
        self.inputs.add("other.conf")
        table = f"pages,output,practice,patient\n{SMALL},a.pdf,practice.conf,Ada\n{SMALL},b.pdf,other.conf,\n{SMALL},c.pdf,,\n"
        self.check(self.run_table(table), 0, ["a.pdf", "b.pdf", "c.pdf"])
        texts = [pdf_text(self.folder / name) for name in ("a.pdf", "b.pdf", "c.pdf")]
        for words, has in (("Practice at the Bridge", [True, False, False]), ("Ada", [True, False, False]),
                           ("Harbour Clinic", [False, True, False])):
            self.assertEqual([words in text for text in texts], has, words)

    def test_five_hundred_rows(self):
        pages = ["start-here", SMALL, "missed-doses", SMALL, "missed-doses"]
        rows = [f"{pages[i % 5]},{('a4', 'letter', 'a5')[i % 3]},{'plan.xml' if i % 10 == 0 else ''},out/{i}.pdf" for i in range(500)]
        (self.folder / "out").mkdir()
        began = time.monotonic()
        result = self.run_table("pages,paper,plan,output\n" + "\n".join(rows) + "\n")
        print(f"# 500 rows: {time.monotonic() - began:.1f} s", file=sys.stderr)
        self.check(result, 0, [f"out/{i}.pdf" for i in range(500)], *["draft"] * 50)


class Progress(Batch):
    def watch(self, table, stdout):
        self.table.write_text(table)
        ours, theirs = pty.openpty()
        process = subprocess.Popen([CLI, "handout", "--batch=table.csv"], env=BARE, cwd=self.folder, stderr=theirs,
                                   stdout=theirs if stdout is None else stdout)
        os.close(theirs)
        seen = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # how a terminal says that nobody is there any more
                break
            if not part:
                break
            seen += part
        os.close(ours)
        process.wait(timeout=60)
        return seen.decode().replace("\r\n", "\n")

    def test_on_a_terminal(self):
        seen = self.watch(f"pages,output\n{SMALL},a.pdf\nno-such,b.pdf\n{SMALL},c.pdf\n", subprocess.DEVNULL)
        for number in (1, 2, 3):
            self.assertIn(f"\r\x1b[KHandout {number} of 3", seen)
        self.assertIn("\r\x1b[Kstilla-cli: Row 3: ", seen)
        self.assertTrue(seen.splitlines()[-1].endswith("run it again."))

    def test_not_beside_records(self):
        seen = self.watch(f"pages,output\n{SMALL},a.pdf\n", None)
        self.assertRegex(seen, r"\Aa\.pdf\t\d+\n\Z")


class Bad(Batch):
    def test_rows_are_named_and_passed_over(self):
        bad = [("no-such,{},", "There is no page “no-such”"), ("sheet:none,{},", "There is no sheet “sheet:none”"),
               (f"{SMALL},,", "The output has no name"), (f"{SMALL},{{}},a3", "There is no paper “a3”"),
               (f"{SMALL},{{}}", "It has 2 cells"), (f"{SMALL},{{}},,", "It has 4 cells"), ("=1+1,{},", "begins like a formula"),
               (f"{SMALL},=cmd|x,", "begins like a formula"), (f"{SMALL},+o.pdf,", "begins like a formula"),
               (f"{SMALL},-o.pdf,", "begins like a formula"), (f"{SMALL},@o.pdf,", "begins like a formula"),
               ("sheet:plan,{},", "needs a plan"), (",{},", "Nothing is asked for")]
        rows = "".join(row.format(f"bad{i}.pdf") + f"\n{SMALL},good{i}.pdf,\n" for i, (row, _) in enumerate(bad))
        result = self.run_table("pages,output,paper\n" + rows)
        said = [f"Row {2 * i + 2}: " for i in range(len(bad))] + [f"{len(bad)} of {2 * len(bad)} handouts were written"]
        self.check(result, 2, [f"good{i}.pdf" for i in range(len(bad))], *said)
        for line, (_, words) in zip(result.stderr.splitlines(), bad):
            self.assertIn(words, line)

    def test_cells_that_name_nothing(self):
        for column, value, words in (("language", "xx", "xx"), ("region", "mars", "mars"), ("plan", "none.xml", "none.xml"),
                                     ("practice", "none.conf", "none.conf"), ("large", "maybe", "yes or no"), ("two-up", "2", "yes or no"),
                                     ("week", "monday", "monday"), ("patient", "A" * 500, "at most 100"), ("date", "1\u2028May", "one line"), ("second-language", "xx", "xx")):
            with self.subTest(column=column):
                result = self.run_table(f"pages,output,{column}\n{SMALL},a.pdf,{value}\n{SMALL},b.pdf,\n")
                self.assertEqual((result.returncode, result.stdout.split("\t")[0]), (2, "b.pdf"), result.stderr)
                self.assertIn("Row 2: ", result.stderr)
                self.assertIn(words, result.stderr)
                self.assertEqual(self.written(), {"b.pdf"})
                (self.folder / "b.pdf").unlink()

    def test_faults_of_a_plan(self):
        (self.folder / "bad.xml").write_text(PLAN.replace("21:00", "25:00"))
        self.inputs.add("bad.xml")
        result = self.run_table(f"pages,output,plan\n{SMALL},a.pdf,bad.xml\n{SMALL},b.pdf,\n")
        self.check(result, 2, ["b.pdf"], "bad.xml:4: error:", "Row 2: The plan “bad.xml” cannot be used", "1 of 2")
        checked = subprocess.run([CLI, "plan", "check", "bad.xml"], env=BARE, cwd=self.folder, capture_output=True, text=True)
        self.assertEqual(result.stderr.splitlines()[0], checked.stderr.splitlines()[0])

    def test_same_output(self):
        result = self.run_table(f"pages,output\n{SMALL},a.pdf\n{SMALL},b.pdf\n{SMALL},./a.pdf\n{SMALL},x/../a.pdf\n")
        self.assertEqual((result.returncode, self.written()), (2, {"b.pdf"}), result.stderr)
        self.assertIn("Row 2: Row 4 has the same output", result.stderr)
        self.assertIn("Row 4: Row 2 has the same output", result.stderr)

    def test_inputs_stay(self):
        (self.folder / "link.pdf").symlink_to("plan.xml")
        self.inputs.add("link.pdf")
        table = f"pages,output,plan,practice\n{SMALL},plan.xml,,\n{SMALL},table.csv,,\n{SMALL},practice.conf,,\n{SMALL},./plan.xml,,\n"
        table += f"{SMALL},link.pdf,,\n{SMALL},z.pdf,plan.xml,practice.conf\n"
        self.table.write_text(table)
        before = {name: (self.folder / name).read_bytes() for name in self.inputs}
        result = self.run_table(table)
        self.assertEqual((result.returncode, self.written()), (2, {"z.pdf"}), result.stderr)
        self.assertEqual({name: (self.folder / name).read_bytes() for name in self.inputs}, before)

    def test_places_that_cannot_be_written(self):
        (self.folder / "folder").mkdir()
        os.mkfifo(self.folder / "pipe")
        self.inputs.add("pipe")
        table = f"pages,output\n{SMALL},folder\n{SMALL},none/a.pdf\n{SMALL},/dev/full\n{SMALL},pipe\n{SMALL},{'x' * 300}.pdf\n{SMALL},b.pdf\n"
        result = self.run_table(table)
        self.check(result, 3, ["b.pdf"], "Row 2: ", "Row 3: ", "Row 4: ", "Row 5: ", "Row 6: ", "1 of 6")
        self.assertEqual(os.listdir(self.folder / "folder"), [])

    def test_cannot_write_weighs_more(self):
        self.check(self.run_table(f"pages,output\nno-such,a.pdf\n{SMALL},none/a.pdf\nno-such,b.pdf\n"), 3, [], "Row 2", "Row 3", "Row 4", "0 of 3")

    def test_no_room(self):
        result = self.run_table(f"pages,output\n{SMALL},a.pdf\n{SMALL},b.pdf\n",
                                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024)))
        self.check(result, 3, [], "Row 2: ", "Row 3: ", "0 of 2")

    def test_read_only_folder(self):
        """As somebody who may not write there: they get a copy of the program, since they may not look where it was built."""
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        os.chmod(holder.name, 0o755)
        program = shutil.copy(CLI, holder.name)
        self.table.write_text(f"pages,output\n{SMALL},a.pdf\n{SMALL},b.pdf\n")
        os.chmod(self.folder, 0o555)
        result = subprocess.run([program, "handout", "--batch=table.csv"], env=BARE, cwd=self.folder, capture_output=True, text=True,
                                preexec_fn=give_up_rights)
        self.check(result, 3, [], "Row 2: Cannot write “a.pdf”", "Row 3: Cannot write “b.pdf”", "0 of 2")

    def test_records_are_lost(self):
        with open("/dev/full", "w") as full:
            self.table.write_text(f"pages,output\n{SMALL},a.pdf\n{SMALL},b.pdf\n")
            result = subprocess.run([CLI, "handout", "--batch=table.csv"], env=BARE, cwd=self.folder, stdout=full, stderr=subprocess.PIPE,
                                    text=True)
        self.assertEqual((result.returncode, self.written(), len(result.stderr.splitlines())), (3, {"a.pdf", "b.pdf"}, 1), result.stderr)

    def test_reader_leaves(self):
        rows = "".join(f"{SMALL},{i}.pdf\n" for i in range(50))
        self.table.write_text("pages,output\n" + rows)
        subprocess.run(["sh", "-c", f'"{CLI}" handout --batch=table.csv | head -n 1'], env=BARE, cwd=self.folder, capture_output=True)
        self.assertLess(len(self.written()), 50)

    def test_stopped_between_two(self):
        """Whenever it is told to stop: what was written is whole and has its record, and there is nothing else. Whoever runs the
        tests in the background may have told them to pass such signals over."""
        draw = random.Random(3)
        self.table.write_text("pages,output\n" + "".join(f"{SMALL},{i}.pdf\n" for i in range(400)))
        for number in range(12):
            stop = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)[number % 3]
            with self.subTest(number=number, signal=stop):
                process = subprocess.Popen([CLI, "handout", "--batch=table.csv"], env=BARE, cwd=self.folder, text=True,
                                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                           preexec_fn=lambda stop=stop: signal.signal(stop, signal.SIG_DFL))
                with process.stdout:
                    first = process.stdout.readline()
                    time.sleep(draw.random() * 0.05)
                    process.send_signal(stop)
                    names = [line.split("\t")[0] for line in (first + process.stdout.read()).splitlines()]
                self.assertEqual(process.wait(timeout=60), -stop)
                self.assertLess(len(names), 400)
                self.assertEqual(self.written(), set(names))
                for name in names:
                    (self.folder / name).unlink()


class Refused(Batch):
    def test_tables(self):
        for table, words in ((b"", "asks for nothing"), (b"pages,output\n", "asks for nothing"), (b"\xef\xbb\xbf", "asks for nothing"),
                             (b"pages,file\nx,a.pdf\n", "second-language"), (b"pages,output,pages\nx,a.pdf,x\n", "twice"),
                             (b"pages;output\nx;a.pdf\n", "comma"), (b"pages,paper\nx,a4\n", "output"),
                             (b'pages,output\nx,"a.pdf\n\n', "line 2"), (b'pages,output\n"x"y,a.pdf\n', "line 2"),
                             (b'pages,output\nx,a"b.pdf\n', "line 2"), (b"pages,output\nx,a\0.pdf\n", "line 2"),
                             (b"pages,output\nx,\xe9.pdf\n", "UTF-8"), ("pages,output\nx,a.pdf\n".encode("utf-16"), "UTF-8"),
                             (b"pages,output\n" + b"x,a.pdf\n" * 10001, "10000"), (b"x" * (1024 * 1024 + 1), "1.0"),
                             (b"pages,output\n" + b"," * 300, "256")):
            with self.subTest(table=table[:40]):
                self.check_refused(table, words)

    def test_files_that_are_none(self):
        for path in ("none.csv", ".", "/dev/zero", ""):
            with self.subTest(path=path):
                result = subprocess.run([CLI, "handout", f"--batch={path}"], env=BARE, cwd=self.folder, capture_output=True, text=True,
                                        timeout=60)
                self.assertEqual((result.returncode, result.stdout, len(result.stderr.splitlines())), (2, "", 1), result.stderr)

    def test_usage(self):
        for option in ("--page=glycinate", "--plan=plan.xml", "--output=a.pdf", "--for=Ada", "more"):
            with self.subTest(option=option):
                result = self.run_table(f"pages,output\n{SMALL},b.pdf\n", option)
                self.assertEqual((result.returncode, self.written()), (64, set()))
                self.assertIn(option.split("=")[0], result.stderr)

    def test_ten_thousand_rows(self):
        good = {2 + 2000 * i: f"{i}.pdf" for i in range(5)}
        rows = (f"{SMALL},{good[row]}" if row in good else f"no-such,x{row}.pdf" for row in range(2, 10002))
        result = self.run_table("pages,output\n" + "\n".join(rows) + "\n")
        said = [f"Row {row}: " for row in range(2, 10002) if row not in good] + ["5 of 10000"]
        self.check(result, 2, list(good.values()), *said)


class Mutated(Batch):
    def expected(self, table):
        """The outputs of the rows that are as they should be, or None where no row can be followed."""
        try:
            text = table.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError:
            return None
        if "\0" in text or not re.fullmatch(r'(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n|\r|\n|\Z))*', text):
            return None
        rows = [[cell.strip(" \t\r\n\v\f") for cell in row] for row in csv.reader(io.StringIO(text, newline=""), strict=True) if any(row)]
        if len(rows) < 2 or set(rows[0]) - FIELDS or len(set(rows[0])) < len(rows[0]) or not {"pages", "output"} <= set(rows[0]):
            return None
        asked = [{"paper": "", **dict(zip(rows[0], row))} for row in rows[1:] if len(row) == len(rows[0])]
        outputs = [row["output"] for row in asked]
        return {row["output"] for row in asked if row["pages"] and set(row["pages"].split()) <= {SMALL, "missed-doses"}
                and row["paper"] in ("", "a4") and row["output"] and row["output"][0] not in "=+-@"
                and outputs.count(row["output"]) == 1}

    def test_mutations(self):
        draw = random.Random(20261121)
        good = f'pages,output,paper\r\n{SMALL},a.pdf,a4\r\n"{SMALL} missed-doses","b.pdf",\r\n{SMALL},c.pdf,\r\n'.encode()
        pieces = [b"", b'"', b",", b"\n", b"\r", b"\0", b"\xff", b"\xc3", b"=", b"..", b"\x1b[31m", b"a.pdf", "م".encode(), b" "]
        n_refused = 0
        for number in range(120):
            table = bytearray(good)
            for _ in range(draw.randrange(1, 4)):
                at = draw.randrange(len(table))
                table[at:at + draw.randrange(3)] = draw.choice(pieces)
            expected = self.expected(bytes(table))
            with self.subTest(number=number, table=bytes(table)):
                result = self.run_table(bytes(table))
                self.assertIn(result.returncode, (0, 2, 3))
                self.assertNotRegex(result.stderr.replace("\n", ""), r"[\x00-\x1f]")
                written = self.written()
                if expected is None:
                    self.assertEqual((result.returncode, written, result.stdout), (2, set(), ""), result.stderr)
                    self.assertEqual(len(result.stderr.splitlines()), 1)
                    n_refused += 1
                else:
                    self.assertLessEqual(written, expected)
                    self.assertEqual(len(written), result.stdout.count("\n"))
            for name in self.written():
                (self.folder / name).unlink()
        self.assertTrue(20 < n_refused < 100, n_refused)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
