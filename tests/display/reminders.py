# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders as a desktop meets them: off until asked for, neutral on a lock screen, answered without a window, gone once answered."""
import calendar
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import threading
import xml.etree.ElementTree

from desktop import Stilla, at_home, wait_for
from gi.repository import Gio, GLib
from tap import Tap

tap = Tap()
HOME = pathlib.Path(os.environ["HOME"])
DATABASE = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "stilla/plans.db"
AUTOSTART = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "autostart/org.stilla.Stilla.desktop"
SERVICES = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "dbus-1/services"
RULES = pathlib.Path(__file__).parents[2] / "data/content/magnesium/rules.xml"
FAKETIME = next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
NAME, PATH = "org.stilla.Stilla", "/org/stilla/Stilla"
GTK = ("org.gtk.Notifications", "/org/gtk/Notifications", """<node><interface name="org.gtk.Notifications">
<method name="AddNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/></method>
<method name="RemoveNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/></method>
</interface></node>""")
FREEDESKTOP = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications", """<node>
<interface name="org.freedesktop.Notifications">
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>""")


def unpack(fields):
    """Returns: a dictionary whose values are what they were sent as."""
    pairs = (fields.get_child_value(i) for i in range(fields.n_children()))
    return {pair.get_child_value(0).get_string(): pair.get_child_value(1).get_variant() for pair in pairs}


class Desktop:
    """What shows notifications, on a connection and a thread of its own: the one of GTK's desktop, or any other's."""

    def __init__(self, kind):
        self.name, self.path, self.interface = kind
        self.shown = {}
        self.history = []
        ready = threading.Event()
        threading.Thread(target=self._run, args=(ready,), daemon=True).start()
        ready.wait(10)

    def _run(self, ready):
        context = GLib.MainContext()
        context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(os.environ["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)
        self.bus.register_object(self.path, Gio.DBusNodeInfo.new_for_xml(self.interface).interfaces[0], self._call, None, None)
        self.own(self.name)
        ready.set()
        GLib.MainLoop.new(context, False).run()

    def _ask(self, method, parameters):
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, parameters, None, 0,
                           5000, None)

    def own(self, name):
        self._ask("RequestName", GLib.Variant("(su)", (name, 0)))

    def leave(self):
        self._ask("ReleaseName", GLib.Variant("(s)", (self.name,)))

    def _call(self, bus, sender, path, interface, method, parameters, invocation):
        answer = None
        if method == "AddNotification":
            identifier = parameters.get_child_value(1).get_string()
            self.shown[identifier] = unpack(parameters.get_child_value(2))
            self.history.append(identifier)
        elif method == "RemoveNotification":
            self.shown.pop(parameters.get_child_value(1).get_string(), None)
        elif method == "Notify":
            _, _, _, title, body, actions, _, _ = parameters.unpack()
            self.history.append(title)
            answer = GLib.Variant("(u)", (len(self.history),))
            self.shown[len(self.history)] = {"words": f"{title} {body}".strip(), "actions": actions}
        else:
            self.shown.pop(parameters.unpack()[0], None)
        invocation.return_value(answer)

    def press(self, identifier, action):
        """Says on the bus that a button was pressed, as desktops other than GTK's do."""
        self.bus.emit_signal(None, self.path, self.name, "ActionInvoked", GLib.Variant("(us)", (identifier, action)))

    def need(self, deadline=40):
        """Returns: the only notification there is."""
        wait_for("a notification", lambda: self.shown, deadline)
        (identifier, fields), = self.shown.items()
        return identifier, fields


def buttons(fields):
    """Returns: the label, the action and the target of each."""
    found = [unpack(fields["buttons"].get_child_value(i)) for i in range(fields["buttons"].n_children())]
    return [(button["label"].get_string(), button["action"].get_string(), button["target"]) for button in found]


def words(fields):
    return " ".join(str(fields[key].get_string()) for key in ("title", "body") if key in fields)


def activate(action, *targets):
    """What the desktop does when a button is pressed; starts the program when it does not run."""
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        NAME, PATH, "org.freedesktop.Application", "ActivateAction",
        GLib.Variant("(sava{sv})", (action, list(targets), {})), None, Gio.DBusCallFlags.NONE, 30000, None)


def target_of(dose, day):
    return GLib.Variant("(xa(ss))", (1, [(dose, day)]))


def clock(time):
    """The environment in which it is that time when a program starts."""
    return {"LD_PRELOAD": str(FAKETIME), "FAKETIME": f"@{time}", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}


def ask_bus(method, parameters=None):
    return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, parameters, None, 0, 30000, None)


def activatable_at(time):
    """Lets the bus start the program without a window, at that time."""
    SERVICES.mkdir(parents=True, exist_ok=True)
    settings = " ".join(f"'{key}={value}'" for key, value in clock(time).items())
    (SERVICES / f"{NAME}.service").write_text(
        f"[D-BUS Service]\nName={NAME}\nExec=/usr/bin/env {settings} {os.environ['STILLA_PROGRAM']} --gapplication-service\n")
    ask_bus("ReloadConfig")


