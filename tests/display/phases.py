# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan that changes: a product, its phases drawn before they are kept, a pause, and two versions side by side."""
import sys

from desktop import Stilla, at_home, wait_for
from plan import ENTRY, add_product, has, save, starts
from tap import Tap

tap = Tap()
PRODUCT = "Evening magnesium"


def choose_length(stilla, words):
    """Chooses how long the first phase lasts."""
    chooser = stilla.need("combo box", has("How long?"))
    stilla.click(chooser)
    for _ in range(12):
        if stilla.find("push button", f"How long?: {words}"):
            break
        stilla.keys("Down")
        stilla.keys("Return")
        wait_for("the list to close", lambda: not stilla.find("filler", "GtkPopover"))
        if not stilla.find("push button", f"How long?: {words}"):
            stilla.click(chooser)
    stilla.need("push button", f"How long?: {words}")


def type_phases(stilla):
    with tap.step("A phase after one without an end is refused at its field"):
        stilla.press(stilla.need("push button", f"Phases of {PRODUCT}"))
        stilla.fill(stilla.need(ENTRY, "At what time?"), "21:00")
        stilla.press(stilla.need("push button", "Then: add a phase"))
        stilla.need_text("The phase before has no end. Say how long it lasts.")
    with tap.step("Two weeks of one capsule, then two, are drawn day by day"):
        choose_length(stilla, "For 2 weeks")
        times = wait_for("two phases", lambda: len(found := stilla.all(ENTRY, "At what time?")) == 2 and found)
        stilla.fill(times[1], "21:00")
        stilla.fill(stilla.all(ENTRY, "How many?")[1], "2")
        stilla.need_text("No day shown here is above the published limit of 350 mg elemental a day.")
        stilla.need_text("B, from")
    with tap.step("The plan lists the phase that comes"):
        save(stilla)
        stilla.need_text("1 capsule: 141 mg elemental, until")
        stilla.need_text("2 capsules: 282 mg elemental")


def pause(stilla):
    with tap.step("A pause is said with its reason, and ends on a day"):
        stilla.press(stilla.need("push button", f"Pause {PRODUCT}"))
        stilla.fill(stilla.need(ENTRY, has("Why")), "until the antibiotic is finished")
        save(stilla)
        stilla.need_text("until the antibiotic is finished")
        stilla.go("plan")
        assert not stilla.find("push button", starts("Taken: 21:00"))
        stilla.go("schedule")
    with tap.step("It is taken away with Undo"):
        stilla.press(stilla.need("push button", f"Remove the pause of {PRODUCT}"))
        stilla.need_text(f"Removed the pause of {PRODUCT}")
        stilla.press(stilla.need("push button", starts("Undo")))
        stilla.need("push button", f"Remove the pause of {PRODUCT}")
        stilla.press(stilla.need("push button", f"Remove the pause of {PRODUCT}"))
        stilla.need("push button", f"Pause {PRODUCT}")


def compare(stilla):
    with tap.step("Two versions stand side by side, with what changed and the sums"):
        stilla.press(stilla.need("push button", "Compare versions"))
        stilla.need("heading", "Changed")
        stilla.need_text("Before: Evening magnesium, 21:00")
        stilla.need_text("141 mg")
        stilla.need_text("282 mg")
        stilla.need("push button", "Print")
        stilla.keys("Escape")
        wait_for("the small window to close", lambda: len(stilla.windows()) == 1)


def refuse(stilla):
    with tap.step("A day that is over is refused at the field, and nothing is kept"):
        stilla.press(stilla.need("push button", f"Add a time for {PRODUCT}"))
        stilla.fill(stilla.need(ENTRY, has("Time of the day")), "08:00")
        stilla.fill(stilla.need(ENTRY, has("From which day")), "2020-01-01")
        stilla.need_text("The past stays as it was. Choose today or a later day.")
        stilla.keys("Escape")
        wait_for("the small window to close", lambda: len(stilla.windows()) == 1)
        assert not stilla.find("push button", f"Change {PRODUCT} at 08:00")


def main():
    at_home()
    with Stilla() as stilla:
        stilla.resize(900, 900)
        with tap.step("A product is added on the screen of the plan"):
            add_product(stilla, PRODUCT, "Magnesium glycinate", "1000 mg")
        type_phases(stilla)
        pause(stilla)
        compare(stilla)
        refuse(stilla)
    with Stilla() as stilla:
        with tap.step("After a restart the phases are the same"):
            stilla.go("schedule")
            stilla.need_text("1 capsule: 141 mg elemental, until")
            stilla.need_text("2 capsules: 282 mg elemental")


main()
sys.exit(tap.done())
