# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps a picture of every screen in every size and colour, and checks on each what a picture cannot hide."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

from desktop import Stilla, at_home, box_of, name, role, set_settings, text_of
from plan import add_medicine, add_product, add_time
from tap import Tap

tap = Tap()
SCREENS = ("page:start-here", "page:glycinate", "page:medicines-that-interact", "page:studies-by-mouth",
           "page:get-help-now", "plan", "schedule", "week", "month", "history", "plan-files", "reminders", "medicines",
           "interactions#levothyroxine", "before-you-start", "checks", "handouts", "search", "attack")
WIDTHS = (360, 900, 1400)
HEIGHTS = {360: 640, 900: 800, 1400: 900}
SEEN = ("label", "heading", "push button", "check box", "radio button", "entry", "text", "combo box", "spin button",
        "list item", "status bar", "image", "table row")
# A reader of low light should not be dazzled by any point of the picture.
DIM_MEAN, DIM_MOST = 0.03, 0.5


def linear(value):
    value /= 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def luminances(picture, exact):
    """Relative luminance of each colour and how many points have it; a quarter of the size will do to see that something is
    there."""
    smaller = [] if exact else ["-sample", "25%"]
    counted = subprocess.run(["convert", str(picture), *smaller, "-depth", "8", "-alpha", "off", "-format", "%c", "histogram:info:-"],
                             check=True, capture_output=True, text=True).stdout
    found = []
    for count, hexadecimal in re.findall(r"^\s*(\d+):.*#([0-9A-F]{6})", counted, re.MULTILINE):
        red, green, blue = (linear(int(hexadecimal[at:at + 2], 16)) for at in (0, 2, 4))
        found.append((0.2126 * red + 0.7152 * green + 0.0722 * blue, int(count)))
    return found


def check_picture(picture, low_light):
    found = luminances(picture, low_light)
    points = sum(count for _, count in found)
    most = max(count for _, count in found)
    tap.check(len(found) > 40 and most < 0.995 * points, f"{picture.stem}: something is drawn",
              f"{len(found)} colours, one of them on {most} of {points} points")
    if low_light:
        mean = sum(luminance * count for luminance, count in found) / points
        brightest = max(luminance for luminance, _ in found)
        tap.check(mean < DIM_MEAN and brightest < DIM_MOST, f"{picture.stem}: stays dim",
                  f"mean {mean:.4f}, brightest {brightest:.3f}")


def check_extents(stilla, label, width):
    """The window is as narrow as asked, and nothing that can be read or pressed sticks out of it."""
    frame = box_of(stilla.window)
    tap.equal(frame.width, width, f"{label}: the window is as wide as asked")
    if width > 900 or label.startswith("dark"):
        return  # where there is room nothing sticks out that fits into less
    outside = []
    for node in stilla.walk():
        if role(node) in SEEN:
            box = box_of(node)
            if box.width > 0 and (box.x < -1 or box.x + box.width > frame.width + 1) and stilla.is_mapped(node):
                outside.append(f"{role(node)} “{(name(node) or text_of(node))[:60]}” from {box.x} to {box.x + box.width}")
    tap.empty(outside, f"{label}: nothing reaches over the edge")


def show(stilla, screen):
    if screen == "search":
        stilla.do("search")
        entry = stilla.need("entry", "Search the guide")
        stilla.fill(entry, "magnesium")
        stilla.need("list", "Pages found")
        stilla.settle()
    else:
        stilla.go(screen)


def leave(stilla, screen):
    if screen == "search":
        stilla.fill(stilla.need("entry", "Search the guide"), "")
        stilla.need("list", "Contents")
        stilla.do("leave-search")


def keep(stilla, screen, label, width, low_light=False):
    show(stilla, screen)
    label = f"{label}-{screen.replace('page:', '').replace('#', '-')}-{width}"
    picture = stilla.screenshot(label)
    check_picture(picture, low_light)
    check_extents(stilla, label, width)
    leave(stilla, screen)


