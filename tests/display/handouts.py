# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A handout as a practice makes it: picked, ordered, seen, kept as a set, headed, printed and saved; the patient stays nowhere."""
import os
import pathlib
import re
import subprocess
import sys

from desktop import Stilla, at_home, has_state, name, role, text_of, wait_for
from plan import ENTRY, has, starts
from tap import Tap

tap = Tap()
HOME = pathlib.Path(os.environ["HOME"])
PATIENT = "Philomena Zwicky"
SET = "New patient, large print"
LARGE = "Large print, 18 point"
SAVED = HOME / "saved-handout.pdf"


def count_pages(stilla):
    """How many pages the preview says there are; 0 while it says none."""
    found = stilla.find("status bar", lambda label: re.fullmatch(r"\d+ pages?( on \d+ sheets?)?", label))
    return int((name(found) or text_of(found)).split()[0]) if found else 0


def need_other(stilla, before):
    return wait_for(f"another number of pages than {before}",
                    lambda: (now := count_pages(stilla)) != before and now, 20)


def set_ticked(stilla, title, wanted):
    """A click that meets the screen while it changes, or a message above it, is lost: then it is done again."""
    def done():
        box = stilla.need("check box", title)
        if has_state(box, "checked") != wanted:
            stilla.click(box)
            stilla.settle()
        return has_state(box, "checked") == wanted
    wait_for(f"“{title}” to be {'ticked' if wanted else 'free'}", done, 30)


def tick(stilla, title):
    search = stilla.need("entry", "Search what can be printed")
    stilla.fill(search, title)
    wait_for("what was looked for", lambda: len(stilla.all("check box", has("ead"))) < 4)
    set_ticked(stilla, title, True)
    stilla.fill(search, "")


def parts(stilla):
    chosen = stilla.need("list", "In this handout, in order")
    return [name(node) for node in stilla.walk(chosen) if role(node) == "list item"]


def choose_paper(stilla, paper):
    """A click or a key that meets the screen while it changes is lost: then it is done again, as a person would."""
    def opened():
        if not stilla.find("filler", "GtkPopover"):
            stilla.click(stilla.need("combo box", "Paper"))
            stilla.settle()
        return stilla.find("filler", "GtkPopover")

    def chosen():
        popover = wait_for("the list to open", opened)
        wait_for("the keyboard in the list", lambda: any(has_state(row, "focused") for row in stilla.walk(popover)))
        stilla.keys("Home", *["Down"] * ("A4", "Letter", "A5").index(paper), "Return")
        wait_for("the list to close", lambda: not stilla.find("filler", "GtkPopover"))
        return stilla.find("push button", f"Paper: {paper}")
    wait_for(f"{paper} to be chosen", chosen, 30)


def pick(stilla):
    with tap.step("The start page leads to the handouts, which begin empty"):
        stilla.click(stilla.need("list item", "I want to print something"))
        stilla.need_page("Handouts")
        stilla.need_text("Nothing chosen yet")
        assert not has_state(stilla.need("push button", "Print…"), "sensitive")
    with tap.step("What is ticked is seen at once, page by page"):
        tick(stilla, "Glycinate")
        one = need_other(stilla, 0)
        stilla.need("push button", f"Page 1 of {one}")
        tick(stilla, "Headache diary")
        assert need_other(stilla, one) > one
    with tap.step("The order is changed with a button"):
        assert parts(stilla) == ["Glycinate, 1 of 2", "Headache diary, 2 of 2"], parts(stilla)
        stilla.press(stilla.need("push button", "Move “Headache diary” up"))
        wait_for("the other order", lambda: parts(stilla) == ["Headache diary, 1 of 2", "Glycinate, 2 of 2"])
    with tap.step("The order is changed with the keyboard, and a part is taken out and put back"):
        stilla.click(stilla.need("label", "Glycinate", inside=stilla.need("list item", "Glycinate, 2 of 2")))
        wait_for("the keyboard on the part", lambda: has_state(stilla.find("list item", "Glycinate, 2 of 2"), "focused"))
        stilla.keys("alt+Up")
        wait_for("the first order", lambda: parts(stilla) == ["Glycinate, 1 of 2", "Headache diary, 2 of 2"])
        stilla.keys("Delete")
        wait_for("one part", lambda: parts(stilla) == ["Headache diary, 1 of 1"])
        stilla.press(stilla.need("push button", starts("Undo")))
        wait_for("both parts", lambda: parts(stilla) == ["Glycinate, 1 of 2", "Headache diary, 2 of 2"])


def change(stilla):
    with tap.step("Other paper and larger print make other pages"):
        before = count_pages(stilla)
        choose_paper(stilla, "A5")
        small = need_other(stilla, before)
        assert small > before, (before, small)
        choose_paper(stilla, "A4")
        a4 = need_other(stilla, small)
        set_ticked(stilla, LARGE, True)
        assert need_other(stilla, a4) > a4
    with tap.step("Two pages on a sheet take half the paper"):
        set_ticked(stilla, "Two pages on each sheet", True)
        stilla.need("status bar", lambda label: "sheets" in label)
        set_ticked(stilla, "Two pages on each sheet", False)
        stilla.need("status bar", lambda label: label.endswith("pages"))
    with tap.step("The patient's name is typed"):
        stilla.fill(stilla.need(ENTRY, "Name of the patient"), PATIENT)


