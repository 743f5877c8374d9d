# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A practitioner types a plan for the person in front of them, sees what the guide says, and closes the window: nothing of it is
anywhere on the disk."""
import os
import pathlib
import sys

from desktop import Stilla, at_home, name, wait_for
from plan import ENTRY, add_medicine, fill_label, has, save
from tap import Tap

tap = Tap()
PRODUCT, MEDICINE = "Quetzalberry capsules", "Xylomirabel drops"


def places_with(words):
    """Every file below the home that holds the words, in the letters of this computer or in two bytes each."""
    found = []
    for path in pathlib.Path(os.environ["HOME"]).rglob("*"):
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            if words.encode() in data or words.encode("utf-16-le") in data:
                found.append(str(path))
    return found


def press_in(window, stilla, label):
    stilla.press(stilla.need("push button", label, inside=window))


def type_plan(stilla, window):
    with tap.step("A product is typed there as in any plan"):
        press_in(window, stilla, "Add a product")
        stilla.need(ENTRY, has("Name of the product"))
        stilla.type(PRODUCT)
        fill_label(stilla, "Magnesium glycinate", "1000 mg", inside=stilla.windows()[-1])
        stilla.press(stilla.need("push button", "Save"))
        stilla.need("push button", f"Add a time for {PRODUCT}", inside=window)
    with tap.step("Its sum stands beside the limit"):
        press_in(window, stilla, f"Add a time for {PRODUCT}")
        stilla.fill(stilla.need(ENTRY, has("Time of the day")), "08:00")
        stilla.press(stilla.need("push button", "Save"))
        stilla.need("push button", f"Change {PRODUCT} at 08:00", inside=window)
    with tap.step("A medicine is written down beside it"):
        press_in(window, stilla, "My medicines")
        stilla.press(stilla.need("push button", "Add a medicine", inside=window))
        add_medicine(stilla, MEDICINE, "07:00")


def main():
    at_home()
    stilla = Stilla().start()
    tap.on_failure = lambda number: stilla.root is not None and stilla.screenshot(f"unsaved-plan-failed-{number}")
    try:
        with tap.step("Another window opens and says that nothing in it is kept"):
            stilla.do("open-unsaved")
            wait_for("two windows", lambda: len(stilla.windows()) == 2)
            window = next(each for each in stilla.windows() if "(not kept)" in name(each))
            stilla.need_text("Nothing in this window is kept.", inside=window)
            wait_for("the keyboard in it", lambda: stilla.window_id() not in (stilla.main_id, stilla.root_id))
            first, stilla.main_id = stilla.main_id, stilla.window_id()
        with tap.step("It has no screen for what is kept"):
            for words in ("Today", "History", "More about my plan"):
                assert not stilla.find("push button", words, inside=window), words
        type_plan(stilla, window)
        with tap.step("Its pages are there to be printed"):
            press_in(window, stilla, "Print it…")
            stilla.click(stilla.need("check box", "My plan", inside=window))
            stilla.need("status bar", lambda label: label.endswith(" pages"), inside=window)
            assert not stilla.find("push button", "Type a plan for somebody, not kept…", inside=window)
        with tap.step("Closed, it is gone, and the main window is still there"):
            press_in(window, stilla, "Close")
            wait_for("one window", lambda: len(stilla.windows()) == 1)
            stilla.main_id = first
            stilla.go("schedule")
            stilla.need_text("Your plan is empty")
    finally:
        stilla.stop()
    tap.empty(places_with(PRODUCT) + places_with(MEDICINE), "Nothing that was typed is on the disk")


main()
sys.exit(tap.done())
