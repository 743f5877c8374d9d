# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One journey through Stilla as a person makes it: read, search, note what is taken, tick it, come back, print."""
import os
import pathlib
import re
import subprocess
import sys

from desktop import Stilla, has_state, name, text_of, wait_for, words_of
from plan import ENTRY, add_time, fill_label, has, open_product_editor, starts, tick as choose_one
from tap import Tap

tap = Tap()
PDF = pathlib.Path(os.environ["HOME"]) / "glycinate.pdf"
DATABASE = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "stilla/plans.db"


def show_contents(stilla):
    """Leaves what was found by the search, so that the sections stand there again."""
    stilla.keys("ctrl+k", "Escape")
    stilla.need("list", "Contents")


def first_start(stilla):
    with tap.step("The first start says what Stilla is for"):
        stilla.need("heading", "Welcome to Stilla")
        stilla.need_text("does not diagnose, choose a treatment, or work out a dose for you")
    with tap.step("It asks where the reader lives"):
        choice = stilla.need("check box", has("European Union"))
        stilla.click(choice)
        wait_for("the choice", lambda: has_state(choice, "checked"))
    with tap.step("The guide opens with the four doors"):
        stilla.press(stilla.need("push button", has("Open the guide")))
        stilla.need_page("Start here")
        for door in ("I want to understand my options", "I take magnesium, or plan to", "I have an attack now",
                     "I want to print something"):
            stilla.need("list item", door)


def search(stilla):
    with tap.step("A search forgives misspelt words and shows the sentence"):
        stilla.keys("ctrl+k")
        stilla.type("magnesuim glicinate")
        found = stilla.need("list", "Pages found")
        stilla.need("list item", starts("Magnesium glycinate"), inside=found)
        first = stilla.all("list item", inside=found)[0]
        assert name(first).startswith("Magnesium glycinate"), name(first)
        stilla.need_text("Only a small part of pure glycinate is magnesium", inside=first)
    with tap.step("Return opens the first page found"):
        stilla.keys("Return")
        stilla.need_page("Glycinate")


def read(stilla):
    with tap.step("Headings have the heading role"):
        stilla.need("heading", starts("Magnesium glycinate: how much is in it"))
        stilla.need("heading", "What is magnesium glycinate?")
        stilla.need("heading", "Questions for your clinician")
    with tap.step("Text can be selected with the mouse and copied"):
        label = stilla.need("label", starts("It is magnesium joined to glycine"))
        stilla.click(label)
        stilla.keys("ctrl+a")
        wait_for("a selection", lambda: label.get_text_iface().get_n_selections() > 0)
    with tap.step("The page says 1000 mg, 141 mg elemental and who checked it"):
        stilla.need_text("141 mg")
        stilla.need_text("not yet checked by a clinician")


def links(stilla):
    with tap.step("A link leads to its page"):
        paragraph = stilla.need("label", has("Reading a label"), inside=stilla.need("document text"))
        stilla.follow_link(paragraph, lambda: "Reading a label" in name(stilla.window))
    with tap.step("Alt+Left comes back"):
        stilla.keys("alt+Left")
        stilla.need_page("Glycinate")
    with tap.step("Alt+Right goes forward and the back button comes back"):
        stilla.keys("alt+Right")
        stilla.need_page("Reading a label")
        stilla.press(stilla.need("push button", "Back"))
        stilla.need_page("Glycinate")


def notes(stilla):
    with tap.step("A glossary word opens its meaning in place"):
        paragraph = stilla.need("label", has("Count the elemental amount"), inside=stilla.need("document text"))
        stilla.follow_link(paragraph, lambda: stilla.find("heading", has("lemental"), inside=stilla.find("filler", "GtkPopover"))
                           or stilla.find("label", has("lemental"), inside=stilla.find("filler", "GtkPopover")))
    with tap.step("Escape closes it"):
        stilla.keys("Escape")
        wait_for("the note to close", lambda: not stilla.find("filler", "GtkPopover"))
    with tap.step("A claim shows how sure it is and its sources"):
        chip = stilla.need("push button", starts("Certainty: "))
        stilla.click(chip)
        note = stilla.need("filler", "GtkPopover")
        stilla.need_text("Certainty: ", inside=note)
        stilla.need("label", lambda label: re.match(r"\d+\. ", label), inside=note)
        stilla.keys("Escape")
        wait_for("the note to close", lambda: not stilla.find("filler", "GtkPopover"))
    with tap.step("Activated out of sight, a claim comes into view with its note"):
        chip = stilla.all("push button", starts("Certainty: "))[-1]
        assert not stilla.is_in_view(chip)
        stilla.press(chip)
        note = stilla.need("filler", "GtkPopover")
        wait_for("the claim in view", lambda: stilla.is_in_view(chip))
        stilla.need_text("Certainty: ", inside=note)
        stilla.settle()
        assert stilla.is_in_view(chip)
        stilla.keys("Escape")
        wait_for("the note to close", lambda: not stilla.find("filler", "GtkPopover"))


