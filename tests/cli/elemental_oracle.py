# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works out the magnesium in a formula from the atomic weights, without the program."""
import re
from fractions import Fraction

WEIGHTS = {"H": "1.008", "C": "12.011", "N": "14.007", "O": "15.999", "Mg": "24.305", "P": "30.974", "S": "32.06",
           "Cl": "35.45"}
MAGNESIUM = Fraction("24.305")


def count_atoms(formula):
    """{'Mg': 1, …} of "Mg(C2H4NO2)2.2H2O"."""
    total = {}
    for part in formula.split("."):
        times, rest = re.fullmatch(r"(\d*)(.+)", part).groups()
        add_atoms(total, rest, int(times or 1))
    return total


def add_atoms(total, formula, times):
    for group, group_times, symbol, number in re.findall(r"\(([^()]*)\)(\d*)|([A-Z][a-z]?)(\d*)", formula):
        if group:
            add_atoms(total, group, times * int(group_times or 1))
        else:
            total[symbol] = total.get(symbol, 0) + times * int(number or 1)


def share_of(formula):
    atoms = count_atoms(formula)
    mass = sum(count * Fraction(WEIGHTS[symbol]) for symbol, count in atoms.items())
    return atoms["Mg"] * MAGNESIUM / mass


def half_up(fraction):
    return (2 * fraction.numerator + fraction.denominator) // (2 * fraction.denominator)


def two_decimals(fraction):
    hundredths = half_up(fraction * 100)
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def three_figures(percent):
    decimals = 1
    while half_up(percent * 10 ** decimals) < 100:
        decimals += 1
    digits = half_up(percent * 10 ** decimals)
    return f"{digits // 10 ** decimals}.{digits % 10 ** decimals:0{decimals}d}"
