# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the plain text of a page as HTML with the parts that a handout has: headings, lists, tables, boxes, and
numbers that lead to the sources. Another program can then set the same words; README.md says what for.

    stilla-cli text glycinate | handout_as_html.py > glycinate.html
"""
import html
import re
import sys

STYLE = """@page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " of " counter(pages) } }
body { font: 12.5pt/1.36 'Noto Sans', sans-serif }
h1, h2, h3 { break-after: avoid; line-height: 1.25 }
table { border-collapse: collapse; width: 100% } td { border-bottom: 0.4pt solid; padding: 2pt 6pt }
aside { border: 1pt solid; border-radius: 4pt; padding: 6pt; margin: 6pt 0; break-inside: avoid }
small { color: #4a4a4a } sup a { color: inherit; text-decoration: none }"""
RULED = {"=": "h1", "-": "h2", ".": "h3"}


def inline(words):
    def note(match):
        names = re.sub(r"\d+", lambda number: f"<a href='#source-{number[0]}'>{number[0]}</a>", match[2])
        return f"<sup>[{names}]</sup> <small>{match[1]}</small>"

    return re.sub(r"\[([A-Z][^\];]*); ([\d, ]+)\]", note, html.escape(" ".join(words.split()), quote=False))


def table(lines):
    rows = []
    for line in lines:
        if line.startswith("  ") and ":" in line:
            rows[-1].append(line.split(":", 1)[1])
        else:
            rows.append([line])
    cells = ("".join(f"<td>{inline(cell)}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def items(block):
    parts = re.split(r"^(?:• |\d+\. )", block, flags=re.M)[1:]
    if not block.startswith("1. "):
        return "<ul>" + "".join(f"<li>{inline(part)}</li>" for part in parts) + "</ul>"
    is_sources = "We read" in block
    return "<ol>" + "".join(f"<li id='{'source' if is_sources else 'step'}-{number}'>{inline(part)}</li>"
                            for number, part in enumerate(parts, 1)) + "</ol>"


def element(block):
    lines = block.splitlines()
    if all(line.startswith("|") for line in lines):
        return "<aside>" + blocks("\n".join(line[2:] for line in lines)) + "</aside>"
    if len(lines) == 2 and set(lines[1]) <= set("=-.") and lines[1]:
        tag = RULED[lines[1][0]]
        return f"<{tag}>{inline(lines[0])}</{tag}>"
    if re.match(r"• |\d+\. ", block):
        return items(block)
    if len(lines) > 1 and re.match(r"  \S[^:]*: ", lines[1]):
        return table(lines)
    return f"<p>{inline(block)}</p>"


def blocks(text):
    return "\n".join(element(block) for block in re.split(r"\n\s*\n", text) if block.strip())


words = sys.stdin.read()
title = html.escape(words.splitlines()[0])
print(f"<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>{title}</title><style>{STYLE}</style>\n"
      f"{blocks(words)}</html>")
