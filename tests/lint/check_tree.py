# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the house rules that a compiler cannot: who may include what, mirrored files, sizes, memory, names.

    check_tree.py ROOT RULE        prints one line a breach, exits 1 when there is any
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
BREACHES = []

LAYER_MAY_INCLUDE = {
    "core": {"core"},
    "model": {"core", "model"},
    "typeset": {"core", "typeset"},
    "cli": {"core", "typeset", "cli"},
    "app": {"core", "model", "typeset", "app"},
}
# Header prefix -> where it may be included.
LIBRARY_HOME = {
    "sqlite3.h": ("src/core/store/",),
    "libxml/": ("src/core/content/stilla-xml.c",),
    "gtk/": ("src/app/", "src/main.c"),
    "gdk/": ("src/app/", "src/main.c"),
    "adwaita.h": ("src/app/", "src/main.c"),
    "pango/": ("src/typeset/", "src/app/"),
    "librsvg/": ("src/typeset/stilla-logo",),
    "cairo": ("src/typeset/", "src/app/"),
    "qpdf/": ("src/typeset/stilla-pdf-",),
}
# Widgets and calls that later versions deprecate live behind the seams.
SEAM_ONLY = re.compile(
    r"\b(AdwFlap|ADW_FLAP|adw_flap_|AdwLeaflet|adw_leaflet_|AdwMessageDialog|adw_message_dialog_|AdwAboutWindow|"
    r"adw_about_window_|AdwPreferencesWindow|GtkFileChooser|gtk_file_chooser_|gtk_show_uri|GtkShortcutsWindow|"
    r"gtk_style_context_|GtkTreeView|GtkComboBox|GtkDialog|gtk_dialog_|GtkInfoBar)")
WORD_NOT_A_NAME = {"utils", "helpers", "helper", "misc", "common", "util"}
LARGEST_FILE = {"core": 600, "model": 600, "typeset": 600, "cli": 600, "app": 900}
LARGEST_FUNCTION = 90


def breach(path, line, text):
    BREACHES.append(f"{path.relative_to(ROOT)}:{line}: {text}")


def sources(*suffixes):
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix in suffixes:
            yield path


def without_comments(text):
    keep_lines = lambda match: re.sub(r"[^\n]", " ", match.group())
    return re.sub(r"/\*.*?\*/|//[^\n]*", keep_lines, text, flags=re.S)


def layer_of(path):
    return path.relative_to(ROOT / "src").parts[0]


def check_layers():
    for path in sources(".c", ".h"):
        layer, place = layer_of(path), str(path.relative_to(ROOT))
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
            if not match:
                continue
            header = match.group(1)
            target = header.split("/")[0]
            if layer in LAYER_MAY_INCLUDE and target in LAYER_MAY_INCLUDE and target not in LAYER_MAY_INCLUDE[layer]:
                breach(path, number, f"{layer} must not include {header}")
            for prefix, homes in LIBRARY_HOME.items():
                if header.startswith(prefix) and not place.startswith(homes):
                    breach(path, number, f"{header} may be included only in {', '.join(homes)}")


def check_seams():
    for path in sources(".c", ".h"):
        if "src/app/platform/" in str(path) or "src/app/print/" in str(path):
            continue
        for number, line in enumerate(without_comments(path.read_text()).splitlines(), 1):
            match = SEAM_ONLY.search(line)
            if match:
                breach(path, number, f"{match.group()} belongs behind a seam in src/app/platform")


def check_purity():
    for path in sources(".c"):
        place = str(path.relative_to(ROOT))
        if not place.startswith("src/core/"):
            continue
        for number, line in enumerate(without_comments(path.read_text()).splitlines(), 1):
            if re.search(r"\bsetlocale\b|\bstrtod\b|\batof\b|g_strtod|g_utf8_str(down|up)|g_utf8_collate|\bstrcoll\b", line):
                breach(path, number, "core must not depend on the process locale or parse floating point")
            if re.search(r"g_date_time_new_now|g_get_real_time|\btime \(NULL\)", line) and "stilla-clock" not in place:
                breach(path, number, "the time is an argument: ask StillaClock")
            if re.match(r"src/core/(dose|schedule|safety)/", place) and re.search(r"\b(double|float|gdouble|gfloat)\b", line):
                breach(path, number, "no floating point in doses, schedules and safety")


def functions(text):
    """Yields (name, first line, last line) of every function in a formatted file."""
    lines = text.splitlines()
    for start, line in enumerate(lines):
        if line != "{":
            continue
        above = start - 1
        while above > 0 and not re.match(r"[A-Za-z_]\w* \(", lines[above]):
            above -= 1
        end = start
        while end < len(lines) and lines[end] != "}":
            end += 1
        yield lines[above].split(" (")[0], start + 1, end + 1


