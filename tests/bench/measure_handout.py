# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a handout takes from the command to the file, the whole process. The bar is 150 ms for four pages.

    measure_handout.py STILLA_CLI [TIMES]
"""
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

CLI = sys.argv[1]
TIMES = int(sys.argv[2]) if len(sys.argv) > 2 else 20
HANDOUTS = [["about-this-guide"], ["get-help-now"], ["glycinate"], ["medicines-that-interact"]]


def measure(pages, output):
    words = [CLI, "handout", *(f"--page={page}" for page in pages), f"--output={output}"]
    begin = time.perf_counter()
    subprocess.run(words, check=True)
    return (time.perf_counter() - begin) * 1000


def count_pages(path):
    info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", info).group(1))


with tempfile.TemporaryDirectory() as folder:
    output = os.path.join(folder, "out.pdf")
    for pages in HANDOUTS:
        measure(pages, output)  # fills the caches of the system
        times = [measure(pages, output) for _ in range(TIMES)]
        size = pathlib.Path(output).stat().st_size // 1024
        print(f"{'+'.join(pages):28} {count_pages(output):3} pages  median {statistics.median(times):6.1f} ms  "
              f"least {min(times):6.1f} ms  {size:4} KiB")
