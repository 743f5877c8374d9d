# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No slip in a number, a level or a name of the guide goes unseen.

    check_mutations.py ROOT ANSWERS CONDITIONS DOSES INTERACTIONS MEDICINES NUMBERS

Changes one fact of rules.xml, doses.xml or agents.xml at a time in a copy of the guide, and runs the programs test-facts
that pin it. One of them must fail, or the reader must refuse the copy. What nobody notices is printed with its file and
line: pin it in the test-facts program of its topic.

The copy has one page instead of all, so that thousands of slips take less than a minute.
"""
import collections
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

Slip = collections.namedtuple("Slip", "kind file line what text programs")
TAG = re.compile(r"<!--.*?-->|<([a-z-]+)((?:\s+[a-z-]+=\"[^\"]*\")*)\s*(/?)>", re.S)
ATTRIBUTE = re.compile(r"\s+([a-z-]+)=\"([^\"]*)\"")
LEVELS = ["stop", "ask-first", "take-care", "good-to-know"]
ACTIONS = ["avoid", "separate", "monitor", "ask", "inform", "count"]
ROUTES = ["oral", "vein", "oral vein"]
GAPS = ["after-magnesium", "after-medicine", "shortest-after-magnesium", "shortest-after-medicine"]
NUMBERS = {"limit": ["amount"], "intake": ["amount"], "dose": ["amount", "to"], "form": ["atoms", "molar-mass", "asks-from"], "probable": ["above"],
           "interaction": GAPS, "medicine": GAPS, "quantity": ["value", "to"], "number": ["value", "to"], "elemental": ["value"]}
WORDS = {
    ("red-flag", "urgency"): ["emergency", "urgent"], ("condition", "level"): LEVELS, ("condition", "if-unknown"): LEVELS, ("condition", "routes"): ROUTES,
    ("interaction", "level"): LEVELS, ("interaction", "routes"): ROUTES, ("interaction", "action"): ACTIONS,
    ("interaction", "scope"): ["magnesium", "antacid"], ("interaction", "kind"): ["absorption", "effect"],
    ("dose", "basis"): ["elemental", "compound"], ("dose", "unit"): ["mg", "g"], ("limit", "unit"): ["mg", "g"], ("intake", "unit"): ["mg", "g"],
    ("dose", "per"): ["day", "minute"], ("intake", "sex"): ["male", "female", "pregnant", "breastfeeding"],
    ("limit", "region"): ["us-ca", "eu", "uk"], ("limit", "group"): ["adult", "pregnant", "breastfeeding", "age-1-3", "age-14-18"],
    ("condition", "level-in-hospital"): LEVELS, ("condition", "when"): ["several-products", "sum-over-limit", "sum-over-studies"],
    ("condition", "limit-group"): ["pregnant", "breastfeeding"], ("raise", "level"): LEVELS,
    ("quantity", "unit"): ["minute", "hour", "day", "week", "month", "year"],
}
NAMES = {"medicine": ["name", "brands"], "form": ["name", "family"]}
MAY_GO = {"condition": ["if-unknown", "level-in-hospital", "when", "limit-group"], "interaction": GAPS, "medicine": GAPS + ["brands"], "dose": ["to", "basis", "per"], "form": ["label-only", "asks-from"]}
WHOLE = ["red-flag", "condition", "interaction", "medicine", "limit", "intake", "dose", "form", "raise", "statement", "probable"]
ANSWERS = ["raise", "statement", "probable"]
PROSE = ["quantity", "number", "elemental"]


def programs_for(element):
    """The programs that pin the element: one the gaps of a medicine, another its name; one a limit, another that a text shows it."""
    return {"condition": ["conditions", "answers"], "red-flag": ["conditions"], "interaction": ["interactions", "medicines"], "medicine": ["interactions", "medicines", "answers"]}.get(
        element, ["numbers"] if element in PROSE else ["answers"] if element in ANSWERS else ["doses", "numbers", "answers"])


def step(number, by):
    """One more or less of the last digit: 240 to 241, 0.5 to 0.6; nothing below zero."""
    whole, dot, part = number.partition(".")
    changed = int(whole + part) + by
    digits = str(changed).rjust(len(part) + 1, "0")
    return None if changed < 0 else digits[:len(digits) - len(part)] + dot + digits[len(digits) - len(part):] if part else str(changed)


def without_a_letter(name):
    middle = len(name) // 2
    return name[:middle] + name[middle + 1:]


def names_with_a_slip(names):
    """Each of the names in turn without a letter, and left out."""
    parts = names.split(", ")
    for i, name in enumerate(parts):
        yield "letter", ", ".join(parts[:i] + [without_a_letter(name)] + parts[i + 1:])
        if len(parts) > 1:
            yield "left out", ", ".join(parts[:i] + parts[i + 1:])


def neighbours(word, words):
    """The words beside it; at an end of the list also the one at the other end."""
    at = words.index(word)
    return sorted({words[at - 1], words[(at + 1) % len(words)]} - {word})


class Source:
    """One file of the guide, and every slip that it can have."""

    def __init__(self, path):
        self.name = path.name
        self.text = path.read_text(encoding="utf-8")

    def slip(self, kind, start, end, new, element):
        old = self.text[start:end]
        what = f"{' '.join(old.split())[:60]} -> {new or 'nothing'}"
        return Slip(kind, self.name, self.text.count("\n", 0, start) + 1, what, self.text[:start] + new + self.text[end:], programs_for(element))

    @staticmethod
    def shorter_lists(ids):
        words = ids.split()
        return [" ".join(words[:i] + words[i + 1:]) for i in range(len(words)) if len(words) > 1]

    def of_value(self, element, name, value, start):
        end = start + len(value)
        if name in NUMBERS.get(element, []):
            for new in filter(None, (step(value, 1), step(value, -1))):
                yield self.slip(f"{element} {name}", start, end, new, element)
        for new in neighbours(value, WORDS[element, name]) if value in WORDS.get((element, name), []) else []:
            yield self.slip(f"{element} {name}", start, end, new, element)
        for new in self.shorter_lists(value) if name == "conditions" else []:
            yield self.slip(f"{element} condition left out", start, end, new, element)
        for how, new in names_with_a_slip(value) if name in NAMES.get(element, []) else []:
            yield self.slip(f"{element} {name} {how}", start, end, new, element)

    def of_tag(self, match):
        element, attributes = match[1], dict(ATTRIBUTE.findall(match[2]))
        for attribute in ATTRIBUTE.finditer(self.text, match.start(2), match.end(2)):
            yield from self.of_value(element, attribute[1], attribute[2], attribute.start(2))
            if attribute[1] in MAY_GO.get(element, []):
                yield self.slip(f"{element} {attribute[1]} gone", attribute.start(), attribute.end(), "", element)
        if element == "condition" and "if-unknown" not in attributes:
            yield self.slip("condition if-unknown added", match.end(2), match.end(2), ' if-unknown="good-to-know"', element)
        if attributes.get("after-magnesium") != attributes.get("after-medicine"):
            swapped = re.sub(r"after-(magnesium|medicine)", lambda found: "after-" + {"magnesium": "medicine", "medicine": "magnesium"}[found[1]], match[2])
            yield self.slip(f"{element} gaps swapped", match.start(2), match.end(2), swapped, element)
        if element in WHOLE:
            end = match.end() if match[3] else self.text.index(f"</{element}>", match.end()) + len(element) + 3
            yield self.slip(f"{element} left out", match.start(), end, "", element)

    def of_synonyms(self):
        for match in re.finditer(r"<synonyms>([^<]*)</synonyms>", self.text):
            for how, new in names_with_a_slip(match[1]):
                yield self.slip(f"form synonym {how}", match.start(1), match.end(1), new, "form")

    def slips(self):
        for match in TAG.finditer(self.text):
            if match[1]:
                yield from self.of_tag(match)
        yield from self.of_synonyms()


class Harness:
    """A small copy of the guide and the programs that look at it."""

    def __init__(self, root, programs, folder):
        self.guide, self.programs = folder, programs
        for path in (root / "data/content/magnesium").glob("*.xml"):
            shutil.copy(path, folder)
        self.keep_one_page(root)

    def keep_one_page(self, root):
        bundle = self.guide / "bundle.xml"
        one = '  <section id="all" title="All"><page id="get-help-now" title="Get help now"/></section>\n'
        bundle.write_text(re.sub(r"  <section .*</section>\n", one, bundle.read_text(encoding="utf-8"), flags=re.S), encoding="utf-8")
        page = (root / "tests/data/sample-guide/pages/forms-compared.xml").read_text(encoding="utf-8")
        source = re.search(r'<source id="([^"]+)"', (self.guide / "sources.xml").read_text(encoding="utf-8"))[1]
        page = page.replace('id="forms-compared"', 'id="get-help-now"').replace('sources="two"', f'sources="{source}"')
        (self.guide / "pages").mkdir()
        (self.guide / "pages/get-help-now.xml").write_text(page, encoding="utf-8")

    def run(self, program):
        done = subprocess.run([self.programs[program]], env={"STILLA_TEST_GUIDE": str(self.guide), "LC_ALL": "C.UTF-8", "GIO_USE_VFS": "local"},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return "passed" if done.returncode == 0 else "refused" if b"the guide was refused" in done.stdout else "noticed"

    def look(self, programs):
        """Returns: passed when all programs find the guide right, else how the first noticed."""
        return next((result for result in map(self.run, programs) if result != "passed"), "passed")

    def try_slip(self, slip):
        path = self.guide / slip.file
        right = path.read_bytes()
        path.write_text(slip.text, encoding="utf-8")
        result = self.look(slip.programs)
        path.write_bytes(right)
        return result


def count_results(harness, sources):
    """Returns: for each kind how many slips were noticed, refused and passed; and those that passed."""
    counts, survivors = collections.defaultdict(collections.Counter), []
    for source in sources:
        for slip in source.slips():
            result = harness.try_slip(slip)
            counts[slip.kind][result] += 1
            if result == "passed":
                survivors.append(f"{slip.file}:{slip.line}: {slip.kind}: {slip.what}")
    return counts, survivors


def check(tap, harness, sources):
    tap.check(harness.look(list(harness.programs)) == "passed", "the guide without a slip passes")
    first = sources[0]
    comment = first.slip("comment", first.text.index("<!--") + 4, first.text.index("<!--") + 4, " changed", "condition")
    tap.check(harness.try_slip(comment) == "passed", "a changed comment passes")
    counts, survivors = count_results(harness, sources)
    for kind, results in sorted(counts.items()):
        print(f"# {kind}: {results['noticed']} noticed, {results['refused']} refused, {results['passed']} unseen")
    total = sum(counts.values(), collections.Counter())
    print(f"# in all {sum(total.values())}: {total['noticed']} noticed, {total['refused']} refused, {total['passed']} unseen")
    tap.check(sum(total.values()) > 2000, "there are slips of every kind")
    tap.check(not survivors, "every slip is seen", *survivors)


def main():
    root = pathlib.Path(sys.argv[1])
    programs = dict(zip(("answers", "conditions", "doses", "interactions", "medicines", "numbers"), sys.argv[2:], strict=True))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        harness = Harness(root, programs, pathlib.Path(folder))
        check(tap, harness, [Source(harness.guide / name) for name in ("rules.xml", "doses.xml", "agents.xml")])
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
