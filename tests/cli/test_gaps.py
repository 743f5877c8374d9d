# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds `stilla-cli plan windows` and the gap findings of `plan check` against the published gaps: reads rules.xml
itself, draws random plans, works both out on a calendar, minute by minute, and compares.

    test_gaps.py STILLA_CLI CONTENT_FOLDER [NUMBER_OF_PLANS]
"""
import concurrent.futures
import datetime
import functools
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET
from xml.sax.saxutils import quoteattr

CLI, CONTENT = sys.argv[1], sys.argv[2]
PLANS = int(sys.argv[3]) if len(sys.argv) > 3 else 240
FOLDER = tempfile.TemporaryDirectory()
DAY = 24 * 60
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONDAY = datetime.date(2026, 1, 5)
NO_WINDOW = "stilla-cli: No time of day keeps every gap; ask a pharmacist."


# What the guide says

def gap(element, fallback, name):
    return int(element.get(name, fallback.get(name, "0")))


def read_rules(path):
    """Name in small letters -> the interactions by mouth: (id, is avoided, minutes after magnesium, after medicine)."""
    rules = {}
    generics = {}  # a brand in small letters -> the generic names that it stands beside
    for interaction in ET.parse(path).getroot().iter("interaction"):
        for medicine in interaction.iter("medicine"):
            entry = (interaction.get("id"), interaction.get("action") == "avoid",
                     gap(medicine, interaction, "after-magnesium"), gap(medicine, interaction, "after-medicine"))
            for name in [medicine.get("name"), *medicine.get("brands", "").split(",")]:
                if name.strip():
                    entries = rules.setdefault(name.strip().casefold(), [])
                    if "oral" in interaction.get("routes").split() and entry not in entries:
                        entries.append(entry)
                    generics.setdefault(name.strip().casefold(), []).append(medicine.get("name").casefold())
    for name, names in generics.items():
        for generic in names:
            rules[name] += [entry for entry in rules[generic] if entry not in rules[name]]
    return rules


def with_longer_gaps(folder):
    """A practice's own guide: every gap three times as long, up to the day that a guide may ask for."""
    copy = os.path.join(FOLDER.name, "longer")
    shutil.copytree(folder, copy)
    path = os.path.join(copy, "rules.xml")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r'(after-(?:magnesium|medicine)=")(\d+)"', lambda m: f'{m[1]}{min(DAY, 3 * int(m[2]))}"', text)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return copy


# Random plans

class Medicine:
    def __init__(self, draw, name):
        self.name = draw.choice([str, str.upper, str.title, lambda text: text.replace(" ", "  ")])(name)
        self.shown = " ".join(self.name.split())
        self.known_as = name.casefold()
        self.minutes = sorted(draw.sample(range(DAY), draw.choice([0, 1, 1, 1, 2, 2, 3])))
        self.weekday = draw.choice([None, None, *range(7)])

    def xml(self):
        times = f' times="{" ".join(map(clock, self.minutes))}"' if self.minutes else ""
        weekday = f' weekday="{WEEKDAYS[self.weekday]}"' if self.weekday is not None else ""
        return f"<medicine name={quoteattr(self.name)}{times}{weekday}/>"

    def is_taken_on(self, weekday):
        return self.weekday is None or self.weekday == weekday


