/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-chart-value.h"

#include "core/content/stilla-element-read.h"
#include "core/content/stilla-quantity-text.h"
#include "core/content/stilla-value.h"

StillaChartPointer
stilla_chart_pointer (const StillaElement *item)
{
  if (stilla_element_get (item, "limit") != NULL)
    return STILLA_CHART_POINTS_AT_LIMIT;
  if (stilla_element_get (item, "dose") != NULL)
    return STILLA_CHART_POINTS_AT_DOSE;
  if (stilla_element_get (item, "share") != NULL)
    return STILLA_CHART_POINTS_AT_SHARE;
  return STILLA_CHART_POINTS_NOWHERE;
}

/* A microgram is a thousandth of a milligram. */
static gboolean
read_limit (const StillaBundle *bundle, const char *id, gint64 *value)
{
  const StillaLimit *limit = stilla_bundle_find_limit_by_id (bundle, id);

  if (limit == NULL)
    return FALSE;
  *value = limit->amount_ug;
  return TRUE;
}

static gboolean
read_dose (const StillaBundle *bundle, const char *id, gint64 *value, gint64 *to)
{
  const StillaElement *dose = stilla_bundle_find_dose_element (bundle, id);
  const char *amount = dose != NULL ? stilla_element_get (dose, "amount") : NULL;
  const char *unit = dose != NULL ? stilla_element_get (dose, "unit") : NULL;
  const char *end = dose != NULL ? stilla_element_get (dose, "to") : NULL;

  if (amount == NULL || unit == NULL || !stilla_value_micrograms (amount, unit, value))
    return FALSE;
  return end == NULL || stilla_value_micrograms (end, unit, to);
}

static gboolean
read_share (const StillaBundle *bundle, const char *id, gint64 *value)
{
  const StillaForm *form = stilla_bundle_find_form (bundle, id);

  if (form == NULL || stilla_form_is_label_only (form))
    return FALSE;
  *value = stilla_share_in_thousandths (form);
  return TRUE;
}

static gboolean
read_numbers (const StillaElement *item, gint64 *value, gint64 *to)
{
  if (stilla_element_is (item, "range"))
    return stilla_element_get_thousandths (item, "from", value)
           && stilla_element_get_thousandths (item, "to", to);
  return stilla_element_get_thousandths (item, "value", value);
}

gboolean
stilla_chart_value_read (const StillaBundle *bundle, const StillaElement *item, gint64 *value, gint64 *to)
{
  *to = STILLA_NO_RANGE;
  switch (stilla_chart_pointer (item)) {
  case STILLA_CHART_POINTS_AT_LIMIT:
    return read_limit (bundle, stilla_element_get (item, "limit"), value);
  case STILLA_CHART_POINTS_AT_DOSE:
    return read_dose (bundle, stilla_element_get (item, "dose"), value, to);
  case STILLA_CHART_POINTS_AT_SHARE:
    return read_share (bundle, stilla_element_get (item, "share"), value);
  case STILLA_CHART_POINTS_NOWHERE:
    break;
  }
  return read_numbers (item, value, to);
}
