# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Four days with a plan: glycinate beside levothyroxine and a week of doxycycline. Each day is another start of the program, at a
clock of its own; a change of the dose leaves every entry of the days before as it was, byte by byte."""
import os
import pathlib
import sqlite3
import sys

from desktop import Stilla, at_home, wait_for
from plan import ENTRY, add_medicine, add_product, add_time, has, save, starts
from tap import Tap

tap = Tap()
DATABASE = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "stilla/plans.db"
FAKETIME = next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
PRODUCT = "Glycinate capsules"


def on(day, time="09:00"):
    """The program on a day of November 2026, a Monday being the 23rd."""
    return Stilla(environment={"LD_PRELOAD": str(FAKETIME), "FAKETIME": f"@2026-11-{day} {time}:00", "NO_FAKE_STAT": "1",
                               "FAKETIME_DONT_FAKE_MONOTONIC": "1"})


def rows(table, condition="1"):
    """What the file holds, as it is on the disk."""
    connection = sqlite3.connect(f"file:{DATABASE}?mode=ro", uri=True)
    found = connection.execute(f"SELECT * FROM {table} WHERE {condition} ORDER BY rowid").fetchall()
    connection.close()
    return found


def tick(stilla, time):
    stilla.go("plan")
    stilla.press(stilla.need("push button", starts(f"Taken: {time}")))
    stilla.need_text("Taken 09:")


def first_day(stilla):
    with tap.step("Two medicines are written down, one of them for a week"):
        stilla.go("medicines")
        stilla.press(stilla.need("push button", "Add a medicine"))
        add_medicine(stilla, "levothyroxine", "07:00")
        add_medicine(stilla, "doxycycline", "08:00", "20:00")
        stilla.press(stilla.need("push button", "Last day of doxycycline"))
        stilla.fill(stilla.need(ENTRY, has("Last day")), "2026-11-29")
        stilla.press(stilla.need("push button", "Keep the last day of doxycycline"))
        stilla.need_text("Its last day is 29 November.")
    with tap.step("The sources say which hours keep every gap"):
        stilla.need("label", "Magnesium keeps every gap from 00:00 to 02:00 and from 12:00 to 14:00.")
    with tap.step("A dose in the evening comes too close, and the plan says to what, by how much, and who says so"):
        add_product(stilla, PRODUCT, "Magnesium glycinate", "1000 mg")
        add_time(stilla, PRODUCT, "21:00")
        stilla.go("checks")
        stilla.need_text("The dose at 21:00 comes 1 h after doxycycline at 20:00.")
        stilla.need("push button", starts("Certainty: "))
    with tap.step("It is put at a time that keeps every gap, and nothing is said of one any more"):
        stilla.go("schedule")
        stilla.press(stilla.need("push button", f"Change {PRODUCT} at 21:00"))
        stilla.fill(stilla.need(ENTRY, has("Time of the day")), "13:00")
        save(stilla)
        stilla.need("push button", f"Change {PRODUCT} at 13:00")
        stilla.go("checks")
        wait_for("the finding to go", lambda: not stilla.find("label", has("The dose at")))
    with tap.step("The first day is ticked"):
        tick(stilla, "13:00")


def change_the_dose(stilla):
    with tap.step("From the fourth day on it shall be two capsules"):
        stilla.go("schedule")
        stilla.press(stilla.need("push button", f"Change {PRODUCT} at 13:00"))
        stilla.fill(stilla.need(ENTRY, has("How many")), "2")
        save(stilla)
        stilla.need_text("2 capsules: 282 mg elemental")


def main():
    at_home()
    with on(23) as stilla:
        tap.on_failure = lambda number: stilla.root is not None and stilla.screenshot(f"living-failed-{number}")
        first_day(stilla)
    for number, day in enumerate((24, 25), start=2):
        with on(day) as stilla, tap.step(f"Day {number}: the plan stands there as it was, and is ticked"):
            tick(stilla, "13:00")
    before = rows("intake")
    doses = rows("dose")
    with tap.step("Three days were written down"):
        assert len(before) == 3 and len({row[2] for row in before}) == 3, before
    with on(26) as stilla:
        change_the_dose(stilla)
    with tap.step("Every entry is as it was, byte by byte; the earlier dose only ended, and another began"):
        assert rows("intake") == before, rows("intake")
        after = rows("dose")
        assert [row[:6] for row in after[:len(doses)]] == [row[:6] for row in doses], after
        assert after[len(doses) - 1][6] == "2026-11-25" and after[-1][3] == 2, after
    with on(30) as stilla:
        with tap.step("A week later the antibiotic is over, and the hours are those of the other medicine alone"):
            stilla.go("medicines")
            stilla.need_text("Its last day was 29 November. It no longer counts.")
            assert not stilla.find("label", has("doxycycline at 08:00"))
        with tap.step("Every day of the past stands in the history with the amount that was planned then"):
            stilla.go("history")
            stilla.fill(stilla.need(("entry", "text"), "Search the plan and the history"), "taken")
            for day in ("Monday 23", "Tuesday 24", "Wednesday 25"):
                stilla.need("heading", starts(f"{day} November"))


main()
sys.exit(tap.done())
