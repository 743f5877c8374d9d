/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-chart-value.h"
#include "core/content/stilla-element-read.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-gap-value.h"
#include "core/content/stilla-quantity-text.h"

#include "core/dose/stilla-amount.h"

#include <glib/gi18n-lib.h>

static const char *const kind_words[] = { "bars", "icon-array", "range-bar", "path", "parts", "gap", NULL };

static gboolean
is_yes (const StillaElement *node, const char *name)
{
  return g_strcmp0 (stilla_element_get (node, name), "yes") == 0;
}

static void
read_thousandths (const StillaElement *node, const char *name, gint64 *out)
{
  if (!stilla_element_get_thousandths (node, name, out))
    *out = 0;
}

/* "about 2.1 attacks a month" */
static char *
single_words (const StillaElement *node, gint64 value, const char *unit, const StillaNumberStyle *style)
{
  g_autofree char *number = stilla_number_format (value, style);

  if (is_yes (node, "about"))
    /* TRANSLATORS: a number that is not exact, with its unit: "about 2.1 attacks a month" */
    return g_strdup_printf (_ ("about %s\302\240%s"), number, unit);
  return g_strdup_printf ("%s\302\240%s", number, unit);
}

static char *
range_words (gint64 value, gint64 to, const char *unit, const StillaNumberStyle *style)
{
  g_autofree char *from_text = stilla_number_format (value, style);
  g_autofree char *to_text = stilla_number_format (to, style);

  /* TRANSLATORS: a range with its unit, "360 to 600 mg" */
  return g_strdup_printf (_ ("%s\302\240to\302\240%s\302\240%s"), from_text, to_text, unit);
}

static char *
count_words (gint64 count, gint64 whole, const StillaNumberStyle *style)
{
  g_autofree char *count_text = stilla_number_format (count * 1000, style);
  g_autofree char *whole_text = stilla_number_format (whole * 1000, style);

  /* TRANSLATORS: a share of people, "29 of 100" */
  return g_strdup_printf (_ ("%s\302\240of\302\240%s"), count_text, whole_text);
}

static void
fill_array (const StillaElement *node, const StillaNumberStyle *style, StillaChartItem *item)
{
  read_thousandths (node, "count", &item->value);
  read_thousandths (node, "of", &item->to);
  item->value /= 1000;
  item->to /= 1000;
  item->value_text = count_words (item->value, item->to, style);
}

static void
fill_gap (const StillaElement *node, const StillaNumberStyle *style, StillaChartItem *item)
{
  StillaGapValue gap = { 0 };
  gint64 of;

  read_thousandths (node, "of", &of);
  stilla_gap_value_read (node, &gap);
  item->value = gap.best;
  item->from = gap.low;
  item->to = gap.high;
  item->value_text = stilla_gap_value_to_string (&gap, of, style);
}

/* The share of a form is worded as it is in a sentence, "14.1 %". */
static char *
share_words (const StillaExpansion *self, const StillaElement *node)
{
  return stilla_share_to_string (stilla_bundle_find_form (self->bundle, stilla_element_get (node, "share")),
                                 self->reader);
}

static void
fill_measure (const StillaExpansion *self,
              const StillaElement *node,
              const char *unit,
              const StillaNumberStyle *style,
              StillaChartItem *item)
{
  gint64 to = STILLA_NO_RANGE;
  gboolean known = stilla_chart_value_read (self->bundle, node, &item->value, &to);

  if (to != STILLA_NO_RANGE)
    item->to = to;
  if (known && stilla_chart_pointer (node) == STILLA_CHART_POINTS_AT_SHARE)
    item->value_text = share_words (self, node);
  else
    item->value_text = to != STILLA_NO_RANGE ? range_words (item->value, to, unit, style)
                                             : single_words (node, item->value, unit, style);
}

static StillaChartItem *
item_new (const StillaExpansion *self,
          const StillaChart *chart,
          const StillaElement *node,
          const StillaNumberStyle *style)
{
  StillaChartItem *item = stilla_chart_item_new (stilla_element_get (node, "label"));

  item->is_main = is_yes (node, "main");
  item->is_mark = stilla_element_is (node, "mark");
  if (stilla_element_is (node, "array"))
    fill_array (node, style, item);
  else if (stilla_element_is (node, "gap"))
    fill_gap (node, style, item);
  else if (stilla_element_is (node, "box"))
    item->value_text = g_strdup (stilla_element_get (node, "note"));
  else
    fill_measure (self, node, chart->unit, style, item);
  return item;
}

static gboolean
is_item (const StillaElement *node)
{
  return stilla_element_is (node, "bar") || stilla_element_is (node, "array")
         || stilla_element_is (node, "range") || stilla_element_is (node, "mark")
         || stilla_element_is (node, "box") || stilla_element_is (node, "gap");
}

static void
fill_chart (const StillaExpansion *self, const StillaElement *node, StillaChart *chart)
{
  const StillaNumberStyle *style = stilla_number_style_for_language (self->reader->language);
  const char *unit = stilla_element_get (node, "unit");
  g_autoptr (StillaText) alternative = stilla_expand_inline (self, node, "alternative");

  chart->title = stilla_expand_inline (self, node, "title");
  chart->caption = stilla_expand_inline (self, node, "caption");
  chart->meaning = stilla_expand_inline (self, node, "meaning");
  chart->alternative = alternative != NULL ? stilla_text_dup_string (alternative) : g_strdup ("");
  chart->unit = g_strdup (unit != NULL ? unit : "");
  chart->certainty = stilla_element_get_certainty (node);
  g_strfreev (chart->sources);
  chart->sources = stilla_element_dup_list (node, "sources", " ");
  read_thousandths (node, "maximum", &chart->maximum);
  if (chart->kind == STILLA_CHART_GAP)
    chart->axis = stilla_gap_value_dup_axis (chart->maximum, style);
  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);

    if (is_item (child))
      g_ptr_array_add (chart->items, item_new (self, chart, child, style));
  }
}

void
stilla_expand_chart (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_CHART);

  block->id = g_strdup (stilla_element_get (node, "id"));
  block->chart = stilla_chart_new ((StillaChartKind) stilla_element_get_choice (node, "kind", kind_words));
  fill_chart (self, node, block->chart);
  g_ptr_array_add (out, block);
}