def find_in_page(stilla):
    with tap.step("Find in page counts the places and steps through them"):
        stilla.keys("ctrl+f")
        stilla.need("entry", "Find in page")
        stilla.type("buffered")
        count = stilla.need("status bar", lambda label: re.match(r"1 of [2-9]", label))
        stilla.keys("Return")
        wait_for("the second place", lambda: words_of(count).strip().startswith("2 of"))
        stilla.keys("Escape")
        wait_for("the bar to close", lambda: not stilla.find("entry", "Find in page"))


def help_now(stilla):
    with tap.step("F8 opens Get help now from any page"):
        stilla.keys("F8")
        stilla.need_page("Get help now")
        stilla.need("heading", has("emergency"))
    with tap.step("F8 opens it from My plan too"):
        stilla.keys("ctrl+k")
        stilla.type("glycinate")
        stilla.need("list", "Pages found")
        stilla.click(stilla.need("list item", "My plan"))  # it stays below what was found
        stilla.need_page("My plan")
        stilla.keys("F8")
        stilla.need_page("Get help now")
        show_contents(stilla)


def label_reader(stilla):
    with tap.step("The label reader turns 1000 mg of glycinate into elemental magnesium"):
        stilla.keys("ctrl+k")
        stilla.type("label")
        stilla.need("list item", starts("Reading a label"))
        stilla.keys("Return")
        stilla.need_page("Reading a label")
        reader = stilla.need(None, "Label reader")
        fill_label(stilla, "Magnesium glycinate", "1000 mg", inside=reader)
        stilla.need_text("141 mg", inside=reader)
        stilla.need_text("mmol", inside=reader)
        stilla.need_text("mEq", inside=reader)
    with tap.step("A doubtful number counts only when its question is answered"):
        choose_one(stilla, stilla.need(("check box", "radio button"), starts("Elemental magnesium"), inside=reader))
        stilla.need_text("Is the number elemental magnesium", inside=reader)
        wait_for("no way into the plan", lambda: not stilla.find("push button", starts("Add to my plan"), inside=reader))
        stilla.click(stilla.need("push button", "It is elemental magnesium", inside=reader))
        stilla.need_text("1,000 mg of elemental magnesium", inside=reader)
        stilla.need("push button", starts("Add to my plan"), inside=reader)
    with tap.step("A second number on the label is compared with the first"):
        choose_one(stilla, stilla.need("check box", starts("The label also gives"), inside=reader))
        stilla.click(stilla.need(ENTRY, starts("Weight of the whole compound"), inside=reader))
        stilla.type("1 g")
        stilla.need_text("is more elemental magnesium than", inside=reader)
        stilla.click(stilla.need("push button", "It is the whole compound", inside=reader))
        stilla.need_text("141 mg", inside=reader)
    with tap.step("What is no amount is refused with what to type"):
        entry = stilla.need(ENTRY, has("Amount"), inside=reader)
        stilla.click(entry)
        stilla.keys("ctrl+a")
        stilla.type("1e9")
        stilla.need_text("Type the number", inside=reader)
        wait_for("no outcome", lambda: not stilla.find_text("141 mg", inside=reader))


def add_product(stilla):
    with tap.step("My plan starts empty and says what to do"):
        show_contents(stilla)
        stilla.click(stilla.need("list item", "My plan"))
        stilla.need_text("Your plan is empty")
    with tap.step("A product is written down from its label"):
        open_product_editor(stilla)
        stilla.type("Evening magnesium")
        fill_label(stilla, "Magnesium glycinate", "1000 mg")
        stilla.need_text("141 mg")
        stilla.press(stilla.need("push button", "Save"))
        stilla.need("push button", "Add a time for Evening magnesium")
        stilla.need_text("14.1")
    with tap.step("A time is added"):
        add_time(stilla, "Evening magnesium", "21:00")
    with tap.step("The day's sum stands beside the published limit and its wording"):
        stilla.need_text("141 mg")
        stilla.need_text("Published limit for adults, European Union: 250 mg")