def process_id():
    """Returns: who owns the name of Stilla; None: nobody."""
    try:
        return ask_bus("GetConnectionUnixProcessID", GLib.Variant("(s)", (NAME,))).unpack()[0]
    except GLib.Error:
        return None


def end():
    """Ends the program as a logout would."""
    if process_id() is not None:
        os.kill(process_id(), signal.SIGTERM)
    wait_for("the end of Stilla", lambda: process_id() is None)


def query(sql, *values):
    with sqlite3.connect(DATABASE, timeout=10) as database:
        return database.execute(sql, values).fetchall()


def states():
    return query("SELECT dose_id, local_date, state FROM intake ORDER BY local_date, dose_id, revision")


def make_plan():
    """A plan that is no draft: every question is answered with no."""
    at = "2026-11-01T08:00:00+00:00"
    with sqlite3.connect(DATABASE) as database:
        database.execute("INSERT INTO product (id, name, basis, label_ug, per_units, unit, elemental_num, elemental_den) "
                         "VALUES ('p', 'Night capsules', 'elemental', 100000, 1, 'capsule', 1, 1)")
        for dose, minute in (("morning", 480), ("evening", 1200)):
            database.execute("INSERT INTO dose (id, product_id, minute, units_num, units_den, from_date) "
                             "VALUES (?, 'p', ?, 1, 1, '2026-11-01')", (dose, minute))
        for condition in xml.etree.ElementTree.parse(RULES).iter("condition"):
            database.execute("INSERT INTO answer (condition_id, answer, added_at) VALUES (?, 'no', ?)",
                             (condition.get("id"), at))
        database.execute("INSERT INTO drip (giver, added_at) VALUES ('none', ?)", (at,))


def reminders_switch(stilla):
    return stilla.need("check box", "Remind me")


def off_by_default(desktop):
    at_home()
    with Stilla() as stilla:
        with tap.step("Without a dose there is nothing to remind of"):
            stilla.go("reminders")
            stilla.need_text("There is no dose in your plan yet")
            stilla.need_text("A computer that is off or asleep cannot remind you")
        with tap.step("The plan is opened"):
            stilla.go("plan")
            wait_for("the file", DATABASE.exists)
        stilla.screenshot("reminders-none")
    tap.check(not AUTOSTART.exists(), "Nobody asked for reminders: Stilla does not start at login")


def turn_on(desktop):
    with Stilla(environment=clock("2026-11-20 07:59:35")) as stilla:
        with tap.step("Reminders are off until somebody asks for them"):
            stilla.go("reminders")
            stilla.need_text("Reminders are off.")
        with tap.step("The switch turns them on and says when the next one comes"):
            stilla.press(reminders_switch(stilla))
            stilla.need_text("Next reminder: today at 08:00")
            stilla.screenshot("reminders-on")
        with tap.step("Stilla starts at login from now on"):
            wait_for("the entry", AUTOSTART.exists)
            assert "Exec=stilla --gapplication-service" in AUTOSTART.read_text()
        with tap.step("The window closes, the program stays"):
            stilla.keys("ctrl+w")
            wait_for("no window", lambda: not stilla.windows())
            assert stilla.process.poll() is None
        with tap.step("At eight a notification comes without a window"):
            identifier, fields = desktop.need()
        tap.equal(words(fields), "Time for your plan", "On a lock screen it says nothing of whom and of what")
        found = buttons(fields)
        tap.equal([label for label, _, _ in found], ["Taken", "Skipped", "Later: 10 minutes", "Later: 30 minutes",
                                                     "Later: 60 minutes"], "It can be answered or put off")
        tap.equal({action for _, action, _ in found}, {"app.reminder-taken", "app.reminder-skipped", "app.reminder-later"},
                  "Its buttons are actions of the program")
        with tap.step("“Taken” is recorded, with no window"):
            activate("reminder-taken", found[0][2])
            wait_for("the answer", lambda: states() == [("morning", "2026-11-20", "taken")])
            assert not stilla.windows()
        with tap.step("What is answered is withdrawn"):
            wait_for("the notification to go", lambda: identifier not in desktop.shown)
        end()
    tap.equal(len(desktop.history), 1, "It came once")


def after_sleep(desktop):
    activatable_at("2026-11-20 21:15:00")
    with Stilla(environment=clock("2026-11-20 21:15:00")) as stilla:
        with tap.step("What passed while Stilla was closed comes in one note"):
            identifier, fields = desktop.need()
            assert words(fields).startswith("Time for your plan"), words(fields)
            assert "Night" not in words(fields), words(fields)
        with tap.step("Answered in the window, the note goes"):
            stilla.go("plan")
            stilla.press(stilla.need("push button", lambda label: label.startswith("Taken: 20:00")))
            wait_for("the note to go", lambda: identifier not in desktop.shown)
        end()
    tap.check(("evening", "2026-11-20", "taken") in states(), "The answer of the window is kept", states())