class Dose:
    def __init__(self, draw, product):
        self.product, self.minute = product, draw.choice([draw.randrange(DAY), draw.choice([0, 420, 1200, 1439])])
        self.first = MONDAY + datetime.timedelta(days=draw.randrange(14)) if draw.random() < 0.5 else None
        length = datetime.timedelta(days=draw.choice([0, 0, 1, 2, 5, 6, 20]))
        self.last = self.first + length if self.first and draw.random() < 0.7 else None
        self.is_next_day = draw.random() < 0.2
        self.weekdays = sorted(draw.sample(range(7), draw.randrange(1, 4))) if draw.random() < 0.3 else None
        self.every = draw.randrange(2, 9) if draw.random() < 0.3 else 1
        self.anchor = MONDAY + datetime.timedelta(days=draw.randrange(-20, 20))

    def xml(self):
        words = [f'product="{self.product}" time="{clock(self.minute)}"']
        words += [f'from="{self.first}"'] if self.first else []
        words += [f'until="{self.last}"'] if self.last else []
        words += ['next-day="yes"'] if self.is_next_day else []
        words += [f'weekdays="{" ".join(WEEKDAYS[day] for day in self.weekdays)}"'] if self.weekdays else []
        if self.every > 1:
            words.append(f'every-{"weeks" if self.weekdays else "days"}="{self.every}" counted-from="{self.anchor}"')
        return f'<dose {" ".join(words)}/>'

    def comes_on(self, date):
        if self.weekdays is None:
            return (date - self.anchor).days % self.every == 0
        week = date - datetime.timedelta(days=date.weekday())
        first_week = self.anchor - datetime.timedelta(days=self.anchor.weekday())
        return date.weekday() in self.weekdays and (week - first_week).days // 7 % self.every == 0

    def dates(self):
        """The days of the clock on which it is taken; of a dose without an end, enough to meet every day of the week."""
        first = self.first or MONDAY
        last = self.last or first + datetime.timedelta(days=7 * 8)
        days = [first + datetime.timedelta(days=day) for day in range((last - first).days + 1)]
        return [day + datetime.timedelta(days=self.is_next_day) for day in days if self.comes_on(day)]


class Plan:
    def __init__(self, draw, rules, number):
        names = draw.sample(sorted(rules) + ["frobnicate", "blue pill of my aunt"], draw.randrange(7))
        if draw.random() < 0.1:
            names = list({*names, draw.choice(sorted(name for name in rules if any(e[1] for e in rules[name])))})
        self.medicines = [Medicine(draw, name) for name in names]
        self.doses = [Dose(draw, product) for product in "ab" for _ in range(draw.randrange(4))]
        self.weekday = draw.randrange(7)
        self.path = os.path.join(FOLDER.name, f"plan-{number}.xml")
        with open(self.path, "w", encoding="utf-8") as file:
            file.write('<plan format="1"><product id="a" name="Capsule A"/><product id="b" name="Capsule B"/>'
                       + "".join(each.xml() for each in self.doses + self.medicines) + "</plan>")


def clock(minute):
    return f"{minute // 60:02d}:{minute % 60:02d}"


def length(minutes):
    hours, rest = divmod(minutes, 60)
    return " ".join([f"{hours} h"] * (hours > 0) + [f"{rest} min"] * (rest > 0))


# The answers

def keeps(magnesium, medicine, after_magnesium, after_medicine):
    """The rule as the dossier of gaps states it, both times on one line of minutes."""
    if magnesium >= medicine:
        return magnesium - medicine >= after_medicine
    return medicine - magnesium >= after_magnesium


def taken_around(plan, rules, day):
    """The medicines with gaps of the day before, the day itself and the day after, in minutes of that day."""
    return frozenset((minute + offset * DAY, *entry[2:]) for offset in (-1, 0, 1) for medicine in plan.medicines
                     if medicine.is_taken_on((day + offset) % 7) for minute in medicine.minutes
                     for entry in rules.get(medicine.known_as, []) if entry[2] or entry[3])


@functools.lru_cache(64)
def allowed_minutes(around):
    return [all(keeps(minute, *each) for each in around) for minute in range(DAY)]


def runs(allowed, is_circle):
    """The stretches of True, by their start; on a circle one may run past the end."""
    if all(allowed):
        return [(0, DAY - 1)]
    starts = [m for m in range(DAY) if allowed[m] and not ((m > 0 or is_circle) and allowed[m - 1])]
    ends = [m for m in range(DAY) if allowed[m] and not ((m < DAY - 1 or is_circle) and allowed[(m + 1) % DAY])]
    return [(start, next((end for end in ends if end >= start), ends[0] if ends else 0)) for start in starts]


def expected_windows(plan, rules):
    """The windows of every day, those of the plan's weekday, and whether the days differ."""
    if any(entry[1] for medicine in plan.medicines for entry in rules.get(medicine.known_as, [])):
        return [], [], False
    days = [allowed_minutes(taken_around(plan, rules, day)) for day in range(7)]
    differ = any(day != days[0] for day in days)
    every_day = runs([all(minute) for minute in zip(*days)], True)
    return every_day, runs(days[plan.weekday], False) if differ else every_day, differ


def nearest(distances):
    return min(distances, key=lambda each: each[0], default=(None, None))