def check_sizes():
    for path in sources(".c"):
        text = path.read_text()
        count = text.count("\n")
        largest = LARGEST_FILE.get(layer_of(path), 60)
        if count > largest:
            breach(path, count, f"{count} lines; at most {largest}: is this really one thing?")
        for name, first, last in functions(text):
            if last - first > LARGEST_FUNCTION and not name.endswith("_class_init"):
                breach(path, first, f"{name} has {last - first} lines; at most {LARGEST_FUNCTION}")


def check_memory():
    for path in sources(".c"):
        text = without_comments(path.read_text())
        lines = text.splitlines()
        for name, first, last in functions(text):
            if re.search(r"(_free|_finalize|_unref|_clear|_dispose)$", name):
                continue
            for number in range(first, min(last, len(lines))):
                if re.search(r"\bg_free \(", lines[number]):
                    breach(path, number + 1, f"g_free in {name}: use g_autofree or g_clear_pointer")


def check_names():
    for path in sorted(ROOT.rglob("*")):
        place = path.relative_to(ROOT).parts
        if place and (place[0].startswith((".git", "build")) and place[0] != "build-aux"):
            continue
        if place[:2] == ("data", "content"):
            continue  # a page is named for its reader
        if set(re.split(r"[-_.]", path.name.lower())) & WORD_NOT_A_NAME:
            breach(path, 0, "the name says nothing: name what it is")


def check_mirrors():
    for path in sources(".c"):
        if path.name == "main.c" or path.name.endswith("main.c"):
            continue
        stem = path.with_suffix("").name
        header = path.with_suffix(".h")
        shared = [other for other in path.parent.glob("*.h") if stem.startswith(other.stem.removesuffix("-private"))]
        if not header.exists() and not shared:
            breach(path, 0, "has no header of its own or of the class it is part of")
    for path in sorted((ROOT / "ui").rglob("*.ui")):
        twin = ROOT / "src/app" / path.relative_to(ROOT / "ui").with_suffix(".c")
        if not twin.exists():
            breach(path, 0, f"has no {twin.relative_to(ROOT)}")
    for layer in LAYER_MAY_INCLUDE:
        for path in sorted((ROOT / "tests" / layer).rglob("test-*.c")):
            folder = ROOT / "src" / path.parent.relative_to(ROOT / "tests")
            stem = "stilla-" + path.stem.removeprefix("test-")
            if not list(folder.glob(stem + "*.c")) and not list((ROOT / "src" / layer).rglob(stem + "*.c")):
                breach(path, 0, f"tests no file called {stem}*.c in {folder.relative_to(ROOT)}")


def check_licences():
    for path in list(sources(".c", ".h")) + sorted((ROOT / "tests").rglob("*.[ch]")) + sorted((ROOT / "tests").rglob("*.py")):
        if "SPDX-License-Identifier" not in path.read_text()[:300]:
            breach(path, 1, "no SPDX licence line")
    for path in sorted((ROOT / "data/content/magnesium").rglob("*.xml")):
        if "CC-BY-4.0" not in path.read_text()[:300]:
            breach(path, 1, "no SPDX licence line (CC-BY-4.0)")


def check_potfiles():
    listed = {line.strip() for line in (ROOT / "po/POTFILES.in").read_text().splitlines() if line.strip() and line[0] != "#"}
    wanted = set()
    for path in list(sources(".c")):
        if re.search(r"\b(_|N_|C_|g_dngettext|ngettext|Q_) \(", without_comments(path.read_text())):
            wanted.add(str(path.relative_to(ROOT)))
    for path in (ROOT / "ui").rglob("*.ui"):
        if 'translatable="yes"' in path.read_text():
            wanted.add(str(path.relative_to(ROOT)))
    for name in sorted(wanted - listed):
        BREACHES.append(f"po/POTFILES.in: {name} has words to translate and is not listed")
    for name in sorted(listed):
        if not (ROOT / name).exists():
            BREACHES.append(f"po/POTFILES.in: {name} does not exist")


def check_resources():
    text = (ROOT / "resources/core.gresource.xml").read_text()
    for path in sorted((ROOT / "data/content/magnesium").rglob("*.xml")):
        name = str(path.relative_to(ROOT / "data/content"))
        if f">{name}<" not in text:
            breach(path, 0, "is not listed in resources/core.gresource.xml, so it would not ship")


RULES = {name.removeprefix("check_"): rule for name, rule in globals().items() if name.startswith("check_")}
if __name__ == "__main__":
    RULES[sys.argv[2]]()
    print("\n".join(BREACHES) if BREACHES else "clean")
    sys.exit(1 if BREACHES else 0)
