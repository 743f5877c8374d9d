/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-value.h"
#include "core/safety/stilla-circumstances.h"
#include "core/schedule/stilla-entries-file-private.h"

#include <string.h>

#define MAX_ID 64

static gboolean
is_plan_id (const char *id)
{
  gsize length = strspn (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._-");

  return length > 0 && length <= MAX_ID && id[length] == '\0';
}

gboolean
stilla_plan_reading_take_id (const StillaPlanReading *self,
                             const StillaElement *node,
                             const char *id,
                             GHashTable *taken)
{
  if (!is_plan_id (id)) {
    stilla_plan_reading_refuse (self, node, "value",
                                "The id of a <%s> is not allowed; write 1 to 64 of a-z, A-Z, 0-9, - _ and .",
                                node->name);
    return FALSE;
  }
  if (!g_hash_table_add (taken, (gpointer) id)) {
    stilla_plan_reading_refuse (self, node, "id-duplicate",
                                "The id “%s” stands twice; give each <%s> its own", id, node->name);
    return FALSE;
  }
  return TRUE;
}

gboolean
stilla_plan_reading_check_product (const StillaPlanReading *self,
                                   const StillaElement *node,
                                   GHashTable *product_ids)
{
  const char *id = stilla_element_get (node, "product");

  if (g_hash_table_contains (product_ids, id))
    return TRUE;
  stilla_plan_reading_refuse (self, node, "value",
                              "There is no product “%s” in this plan; write the id of a <product>", id);
  return FALSE;
}

gboolean
stilla_plan_reading_check_order (const StillaPlanReading *self,
                                 const StillaElement *node,
                                 const GDate *from,
                                 const GDate *until)
{
  if (!g_date_valid (until) || g_date_compare (until, from) >= 0)
    return TRUE;
  stilla_plan_reading_refuse (self, node, "date-order",
                              "This %s ends before it begins; exchange from and until", node->name);
  return FALSE;
}

gboolean
stilla_plan_reading_units (const StillaPlanReading *self,
                           const StillaElement *node,
                           const char *attribute,
                           StillaUnits *out)
{
  const char *units = stilla_element_get (node, attribute);
  g_autoptr (GError) error = NULL;

  if (stilla_units_parse (units != NULL ? units : "1", stilla_number_style_c (), out, &error))
    return TRUE;
  stilla_plan_reading_refuse (
      self, node, "value",
      "%s=\"%s\" is not allowed; write a number above 0 and not above 100, such as 1, 2 or 1/2", attribute,
      units);
  return FALSE;
}

/* The weekdays as bits, Monday the first; 0: not said. */
static guint
read_weekdays (const StillaElement *node)
{
  const char *words = stilla_element_get (node, "weekdays");
  g_auto (GStrv) days = g_strsplit (words != NULL ? words : "", " ", -1);
  guint bits = 0;

  for (guint i = 0; days[i] != NULL; i++)
    if (*days[i] != '\0')
      bits |= 1u << (stilla_weekday_from_string (days[i]) - G_DATE_MONDAY);
  return bits;
}

static gboolean
read_every (const StillaPlanReading *self, const StillaElement *node, const char *attribute, int *out)
{
  const char *words = stilla_element_get (node, attribute);
  gint64 every = 1;

  if (words != NULL && !stilla_value_integer (words, 1, STILLA_REPEAT_MOST, &every)) {
    stilla_plan_reading_refuse (self, node, "value", "%s=\"%s\" is not allowed; write 1 to 366", attribute,
                                words);
    return FALSE;
  }
  *out = (int) every;
  return TRUE;
}

static gboolean
check_pairs (const StillaPlanReading *self, const StillaElement *node)
{
  gboolean has_days = stilla_element_get (node, "every-days") != NULL;
  gboolean has_weeks = stilla_element_get (node, "every-weeks") != NULL;
  gboolean has_weekdays = stilla_element_get (node, "weekdays") != NULL;
  gboolean has_anchor = stilla_element_get (node, "counted-from") != NULL;

  if (has_days && (has_weeks || has_weekdays)) {
    stilla_plan_reading_refuse (self, node, "attribute-pair",
                                "Write every-days alone, or every-weeks with weekdays");
    return FALSE;
  }
  if (has_weeks && !has_weekdays) {
    stilla_plan_reading_refuse (self, node, "attribute-pair",
                                "every-weeks needs the days of the week; add weekdays=\"monday\"");
    return FALSE;
  }
  if ((has_days || has_weeks) && !has_anchor && stilla_element_get (node, "from") == NULL) {
    stilla_plan_reading_refuse (self, node, "attribute-pair",
                                "Nothing says from when this is counted; add from or counted-from");
    return FALSE;
  }
  return TRUE;
}

gboolean
stilla_plan_reading_repeat (const StillaPlanReading *self,
                            const StillaElement *node,
                            const GDate *from,
                            StillaRepeat *out)
{
  guint weekdays = read_weekdays (node);
  GDate anchor = stilla_plan_reading_date (node, "counted-from");

  *out = stilla_repeat_daily (g_date_valid (&anchor) ? &anchor : from);
  if (!check_pairs (self, node))
    return FALSE;
  if (weekdays == 0)
    return read_every (self, node, "every-days", &out->every);
  out->unit = STILLA_REPEAT_WEEKS;
  out->weekdays = weekdays;
  return read_every (self, node, "every-weeks", &out->every);
}
