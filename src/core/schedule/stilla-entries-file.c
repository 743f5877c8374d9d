/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-entries-file-private.h"

#include "core/content/stilla-value.h"
#include "core/schedule/stilla-date.h"

#define NEEDED TRUE
#define END \
  { \
    NULL \
  }

static const StillaFormatAttribute as_needed_attributes[] = { { "id", STILLA_VALUE_TEXT },
                                                              { "product", STILLA_VALUE_TEXT, NEEDED },
                                                              { "units", STILLA_VALUE_TEXT },
                                                              { "most", STILLA_VALUE_TEXT, NEEDED },
                                                              { "from", STILLA_VALUE_DATE },
                                                              { "until", STILLA_VALUE_DATE },
                                                              END };
static const StillaFormatAttribute visit_attributes[] = {
  { "id", STILLA_VALUE_TEXT },        { "kind", STILLA_VALUE_CHOICE, NEEDED, "clinic drip blood-test other" },
  { "name", STILLA_VALUE_TEXT },      { "note", STILLA_VALUE_TEXT },
  { "time", STILLA_VALUE_TIME },      { "on", STILLA_VALUE_DATE },
  { "from", STILLA_VALUE_DATE },      { "until", STILLA_VALUE_DATE },
  STILLA_PLAN_FILE_REPEAT_ATTRIBUTES, END
};
static const StillaFormatAttribute pause_attributes[]
    = { { "id", STILLA_VALUE_TEXT },     { "product", STILLA_VALUE_TEXT },
        { "reason", STILLA_VALUE_TEXT }, { "from", STILLA_VALUE_DATE, NEEDED },
        { "until", STILLA_VALUE_DATE },  END };
static const StillaFormatAttribute stock_attributes[] = { { "id", STILLA_VALUE_TEXT },
                                                          { "product", STILLA_VALUE_TEXT, NEEDED },
                                                          { "left", STILLA_VALUE_TEXT, NEEDED },
                                                          { "on", STILLA_VALUE_DATE, NEEDED },
                                                          { "time", STILLA_VALUE_TIME },
                                                          { "days", STILLA_VALUE_INTEGER },
                                                          END };

static const StillaFormatRule as_needed_rule = { "as-needed", STILLA_HOLDS_ELEMENTS, as_needed_attributes };
static const StillaFormatRule visit_rule = { "visit", STILLA_HOLDS_ELEMENTS, visit_attributes };
static const StillaFormatRule pause_rule = { "pause", STILLA_HOLDS_ELEMENTS, pause_attributes };
static const StillaFormatRule stock_rule = { "stock", STILLA_HOLDS_ELEMENTS, stock_attributes };
const StillaFormatRule *const stilla_entries_file_as_needed[] = { &as_needed_rule, NULL };
const StillaFormatRule *const stilla_entries_file_visits[] = { &visit_rule, NULL };
const StillaFormatRule *const stilla_entries_file_pauses[] = { &pause_rule, NULL };
const StillaFormatRule *const stilla_entries_file_stocks[] = { &stock_rule, NULL };

struct _StillaEntriesReading {
  const StillaPlanReading *file;
  GHashTable *product_ids; /* borrowed */
  GHashTable *ids;         /* of all entries, borrowed from the tree */
  StillaPlanParts parts;
};

StillaEntriesReading *
stilla_entries_reading_new (const StillaPlanReading *file, GHashTable *product_ids)
{
  StillaEntriesReading *self = g_new0 (StillaEntriesReading, 1);

  self->file = file;
  self->product_ids = product_ids;
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  stilla_plan_parts_init (&self->parts);
  return self;
}

void
stilla_entries_reading_free (StillaEntriesReading *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->ids, g_hash_table_unref);
  stilla_plan_parts_clear (&self->parts);
  g_free (self);
}

const StillaPlanParts *
stilla_entries_reading_get_parts (const StillaEntriesReading *self)
{
  return &self->parts;
}

