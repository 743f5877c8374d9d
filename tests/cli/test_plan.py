# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `stilla-cli plan check`, `plan windows` and `plan times`, and holds the schema against the program.

    test_plan.py STILLA_CLI SCHEMA [XMLLINT]
"""
import datetime
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest
import zoneinfo

CLI, SCHEMA = sys.argv[1], sys.argv[2]
XMLLINT = sys.argv[3] if len(sys.argv) > 3 else None

PRODUCT = '<product id="p" name="Evening" form="glycinate" amount="1000 mg" basis="compound" per="2" unit="capsule"/>'
DOSE = '<dose product="p" time="21:00" units="2" from="2026-01-01"/>'
FOLDER = tempfile.TemporaryDirectory()


def plan_file(inside, name="plan.xml"):
    path = os.path.join(FOLDER.name, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<plan format="1">\n{inside}\n</plan>\n')
    return path


def run(*arguments, locale="C.UTF-8"):
    return subprocess.run([CLI, "plan", *arguments], capture_output=True, text=True, encoding="utf-8",
                          env=dict(os.environ, LC_ALL=locale))


def medicine(name, times):
    return f'<medicine name="{name}" times="{times}"/>'


class Check(unittest.TestCase):
    def test_nothing_found(self):
        result = run("check", plan_file(PRODUCT + DOSE), "--region=us-ca")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        lines = result.stdout.splitlines()
        self.assertEqual(lines[0], "checked 1")
        self.assertTrue(all(line.startswith("not-checked\t") for line in lines[1:-2]))
        self.assertRegex(lines[-2], r"\Aopen \d+\Z")
        self.assertRegex(lines[-1], r"\Arules\t\S+\t\d{4}-\d\d-\d\d\Z")
        self.assertNotRegex(result.stdout.lower(), r"\b(safe|no risk|harmless)\b")

    def test_findings(self):
        inside = (PRODUCT + DOSE.replace('"2"', '"10"') + medicine("Raltegravir", "08:00") + medicine("CIPRO", "20:00")
                  + medicine("frobnicate", "08:00") + '<answer condition="c01" value="yes"/>')
        result = run("check", plan_file(inside), "--region=eu")
        self.assertEqual((result.returncode, result.stderr), (1, ""))
        rows = [line.split("\t") for line in result.stdout.splitlines()]
        findings = [row for row in rows if len(row) == 5]
        self.assertEqual([row[:3] for row in findings],
                         [["stop", "c33", "The magnesium of a day"], ["stop", "x16", "Raltegravir"],
                          ["stop", "c01", "Kidney failure, dialysis (blood cleaning), or a kidney blood test (eGFR) below thirty"],
                          ["ask-first", "c32", "The magnesium of a day"], ["take-care", "x03", "CIPRO"],
                          ["take-care", "x03", "Evening"]])
        for row in findings:
            self.assertEqual(len(row), 5)
            self.assertRegex(row[4], r"\A[a-z0-9-]+( [a-z0-9-]+)*\Z")
        self.assertIn("705\u00a0mg elemental", findings[0][3])
        self.assertIn("1\u00a0h after CIPRO at 20:00", findings[5][3])
        self.assertIn("checked 4", result.stdout.splitlines())
        self.assertIn("not-checked\tfrobnicate\tIt is not in our list: ask a pharmacist.", result.stdout)

    def lines(self, inside, *arguments):
        result = run("check", plan_file(inside), *arguments)
        self.assertEqual(result.stderr, "")
        return result.stdout.splitlines()

    def test_drip(self):
        """The cautions for a vein are looked up for a drip only, and a hospital changes the level of one."""
        inside = medicine("rocuronium", "08:00") + '%s<answer condition="c16" value="yes"/>'
        for drip, levels in (("", {}), ('<drip place="none"/>', {}), ('<drip place="hospital"/>', {"y06": "stop", "c16": "ask-first"}),
                             ('<drip place="elsewhere"/>', {"y06": "stop", "c16": "stop"})):
            rows = [line.split("\t") for line in self.lines(inside % drip)]
            self.assertEqual({row[1]: row[0] for row in rows if len(row) == 5}, levels)
            self.assertEqual([row[2] for row in rows if row[:2] == ["not-checked", "A magnesium drip into a vein"]],
                             [] if drip else ["Not answered. The cautions for a drip were not looked up: say if one is planned."])

    def test_digoxin_with_a_drip(self):
        """Taking it answers its question, and the rule of the medicine stays beside it."""
        for name, answer in (("digoxin", ""), ("Lanoxin", ""), ("digitek", '<answer condition="c22" value="no"/>')):
            rows = [line.split("\t") for line in self.lines(medicine(name, "08:00") + '<drip place="hospital"/>' + answer)]
            found = {row[1]: row[0] for row in rows if len(row) == 5}
            self.assertEqual((found["c22"], found["y20"]), ("ask-first", "ask-first"))
            self.assertFalse([row for row in rows if row[0] == "not-checked" and "digoxin" in row[1]])

    def test_advice(self):
        """Advice is said behind what it is about and closes it, an open question too; nothing leaves the list."""
        inside = medicine("dolutegravir", "08:00") + '<answer condition="c01" value="yes"/>'
        advice = ('<advice rule="c18" by="My &amp;&#9;doctor" on="2026-11-20"/>'
                  '<advice rule="x13" about="dolutegravir" by="My pharmacist" on="2026-11-21"/>')
        before, after = self.lines(inside), self.lines(inside + advice)
        changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
        self.assertEqual([other[len(one):] for one, other in changed if not one.startswith(("open ", "ask-first"))],
                         [" Advised by My & doctor on 2026-11-20."])
        self.assertEqual(len(changed), 3)
        row = next(line for line in after if line.startswith("ask-first\tx13\t")).split("\t")
        self.assertTrue(row[3].endswith(" Advised by My pharmacist on 2026-11-21."))
        n_open = [int(next(line for line in lines if line.startswith("open ")).split()[1]) for lines in (before, after)]
        self.assertEqual(n_open[0] - n_open[1], 2)

    def test_advice_about_a_sum(self):
        inside = PRODUCT.replace("1000 mg", "300 mg").replace("compound", "elemental") + DOSE
        for amount, is_advised in (("300 mg", True), ("1 g", True), ("299.999 mg", False)):
            lines = self.lines(inside + f'<advice rule="c32" amount="{amount}" by="Me" on="2026-11-20"/>', "--region=eu")
            self.assertEqual("Advised by Me" in lines[0], is_advised, amount)

    def test_not_checked(self):
        lines = self.lines(medicine("Maalox", "08:00") + "<medicine name='levothyroxine'/><medicine name='raltegravr'/>")
        for line in ("Maalox\tIt can hold magnesium that is not in the sum: add it as a product with the amount on its "
                     "label.", "levothyroxine\tIt needs a gap to magnesium, but its times are not written down: add them.",
                     "raltegravr\tIt is not in our list: ask a pharmacist. Until you have asked, leave at least "
                     "2\u00a0to\u00a03\u00a0hours between it and magnesium. Leaflets for antacids say so of most medicines. Did you mean “raltegravir”?"):
            self.assertIn(f"not-checked\t{line}", lines)
        self.assertFalse([line for line in lines if "My day adds up" in line])

    def test_region(self):
        inside = PRODUCT.replace("1000 mg", "300 mg").replace("compound", "elemental") + DOSE
        for region, code in (("us-ca", 0), ("uk", 0), ("eu", 1), (None, 1)):
            arguments = [f"--region={region}"] if region else []
            self.assertEqual(run("check", plan_file(inside), *arguments).returncode, code, region)
        wrong = run("check", plan_file(inside), "--region=mars")
        self.assertEqual((wrong.returncode, wrong.stdout), (2, ""))

    def test_names_stay_on_one_line(self):
        result = run("check", plan_file('<product id="p" name="a&#9;b&#10;c"/>'))
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("not-checked\ta b c\t", result.stdout)

    def test_usage(self):
        for arguments in (["check"], ["check", "a", "b"], ["check", "a", "--nonsense"]):
            self.assertEqual(run(*arguments).returncode, 64, arguments)


class Windows(unittest.TestCase):
    CASES = [
        ([], [("00:00", "23:59")]),
        ([("ciprofloxacin", "08:00 20:00")], [("10:00", "14:00"), ("22:00", "02:00")]),
        ([("moxifloxacin", "08:00")], [("12:00", "00:00")]),
        ([("dolutegravir", "08:00")], [("10:00", "02:00")]),
        ([("levothyroxine", "07:00")], [("11:00", "03:00")]),
        ([("doxycycline", "08:00 20:00")], [("00:00", "02:00"), ("12:00", "14:00")]),
        ([("ciprofloxacin", "08:00 20:00"), ("levothyroxine", "07:00")], [("11:00", "14:00"), ("22:00", "02:00")]),
    ]

    def windows(self, medicines):
        inside = PRODUCT + "".join(medicine(*each) for each in medicines)
        return run("windows", plan_file(inside), "--item=p")

    def test_published_gaps(self):
        for medicines, expected in self.CASES:
            with self.subTest(medicines=medicines):
                result = self.windows(medicines)
                self.assertEqual((result.returncode, result.stderr), (0, ""))
                self.assertEqual([tuple(line.split("\t")) for line in result.stdout.splitlines()], expected)

    def test_none(self):
        for medicines in ([("raltegravir", "08:00")], [("doxycycline", "06:00 14:00 22:00")]):
            result = self.windows(medicines)
            self.assertEqual((result.returncode, result.stdout), (0, ""))
            self.assertEqual(result.stderr.splitlines()[-1],
                             "stilla-cli: No time of day keeps every gap; ask a pharmacist.")

    def test_not_checked_is_said(self):
        result = self.windows([("frobnicate", "08:00"), ("levothyroxine", "07:00")])
        self.assertEqual((result.returncode, result.stdout), (0, "11:00\t03:00\n"))
        self.assertIn("Not checked: “frobnicate” is not in our list; ask a pharmacist.", result.stderr)

    def test_no_published_gap_is_said(self):
        for name, is_said in (("nilotinib", True), ("ulipristal", True), ("calcitriol", True), ("erlotinib", False),
                              ("gentamicin", False), ("sumatriptan", False)):
            result = self.windows([(name, "08:00")])
            said = f"stilla-cli: Not checked: no gap in hours is published for “{name}”; ask a pharmacist first.\n"
            self.assertEqual((result.returncode, result.stderr), (0, said if is_said else ""))

    def test_weekly_medicine(self):
        path = plan_file(PRODUCT + '<medicine name="alendronate" times="07:00" weekday="sunday"/>')
        every_day = run("windows", path, "--item=p")
        self.assertEqual((every_day.returncode, every_day.stdout), (0, "09:00\t03:00\n"))
        self.assertRegex(every_day.stderr, r"\Astilla-cli: [^\n]* days differ[^\n]* --weekday[^\n]*\.\n\Z")
        for weekday, expected in (("saturday", "00:00\t23:59\n"), ("sunday", "00:00\t03:00\n09:00\t23:59\n"),
                                  ("monday", "00:00\t23:59\n")):
            result = run("windows", path, "--item=p", f"--weekday={weekday}")
            self.assertEqual((result.returncode, result.stdout, result.stderr), (0, expected, ""), weekday)

    def test_weekday_of_daily_medicines(self):
        path = plan_file(PRODUCT + medicine("ciprofloxacin", "08:00 20:00"))
        for weekday in ("monday", "sunday"):
            result = run("windows", path, "--item=p", f"--weekday={weekday}")
            self.assertEqual((result.returncode, result.stdout, result.stderr),
                             (0, "10:00\t14:00\n22:00\t02:00\n", ""))

    def test_unknown_weekday(self):
        for word in ("someday", "", "Sunday", "7"):
            result = run("windows", plan_file(PRODUCT), "--item=p", f"--weekday={word}")
            self.assertEqual((result.returncode, result.stdout), (2, ""), word)
            self.assertRegex(result.stderr, r"\Astilla-cli: [^\n]+ sunday\.\n\Z")

    def test_unknown_item(self):
        result = run("windows", plan_file(PRODUCT), "--item=q")
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertEqual(run("windows", plan_file(PRODUCT)).returncode, 64)


class Times(unittest.TestCase):
    def test_times_of_chosen_days(self):
        """Weekdays, every second day, nights, pauses and another clock, at the end of somebody's day."""
        inside = ('<product id="u" name="x"/>'
                  '<dose product="u" time="00:30" next-day="yes" from="2026-01-05" every-days="2"/>'
                  '<dose product="u" time="08:00" weekdays="tuesday"/>'
                  '<dose product="u" time="08:00" zone="Asia/Tokyo" from="2026-01-09" until="2026-01-09"/>'
                  '<pause from="2026-01-07" until="2026-01-08"/>')
        result = run("times", plan_file(inside), "--from=2026-01-05", "--to=2026-01-11", "--zone=UTC", "--day-end=03:00")
        self.assertEqual([line.split("\t")[0] for line in result.stdout.splitlines()],
                         ["2026-01-06T00:30:00+00:00", "2026-01-06T08:00:00+00:00", "2026-01-08T23:00:00+00:00",
                          "2026-01-10T00:30:00+00:00", "2026-01-12T00:30:00+00:00"])
        for word in ("12:01", "3", "24:00", ""):
            result = run("times", plan_file(inside), "--from=2026-01-05", "--to=2026-01-11", "--zone=UTC",
                         f"--day-end={word}")
            self.assertEqual(result.returncode, 2, word)
            self.assertIn("12:00", result.stderr)

    def times(self, inside, first, last, zone):
        return run("times", plan_file(inside), f"--from={first}", f"--to={last}", f"--zone={zone}")

    def test_clock_change(self):
        result = self.times(PRODUCT + '<dose product="p" time="08:00"/>', "2026-03-28", "2026-03-29", "Europe/Berlin")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(result.stdout, "2026-03-28T08:00:00+01:00\tp\t70481\n2026-03-29T08:00:00+02:00\tp\t70481\n")

    def test_skipped_and_repeated_hour(self):
        inside = PRODUCT + '<dose product="p" time="02:30" units="1/2"/>'
        spring = self.times(inside, "2026-03-29", "2026-03-29", "Europe/Berlin")
        autumn = self.times(inside, "2026-10-25", "2026-10-25", "Europe/Berlin")
        self.assertEqual(spring.stdout, "2026-03-29T03:30:00+02:00\tp\t35240\n")
        self.assertEqual(autumn.stdout, "2026-10-25T02:30:00+02:00\tp\t35240\n")

    def test_unknown_amount_and_phases(self):
        inside = ('<product id="u" name="x"/><dose product="u" time="08:00" from="2026-01-02" until="2026-01-03"/>')
        result = self.times(inside, "2026-01-01", "2026-01-31", "UTC")
        self.assertEqual(result.stdout, "2026-01-02T08:00:00+00:00\tu\tunknown\n2026-01-03T08:00:00+00:00\tu\tunknown\n")

    def test_against_python(self):
        """Every local day once, at the right instant, in order; the days on which clocks change are checked above."""
        draw = random.Random(20261120)
        for zone in ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC", "+05:45"):
            minutes = sorted(draw.sample(range(4 * 60, 24 * 60), 4))
            doses = "".join(f'<dose product="p" time="{m // 60:02d}:{m % 60:02d}"/>' for m in minutes)
            rows = [line.split("\t")[0] for line in
                    self.times(PRODUCT + doses, "2026-01-01", "2026-12-31", zone).stdout.splitlines()]
            self.assertEqual(len(rows), 365 * 4)
            tz = (datetime.timezone(datetime.timedelta(hours=5, minutes=45)) if zone.startswith("+")
                  else zoneinfo.ZoneInfo(zone))
            expected = [datetime.datetime(2026, 1, 1, m // 60, m % 60, tzinfo=tz) + datetime.timedelta(days=day)
                        for day in range(365) for m in minutes]
            self.assertEqual(rows, [time.isoformat() for time in expected], zone)

    def test_bad_arguments(self):
        for first, last, zone in (("2026-01-01", "2026-01-02", "Mars/Base"), ("2026-01-01", "2026-01-02", ""),
                                  ("2026-01-01", "2026-01-02", "../../../etc/passwd"),
                                  ("2026-01-01", "2026-01-02", "/etc/localtime"), ("2026-1-1", "2026-01-02", "UTC"),
                                  ("2026-02-30", "2026-03-02", "UTC"), ("tomorrow", "2026-03-02", "UTC"),
                                  ("2026-01-02", "2026-01-01", "UTC"), ("0001-01-01", "9999-12-31", "UTC"),
                                  ("0001-01-01", "0001-01-02", "UTC"), ("9999-12-31", "9999-12-31", "UTC")):
            with self.subTest(first=first, last=last, zone=zone):
                result = self.times(PRODUCT + DOSE, first, last, zone)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertRegex(result.stderr, r"\Astilla-cli: [^\n]+\.\n\Z")
        self.assertEqual(run("times", plan_file(PRODUCT)).returncode, 64)


def many(element, count):
    return "\n".join(f"<{element}{i}\"/>" for i in range(count))


# What stands in the file from line 3 on · line of the finding · whether the schema can see it too.
REFUSED = [
    ('<product id="p" name="x" form="plutonium"/>', 3, False),
    ('<product id="p" name="x" amount="-3 mg" basis="compound"/>', 3, True),
    ('<product id="p" name="x" amount="1e9 mg" basis="compound"/>', 3, True),
    ('<product id="p" name="x" amount="99999999 g" basis="compound"/>', 3, False),
    ('<product id="p" name="x" amount="1,5 g" basis="compound"/>', 3, True),
    ('<product id="p" name="x" amount="lots" basis="compound"/>', 3, True),
    ('<product id="p" name="x" amount="500 mg"/>', 3, True),
    ('<product id="p" name="x" per="0"/>', 3, True),
    ('<product id="p" name="x" unit="barrel"/>', 3, True),
    (PRODUCT + "\n" + PRODUCT, 4, False),
    (PRODUCT + '\n<dose product="p" time="25:00"/>', 4, True),
    (PRODUCT + '\n<dose product="p" time="7:00"/>', 4, True),
    (PRODUCT + '\n<dose product="nobody" time="07:00"/>', 4, False),
    (PRODUCT + '\n<dose product="p" time="07:00" units="many"/>', 4, True),
    (PRODUCT + '\n<dose product="p" time="07:00" units="101"/>', 4, False),
    (PRODUCT + '\n<dose product="p" time="07:00" from="2026-02-30"/>', 4, True),
    (PRODUCT + '\n<dose product="p" time="07:00" from="2026-02-02" until="2026-02-01"/>', 4, False),
    (PRODUCT + '\n<dose product="p" time="07:00" next-day="no"/>', 4, True),
    (PRODUCT + '\n<dose product="p" time="07:00" meal="tea"/>', 4, True),
    (PRODUCT + '\n<dose product="p" time="07:00" zone="Europe/Atlantis"/>', 4, False),
    (PRODUCT + '\n<dose product="p" time="07:00" from="2026-02-02" every-days="0"/>', 4, True),
    (PRODUCT + '\n<dose product="p" time="07:00" from="2026-02-02" every-weeks="2"/>', 4, True),
    (PRODUCT + '\n<dose product="p" time="07:00" from="2026-02-02" every-days="2" weekdays="monday"/>', 4, True),
    (PRODUCT + '\n<dose product="p" time="07:00" every-days="2"/>', 4, False),
    (PRODUCT + '\n<dose product="p" time="07:00" weekdays="funday"/>', 4, True),
    (PRODUCT + '\n<as-needed product="p" units="2" most="1"/>', 4, False),
    (PRODUCT + '\n<as-needed product="q" most="1"/>', 4, False),
    (PRODUCT + '\n<visit kind="drip"/>', 4, True),
    (PRODUCT + '\n<visit kind="spa" on="2026-02-02"/>', 4, True),
    (PRODUCT + '\n<pause from="2026-02-02" until="2026-02-01"/>', 4, False),
    (PRODUCT + '\n<stock product="p" left="-1" on="2026-02-02"/>', 4, True),
    ('<medicine name="x" times="7 am"/>', 3, True),
    ('<medicine name="x" weekday="someday"/>', 3, True),
    ('<answer condition="c99" value="yes"/>', 3, False),
    ('<answer condition="c01" value="perhaps"/>', 3, True),
    ('<medicine name="x"/>\n' + PRODUCT, 4, True),
    ('<drip place="hospital"/><drip place="hospital"/>', 2, True),
    ('<drip place="nowhere"/>', 3, True),
    ('<drip/>', 3, True),
    ('<answer condition="c01" value="no"/>\n<drip place="hospital"/>', 4, True),
    ('<advice rule="c99" by="Me" on="2026-11-20"/>', 3, False),
    ('<advice rule="c01" amount="400 mg" by="Me" on="2026-11-20"/>', 3, False),
    ('<advice rule="c32" amount="-3 mg" by="Me" on="2026-11-20"/>', 3, True),
    ('<advice rule="c01" by="Me" on="today"/>', 3, True),
    ('<advice rule="c01" on="2026-11-20"/>', 3, True),
    (f'<advice rule="c01" by="{"m" * 201}" on="2026-11-20"/>', 3, True),
    ('<advice rule="c01" by="a" on="2026-11-20"/>\n<advice rule="c01" by="b" on="2026-11-20"/>', 4, False),
    (f'<medicine name="{"m" * 10240}"/>', 3, True),
    ('<medicine name="a&#x7f;b"/>', 3, False),
    ('<medicine name="a&#7;b"/>', 3, True),
    ("<patient/>", 3, True),
    ("some words", 3, True),
    (f'<product id="p" name="{"m" * 10240}"/>', 3, True),
    (many('product name="x" id="i', 10000), 2, False),
    (many('dose product="p" time="07:00" id="i', 10001), 2, False),
]

ACCEPTED = [
    "", PRODUCT, PRODUCT + DOSE,
    '<product id="0a-B_c.d" name="A &amp; B ½"/>',
    '<product id="p" name="x" amount="0.5 g" basis="elemental"/><product id="q" name="x" amount="10 mmol" basis="elemental"/>',
    '<product id="p" name="x" amount="1/2 g" basis="elemental"/><product id="q" name="x" amount="250mcg" basis="elemental"/>',
    PRODUCT + '<dose id="d" product="p" time="00:00" units="1 1/2" from="2024-02-29" until="2026-01-01"/>',
    PRODUCT + '<as-needed id="n" product="p" units="1/2" most="2" from="2026-01-01"/>'
    '<dose product="p" time="00:30" next-day="yes" meal="bedtime" zone="Europe/Berlin" from="2026-01-01" every-days="2"/>'
    '<dose product="p" time="08:00" every-weeks="2" weekdays="monday friday" counted-from="2026-01-05"/>'
    '<dose product="p" time="10:00" as-needed="n" from="2026-01-02" until="2026-01-02"/>'
    '<visit kind="drip" from="2026-01-05" every-weeks="4" weekdays="monday" time="09:30" name="Clinic" note="bring list"/>'
    '<visit kind="blood-test" on="2026-02-01"/><pause from="2026-01-03" until="2026-01-04" reason="a cold"/>'
    '<stock product="p" left="61/2" on="2026-01-01" time="08:00" days="7"/>',
    PRODUCT + '<dose product="p" time="23:59" units="½"/><dose product="p" time="23:59" units="0.25"/>',
    medicine("levothyroxine", "07:00 19:00") + '<medicine name="x" weekday="friday"/>',
    medicine("x", "07:00") + '<drip place="elsewhere"/><answer condition="c01" value="no"/>'
    '<advice rule="c32" amount="400 mg" by="My pharmacist" on="2099-01-01"/>'
    '<advice rule="x09" about="levothyroxine 07:00 08:30" by="Me" on="2026-11-20"/>',
    '<drip place="hospital"/>', '<drip place="none"/>',
    "<!-- a note -->" + '<answer condition="c01" value="not-sure"/><answer condition="c02" value="no"/>',
]


class Files(unittest.TestCase):
    def validates(self, path):
        result = subprocess.run([XMLLINT, "--noout", "--nonet", "--relaxng", SCHEMA, path], capture_output=True)
        return result.returncode == 0

    def test_refused(self):
        for inside, line, schema_sees in REFUSED:
            path = plan_file(inside)
            for command in (["check", path], ["windows", path, "--item=p"],
                            ["times", path, "--from=2026-01-01", "--to=2026-01-02", "--zone=UTC"]):
                with self.subTest(inside=inside[:100], command=command[0]):
                    result = run(*command)
                    self.assertEqual((result.returncode, result.stdout), (2, ""))
                    self.assertRegex(result.stderr, rf"(?m)^{re.escape(path)}:{line}: error: [a-z-]+: .+")
                    self.assertLess(max(map(len, result.stderr.splitlines())), 500)
            if XMLLINT:
                with self.subTest(inside=inside[:100], by="schema"):
                    self.assertEqual(self.validates(path), not schema_sees)

    def test_accepted(self):
        for inside in ACCEPTED:
            with self.subTest(inside=inside):
                path = plan_file(inside)
                result = run("check", path)
                self.assertIn(result.returncode, (0, 1))
                self.assertEqual(result.stderr, "")
                if XMLLINT:
                    self.assertTrue(self.validates(path))

    def test_files_that_are_none(self):
        link = os.path.join(FOLDER.name, "link.xml")
        os.symlink(plan_file(PRODUCT), link)
        pipe = os.path.join(FOLDER.name, "pipe.xml")
        os.mkfifo(pipe)
        for path in (os.path.join(FOLDER.name, "missing.xml"), FOLDER.name, link, pipe, "/dev/zero"):
            with self.subTest(path=path):
                result = run("check", path)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertRegex(result.stderr, rf"\A{re.escape(path)}:1: error: [^\n]+\n\Z")

    def test_hostile_files(self):
        bomb = ('<!DOCTYPE plan [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
                '<plan format="1"><product id="p" name="&b;"/></plan>')
        outside = '<!DOCTYPE plan [<!ENTITY a SYSTEM "file:///etc/passwd">]><plan format="1">&a;</plan>'
        deep = "<plan>" * 5000
        for text in (bomb, outside, deep, "", "\0", "plain words", "<plan format='1'>" + "x" * (5 << 20) + "</plan>"):
            path = os.path.join(FOLDER.name, "hostile.xml")
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            with self.subTest(text=text[:40]):
                result = run("check", path)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertIn("hostile.xml:1: error: ", result.stderr)
                self.assertNotIn("root:", result.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
