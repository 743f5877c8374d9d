# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every screen with the ears of a screen reader: each control has a name of its own, each heading is one, Tab reaches all."""
import pathlib
import re
import sys

from desktop import Stilla, at_home, has_state, inside_of, name, role, text_of, wait_for
from plan import ENTRY, add_medicine, add_product, add_time, has, open_product_editor, starts, type_times
from tap import Tap

tap = Tap()
PAGES = pathlib.Path(__file__).resolve().parents[2] / "data/content/magnesium/pages"
# What a reader hears by its name. GTK draws scroll bars and icons itself and gives them no name to read out.
NAMED = ("push button", "toggle button", "check box", "radio button", "combo box", "entry", "text", "spin button", "slider",
         "list", "table", "table row", "menu item", "heading", "document text", "image", "status bar", "tab", "page tab list")
TYPE_NAME = re.compile(r"^(Gtk|Adw|Stilla)[A-Z]\w+$")


def said(node):
    """The name, or what a row or a status says when GTK gives it none."""
    if role(node) == "status bar" or not name(node):
        return text_of(node)
    return name(node)


def is_foreign(node):
    """Parts that GTK and libadwaita make inside their own widgets, out of reach of the program."""
    kind, parent = role(node), node.get_parent()
    if kind == "image" and TYPE_NAME.match(name(node)):
        return role(parent) in ("text", "entry", "push button", "panel") and not has_state(node, "focusable")
    return any(name(each) in ("GtkPopover", "GtkShortcutsWindow", "AdwToastWidget") for each in ancestors(node))


def ancestors(node):
    node = node.get_parent()
    while node is not None and role(node) != "application":
        yield node
        node = node.get_parent()