def size_to(stilla, width):
    stilla.resize(width, HEIGHTS[width])
    stilla.settle()


def keep_all(label, widths, screens=SCREENS, low_light=False, environment=None):
    """Pictures of all screens in all widths. Returns: the program, still running, to be stopped by the caller."""
    stilla = Stilla(environment=environment).start()
    for width in widths:
        size_to(stilla, width)
        for screen in screens:
            try:
                keep(stilla, screen, label, width, low_light)
            except Exception as error:  # the other pictures are still wanted
                tap.check(False, f"{label} {screen} {width}: can be shown", error)
            if screen == "attack" and not low_light:
                restore_light(stilla)
    return stilla


def restore_light(stilla):
    """An attack dims the window until the reader says otherwise."""
    stilla.go("page:start-here")
    if stilla.state_of("low-light"):
        stilla.do("low-light")
    stilla.settle()


def mirrored_environment():
    """Arabic, so that GTK lays out from right to left. GLib translates nothing in a program that has no translation itself
    unless the locale is English; the C locale under that name is enough."""
    folder = pathlib.Path(os.environ["HOME"]) / "locales"
    shutil.copytree("/usr/lib/locale/C.utf8", folder / "en_US.utf8")
    return {"LANGUAGE": "ar", "LC_ALL": "en_US.UTF-8", "LOCPATH": str(folder)}


def make_plan():
    with Stilla() as stilla:
        size_to(stilla, 900)
        stilla.go("plan")
        stilla.need_text("Your plan is empty")
        for width in WIDTHS:
            size_to(stilla, width)
            keep(stilla, "plan", "light-empty", width)
        size_to(stilla, 900)
        add_product(stilla, "Evening magnesium", "Magnesium glycinate", "1000 mg")
        add_time(stilla, "Evening magnesium", "21:00")
        add_product(stilla, "Morning tablet", "Magnesium oxide", "400 mg")
        add_time(stilla, "Morning tablet", "08:00")
        stilla.press(stilla.need("push button", lambda label: label.startswith("Taken: 08:00")))
        stilla.need("push button", lambda label: label.startswith("Undo: 08:00"))


def make_medicines():
    with Stilla() as stilla:
        size_to(stilla, 900)
        stilla.go("medicines")
        stilla.press(stilla.need("push button", "Add a medicine"))
        add_medicine(stilla, "levothyroxine", "07:00")
        add_medicine(stilla, "Moonflower drops", "21:00")
        add_medicine(stilla, "milk of magnesia")


def main():
    set_settings()
    with Stilla() as stilla:
        for width in (360, 900):
            size_to(stilla, width)
            label = f"light-welcome-{width}"
            check_picture(stilla.screenshot(label), False)
            check_extents(stilla, label, width)

    at_home(colours="'light'")
    make_plan()
    make_medicines()
    keep_all("light", WIDTHS).stop()
    at_home(colours="'dark'")
    keep_all("dark", (900,)).stop()

    at_home(low_light="true")
    stilla = keep_all("low", (360,), low_light=True)
    first, second = stilla.screenshot("low-still-1"), stilla.screenshot("low-still-2")
    same = subprocess.run(["compare", "-metric", "AE", str(first), str(second), "null:"], capture_output=True, text=True,
                          check=False)
    tap.equal(same.stderr.strip(), "0", "low light: nothing moves or blinks")
    stilla.stop()

    at_home(text_percent="200")
    keep_all("large", (360,)).stop()
    keep_all("large", (900,), ("page:glycinate", "page:medicines-that-interact", "plan", "medicines")).stop()

    at_home()
    stilla = keep_all("rtl", (360, 900), ("page:start-here", "page:glycinate", "plan", "medicines",
                      "interactions#levothyroxine", "before-you-start", "checks", "handouts"),
                      environment=mirrored_environment())
    contents = next(node for node in stilla.walk() if name(node) == "StillaSidebar")
    tap.check(box_of(contents).x > 450, "from right to left the contents stand on the right", box_of(contents))
    stilla.stop()


main()
sys.exit(tap.done())