def tick(stilla):
    with tap.step("Taken is recorded and shown"):
        stilla.press(stilla.need("push button", starts("Taken: 21:00")))
        stilla.need("push button", starts("Undo: 21:00"))
        wait_for("no more question", lambda: not stilla.find("push button", starts("Taken: 21:00")))
    with tap.step("Undo asks again"):
        stilla.press(stilla.need("push button", starts("Undo: 21:00")))
        stilla.need("push button", starts("Taken: 21:00"))
    with tap.step("Taken again"):
        stilla.press(stilla.need("push button", starts("Taken: 21:00")))
        stilla.need("push button", starts("Undo: 21:00"))


def still_there(stilla, after):
    with tap.step(f"The product and the tick are there {after}"):
        stilla.need_page("My plan")
        stilla.need_text("Evening magnesium")
        stilla.need("push button", starts("Undo: 21:00"))


def save_pdf(stilla):
    with tap.step("The menu saves a page as PDF"):
        stilla.keys("ctrl+k")
        stilla.type("glycinate")
        stilla.need("list item", starts("Magnesium glycinate"))
        stilla.keys("Return")
        stilla.need_page("Glycinate")
        stilla.keys("F10")
        stilla.need("menu item", has("Save as PDF"))
        stilla.keys("s")
        wait_for("the file dialog", lambda: name(stilla.window) == "Save as PDF")
        stilla.need("push button", lambda label: label.endswith("Save"), inside=stilla.window)
        stilla.keys("ctrl+a")
        stilla.type(PDF.name)  # in the home folder: there is none for documents
        stilla.keys("Return")
        wait_for("the file", PDF.exists)
        stilla.need_text("Saved as glycinate.pdf")
    with tap.step("The file is a PDF of A4 or Letter pages with the page on it"):
        facts = subprocess.run(["pdfinfo", str(PDF)], check=True, capture_output=True, text=True).stdout
        words = subprocess.run(["pdftotext", "-layout", str(PDF), "-"], check=True, capture_output=True, text=True).stdout
        assert re.search(r"Page size:.*\((A4|letter)\)", facts), facts
        assert int(re.search(r"Pages:\s+(\d+)", facts).group(1)) >= 2, facts
        plain = re.sub(r"\s+", " ", words)
        for wanted in ("Magnesium glycinate", "141 mg", "not yet checked by a clinician", "Page 1 of", "emergency"):
            assert wanted.lower() in plain.lower(), f"“{wanted}” is not in the PDF"


def one_window(stilla):
    with tap.step("A second start shows the page in the window that is there"):
        subprocess.run(["xdotool", "windowfocus", "--sync", stilla.root_id], check=True)
        second = subprocess.run([stilla.program, "what-migraine-is"], timeout=15, check=False)
        assert second.returncode == 0, f"exit status {second.returncode}"
        stilla.need_page("What migraine is")
        wait_for("the first window in front", lambda: stilla.window_id() == stilla.main_id)
        assert len(stilla.all("frame")) == 1


def main():
    stilla = Stilla().start()
    tap.on_failure = lambda number: stilla.root is not None and stilla.screenshot(f"journey-failed-{number}")
    try:
        first_start(stilla)
        search(stilla)
        read(stilla)
        links(stilla)
        notes(stilla)
        find_in_page(stilla)
        help_now(stilla)
        label_reader(stilla)
        add_product(stilla)
        tick(stilla)
        with tap.step("Ended from outside, Stilla quits as usual"):
            status = stilla.stop()
            assert status == 0, f"exit status {status}"
        stilla.start()
        still_there(stilla, "after being ended from outside")
        with tap.step("Ctrl+Q closes it"):
            stilla.keys("ctrl+q")
            status = stilla.wait_until_ended()
            assert status == 0, f"exit status {status}"
        stilla.start()
        still_there(stilla, "after closing and starting again")
        save_pdf(stilla)
        one_window(stilla)
    finally:
        stilla.stop()
    with tap.step("The plan is readable by its owner only"):
        assert DATABASE.stat().st_mode & 0o777 == 0o600, oct(DATABASE.stat().st_mode)
    complaints = [line for line in stilla.log.read_text().splitlines() if "CRITICAL" in line or "WARNING" in line]
    tap.empty(complaints, "Nothing was complained about on the way")


main()
sys.exit(tap.done())
