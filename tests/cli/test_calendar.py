# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `stilla-cli plan calendar` and reads the calendar back with readers that know nothing of it.

    test_calendar.py STILLA_CLI RULES
"""
import datetime
import os
import random
import re
import stat
import subprocess
import sys
import tempfile
import unittest

import dateutil.rrule

from calendar_reading import UTC, events_of, moments_of

CLI = sys.argv[1]
with open(sys.argv[2], encoding="utf-8") as rules:
    CONDITIONS = re.findall(r'<condition id="(c\d+)"', rules.read())
# With every question answered the plan is no draft.
ANSWERS = "".join(f'<answer condition="{condition}" value="no"/>' for condition in CONDITIONS)
NO_DRIP = '<drip place="none"/>'
FOLDER = tempfile.TemporaryDirectory()
PRODUCT = '<product id="p" name="%s" form="glycinate" amount="1000 mg" basis="compound" per="2" unit="capsule"/>'
DOSE = '<dose product="p" time="21:00" units="2" from="2026-01-01"/>'
YEARS = [("Europe/Berlin", "2026-02-01"), ("America/New_York", "2026-02-01"), ("Australia/Lord_Howe", "2026-02-01"),
         ("Africa/Casablanca", "2026-01-15"), ("Pacific/Apia", "2011-06-01"), ("UTC", "2026-02-01"),
         ("Asia/Kolkata", "2026-02-01"), ("America/Santiago", "2026-02-01"), ("Asia/Beirut", "2026-02-01"),
         ("Africa/Cairo", "2025-02-01"), ("America/Caracas", "2016-01-01"), ("America/Sao_Paulo", "2018-06-01"),
         ("+05:45", "2026-02-01")]


def plan_file(inside, name="plan.xml"):
    path = os.path.join(FOLDER.name, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<plan format="1">\n{inside}\n</plan>\n')
    return path


def run(*arguments):
    result = subprocess.run([CLI, "plan", *arguments], capture_output=True,
                            env=dict(os.environ, LC_ALL="C.UTF-8", SOURCE_DATE_EPOCH="1790000000"))
    result.stdout, result.stderr = result.stdout.decode("utf-8"), result.stderr.decode("utf-8")
    return result


def times(path, first, last, zone):
    result = run("times", path, f"--from={first}", f"--to={last}", f"--zone={zone}")
    assert result.returncode == 0, result.stderr
    return sorted(datetime.datetime.fromisoformat(line.split("\t")[0]).astimezone(UTC)
                  for line in result.stdout.splitlines())


class Calendar(unittest.TestCase):
    def calendar(self, path, first, last, zone, *more):
        result = run("calendar", path, f"--from={first}", f"--to={last}", f"--zone={zone}", *more)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def check_shape(self, text):
        self.assertTrue(text.endswith("END:VCALENDAR\r\n"))
        for line in text.encode().split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            self.assertNotRegex(line, rb"[\x00-\x08\x0a-\x1f\x7f]")
            line.decode("utf-8")
        uids = [str(event["UID"]) for event in events_of(text)]
        self.assertEqual(len(uids), len(set(uids)))

    def check_times(self, path, first, last, zone):
        text = self.calendar(path, first, last, zone)
        expected = times(path, first, last, zone)
        self.assertGreater(len(expected), 0)
        self.check_shape(text)
        for found in moments_of(text):
            self.assertEqual(found, expected, zone)
        return text

    def test_a_year(self):
        """The times of `plan times`, each once: also those that a clock change skips or repeats, and a missing day."""
        draw = random.Random(20261121)
        for zone, first in YEARS:
            last = (datetime.date.fromisoformat(first) + datetime.timedelta(days=365)).isoformat()
            minutes = [0, 30, 60, 90, 120, 135, 150, 180, 210, 23 * 60 + 30, 23 * 60 + 59] + draw.sample(range(1440), 6)
            doses = "".join(f'<dose product="p" time="{m // 60:02d}:{m % 60:02d}"/>' for m in minutes)
            with self.subTest(zone=zone):
                self.check_times(plan_file(PRODUCT % "x" + doses), first, last, zone)

    def test_phases(self):
        inside = (PRODUCT % "x" + '<dose product="p" time="02:30" from="2026-01-10" until="2026-03-29"/>'
                  '<dose product="p" time="02:30" from="2026-03-30"/><dose product="p" time="09:00" until="2026-01-01"/>'
                  '<dose product="p" time="02:15" from="2026-03-29" until="2026-03-29"/>')
        text = self.check_times(plan_file(inside), "2026-01-01", "2026-12-31", "Europe/Berlin")
        self.assertIn("DTSTART:20260329T011500Z\r\n", text)

    def test_repeats(self):
        """Weekdays, every n days and weeks, home time, after midnight, and a pause."""
        inside = (PRODUCT % "x" + '<dose product="p" time="08:00" weekdays="monday thursday"/>'
                  '<dose product="p" time="02:30" from="2026-01-01" every-days="3"/>'
                  '<dose product="p" time="00:30" from="2026-01-05" every-weeks="2" weekdays="monday sunday" next-day="yes"/>'
                  '<dose product="p" time="01:30" zone="America/New_York"/>'
                  '<pause product="p" from="2026-05-01" until="2026-05-20"/>')
        for zone in ("Europe/Berlin", "Asia/Kolkata"):
            with self.subTest(zone=zone):
                text = self.check_times(plan_file(inside), "2026-01-01", "2026-12-31", zone)
                self.assertIn("EXDATE", text)

    def test_floating(self):
        path = plan_file(PRODUCT % "x" + '<dose product="p" time="02:30"/>')
        text = self.calendar(path, "2026-03-28", "2026-03-30", "Europe/Berlin", "--floating")
        self.assertNotIn("TZ", text)
        event, = events_of(text)
        days = dateutil.rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=event["DTSTART"].dt)
        self.assertEqual([day.isoformat() for day in days],
                         ["2026-03-28T02:30:00", "2026-03-29T02:30:00", "2026-03-30T02:30:00"])

    def test_alarms(self):
        path = plan_file(PRODUCT % "x" + DOSE + NO_DRIP + ANSWERS)
        event, = events_of(self.calendar(path, "2026-11-20", "2026-11-30", "UTC"))
        alarm, = event.subcomponents
        self.assertEqual((alarm.name, str(alarm["ACTION"]), alarm["TRIGGER"].dt, str(alarm["DESCRIPTION"])),
                         ("VALARM", "DISPLAY", datetime.timedelta(0), "Reminder"))
        self.assertEqual(event["DURATION"].dt, datetime.timedelta(minutes=5))

    def test_draft(self):
        path = plan_file(PRODUCT % "x" + DOSE + '<answer condition="c01" value="yes"/>')
        result = run("calendar", path, "--from=2026-11-20", "--to=2026-11-30", "--zone=UTC")
        self.assertEqual(result.returncode, 0)
        self.assertNotIn("ALARM", result.stdout)
        self.assertRegex(result.stderr, r"\Astilla-cli: This plan is a draft, so the calendar has no alarms; [^\n]+\.\n\Z")

    def test_privacy(self):
        path = plan_file(PRODUCT % "Magnesium evening" + DOSE.replace("<dose", '<dose id="magnesium-dose"'))
        plain = self.calendar(path, "2026-11-20", "2026-11-30", "UTC")
        self.assertNotRegex(plain.lower(), "magnesium|evening|capsule|stilla|migraine")
        event, = events_of(plain)
        self.assertEqual((str(event["SUMMARY"]), str(event["CLASS"]), str(event["TRANSP"])),
                         ("Reminder", "PRIVATE", "TRANSPARENT"))
        event, = events_of(self.calendar(path, "2026-11-20", "2026-11-30", "UTC", "--detail"))
        self.assertEqual(str(event["SUMMARY"]), "Magnesium evening: 2 capsules, 141\u00a0mg of elemental magnesium")

    def test_hostile_names(self):
        for name, kept in (("a, b; c\\d", None), ("END:VEVENT", None), ("&#10;END:VEVENT&#13;&#10;X", " END:VEVENT  X"),
                           ("x" * 200, None), ("💊" * 100, None), ("مغنيسيوم" * 20, None), ("é" * 199, None),
                           ("“½”\u200f\u202e", None), ("&lt;b&gt;", "<b>"), ("a:b;TZID=c", None)):
            path = plan_file(PRODUCT % name + DOSE)
            result = run("calendar", path, "--from=2026-11-20", "--to=2026-11-30", "--zone=Asia/Kolkata", "--detail")
            with self.subTest(name=name):
                if result.returncode == 2:
                    self.assertIn(":3: error: ", result.stderr)
                    continue
                self.check_shape(result.stdout)
                event, = events_of(result.stdout)
                self.assertEqual(str(event["SUMMARY"]),
                                 f"{kept or name}: 2 capsules, 141\u00a0mg of elemental magnesium")

    def test_same_again(self):
        """The same plan gives the same entries, and another plan gives others."""
        ids = {}
        for name, first in (("plan.xml", "2026-11-20"), ("plan.xml", "2026-11-25"), ("other.xml", "2026-11-20")):
            event, = events_of(self.calendar(plan_file(PRODUCT % "x" + DOSE, name), first, "2026-12-30", "UTC"))
            ids[name, first] = str(event["UID"])
        one, again, other = ids.values()
        self.assertEqual(one, again)
        self.assertNotEqual(one, other)

    def test_output(self):
        path, output = plan_file(PRODUCT % "x" + DOSE + NO_DRIP + ANSWERS), os.path.join(FOLDER.name, "plan.ics")
        arguments = ["calendar", path, "--from=2026-11-20", "--zone=Europe/Berlin"]
        result = run(*arguments, f"--output={output}")
        self.assertEqual((result.returncode, result.stdout), (0, ""))
        self.assertRegex(result.stderr, r"\Astilla-cli: The calendar ends on 2028-11-19; [^\n]+\.\n\Z")
        self.assertEqual(stat.S_IMODE(os.stat(output).st_mode), 0o600)
        with open(output, encoding="utf-8", newline="") as file:
            self.assertEqual(file.read(), run(*arguments).stdout)
        result = run(*arguments, f"--output={FOLDER.name}/missing/plan.ics")
        self.assertEqual((result.returncode, result.stdout), (3, ""))
        self.assertIn("missing", result.stderr)

    def test_bad_arguments(self):
        path = plan_file(PRODUCT % "x" + DOSE)
        for arguments in (["--from=2026-02-30", "--zone=UTC"], ["--from=tomorrow", "--zone=UTC"],
                          ["--from=2026-01-02", "--to=2026-01-01", "--zone=UTC"], ["--from=2026-01-02", "--zone=Mars/Base"],
                          ["--from=2026-01-01", "--to=2036-01-01", "--zone=UTC"], ["--from=2026-01-02", "--zone=/etc/localtime"],
                          ["--from=2025-01-01", "--to=2025-12-31", "--zone=UTC"],
                          ["--from=2026-01-01", "--zone=UTC", "--region=moon"]):
            with self.subTest(arguments=arguments):
                result = run("calendar", path, *arguments)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertRegex(result.stderr, r"\Astilla-cli: [^\n]+\.\n\Z")
        for arguments in ([], [path], [path, "--from=2026-01-01"], [path, path, "--from=2026-01-01", "--zone=UTC"]):
            self.assertEqual(run("calendar", *arguments).returncode, 64)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