const StillaAsNeeded *
stilla_entries_reading_find_as_needed (const StillaEntriesReading *self, const char *id)
{
  for (guint i = 0; i < self->parts.as_needed->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (self->parts.as_needed, i);

    if (g_str_equal (item->id, id))
      return item;
  }
  return NULL;
}

/* Ids are drawn from the place in the file, so that the same file always gives the same plan. */
static char *
dup_id (StillaEntriesReading *self, const StillaElement *node, const GPtrArray *list)
{
  const char *id = stilla_element_get (node, "id");

  if (id == NULL)
    return g_strdup_printf ("%s %u", node->name, list->len + 1);
  return stilla_plan_reading_take_id (self->file, node, id, self->ids) ? g_strdup (id) : NULL;
}

/* Adds what was made of @node; what the types refuse becomes a finding. */
static void
add (StillaEntriesReading *self, const StillaElement *node, GPtrArray *list, gpointer entry, GError **error)
{
  if (entry != NULL)
    g_ptr_array_add (list, entry);
  else
    stilla_plan_reading_refuse (self->file, node, "value", "%s", (*error)->message);
}

/* The first day; one that is not said was always there. */
static GDate
read_start (const StillaElement *node)
{
  GDate from = stilla_plan_reading_date (node, "from");

  if (!g_date_valid (&from))
    g_date_set_dmy (&from, 1, G_DATE_JANUARY, 1);
  return from;
}

static void
read_as_needed (StillaEntriesReading *self, const StillaElement *node)
{
  g_autofree char *id = dup_id (self, node, self->parts.as_needed);
  StillaAsNeeded fields = { .id = id, .product_id = (char *) stilla_element_get (node, "product") };
  g_autoptr (GError) error = NULL;

  fields.from = read_start (node);
  fields.until = stilla_plan_reading_date (node, "until");
  if (id != NULL && stilla_plan_reading_check_product (self->file, node, self->product_ids)
      && stilla_plan_reading_check_order (self->file, node, &fields.from, &fields.until)
      && stilla_plan_reading_units (self->file, node, "units", &fields.units)
      && stilla_plan_reading_units (self->file, node, "most", &fields.most))
    add (self, node, self->parts.as_needed, stilla_as_needed_new (&fields, &error), &error);
}

/* Words that may be left out. */
static gboolean
read_words (StillaEntriesReading *self,
            const StillaElement *node,
            const char *attribute,
            int most,
            char **out)
{
  const char *words = stilla_element_get (node, attribute);

  *out = (char *) (words != NULL ? words : "");
  return words == NULL || stilla_plan_reading_check_words (self->file, node, attribute, most);
}

/* Either one day, or a first day and how it comes again. */
static gboolean
read_visit_days (StillaEntriesReading *self, const StillaElement *node, StillaVisit *fields)
{
  GDate on = stilla_plan_reading_date (node, "on");
  gboolean repeats = stilla_element_get (node, "every-days") != NULL
                     || stilla_element_get (node, "every-weeks") != NULL
                     || stilla_element_get (node, "weekdays") != NULL;

  fields->from = stilla_plan_reading_date (node, "from");
  fields->until = stilla_plan_reading_date (node, "until");
  if (g_date_valid (&on) == g_date_valid (&fields->from)
      || (g_date_valid (&on) && g_date_valid (&fields->until)) || g_date_valid (&on) == repeats) {
    stilla_plan_reading_refuse (self->file, node, "attribute-pair",
                                "Write on=\"2026-11-20\" for a visit of one day, or from with every-days, "
                                "every-weeks or weekdays for one that comes again");
    return FALSE;
  }
  if (g_date_valid (&on))
    fields->from = fields->until = on;
  return stilla_plan_reading_check_order (self->file, node, &fields->from, &fields->until)
         && stilla_plan_reading_repeat (self->file, node, &fields->from, &fields->repeat);
}

