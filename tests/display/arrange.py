# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day is arranged by keyboard and by pointer, read as a week, and corrected."""
import subprocess
import sys
import time

from desktop import Stilla, at_home, box_of, has_state, name, wait_for
from plan import add_medicine, add_product, add_time, has, save, starts
from tap import Tap

tap = Tap()
PRODUCT = "Evening magnesium"
KEPT = "keeps every gap that is known"


def write_down(stilla):
    with tap.step("a product with two times, and a medicine, are written down"):
        stilla.go("schedule")
        add_product(stilla, PRODUCT, "Magnesium glycinate", "1000 mg")
        add_time(stilla, PRODUCT, "08:00")
        add_time(stilla, PRODUCT, "22:00")
        stilla.go("medicines")
        stilla.press(stilla.need("push button", "Add a medicine"))
        add_medicine(stilla, "levothyroxine", "07:00")


def open_arranging(stilla):
    stilla.go("schedule")
    stilla.press(stilla.need("push button", "Arrange the day"))
    return stilla.need("spin button", starts("1. "))


def handle(stilla, number):
    return stilla.need("spin button", starts(f"{number}. "))


def said(stilla, number, words):
    """Waits until the handle of a dose says the words."""
    wait_for(f"dose {number} to say “{words}”, not “{name(handle(stilla, number))}”",
             lambda: words in name(handle(stilla, number)).replace("\u00a0", " "))


def move_by_keyboard(stilla):
    with tap.step("the keyboard moves a dose, and every move is said"):
        open_arranging(stilla)
        said(stilla, 1, "08:00: does not keep every gap. The dose at 08:00 comes 1 h after levothyroxine at 07:00.")
        said(stilla, 2, f"22:00: {KEPT}")
        for _ in range(12):
            if has_state(handle(stilla, 1), "focused"):
                break
            stilla.keys("Tab")
        tap.check(has_state(handle(stilla, 1), "focused"), "Tab reaches the dose")
        stilla.keys("Right")
        said(stilla, 1, "08:05: does not keep every gap")
        stilla.keys("shift+Right")
        said(stilla, 1, "09:05: does not keep every gap")
        stilla.keys("End")
        said(stilla, 1, f"11:00: {KEPT}")
        stilla.need_text(f"11:00: {KEPT}")
        stilla.keys("Left")
        said(stilla, 1, "10:55: does not keep every gap")
        stilla.keys("End")
        said(stilla, 1, f"11:00: {KEPT}")
        stilla.screenshot("arrange-keyboard")


def drag(stilla, node, pixels):
    box = box_of(node)
    stilla._move_mouse(box.x + box.width // 2, box.y + box.height // 2)
    subprocess.run(["xdotool", "mousedown", "1"], check=True)
    for step in range(1, 9):
        stilla._move_mouse(box.x + box.width // 2 + pixels * step // 8, box.y + box.height // 2)
        time.sleep(0.03)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)


def move_by_pointer(stilla):
    with tap.step("the pointer drags a dose, also to where a gap is not kept"):
        width = box_of(stilla.need(("panel", "filler", "grouping"), "The day with its doses")).width
        drag(stilla, handle(stilla, 2), -width * 15 // 24)
        wait_for("the dose at about seven", lambda: "does not keep every gap" in name(handle(stilla, 2)))
        stilla.screenshot("arrange-pointer")
        drag(stilla, handle(stilla, 2), width * 13 // 24)
        wait_for("the dose in the evening", lambda: KEPT in name(handle(stilla, 2)))
        stilla.press(stilla.need("push button", has("5 minutes later"), inside=None))
        said(stilla, 1, "11:05")


def keep(stilla):
    with tap.step("it is kept from today on, with Undo"):
        save(stilla)
        stilla.press(stilla.need("push button", starts("Undo")))  # first of all: it goes away by itself
        stilla.need("push button", f"Change {PRODUCT} at 08:00")
    with tap.step("Cancel leaves everything as it was"):
        open_arranging(stilla)
        stilla.press(stilla.need("push button", has("5 minutes later")))
        said(stilla, 1, "08:05")
        stilla.keys("Escape")
        wait_for("the window to close", lambda: len(stilla.windows()) == 1)
        stilla.need("push button", f"Change {PRODUCT} at 08:00")


def read_week(stilla):
    with tap.step("the week says every dose with its day, and the arrows go from cell to cell"):
        stilla.go("week")
        today = stilla.need("push button", lambda label: label.startswith("22:00") and "Planned" not in label
                            and ("Later today" in label or "Not recorded" in label))
        stilla._take_keyboard()
        stilla.click(today)
        stilla.need(("check box", "radio button"), "Taken")
        save(stilla)
        stilla.need_text("1 of 2 recorded as taken")
        taken = stilla.need("push button", lambda label: label.startswith("22:00") and label.endswith("Taken"))
        wait_for("the keyboard where it was", lambda: has_state(taken, "focused"))
        stilla.keys("Up")
        wait_for("the keyboard on the dose above",
                 lambda: name(stilla.focused()).startswith("08:00") and stilla.focused() is not None)
        stilla.screenshot("arrange-week")
    with tap.step("the month shows the day"):
        stilla.go("month")
        stilla.need("push button", has("1 of 2 recorded as taken"))
        stilla.need("heading", starts("Today, "))


def main():
    at_home()
    with Stilla() as stilla:
        stilla.resize(900, 900)
        write_down(stilla)
        move_by_keyboard(stilla)
        move_by_pointer(stilla)
        keep(stilla)
        read_week(stilla)
    sys.exit(tap.done())


main()
