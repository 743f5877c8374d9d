# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stilla-cli pot, translation check, translation status and check --translation, run as a translator runs them.

    test_translation.py STILLA_CLI SAMPLE_GUIDE MSGFMT
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

MSGFMT = sys.argv.pop()
GUIDE = pathlib.Path(sys.argv.pop()).resolve()
PROGRAM = str(pathlib.Path(sys.argv.pop()).resolve())
BUNDLE = f"--bundle={GUIDE}"
LINE = re.compile(r"^[^:]+:[1-9][0-9]*: (error|warning): [a-z0-9-]+: .+$")
ENTRY = re.compile(r'^msgctxt "(.*)"\nmsgid "(.*)"\nmsgstr ""$', re.M)


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, encoding="utf-8", timeout=60)


def fill(template, language="de", translate=lambda context, words: words):
    """A template with its header filled in and every entry translated."""
    for old, new in {"Language: ": f"Language: {language}", "YEAR-MO-DA HO:MI+ZONE": "2026-11-21 00:00+0000",
                     "FULL NAME <EMAIL@ADDRESS>": "A Translator <t@example.org>",
                     "LANGUAGE <LL@li.org>": "A Team <team@example.org>"}.items():
        template = template.replace(old + "\\n", new + "\\n", 1)
    template = template.replace("#, fuzzy\n", "", 1)
    return ENTRY.sub(lambda m: m[0][:-1] + translate(m[1], m[2]) + '"', template)


class Translation(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temporary.name)
        self.template = run("pot", BUNDLE).stdout

    def tearDown(self):
        self.temporary.cleanup()

    def write(self, text, name="de.po"):
        path = self.folder / name
        path.write_bytes(text.encode("utf-8"))
        return path

    def expect_refusal(self, code, word, *arguments):
        result = run(*arguments)
        self.assertEqual((result.returncode, result.stdout), (code, ""))
        self.assertEqual(result.stderr.count("\n"), 1, result.stderr)
        self.assertIn(word, result.stderr)

    def test_template(self):
        again = run("pot", BUNDLE)
        self.assertEqual((again.returncode, again.stdout, again.stderr), (0, self.template, ""))
        target = self.folder / "x.pot"
        result = run("pot", BUNDLE, f"--output={target}")
        self.assertEqual((result.returncode, result.stdout), (0, ""))
        self.assertEqual(target.read_text(encoding="utf-8"), self.template)
        self.assertIn("charset=UTF-8", self.template)
        self.assertIn('\n#. SAFETY\n#. neg = the word that turns the sentence round\n#: rules.xml:8\n'
                      'msgctxt "rules#c01/message"\nmsgid "Do <neg>not</neg> take it."\nmsgstr ""\n', self.template)

    def test_an_edit_elsewhere_moves_no_context(self):
        copy = self.folder / "guide"
        shutil.copytree(GUIDE, copy)
        page = copy / "pages/glycinate.xml"
        page.write_text(page.read_text().replace("<point>First point.</point>", "<point>Another first point.</point>")
                        .replace("<label-reader form=", "<p>A new bridge.</p> <label-reader form="))
        before, after = (set(ENTRY.findall(text))
                         for text in (self.template, run("pot", f"--bundle={copy}").stdout))
        self.assertEqual(before - after, {("pages/glycinate/in-short/point", "First point.")})
        self.assertEqual(after - before, {("pages/glycinate/in-short/point", "Another first point."),
                                          ("pages/glycinate#front/p", "A new bridge.")})

    def test_gettext_reads_it(self):
        for template in (self.template, run("pot").stdout):
            path = self.write(fill(template))
            result = subprocess.run([MSGFMT, "-c", "--statistics", "-o", "/dev/null", str(path)],
                                    capture_output=True, encoding="utf-8", env={"LC_ALL": "C"})
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(result.stderr, f"{len(ENTRY.findall(template))} translated messages.\n")

    def test_cannot_write(self):
        self.expect_refusal(3, "--output=FILE", "pot", BUNDLE, "--output=/nonexistent/x.pot")

    def test_whole(self):
        path = self.write(fill(self.template, "en-GB"))
        for arguments in (("translation", "check", path, BUNDLE), ("check", BUNDLE, f"--translation={path}")):
            result = run(*arguments)
            self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))
        result = run("translation", "status", BUNDLE, path)
        total, safety = len(ENTRY.findall(self.template)), self.template.count("#. SAFETY\n")
        self.assertEqual((result.returncode, result.stdout), (0, f"en-GB\t{total}\t{total}\t{safety}\t{safety}\n"))

    def test_shipped_guide_survives_itself(self):
        path = self.write(fill(run("pot").stdout, "en-GB"))
        result = run("translation", "check", path)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_findings(self):
        bad = fill(self.template, "en-GB",
                   lambda context, words: words if context != "rules#c01/message" else "Do take it.")
        path = self.write(bad)
        line = bad[:bad.index('"Do take it."')].count("\n") + 1
        wanted = f"{path}:{line}: error: translation-negation: "
        second = self.write(fill(self.template, "de", lambda context, words: ""), "empty.po")
        for arguments in (("translation", "check", path, BUNDLE),
                          ("check", BUNDLE, f"--translation={path}", f"--translation={second}")):
            result = run(*arguments)
            self.assertEqual((result.returncode, result.stderr), (1, ""))
            self.assertEqual(len(result.stdout.splitlines()), 1, result.stdout)
            self.assertRegex(result.stdout.rstrip("\n"), LINE)
            self.assertTrue(result.stdout.startswith(wanted), result.stdout)
        result = run("translation", "status", BUNDLE, path, second)
        first, second = (line.split("\t") for line in result.stdout.splitlines())
        self.assertEqual(int(first[1]), int(first[2]) - 1)
        self.assertEqual(int(first[3]), int(first[4]) - 1)
        self.assertEqual(second, ["de", "0", first[2], "0", first[4]])

    def test_not_a_translation(self):
        path = self.write("<html>")
        result = run("translation", "check", path, BUNDLE)
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stdout.startswith(f"{path}:1: error: po-syntax: "), result.stdout)
        self.expect_refusal(2, "po-syntax", "translation", "status", BUNDLE, path)

    def test_refusals(self):
        path = self.write(fill(self.template))
        self.expect_refusal(2, "/nonexistent.po", "translation", "check", "/nonexistent.po", BUNDLE)
        self.expect_refusal(2, "/nonexistent.po", "check", "--translation=/nonexistent.po", BUNDLE)
        self.expect_refusal(2, "plain file", "translation", "check", "/dev/zero", BUNDLE)
        self.expect_refusal(2, "bundle.xml", "translation", "check", path, "--bundle=/nowhere")
        self.expect_refusal(64, "translation check FILE", "translation", "check", BUNDLE)
        self.expect_refusal(64, "translation check FILE", "translation", "check", path, path, BUNDLE)
        self.expect_refusal(64, "--what", "translation", "status", "--what")
        self.expect_refusal(64, "--help", "translation")

    def test_none_installed(self):
        self.expect_refusal(0, "No translation", "translation", "status", BUNDLE)


unittest.main()
