# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every form of the shipped guide to the printed table of its sources, and every label with two numbers to the bounds.

    test_label.py STILLA_CLI AGENTS_XML
"""
import os
import random
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree
from fractions import Fraction

from elemental_oracle import half_up, share_of, three_figures

CLI, AGENTS = sys.argv[1], sys.argv[2]
FORMS = list(ElementTree.parse(AGENTS).getroot().iter("form"))

# The table as it is printed: molar mass, per cent to three figures, mg in 500 mg of the compound, mg of the compound
# for 100 mg. Written from the dossier, not from the guide.
PRINTED = {
    "glycinate": ("Mg(C2H4NO2)2", "172.423", "14.1", "70.5", 709),
    "glycinate-dihydrate": ("Mg(C2H4NO2)2.2H2O", "208.453", "11.7", "58.3", 858),
    "citrate": ("Mg3(C6H5O7)2", "451.113", "16.2", "80.8", 619),
    "citrate-nonahydrate": ("Mg3(C6H5O7)2.9H2O", "613.248", "11.9", "59.4", 841),
    "citrate-mono": ("MgC6H6O7", "214.412", "11.3", "56.7", 882),
    "oxide": ("MgO", "40.304", "60.3", "301.5", 166),
    "chloride": ("MgCl2", "95.205", "25.5", "127.6", 392),
    "chloride-hexahydrate": ("MgCl2.6H2O", "203.295", "12.0", "59.8", 836),
    "malate": ("MgC4H4O5", "156.376", "15.5", "77.7", 643),
    "malate-trihydrate": ("MgC4H4O5.3H2O", "210.421", "11.6", "57.8", 866),
    "lactate": ("Mg(C3H5O3)2", "202.445", "12.0", "60.0", 833),
    "lactate-dihydrate": ("Mg(C3H5O3)2.2H2O", "238.475", "10.2", "51.0", 981),
    "aspartate": ("Mg(C4H6NO4)2", "288.495", "8.42", "42.1", 1187),
    "aspartate-dihydrate": ("Mg(C4H6NO4)2.2H2O", "324.525", "7.49", "37.4", 1335),
    "threonate": ("Mg(C4H7O5)2", "294.495", "8.25", "41.3", 1212),
    "threonate-monohydrate": ("Mg(C4H7O5)2.H2O", "312.51", "7.78", "38.9", 1286),
    "taurate": ("Mg(C2H6NO3S)2", "272.573", "8.92", "44.6", 1121),
    "hydroxide": ("Mg(OH)2", "58.319", "41.7", "208.4", 240),
    "sulfate-heptahydrate": ("MgSO4.7H2O", "246.466", "9.86", "49.3", 1014),
    "sulfate": ("MgSO4", "120.361", "20.2", "101.0", 495),
    "gluconate": ("Mg(C6H11O7)2", "414.599", "5.86", "29.3", 1706),
    "gluconate-dihydrate": ("Mg(C6H11O7)2.2H2O", "450.629", "5.39", "27.0", 1854),
    "carbonate": ("MgCO3", "84.313", "28.8", "144.1", 347),
    "orotate": ("Mg(C5H3N2O4)2", "334.483", "7.27", "36.3", 1376),
    "orotate-dihydrate": ("Mg(C5H3N2O4)2.2H2O", "370.513", "6.56", "32.8", 1524),
    "pidolate": ("Mg(C5H6NO3)2", "280.519", "8.66", "43.3", 1154),
    "glycerophosphate": ("MgC3H7O6P", "194.362", "12.5", "62.5", 800),
}
LABEL_ONLY = {"glycinate-buffered", "malate-dimagnesium"}
LEAST, MOST, BUFFERED = Fraction(85, 100), Fraction(115, 100), Fraction(145, 1000)


def run(*arguments):
    return subprocess.run([CLI, "elemental", *arguments], capture_output=True, text=True, encoding="utf-8",
                          env=dict(os.environ, LC_ALL="C.UTF-8"))


def record(*arguments):
    result = run(*arguments)
    if result.returncode != 0:
        raise AssertionError(result.stderr)
    return dict(line.split("=", 1) for line in result.stdout.splitlines())


class Printed(unittest.TestCase):
    def test_every_form_is_printed(self):
        self.assertEqual({form.get("id") for form in FORMS}, set(PRINTED) | LABEL_ONLY)

    def test_guide(self):
        for form in FORMS:
            if form.get("id") in PRINTED:
                self.assertEqual((form.get("formula"), form.get("molar-mass")), PRINTED[form.get("id")][:2])

    def test_shares_and_amounts(self):
        for form, (formula, _, percent, in_500, for_100) in PRINTED.items():
            with self.subTest(form=form):
                share = share_of(formula)
                self.assertEqual(three_figures(share * 100), percent)
                answer = record(f"--form={form}", "--compound=500 mg")
                self.assertEqual(answer["percent"], percent)
                self.assertEqual(int(answer["elemental_ug"]), half_up(500000 * share))
                self.assertEqual(half_up(5000 * share), half_up(Fraction(in_500) * 10))
                answer = record(f"--form={form}", "--elemental=100 mg")
                self.assertEqual(int(answer["compound_ug"]), half_up(100000 / share))
                self.assertEqual(half_up(100 / share), for_100)

    def test_published_products(self):
        self.assertEqual(half_up(Fraction(record("--form=oxide", "--compound=400 mg")["elemental_ug"]) / 1000), 241)
        drip = record("--form=sulfate-heptahydrate", "--compound=1 g")
        self.assertEqual((half_up(Fraction(drip["elemental_ug"]) / 100), drip["mmol"], drip["meq"]), (986, "4.06", "8.11"))
        sachet = record("--form=aspartate-dihydrate", "--elemental=10 mmol")
        self.assertEqual(half_up(Fraction(sachet["elemental_ug"]) / 1000), 243)
        self.assertEqual(half_up(Fraction(sachet["compound_ug"]) / 10000), 325)  # hundredths of a gram
        self.assertEqual((sachet["mmol"], sachet["meq"]), ("10.00", "20.00"))


class TwoNumbers(unittest.TestCase):
    def families(self):
        members = {}
        for form in FORMS:
            members.setdefault(form.get("family"), []).append(form.get("id"))
        return members

    def verdict(self, form, elemental_ug, compound_ug):
        if elemental_ug == compound_ug:
            return "too-high"
        if form in LABEL_ONLY:
            return "not-checked"
        family = next(ids for ids in self.families().values() if form in ids)
        shares = [share_of(PRINTED[member][0]) for member in family if member in PRINTED]
        label = Fraction(elemental_ug, compound_ug)
        if label < LEAST * min(shares):
            return "too-low"
        if label > MOST * max(shares):
            return "too-high"
        return "buffered" if "glycinate" in family and label > BUFFERED else "plausible"

    def check(self, form, elemental_ug, compound_ug):
        answer = record(f"--form={form}", f"--elemental={elemental_ug} mcg", f"--compound={compound_ug} mcg")
        self.assertEqual(answer["label"], self.verdict(form, elemental_ug, compound_ug), (form, elemental_ug, compound_ug))
        self.assertEqual((answer["elemental_ug"], answer["compound_ug"], answer["basis"]),
                         (str(elemental_ug), str(compound_ug), "elemental"))
        return answer["label"]

    def test_both_sides_of_every_bound(self):
        compound_ug = 1000000000
        for family in self.families().values():
            shares = [share_of(PRINTED[member][0]) for member in family if member in PRINTED]
            for bound in (LEAST * min(shares), MOST * max(shares), BUFFERED):
                just_below = int(bound * compound_ug)
                for elemental_ug in (just_below, just_below + 1):
                    self.check(family[0], elemental_ug, compound_ug)

    def test_random_labels(self):
        chance = random.Random(20261121)
        seen = set()
        for _ in range(150):
            form = chance.choice([form.get("id") for form in FORMS] + ["glycinate"] * 10)
            compound_ug = chance.randint(1, 3000000)
            share = share_of(PRINTED[form][0]) if form in PRINTED else Fraction(1, 6)
            elemental_ug = int(compound_ug * share * Fraction(chance.randint(60, 140), 100))
            seen.add(self.check(form, max(1, min(elemental_ug, compound_ug)), compound_ug))
        self.assertEqual(seen, {"plausible", "too-high", "too-low", "buffered", "not-checked"})

    def test_lines_stay_as_they_are(self):
        keys = [line.split("=")[0] for line in run("--form=oxide", "--elemental=241 mg").stdout.splitlines()]
        both = [line.split("=")[0] for line in
                run("--form=oxide", "--compound=400 mg", "--elemental=241 mg").stdout.splitlines()]
        self.assertEqual(keys, ["form", "formula", "given", "basis", "elemental_ug", "compound_ug", "mmol", "meq", "percent"])
        self.assertEqual(both, keys + ["label"])

    def test_molar_amount(self):
        self.assertEqual(record("--form=aspartate-dihydrate", "--elemental=10 mmol", "--compound=3.25 g")["label"], "plausible")

    def test_refused(self):
        for elemental, compound in (("2 g", "1 g"), ("1 g", "999.999 mg"), ("100 mg", "5 mmol"), ("0 mg", "1 g"), ("1 mg", "0 g"),
                                    ("100", "1 g"), ("100 mg", "1"), ("", "1 g"), ("1 mg", ""), ("-1 mg", "1 g")):
            for form in ("glycinate", "glycinate-buffered"):
                with self.subTest(form=form, elemental=elemental, compound=compound):
                    result = run(f"--form={form}", f"--elemental={elemental}", f"--compound={compound}")
                    self.assertEqual((result.returncode, result.stdout), (2, ""))
                    self.assertRegex(result.stderr, r"\Astilla-cli: .+\.\n\Z")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
