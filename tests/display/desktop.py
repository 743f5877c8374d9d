# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Stilla through the accessibility bus, as a person with a screen reader would. Waits for conditions, never for a time."""
import os
import pathlib
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 20.0


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


def walk(node, depth=0):
    """Yields every accessible below node that is part of the screen."""
    if node is None or depth > 60:
        return
    yield node
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
        except GLib.Error:
            continue
        yield from walk(child, depth + 1)


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


def text_of(node):
    """What can be read in a label or an entry."""
    try:
        interface = node.get_text_iface()
        return interface.get_text(0, -1) if interface else name(node)
    except GLib.Error:
        return name(node)


def showing(node):
    try:
        states = node.get_state_set()
        return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)
    except GLib.Error:
        return False


class Stilla:
    """One running program."""

    def __init__(self, *arguments, environment=None):
        self.program = os.environ["STILLA_PROGRAM"]
        self.arguments = arguments
        self.environment = dict(os.environ, **(environment or {}))
        self.process = None
        self.root = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        self.process = subprocess.Popen([self.program, *self.arguments], env=self.environment)
        self.root = wait_for("Stilla on the accessibility bus", self._find_root)
        wait_for("a window", lambda: self.find("frame") or self.find("window"))
        return self

    def stop(self):
        """Ends the program as a logout would and waits until it is gone."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None

    def _find_root(self):
        if self.process.poll() is not None:
            raise Missing(f"Stilla ended with {self.process.returncode}")
        Atspi.init()
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def all(self, wanted_role=None, wanted=None, inside=None, visible=True):
        """Every node of a role whose name is, or satisfies, wanted."""
        found = []
        for node in walk(inside or self.root):
            if wanted_role and role(node) not in ([wanted_role] if isinstance(wanted_role, str) else wanted_role):
                continue
            label = name(node) or (text_of(node) if role(node) in ("label", "static", "heading") else "")
            if wanted is not None and not (wanted(label) if callable(wanted) else label == wanted):
                continue
            if visible and not showing(node):
                continue
            found.append(node)
        return found

    def find(self, wanted_role=None, wanted=None, inside=None):
        nodes = self.all(wanted_role, wanted, inside)
        return nodes[0] if nodes else None

    def need(self, wanted_role=None, wanted=None, inside=None, deadline=DEADLINE):
        described = wanted if isinstance(wanted, str) else "something"
        try:
            return wait_for(f"a {wanted_role} called “{described}”", lambda: self.find(wanted_role, wanted, inside), deadline)
        except Missing:
            self.dump(sys.stderr)
            raise

    def need_text(self, words, deadline=DEADLINE):
        """Waits until some readable text on the screen contains the words."""
        def there():
            for node in walk(self.root):
                if showing(node) and words.lower() in (name(node) + " " + text_of(node)).replace("\u00a0", " ").lower():
                    return node
            return None
        try:
            return wait_for(f"the words “{words}”", there, deadline)
        except Missing:
            self.dump(sys.stderr)
            raise

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

    def click(self, node):
        """A real mouse click in the middle of the node."""
        box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1"],
                       check=True)

    @staticmethod
    def keys(*names):
        subprocess.run(["xdotool", "key", *names], check=True)

    @staticmethod
    def type(words):
        subprocess.run(["xdotool", "type", "--delay", "12", words], check=True)

    @staticmethod
    def screenshot(label):
        folder = pathlib.Path(os.environ.get("STILLA_SCREENSHOTS", "screenshots"))
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(folder / f"{label}.png")], check=True)

    def dump(self, stream):
        """The tree as text, for a failing test's log."""
        def lines(node, depth):
            if node is None or depth > 40:
                return
            if showing(node) or depth < 2:
                print("  " * depth + f"{role(node)}: {name(node) or text_of(node)!r}"[:160], file=stream)
                for index in range(node.get_child_count()):
                    lines(node.get_child_at_index(index), depth + 1)
        lines(self.root, 0)


def set_settings(**values):
    """Writes settings to the key file before Stilla starts."""
    path = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "glib-2.0/settings/keyfile"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ["[org/stilla/Stilla]"] + [f"{key.replace('_', '-')}={value}" for key, value in values.items()]
    path.write_text("\n".join(lines) + "\n")
