# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a table of 500 handouts takes, and how much memory; beside it the same handouts one command each. Processor
time holds on a machine with other work.

    measure_batch.py STILLA_CLI [ROWS]
"""
import os
import resource
import subprocess
import sys
import tempfile
import time

CLI = os.path.abspath(sys.argv[1])
ROWS = int(sys.argv[2]) if len(sys.argv) > 2 else 500
SINGLE = max(ROWS // 10, 1)
PAGES = ["get-help-now", "glycinate", "daily-limits", "about-this-guide", "missed-doses"]
PAPERS = ["a4", "letter", "a5"]
PLAN = """<plan format="1"><product id="e" name="Evening capsules" form="glycinate" amount="1000 mg" basis="compound" per="2"
unit="capsule"/><dose product="e" time="21:00" units="2"/></plan>"""


def options(number):
    words = [f"--page={PAGES[number % len(PAGES)]}", f"--paper={PAPERS[number % len(PAPERS)]}", f"--output=one-{number}.pdf"]
    return words + (["--plan=plan.xml"] if number % 5 == 0 else [])


def row(number):
    return f"{PAGES[number % len(PAGES)]},{PAPERS[number % len(PAPERS)]},{'plan.xml' if number % 5 == 0 else ''},{number}.pdf\n"


def run(*words):
    """Seconds by the clock, seconds of processor time, and the records."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    done = subprocess.run([CLI, "handout", *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (time.perf_counter() - begin, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("plan.xml", "w") as file:
        file.write(PLAN)
    with open("table.csv", "w") as file:
        file.write("pages,paper,plan,output\n" + "".join(map(row, range(ROWS))))
    run(*options(0))  # fills the caches of the system
    seconds, processor, records = run("--batch=table.csv")
    pages = sum(int(line.split("\t")[1]) for line in records.splitlines())
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"one table of {ROWS} handouts, {pages} pages: {seconds:5.1f} s, {seconds * 1000 / ROWS:5.1f} ms a handout, "
          f"processor {processor * 1000 / ROWS:5.1f} ms, {memory} MiB at most")
    alone = [run(*options(number))[:2] for number in range(SINGLE)]
    print(f"{SINGLE} of them, one command each: {sum(one[0] for one in alone) * 1000 / SINGLE:5.1f} ms a handout, "
          f"processor {sum(one[1] for one in alone) * 1000 / SINGLE:5.1f} ms")
