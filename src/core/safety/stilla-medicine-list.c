/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-medicine-list.h"

#include "core/search/stilla-fold.h"

struct _StillaMedicineList {
  StillaBundle *bundle; /* the interactions borrow from it */
  GPtrArray *interactions;
  GHashTable *by_name; /* folded name to GArray of StillaMedicineMatch */
};

/* The spelling that counts: folded, with single spaces. */
static char *
fold_name (const char *name)
{
  g_autofree char *folded = stilla_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n\r", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
holds_interaction (const GArray *matches, const StillaInteraction *interaction)
{
  for (guint i = 0; i < matches->len; i++)
    if (g_array_index (matches, StillaMedicineMatch, i).interaction == interaction)
      return TRUE;
  return FALSE;
}

static void
add_name (StillaMedicineList *self, const char *name, StillaMedicineMatch match)
{
  g_autofree char *folded = fold_name (name);
  GArray *matches = g_hash_table_lookup (self->by_name, folded);

  if (matches == NULL) {
    matches = g_array_new (FALSE, FALSE, sizeof (StillaMedicineMatch));
    g_hash_table_insert (self->by_name, g_steal_pointer (&folded), matches);
  }
  if (!holds_interaction (matches, match.interaction))
    g_array_append_val (matches, match);
}

static void
add_interaction (StillaMedicineList *self, const StillaInteraction *interaction)
{
  for (guint i = 0; i < interaction->medicines->len; i++) {
    const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, i);
    StillaMedicineMatch match = { interaction, medicine };

    add_name (self, medicine->name, match);
    for (guint j = 0; medicine->brands[j] != NULL; j++)
      add_name (self, medicine->brands[j], match);
  }
}

StillaMedicineList *
stilla_medicine_list_new (StillaBundle *bundle)
{
  StillaMedicineList *self = g_new0 (StillaMedicineList, 1);

  self->bundle = stilla_bundle_ref (bundle);
  self->interactions = stilla_bundle_dup_interactions (bundle);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->interactions->len; i++)
    add_interaction (self, g_ptr_array_index (self->interactions, i));
  return self;
}

void
stilla_medicine_list_free (StillaMedicineList *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->interactions, g_ptr_array_unref);
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  g_free (self);
}

const GArray *
stilla_medicine_list_find (const StillaMedicineList *self, const char *name)
{
  g_autofree char *folded = fold_name (name);

  return g_hash_table_lookup (self->by_name, folded);
}
