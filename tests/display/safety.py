# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Before you start and the checks of a plan, with the keyboard alone: answer, read the caution and its rule, write down advice."""
import os
import pathlib
import re
import subprocess
import sys

from desktop import Stilla, at_home, has_state, name, role, wait_for, words_of
from plan import add_product, add_time, has, starts
from tap import Tap

tap = Tap()
KIDNEYS = "Kidney failure"
PDF = pathlib.Path(os.environ["HOME"]) / "before-you-start.pdf"
CHOICES = ("check box", "radio button")


def focus(stilla, node):
    """Tab by Tab, as somebody without a mouse gets there."""
    for _ in range(400):
        if has_state(node, "focused"):
            return
        stilla.keys("Tab")
    raise AssertionError(f"Tab does not reach {role(node)} “{name(node)}”")


def use(stilla, node, key="space"):
    focus(stilla, node)
    stilla.keys(key)


def choice(stilla, *words):
    def test(label):
        return all(each in label for each in words)
    test.words = " … ".join(words)
    return stilla.need(CHOICES, test)


def is_ticked(node):
    return has_state(node, "checked")


def ask_things(stilla):
    with tap.step("Before you start says why it asks, and nothing is ticked"):
        stilla.go("before-you-start")
        stilla.need_page("Before you start")
        stilla.need_text("Your answers stay on this computer")
        stilla.need_text("0 of ")
        form = [node for node in stilla.walk() if role(node) in CHOICES and name(node) != "Low light"]
        assert len(form) > 30, len(form)
        assert not [name(node) for node in form if is_ticked(node)]
    with tap.step("Ticking one statement answers its question"):
        kidneys = choice(stilla, KIDNEYS)
        use(stilla, kidneys)
        wait_for("the tick", lambda: is_ticked(kidneys))
        stilla.need_text("1 ticked")
        stilla.need_text("1 of ")
    with tap.step("Not sure and none of these are answers too"):
        use(stilla, choice(stilla, "Your heart", "Not sure"))
        use(stilla, choice(stilla, "Your age", "None of these"))
        stilla.need_text("3 of ")
    with tap.step("Clear leaves a question as not answered, and keeps the keyboard in it"):
        none = choice(stilla, "Your age", "None of these")
        use(stilla, stilla.need("push button", "Clear: Your age"))
        stilla.need_text("2 of ")
        assert not is_ticked(none) and has_state(none, "focused")
    with tap.step("A drip brings its own statements"):
        before = len(stilla.all(CHOICES))
        drip = choice(stilla, "in a hospital")
        use(stilla, drip)
        wait_for("more statements", lambda: len(stilla.all(CHOICES)) > before)
        stilla.need_text("Planned or offered")
        stilla.need("status bar", "Partly answered")
        use(stilla, drip)
        wait_for("them to go", lambda: len(stilla.all(CHOICES)) == before)
        stilla.need_text("2 of ")
    with tap.step("No drip is an answer, in the place of the others, and can be cleared"):
        none = choice(stilla, "No drip is planned")
        use(stilla, drip)
        use(stilla, none)
        wait_for("one tick", lambda: is_ticked(none) and not is_ticked(drip))
        stilla.need("status bar", "No drip")
        stilla.need_text("3 of ")
        use(stilla, stilla.need("push button", starts("Clear: A magnesium drip")))
        wait_for("no tick", lambda: not is_ticked(none))
        assert has_state(none, "focused")
        stilla.need_text("2 of ")


def read_the_outcome(stilla):
    with tap.step("The guide's words about it are shown, and nothing is called safe"):
        use(stilla, stilla.need("push button", "See what the guide says"), "Return")
        stilla.need_page("What the guide says")
        stilla.need_text("it does not say that anything is safe for you")
        stilla.need("label", "Stop")
        stilla.need("heading", starts(KIDNEYS))
        stilla.need("heading", "Not checked")
        stilla.need_text("The cautions for a drip were not looked up: say if one is planned.")
        stilla.need_text("not yet checked by a clinician")
    with tap.step("The rule behind it opens with its sources and its edition"):
        use(stilla, stilla.need("push button", starts(f"Read the rule: {KIDNEYS}")), "Return")
        wait_for("the rule", lambda: len(stilla.windows()) > 1)
        stilla.need("heading", starts(KIDNEYS), inside=stilla.window)
        stilla.need("heading", "Sources", inside=stilla.window)
        stilla.need_text("edition", inside=stilla.window)
        stilla.keys("Escape")
        wait_for("it to close", lambda: len(stilla.windows()) == 1)
    with tap.step("It leads to its page in the guide"):
        use(stilla, stilla.need("push button", starts(f"Read the rule: {KIDNEYS}")), "Return")
        wait_for("the rule", lambda: len(stilla.windows()) > 1)
        use(stilla, stilla.need("push button", "Show it in the guide"), "Return")
        wait_for("it to close", lambda: len(stilla.windows()) == 1)
        stilla.need("heading", starts("Who should not"))
        stilla.keys("alt+Left")
        stilla.need_page("What the guide says")


