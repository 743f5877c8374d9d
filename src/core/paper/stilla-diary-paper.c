/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-diary-paper.h"

#include <glib/gi18n-lib.h>

#define DAYS_OF_MONTH 31
#define HEADACHES 4         /* on one sheet */
#define SHORT_LINE "______" /* for a number or a word */

static void
add_words (GPtrArray *blocks, StillaBlockKind kind, const char *words)
{
  StillaBlock *block = stilla_block_new (kind);

  block->text = stilla_text_new_plain (words);
  g_ptr_array_add (blocks, block);
}

static void
append_blank (StillaText *into, const char *words)
{
  stilla_text_append (into, words, STILLA_SPAN_PLAIN);
  stilla_text_append (into, SHORT_LINE, STILLA_SPAN_BLANK);
}

/* @fields: %NULL-terminated: a blank to write on follows each */
static void
add_blanks (GPtrArray *blocks, const char *const *fields)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_PARAGRAPH);

  block->text = stilla_text_new ();
  for (gsize i = 0; fields[i] != NULL; i++)
    append_blank (block->text, fields[i]);
  g_ptr_array_add (blocks, block);
}

static StillaTable *
add_table (GPtrArray *blocks, const guint *widths, guint n_columns)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);

  block->table = stilla_table_new ();
  stilla_table_make_grid (block->table, widths, n_columns)->fills = TRUE;
  g_ptr_array_add (blocks, block);
  return block->table;
}

/* A row with the same words in each cell behind its name. */
static void
add_row (StillaTable *table, const char *name, const char *words, guint n_cells, guint height)
{
  GPtrArray *row = stilla_table_add_row (table, stilla_text_new ());

  g_ptr_array_add (row, stilla_text_new_plain (name));
  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (row, *words != '\0' ? stilla_text_new_plain (words) : stilla_text_new ());
  g_array_append_val (table->grid->heights, height);
}

static void
warn (GPtrArray *blocks)
{
  add_words (blocks, STILLA_BLOCK_PARAGRAPH,
             _ ("A frightening headache is not for a diary: see the signs of an emergency."));
}

/* Each headache */

typedef struct {
  const char *name;
  const char *words; /* in each cell: boxes to tick; "": room to write */
  guint height;      /* lines */
} Field;

static const Field fields[] = {
  { N_ ("Date"), "", 1 },
  { N_ ("Began at, ended at"), "", 1 },
  { N_ ("Worst pain, 0 to 10"), "", 1 },
  { N_ ("Where"), N_ ("☐ one side\n☐ both sides"), 1 },
  { N_ ("How it felt"), N_ ("☐ throbbing\n☐ pressing"), 1 },
  { N_ ("Worse when you moved"), STILLA_BOX_TO_TICK, 1 },
  { N_ ("Felt sick, or vomited"), STILLA_BOX_TO_TICK, 1 },
  { N_ ("Light was too much"), STILLA_BOX_TO_TICK, 1 },
  { N_ ("Sound was too much"), STILLA_BOX_TO_TICK, 1 },
  { N_ ("Aura (odd sight, feeling or speech): which, how long"), "", 2 },
  { N_ ("Medicine: name, amount, time"), "", 3 },
  { N_ ("Better two hours later"), N_ ("☐ yes\n☐ no"), 1 },
  { N_ ("Magnesium that day: product, mg elemental"), "", 2 },
  { N_ ("Loose stools, side effects"), "", 1 },
  { N_ ("A day of your period"), STILLA_BOX_TO_TICK, 1 },
  { N_ ("What came before: sleep, meals, stress, drinks"), "", 2 },
  { N_ ("What you could not do: work, school, home"), "", 2 },
  { N_ ("Note"), "", 2 },
};

static void
add_headaches (GPtrArray *blocks)
{
  static const guint widths[] = { 30, 18, 18, 18, 18 };
  StillaTable *table = add_table (blocks, widths, HEADACHES + 1);

  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("Write or tick")));
  for (guint i = 0; i < HEADACHES; i++) {
    g_autofree char *number = g_strdup_printf (_ ("Headache %u"), i + 1);

    g_ptr_array_add (table->head, stilla_text_new_plain (number));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    add_row (table, _ (fields[i].name), *fields[i].words != '\0' ? _ (fields[i].words) : "", HEADACHES,
             fields[i].height);
}

StillaRendition *
stilla_diary_paper_new (StillaBundle *bundle, const StillaReader *reader)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  const char *title = _ ("Headache diary");

  add_words (blocks, STILLA_BLOCK_TITLE, title);
  add_words (blocks, STILLA_BLOCK_PURPOSE, _ ("One column for each headache. A few words are enough."));
  warn (blocks);
  add_headaches (blocks);
  return stilla_rendition_new_from_blocks (bundle, reader, "diary", title, NULL, blocks);
}

/* A month */

static void
add_days (GPtrArray *blocks)
{
  static const guint widths[] = { 5, 8, 10, 23, 16, 16, 9, 16 };
  const char *const heads[G_N_ELEMENTS (widths)] = { _ ("Day"),
                                                     _ ("Pain, 0\302\240to\302\24010"),
                                                     _ ("Migraine yes / no"),
                                                     _ ("Medicine for the attack"),
                                                     _ ("Magnesium mg elemental"),
                                                     _ ("Stools, side effects"),
                                                     _ ("Period"),
                                                     _ ("Note") };
  StillaTable *table = add_table (blocks, widths, G_N_ELEMENTS (widths));

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    g_ptr_array_add (table->head, stilla_text_new_plain (heads[i]));
  for (guint day = 1; day <= DAYS_OF_MONTH; day++) {
    g_autofree char *name = g_strdup_printf ("%u", day);

    add_row (table, name, "", G_N_ELEMENTS (widths) - 1, 1);
  }
}

StillaRendition *
stilla_diary_month_new (StillaBundle *bundle, const StillaReader *reader)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  const char *title = _ ("Headache diary of a month");
  const char *const counts[]
      = { _ ("Month "), _ (" Days with headache "), _ (" migraine "), _ (" attack medicine "), NULL };

  add_words (blocks, STILLA_BLOCK_TITLE, title);
  add_words (blocks, STILLA_BLOCK_PURPOSE,
             _ ("One line each evening. Pain: 0 none, 10 the worst you can think of."));
  warn (blocks);
  add_blanks (blocks, counts);
  add_days (blocks);
  return stilla_rendition_new_from_blocks (bundle, reader, "diary-month", title, NULL, blocks);
}