def side_message(dose, medicine, distance, minute, published, word):
    on_day = f" on {WEEKDAYS[medicine.weekday].title()}s" if medicine.weekday is not None else ""
    end = f"The published gap is {length(published)}."
    if distance == 0:
        return f"The dose at {clock(dose)}{on_day} comes together with {medicine.shown}. {end}"
    return f"The dose at {clock(dose)} comes {length(distance)} {word} {medicine.shown} at {clock(minute)}{on_day}. {end}"


def gap_messages(dose_minute, dates, medicine, entry):
    """Puts the doses and the medicine on a calendar and looks from each dose to both sides."""
    after, before = [], []
    for date in dates:
        for offset in range(-2, 3):
            if not medicine.is_taken_on((date + datetime.timedelta(days=offset)).weekday()):
                continue
            for minute in medicine.minutes:
                distance = dose_minute - (minute + offset * DAY)
                (after if distance >= 0 else before).append((abs(distance), minute))
    for found, published, word in ((nearest(after), entry[3], "after"), (nearest(before), entry[2], "before")):
        if found[0] is not None and found[0] < published:
            yield found[1], side_message(dose_minute, medicine, *found, published, word)


def expected_findings(plan, rules):
    """One finding for each rule, medicine at one of its times and time of a dose: all products, all sentences."""
    findings = {}
    for product, minute in sorted({(dose.product, dose.minute) for dose in plan.doses}):
        dates = {date for dose in plan.doses if (dose.product, dose.minute) == (product, minute) for date in dose.dates()}
        for medicine in plan.medicines:
            for entry in rules.get(medicine.known_as, []):
                for medicine_minute, message in gap_messages(minute, dates, medicine, entry):
                    products, messages = findings.setdefault((entry[0], medicine.name, medicine_minute, minute), ({}, {}))
                    products[f"Capsule {product.upper()}"] = messages[message] = None
    return sorted((key[0], ", ".join(products), " ".join(messages)) for key, (products, messages) in findings.items())


# The program

def run(*arguments):
    return subprocess.run([CLI, "plan", *arguments], capture_output=True, text=True, encoding="utf-8")


def printed_windows(result):
    return [tuple(int(time[:2]) * 60 + int(time[3:]) for time in line.split("\t")) for line in result.stdout.splitlines()]


def printed_findings(result):
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    return sorted((row[1], row[2], re.sub(r"\s+", " ", row[3])) for row in rows
                  if len(row) == 5 and row[2].startswith("Capsule "))


class Gaps(unittest.TestCase):
    def compare_windows(self, plan, result, expected):
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(printed_windows(result), expected)
        self.assertEqual(result.stderr.endswith(NO_WINDOW + "\n"), expected == [])

    def compare(self, plan, rules, bundle):
        every_day, one_day, differ = expected_windows(plan, rules)
        result = run("windows", plan.path, "--item=a", *bundle)
        self.compare_windows(plan, result, every_day)
        self.assertEqual("days differ" in result.stderr, differ)
        result = run("windows", plan.path, "--item=a", f"--weekday={WEEKDAYS[plan.weekday]}", *bundle)
        self.compare_windows(plan, result, one_day)
        self.assertNotIn("days differ", result.stderr)
        self.assertEqual(printed_findings(run("check", plan.path, *bundle)), expected_findings(plan, rules))
        return differ, not every_day, len(expected_findings(plan, rules))

    def compare_many(self, seed, folder, bundle):
        draw = random.Random(seed)
        rules = read_rules(os.path.join(folder, "rules.xml"))
        self.assertGreater(len(rules), 300)
        plans = [Plan(draw, rules, f"{seed}-{number}") for number in range(PLANS // 2)]

        def compare(plan):
            try:
                return self.compare(plan, rules, bundle)
            except AssertionError as difference:
                with open(plan.path, encoding="utf-8") as file:
                    raise AssertionError(f"{file.read()} {WEEKDAYS[plan.weekday]}: {difference}") from difference

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            tally = list(pool.map(compare, plans))
        for column in range(3):
            self.assertGreater(sum(row[column] for row in tally), len(plans) // 20)

    def test_shipped_guide(self):
        self.compare_many(20261121, CONTENT, [])

    def test_longer_gaps(self):
        folder = with_longer_gaps(CONTENT)
        self.compare_many(20261122, folder, [f"--bundle={folder}"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
