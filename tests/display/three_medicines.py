# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody with migraine and three medicines, in a narrow window: the screen and the command line say the same of the same
notes, word by word and hour by hour."""
import os
import pathlib
import subprocess
import sys

from desktop import Stilla, at_home, name, role, wait_for, words_of
from plan import add_medicine, add_product, add_time, has, starts
from tap import Tap

tap = Tap()
LEVELS = {"Stop": "stop", "Ask first": "ask-first", "Take care": "take-care", "Good to know": "good-to-know"}
MEDICINES = {"levothyroxine": ("07:00",), "spironolactone": ("08:00",), "doxycycline": ("08:00", "20:00")}
PLAN = pathlib.Path(os.environ["HOME"]) / "plan.xml"


def write_plan(name_of_product, time):
    """The notes of the screen as a plan file."""
    medicines = "".join(f'<medicine name="{each}" times="{" ".join(times)}"/>' for each, times in MEDICINES.items())
    PLAN.write_text(f'<?xml version="1.0" encoding="UTF-8"?><plan format="1"><product id="p" name="{name_of_product}" '
                    f'form="glycinate" amount="1000 mg" basis="compound" unit="capsule"/>'
                    f'<dose product="p" time="{time}" units="1"/>{medicines}</plan>')


def cli(*arguments):
    """The lines that the command line says of the plan file, each as its fields."""
    done = subprocess.run([os.environ["STILLA_CLI"], "plan", *arguments], check=False, capture_output=True, text=True)
    assert done.returncode in (0, 1) and not done.stderr, done
    return [line.replace("\u00a0", " ").split("\t") for line in done.stdout.splitlines()]


def windows_words():
    windows = [f"from {begin} to {end}" for begin, end in cli("windows", str(PLAN), "--item=p")]
    return ", ".join(windows[:-2] + [" and ".join(windows[-2:])])


def read_cautions(stilla):
    """What stands above "Not checked": the level, the heading and the words of each caution, from top to bottom."""
    found, level = [], None
    for node in stilla.walk():
        words = words_of(node).strip()
        if role(node) == "heading" and name(node) == "Not checked":
            return found
        if role(node) == "label" and name(node) in LEVELS:
            level = LEVELS[name(node)]
        elif role(node) == "heading" and level is not None:
            found.append([level, name(node), ""])
        elif role(node) == "label" and found:
            found[-1][2] += " " + words
    raise AssertionError("no heading “Not checked”")


def write_down(stilla):
    with tap.step("Three medicines are written down with their times"):
        stilla.go("medicines")
        stilla.press(stilla.need("push button", "Add a medicine"))
        for medicine, times in MEDICINES.items():
            add_medicine(stilla, medicine, *times)
    with tap.step("The hours are those of the command line, in the picture and in words"):
        words = f"Magnesium keeps every gap {windows_words()}."
        stilla.need("image", has(words))
        stilla.need("label", words)
        assert words == "Magnesium keeps every gap from 00:00 to 02:00 and from 12:00 to 14:00.", words
        stilla.need_text("A gap changes no other caution")
    with tap.step("A medicine that only a question of the guide names can be looked up"):
        stilla.go("interactions#lithium")
        stilla.need("heading", "lithium")
        stilla.need("label", "Take care")


def plan(stilla):
    with tap.step("An empty plan leads to the questions first"):
        stilla.go("plan")
        stilla.press(stilla.need("push button", "Before you start"))
        stilla.need_page("Before you start")
        stilla.keys("alt+Left")
        stilla.need_page("My plan")
    with tap.step("A dose in a gap is said above the plan and beside the hours"):
        add_product(stilla, "Evening magnesium", "Magnesium glycinate", "1000 mg")
        add_time(stilla, "Evening magnesium", "21:00")
        stilla.need_text(f"{len(findings())} cautions match what you wrote down, the worst is “Take care”")
        stilla.go("medicines")
        stilla.need("image", has("Your plan has magnesium at 21:00: that does not keep every gap."))


def findings():
    return [line for line in cli("check", str(PLAN), "--region=us-ca") if line[0] in LEVELS.values()]


def compare(stilla):
    lines = cli("check", str(PLAN), "--region=us-ca")
    with tap.step("What is not answered is said first"):
        stilla.go("checks")
        stilla.need_page("What the guide says")
        stilla.need("label", lambda label: label[:1].isdigit() and "questions are not answered: nothing can be said" in label)
        stilla.need_text(f"{len(findings())} cautions in our list match what you told us")
    with tap.step("The cautions are those of the command line, with the same levels and words, in the same order"):
        shown = read_cautions(stilla)
        assert [caution[:2] for caution in shown] == [[line[0], line[2]] for line in findings()], shown
        for caution, line in zip(shown, findings()):
            assert line[3] in caution[2], (line[3], caution[2])
    with tap.step("From the dose in a gap it is one step to the hours that keep them"):
        stilla.press(stilla.need("push button", "See which hours keep the gaps"))
        stilla.need_page("My medicines")
        stilla.keys("alt+Left")
        stilla.need_page("What the guide says")
    with tap.step("What was not checked is that of the command line too"):
        for line in lines:
            if line[0] == "not-checked":
                stilla.need("label", line[1])
                stilla.need("label", line[2])
    with tap.step("The draft counts what the command line calls open"):
        n_open = next(line[0] for line in lines if line[0].startswith("open ")).split()[1]
        stilla.need_text(f"This plan is a draft: {n_open} things to ask about first.")


def undo(stilla):
    with tap.step("A medicine that was removed by mistake can be brought back for a while"):
        stilla.go("medicines")
        stilla.press(stilla.need("push button", "Remove doxycycline"))
        wait_for("it to be gone", lambda: not stilla.find("push button", "Remove doxycycline at 20:00"))
        stilla.need_text("Removed doxycycline")
        stilla.press(stilla.need("push button", starts("Undo")))
        stilla.need("push button", "Remove doxycycline at 20:00")


def main():
    at_home()
    write_plan("Evening magnesium", "21:00")
    stilla = Stilla().start()
    stilla.resize(360, 800)
    tap.on_failure = lambda number: stilla.root is not None and stilla.screenshot(f"three-medicines-failed-{number}")
    try:
        write_down(stilla)
        plan(stilla)
        compare(stilla)
        undo(stilla)
    finally:
        stilla.stop()
    complaints = [line for line in stilla.log.read_text().splitlines() if "CRITICAL" in line or "WARNING" in line]
    tap.empty(complaints, "Nothing was complained about on the way")


main()
sys.exit(tap.done())
