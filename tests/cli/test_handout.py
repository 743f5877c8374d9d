# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `stilla-cli handout` as a practice would: without a display, a message bus or a home.

    test_handout.py STILLA_CLI SAMPLE_GUIDE
"""
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
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

    def plan(self, time="21:00"):
        """A plan that nobody advised about, in a folder of its own."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name) / "plan.xml"
        path.write_text('<plan format="1"><product id="e" name="Evening capsules" form="glycinate" amount="1000 mg" basis="compound" '
                        f'per="2" unit="capsule"/><dose product="e" time="{time}" units="2"/></plan>')
        return path

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
        self.assert_refused(run("--page=glycinate", "--batch=x.csv"), 64, "--page")

    def test_plan(self):
        plan = self.plan()
        result = run(f"--plan={plan}", f"--output={self.output}", SOURCE_DATE_EPOCH="1763640000")
        self.assertEqual((result.returncode, result.stdout), (0, ""), result.stderr)
        self.assertIn("draft", result.stderr)
        text = pdf_text(self.output)
        self.assertIn("Evening capsules", text)
        self.assertGreaterEqual(text.count("Draft"), int(pdf_info(self.output)["Pages"]))

    def test_every_sheet(self):
        plan = self.plan()
        sheets = (("plan", True, "141 mg"), ("week", True, "Mon"), ("checks", True, "not answered"), ("diary", False, "Worst pain"),
                  ("diary-month", False, "One line each evening"), ("questions", False, "My own question"),
                  ("wallet-card", True, "In an emergency, call your local emergency number"))
        for paper in ("a4", "letter", "a5"):
            for sheet, needs_plan, words in sheets:
                with self.subTest(sheet=sheet, paper=paper):
                    options = [f"--page=sheet:{sheet}", f"--paper={paper}"]
                    result = run(*options, *([f"--plan={plan}"] if needs_plan else []), f"--output={self.output}")
                    self.assertEqual(result.returncode, 0, result.stderr)
                    text = pdf_text(self.output)
                    self.assertIn(words, text)
                    self.assertIn("Headache with a danger sign: call your local emergency number now", text)
                    self.output.unlink()
                    if needs_plan:
                        self.assert_refused(run(*options, f"--output={self.output}"), 2, f"sheet:{sheet}", "plan file")

    def test_draft_only_while_something_is_open(self):
        plan = self.plan()
        begin, end = plan.read_text().removesuffix("</plan>"), "</plan>"
        answers = [f'<answer condition="c{number:02}" value="no"/>' for number in range(1, 100)]
        plan.write_text("\n".join([begin + '<drip place="none"/>', *answers, end]))
        faults = subprocess.run([CLI, "plan", "check", plan], env=BARE, capture_output=True, text=True).stderr
        unknown = {int(line.rsplit(":", 4)[1]) for line in faults.splitlines() if "There is no condition" in line}
        known = [answer for line, answer in enumerate(answers, 2) if line not in unknown]
        for asked, is_draft in ((known, False), (known[1:], True)):
            plan.write_text("\n".join([begin + '<drip place="none"/>', *asked, end]))
            checked = subprocess.run([CLI, "plan", "check", plan, "--region=us-ca"], env=BARE, capture_output=True, text=True).stdout
            self.assertEqual("\nopen 0\n" not in checked, is_draft)
            result = run(f"--plan={plan}", "--region=us-ca", f"--output={self.output}")
            self.assertEqual((result.returncode, "draft" in result.stderr), (0, is_draft), result.stderr)
            self.assertEqual("Draft" in pdf_text(self.output), is_draft)

    def test_week_that_was_asked_for(self):
        result = run(f"--plan={self.plan()}", "--page=sheet:week", "--week=2027-03-01", f"--output={self.output}")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("Monday 1 March", pdf_text(self.output))

    def test_questions_of_the_pages(self):
        run("--page=sheet:questions", f"--output={self.output}")
        alone = pdf_text(self.output)
        run("--page=glycinate", "--page=sheet:questions", f"--output={self.output}")
        sheet = pdf_text(self.output).split("Tick three questions before the visit", 1)[1]
        self.assertIn("glycinate", sheet.split("What was agreed")[0].lower())
        self.assertNotIn("glycinate", alone.split("What was agreed")[0].lower())

    def test_plan_and_pages(self):
        plan = self.plan()
        for words, order in (([], ["Evening capsules", "1,000 mg"]), (["--page=sheet:checks"], ["1,000 mg"])):
            result = run("--page=glycinate", *words, f"--plan={plan}", f"--output={self.output}")
            self.assertEqual(result.returncode, 0, result.stderr)
            text = pdf_text(self.output)
            places = [text.find(word) for word in order]
            self.assertEqual(places, sorted(places))
            self.assertNotIn(-1, places)

    def test_faults_of_a_plan(self):
        bad = self.plan("25:00")
        result = run(f"--plan={bad}", f"--output={self.output}")
        checked = subprocess.run([CLI, "plan", "check", bad], env=BARE, capture_output=True, text=True)
        self.assertEqual((result.returncode, result.stderr, result.stdout), (2, checked.stderr, ""))
        self.assertIn("error", result.stderr)
        self.assertFalse(self.output.exists())

    def test_what_is_not_there(self):
        for option, word in (("--plan=none.xml", "none.xml"), ("--plan=", "plan"), ("--practice=none.conf", "none.conf"),
                             ("--second-lang=xx", "xx"), ("--week=monday", "monday"), ("--for=" + "A" * 300, "at most 100"), ("--date=1\n2", "one line"),
                             ("--page=sheet:plan", "sheet:plan"), ("--page=sheet:none", "sheet:none"),
                             ("--page=sheet:difference", "two versions")):
            with self.subTest(option=option):
                self.assert_refused(run("--page=glycinate", option, f"--output={self.output}"), 2, word)

    def test_head_of_the_paper(self):
        plan = self.plan()
        practice, logo = plan.with_name("practice.conf"), plan.with_name("logo.svg")
        practice.write_text("[Practice]\nname=Practice at the Bridge\naddress=1 Bridge Street\\nOld Town\nlogo=logo.svg\n")
        logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="black"/></svg>')
        result = run("--page=glycinate", f"--practice={practice}", "--for=Jürgen مغ", "--date=21 May", f"--output={self.output}", LC_ALL="C")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        text = pdf_text(self.output)
        for words in ("Practice at the Bridge", "1 Bridge Street", "Old Town", "Jürgen", "21 May"):
            self.assertIn(words, text)
        logo.write_text("<svg>")
        self.output.unlink()
        self.assert_refused(run("--page=glycinate", f"--practice={practice}", f"--output={self.output}"), 2, "logo")
        logo.write_text("precious")
        self.assertEqual(run("--page=glycinate", f"--practice={practice}", f"--output={logo}").returncode, 2)
        self.assertEqual(logo.read_text(), "precious")

    def test_inputs_stay(self):
        plan = self.plan()
        before = plan.read_bytes()
        for output in (plan, plan.parent / "." / plan.name):
            result = run(f"--plan={plan}", f"--output={output}")
            self.assertEqual((result.returncode, plan.read_bytes()), (2, before), result.stderr)

    def test_guide_stays(self):
        copy = pathlib.Path(self.folder.name) / "guide"
        shutil.copytree(SAMPLE, copy)
        page = subprocess.run([CLI, "pages", f"--bundle={copy}"], env=BARE, capture_output=True, text=True,
                              check=True).stdout.split("\t")[0]
        for name in ("bundle.xml", "new.pdf", "pages/new.pdf"):
            result = run(f"--page={page}", f"--bundle={copy}", f"--output={copy / name}")
            self.assertEqual(result.returncode, 2, result.stderr)
            self.assertIn("folder of the guide", result.stderr)
        self.assertEqual((copy / "bundle.xml").read_bytes(), pathlib.Path(SAMPLE, "bundle.xml").read_bytes())

    def test_cannot_write(self):
        self.assert_refused(run("--page=glycinate", f"--output={self.folder.name}/none/out.pdf"), 3, "none/out.pdf")
        self.assert_refused(run("--page=glycinate", f"--output={self.folder.name}"), 3)
        self.assert_refused(run("--page=glycinate", "--output=/dev/full"), 3, "/dev/full")

    def test_stopped(self):
        draw = random.Random(3)
        for number in range(40):
            process = subprocess.Popen([CLI, "handout", "--page=about-this-guide", f"--output={self.output}"], env=BARE)
            time.sleep(draw.random() * 0.15)
            process.terminate()
            self.assertIn(process.wait(timeout=60), (0, -signal.SIGTERM))
            self.assertLessEqual(set(os.listdir(self.folder.name)), {"out.pdf"})
            if self.output.exists():
                self.assertTrue(self.output.read_bytes().endswith(b"%%EOF\n"))

    def test_replaces_a_file(self):
        self.output.write_text("old")
        self.assertEqual(run("--page=glycinate", f"--output={self.output}").returncode, 0)
        self.assertTrue(self.output.read_bytes().startswith(b"%PDF-"))
        self.assertEqual(os.listdir(self.folder.name), ["out.pdf"])


unittest.main(argv=sys.argv[:1])
