/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stilla-test-sheet.h"

/* All sheets that are made from a plan alone, or from nothing; a card has no room for a thick plan. */
#define STILLA_TEST_CARD " sheet:wallet-card"
#define STILLA_TEST_SHEETS "sheet:plan sheet:week sheet:checks sheet:diary sheet:diary-month sheet:questions"

#define STILLA_TEST_LONG_WORDS \
  "Magnesium glycinate with pyridoxine from the pharmacy round the corner, the large white bottle with the " \
  "green label that stands on the second shelf on the left, which my cousin brought there"
#define STILLA_TEST_LONG_WORD \
  "Magnesiumbisglycinatchelatkapselngroßpackungsvorratsdosenetikettenbeschriftung" \
  "Magnesiumbisglycinatchelatkapselngroßpackungsvorratsdosenetikettenbeschriftung"

#define STILLA_TEST_PERSON "Maximiliane Theodora von Hohenstein-Waldburg, called مغ, of Old"

static inline void
stilla_test_add_product (GString *xml, int i)
{
  static const char *const names[] = { STILLA_TEST_LONG_WORDS, STILLA_TEST_LONG_WORD, "مغنيسيوم ٤٠٠ mg ليلاً",
                                       "a &amp; b &lt;c&gt; “d” &apos;e&apos;", "1/2" };

  g_string_append_printf (xml,
                          "<product id='p%d' name='%s' form='glycinate' amount='%d mg' basis='%s' per='%d' "
                          "unit='capsule'/>",
                          i, i < 5 ? names[i] : "Capsules", 101 + 7 * i,
                          i % 3 == 0 ? "elemental" : "compound", i % 4 + 1);
}

/* As much as a plan can hold in a day: 20 products, 36 doses, names that are as long as names can be,
 * medicines and open cautions. */
static inline StillaPlanFile *
stilla_test_thick_plan (StillaBundle *bundle)
{
  g_autoptr (GString) xml = g_string_new (NULL);

  for (int i = 0; i < 20; i++)
    stilla_test_add_product (xml, i);
  for (int i = 0; i < 36; i++)
    g_string_append_printf (xml, "<dose product='p%d' time='%02d:%02d' units='%s' from='2026-11-01'/>",
                            i % 20, 6 + i / 3, i % 3 * 20, i % 5 == 0 ? "1 1/2" : "2");
  g_string_append (xml, "<medicine name='levothyroxine' times='07:00 19:00'/><medicine name='ciprofloxacin' "
                        "times='08:00'/><medicine name='" STILLA_TEST_LONG_WORDS "' times='09:00'/>"
                        "<medicine name='" STILLA_TEST_LONG_WORD "'/>");
  g_string_append (xml, "<answer condition='c01' value='yes'/><answer condition='c02' value='not-sure'/>");
  return stilla_test_sheet_parse (bundle, xml->str);
}

/* Three products, one of them of an unknown amount, and nothing that is open but the sum. */
static inline StillaPlanFile *
stilla_test_thin_plan (StillaBundle *bundle)
{
  return stilla_test_sheet_parse (
      bundle,
      "<product id='a' name='Evening capsules' form='glycinate' amount='1000 mg' basis='compound' per='2' "
      "unit='capsule'/><product id='b' name='Powder' form='citrate' amount='150 mg' basis='elemental' "
      "unit='scoop'/><product id='c' name='Drink' unit='ml'/><dose product='a' time='21:00' units='2'/>"
      "<dose product='b' time='08:00' units='1/2'/><dose product='c' time='12:00' weekdays='monday'/>"
      "<medicine name='levothyroxine' times='07:00'/>");
}
