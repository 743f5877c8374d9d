# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws plans with everything they can hold (weekdays, every n days and weeks, home time, doses after midnight, pauses, visits,
an own end of the day) and reads their calendars back: the same moments, each as often.

    calendar_oracle.py WRITE_CALENDAR FOLDER_OF_CALENDAR_READING
"""
import datetime
import subprocess
import sys
import unittest

sys.path.insert(0, sys.argv[2])
from calendar_reading import UTC, moments_of  # noqa: E402

WRITER = sys.argv[1]
# dateutil cannot start behind the day that Apia left out: test-calendar-series has that one.
SPANS = [("Europe/Berlin", "2026-02-01"), ("America/New_York", "2026-02-01"), ("Australia/Lord_Howe", "2026-02-01"),
         ("Africa/Casablanca", "2026-01-15"), ("Pacific/Apia", "2010-06-01"), ("UTC", "2026-02-01"),
         ("Asia/Kolkata", "2026-02-01"), ("America/Santiago", "2026-02-01")]


class Calendars(unittest.TestCase):
    def test_same_moments(self):
        for seed in range(40):
            zone, first = SPANS[seed % len(SPANS)]
            last = (datetime.date.fromisoformat(first) + datetime.timedelta(days=365)).isoformat()
            written = subprocess.run([WRITER, str(seed), zone, first, last], capture_output=True, check=True).stdout.decode()
            moments, text = written.split("\n\n", 1)
            expected = sorted(datetime.datetime.fromisoformat(moment).astimezone(UTC) for moment in moments.splitlines())
            self.assertGreater(len(expected), 100)
            for found in moments_of(text):
                with self.subTest(seed=seed, zone=zone):
                    self.assertEqual(found, expected)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
