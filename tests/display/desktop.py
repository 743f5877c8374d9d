# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Stilla through the accessibility bus, as a person with a screen reader would. Waits for conditions, never for a time."""
import collections
import os
import pathlib
import re
import signal
import subprocess
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

warnings.filterwarnings("ignore", category=DeprecationWarning, module="desktop")

DEADLINE = float(os.environ.get("STILLA_DEADLINE", "10"))
SILENT = ("panel", "filler", "scroll pane", "scroll bar", "separator", "application")
Box = collections.namedtuple("Box", "x y width height")


class Missing(Exception):
    """Something that should be on the screen is not."""


def wait_for(what, condition, deadline=DEADLINE):
    """Returns the first true value of condition; raises Missing when the deadline passes."""
    end = time.monotonic() + deadline
    while True:
        try:
            value = condition()
        except GLib.Error:
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise Missing(f"waited {deadline:.0f} s for {what}")
        time.sleep(0.05)


def children(node):
    try:
        nodes = [node.get_child_at_index(index) for index in range(node.get_child_count())]
    except GLib.Error:  # it went away meanwhile
        return []
    return [child for child in nodes if child is not None]


def role(node):
    try:
        return node.get_role_name()
    except GLib.Error:
        return ""


def name(node):
    try:
        return node.get_name() or ""
    except GLib.Error:
        return ""


def description(node):
    try:
        return node.get_description() or ""
    except GLib.Error:
        return ""


def text_of(node):
    """What can be read in a label or an entry."""
    try:
        interface = node.get_text_iface()
        return interface.get_text(0, -1) if interface else name(node)
    except GLib.Error:
        return name(node)


def words_of(node):
    """What a reader sees of a node, without the marks that only steer the direction of text."""
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", (name(node) + " " + text_of(node)).replace("\u00a0", " "))


def box_of(node):
    """Where the node is in its window; None for what has no place."""
    try:
        component = node.get_component_iface()
        if component is None:
            return None
        box = component.get_extents(Atspi.CoordType.WINDOW)
    except GLib.Error:
        return None
    return Box(box.x, box.y, box.width, box.height)


def has_state(node, state):
    try:
        return node.get_state_set().contains(getattr(Atspi.StateType, state.upper()))
    except GLib.Error:
        return False


def inside_of(node, ancestor):
    while node is not None:
        if node == ancestor:
            return True
        node = node.get_parent()
    return False


