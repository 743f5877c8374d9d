/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-figure-check.h"
#include "core/content/stilla-chart-value.h"
#include "core/content/stilla-gap-value.h"
#include "core/content/stilla-value.h"

#include <string.h>

#define MAX_COLUMNS 4

typedef struct {
  const StillaBundle *bundle;
  const char *file;
  StillaIssueList *issues;
} Check;

/* The attribute in thousandths, or -1: the format has reported it. */
static gint64
number_of (const StillaElement *element, const char *name)
{
  gint64 number;

  return stilla_value_decimal (stilla_element_get (element, name), &number) ? number : -1;
}

static void
check_rises (Check *check, const StillaElement *element, const char *from, const char *to)
{
  gint64 low = number_of (element, from);
  gint64 high = number_of (element, to);

  if (high >= 0 && low >= high)
    stilla_issue_list_add (check->issues, "range", check->file, element->line,
                           "The range of <%s> does not rise; write the smaller number in %s", element->name,
                           from);
}

static void
check_quantity (Check *check, const StillaElement *element)
{
  static const char *const masses[] = { "mg", "g", "mcg", NULL };
  const char *unit = stilla_element_get (element, "unit");
  const char *of = stilla_element_get (element, "of");
  gboolean is_mass = unit != NULL && g_strv_contains (masses, unit);

  check_rises (check, element, "value", "to");
  if (is_mass && of == NULL)
    stilla_issue_list_add (
        check->issues, "attribute-pair", check->file, element->line,
        "A <quantity> in %s must say of what; add of=\"elemental\", \"compound\", \"label\" or \"other\"",
        unit);
  if (!is_mass && of != NULL && unit != NULL)
    stilla_issue_list_add (check->issues, "attribute-pair", check->file, element->line,
                           "The attribute of goes with mg, g and mcg only; remove it");
  if (stilla_element_get (element, "form") != NULL && g_strcmp0 (of, "elemental") != 0)
    stilla_issue_list_add (check->issues, "attribute-pair", check->file, element->line,
                           "form=\"long\" goes with of=\"elemental\" only; remove it");
}

static guint
count_children (const StillaElement *element, const char *name)
{
  guint count = 0;

  for (guint i = 0; i < element->children->len; i++)
    count += stilla_element_is (g_ptr_array_index (element->children, i), name);
  return count;
}

static void
check_table (Check *check, const StillaElement *table)
{
  const StillaElement *head = stilla_element_child (table, "head");
  guint columns = head != NULL ? count_children (head, "cell") : 0;

  if (columns > MAX_COLUMNS && stilla_element_get (table, "wide") == NULL)
    stilla_issue_list_add (check->issues, "table-columns", check->file, table->line,
                           "The table has %u columns; use at most %d, or add wide=\"yes\"", columns,
                           MAX_COLUMNS);
  for (guint i = 0; head != NULL && i < table->children->len; i++) {
    const StillaElement *row = g_ptr_array_index (table->children, i);
    guint cells = stilla_element_is (row, "row") ? count_children (row, "cell") : columns;

    if (cells != columns)
      stilla_issue_list_add (check->issues, "row-cells", check->file, row->line,
                             "The row has %u cells and the head has %u; make them the same", cells, columns);
  }
}

/* Boxes have words only: no scale and no measure. */
static gboolean
has_boxes (const char *kind)
{
  return strcmp (kind, "path") == 0 || strcmp (kind, "parts") == 0;
}

static gboolean
item_fits_kind (const char *kind, const StillaElement *item)
{
  if (strcmp (kind, "bars") == 0)
    return stilla_element_is (item, "bar");
  if (strcmp (kind, "icon-array") == 0)
    return stilla_element_is (item, "array");
  if (has_boxes (kind))
    return stilla_element_is (item, "box");
  if (strcmp (kind, "gap") == 0)
    return stilla_element_is (item, "gap");
  return stilla_element_is (item, "range") || stilla_element_is (item, "mark");
}

static gboolean
is_item (const StillaElement *element)
{
  static const char *const items[] = { "bar", "array", "range", "mark", "box", "gap", NULL };

  return element->name != NULL && g_strv_contains (items, element->name);
}

static guint
count_attributes (const StillaElement *item, const char *const *names)
{
  guint count = 0;

  for (guint i = 0; names[i] != NULL; i++)
    count += stilla_element_get (item, names[i]) != NULL;
  return count;
}

/* An item measures one thing: what it says itself, or what it points at. */
static void
check_measure (Check *check, const StillaElement *item)
{
  static const char *const ends[] = { "from", "to", NULL };
  static const char *const others[] = { "value", "limit", "dose", "share", NULL };
  gboolean is_range = stilla_element_is (item, "range");
  guint n_ends = count_attributes (item, ends);
  guint ways = (n_ends > 0) + count_attributes (item, others);

  if (ways == 0 || n_ends == 1)
    stilla_issue_list_add (
        check->issues, "attribute-missing", check->file, item->line, "The <%s> has no measure; add %s",
        item->name,
        is_range ? "from and to, or dose"
                 : (stilla_element_is (item, "mark") ? "value, limit or dose" : "value or share"));
  else if (ways > 1)
    stilla_issue_list_add (check->issues, "attribute-pair", check->file, item->line,
                           "The <%s> has more than one measure; keep one", item->name);
}