def started_by_a_button(desktop):
    activatable_at("2026-11-21 07:30:00")
    with tap.step("A button answers also when the program does not run"):
        activate("reminder-skipped", target_of("morning", "2026-11-21"))
        wait_for("the answer", lambda: states()[-1] == ("morning", "2026-11-21", "skipped"))
    with tap.step("A button for what is not in the plan records nothing and says so"):
        activate("reminder-taken", target_of("nobody", "2026-11-21"))
        _, fields = desktop.need()
        assert "nothing was recorded" in words(fields), words(fields)
        assert len(states()) == 3
    desktop.shown.clear()
    end()


def detail_and_off(desktop):
    looked_at = calendar.timegm((2026, 11, 21, 19, 0, 0))
    at_home(reminders="true", reminder_detail="true", reminders_looked_at=f"(int64 {looked_at}, 'UTC')")
    with Stilla(environment=clock("2026-11-21 20:30:00")) as stilla:
        with tap.step("With names and amounts switched on, a reminder tells them"):
            identifier, fields = desktop.need()
            assert words(fields) == "Night capsules, 1 capsule 20:00", words(fields)
        with tap.step("“Later” is kept and takes the notification away"):
            later = next(target for label, _, target in buttons(fields) if label == "Later: 30 minutes")
            activate("reminder-later", later)
            wait_for("what was put off", lambda: query("SELECT dose_id, local_date, substr (until_at, 1, 15) FROM later")
                     == [("evening", "2026-11-21", "2026-11-21T21:0")])
            wait_for("the notification to go", lambda: identifier not in desktop.shown)
        with tap.step("The switch turns reminders off, and the entry at login goes"):
            stilla.go("reminders")
            stilla.press(reminders_switch(stilla))
            stilla.need_text("Reminders are off.")
            wait_for("the entry to go", lambda: not AUTOSTART.exists())
        with tap.step("Without reminders the program ends with its window"):
            stilla.keys("ctrl+w")
            wait_for("the end", lambda: stilla.process.poll() is not None)


def on_another_desktop():
    at_home(reminders="true", reminders_looked_at=f"(int64 {calendar.timegm((2026, 11, 22, 7, 59, 0))}, 'UTC')")
    desktop = Desktop(FREEDESKTOP)
    activatable_at("2026-11-22 07:59:55")
    with tap.step("A reminder comes on every desktop that shows notes"):
        ask_bus("StartServiceByName", GLib.Variant("(su)", (NAME, 0)))
        identifier, fields = desktop.need()
        assert fields["words"] == "Time for your plan", fields
    with tap.step("Its button works there too"):
        actions = dict(zip(fields["actions"][1::2], fields["actions"][::2]))
        desktop.press(identifier, actions["Taken"])
        wait_for("the answer", lambda: ("morning", "2026-11-22", "taken") in states())
        assert desktop.history == ["Time for your plan"], desktop.history
    with tap.step("The menu entry for help opens the page"):
        activate("help")
        wait_for("a window", lambda: has_window())
    end()


def over_a_sleep():
    """The desktop stays; the clock is moved under the running program, and the system says that the sleep is over."""
    at_home(reminders="true", reminders_looked_at=f"(int64 {calendar.timegm((2026, 11, 22, 20, 30, 0))}, 'UTC')")
    desktop = Desktop(GTK)
    clock_file = HOME / "clock"
    clock_file.write_text("@2026-11-22 20:30:00\n")
    settings = dict(clock("-"), FAKETIME_TIMESTAMP_FILE=str(clock_file), FAKETIME_NO_CACHE="1",
                    DBUS_SYSTEM_BUS_ADDRESS=os.environ["DBUS_SESSION_BUS_ADDRESS"])
    del settings["FAKETIME"]

    def wake_at(time):
        clock_file.write_text(f"@{time}\n")
        desktop.bus.emit_signal(None, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
                                GLib.Variant("(b)", (False,)))

    with Stilla(environment=settings) as stilla:
        desktop.own("org.freedesktop.login1")
        with tap.step("Reminders are on before the sleep"):
            stilla.go("reminders")
            stilla.need_text("Next reminder: tomorrow at 08:00")
        with tap.step("After a night and a day two doses come in one note, at once"):
            wake_at("2026-11-23 20:10:00")
            _, fields = desktop.need(20)
            assert words(fields) == "Time for your plan Something passed without an answer. Open Stilla to see it.", words(fields)
            assert "buttons" not in fields, "each is answered for itself, in the window"
        with tap.step("The clock is set back, and nothing comes again"):
            for time in ("2026-11-23 08:00:05", "2026-11-23 20:00:05"):
                wake_at("2026-11-24 07:00:00")
                stilla.need_text("Next reminder: today at 08:00")
                wake_at(time)
                stilla.need_text("Next reminder: tomorrow at 08:00")
            assert len(desktop.history) == 1, desktop.history
        end()


def has_window():
    return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        NAME, f"{PATH}/window/1", "org.gtk.Actions", "List", None, None, Gio.DBusCallFlags.NONE, 5000, None) is not None


def main():
    desktop = Desktop(GTK)
    off_by_default(desktop)
    make_plan()
    turn_on(desktop)
    after_sleep(desktop)
    started_by_a_button(desktop)
    detail_and_off(desktop)
    desktop.leave()
    on_another_desktop()
    over_a_sleep()


main()
sys.exit(tap.done())
