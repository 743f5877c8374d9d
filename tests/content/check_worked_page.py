# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The worked page of the author's guide: each step gets the findings that stand there, and the last one none.

    check_worked_page.py ROOT CLI
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

PAGE = "with-a-meal"


def blocks(guide):
    """Returns: the blocks of code in the section, in order."""
    section = guide[guide.index("## One page, worked"):]
    end = section.find("\n## ", 3)
    return re.findall(r"```(?:xml)?\n(.*?)```", section[:end] if end > 0 else section, re.S)


def findings(folder, cli, page):
    (folder / "pages" / f"{PAGE}.xml").write_text(page, encoding="utf-8")
    lines = subprocess.run([cli, "check", f"--bundle={folder}"], capture_output=True, text=True, check=False).stdout
    return "".join(line + "\n" for line in lines.splitlines() if f"/{PAGE}.xml:" in line)


def add_to_contents(folder):
    path = folder / "bundle.xml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  </section>", f'    <page id="{PAGE}" title="With a meal"/>\n  </section>', 1), encoding="utf-8")


def main():
    root, cli = pathlib.Path(sys.argv[1]), sys.argv[2]
    draft, first, claim, second, final = blocks((root / "data/content/README.md").read_text(encoding="utf-8"))
    tried = "".join(claim if number == 14 else line for number, line in enumerate(draft.splitlines(keepends=True), 1))
    tap = Tap()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "guide"
        shutil.copytree(root / "data/content/magnesium", folder, ignore=shutil.ignore_patterns("*.tsv"))
        add_to_contents(folder)
        tap.equal(findings(folder, cli, draft), first, "the draft gets the findings that stand there")
        tap.equal(findings(folder, cli, tried), second, "the second try gets its own")
        tap.equal(findings(folder, cli, final), "", "the last page gets none")
    return tap.done()


sys.exit(main())
