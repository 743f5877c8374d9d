# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `stilla-cli handout` as a practice would: without a display, a message bus or a home.

    test_handout.py STILLA_CLI SAMPLE_GUIDE
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

CLI, SAMPLE = sys.argv[1], sys.argv[2]
BARE = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC"}
BARE.update((name, os.environ[name]) for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ)


def run(*words, **environment):
    return subprocess.run([CLI, "handout", *map(str, words)], env={**BARE, **environment}, capture_output=True, text=True,
                          timeout=60)


def pdf_info(path):
    words = subprocess.run(["pdfinfo", path], env=BARE, capture_output=True, text=True, check=True).stdout
    return dict(re.split(r":\s+", line, maxsplit=1) for line in words.splitlines() if ":" in line)


def pdf_text(path):
    words = subprocess.run(["pdftotext", "-raw", path, "-"], env=BARE, capture_output=True, text=True, check=True).stdout
    return " ".join(words.split())


class Handout(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.output = pathlib.Path(self.folder.name) / "out.pdf"

    def assert_refused(self, result, code, *words):
        self.assertEqual(result.returncode, code, result.stderr)
        self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)
        for word in words:
            self.assertIn(word, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertEqual(os.listdir(self.folder.name), [])

    def test_page(self):
        result = run("--page=glycinate", f"--output={self.output}")
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))
        self.assertEqual(os.listdir(self.folder.name), ["out.pdf"])
        info = pdf_info(self.output)
        self.assertIn("595.276 x 841.89", info["Page size"])
        self.assertEqual(info["Author"], "The Stilla contributors")
        self.assertEqual(info["Tagged"], "yes")
        text = pdf_text(self.output)
        self.assertIn("not yet checked by a clinician", text)
        self.assertIn("Headache with a danger sign: call your local emergency number now", " ".join(text.split()))
        self.assertIn(f"Page {info['Pages']} of {info['Pages']}", text)
        self.assertNotIn("Unofficial content", text)

    def test_letter_and_large(self):
        run("--page=glycinate", f"--output={self.output}")
        pages = int(pdf_info(self.output)["Pages"])
        self.assertEqual(run("--page=glycinate", "--paper=letter", "--large", f"--output={self.output}").returncode, 0)
        info = pdf_info(self.output)
        self.assertIn("612 x 792", info["Page size"])
        self.assertGreater(int(info["Pages"]), pages)

    def test_several_pages_one_list_of_sources(self):
        result = run("--page=glycinate", "--page=daily-limits", f"--output={self.output}")
        self.assertEqual(result.returncode, 0, result.stderr)
        text = pdf_text(self.output)
        self.assertEqual(len(re.findall(r"\bAbout this handout\b", text)), 1)
        self.assertEqual(len(re.findall(r"Headache with a danger sign: call", text)), 1)

    def test_region(self):
        run("--page=daily-limits", "--region=uk", f"--output={self.output}")
        uk = pdf_text(self.output)
        run("--page=daily-limits", "--region=eu", f"--output={self.output}")
        self.assertNotEqual(uk, pdf_text(self.output))

    def test_same_bytes(self):
        other = self.output.with_name("other.pdf")
        for path in (self.output, other):
            run("--page=glycinate", f"--output={path}", SOURCE_DATE_EPOCH="1763640000")
        self.assertEqual(self.output.read_bytes(), other.read_bytes())

    def test_unofficial(self):
        page = subprocess.run([CLI, "pages", f"--bundle={SAMPLE}"], env=BARE, capture_output=True, text=True,
                              check=True).stdout.split("\t")[0]
        result = run(f"--page={page}", f"--bundle={SAMPLE}", f"--output={self.output}")
        self.assertEqual(result.returncode, 0, result.stderr)
        info, text = pdf_info(self.output), pdf_text(self.output)
        self.assertGreaterEqual(text.count("Unofficial content"), int(info["Pages"]))

    def test_unknown_page(self):
        self.assert_refused(run("--page=glycinate", "--page=no-such", f"--output={self.output}"), 2, "no-such")

    def test_unknown_region_and_language(self):
        self.assert_refused(run("--page=glycinate", "--region=mars", f"--output={self.output}"), 2, "mars")
        self.assert_refused(run("--page=glycinate", "--lang=ar", f"--output={self.output}"), 2, "ar")

    def test_usage(self):
        self.assert_refused(run("--page=glycinate"), 64, "--output")
        self.assert_refused(run(f"--output={self.output}"), 64, "--page")
        self.assert_refused(run("--page=glycinate", "--paper=a3", f"--output={self.output}"), 64, "a3")
        self.assert_refused(run("glycinate", f"--output={self.output}"), 64, "glycinate")
        for later in ("--plan=x.xml", "--second-lang=ar", "--practice=x.xml"):
            self.assert_refused(run("--page=glycinate", later, f"--output={self.output}"), 64, later.split("=")[0])

    def test_cannot_write(self):
        self.assert_refused(run("--page=glycinate", f"--output={self.folder.name}/none/out.pdf"), 3, "none/out.pdf")
        self.assert_refused(run("--page=glycinate", f"--output={self.folder.name}"), 3)
        self.assert_refused(run("--page=glycinate", "--output=/dev/full"), 3, "/dev/full")

    def test_replaces_a_file(self):
        self.output.write_text("old")
        self.assertEqual(run("--page=glycinate", f"--output={self.output}").returncode, 0)
        self.assertTrue(self.output.read_bytes().startswith(b"%PDF-"))
        self.assertEqual(os.listdir(self.folder.name), ["out.pdf"])


unittest.main(argv=sys.argv[:1])
