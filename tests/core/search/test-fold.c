/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-fold.h"

typedef struct {
  const char *text;
  const char *folded;
} Case;

static const Case cases[] = {
  { "", "" },
  { "Magnesium", "magnesium" },
  { "MIGRÄNE", "migrane" },
  { "Migräne", "migrane" },
  { "migra\314\210ne", "migrane" }, /* a and a combining mark */
  { "straße", "strasse" },
  { "STRASSE", "strasse" },
  { "Łódź", "lodz" },
  { "øre", "ore" },
  { "đau đầu", "dau dau" },
  { "œdème", "oedeme" },
  { "ılık", "ilik" },
  { "MİGREN", "migren" },
  { "Ёлка", "елка" },
  { "ΜΑΓΝΉΣΙΟΣ", "μαγνησιοσ" },
  { "μαγνήσιος", "μαγνησιοσ" },
  { "أإآٱا", "ااااا" },
  { "مُغْنِيسِيُوم", "مغنيسيوم" },    /* vowels */
  { "مغنيـــسيوم", "مغنيسيوم" }, /* tatweel */
  { "صداعى", "صداعي" },
  { "مرة", "مره" },
  { "کیک", "كيك" },
  { "١٤١", "141" },
  { "۱۴۱", "141" },
  { "१४१", "141" },
  { "CO₂", "co2" },
  { "ﬁbre", "fibre" },
  { "Ｍｇ", "mg" },
  { "מִיגְרֶנָה", "מיגרנה" },
  { "偏头痛", "偏头痛" },
  { "soft\302\255hyphen", "softhyphen" },
  { "bad\377byte", "bad\357\277\275byte" },
};

static void
test_fold (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *folded = stilla_fold (cases[i].text);
    g_autofree char *twice = stilla_fold (folded);

    g_assert_cmpstr (folded, ==, cases[i].folded);
    g_assert_cmpstr (twice, ==, folded);
  }
}

typedef struct {
  const char *text;
  const char *words; /* parted by | */
} WordCase;

static const WordCase word_cases[] = {
  { "", "" },
  { " .,;!? ", "" },
  { "Do not take it.", "do|not|take|it" },
  { "1,000 mg", "1000|mg" },
  { "14.1 per cent.", "14.1|per|cent" },
  { "a,b", "a|b" },
  { "co-magaldrox", "co|magaldrox" },
  { "Child's", "child|s" },
  { "偏头痛", "偏|头|痛" },
  { "Mg镁", "mg|镁" },
  { "المغنيسيوم", "مغنيسيوم" },
  { "مغنيسيوم", "مغنيسيوم" },
  { "الم", "الم" }, /* too short to have an article */
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (word_cases); i++) {
    g_autoptr (GPtrArray) words = stilla_fold_words (word_cases[i].text);
    g_autoptr (GString) joined = g_string_new (NULL);

    for (guint k = 0; k < words->len; k++) {
      const StillaFoldedWord *word = g_ptr_array_index (words, k);

      g_string_append_printf (joined, "%s%s", k > 0 ? "|" : "", word->folded);
    }
    g_assert_cmpstr (joined->str, ==, word_cases[i].words);
  }
}

static void
test_offsets (void)
{
  g_autoptr (GPtrArray) words = stilla_fold_words ("Über 1,000 mg");
  const StillaFoldedWord *first = g_ptr_array_index (words, 0);
  const StillaFoldedWord *number = g_ptr_array_index (words, 1);

  g_assert_cmpuint (first->start, ==, 0);
  g_assert_cmpuint (first->end, ==, 5);
  g_assert_cmpuint (number->start, ==, 6);
  g_assert_cmpuint (number->end, ==, 11);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold/text", test_fold);
  g_test_add_func ("/search/fold/words", test_words);
  g_test_add_func ("/search/fold/offsets", test_offsets);
  return g_test_run ();
}
