# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""stilla-cli text and search, run as a person runs them: records, hints and exit codes.

    test_reading.py STILLA_CLI SAMPLE_GUIDE
"""
import subprocess
import sys

CLI, GUIDE = sys.argv[1], sys.argv[2]
BUNDLE = f"--bundle={GUIDE}"
FAILURES = []


def run(*arguments):
    done = subprocess.run([CLI, *arguments], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def expect(what, got, wanted):
    if got != wanted:
        FAILURES.append(f"{what}: {got!r}, not {wanted!r}")


def expect_refusal(arguments, code, word):
    got, out, err = run(*arguments)
    expect(f"{arguments} exit", got, code)
    expect(f"{arguments} output", out, "")
    expect(f"{arguments} lines", err.count("\n"), 1)
    if word not in err:
        FAILURES.append(f"{arguments}: {word!r} is not in {err!r}")


def check_text():
    code, out, err = run("text", "glycinate", BUNDLE, "--lang=en-GB")
    expect("text exit", code, 0)
    expect("text errors", err, "")
    expect("text title", out.split("\n", 1)[0], "Magnesium glycinate: read the label")
    for language, title in (("en-XA", "[Ṁååĝñééšîîûûɱ ĝļýçîîñååţéé: ŕééååð ţĥéé ļååƀééļ]"), ("ar_xb", "ماغنعسيوم غلصثيناتع: رعاد تحع لابعل")):
        code, out, err = run("text", "glycinate", BUNDLE, f"--lang={language}")
        expect(f"{language} exit", code, 0)
        expect(f"{language} errors", err, "")
        expect(f"{language} title", out.split("\n", 1)[0], title)
    expect_refusal(["text", "nowhere", BUNDLE], 2, "stilla-cli pages")
    expect_refusal(["text", "glycinate", "--lang=de", BUNDLE], 2, "in English only")
    expect_refusal(["text", "glycinate", "--region=mars", BUNDLE], 2, "us-ca, eu, uk")
    expect_refusal(["text", "glycinate", "--bundle=/nonexistent"], 2, "")
    expect_refusal(["text"], 64, "stilla-cli text PAGE")
    expect_refusal(["text", "a", "b"], 64, "stilla-cli text PAGE")
    expect_refusal(["text", "--what", "a"], 64, "--what")


def check_search():
    code, out, err = run("search", BUNDLE, "bisglycinate")
    expect("search exit", code, 0)
    expect("search errors", err, "")
    expect("search", out, "glycinate\tMagnesium glycinate: read the label\nforms-compared\tForms side by side\n")
    code, out, _ = run("search", BUNDLE, "gylcinate", "label")
    expect("misspelt", out.split("\t", 1)[0], "glycinate")
    expect_refusal(["search", BUNDLE, "zebra"], 0, "try fewer or other words")
    expect_refusal(["search", BUNDLE, "?!"], 0, "try fewer or other words")
    expect_refusal(["search", BUNDLE], 64, "stilla-cli search")
    expect_refusal(["search", BUNDLE, "--lang=ar", "label"], 2, "in English only")


check_text()
check_search()
print("\n".join(FAILURES) or "ok")
sys.exit(1 if FAILURES else 0)
