# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""First frame and memory of Stilla's start page beside a bare Adwaita window, turn and turn about in one run.

    measure_window.py PROBE BARE STILLA        prints medians and ratios; judges nothing
"""
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROUNDS = 15


def run(program, probe):
    environment = dict(os.environ, LD_PRELOAD=probe, PROBE_STARTED_MS=f"{time.monotonic() * 1e3:.3f}")
    output = subprocess.run([program], env=environment, capture_output=True, text=True, timeout=60).stdout
    values = dict(line.split("=") for line in output.splitlines() if "=" in line)
    return float(values["first_frame_ms"]), int(values["pss_kib"])


def skip_welcome():
    """The start page is what is measured; the statement of intended use stands before it only once."""
    folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "glib-2.0/settings")
    folder.mkdir(parents=True)
    (folder / "keyfile").write_text("[org/stilla/Stilla]\nintended-use-shown=true\n")


def main():
    probe, bare, stilla = sys.argv[1:4]
    skip_welcome()
    run(bare, probe), run(stilla, probe)  # warm the disk cache
    results = {bare: [], stilla: []}
    for _ in range(ROUNDS):
        for program in (bare, stilla):
            results[program].append(run(program, probe))
    medians = {program: [statistics.median(column) for column in zip(*rows)] for program, rows in results.items()}
    for label, index, unit, bar in (("first frame", 0, "ms", 1.25), ("memory (PSS)", 1, "KiB", 1.3)):
        ratio = medians[stilla][index] / medians[bare][index]
        print(f"{label}: bare {medians[bare][index]:.0f} {unit}, Stilla {medians[stilla][index]:.0f} {unit}, "
              f"ratio {ratio:.2f} (bar {bar})")


main()
