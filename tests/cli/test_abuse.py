# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stilla-cli in bad hands: whatever is typed or taken away from it, it ends with a code of its own and one sentence,
and no file is left half written.

    test_abuse.py STILLA_CLI
"""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

CLI = os.path.abspath(sys.argv[1])
CODES = {0, 1, 2, 3, 64}
COMMANDS = [[], ["check"], ["elemental"], ["pages"], ["handout"], ["search"], ["text"], ["plan"], ["plan", "check"],
            ["plan", "times"], ["plan", "windows"], ["nonsense"]]
WORDS = [b"", b"--", b"-", b"-x", b"--bundle", b"--bundle=/nowhere", b"--lang=\xff", b"\xff\xfe", b"\x1b[31mred", b"a\nb",
         b"%s%n", b"x" * 50000]
PRINTING = ["pages", "text start-here", "search magnesium", "elemental --list", "--help"]
NOBODY = 65534


def run(*arguments, locale="C.UTF-8", program=CLI, **more):
    more.setdefault("env", dict(os.environ, LC_ALL=locale))
    return subprocess.run([program, *arguments], stdout=more.pop("stdout", subprocess.PIPE), stderr=subprocess.PIPE, timeout=60,
                          **more)


def run_in_shell(line):
    return subprocess.run(["sh", "-c", line.replace("CLI", f'"{CLI}"')], capture_output=True, timeout=60)


def give_up_rights():
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def allow_small_files_only():
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))


class Abuse(unittest.TestCase):
    def check(self, result, code=None):
        """A code of ours, and one plain sentence when something is wrong, or the findings about a plan."""
        self.assertIn(result.returncode, CODES if code is None else {code})
        if result.returncode > 1:
            self.assertRegex(result.stderr, rb"\A(stilla-cli: [^\x00-\x1f]+\n|([^\x00-\x1f]+:\d+: error: [^\x00-\x1f]+\n)+)\Z")
        self.assertNotRegex(result.stderr, rb"[\x00-\x09\x0b-\x1f]")


class Arguments(Abuse):
    def test_words_nobody_expects(self):
        for command in COMMANDS:
            for word in WORDS:
                with self.subTest(command=command, word=word[:20]):
                    self.check(run(*command, word))

    def test_locales(self):
        for locale in ("C", "xx_YY.UTF-8", "tr_TR.UTF-8"):
            for word in (b"\xff", "\u0130ı".encode(), b"--lang=\xff"):
                with self.subTest(locale=locale, word=word):
                    self.check(run("search", word, locale=locale))

    def test_nothing_around(self):
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o555)
            result = run("text", "start-here", env={}, cwd=folder)
        self.check(result, 0)
        self.assertIn(b"\n", result.stdout)

    def test_no_address_is_opened(self):
        for folder in ("http://127.0.0.1:9/guide", "file:///tmp", "resource:///org/stilla/content/magnesium"):
            with self.subTest(folder=folder):
                self.check(run("pages", f"--bundle={folder}"), 2)


class Search(Abuse):
    def test_queries(self):
        for query in ("magnesium " * 10000, "a" * 100000, "e\u0301" * 30000, "\u202e\u200f\u061c" * 1000, "\x01\x02", "\u0315" * 30000,
                      "\U0001F600", "\ufdfa", "'; DROP TABLE", "*", "\"", " ", "\ufeff"):
            with self.subTest(query=query[:12]):
                self.check(run("search", "--", query.encode()), 0)

    def test_marks_do_not_hide_words(self):
        plain = run("search", "magnesium").stdout
        for query in ("MAGNESIUM", "ma\u0301gnesium", "\u202emagnesium\u202c", "\u200emagnesium", "magnesium\u200f", "mag\u00adnesium"):
            with self.subTest(query=query):
                self.assertEqual(run("search", query.encode()).stdout, plain)


class Streams(Abuse):
    def test_output_is_lost(self):
        for command in PRINTING:
            for where in (">&-", ">/dev/full"):
                with self.subTest(command=command, where=where):
                    self.check(run_in_shell(f"CLI {command} {where}"), 3)

    def test_reader_leaves(self):
        with self.subTest("ignored"):
            result = run_in_shell("trap '' PIPE; (CLI text start-here; echo $? >&2) | true")
            self.assertIn(result.stderr.splitlines()[-1], (b"0", b"3"))

    def test_message_never_lands_in_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "a.pdf")
            for prefix, code in (("", 0), ("G_MESSAGES_DEBUG=all", 3)):
                with self.subTest(prefix=prefix):
                    result = run_in_shell(f"{prefix} CLI handout --page=glycinate --output={path} <&- >&- 2>&-")
                    self.assertEqual(result.returncode, code)
                    self.assertTrue(path.read_bytes().startswith(b"%PDF-"))
                    self.assertTrue(path.read_bytes().endswith(b"%%EOF\n"))


class Handout(Abuse):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        os.chmod(self.folder, 0o777)

    def write(self, path, *more, **how):
        return run("handout", "--page=glycinate", *more, f"--output={path}", **how)

    def write_without_rights(self, path, **how):
        """As somebody who may not even look into the folder where the program was built: they get a copy of it."""
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o755)
            program = shutil.copy(CLI, folder)
            return self.write(path, program=program, preexec_fn=give_up_rights, **how)

    def test_places_that_cannot_be_written(self):
        os.mkfifo(self.folder / "pipe")
        before = set(os.listdir(self.folder))
        for path in ("/dev/full", "/dev/null", "/proc/version", self.folder, self.folder / "pipe", self.folder / "no" / "a.pdf",
                     self.folder / ("a" * 300)):
            with self.subTest(path=path):
                self.check(self.write(path), 3)
        self.assertEqual(set(os.listdir(self.folder)), before)

    def test_read_only_file_stays(self):
        path = self.folder / "kept.pdf"
        path.write_text("precious")
        path.chmod(0o444)
        self.check(self.write_without_rights(path), 3)
        self.assertEqual(path.read_text(), "precious")

    def test_read_only_folder(self):
        inside = self.folder / "closed"
        inside.mkdir(mode=0o555)
        self.check(self.write_without_rights("a.pdf", cwd=inside), 3)

    def test_file_that_may_not_grow(self):
        self.check(self.write(self.folder / "big.pdf", preexec_fn=allow_small_files_only), 3)
        self.assertEqual(os.listdir(self.folder), [])

    def test_link_keeps_its_target(self):
        (self.folder / "target").write_text("precious")
        (self.folder / "link.pdf").symlink_to("target")
        self.check(self.write(self.folder / "link.pdf"))
        self.assertIn((self.folder / "target").read_bytes()[:5], (b"preci", b"%PDF-"))

    def test_pages_without_end(self):
        for n in (2, 120):
            path = self.folder / f"{n}.pdf"
            with self.subTest(pages=n):
                self.check(self.write(path, *["--page=glycinate"] * (n - 1)), 0)
                self.assertTrue(path.read_bytes().endswith(b"%%EOF\n"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
