# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days with a plan: what passed is caught up with, today is answered, an entry is corrected, and nothing is lost by a restart."""
import datetime
import os
import pathlib
import sqlite3
import sys

from desktop import Stilla, at_home, has_state, name, wait_for
from plan import ENTRY, has, save, starts
from tap import Tap

tap = Tap()
DATABASE = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "stilla/plans.db"
DAYS = 3
PRODUCTS = (("capsules", "Night capsules", "capsule", 100000), ("powder", "Powder", "sachet", 150000))
NOW = datetime.datetime.now(datetime.timezone.utc)
MINUTE = max(0, NOW.hour * 60 + NOW.minute - 60)  # due an hour ago, and next on another day
TIME = f"{MINUTE // 60:02}:{MINUTE % 60:02}"
EARLIER = "Earlier days, not recorded yet"


def day(ago):
    return (NOW.date() - datetime.timedelta(ago)).isoformat()


def make_plan():
    """A plan that somebody made three days ago: two products at one time of the day."""
    with Stilla() as stilla:
        stilla.go("plan")
        stilla.need_text("Your plan is empty")
    with sqlite3.connect(DATABASE) as database:
        for product, title, unit, micrograms in PRODUCTS:
            database.execute(
                "INSERT INTO product (id, name, basis, label_ug, per_units, unit, elemental_num, elemental_den)"
                " VALUES (?, ?, 'elemental', ?, 1, ?, ?, 1)", (product, title, micrograms, unit, micrograms))
            database.execute(
                "INSERT INTO dose (id, product_id, minute, units_num, units_den, from_date) VALUES (?, ?, ?, 1, 1, ?)",
                (f"dose-{product}", product, MINUTE, day(DAYS)))
    database.close()


def rows():
    database = sqlite3.connect(f"file:{DATABASE}?mode=ro", uri=True)
    found = database.execute("SELECT * FROM intake ORDER BY id").fetchall()
    database.close()
    return found


def open_day(stilla, ago):
    """Opens a day of the list, which may be open already: the last one that is left is."""
    def opened():
        if stilla.find("push button", has(f": {name_of(ago)}, {TIME}")):
            return True
        stilla.click(stilla.need("label", lambda label: f"{name_of(ago)}: " in label))
        stilla.settle()
        return None
    wait_for(f"“{name_of(ago)}” to open", opened)


def name_of(ago):
    date = NOW.date() - datetime.timedelta(ago)
    return f"{date:%A} {date.day} {date:%B}"


def catch_up(stilla):
    with tap.step("What passed stands in one list, by day, and asks for nothing"):
        stilla.go("plan")
        stilla.need_text(EARLIER)
        stilla.need_text("6 doses have no answer")
        stilla.need_text("Never take double to catch up.")
    with tap.step("One dose of yesterday was taken, the other skipped"):
        open_day(stilla, 1)
        stilla.press(stilla.need("push button", f"Taken: {name_of(1)}, {TIME}, Night capsules, 1 capsule"))
        stilla.need_text("5 doses have no answer")
        stilla.press(stilla.need("push button", f"Skipped: {name_of(1)}, {TIME}, Powder, 1 sachet"))
        stilla.need_text("4 doses have no answer")
    with tap.step("Undo asks again"):
        stilla.press(stilla.need("push button", starts("Undo")))
        stilla.need_text("5 doses have no answer")
        open_day(stilla, 1)
        stilla.press(stilla.need("push button", f"Skipped: {name_of(1)}, {TIME}, Powder, 1 sachet"))
        stilla.need_text("4 doses have no answer")
    with tap.step("A whole day is answered at once"):
        open_day(stilla, 2)
        stilla.press(stilla.need("push button", f"All taken: {name_of(2)}"))
        stilla.need_text("2 doses have no answer")
        open_day(stilla, 3)
        stilla.press(stilla.need("push button", f"All not sure: {name_of(3)}"))
        stilla.need_gone(EARLIER)


def today(stilla):
    with tap.step("A dose that is due can be put off"):
        stilla.click(stilla.need("push button", f"Later: {TIME}, Night capsules, 1 capsule"))
        stilla.press(stilla.need("push button", starts("10 minutes, until ")))
        stilla.need_text("Later, until ")
    with tap.step("It is taken, taken back, and taken again"):
        stilla.press(stilla.need("push button", f"Taken: {TIME}, Night capsules, 1 capsule"))
        stilla.press(stilla.need("push button", f"Undo: {TIME}, Night capsules, 1 capsule"))
        stilla.press(stilla.need("push button", f"Taken: {TIME}, Night capsules, 1 capsule"))
        stilla.need("push button", f"Undo: {TIME}, Night capsules, 1 capsule")
    with tap.step("Half of the other one was taken"):
        stilla.click(stilla.need("push button", f"Another amount, or a note: {TIME}, Powder, 1 sachet"))
        stilla.need("push button", has("more than planned"))
        stilla.press(stilla.need("push button", has("½ sachet: 75")))
        stilla.need_text(", ½ sachet")


def correct(stilla):
    with tap.step("An entry of the history is corrected, with a reason"):
        stilla.go("history")
        stilla.need_text(f"Yesterday, {name_of(1)}")
        stilla.press(correct_button(stilla))
        choice = stilla.need(("check box", "radio button"), "Taken")
        stilla.click(choice)
        wait_for("the choice", lambda: has_state(choice, "checked"))
        stilla.fill(stilla.need(ENTRY, has("Why do you correct it")), "pressed the wrong button")
        save(stilla)
        stilla.need_text("Corrected: pressed the wrong button")


def correct_button(stilla):
    """That of the dose that was skipped: the second of yesterday, which stands below today."""
    stilla.need_text("Skipped, recorded on" if NOW.hour >= 12 else "Skipped ")
    buttons = stilla.all("push button", f"Correct: {TIME}, Powder, 1 sachet")
    assert len(buttons) > 1, stilla.dump()
    return buttons[1]


def still_there(stilla, before):
    with tap.step("After a restart everything stands as it was said"):
        stilla.go("plan")
        stilla.need("push button", f"Undo: {TIME}, Night capsules, 1 capsule")
        assert not stilla.find_text(EARLIER)
        tap.equal(rows(), before, "the log is the same, byte for byte")
    with tap.step("The earlier entry is kept behind the new one"):
        stilla.go("history")
        stilla.need_text("Corrected: pressed the wrong button")
        stilla.press(stilla.need("push button", starts("3 earlier entries: ")))
        stilla.need_text(": Skipped")
    with tap.step("The history is searched by the reason"):
        stilla.fill(stilla.need(("entry", "text"), "Search the plan and the history"), "wrong button")
        stilla.need_gone("Today, ")
        stilla.need_text("Corrected: pressed the wrong button")


def main():
    at_home()
    make_plan()
    with Stilla() as stilla:
        stilla.resize(900, 900)
        catch_up(stilla)
        today(stilla)
        correct(stilla)
    before = rows()
    with tap.step("Nothing that was said is gone from the log"):
        states = [row[4] for row in before]
        # two of yesterday with one taken back, four of the days before, today taken, taken back, taken, half; the correction
        assert sorted(set(states)) == ["not-sure", "skipped", "taken", "undone"], states
        assert len(states) >= 12, states
    with Stilla() as stilla:
        stilla.resize(900, 900)
        still_there(stilla, before)


main()
sys.exit(tap.done())
