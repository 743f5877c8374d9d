# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches every network call of a whole run: nothing but sockets inside this computer is ever asked for."""
import os
import pathlib
import re
import subprocess
import sys

from desktop import Stilla, at_home
from tap import Tap

tap = Tap()
TRACE = pathlib.Path(os.environ["HOME"]) / "trace"
# -D: the tracer is the grandchild, so that Stilla keeps the process id that it was started with.
STRACE = ("strace", "-D", "-f", "-qq", "-s", "200", "-e", "trace=socket,connect,bind,sendto,sendmsg", "-o", str(TRACE))
PLACES = ("page:start-here", "page:glycinate", "page:studies-by-mouth", "page:sources", "page:get-help-now", "plan",
          "reminders", "handouts", "attack")


def families(trace):
    return set(re.findall(r"\bsocket\((\w+)", trace)) | set(re.findall(r"sa_family=(\w+)", trace))


def main():
    tracing = subprocess.run([*STRACE[:-1], os.devnull, "true"], check=False, capture_output=True).returncode == 0
    if not tap.check(tracing, "This machine lets a program be traced"):
        return
    at_home()
    with Stilla(wrapper=STRACE) as stilla:
        with tap.step("Every kind of place opens under the watch"):
            for place in PLACES:
                stilla.go(place)
            stilla.do("search")
            stilla.fill(stilla.need("entry", "Search the guide"), "magnesium")
            stilla.need("list", "Pages found")
    trace = TRACE.read_text(errors="replace")
    tap.check("AF_UNIX" in families(trace), "The watch sees sockets at all", trace[:500])
    strangers = [line for line in trace.splitlines() if families(line) - {"AF_UNIX"}]
    tap.empty(strangers, "Only sockets inside this computer were opened")


main()
sys.exit(tap.done())
