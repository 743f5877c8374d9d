# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody with a packet in their hand: looks the medicine up, types when they take it, keeps it, comes back. Keyboard only, but
where a click stands for a finger on a result."""
import sys
import time

from desktop import Stilla, at_home, has_state, wait_for, words_of
from plan import ENTRY, add_product, add_time, has, starts, type_times
from tap import Tap

tap = Tap()
NAME = "Name of the medicine"


def focus_is_on(node):
    wait_for("the keyboard there", lambda: has_state(node, "focused"))


def type_name(stilla, name):
    entry = stilla.need("entry", NAME)
    stilla.click(entry)
    stilla.keys("ctrl+a")
    stilla.type(name)
    return entry


def look_up(stilla, name):
    """Types a whole name; Return takes it."""
    type_name(stilla, name)
    stilla.need("list item", lambda label: label.lower().startswith(name.lower()))
    stilla.keys("Return")


def add(stilla, name):
    look_up(stilla, name)
    focus_is_on(stilla.need(ENTRY, f"Time of the day for {name}"))


def band(stilla, words):
    return stilla.need("image", has(words))


def look_up_cipro(stilla):
    with tap.step("Looking up a brand shows its generic name and its level"):
        stilla.go("interactions")
        type_name(stilla, "cipro")
        stilla.need("list item", "Cipro, brand of ciprofloxacin, Take care")
        stilla.need("list item", "ciprofloxacin, Take care")
    with tap.step("The arrow keys and Return choose; the keyboard goes to the answer"):
        stilla.keys("Down", "Return")
        focus_is_on(stilla.need("heading", "Cipro"))
    with tap.step("Both gaps stand there in words, with the source and the edition"):
        gap = stilla.need("label", starts("Gap: "))
        assert "after ciprofloxacin wait at least 2 hours before magnesium" in words_of(gap), words_of(gap)
        assert "after magnesium wait at least 6 hours before ciprofloxacin" in words_of(gap), words_of(gap)
        stilla.need("push button", starts("Certainty: moderate"))
        stilla.need_text("edition 1")
        stilla.need_text("not yet checked by a clinician")
        assert not stilla.find("image", starts("Magnesium keeps")), "a band without a time"
    with tap.step("The times that are typed give the hours that keep both"):
        type_times(stilla, "Cipro", "08:00", "20:00")
        band(stilla, "Magnesium keeps every gap from 10:00 to 14:00 and from 22:00 to 02:00.")
        stilla.need("label", "Magnesium keeps every gap from 10:00 to 14:00 and from 22:00 to 02:00.")
    with tap.step("A time can be taken away again"):
        stilla.press(stilla.need("push button", "Remove Cipro at 20:00"))
        band(stilla, "Magnesium keeps every gap from 10:00 to 02:00.")


def look_up_others(stilla):
    with tap.step("A near name is only asked about"):
        type_name(stilla, "levothiroxine")
        stilla.need_text("“levothiroxine” is not in our list: not checked. Ask a pharmacist.")
        suggestion = stilla.need("push button", "Did you mean levothyroxine?")
        stilla.keys("Tab")
        wait_for("the keyboard on it", lambda: has_state(suggestion, "focused"))
        stilla.keys("Return")
        stilla.need("heading", "levothyroxine")
        stilla.need_text("after levothyroxine wait at least 4 hours before magnesium")
    with tap.step("A name that is not in the guide is not checked, and nothing is guessed"):
        type_name(stilla, "moonflower")
        stilla.need_text("“moonflower” is not in our list: not checked. Ask a pharmacist.")
        assert not stilla.find("push button", starts("Did you mean"))
    with tap.step("Raltegravir says Stop, and no hour is right"):
        look_up(stilla, "raltegravir")
        stilla.need("heading", "raltegravir")
        stilla.need("label", "Stop")
        stilla.need_text("no wait helps: ask")
        type_times(stilla, "raltegravir", "08:00")
        band(stilla, "No gap makes magnesium right with raltegravir: ask before the next dose.")
    with tap.step("The whole list in the guide is one step away"):
        stilla.press(stilla.need("push button", "See the whole list in the guide"))
        stilla.need_page("Medicines")
        stilla.keys("alt+Left")
        stilla.need_page("Look up a medicine")


def write_down(stilla):
    with tap.step("My medicines starts empty and says what to do"):
        stilla.go("medicines")
        stilla.need_text("No medicines are written down")
    with tap.step("What was looked up is added with its times"):
        stilla.go("interactions")
        look_up(stilla, "levothyroxine")
        type_times(stilla, "levothyroxine", "07:00")
        stilla.press(stilla.need("push button", "Add to My medicines"))
        stilla.need_text("Added levothyroxine to My medicines")
        stilla.go("medicines")
        stilla.need("push button", "Remove levothyroxine at 07:00")
        band(stilla, "Magnesium keeps every gap from 11:00 to 03:00.")
    with tap.step("What is no time of the day is refused with what to type"):
        entry = stilla.need(ENTRY, "Time of the day for levothyroxine")
        stilla.click(entry)
        stilla.type("25:00")
        stilla.keys("Return")
        stilla.need_text("“25:00” is not a time of the day. Type hours and minutes")
    with tap.step("The same medicine is refused under its other name too"):
        look_up(stilla, "Synthroid")
        stilla.need_text("“Synthroid” is in your list already, as “levothyroxine”.")
    with tap.step("A name that is not in the guide can be kept, and says that it is not checked"):
        type_name(stilla, "Moonflower drops")
        stilla.press(stilla.need("push button", starts("Keep “Moonflower drops”")))
        focus_is_on(stilla.need(ENTRY, "Time of the day for Moonflower drops"))
        stilla.need_text("Not in our list: not checked.")
        band(stilla, "Not checked, as it is not in our list: Moonflower drops.")
    with tap.step("A medicine that holds magnesium is asked into the plan"):
        add(stilla, "milk of magnesia")
        stilla.need_text("It holds magnesium: add it to My plan as a product, so that it counts.")
        stilla.press(stilla.need("push button", "Add milk of magnesia to My plan"))
        stilla.need(ENTRY, has("Name of the product"))
        stilla.keys("Escape")
        wait_for("the editor to close", lambda: len(stilla.windows()) == 1)


def undo(stilla):
    with tap.step("What is removed can be brought back"):
        stilla.press(stilla.need("push button", "Remove levothyroxine"))
        stilla.need_text("Removed levothyroxine")
        stilla.press(stilla.need("push button", starts("Undo")))  # first of all: it goes away by itself
        stilla.need("push button", "Remove levothyroxine at 07:00")
    with tap.step("Without Undo it is gone"):
        stilla.press(stilla.need("push button", "Remove milk of magnesia"))
        wait_for("it to be gone", lambda: not stilla.find("push button", "Remove milk of magnesia"))


def plan(stilla):
    with tap.step("The plan's own magnesium stands in the band, in and out of the gaps"):
        stilla.go("plan")
        add_product(stilla, "Evening magnesium", "Magnesium glycinate", "1000 mg")
        add_time(stilla, "Evening magnesium", "08:00")
        add_time(stilla, "Evening magnesium", "21:00")
        stilla.go("medicines")
        band(stilla, "Your plan has magnesium at 21:00. Your plan has magnesium at 08:00: that does not keep every gap.")


def weekly(stilla):
    with tap.step("A weekly medicine makes days differ, and the day can be chosen"):
        add(stilla, "alendronate")
        type_times(stilla, "alendronate", "13:00")
        band(stilla, "from 15:00 to 03:00")
        assert not stilla.find("combo box", "Day that is shown")
        choose(stilla, "Days of alendronate", "every Monday")
        wait_for("the message over the list to go", lambda: not stilla.find("label", starts("Added ")), 30)
        choose(stilla, "Day that is shown", "every Monday")
        band(stilla, "alendronate at 13:00, every Monday")
        choose(stilla, "Day that is shown", "every Thursday")
        wait_for("Thursday without it", lambda: not stilla.find("image", has("alendronate")))


def choose(stilla, drop_down, item):
    """Steps down the list from its top. A click or a key that meets the page while it is made anew is lost: then all of it is
    done again, as a person would."""
    days = ["every day", "every Monday", "every Tuesday", "every Wednesday", "every Thursday"]

    def opened():
        if not stilla.find("filler", "GtkPopover"):
            stilla.click(stilla.need("combo box", drop_down))
            time.sleep(0.3)
        return stilla.find("filler", "GtkPopover")

    def chosen():
        popover = wait_for("the list to open", opened)
        wait_for("the keyboard in the list", lambda: any(has_state(row, "focused") for row in stilla.walk(popover)))
        stilla.keys("Home", *["Down"] * days.index(item), "Return")
        wait_for("the list to close", lambda: not stilla.find("filler", "GtkPopover"))
        time.sleep(0.3)
        return stilla.find("push button", f"{drop_down}: {item}")
    wait_for(f"{item} to be chosen", chosen, 30)


def come_back(stilla):
    with tap.step("After a new start everything is still there"):
        stilla.need_page("My medicines")
        for name in ("Remove levothyroxine at 07:00", "Remove Moonflower drops", "Remove alendronate at 13:00"):
            stilla.need("push button", name)
    with tap.step("What the guide says is one step away from the card"):
        stilla.press(stilla.need("push button", "What the guide says about levothyroxine"))
        stilla.need_page("Look up a medicine")
        stilla.need("heading", "levothyroxine")


def main():
    at_home()
    stilla = Stilla().start()
    tap.on_failure = lambda number: stilla.root is not None and stilla.screenshot(f"medicines-failed-{number}")
    try:
        look_up_cipro(stilla)
        look_up_others(stilla)
        write_down(stilla)
        undo(stilla)
        plan(stilla)
        weekly(stilla)
        stilla.keys("ctrl+q")
        stilla.wait_until_ended()
        stilla.start()
        come_back(stilla)
    finally:
        stilla.stop()
    complaints = [line for line in stilla.log.read_text().splitlines() if "CRITICAL" in line or "WARNING" in line]
    tap.empty(complaints, "Nothing was complained about on the way")


main()
sys.exit(tap.done())
