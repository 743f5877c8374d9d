# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stilla-cli check and pages: exit codes, the form of a line, and that a refused folder stays as it was.

    test_check.py PROGRAM VALID_BUNDLE
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

VALID = pathlib.Path(sys.argv.pop()).resolve()
PROGRAM = os.path.abspath(sys.argv.pop())
LINE = re.compile(r"^[^:]+:[1-9][0-9]*: (error|warning): [a-z0-9-]+: .+$")


def run(*arguments, **options):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, encoding="utf-8", timeout=60, **options)


class Folder(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temporary.name) / "bundle"
        shutil.copytree(VALID, self.folder)

    def tearDown(self):
        self.temporary.cleanup()

    def change(self, name, old, new):
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def state(self):
        return {str(path): (path.stat().st_mtime_ns, path.is_file() and path.read_bytes())
                for path in pathlib.Path(self.temporary.name).rglob("*")}

    def test_valid(self):
        result = run("check", f"--bundle={self.folder}")
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_findings(self):
        self.change("rules.xml", 'level="stop"', 'level="halt"')
        self.change("pages/start-here.xml", "Read on.", "Read 2 pages.")
        before = self.state()
        result = run("check", f"--bundle={self.folder}")
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr, "")
        lines = result.stdout.splitlines()
        self.assertEqual(len(lines), 2)
        for line in lines:
            self.assertRegex(line, LINE)
        self.assertTrue(lines[0].startswith("pages/start-here.xml:26: error: prose-digit: "), lines[0])
        self.assertTrue(lines[1].startswith("rules.xml:6: error: value: "), lines[1])
        self.assertEqual(self.state(), before)

    def test_hard_to_read(self):
        self.change("pages/start-here.xml", "Read on.", "Think of prophylaxis.")
        result = run("check", f"--bundle={self.folder}")
        self.assertEqual((result.returncode, result.stderr), (1, ""))
        self.assertEqual(result.stdout.count("\n"), 1)
        self.assertTrue(result.stdout.startswith("pages/start-here.xml:26: error: plain-word: "), result.stdout)
        self.assertEqual(run("pages", f"--bundle={self.folder}").returncode, 0)

    def test_readability(self):
        plain = run("check", "--readability", f"--bundle={self.folder}")
        self.assertEqual((plain.returncode, plain.stderr), (0, ""))
        records = [line.split("\t") for line in plain.stdout.splitlines()]
        self.assertEqual([record[0] for record in records], ["start-here", "all-blocks"])
        for record in records:
            self.assertRegex("\t".join(record[1:]), r"^(-?[0-9]+\.[0-9]\t){5}[0-9]+\t[0-9]+\t[0-9]+$")
        self.assertEqual(records[0], ["start-here", "-0.4", "5.8", "-1.8", "5.0", "2.9", "7", "9", "26"])
        self.change("pages/start-here.xml", "Read on.", "Think of prophylaxis.")
        findings = run("check", "--readability", f"--bundle={self.folder}")
        self.assertEqual(findings.returncode, 1)
        self.assertEqual([line.count("\t") for line in findings.stdout.splitlines()], [0, 8, 8])

    def test_readability_waits_for_errors(self):
        self.change("pages/start-here.xml", "Read on.", "Read 2 pages.")
        result = run("check", "--readability", f"--bundle={self.folder}")
        self.assertEqual((result.returncode, result.stdout.count("\n"), result.stderr.count("\n")), (1, 1, 1))

    def test_readability_in_another_language(self):
        self.change("bundle.xml", 'lang="en"', 'lang="de"')
        self.assertEqual(run("check", f"--bundle={self.folder}").returncode, 0)
        result = run("check", "--readability", f"--bundle={self.folder}")
        self.assertEqual((result.returncode, result.stdout, result.stderr.count("\n")), (2, "", 1))

    def test_hostile_leaves_nothing(self):
        secret = pathlib.Path(self.temporary.name) / "secret"
        secret.write_text("do-not-show-this")
        self.change("pages/start-here.xml", "<page ", f'<!DOCTYPE page [<!ENTITY x SYSTEM "file://{secret}">]>\n<page ')
        self.change("pages/start-here.xml", "Read on.", "&x;")
        before = self.state()
        for command in ("check", "pages"):
            result = run(command, f"--bundle={self.folder}")
            self.assertIn(result.returncode, (1, 2))
            self.assertNotIn("do-not-show-this", result.stdout + result.stderr)
        self.assertEqual(self.state(), before)

    def test_pages_of_a_refused_bundle(self):
        self.change("pages/start-here.xml", "Read on.", "Read 2 pages.")
        result = run("pages", f"--bundle={self.folder}")
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertEqual(result.stderr.count("\n"), 1)
        self.assertIn("pages/start-here.xml:26", result.stderr)

    def test_pages(self):
        result = run("pages", f"--bundle={self.folder}")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stdout, "start-here\tStart here\tStart here\nall-blocks\tStart here\tAll blocks\n")

    def test_tab_in_a_title(self):
        self.change("bundle.xml", 'title="All blocks"', 'title="All&#9;blocks&#10;here"')
        result = run("pages", f"--bundle={self.folder}")
        self.assertTrue(all(line.count("\t") == 2 for line in result.stdout.splitlines()), result.stdout)

    def test_name_with_spaces_and_percent(self):
        odd = self.folder.with_name("a b %20 ü")
        self.folder.rename(odd)
        self.assertEqual(run("check", f"--bundle={odd}").returncode, 0)

    def test_relative_folder(self):
        self.assertEqual(run("check", "--bundle=.", cwd=self.folder).returncode, 0)


