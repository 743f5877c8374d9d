/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-value-marks.h"

struct _StillaValueMarks {
  GHashTable *by_statement; /* words to StillaMark */
};

StillaValueMarks *
stilla_value_marks_new (void)
{
  StillaValueMarks *self = g_new0 (StillaValueMarks, 1);

  self->by_statement = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
stilla_value_marks_free (StillaValueMarks *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->by_statement, g_hash_table_unref);
  g_free (self);
}

void
stilla_value_marks_set (StillaValueMarks *self, const char *statement, StillaMark mark)
{
  g_hash_table_insert (self->by_statement, g_strdup (statement), GINT_TO_POINTER (mark));
}

StillaMark
stilla_value_marks_get (const StillaValueMarks *self, const char *statement)
{
  return (StillaMark) GPOINTER_TO_INT (g_hash_table_lookup (self->by_statement, statement));
}
