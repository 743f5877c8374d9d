/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-intake-search.h"

#include "core/search/stilla-fold.h"

struct _StillaIntakeSearch {
  GPtrArray *wanted; /* (element-type StillaFoldedWord) */
  GHashTable
      *folded; /* (element-type utf8 GPtrArray): the words of a text; names and states come again and again
                */
};

StillaIntakeSearch *
stilla_intake_search_new (const char *typed)
{
  StillaIntakeSearch *self = g_new0 (StillaIntakeSearch, 1);
  g_autofree char *valid = g_utf8_make_valid (typed, -1);

  self->wanted = stilla_fold_words (valid);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
stilla_intake_search_free (StillaIntakeSearch *self)
{
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_free (self);
}

static const GPtrArray *
fold_once (StillaIntakeSearch *self, const char *text)
{
  GPtrArray *words = g_hash_table_lookup (self->folded, text);

  if (words == NULL) {
    g_autofree char *valid = g_utf8_make_valid (text, -1);

    words = stilla_fold_words (valid);
    g_hash_table_insert (self->folded, g_strdup (text), words);
  }
  return words;
}

static gboolean
begins_word (StillaIntakeSearch *self, const char *wanted, const char *text)
{
  const GPtrArray *words = fold_once (self, text);

  for (guint i = 0; i < words->len; i++)
    if (g_str_has_prefix (((StillaFoldedWord *) g_ptr_array_index (words, i))->folded, wanted))
      return TRUE;
  return FALSE;
}

gboolean
stilla_intake_search_match (StillaIntakeSearch *self, const StillaIntake *answer)
{
  for (guint i = 0; i < self->wanted->len; i++) {
    const char *wanted = ((StillaFoldedWord *) g_ptr_array_index (self->wanted, i))->folded;

    if (!begins_word (self, wanted, answer->product_name) && !begins_word (self, wanted, answer->note)
        && !begins_word (self, wanted, answer->reason)
        && !begins_word (self, wanted, stilla_intake_state_label (answer->state)))
      return FALSE;
  }
  return TRUE;
}