def keep_practice(stilla):
    with tap.step("A practice without a name is refused with a sentence"):
        stilla.press(stilla.need("push button", "Add your practice…"))
        wait_for("the small window", lambda: len(stilla.windows()) == 2)
        stilla.press(stilla.need("push button", "Save"))
        stilla.need_text("The practice has no name.")
    with tap.step("Its name and address are kept once"):
        stilla.fill(stilla.need(ENTRY, "Name of the practice"), "Harbour Practice")
        stilla.fill(stilla.need("text", "Address, telephone, web"), "1 Quay\nPort")
        stilla.press(stilla.need("push button", "Save"))
        wait_for("the small window to close", lambda: len(stilla.windows()) == 1)
        assert has_state(stilla.need("check box", "Print “Harbour Practice” at the top"), "checked")


def keep_set(stilla):
    with tap.step("The handout is kept as a set"):
        stilla.press(stilla.need("push button", "Save as a set…"))
        wait_for("the small window", lambda: len(stilla.windows()) == 2)
        stilla.fill(stilla.need(ENTRY, "Name of the set"), SET)
        stilla.press(stilla.need("push button", "Save"))
        wait_for("the small window to close", lambda: len(stilla.windows()) == 1)
        stilla.need_text(f"“{SET}”")


def read_pdf(path):
    words = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout
    return re.sub(r"\s+", " ", words)


def check_pdf(path, pages):
    facts = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout
    words = read_pdf(path)
    assert int(re.search(r"Pages:\s+(\d+)", facts).group(1)) == pages, facts
    assert "A4" in facts, facts
    for wanted in ("Harbour Practice", "1 Quay", PATIENT, "Magnesium glycinate", "Headache diary", f"Page 1 of {pages}"):
        assert wanted in words, f"“{wanted}” is not on the paper"


def whole(path):
    """The file once nothing is written to it any more: a PDF ends with its mark."""
    return path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF")


def print_all(stilla):
    pages = count_pages(stilla)
    with tap.step("It is saved as PDF, headed and with all pages"):
        stilla.press(stilla.need("push button", "Save as PDF…"))
        wait_for("the file dialog", lambda: name(stilla.window) == "Save as PDF")
        stilla.keys("ctrl+a")
        stilla.type(SAVED.name)  # in the home folder: there is none for documents
        stilla.keys("Return")
        wait_for("the file", lambda: whole(SAVED), 20)
        stilla.need_text(f"Saved as {SAVED.name}")
        check_pdf(SAVED, pages)
    with tap.step("The system's dialog prints the same pages to a file"):
        before = set(HOME.rglob("*.pdf"))
        stilla.press(stilla.need("push button", "Print…"))
        wait_for("the print dialog", lambda: name(stilla.window) == "Print")
        stilla.click(stilla.need("label", "Print to File"))
        button = stilla.need("push button", has("Print Print"))
        wait_for("a printer", lambda: has_state(button, "sensitive"))
        stilla.press(button)
        printed = wait_for("the printed file",
                           lambda: next((path for path in set(HOME.rglob("*.pdf")) - before if whole(path)), None), 20)
        check_pdf(printed, pages)
        assert read_pdf(printed) == read_pdf(SAVED), "other words are printed than saved"
        printed.unlink()
    SAVED.unlink(missing_ok=True)


def check_disk():
    with tap.step("The patient's name is nowhere on the disk"):
        found = [path for path in HOME.rglob("*") if path.is_file() and path.parent.name != "run"
                 and (PATIENT.encode() in path.read_bytes() or "Zwicky" in path.name)]
        assert not found, found
    with tap.step("What is kept is for its owner alone"):
        folder = HOME / "data/stilla"
        for file in ("handout-sets.conf", "practice.conf", "print.conf"):
            assert (folder / file).stat().st_mode & 0o777 == 0o600, file


def come_back(stilla):
    with tap.step("After a restart the set is there, and nobody's name"):
        stilla.go("handouts")
        stilla.need_text("Nothing chosen yet")
        stilla.click(stilla.need("push button", "Open a set"))
        stilla.click(stilla.need("push button", SET))
        wait_for("its parts", lambda: stilla.find("list", "In this handout, in order")
                 and parts(stilla) == ["Glycinate, 1 of 2", "Headache diary, 2 of 2"])
        assert need_other(stilla, 0) > 1
        assert has_state(stilla.need("check box", LARGE), "checked")
        assert text_of(stilla.need(ENTRY, "Name of the patient")) == ""
    with tap.step("A set is deleted, with Undo"):
        stilla.click(stilla.need("push button", "Open a set"))
        stilla.press(stilla.need("push button", f"Delete the set “{SET}”"))
        stilla.press(stilla.need("push button", starts("Undo")))
        wait_for("the set", lambda: SET in (HOME / "data/stilla/handout-sets.conf").read_text())


def main():
    at_home()
    with Stilla(wrapper=("env", f"--chdir={HOME}")) as stilla:  # where the print dialog puts a file
        stilla.resize(1300, 900)
        pick(stilla)
        change(stilla)
        keep_practice(stilla)
        keep_set(stilla)
        print_all(stilla)
    check_disk()
    with Stilla() as stilla:
        stilla.resize(1300, 900)
        come_back(stilla)


main()
sys.exit(tap.done())