static void
report_unknown (Check *check, const StillaElement *item, const char *attribute, const char *tag)
{
  const char *id = stilla_element_get (item, attribute);

  if (stilla_value_is_id (id))
    stilla_issue_list_add (check->issues, tag, check->file, item->line,
                           "There is no %s “%s” that a chart can draw; correct the id", attribute, id);
}

/* A dose is drawn beside limits, so it must be elemental too; a range has two ends and a mark has one. */
static void
check_drawn_dose (Check *check, const StillaElement *item)
{
  const StillaElement *dose
      = stilla_bundle_find_dose_element (check->bundle, stilla_element_get (item, "dose"));
  gboolean has_end = dose != NULL && stilla_element_get (dose, "to") != NULL;

  if (dose == NULL)
    report_unknown (check, item, "dose", "dose-unknown");
  else if (g_strcmp0 (stilla_element_get (dose, "basis"), "elemental") != 0)
    stilla_issue_list_add (
        check->issues, "chart-items", check->file, item->line,
        "The dose is of compound, and a chart draws elemental amounts; choose another dose");
  else if (has_end != stilla_element_is (item, "range"))
    stilla_issue_list_add (check->issues, "chart-items", check->file, item->line,
                           has_end ? "The dose is a range; draw it with <range>"
                                   : "The dose is a single amount; draw it with <mark>");
}

static void
check_pointer (Check *check, const StillaElement *item, const char *unit)
{
  gint64 value;
  gint64 to;
  gboolean known = stilla_chart_value_read (check->bundle, item, &value, &to);

  switch (stilla_chart_pointer (item)) {
  case STILLA_CHART_POINTS_NOWHERE:
    return;
  case STILLA_CHART_POINTS_AT_SHARE:
    if (!known)
      report_unknown (check, item, "share", "form-unknown");
    return;
  case STILLA_CHART_POINTS_AT_LIMIT:
    if (!known)
      report_unknown (check, item, "limit", "limit-unknown");
    break;
  case STILLA_CHART_POINTS_AT_DOSE:
    check_drawn_dose (check, item);
    break;
  }
  if (unit != NULL && !g_str_has_prefix (unit, "mg"))
    stilla_issue_list_add (check->issues, "chart-items", check->file, item->line,
                           "Limits and doses are drawn in milligrams; begin the unit of the chart with mg");
}

static void
check_scale (Check *check, const StillaElement *item, gint64 maximum)
{
  gint64 value;
  gint64 to;

  if (stilla_chart_value_read (check->bundle, item, &value, &to) && MAX (value, to) > maximum)
    stilla_issue_list_add (check->issues, "chart-range", check->file, item->line,
                           "This <%s> goes above the chart's maximum; raise the maximum", item->name);
}

static void
check_array (Check *check, const StillaElement *item)
{
  gint64 count = number_of (item, "count");
  gint64 of = number_of (item, "of");

  if (of >= 0 && (of < 1000 || of > 1000000 || count > of))
    stilla_issue_list_add (check->issues, "chart-range", check->file, item->line,
                           "The count must be at most of, and of must be from 1 to 1000; correct them");
}

/* The best estimate and each end is either fewer or more, and none of them twice. */
static gboolean
check_gap_sides (Check *check, const StillaElement *item)
{
  static const char *const sides[][3]
      = { { "fewer", "more" }, { "from-fewer", "from-more" }, { "to-fewer", "to-more" } };
  gboolean all_there = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    guint n_given = count_attributes (item, sides[i]);

    all_there = all_there && n_given == 1;
    if (n_given == 0)
      stilla_issue_list_add (check->issues, "attribute-missing", check->file, item->line,
                             "The <gap> needs %s or %s; add one", sides[i][0], sides[i][1]);
    else if (n_given > 1)
      stilla_issue_list_add (check->issues, "attribute-pair", check->file, item->line,
                             "The <gap> has %s and %s; keep one", sides[i][0], sides[i][1]);
  }
  return all_there;
}

/* The numbers are counted from the same group, and none is larger than it. */
static void
check_gap_group (Check *check, const StillaElement *item, const StillaElement *chart, gint64 most)
{
  gint64 of = number_of (item, "of");

  if (of < 0)
    return;
  if (of < 1000 || of > 1000000 || most > of)
    stilla_issue_list_add (check->issues, "chart-range", check->file, item->line,
                           "No number of a <gap> is above of, and of must be from 1 to 1000; correct them");
  if (of != number_of (stilla_element_child (chart, "gap"), "of"))
    stilla_issue_list_add (check->issues, "chart-range", check->file, item->line,
                           "All gaps of a chart have the same of; make it the same");
}