def faults(stilla, inside=None):
    for node in stilla.walk(inside):
        kind = role(node)
        if kind not in NAMED and not (kind == "list item" and has_state(node, "focusable")):
            continue
        if kind == "status bar" and not text_of(node).strip():
            continue  # nothing to tell yet
        words = said(node)
        half = words[: len(words) // 2]
        if not words.strip():
            fault = "has no name"
        elif TYPE_NAME.match(words):
            fault = "is named after its type"
        elif words.startswith("_"):
            fault = "is read with its shortcut mark"
        elif len(words) > 4 and words == f"{half} {half}":
            fault = "says its name twice"
        else:
            continue
        if stilla.is_mapped(node) and not is_foreign(node):
            yield f"{kind} “{words}” {fault}, in {[name(each) for each in ancestors(node) if name(each)][:3]}"


def listen(stilla, screen, inside=None):
    tap.empty(sorted(set(faults(stilla, inside))), f"{screen}: every control has a name")


def check_headings(stilla, page, titles):
    spoken = {text_of(node) or name(node) for node in stilla.all("heading")}
    spoken = {re.sub("[\u2066-\u2069]", "", each) for each in spoken}
    tap.empty([title for title in titles if title not in spoken], f"{page}: titles have the heading role")


def titles_of(page):
    """The titles of the page and of its sections and warnings, without those that hold what the program fills in."""
    words = (PAGES / f"{page}.xml").read_text()
    inner = set(re.findall(r"<(?:chart|table|door)\b[^>]*>\s*<title>([^<]+)</title>", words))
    return [title.replace("&amp;", "&") for title in re.findall(r"<title>([^<]+)</title>", words) if title not in inner]


def check_pages(stilla):
    for path in sorted(PAGES.glob("*.xml")):
        stilla.go(f"page:{path.stem}")
        wait_for("the foot of the page", lambda: stilla.find(None, "About this page"))
        listen(stilla, path.stem)
        check_headings(stilla, path.stem, titles_of(path.stem))


def check_tab(stilla, screen, inside, presses):
    """Goes round with Tab. Every control has to get the keyboard once; of a list or a group of choices one part is enough, the
    arrow keys reach the others."""
    wanted = [node for node in stilla.walk(inside) if has_state(node, "focusable") and has_state(node, "sensitive")
              and role(node) not in ("scroll pane", "list", "table", "filler") and stilla.is_mapped(node)
              and name(node) not in ("Minimize", "Maximize", "Close")]
    reached, first = [], None
    for _ in range(presses):
        stilla.keys("Tab")
        now = next((node for node in wanted if has_state(node, "focused")), None)
        if now is None:
            continue
        if first is None:
            first = now
        elif now == first:
            break
        if now not in reached:
            reached.append(now)
    groups = {node.get_parent() for node in reached if role(node) in ("list item", "check box", "radio button")}
    missed = [f"{role(node)} “{(name(node) or text_of(node))[:60]}”" for node in wanted
              if node not in reached and not any(inside_of(each, node) for each in reached)
              and node.get_parent() not in groups and role(node) != "label"]
    tap.empty(missed, f"{screen}: Tab reaches every control")
    tap.check(first is not None and has_state(first, "focused"), f"{screen}: Tab comes round again",
              f"{len(reached)} of {len(wanted)} reached")


def check_menu(stilla, screen, keys):
    stilla.keys(*keys)
    stilla.need("menu item")
    unnamed = [role(node) for node in stilla.all("menu item") if not name(node).strip() or TYPE_NAME.match(name(node))]
    tap.empty(unnamed, f"{screen}: every item has a name")
    stilla.keys("Escape")
    wait_for("the menu to close", lambda: not stilla.find("menu item"))


def check_dialog(stilla, screen, action):
    stilla.do(action)
    wait_for(f"the window {screen}", lambda: len(stilla.windows()) > 1)
    stilla.settle()
    found = [fault for fault in faults(stilla, stilla.window) if "GtkStackPage" not in fault]
    tap.empty(sorted(set(found)), f"{screen}: every control has a name")
    stilla.keys("Escape")
    wait_for("it to close", lambda: len(stilla.windows()) == 1)


def check_refusal():
    """What is shown instead of a guide of one's own that cannot be used."""
    at_home(content_folder="'/no-such-guide'")
    with Stilla() as stilla:
        stilla.need("heading", "This content cannot be used")
        stilla.need("push button", "Back to the guide")
        listen(stilla, "a guide that is refused")


def check_cautions(stilla):
    """A caution, the rule behind it and the fields for advice about it."""
    stilla.go("before-you-start")
    check_tab(stilla, "before you start", stilla.window, 260)
    stilla.click(stilla.need("check box", has("Kidney failure")))
    stilla.need_text("1 ticked")
    listen(stilla, "a question that was answered")
    stilla.go("checks")
    stilla.need("heading", starts("Kidney failure"))
    listen(stilla, "checks with a caution")
    for button, what in (("Read the rule: Kidney", "the rule"), ("Somebody advised me: Kidney", "advice editor")):
        stilla.press(stilla.need("push button", starts(button)))
        wait_for(what, lambda: len(stilla.windows()) > 1)
        stilla.settle()
        listen(stilla, what, stilla.window)
        stilla.keys("Escape")
        wait_for("it to close", lambda: len(stilla.windows()) == 1)


def check_medicines(stilla):
    stilla.go("medicines")
    stilla.press(stilla.need("push button", "Add a medicine"))
    stilla.fill(stilla.need("entry", "Name of the medicine"), "levothiroxine")
    stilla.need("push button", starts("Did you mean"))
    listen(stilla, "a name that may be misspelt")
    stilla.fill(stilla.need("entry", "Name of the medicine"), "levo")
    stilla.need("list", "Names that fit")
    listen(stilla, "names that fit")
    stilla.fill(stilla.need("entry", "Name of the medicine"), "")
    add_medicine(stilla, "levothyroxine", "07:00")
    add_medicine(stilla, "milk of magnesia")
    listen(stilla, "my medicines")
    stilla.go("interactions#levothyroxine")
    type_times(stilla, "levothyroxine", "07:00")
    listen(stilla, "a medicine that was looked up")


def check_editors(stilla):
    """Every other small window that opens from the plan."""
    for button in ("Phases of Evening magnesium", "When needed: Evening magnesium", "Count what is left of Evening magnesium",
                   "Pause Evening magnesium", "Add a visit or a blood test", "Arrange the day", "Compare versions",
                   "Meal times and end of the day"):
        stilla.go("schedule")
        stilla.press(stilla.need("push button", button))
        wait_for("the small window", lambda: len(stilla.windows()) == 2)
        listen(stilla, button, stilla.window)
        stilla.keys("Escape")
        wait_for("the small window to close", lambda: len(stilla.windows()) == 1)


def main():
    with Stilla() as stilla:
        listen(stilla, "Welcome")
    check_refusal()
    at_home()
    with Stilla() as stilla:
        stilla.go("page:start-here")
        check_tab(stilla, "start-here", stilla.window, 260)
        check_pages(stilla)
        for place in ("plan", "week", "month", "history", "plan-files", "medicines", "interactions", "before-you-start", "checks",
                      "reminders", "handouts", "attack"):
            stilla.go(place)
            listen(stilla, f"{place}, as it is first")
        stilla.do("search")
        stilla.fill(stilla.need("entry", "Search the guide"), "magnesium")
        stilla.need("list", "Pages found")
        listen(stilla, "what the search found")
        stilla.fill(stilla.need("entry", "Search the guide"), "xyzzy")
        stilla.need_text("Nothing found")
        listen(stilla, "nothing found")
        stilla.fill(stilla.need("entry", "Search the guide"), "")
        stilla.go("page:glycinate")
        stilla.do("find")
        stilla.need("entry", "Find in page")
        listen(stilla, "find in page")
        stilla.keys("Escape")
        check_menu(stilla, "main menu", ["F10"])
        check_dialog(stilla, "keyboard shortcuts", "show-help-overlay")
        check_dialog(stilla, "about", "about")
        stilla.go("plan")
        open_product_editor(stilla)
        listen(stilla, "product editor", stilla.window)
        check_tab(stilla, "product editor", stilla.window, 30)
        stilla.keys("Escape")
        wait_for("the editor to close", lambda: len(stilla.windows()) == 1)
        add_product(stilla, "Evening magnesium", "Magnesium glycinate", "1000 mg")
        stilla.press(stilla.need("push button", "Add a time for Evening magnesium"))
        stilla.need(ENTRY, has("Time of the day"))
        listen(stilla, "time editor", stilla.window)
        stilla.keys("Escape")
        wait_for("the editor to close", lambda: len(stilla.windows()) == 1)
        check_editors(stilla)
        add_time(stilla, "Evening magnesium", "21:00")
        listen(stilla, "a plan with a dose")
        stilla.press(stilla.need("push button", starts("Taken: ")))
        stilla.need("push button", starts("Undo: "))
        listen(stilla, "a dose that was taken")
        stilla.press(stilla.need("push button", starts("Change: ")))
        stilla.need(ENTRY, has("Why do you correct it"))
        listen(stilla, "answer editor", stilla.window)
        check_tab(stilla, "answer editor", stilla.window, 20)
        stilla.keys("Escape")
        wait_for("the editor to close", lambda: len(stilla.windows()) == 1)
        stilla.go("history")
        stilla.need("push button", starts("Correct: "))
        listen(stilla, "a history")
        check_medicines(stilla)
    with Stilla() as stilla:
        check_cautions(stilla)


main()
sys.exit(tap.done())
