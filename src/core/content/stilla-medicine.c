/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-medicine.h"

#include "core/content/stilla-element-read.h"

static int
read_minutes (const StillaElement *node, const char *name, int inherited)
{
  const char *value = stilla_element_get (node, name);
  guint64 minutes;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &minutes, NULL))
    return inherited;
  return (int) minutes;
}

/* The shortest gaps are inherited only together with the gaps that they are the shortest of. */
StillaGaps
stilla_gaps_read (const StillaElement *node, const StillaGaps *inherited)
{
  gboolean has_own = stilla_element_get (node, "after-magnesium") != NULL
                     || stilla_element_get (node, "after-medicine") != NULL;
  static const StillaGaps none = { STILLA_GAP_NONE, STILLA_GAP_NONE, STILLA_GAP_NONE, STILLA_GAP_NONE };
  StillaGaps gaps = inherited != NULL ? *inherited : none;

  if (has_own) {
    gaps.shortest_after_magnesium = STILLA_GAP_NONE;
    gaps.shortest_after_medicine = STILLA_GAP_NONE;
  }
  gaps.after_magnesium = read_minutes (node, "after-magnesium", gaps.after_magnesium);
  gaps.after_medicine = read_minutes (node, "after-medicine", gaps.after_medicine);
  gaps.shortest_after_magnesium
      = read_minutes (node, "shortest-after-magnesium", gaps.shortest_after_magnesium);
  gaps.shortest_after_medicine = read_minutes (node, "shortest-after-medicine", gaps.shortest_after_medicine);
  return gaps;
}

gboolean
stilla_gaps_is_set (const StillaGaps *self)
{
  return self->after_magnesium != STILLA_GAP_NONE || self->after_medicine != STILLA_GAP_NONE;
}

static void
medicine_free (StillaMedicine *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->brands, g_strfreev);
  g_free (self);
}

static StillaMedicine *
medicine_new (const StillaElement *node, const StillaGaps *inherited)
{
  StillaMedicine *self = g_new0 (StillaMedicine, 1);

  self->name = g_strdup (stilla_element_get (node, "name"));
  self->brands = stilla_element_dup_list (node, "brands", ",");
  self->gaps = stilla_gaps_read (node, inherited);
  return self;
}

GPtrArray *
stilla_medicines_new (const StillaElement *node, const StillaGaps *inherited)
{
  GPtrArray *medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) medicine_free);

  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);

    if (stilla_element_is (child, "medicine"))
      g_ptr_array_add (medicines, medicine_new (child, inherited));
  }
  return medicines;
}
