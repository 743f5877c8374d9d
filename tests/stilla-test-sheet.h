/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-plain-text.h"
#include "core/paper/stilla-handout-subject.h"
#include "core/schedule/stilla-plan-file.h"

#include "stilla-test-guide.h"
#include "stilla-test-plan.h"
#include "stilla-test-shipped.h"

#include <string.h>

/* Sheets of a handout from a plan that is written down as a file, on 20 November 2026. */

/* @inside: what stands in the plan */
static inline StillaPlanFile *
stilla_test_sheet_parse (StillaBundle *bundle, const char *inside)
{
  g_autofree char *xml = g_strdup_printf ("<plan format='1'>%s</plan>", inside);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  StillaPlanFile *file = stilla_plan_file_parse (bytes, "plan.xml", bundle, issues);

  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    g_autofree char *line = stilla_issue_to_line (stilla_issue_list_get (issues, i));

    g_test_message ("%s", line);
  }
  g_assert_nonnull (file);
  return file;
}

/* @file: (nullable): nothing was written down */
static inline StillaRendition *
stilla_test_sheet_render (StillaBundle *bundle, const StillaPlanFile *file, const char *words)
{
  g_autoptr (StillaHandoutPart) part = stilla_handout_part_from_string (words);
  g_autoptr (GError) error = NULL;
  GDate today = test_date ("2026-11-20");
  StillaHandoutSubject subject = { .bundle = bundle, .region = "us-ca", .today = &today };
  StillaRendition *page;

  if (file != NULL) {
    subject.plan = file->plan;
    subject.circumstances = file->circumstances;
    subject.person = file->person;
  }
  page = stilla_handout_render (&subject, part, NULL, &error);
  g_assert_no_error (error);
  return page;
}

/* Returns: the @index-th table, from 0; it must be there */
static inline const StillaTable *
stilla_test_sheet_find_table (const StillaRendition *page, guint index)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (block->kind == STILLA_BLOCK_TABLE && index-- == 0)
      return block->table;
  }
  g_error ("there is no such table");
}

/* "08:00|p, 1 capsule|100 mg elemental|every day", with plain spaces */
static inline char *
stilla_test_sheet_dup_row (const StillaTable *table, guint row)
{
  const GPtrArray *cells = g_ptr_array_index (table->rows, row);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++) {
    g_autofree char *cell = stilla_text_dup_string (g_ptr_array_index (cells, i));

    g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", cell);
  }
  g_string_replace (words, "\u00a0", " ", 0);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static inline gboolean
stilla_test_sheet_has_row (const StillaTable *table, const char *wanted)
{
  for (guint i = 0; i < table->rows->len; i++) {
    g_autofree char *row = stilla_test_sheet_dup_row (table, i);

    if (g_str_equal (row, wanted))
      return TRUE;
    g_test_message ("%s", row);
  }
  return FALSE;
}

/* Compares the page with tests/data/text/NAME. */
static inline void
stilla_test_sheet_assert_golden (const StillaRendition *page, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "text", name, NULL);
  g_autofree char *text = stilla_rendition_to_plain_text (page);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("STILLA_TEST_MAKE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static inline void
stilla_test_sheet_append_product (GString *xml, int i, GRand *rand)
{
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_append_printf (xml, "<product id='p%d' name='P %d &amp; more' unit='tablet'/>", i, i);
  else
    g_string_append_printf (
        xml, "<product id='p%d' name='P %d &amp; more' amount='%d mg' basis='elemental' unit='tablet'/>", i,
        i, g_rand_int_range (rand, 1, 400));
}

static inline void
stilla_test_sheet_append_dose (GString *xml, int product, int at, GRand *rand)
{
  static const char *const when[] = { "",
                                      " weekdays='monday friday'",
                                      " every-days='3' from='2026-11-02'",
                                      " from='2026-12-24'",
                                      " until='2027-03-01'",
                                      " next-day='yes'" };

  g_string_append_printf (xml, "<dose product='p%d' time='%02d:%02d' units='%d'%s/>", product, at / 60,
                          at % 60, g_rand_int_range (rand, 1, 5),
                          when[g_rand_int_range (rand, 0, at < 600 ? 6 : 5)]);
}

/* At most 36 doses a day, and 24 of one product. */
static inline char *
stilla_test_sheet_dup_random_plan (GRand *rand)
{
  GString *products = g_string_new (NULL);
  g_autoptr (GString) doses = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 21);
  int n_doses = g_rand_int_range (rand, 0, MIN (36, n * 20));

  for (int i = 0; i < n; i++)
    stilla_test_sheet_append_product (products, i, rand);
  for (int i = 0; i < n_doses; i++)
    stilla_test_sheet_append_dose (doses, i % n, 60 + i * 35, rand);
  g_string_append (products, doses->str);
  return g_string_free (products, FALSE);
}
