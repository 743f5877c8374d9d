# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does in My plan, for every test that needs a plan."""
from desktop import has_state, wait_for

ENTRY = ("entry", "text")


def has(words):
    return lambda label: words in label


def starts(words):
    return lambda label: label.startswith(words)


def choose(stilla, chooser, words):
    """Opens a drop-down list, types what is wanted into its search and takes the first that is left."""
    stilla.click(chooser)
    popover = stilla.need("filler", "GtkPopover")
    stilla.need("list item", starts(words), inside=popover)
    stilla.type(words)
    wait_for("the list to get shorter", lambda: len(stilla.all("list item", inside=popover)) < 4)
    stilla.keys("Down", "Return")
    wait_for("the list to close", lambda: not stilla.find("filler", "GtkPopover"))


def fill_label(stilla, form, amount, inside=None):
    """Fills the fields of a label: the form, that the amount is of the whole compound, and the amount."""
    choose(stilla, stilla.need("combo box", has("Form on the label"), inside=inside), form)
    compound = stilla.need(("check box", "radio button"), has("whole compound"), inside=inside)
    stilla.click(compound)
    wait_for("the whole compound", lambda: has_state(compound, "checked"))
    stilla.click(stilla.need(ENTRY, has("Amount"), inside=inside))
    stilla.type(amount)


def open_product_editor(stilla):
    stilla.press(stilla.need("push button", "Add a product"))
    return stilla.need(ENTRY, has("Name of the product"))


def add_product(stilla, product, form, amount):
    open_product_editor(stilla)
    stilla.type(product)
    fill_label(stilla, form, amount)
    stilla.press(stilla.need("push button", "Save"))
    stilla.need("push button", f"Add a time for {product}")


def add_time(stilla, product, time):
    stilla.press(stilla.need("push button", f"Add a time for {product}"))
    stilla.need(ENTRY, has("Time of the day"))
    stilla.type(time)
    stilla.need_text(f"Every day at {time}")
    stilla.press(stilla.need("push button", "Save"))
    stilla.need("push button", starts(f"Taken: {time}"))