static void
check_gap (Check *check, const StillaElement *item, const StillaElement *chart)
{
  gint64 maximum = number_of (chart, "maximum");
  gint64 most;
  StillaGapValue gap;

  if (!check_gap_sides (check, item) || !stilla_gap_value_read (item, &gap))
    return;
  most = MAX (ABS (gap.low), ABS (gap.high));
  if (gap.low >= gap.high)
    stilla_issue_list_add (check->issues, "range", check->file, item->line,
                           "The range of <gap> does not rise from fewer to more; write the lower end in "
                           "from-fewer or from-more");
  else if (gap.best < gap.low || gap.best > gap.high)
    stilla_issue_list_add (check->issues, "range", check->file, item->line,
                           "The best estimate of <gap> lies outside its range; correct it");
  else if (maximum >= 0 && most > maximum)
    stilla_issue_list_add (check->issues, "chart-range", check->file, item->line,
                           "This <gap> goes above the chart's maximum; raise the maximum");
  check_gap_group (check, item, chart, most);
}

static void
check_item (Check *check, const StillaElement *item, const StillaElement *chart)
{
  const char *kind = stilla_element_get (chart, "kind");
  gint64 maximum = number_of (chart, "maximum");

  if (!item_fits_kind (kind, item)) {
    stilla_issue_list_add (
        check->issues, "chart-items", check->file, item->line,
        "A chart of kind %s has no <%s>; use bar for bars, array for icon-array, range and mark "
        "for range-bar, box for path and parts, gap for gap",
        kind, item->name);
    return;
  }
  if (stilla_element_is (item, "box"))
    return;
  if (stilla_element_is (item, "array")) {
    check_array (check, item);
    return;
  }
  if (stilla_element_is (item, "gap")) {
    check_gap (check, item, chart);
    return;
  }
  check_measure (check, item);
  check_rises (check, item, "from", "to");
  check_pointer (check, item, stilla_element_get (chart, "unit"));
  if (maximum >= 0)
    check_scale (check, item, maximum);
}

/* A picture of words may be an instruction; any other one shows facts, on a scale or of people. A gap makes
 * the words of its unit itself. */
static const char *const *
needs_of (const char *kind)
{
  static const char *const scale[] = { "certainty", "sources", "maximum", "unit", NULL };
  static const char *const gap[] = { "certainty", "sources", "maximum", NULL };
  static const char *const people[] = { "certainty", "sources", NULL };
  static const char *const words[] = { NULL };

  if (has_boxes (kind))
    return words;
  if (strcmp (kind, "icon-array") == 0)
    return people;
  return strcmp (kind, "gap") == 0 ? gap : scale;
}

static void
check_chart_needs (Check *check, const StillaElement *chart, const char *kind)
{
  const char *const *needed = needs_of (kind);

  for (guint i = 0; needed[i] != NULL; i++)
    if (stilla_element_get (chart, needed[i]) == NULL)
      stilla_issue_list_add (check->issues, "attribute-missing", check->file, chart->line,
                             "A chart of kind %s needs the attribute %s; add it", kind, needed[i]);
}

static void
check_chart (Check *check, const StillaElement *chart)
{
  const char *kind = stilla_element_get (chart, "kind");
  guint n_main = 0;

  if (kind == NULL)
    return;
  check_chart_needs (check, chart, kind);
  for (guint i = 0; i < chart->children->len; i++) {
    const StillaElement *item = g_ptr_array_index (chart->children, i);

    if (!is_item (item))
      continue;
    n_main += stilla_element_get (item, "main") != NULL;
    check_item (check, item, chart);
  }
  if (n_main > 1)
    stilla_issue_list_add (check->issues, "chart-items", check->file, chart->line,
                           "The chart has %u items with main=\"yes\"; keep it on one", n_main);
  if (has_boxes (kind) && count_children (chart, "box") < 2)
    stilla_issue_list_add (check->issues, "chart-items", check->file, chart->line,
                           "A chart of kind %s needs two boxes or more; add a <box>", kind);
  if (strcmp (kind, "range-bar") == 0 && count_children (chart, "range") == 0)
    stilla_issue_list_add (check->issues, "chart-items", check->file, chart->line,
                           "A chart of kind range-bar needs a <range>; add it");
}

void
stilla_figure_check (const StillaBundle *bundle,
                     const StillaElement *element,
                     const char *file,
                     StillaIssueList *issues)
{
  Check check = { bundle, file, issues };

  if (stilla_element_is (element, "table"))
    check_table (&check, element);
  else if (element->n_attributes == 0)
    return;
  else if (stilla_element_is (element, "quantity"))
    check_quantity (&check, element);
  else if (stilla_element_is (element, "number"))
    check_rises (&check, element, "value", "to");
  else if (stilla_element_is (element, "chart"))
    check_chart (&check, element);
  else if (stilla_element_is (element, "dose"))
    check_rises (&check, element, "amount", "to");
}