static void
read_visit (StillaEntriesReading *self, const StillaElement *node)
{
  g_autofree char *id = dup_id (self, node, self->parts.visits);
  StillaVisit fields = { .id = id, .minute = STILLA_VISIT_NO_TIME };
  g_autoptr (GError) error = NULL;

  if (stilla_element_get (node, "time") != NULL)
    stilla_value_time (stilla_element_get (node, "time"), &fields.minute);
  stilla_visit_kind_from_string (stilla_element_get (node, "kind"), &fields.kind);
  if (id != NULL && read_words (self, node, "name", STILLA_VISIT_MAX_WORDS, &fields.name)
      && read_words (self, node, "note", STILLA_VISIT_MAX_WORDS, &fields.note)
      && read_visit_days (self, node, &fields))
    add (self, node, self->parts.visits, stilla_visit_new (&fields, &error), &error);
}

static void
read_pause (StillaEntriesReading *self, const StillaElement *node)
{
  g_autofree char *id = dup_id (self, node, self->parts.pauses);
  StillaPause fields = { .id = id, .product_id = (char *) stilla_element_get (node, "product") };
  g_autoptr (GError) error = NULL;

  fields.from = stilla_plan_reading_date (node, "from");
  fields.until = stilla_plan_reading_date (node, "until");
  if (id != NULL
      && (fields.product_id == NULL
          || stilla_plan_reading_check_product (self->file, node, self->product_ids))
      && stilla_plan_reading_check_order (self->file, node, &fields.from, &fields.until)
      && read_words (self, node, "reason", STILLA_PAUSE_MAX_WORDS, &fields.reason))
    add (self, node, self->parts.pauses, stilla_pause_new (&fields, &error), &error);
}

/* "25" or "51/2" */
static gboolean
read_left (StillaEntriesReading *self, const StillaElement *node, StillaStock *fields)
{
  const char *left = stilla_element_get (node, "left");
  g_auto (GStrv) parts = g_strsplit (left, "/", 3);
  guint n_parts = g_strv_length (parts);

  fields->den = 1;
  if (n_parts >= 1 && n_parts <= 2
      && stilla_value_integer (parts[0], 0, STILLA_STOCK_MAX_UNITS * G_GINT64_CONSTANT (100), &fields->num)
      && (n_parts == 1 || stilla_value_integer (parts[1], 1, 100, &fields->den)))
    return TRUE;
  stilla_plan_reading_refuse (self->file, node, "value",
                              "left=\"%s\" is not allowed; write how many units are left, such as 30 or 61/2",
                              left);
  return FALSE;
}

static gboolean
read_days (StillaEntriesReading *self, const StillaElement *node, int *out)
{
  const char *words = stilla_element_get (node, "days");
  gint64 days = 0;

  if (words != NULL && !stilla_value_integer (words, 0, STILLA_STOCK_MAX_DAYS, &days)) {
    stilla_plan_reading_refuse (self->file, node, "value",
                                "days=\"%s\" is not allowed; write how many days before the end you want to "
                                "know, 0 to 90",
                                words);
    return FALSE;
  }
  *out = (int) days;
  return TRUE;
}

static void
read_stock (StillaEntriesReading *self, const StillaElement *node)
{
  g_autofree char *id = dup_id (self, node, self->parts.stocks);
  StillaStock fields = { .id = id, .product_id = (char *) stilla_element_get (node, "product") };
  g_autoptr (GError) error = NULL;

  fields.on = stilla_plan_reading_date (node, "on");
  if (stilla_element_get (node, "time") != NULL)
    stilla_value_time (stilla_element_get (node, "time"), &fields.minute);
  if (id != NULL && stilla_plan_reading_check_product (self->file, node, self->product_ids)
      && read_left (self, node, &fields) && read_days (self, node, &fields.days))
    add (self, node, self->parts.stocks, stilla_stock_new (&fields, &error), &error);
}

gboolean
stilla_entries_reading_take (StillaEntriesReading *self, const StillaElement *node)
{
  if (stilla_element_is (node, "as-needed"))
    read_as_needed (self, node);
  else if (stilla_element_is (node, "visit"))
    read_visit (self, node);
  else if (stilla_element_is (node, "pause"))
    read_pause (self, node);
  else if (stilla_element_is (node, "stock"))
    read_stock (self, node);
  else
    return FALSE;
  return TRUE;
}
