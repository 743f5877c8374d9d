# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does in My plan, for every test that needs a plan."""
import time

from desktop import children, has_state, name, role, text_of, wait_for

ENTRY = ("entry", "text")


def has(words):
    def test(label):
        return words in label
    test.words = f"…{words}…"
    return test


def starts(words):
    def test(label):
        return label.startswith(words)
    test.words = f"{words}…"
    return test


def words_of_item(item):
    """GTK names no row of a list that it makes itself: what stands in the row counts."""
    return next((name(node) or text_of(node) for node in children(item) if role(node) == "label"), name(item))


def choose(stilla, chooser, words):
    """Opens the list of forms and types until the form that starts with the words is the first that is left."""
    stilla.click(chooser)
    popover = stilla.need("filler", "GtkPopover")
    wait_for("the keyboard in the search", lambda: any(has_state(node, "focused") for node in stilla.all(ENTRY, inside=popover)))
    stilla.type(words.removeprefix("Magnesium "))

    def first():
        items = [words_of_item(node) for node in stilla.walk(popover) if role(node) == "list item"]
        return items and items[0].startswith(words)
    wait_for(f"“{words}” to be the first", first)
    stilla.keys("Return")
    wait_for("the list to close", lambda: not stilla.find("filler", "GtkPopover"))
    wait_for("the name to speak of the form", lambda: stilla.find("push button", has(f": {words}"), inside=chooser))


def tick(stilla, choice):
    """Clicks a choice until it is taken: a click while a list above it is closing only closes that."""
    def taken():
        if not has_state(choice, "checked"):
            stilla.click(choice)
            time.sleep(0.2)
        return has_state(choice, "checked")
    wait_for(f"“{name(choice)}” to be chosen", taken)


def fill_label(stilla, form, amount, inside=None):
    """Fills the fields of a label: the form, that the amount is of the whole compound, and the amount."""
    choose(stilla, stilla.need("combo box", has("Form on the label"), inside=inside), form)
    compound = stilla.need(("check box", "radio button"), has("whole compound"), inside=inside)
    tick(stilla, compound)
    stilla.click(stilla.need(ENTRY, has("Amount"), inside=inside))
    stilla.type(amount)


def open_product_editor(stilla):
    stilla.go("schedule")
    stilla.press(stilla.need("push button", "Add a product"))
    return stilla.need(ENTRY, has("Name of the product"))


def add_product(stilla, product, form, amount):
    open_product_editor(stilla)
    stilla.type(product)
    fill_label(stilla, form, amount)
    stilla.press(stilla.need("push button", "Save"))
    stilla.need("push button", f"Add a time for {product}")


def add_time(stilla, product, time_of_day):
    """Adds a time on the screen of the plan, and leaves Today on the screen."""
    stilla.go("schedule")
    stilla.press(stilla.need("push button", f"Add a time for {product}"))
    stilla.fill(stilla.need(ENTRY, has("Time of the day")), time_of_day)
    save(stilla)
    stilla.need("push button", f"Change {product} at {time_of_day}")
    stilla.go("plan")
    stilla.need("push button", starts(f"Taken: {time_of_day}"))


def save(stilla):
    """Keeps what is in the small window, and waits until it has closed."""
    button = stilla.need("push button", "Save")
    wait_for("Save to be free", lambda: has_state(button, "sensitive"))
    stilla.press(button)
    wait_for("the small window to close", lambda: len(stilla.windows()) == 1)


def type_times(stilla, medicine, *times):
    """Types the times of a medicine, on any screen that asks for them."""
    stilla.click(stilla.need(ENTRY, f"Time of the day for {medicine}"))
    for time_of_day in times:
        stilla.type(time_of_day)
        stilla.keys("Return")
        stilla.need("push button", f"Remove {medicine} at {time_of_day}")


def add_medicine(stilla, medicine, *times):
    """Writes a medicine down in My medicines, also one that the guide does not have."""
    stilla.click(stilla.need("entry", "Name of the medicine"))
    stilla.type(medicine)
    found = stilla.need(("list item", "push button"), lambda label: label.startswith((f"{medicine}, ", f"Keep “{medicine}”")))
    if role(found) == "list item":
        stilla.keys("Return")
    else:
        stilla.press(found)
    stilla.need(ENTRY, f"Time of the day for {medicine}")
    type_times(stilla, medicine, *times)
