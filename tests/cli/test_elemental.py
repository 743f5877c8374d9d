# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `stilla-cli elemental` on every form of the shipped guide and recomputes each answer from atomic weights.

    test_elemental.py STILLA_CLI AGENTS_XML
"""
import os
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree
from fractions import Fraction

from elemental_oracle import MAGNESIUM, half_up, share_of, three_figures, two_decimals

CLI, AGENTS = sys.argv[1], sys.argv[2]

MICROGRAMS = {"mcg": 1, "mg": 1000, "g": 1000000}  # of one unit
AMOUNTS = ["1 mg", "1 mcg", "0.5 g", "400 mg", "1 g", "333.333 mg", "997 mcg", "12.345 g", "2706 mg", "1000 g"]


def run(*arguments, locale="C.UTF-8"):
    return subprocess.run([CLI, "elemental", *arguments], capture_output=True, text=True, encoding="utf-8",
                          env=dict(os.environ, LC_ALL=locale))


def record(result):
    return dict(line.split("=", 1) for line in result.stdout.splitlines())


def micrograms(amount):
    number, unit = amount.split(" ")
    return Fraction(number) * MICROGRAMS[unit]


FORMS = list(ElementTree.parse(AGENTS).getroot().iter("form"))
WITH_FORMULA = [form for form in FORMS if form.get("formula")]
LABEL_ONLY = [form for form in FORMS if not form.get("formula")]


class Arithmetic(unittest.TestCase):
    def test_guide_has_forms_of_both_kinds(self):
        self.assertGreaterEqual(len(WITH_FORMULA), 27)
        self.assertGreaterEqual(len(LABEL_ONLY), 1)

    def test_compound_of_every_form(self):
        for form in WITH_FORMULA:
            share = share_of(form.get("formula"))
            for amount in AMOUNTS:
                with self.subTest(form=form.get("id"), amount=amount):
                    self.check(form, "compound", micrograms(amount), amount, half_up(micrograms(amount) * share), share)

    def test_elemental_of_every_form(self):
        for form in WITH_FORMULA:
            with self.subTest(form=form.get("id")):
                self.check(form, "elemental", Fraction(141000), "141 mg", 141000, share_of(form.get("formula")))

    def check(self, form, basis, given_ug, amount, elemental_ug, share):
        result = run(f"--form={form.get('id')}", f"--{basis}={amount}")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        answer = record(result)
        compound_ug = given_ug if basis == "compound" else half_up(given_ug / share)
        self.assertEqual(answer["elemental_ug"], str(elemental_ug))
        self.assertEqual(answer["compound_ug"], str(compound_ug))
        self.assertEqual(answer["mmol"], two_decimals(elemental_ug / MAGNESIUM / 1000))
        self.assertEqual(answer["meq"], two_decimals(elemental_ug / MAGNESIUM / 500))
        self.assertEqual(answer["percent"], three_figures(share * 100))
        self.assertEqual(answer["basis"], basis)
        self.assertEqual(answer["form"], form.get("id"))
        self.assertEqual(answer["formula"], form.get("formula"))

    def test_published_values(self):
        answer = record(run("--form=glycinate", "--compound=1000mg"))
        self.assertEqual((answer["elemental_ug"], answer["percent"]), ("140961", "14.1"))
        answer = record(run("--form=sulfate-heptahydrate", "--compound=1g"))
        self.assertEqual((answer["mmol"], answer["meq"], answer["percent"]), ("4.06", "8.11", "9.86"))
        self.assertEqual(record(run("--form=aspartate-dihydrate", "--elemental=10 mmol"))["elemental_ug"], "243050")

    def test_label_only_forms(self):
        for form in LABEL_ONLY:
            refused = run(f"--form={form.get('id')}", "--compound=1g")
            self.assertEqual((refused.returncode, refused.stdout), (2, ""))
            self.assertIn("Use the elemental amount on the label", refused.stderr)
            answer = record(run(f"--form={form.get('id')}", "--elemental=100 mg"))
            self.assertEqual((answer["elemental_ug"], answer["compound_ug"], answer["percent"], answer["formula"]),
                             ("100000", "unknown", "label-only", "label-only"))


class Typed(unittest.TestCase):
    """What a person types is understood and echoed, or refused; never guessed."""

    UNDERSTOOD = {"1.5 mg": "1.5 mg", ".5 mg": "500 mcg", "1/2 g": "500 mg", "½ g": "500 mg", "١٫٥ mg": "1.5 mg",
                  "٣٠٠ mg": "300 mg", "1000mg": "1000 mg", "  7 mcg ": "7 mcg", "1 1/2 g": "1500 mg", "0.001 g": "1 mg"}
    REFUSED = ["1,5", "1.5", ".5", "1/2", "١٫٥", "-3", "1e9", "", " ", "text", "1,5 mg", "1,000 mg", "-3 mg", "1e9 mg",
               "0 mg", "1e-3 g", "0x10 mg", "NaN mg", "inf mg", "1.2.3 mg", "1 mg mg", "1 lb", "1/3 mg", "1/0 mg",
               "2 kg", "99999999999999999999 mg", "0.0001 mg", "5 mg 3", "mg", "1 mg\n2 mg", "1 000 mg", "+5 mg"]

    def test_understood(self):
        for typed, echo in self.UNDERSTOOD.items():
            for locale in ("C.UTF-8", "C"):
                with self.subTest(typed=typed, locale=locale):
                    result = run("--form=oxide", f"--compound={typed}", locale=locale)
                    self.assertEqual((result.returncode, result.stderr), (0, ""))
                    self.assertEqual(record(result)["given"], echo)

    def test_refused(self):
        for typed in self.REFUSED:
            for basis in ("compound", "elemental"):
                with self.subTest(typed=typed, basis=basis):
                    result = run("--form=oxide", f"--{basis}={typed}")
                    self.assertEqual((result.returncode, result.stdout), (2, ""))
                    self.assertRegex(result.stderr, r"\Astilla-cli: .+\.\n\Z")

    def test_bytes_that_are_no_text(self):
        result = subprocess.run([CLI.encode(), b"elemental", b"--form=oxide", b"--compound=\xff mg"], capture_output=True)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"not text", result.stderr)

    def test_molar_amounts_are_elemental(self):
        for typed, elemental in (("1 mmol", "24305"), ("2 mEq", "24305"), ("1 mEq", "12153")):
            self.assertEqual(record(run("--form=oxide", f"--elemental={typed}"))["elemental_ug"], elemental)
            refused = run("--form=oxide", f"--compound={typed}")
            self.assertEqual((refused.returncode, refused.stdout), (2, ""))
            self.assertIn("--elemental", refused.stderr)


class Usage(unittest.TestCase):
    def test_wrong_usage(self):
        for arguments in ([], ["--form=oxide"], ["--compound=1g"], ["--compound=1g", "--elemental=1mg"],
                          ["--list", "--compound=1g", "--elemental=1mg"], ["--form=oxide", "--compound=1g", "more"], ["--list", "--form=oxide"], ["--no-such"]):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual((result.returncode, result.stdout), (64, ""))
                self.assertIn("write: stilla-cli elemental", result.stderr)

    def test_unknown_form(self):
        result = run("--form=plutonium", "--compound=1g")
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("elemental --list", result.stderr)

    def test_list(self):
        rows = [line.split("\t") for line in run("--list").stdout.splitlines()]
        self.assertEqual([row[0] for row in rows], [form.get("id") for form in FORMS])
        for row, form in zip(rows, FORMS):
            self.assertEqual(len(row), 3)
            formula = form.get("formula")
            self.assertEqual(row[2], three_figures(share_of(formula) * 100) if formula else "label-only")

    def test_missing_bundle(self):
        result = run("--bundle=/nowhere", "--form=oxide", "--compound=1g")
        self.assertEqual((result.returncode, result.stdout), (2, ""))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