class Shipped(unittest.TestCase):
    def test_check(self):
        result = run("check")
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_pages(self):
        result = run("pages")
        self.assertEqual(result.returncode, 0)
        records = [line.split("\t") for line in result.stdout.splitlines()]
        self.assertGreater(len(records), 10)
        self.assertEqual(records[0][0], "start-here")
        self.assertTrue(all(len(record) == 3 and all(record) for record in records))


class Usage(unittest.TestCase):
    def expect(self, code, *arguments, **options):
        result = run(*arguments, **options)
        self.assertEqual(result.returncode, code)
        self.assertEqual(result.stdout, "")
        self.assertEqual(result.stderr.count("\n"), 1, result.stderr)
        return result.stderr

    def test_nothing(self):
        self.expect(64)

    def test_unknown_command(self):
        self.assertIn("chekc", self.expect(64, "chekc"))

    def test_unknown_option(self):
        self.assertIn("--bundel", self.expect(64, "check", "--bundel=x"))

    def test_stray_word(self):
        self.assertIn("--bundle=DIR", self.expect(64, "check", "folder"))
        self.expect(64, "pages", "folder")

    def test_option_without_value(self):
        self.expect(64, "check", "--bundle")

    def test_missing_folder(self):
        self.assertIn("bundle.xml", self.expect(2, "check", "--bundle=/nowhere/at/all"))

    def test_file_as_folder(self):
        self.expect(2, "check", f"--bundle={VALID / 'bundle.xml'}")

    def test_help(self):
        result = run("--help")
        self.assertEqual(result.returncode, 0)
        self.assertIn("stilla-cli check", result.stdout)

    def test_full_disk(self):
        with open("/dev/full", "w") as full:
            result = subprocess.run([PROGRAM, "pages"], stdout=full, stderr=subprocess.PIPE, encoding="utf-8")
        self.assertEqual(result.returncode, 3)
        self.assertEqual(result.stderr.count("\n"), 1)

    def test_other_locale(self):
        result = run("pages", env={**os.environ, "LC_ALL": "C"})
        self.assertEqual(result.returncode, 0)


unittest.main()
