# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts sentences, words and syllables of every page a second time, from the rules in data/content/README.md, and
compares them with what the program counts.

    readability_oracle.py COUNTER STILLA_CLI CONTENT_DIR WORD_LIST_DIR      compares
    readability_oracle.py PAGE.xml... WORD_LIST_DIR                         prints what it counts
"""
import math
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

ONE_WORD = {"quantity", "elemental", "dose", "limit", "share", "time"}  # a number with its unit is read as one word
AMOUNT, NUMBER, KEPT_POINT = "\x01", "\x02", "\x03"
PARAGRAPHS = {"p", "claim", "item", "step", "point", "value", "meaning", "main-message", "purpose"}
LEFT_OUT = {"table", "caption", "alternative", "title", "synonyms"}
ABBREVIATION = re.compile(r"\b(Dr|Mr|Mrs|Ms|vs|e\.g|i\.e|etc|No)\.")


def read_list(folder, name):
    for line in (pathlib.Path(folder) / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split()


class Counter:
    def __init__(self, folder):
        self.exceptions = {word: int(number) for word, number in read_list(folder, "syllables")}
        self.spared = {line[0] for line in read_list(folder, "unavoidable")}

    def syllables(self, word):
        word = word.lower().replace("’", "'")
        word = re.sub(r"[^a-z]", "", word[:-2] if word.endswith("'s") else word)
        if word in self.exceptions:
            return self.exceptions[word]
        if word.endswith("s") and word[:-1] in self.exceptions:
            return self.exceptions[word[:-1]]
        return max(1, len(re.findall(r"[aeiouy]+", without_silent_end(word))))

    def count(self, sentences, spare):
        """Sentences, words, syllables, words of three syllables and more, letters, words of the longest sentence."""
        total, letters, longest = [], 0, 0
        for sentence in sentences:
            counted = [word for word in words(sentence) if not (spare and fold(word) in self.spared)]
            total += [1 if AMOUNT in word else self.syllables(word) for word in counted]
            letters += sum(len(fold(word)) for word in counted)
            longest = max(longest, len(counted))
        return [len(sentences), len(total), sum(total), sum(n >= 3 for n in total), letters, longest]


def without_silent_end(word):
    if re.search(r"[^aeiouy]ed$", word) and not re.search(r"[td]ed$", word):
        return word[:-2]
    if re.search(r"[^aeiouy]es$", word) and not re.search(r"((s|x|z|ch|sh|c|g)es|[^aeiouy]les)$", word):
        return word[:-2]
    if re.search(r"[^aeiouy]e$", word) and not re.search(r"[^aeiouy]le$", word):
        return word[:-1]
    return word


def fold(word):
    return re.sub(r"[^a-z]", "", word.lower())


def text(element):
    parts = [element.text or ""]
    for child in element:
        if child.tag in ONE_WORD:
            parts.append(AMOUNT)
        elif child.tag == "number":
            parts.append(NUMBER)
        elif child.tag == "cite":
            parts.append("Source")
        else:
            parts.append(text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def paragraphs(element):
    for child in element:
        if child.tag in PARAGRAPHS or (child.tag == "question" and element.tag == "questions"):
            yield child
        elif child.tag not in LEFT_OUT | {"question"}:
            yield from paragraphs(child)


def sentences(words_of_paragraph):
    line = re.sub(r"\s+", " ", words_of_paragraph).strip()
    line = ABBREVIATION.sub(lambda match: match.group(0).replace(".", KEPT_POINT), line)
    parts = re.split(r'(?<=[.!?])["”’)]*\s+', line)
    return [part for part in parts if re.search(f"[A-Za-z{AMOUNT}{NUMBER}]", part)]


def words(sentence):
    parts = re.split(r"[\s\-–—/]+", sentence.replace(KEPT_POINT, ""))
    return [part for part in parts if AMOUNT in part or re.search(r"[A-Za-z]", part)]


def page_sentences(path):
    root = ElementTree.parse(path).getroot()
    return [sentence for paragraph in paragraphs(root) for sentence in sentences(text(paragraph))]


def grades(counts):
    s, w, b, p = counts[:4]
    return [0.39 * w / s + 11.8 * b / w - 15.59, 1.0430 * math.sqrt(p * 30 / s) + 3.1291]


def record(every, spared):
    """A line of `stilla-cli check --readability` without the id."""
    decimals = grades(every) + grades(spared) + [every[1] / every[0]]
    return [f"{value:.1f}" for value in decimals] + [str(every[5]), str(every[0]), str(every[1])]


def run(*command):
    result = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert result.stderr == "" and result.returncode in (0, 1), result.stderr
    return [line.split("\t") for line in result.stdout.splitlines() if "\t" in line]


def compare(counter_program, cli, content, lists):
    counter = Counter(lists)
    counted = {line[0]: [int(number) for number in line[1:]] for line in run(counter_program)}
    printed = {line[0]: line[1:] for line in run(cli, "check", "--readability")}
    pages = sorted((pathlib.Path(content) / "pages").glob("*.xml"))
    assert {page.stem for page in pages} == set(counted) == set(printed)
    for page in pages:
        found = page_sentences(page)
        every, spared = counter.count(found, False), counter.count(found, True)
        assert counted[page.stem] == every + spared, (page.stem, counted[page.stem], every + spared)
        assert printed[page.stem] == record(every, spared), (page.stem, printed[page.stem], record(every, spared))
    print(len(pages), "pages, the same numbers twice")


if __name__ == "__main__":
    if sys.argv[1].endswith(".xml"):
        for name in sys.argv[1:-1]:
            found = page_sentences(name)
            print(name, *Counter(sys.argv[-1]).count(found, False), *Counter(sys.argv[-1]).count(found, True), sep="\t")
    else:
        compare(*sys.argv[1:])
