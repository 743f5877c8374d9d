# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan that cannot be kept, cannot be read or is too new: a plain sentence, nothing lost, and the guide still opens."""
import os
import pathlib
import sqlite3
import sys

from desktop import Stilla, at_home
from plan import add_product, add_time
from tap import Tap

tap = Tap()
FOLDER = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "stilla"
DATABASE = FOLDER / "plans.db"
# The administrator may write everywhere; without these rights a closed folder is closed for them too.
UNPRIVILEGED = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner") if os.geteuid() == 0 else ()


def reads_on(stilla, when):
    with tap.step(f"Pages open {when}"):
        stilla.go("page:glycinate")
        stilla.need("heading", "What is magnesium glycinate?")


def read_only_home():
    FOLDER.parent.mkdir(parents=True, exist_ok=True)
    FOLDER.parent.chmod(0o500)
    with Stilla(wrapper=UNPRIVILEGED) as stilla:
        with tap.step("A home that cannot be written to is said in a sentence"):
            stilla.go("plan")
            stilla.need_text("Your plan cannot be kept in")
        reads_on(stilla, "with a home that cannot be written to")
    FOLDER.parent.chmod(0o700)
    tap.check(not DATABASE.exists(), "Nothing was written there")


def make_plan():
    with Stilla() as stilla:
        with tap.step("With a home that can be written to a plan is kept"):
            stilla.go("plan")
            add_product(stilla, "Evening magnesium", "Magnesium glycinate", "1000 mg")
            add_time(stilla, "Evening magnesium", "21:00")


def read_only_plan():
    FOLDER.chmod(0o500)
    DATABASE.chmod(0o400)
    with Stilla(wrapper=UNPRIVILEGED) as stilla:
        with tap.step("A plan that cannot be written to is shown and said to be so"):
            stilla.go("plan")
            stilla.need_text("Evening magnesium")
            stilla.need_text("changes cannot be saved")
    FOLDER.chmod(0o700)
    DATABASE.chmod(0o600)


def newer_plan():
    with sqlite3.connect(DATABASE) as database:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute("PRAGMA user_version = 9999")
    database.close()
    before = DATABASE.read_bytes()
    with Stilla() as stilla:
        with tap.step("A plan of a newer version is shown and left alone"):
            stilla.go("plan")
            stilla.need_text("Your plan was made by a newer Stilla")
        reads_on(stilla, "with a plan of a newer version")
    tap.check(DATABASE.read_bytes() == before, "Not a byte of it changed")
    with sqlite3.connect(DATABASE) as database:
        database.execute(f"PRAGMA user_version = {version}")
    database.close()


def damaged_plan():
    whole = DATABASE.read_bytes()
    broken = whole[:4096] + b"\xff" * 4096 + whole[8192:]
    DATABASE.write_bytes(broken)
    with Stilla() as stilla:
        with tap.step("A damaged plan is said in a sentence"):
            stilla.go("plan")
            stilla.need_text("was damaged")
        reads_on(stilla, "with a damaged plan")
    kept = [path for path in FOLDER.rglob("*") if path.is_file() and path.read_bytes() == broken]
    tap.check(kept and kept != [DATABASE], "The damaged file is set aside, not deleted", sorted(FOLDER.rglob("*")))


at_home()
read_only_home()
make_plan()
read_only_plan()
newer_plan()
damaged_plan()
sys.exit(tap.done())
