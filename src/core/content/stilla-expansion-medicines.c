/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-interaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A name as it stands on a packet, and every interaction that has it. */
typedef struct {
  const char *name;
  char *key;         /* the name without its case: names are sorted and told apart by it */
  GPtrArray *groups; /* (element-type utf8): names of interactions, in file order */
} Entry;

static void
entry_free (Entry *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self);
}

static Entry *
entry_new (const char *name)
{
  Entry *self = g_new0 (Entry, 1);

  self->name = name;
  self->key = g_utf8_casefold (name, -1);
  self->groups = g_ptr_array_new ();
  return self;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(Entry *const *) a)->key, (*(Entry *const *) b)->key);
}

static void
add_name (GHashTable *entries, const char *name, const char *group)
{
  g_autofree char *key = g_utf8_casefold (name, -1);
  Entry *entry = g_hash_table_lookup (entries, key);

  if (entry == NULL) {
    entry = entry_new (name);
    g_hash_table_insert (entries, entry->key, entry);
  }
  if (!g_ptr_array_find (entry->groups, group, NULL))
    g_ptr_array_add (entry->groups, (gpointer) group);
}

static void
add_medicines (GHashTable *entries, const StillaInteraction *interaction)
{
  for (guint i = 0; i < interaction->medicines->len; i++) {
    const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, i);

    add_name (entries, medicine->name, interaction->name);
    for (guint brand = 0; medicine->brands[brand] != NULL; brand++)
      add_name (entries, medicine->brands[brand], interaction->name);
  }
}

/* Returns: (element-type Entry): A to Z, owned by @entries */
static GPtrArray *
sort_entries (GHashTable *entries)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    g_ptr_array_add (sorted, entry);
  g_ptr_array_sort (sorted, compare_entries);
  return g_steal_pointer (&sorted);
}

static gunichar
letter_of (const Entry *entry)
{
  return g_unichar_toupper (g_utf8_get_char (entry->key));
}

static gboolean
same_groups (const Entry *a, const Entry *b)
{
  if (a->groups->len != b->groups->len)
    return FALSE;
  for (guint i = 0; i < a->groups->len; i++)
    if (g_ptr_array_index (a->groups, i) != g_ptr_array_index (b->groups, i))
      return FALSE;
  return TRUE;
}

/* ": Painkillers; also: Other medicines" */
static void
append_groups (const Entry *entry, StillaText *item)
{
  for (guint i = 0; i < entry->groups->len; i++) {
    stilla_text_append (item, i == 0 ? _ (": ") : _ ("; also: "), STILLA_SPAN_PLAIN);
    stilla_text_append (item, g_ptr_array_index (entry->groups, i), STILLA_SPAN_PLAIN);
  }
}

/* "zinc acetate, zinc citrate: Zinc by mouth – ": neighbours in the alphabet that belong to the same share
 * the words. @before: the entry before in the same letter, nullable */
static void
append_entry (const Entry *before, const Entry *entry, StillaText *text)
{
  if (before != NULL && same_groups (before, entry)) {
    stilla_text_append (text, _ (", "), STILLA_SPAN_PLAIN);
  } else if (before != NULL) {
    append_groups (before, text);
    stilla_text_append (text, _ (" – "), STILLA_SPAN_PLAIN);
  }
  stilla_text_append (text, entry->name, STILLA_SPAN_STRONG);
}

/* The names of a letter; @next becomes the first entry behind them. */
static StillaText *
names_new (const GPtrArray *entries, guint *next)
{
  gunichar letter = letter_of (g_ptr_array_index (entries, *next));
  StillaText *names = stilla_text_new ();
  const Entry *before = NULL;

  for (; *next < entries->len && letter_of (g_ptr_array_index (entries, *next)) == letter; (*next)++) {
    const Entry *entry = g_ptr_array_index (entries, *next);

    append_entry (before, entry, names);
    before = entry;
  }
  append_groups (before, names);
  return names;
}

static StillaText *
letter_new (const Entry *entry)
{
  StillaText *letter = stilla_text_new ();
  char words[8] = { 0 };

  g_unichar_to_utf8 (letter_of (entry), words);
  stilla_text_append (letter, words, STILLA_SPAN_STRONG);
  return letter;
}

/* The names of a letter as an item of the list and as a row of its table. */
static void
add_letter (StillaBlock *list, const Entry *first, StillaText *names)
{
  GPtrArray *row = stilla_table_add_row (list->as_rows, stilla_text_new ());
  StillaText *item = letter_new (first);

  stilla_text_append (item, _ (" – "), STILLA_SPAN_PLAIN);
  stilla_text_append_text (item, stilla_text_copy (names));
  stilla_block_add_item (list, item);
  g_ptr_array_add (row, letter_new (first));
  g_ptr_array_add (row, names);
}

static StillaTable *
table_new (void)
{
  StillaTable *table = stilla_table_new ();

  table->dense = TRUE;
  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("Letter")));
  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("Name: line to read")));
  return table;
}

static StillaBlock *
list_new (const GPtrArray *entries)
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  list->as_rows = table_new ();
  for (guint i = 0; i < entries->len;) {
    const Entry *first = g_ptr_array_index (entries, i);

    add_letter (list, first, names_new (entries, &i));
  }
  return list;
}

void
stilla_expand_medicine_index (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  g_autoptr (GPtrArray) interactions = stilla_bundle_dup_interactions (self->bundle);
  g_autoptr (GHashTable) entries
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) entry_free);
  g_autoptr (GPtrArray) sorted = NULL;

  for (guint i = 0; i < interactions->len; i++)
    add_medicines (entries, g_ptr_array_index (interactions, i));
  sorted = sort_entries (entries);
  g_ptr_array_add (out, list_new (sorted));
}