def open_advice(stilla):
    use(stilla, stilla.need("push button", starts(f"Somebody advised me: {KIDNEYS}")), "Return")
    wait_for("the fields", lambda: len(stilla.windows()) > 1)
    return stilla.need(("entry", "text"), has("On which day"))


def take_advice(stilla, n_open):
    with tap.step("A day that has not come is refused with a sentence"):
        day = open_advice(stilla)
        stilla.type("my pharmacist")
        stilla.keys("Tab", "ctrl+a")
        assert has_state(day, "focused")
        stilla.type("2999-01-01")
        stilla.need_text("This day has not come yet")
        assert not has_state(stilla.need("push button", "Save"), "sensitive")
        stilla.keys("Escape")
        wait_for("it to close", lambda: len(stilla.windows()) == 1)
    with tap.step("Advice is written down, shown, and never hides the caution"):
        open_advice(stilla)
        stilla.type("my pharmacist")
        stilla.keys("Return")
        wait_for("it to close", lambda: len(stilla.windows()) == 1)
        stilla.need_text("Advised by my pharmacist on ")
        stilla.need("heading", starts(KIDNEYS))
        stilla.need_text(f"{n_open - 1} things to ask about first")
    with tap.step("It can be withdrawn, and that undone"):
        use(stilla, stilla.need("push button", starts(f"Withdraw: {KIDNEYS}")), "Return")
        stilla.press(stilla.need("push button", starts("Undo")))  # first of all: it goes away by itself
        stilla.need_text("Advised by my pharmacist on ")
        stilla.need_text(f"{n_open - 1} things to ask about first")
    with tap.step("Withdrawn, it is open again and can be written down anew"):
        use(stilla, stilla.need("push button", starts(f"Withdraw: {KIDNEYS}")), "Return")
        stilla.need_text(f"{n_open} things to ask about first")
        open_advice(stilla)
        stilla.type("my doctor")
        stilla.keys("Return")
        stilla.need_text("Advised by my doctor on ")


def save_page(stilla):
    with tap.step("The result is kept on paper: draft, cautions, what was not checked, what was written down, room to write"):
        stilla.keys("F10")
        stilla.need("menu item", has("Save as PDF"))
        stilla.keys("s")
        wait_for("the file dialog", lambda: name(stilla.window) == "Save as PDF")
        stilla.need("push button", lambda label: label.endswith("Save"), inside=stilla.window)
        stilla.keys("ctrl+a")
        stilla.type(PDF.name)  # in the home folder: there is none for documents
        stilla.keys("Return")
        wait_for("the file", PDF.exists)
        stilla.need_text(f"Saved as {PDF.name}")
        words = subprocess.run(["pdftotext", "-layout", str(PDF), "-"], check=True, capture_output=True, text=True).stdout
        plain = re.sub(r"\s+", " ", words)
        for wanted in ("Before you start: what to ask about", "Draft", KIDNEYS, "Your kidneys remove magnesium",
                       "questions are not answered: nothing can be said", "What was not checked", "What you wrote down",
                       "Evening magnesium", "Advised by", "not known: I am pregnant", "not yet checked by a clinician"):
            assert wanted in plain, f"“{wanted}” is not in the PDF"


def count_open(stilla):
    words = words_of(stilla.need("status bar", has("This plan is a draft")))
    return int(re.search(r"draft: (\d+) ", words).group(1))


def come_back(stilla, n_open):
    with tap.step("My plan is marked as a draft and says how many things are open"):
        stilla.go("plan")
        stilla.need_text(f"Draft: {n_open} things to ask about first")
        stilla.need("label", "Draft")
        use(stilla, stilla.need("push button", "See what to ask about first"), "Return")
        stilla.need_page("What the guide says")
    with tap.step("The answers and the advice are there after a restart"):
        stilla.stop()
        stilla.start()
        stilla.need_page("What the guide says")
        stilla.need_text("Advised by my doctor on ")
        assert count_open(stilla) == n_open
        stilla.go("before-you-start")
        wait_for("the tick", lambda: is_ticked(choice(stilla, KIDNEYS)))
        assert is_ticked(choice(stilla, "Your heart", "Not sure"))
        stilla.need_text("2 of ")


def main():
    at_home()
    stilla = Stilla().start()
    tap.on_failure = lambda number: stilla.root is not None and stilla.screenshot(f"safety-failed-{number}")
    try:
        stilla.go("plan")
        stilla.need_text("Your plan is empty")
        add_product(stilla, "Evening magnesium", "Magnesium glycinate", "1000 mg")
        add_time(stilla, "Evening magnesium", "21:00")
        stilla.stop()
        stilla.start()
        ask_things(stilla)
        read_the_outcome(stilla)
        n_open = count_open(stilla)
        save_page(stilla)
        take_advice(stilla, n_open)
        come_back(stilla, n_open - 1)
    finally:
        stilla.stop()
    complaints = [line for line in stilla.log.read_text().splitlines() if "CRITICAL" in line or "WARNING" in line]
    tap.empty(complaints, "Nothing was complained about on the way")


main()
sys.exit(tap.done())
