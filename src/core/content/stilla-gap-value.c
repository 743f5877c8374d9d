/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-gap-value.h"

#include "core/content/stilla-element-read.h"

#include <glib/gi18n-lib.h>

static gboolean
read_side (const StillaElement *item, const char *fewer, const char *more, gint64 *out)
{
  gboolean is_fewer = stilla_element_get (item, fewer) != NULL;
  gboolean is_more = stilla_element_get (item, more) != NULL;
  gint64 number;

  if (is_fewer == is_more || !stilla_element_get_thousandths (item, is_fewer ? fewer : more, &number))
    return FALSE;
  *out = is_fewer ? -number : number;
  return TRUE;
}

gboolean
stilla_gap_value_read (const StillaElement *item, StillaGapValue *out)
{
  StillaGapValue gap;

  if (!read_side (item, "fewer", "more", &gap.best) || !read_side (item, "from-fewer", "from-more", &gap.low)
      || !read_side (item, "to-fewer", "to-more", &gap.high))
    return FALSE;
  *out = gap;
  return TRUE;
}

static char *
end_words (gint64 end, const StillaNumberStyle *style)
{
  g_autofree char *number = stilla_number_format (ABS (end), style);

  if (end == 0)
    return g_strdup (_ ("no\302\240difference"));
  /* TRANSLATORS: a number of people, less than in another group: "23 fewer" */
  return end < 0 ? g_strdup_printf (_ ("%s\302\240fewer"), number)
                 /* TRANSLATORS: a number of people, beyond that in another group: "9 more" */
                 : g_strdup_printf (_ ("%s\302\240more"), number);
}

static char *
best_words (gint64 best, gint64 of, const StillaNumberStyle *style)
{
  g_autofree char *number = stilla_number_format (ABS (best), style);
  g_autofree char *whole = stilla_number_format (of, style);

  if (best == 0)
    /* TRANSLATORS: as many people of a hundred as in another group: "no difference in 100" */
    return g_strdup_printf (_ ("no\302\240difference in\302\240%s"), whole);
  /* TRANSLATORS: so many people of a hundred less than in another group: "7 fewer of 100" */
  return best < 0
             ? g_strdup_printf (_ ("%s\302\240fewer of\302\240%s"), number, whole)
             /* TRANSLATORS: so many people of a hundred beyond those in another group: "37 more of 100" */
             : g_strdup_printf (_ ("%s\302\240more of\302\240%s"), number, whole);
}

char *
stilla_gap_value_to_string (const StillaGapValue *self, gint64 of, const StillaNumberStyle *style)
{
  g_autofree char *best = best_words (self->best, of, style);
  g_autofree char *low = end_words (self->low, style);
  g_autofree char *high = end_words (self->high, style);

  /* TRANSLATORS: the best estimate and where the true number may lie: "7 fewer of 100; may lie between 23
   * fewer and 9 more" */
  return g_strdup_printf (_ ("%s; may lie between %s and %s"), best, low, high);
}

GStrv
stilla_gap_value_dup_axis (gint64 maximum, const StillaNumberStyle *style)
{
  const gint64 places[] = { -maximum, 0, maximum };
  GStrv axis = g_new0 (char *, G_N_ELEMENTS (places) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    axis[i] = end_words (places[i], style);
  return axis;
}
