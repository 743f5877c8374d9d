/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-citations.h"

struct _StillaCitations {
  GPtrArray *ids;      /* (element-type utf8) */
  GHashTable *numbers; /* id, borrowed from ids → number */
};

StillaCitations *
stilla_citations_new (void)
{
  StillaCitations *self = g_new0 (StillaCitations, 1);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
stilla_citations_free (StillaCitations *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_free (self);
}

guint
stilla_citations_add (StillaCitations *self, const char *source_id)
{
  guint number = stilla_citations_get_number (self, source_id);
  char *id;

  if (number > 0)
    return number;
  id = g_strdup (source_id);
  g_ptr_array_add (self->ids, id);
  g_hash_table_insert (self->numbers, id, GUINT_TO_POINTER (self->ids->len));
  return self->ids->len;
}

guint
stilla_citations_get_number (const StillaCitations *self, const char *source_id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, source_id));
}

const GPtrArray *
stilla_citations_get_ids (const StillaCitations *self)
{
  return self->ids;
}
