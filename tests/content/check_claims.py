# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""None of the claims that the evidence refutes is stated as a fact anywhere in the guide.

    check_claims.py ROOT

A claim has a pattern of words. A sentence with that pattern passes only when it is turned round: by a "not" of its own, by
the words that make it true, or because it only says what one may read elsewhere and the next sentences deny it.
Patterns cannot read: this catches a claim that slips back in, it does not replace the second reader.
"""
import pathlib
import re
import sys

import guide_text
from tap import Tap

NOT = r"\b(not|no|never|none|nobody|neither|nor|nothing|cannot|few|false|wrong|unproven|instead)\b"
HEARSAY = re.compile(r"^[“\"(]*(You|People|Some people) (may|might|will|can) (also )?(read|hear|see|be told)|^(“|Some (pages|texts|clinics|shops) )", re.I)
DENIAL = re.compile(NOT + r"|\bonly\b|\bbut\b|\bless than\b|\banother\b|\bother\b|\bprescription\b|\bdoes\b|\bask\b|\bnobody\b|\bout of date\b|\bold\b|\brests\b|\bworse\b|\btoo weak\b", re.I)
DRIP = r"(drips?|veins?|infusions?|intravenous|IV)"

# The refuted claim; the words that state it; the words besides a "not" that make the sentence true; a sentence that must be caught.
CLAIMS = [
    ("triptans by vein", rf"triptans?\b.*\b{DRIP}\b|\b{DRIP}\b.*\btriptans?\b", r"under the skin|clamp|why|prochlorperazine|dangerous",
     "A drip can hold a triptan."),
    ("glycinate 200 to 500 mg", r"\b200 to 500\b", r"elemental|compound|does|which|mean", "Take 200 to 500 mg label of glycinate a day."),
    ("proven or standard drips", rf"\b(proven|cornerstone|standard (treatment|care|practice))\b", r"stronger|better proven|more proven|other proven|whether|ask|which|who",
     "A magnesium drip is a proven treatment."),
    ("drips as good as medicines", rf"\b{DRIP}\b.*\b(as (good|effective|well) as|better than)\b.*\b(medicines?|tablets?|pills?)\b", r"\bone (small )?study\b|whether|ask|only as good",
     "A drip works as well as usual medicines, so it is as good as tablets."),
    ("drips have fewer side effects", rf"\b{DRIP}\b.*\b(fewer|less|reduced|rare) (side effects|harms)\b", r"whether|bowel|diarrhoea", "A drip has fewer side effects."),
    ("salt protects", r"\b(eat|eating|add|adding|take|taking|more|extra) (more |extra )*(salt|sodium)\b.*\b(protects?|helps?|prevents?|eases?|fewer)\b",
     r"survey|whether|less salt", "Eating more salt protects from migraine."),
    ("saline relieves migraine", r"\b(saline|salt water|fluids?)\b.*\b(relieves?|reduces?|eases?|stops?|treats?|helps?|cures?)\b.*\b(migraines?|pain|headaches?|attacks?)\b",
     r"whether|lack of (fluid|water)|dried out|judge claims", "Salt water by drip relieves migraine."),
    ("treatment without medicines", r"\b(without (any )?(meds|medicines?|drugs)|drug-free|medicine-free|all natural)\b", r"\b(is|are) (a )?(prescription )?medicines?\b|manage|try|days|day|attacks? without|attack|stopping|talk",
     "A drip treats migraine without medicines."),
    ("vitamins by vein treat migraine", rf"\b(vitamins?|CoQ10|riboflavin)\b.*\b{DRIP}\b.*\b(treats?|helps?|eases?|prevents?|relieves?)\b|\b{DRIP}\b.*\b(vitamins?|CoQ10)\b.*\b(treats?|helps?|eases?|prevents?|relieves?)\b",
     r"whether|by mouth", "Vitamins in a drip help migraine."),
    ("drips every few weeks", r"\b(2 to 4|4 to 6|two to four|four to six) (weeks?)\b", r"sources differ|whether", "A drip every 2 to 4 week prevents attacks."),
    ("simulated tests", r"\bsimulat", r"", "Simulated tests showed relief."),
    ("glycinate for menstrual migraine", r"\bglycinate\b.*\b(menstrual|periods?)\b|\b(menstrual|periods?)\b.*\bglycinate\b", r"pidolate|another|other form",
     "Glycinate prevents menstrual migraine."),
    ("glycinate is best", r"\bglycinate\b.*\b(best|ideal|preferred|superior|first choice)\b", r"whether|which|ask", "Glycinate is the best form."),
    ("probably effective today", r"\bprobably (effective|works|helps)\b", r"2012|aan12|withdrawn|\bold|then|earlier|possibly|grade", "Magnesium is probably effective."),
    ("all diuretics lower magnesium", r"\b(diuretics?|water tablets)\b.*\b(lose|loses|lower|lowers|loss|wash|low)\b", r"\b(some|loop|thiazides?|others?|kinds?|potassium|keep)\b",
     "Diuretics lower magnesium."),
    ("eptinezumab shows drips win", r"\beptinezumab\b.*\b(proves?|shows?)\b.*\b(drips?|nutrients?|vitamins?)\b", r"nothing", "Eptinezumab shows that drips work."),
    ("one thing causes migraine", r"\b(dehydration|lack of (water|fluid)|low magnesium|too little magnesium|salt)\b.*\b(causes?|triggers?|brings? on|sets? off)\b.*\b(migraines?|attacks?)\b",
     r"whether|some people|may |say|linked|if |seizures|looked for", "Low magnesium causes migraine."),
    ("Dominguez counted eleven trials", r"\bdom25\b.*\b(11|eleven)\b|\b(11|eleven)\b.*\bdom25\b|Dominguez.*\b(11|eleven)\b", r"chi16|Chiu", "In dom25 eleven trials of drips were put together."),
    ("drips for secondary headache", rf"\bsecondary headaches?\b.*\b{DRIP}\b.*\b(helps?|useful|treats?)\b|\b{DRIP}\b.*\b(helps?|useful|treats?)\b.*\bsecondary headaches?\b", r"delay",
     "A drip helps secondary headache."),
    ("kidneys need only caution", r"\bkidney (failure|disease|problems)\b.*\b(with (some )?(caution|care)|be careful|exercise caution)\b", r"stop|too weak", "With kidney failure, use magnesium with caution."),
    ("drips are fine in pregnancy", rf"(?=.*\bpregnan)(?=.*\b{DRIP}\b).*\b(safe|fine|can be (used|given)|may be (used|given))\b", r"\bonly\b|hospital",
     "A drip in pregnancy can be used."),
    ("sprays hold only triptans", r"\b(nasal )?sprays?\b.*\bonly\b.*\btriptans?\b", r"", "Nasal sprays only hold triptans."),
    ("chronic means more than fifteen", r"\bmore than (15|fifteen)\b", r"", "Chronic migraine means more than 15 days a month."),
    ("a product is promoted", r"\b(MigraKet|Liquid IV|Liquid I\.V\.|Heally|Rizafilm|Nerivio)\b", r"", "Try MigraKet."),
    ("testimonials", r"\b(users|patients|people|clients) (consistently |often |regularly )?(report|notice|tell us|swear)\b|\bin our experience\b", r"\b(trial|study|studies)\b|lower|whether|migraine a little less|itch|Stories",
     "Users consistently report more energy."),
    ("sales words", r"(?<!botulinum )\b(toxins?|detox\w*|root causes?|hormone balanc\w+|boosts? (your )?energy|synerg\w+|miracle|holistic)\b", r"said to", "It treats the root cause."),
]
ALL = [(name, re.compile(says, re.I), re.compile(unless + "|" + NOT if unless else NOT, re.I), bad) for name, says, unless, bad in CLAIMS]


def is_denied(one, following):
    return bool(HEARSAY.search(one) and any(DENIAL.search(other) for other in following[:2]))


def claims_in(text, after=""):
    """Returns: the refuted claims that a paragraph states. @after: the next paragraph. A question states nothing."""
    parts = guide_text.sentences(text)
    following = parts + guide_text.sentences(after)
    found = []
    for number, one in enumerate(parts):
        for name, says, unless, _bad in ALL:
            if says.search(one) and not one.endswith("?") and not unless.search(one) and not is_denied(one, following[number + 1:]):
                found.append(f"{name}: {one}")
    return found


def claims_of(root):
    texts = [text for _element, text in guide_text.paragraphs(root)]
    return [fault for text, after in zip(texts, texts[1:] + [""]) for fault in claims_in(text, after)]


def check_itself(tap):
    for name, _says, _unless, bad in ALL:
        tap.check(any(found.startswith(name) for found in claims_in(bad)), f"catches: {bad}")
        tap.empty(claims_in(f"You may read this: {bad} That is not so."), f"lets a denial of it pass: {name}")


def main():
    root = pathlib.Path(sys.argv[1])
    tap = Tap()
    check_itself(tap)
    others = [root / "data/content/magnesium" / f"{name}.xml" for name in ("rules", "glossary", "agents", "doses")]
    for path in guide_text.page_files(root) + others:
        tap.empty(claims_of(guide_text.read(path)), f"{path.stem} states no refuted claim")
    return tap.done()


sys.exit(main())
