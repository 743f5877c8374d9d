# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a handout takes from the command to the file, the whole process. The bar is 150 ms for four pages, and ten
times faster than a program that sets web pages, which is measured in turn with ours where it is installed.

    measure_handout.py STILLA_CLI [TIMES]
"""
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

CLI = os.path.abspath(sys.argv[1])
TIMES = int(sys.argv[2]) if len(sys.argv) > 2 else 20
AS_HTML = pathlib.Path(__file__).with_name("handout_as_html.py").resolve()
WEASYPRINT = shutil.which("weasyprint")
PLAN = """<plan format="1"><product id="e" name="Evening capsules" form="glycinate" amount="1000 mg" basis="compound" per="2"
unit="capsule"/><dose product="e" time="21:00" units="2"/></plan>"""
HANDOUTS = {"sheet:checks": ["--plan=plan.xml"], "sheet:plan": ["--plan=plan.xml"], "about-this-guide": [], "get-help-now": [],
            "glycinate": [], "glycinate --two-up": ["--two-up"], "glycinate en + ar-XB": ["--second-lang=ar-XB"],
            "medicines-that-interact": []}


def measure(words):
    """The milliseconds by the clock and of processor time; the latter holds on a machine with other work."""
    begin = time.perf_counter()
    process = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, words
    return (time.perf_counter() - begin) * 1000, (used.ru_utime + used.ru_stime) * 1000


def median(times, part):
    return statistics.median(both[part] for both in times)


def count_pages(path):
    info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", info).group(1))


def write_html(page):
    text = subprocess.run([CLI, "text", page], capture_output=True, check=True).stdout
    pathlib.Path("page.html").write_bytes(subprocess.run([sys.executable, AS_HTML], input=text, capture_output=True, check=True).stdout)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    pathlib.Path("plan.xml").write_text(PLAN)
    for name, options in HANDOUTS.items():
        page = name.split()[0]
        ours = [CLI, "handout", f"--page={page}", *options, "--output=out.pdf"]
        theirs = [WEASYPRINT, "page.html", "web.pdf"] if WEASYPRINT and not options else None
        if theirs:
            write_html(page)
            measure(theirs)
        measure(ours)  # fills the caches of the system
        times, web = [], []
        for _ in range(TIMES):
            times.append(measure(ours))
            if theirs:
                web.append(measure(theirs))
        size = pathlib.Path("out.pdf").stat().st_size // 1024
        beside = "".join(f"; {what} {median(web, part):6.1f} ms, {median(web, part) / median(times, part):4.1f} x"
                         for part, what in enumerate(("weasyprint", "processor"))) if web else ""
        pages = f" ({count_pages('web.pdf')} pages)" if web else ""
        print(f"{name:24} {count_pages('out.pdf'):3} pages, {size:4} KiB: {median(times, 0):6.1f} ms, least {min(times)[0]:6.1f} ms, "
              f"processor {median(times, 1):6.1f} ms{beside}{pages}")
