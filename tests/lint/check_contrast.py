# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes the contrast of every pair of colours that meet on screen, in each set of the style sheets.

    check_contrast.py FOLDER        prints one line a breach, exits 1 when there is any
"""
import pathlib
import re
import sys

FOLDER = pathlib.Path(sys.argv[1])
SETS = ("style", "style-dark", "style-hc", "style-hc-dark", "style-low-light")
BOXES = ("paper", "stop_bg", "ask_first_bg", "take_care_bg", "good_to_know_bg", "key_bg")
TEXT = [(ink, box) for box in BOXES for ink in ("ink", "dim", "link")] + [
    ("stop_ink", "stop_bg"), ("ask_first_ink", "ask_first_bg"), ("take_care_ink", "take_care_bg"),
    ("good_to_know_ink", "good_to_know_bg"), ("key_ink", "key_bg"), ("chip_ink", "chip_bg"), ("help_ink", "help_bg"),
    ("match_fg", "match_bg"), ("found_fg", "found_bg"), ("chart_text", "paper"), ("chart_dim", "paper"),
    ("sheet_ink", "sheet_paper")] + [
    ("person_ink", f"person_{number}_bg") for number in range(8)]
# Shapes need less than words.
SHAPES = [("chart_main", "paper"), ("chart_other", "paper"), ("chart_mark", "paper"), ("stop_ink", "paper"),
          ("ask_first_ink", "paper"), ("take_care_ink", "paper"), ("good_to_know_ink", "paper")]
BREACHES = []


def read_colours(name):
    text = (FOLDER / f"{name}.css").read_text()
    return dict(re.findall(r"@define-color (\w+) (#[0-9a-f]{6});", text))


def luminance(colour):
    def linear(pair):
        value = int(pair, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour[1:3]) + 0.7152 * linear(colour[3:5]) + 0.0722 * linear(colour[5:7])


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def check_pairs(name, colours, pairs, least):
    for front, back in pairs:
        ratio = contrast(colours["stilla_" + front], colours["stilla_" + back])
        if ratio < least:
            BREACHES.append(f"{name}.css: {front} on {back} has a contrast of {ratio:.2f}; at least {least}")


def check_low_light(colours):
    for name, colour in colours.items():
        if luminance(colour) > 0.5:
            BREACHES.append(f"style-low-light.css: {name} {colour} is too bright for low light")
    if luminance(colours["stilla_paper"]) > 0.03:
        BREACHES.append("style-low-light.css: the paper is too bright")


wanted = {key for key in read_colours("style") if key.startswith("stilla_")}
for sheet in SETS:
    palette = read_colours(sheet)
    missing = wanted - set(palette)
    if missing:
        BREACHES.append(f"{sheet}.css: does not define {', '.join(sorted(missing))}")
        continue
    check_pairs(sheet, palette, TEXT, 7 if "-hc" in sheet else 4.5)
    check_pairs(sheet, palette, SHAPES, 3)
    check_pairs(sheet, {"stilla_ink": palette["accent_fg_color"], "stilla_paper": palette["accent_bg_color"]},
                [("ink", "paper")], 4.5)
check_low_light(read_colours("style-low-light"))
used = set(re.findall(r"@(stilla_\w+)", (FOLDER / "style.css").read_text())) - wanted
BREACHES += [f"style.css: @{name} is not defined" for name in sorted(used)]
print("\n".join(BREACHES) if BREACHES else "clean")
sys.exit(1 if BREACHES else 0)