class Stilla:
    """One running program."""

    def __init__(self, *arguments, environment=None, wrapper=()):
        """wrapper: a command that becomes the program, such as setpriv, or that leaves it as its child's parent."""
        self.program = os.environ["STILLA_PROGRAM"]
        self.arguments = arguments
        self.environment = dict(os.environ, **(environment or {}))
        self.wrapper = wrapper
        self.process = None
        self.root = None
        self.log = pathlib.Path(os.environ["HOME"]) / "stilla.log"

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def start(self):
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([*self.wrapper, self.program, *self.arguments], env=self.environment,
                                            stdout=log, stderr=log)
        self.root = wait_for("Stilla on the accessibility bus", self._find_root, 30)
        # The cache of the bus is only kept up to date by a main loop.
        self.root.set_cache_mask(Atspi.Cache.ROLE | Atspi.Cache.INTERFACES)
        wait_for("a window", lambda: self.window, 30)
        wait_for("a window that was laid out", lambda: box_of(self.window).width > 1)
        self.root_id = subprocess.run(["xdotool", "search", "--maxdepth", "0", "--name", ""], check=True,
                                      capture_output=True, text=True).stdout.split()[0]
        wait_for("the keyboard in the window", lambda: self.window_id() != self.root_id)
        self.main_id = self.window_id()
        return self

    def stop(self):
        """Ends the program as a logout would. Returns: its exit status, negative for a signal."""
        if self.process is None:
            return None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.wait_until_ended()

    def wait_until_ended(self):
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        status, self.process, self.root = self.process.returncode, None, None
        return status

    def _find_root(self):
        if self.process.poll() is not None:
            raise Missing(f"Stilla ended with {self.process.returncode}: {self.log.read_text()[-2000:]}")
        Atspi.init()
        Atspi.set_timeout(5000, 15000)  # milliseconds: a machine with much to do is slow to answer, not broken
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid:
                return application
        return None

    # What is on the screen

    @property
    def window(self):
        """The window that was opened last and still shows: a dialog stands before the main window."""
        windows = self.windows()
        return windows[-1] if windows else None

    def windows(self):
        """All windows that show. GTK 4.8 does not say of a dialog that it shows, only that it is modal."""
        return [node for node in children(self.root) if has_state(node, "showing") or has_state(node, "modal")]

    @staticmethod
    def is_mapped(node):
        """Whether a node is drawn, perhaps out of view. GTK 4.8 gives the state "showing" to windows only, but only what is
        drawn contains a point."""
        box = box_of(node)
        if box is None or box.width <= 0 or box.height <= 0:
            return False
        return node.get_component_iface().contains(box.x + box.width // 2, box.y + box.height // 2, Atspi.CoordType.WINDOW)

    def is_in_view(self, node):
        """Whether the middle of a node lies inside the window and inside every scrolled area that it is in."""
        box = box_of(node)
        if not self.is_mapped(node):
            return False
        x, y = box.x + box.width // 2, box.y + box.height // 2
        while node is not None and role(node) != "application":
            outer = box_of(node) if role(node) in ("scroll pane", "frame", "dialog") else None
            if outer and not (outer.x <= x < outer.x + outer.width and outer.y <= y < outer.y + outer.height):
                return False
            node = node.get_parent()
        return True

    def walk(self, node=None, depth=0):
        """Yields every node of every window; leaves out the pages of a stack that are not on top and a closed sidebar."""
        if node is None:
            for window in self.windows():
                yield from self.walk(window)
            return
        if depth > 60:
            return
        yield node
        kind = role(node)
        label = name(node) if kind in ("panel", "filler") else ""
        for child in children(node):
            if (label == "GtkStackPage" or label == "StillaSplitView") and not self.is_mapped(child):
                continue
            yield from self.walk(child, depth + 1)

    def all(self, wanted_role=None, wanted=None, inside=None):
        """Every node of a role, drawn now, whose name is, or satisfies, wanted."""
        roles = [wanted_role] if isinstance(wanted_role, str) else wanted_role
        found = []
        for node in self.walk(inside):
            if roles and role(node) not in roles:
                continue
            label = name(node) or text_of(node)
            if wanted is not None and not (wanted(label) if callable(wanted) else label == wanted):
                continue
            if self.is_mapped(node):
                found.append(node)
        return found

    def find(self, wanted_role=None, wanted=None, inside=None):
        nodes = self.all(wanted_role, wanted, inside)
        return nodes[0] if nodes else None

    def find_text(self, words, inside=None):
        """The first node on the screen that can be read and contains the words."""
        for node in self.walk(inside):
            if role(node) not in SILENT and words.lower() in words_of(node).lower() and self.is_mapped(node):
                return node
        return None

    def need(self, wanted_role=None, wanted=None, inside=None, deadline=DEADLINE):
        described = wanted if isinstance(wanted, str) else getattr(wanted, "words", "what was looked for")
        return self._or_dump(f"a {wanted_role} called “{described}”", lambda: self.find(wanted_role, wanted, inside), deadline)

    def need_text(self, words, inside=None, deadline=DEADLINE):
        """Waits until some readable text on the screen contains the words."""
        return self._or_dump(f"the words “{words}”", lambda: self.find_text(words, inside), deadline)

    def need_gone(self, words, deadline=DEADLINE):
        """Waits until no readable text on the screen contains the words."""
        return self._or_dump(f"the words “{words}” to go away", lambda: not self.find_text(words), deadline)

    def need_page(self, title, deadline=DEADLINE):
        """Waits until the window is called after the place."""
        wait_for(f"the place “{title}”", lambda: title in name(self.window), deadline)

    def _or_dump(self, what, condition, deadline):
        try:
            return wait_for(what, condition, deadline)
        except Missing as missing:
            raise Missing(f"{missing}\n{self.dump()}") from None

    def focused(self):
        return next((node for node in self.walk() if has_state(node, "focused")), None)

    def dump(self):
        """What is on the screen as text, for a failing test's log."""
        return "\n".join(f"{role(node)}: {name(node) or text_of(node)!r}"[:110] for node in self.walk()
                         if role(node) not in SILENT and self.is_mapped(node))[:2500]

    # What a person does

    @staticmethod
    def press(node):
        """Does what activating the node does."""
        action = node.get_action_iface()
        if action is None or action.get_n_actions() == 0:
            raise Missing(f"{role(node)} “{name(node)}” cannot be activated")
        action.do_action(0)

    @staticmethod
    def fill(node, words):
        editable = node.get_editable_text_iface()
        if editable is None:
            raise Missing(f"{role(node)} “{name(node)}” takes no text")
        editable.set_text_contents(words)

    def _origin(self):
        """Where the window's own corner is on the screen: GTK draws a frame around it when nobody else does."""
        place = subprocess.run(["xdotool", "getwindowfocus", "getwindowgeometry", "--shell"], check=True,
                               capture_output=True, text=True).stdout
        values = dict(line.split("=") for line in place.split())
        box = box_of(self.window)
        return (int(values["X"]) + (int(values["WIDTH"]) - box.width) // 2,
                int(values["Y"]) + (int(values["HEIGHT"]) - box.height) // 2)

    def do(self, action, target=None):
        """Activates an action of the main window over the session bus, as a launcher does."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        parameters = [GLib.Variant("s", target)] if target is not None else []
        bus.call_sync("org.stilla.Stilla", "/org/stilla/Stilla/window/1", "org.gtk.Actions", "Activate",
                      GLib.Variant("(sava{sv})", (action, parameters, {})), None, Gio.DBusCallFlags.NONE, 5000)

    def state_of(self, action):
        """Returns: the state of an action of the main window."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        (_, _, state), = bus.call_sync("org.stilla.Stilla", "/org/stilla/Stilla/window/1", "org.gtk.Actions", "Describe",
                                       GLib.Variant("(s)", (action,)), None, Gio.DBusCallFlags.NONE, 5000).unpack()
        return state[0] if state else None

    def go(self, place):
        """Shows a place and waits until it can be read."""
        self.do("go", place)
        self.settle()

    def settle(self):
        """Waits until the picture stays as it is."""
        def picture():
            return subprocess.run(["import", "-window", "root", "-silent", "-depth", "8", "rgb:-"], check=True,
                                  capture_output=True).stdout
        last = [picture()]

        def still():
            last.append(picture())
            return last.pop(0) == last[0]
        wait_for("a picture that stays", still, 5)

    def bring_into_view(self, node):
        """Turns the mouse wheel over the area that the node scrolls in until its middle can be seen."""
        area = node
        while area is not None and role(area) != "scroll pane":
            area = area.get_parent()

        def turn():
            if self.is_in_view(node):
                return True
            outer, before = box_of(area), box_of(node)
            middle = before.y + before.height // 2
            self._move_mouse(outer.x + outer.width // 2, outer.y + outer.height // 2)
            away = middle - (outer.y + outer.height // 2)
            turns = max(1, min(abs(away) // 120, 20))
            subprocess.run(["xdotool", "click", "--repeat", str(turns), "--delay", "8", "5" if away > 0 else "4"], check=True)
            return None
        wait_for(f"{role(node)} “{name(node)}” in view", turn if area is not None else lambda: self.is_in_view(node))

    def _move_mouse(self, x, y):
        origin = self._origin()
        subprocess.run(["xdotool", "mousemove", str(origin[0] + x), str(origin[1] + y)], check=True)

    def click(self, node, at_start=False, button=1):
        """A real mouse click in the middle of the node, or where its text starts."""
        self.bring_into_view(node)
        box = box_of(node)
        if at_start:
            self._move_mouse(box.x + 2, box.y + 8)
        else:
            self._move_mouse(box.x + box.width // 2, box.y + box.height // 2)
        subprocess.run(["xdotool", "click", str(button)], check=True)

    def follow_link(self, label, arrived):
        """Follows the links of a paragraph one after the other until one of them leads where it should: a click puts the
        keyboard into the paragraph, Tab goes from link to link, Return follows."""
        for number in range(1, 6):
            self.click(label, at_start=True)
            wait_for("the keyboard in the paragraph", lambda: has_state(label, "focused"), 5)
            self.keys(*["Tab"] * number, "Return")
            try:
                return wait_for("where the link leads", arrived, 2)
            except Missing:
                self.keys("Escape")  # a note about a word opened instead
        raise Missing(f"no link in “{text_of(label)}” leads there")

    def _take_keyboard(self):
        """No window manager gives the keyboard back to the window when a dialog closes."""
        if self.window_id() == self.root_id:
            subprocess.run(["xdotool", "windowfocus", "--sync", self.main_id], check=True)

    def keys(self, *names):
        self._take_keyboard()
        subprocess.run(["xdotool", "key", "--delay", "20", *names], check=True)

    def type(self, words):
        self._take_keyboard()
        subprocess.run(["xdotool", "type", "--delay", "12", words], check=True)

    def resize(self, width, height):
        """Makes the window's content as wide and high as asked. Returns: the box it really takes."""
        def fits():
            box, identifier = box_of(self.windows()[0]), self.main_id
            if (box.width, box.height) == (width, height):
                return box
            values = dict(line.split("=") for line in subprocess.run(
                ["xdotool", "getwindowgeometry", "--shell", identifier], check=True, capture_output=True,
                text=True).stdout.split())
            border = (int(values["WIDTH"]) - box.width, int(values["HEIGHT"]) - box.height)
            subprocess.run(["xdotool", "windowsize", identifier, str(width + border[0]), str(height + border[1])], check=True)
            time.sleep(0.1)
            return None
        try:
            return wait_for(f"a window of {width} by {height}", fits, 3)
        except Missing:
            return box_of(self.windows()[0])

    @staticmethod
    def window_id():
        return subprocess.run(["xdotool", "getwindowfocus"], check=True, capture_output=True, text=True).stdout.strip()

    def screenshot(self, label):
        """Keeps a picture of the window and of what stands over it. Returns: its path."""
        folder = pathlib.Path(os.environ.get("STILLA_SCREENSHOTS", "screenshots"))
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{label}.png"
        box, (x, y) = box_of(self.window), self._origin()
        subprocess.run(["import", "-window", "root", "-crop", f"{box.width}x{box.height}+{x}+{y}", "+repage", str(path)],
                       check=True)
        return path


def set_settings(**values):
    """Writes settings to the key file before Stilla starts. Values are GVariant text."""
    path = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "glib-2.0/settings/keyfile"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ["[org/stilla/Stilla]"] + [f"{key.replace('_', '-')}={value}" for key, value in values.items()]
    path.write_text("\n".join(lines) + "\n")


def at_home(**values):
    """Settings of someone who has used Stilla before."""
    set_settings(**{"intended_use_shown": "true", "region": "'us-ca'", **values})
