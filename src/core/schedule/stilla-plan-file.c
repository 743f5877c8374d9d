/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-file.h"

#include "core/content/stilla-format.h"
#include "core/content/stilla-value.h"
#include "core/content/stilla-xml.h"
#include "core/schedule/stilla-entries-file-private.h"
#include "core/schedule/stilla-circumstances-file-private.h"
#include "core/schedule/stilla-zone.h"

#define NEEDED TRUE
#define END \
  { \
    NULL \
  }

/* The format, as one table. Names and amounts are only words to it; what they must be is said below. */
static const StillaFormatAttribute product_attributes[]
    = { { "id", STILLA_VALUE_TEXT, NEEDED },
        { "name", STILLA_VALUE_TEXT, NEEDED },
        { "form", STILLA_VALUE_ID },
        { "amount", STILLA_VALUE_TEXT },
        { "basis", STILLA_VALUE_CHOICE, FALSE, "compound elemental" },
        { "per", STILLA_VALUE_INTEGER },
        { "unit", STILLA_VALUE_CHOICE, FALSE, "capsule tablet sachet scoop ml drop piece" },
        { "until", STILLA_VALUE_DATE },
        END };
static const StillaFormatAttribute dose_attributes[]
    = { { "id", STILLA_VALUE_TEXT },
        { "product", STILLA_VALUE_TEXT, NEEDED },
        { "time", STILLA_VALUE_TIME, NEEDED },
        { "units", STILLA_VALUE_TEXT },
        { "next-day", STILLA_VALUE_CHOICE, FALSE, "yes" },
        { "meal", STILLA_VALUE_CHOICE, FALSE, "breakfast lunch dinner bedtime" },
        { "zone", STILLA_VALUE_TEXT },
        { "as-needed", STILLA_VALUE_TEXT },
        { "from", STILLA_VALUE_DATE },
        { "until", STILLA_VALUE_DATE },
        STILLA_PLAN_FILE_REPEAT_ATTRIBUTES,
        END };
static const StillaFormatAttribute plan_attributes[]
    = { { "format", STILLA_VALUE_CHOICE, NEEDED, "1" }, { "person", STILLA_VALUE_TEXT }, END };

static const StillaFormatRule product_rule = { "product", STILLA_HOLDS_ELEMENTS, product_attributes };
static const StillaFormatRule dose_rule = { "dose", STILLA_HOLDS_ELEMENTS, dose_attributes };
static const StillaFormatRule *const products[] = { &product_rule, NULL };
static const StillaFormatRule *const doses[] = { &dose_rule, NULL };
static const StillaFormatPart plan_parts[]
    = { { products, 0, STILLA_PLAN_FILE_MAX_PRODUCTS },
        { stilla_entries_file_as_needed, 0, STILLA_PLAN_FILE_MAX_ENTRIES },
        { doses, 0, STILLA_PLAN_FILE_MAX_DOSES },
        { stilla_entries_file_visits, 0, STILLA_PLAN_FILE_MAX_ENTRIES },
        { stilla_entries_file_pauses, 0, STILLA_PLAN_FILE_MAX_ENTRIES },
        { stilla_entries_file_stocks, 0, STILLA_PLAN_FILE_MAX_ENTRIES },
        { stilla_circumstances_file_medicines, 0, STILLA_PLAN_FILE_MAX_MEDICINES },
        { stilla_circumstances_file_drips, 0, 1 },
        { stilla_circumstances_file_answers, 0, STILLA_PLAN_FILE_MAX_ANSWERS },
        { stilla_circumstances_file_advice, 0, STILLA_PLAN_FILE_MAX_ADVICE },
        END };
static const StillaFormatRule plan_rule = { "plan", STILLA_HOLDS_ELEMENTS, plan_attributes, plan_parts };

typedef struct {
  StillaPlanReading file;
  GPtrArray *products;
  GPtrArray *doses;
  GArray *lines;           /* the elements of the doses, borrowed */
  GHashTable *product_ids; /* borrowed from the tree, as are the ids of the doses */
  GHashTable *dose_ids;
  StillaEntriesReading *entries;
  StillaCircumstancesReading *circumstances;
} Reading;

static gboolean
read_form (Reading *self, const StillaElement *node, const StillaForm **out)
{
  const char *id = stilla_element_get (node, "form");

  *out = id != NULL ? stilla_bundle_find_form (self->file.bundle, id) : NULL;
  if (id == NULL || *out != NULL)
    return TRUE;
  stilla_plan_reading_refuse (
      &self->file, node, "form-unknown",
      "There is no form “%s”; write one that “stilla-cli elemental --list” lists, or leave form out", id);
  return FALSE;
}

/* The amount and what it counts stand together or not at all: a bare number is never taken for either. */
static gboolean
read_amount (Reading *self, const StillaElement *node, StillaProductFacts *facts)
{
  const char *amount = stilla_element_get (node, "amount");
  const char *basis = stilla_element_get (node, "basis");
  g_autoptr (GError) error = NULL;

  if ((amount == NULL) != (basis == NULL)) {
    stilla_plan_reading_refuse (
        &self->file, node, "attribute-pair",
        "<product> has only one of amount and basis; write both, such as amount=\"1000 mg\" "
        "basis=\"compound\", or neither when the label gives no amount");
    return FALSE;
  }
  if (amount == NULL)
    return TRUE;
  facts->basis = g_str_equal (basis, "compound") ? STILLA_BASIS_COMPOUND : STILLA_BASIS_ELEMENTAL;
  if (!stilla_amount_parse (amount, stilla_number_style_c (), -1, &facts->label_ug, &error)) {
    stilla_plan_reading_refuse (&self->file, node, "value", "%s", error->message);
    return FALSE;
  }
  if (facts->basis == STILLA_BASIS_COMPOUND && stilla_amount_is_molar (amount)) {
    stilla_plan_reading_refuse (
        &self->file, node, "value",
        "“%s” counts magnesium itself; write basis=\"elemental\", or the compound in mg, g or mcg", amount);
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_per (Reading *self, const StillaElement *node, int *out)
{
  const char *per = stilla_element_get (node, "per");
  gint64 units = 1;

  if (per != NULL && !stilla_value_integer (per, 1, STILLA_PER_UNITS_MAX, &units)) {
    stilla_plan_reading_refuse (
        &self->file, node, "value",
        "per=\"%s\" is not allowed; write for how many units the label counts, 1 to 1000", per);
    return FALSE;
  }
  *out = (int) units;
  return TRUE;
}

static StillaProduct *
end_product (StillaProduct *product, const StillaElement *node)
{
  GDate until = stilla_plan_reading_date (node, "until");
  StillaProduct *ended;

  if (!g_date_valid (&until))
    return product;
  ended = stilla_product_with_until (product, &until);
  stilla_product_unref (product);
  return ended;
}

static void
read_product (Reading *self, const StillaElement *node)
{
  const char *unit = stilla_element_get (node, "unit");
  StillaProductFacts facts = { .id = stilla_element_get (node, "id"),
                               .name = stilla_element_get (node, "name"),
                               .unit = unit != NULL ? unit : "piece" };
  g_autoptr (GError) error = NULL;
  StillaProduct *product;

  if (!stilla_plan_reading_take_id (&self->file, node, facts.id, self->product_ids)
      || !stilla_plan_reading_check_words (&self->file, node, "name", STILLA_CIRCUMSTANCES_MAX_WORDS)
      || !read_form (self, node, &facts.form) || !read_amount (self, node, &facts)
      || !read_per (self, node, &facts.per_units))
    return;
  product = stilla_product_new (&facts, &error);
  if (product != NULL)
    g_ptr_array_add (self->products, end_product (product, node));
  else
    stilla_plan_reading_refuse (&self->file, node, "value", "%s", error->message);
}

/* The first day of a dose; one that is not said was always there. */
static GDate
read_start (const StillaElement *node)
{
  GDate from = stilla_plan_reading_date (node, "from");

  if (!g_date_valid (&from))
    g_date_set_dmy (&from, 1, G_DATE_JANUARY, 1);
  return from;
}

/* Not valid: it has none. */
static GDate
find_last_day (Reading *self, const char *product_id)
{
  GDate open;

  for (guint i = 0; i < self->products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (self->products, i);

    if (g_str_equal (product->id, product_id))
      return product->until;
  }
  g_date_clear (&open, 1);
  return open;
}

/* A dose ends with its product at the latest. */
static gboolean
end_with_product (Reading *self, const StillaElement *node, StillaDoseTime *dose)
{
  GDate last = find_last_day (self, dose->product_id);

  if (!g_date_valid (&last))
    return TRUE;
  if (g_date_compare (&dose->from, &last) > 0) {
    stilla_plan_reading_refuse (&self->file, node, "date-order",
                                "This dose begins after the last day of its product; write an earlier from, "
                                "or a later until for the product");
    return FALSE;
  }
  if (!g_date_valid (&dose->until) || g_date_compare (&dose->until, &last) > 0)
    dose->until = last;
  return TRUE;
}

/* A taking of what is taken when needed has one day, on which that was part of the plan. */
static gboolean
read_taking (Reading *self, const StillaElement *node, StillaDoseTime *dose)
{
  const char *id = stilla_element_get (node, "as-needed");
  const StillaAsNeeded *item = id != NULL ? stilla_entries_reading_find_as_needed (self->entries, id) : NULL;

  dose->as_needed_id = (char *) id;
  if (id == NULL)
    return TRUE;
  if (item == NULL || !g_str_equal (item->product_id, dose->product_id)) {
    stilla_plan_reading_refuse (&self->file, node, "value",
                                "There is no <as-needed> “%s” of this product in this plan; write its id",
                                id);
    return FALSE;
  }
  if (g_date_valid (&dose->until) && g_date_compare (&dose->from, &dose->until) == 0)
    return TRUE;
  stilla_plan_reading_refuse (&self->file, node, "attribute-pair",
                              "What was taken when needed has one day; write it as from and as until");
  return FALSE;
}

static gboolean
read_zone (Reading *self, const StillaElement *node, char **out)
{
  const char *zone = stilla_element_get (node, "zone");

  *out = (char *) zone;
  if (zone == NULL || stilla_zone_is_known (zone))
    return TRUE;
  stilla_plan_reading_refuse (
      &self->file, node, "value",
      "This computer knows no time zone of that name; write one such as Europe/Berlin");
  return FALSE;
}

/* What a dose goes by beside its time. */
static gboolean
read_habit (Reading *self, const StillaElement *node, StillaDoseTime *dose)
{
  dose->is_next_day = stilla_element_get (node, "next-day") != NULL;
  stilla_meal_from_string (stilla_element_get (node, "meal"), &dose->meal);
  return read_zone (self, node, &dose->zone)
         && stilla_plan_reading_repeat (&self->file, node, &dose->from, &dose->repeat);
}

/* Ids are drawn from the place in the file, so that the same file always gives the same plan. */
static char *
dup_dose_id (Reading *self, const StillaElement *node, guint number)
{
  const char *id = stilla_element_get (node, "id");

  if (id != NULL)
    return stilla_plan_reading_take_id (&self->file, node, id, self->dose_ids) ? g_strdup (id) : NULL;
  return g_strdup_printf ("dose %u", number);
}

static void
read_dose (Reading *self, const StillaElement *node, guint number)
{
  g_autofree char *id = dup_dose_id (self, node, number);
  StillaDoseTime fields = { .id = id, .product_id = (char *) stilla_element_get (node, "product") };
  g_autoptr (GError) error = NULL;
  StillaDoseTime *dose;

  fields.from = read_start (node);
  fields.until = stilla_plan_reading_date (node, "until");
  stilla_value_time (stilla_element_get (node, "time"), &fields.minute);
  if (id == NULL || !stilla_plan_reading_units (&self->file, node, "units", &fields.units)
      || !stilla_plan_reading_check_product (&self->file, node, self->product_ids)
      || !stilla_plan_reading_check_order (&self->file, node, &fields.from, &fields.until)
      || !read_habit (self, node, &fields) || !read_taking (self, node, &fields)
      || !end_with_product (self, node, &fields))
    return;
  dose = stilla_dose_time_new (&fields, &error);
  if (dose == NULL) {
    stilla_plan_reading_refuse (&self->file, node, "value", "%s", error->message);
    return;
  }
  g_ptr_array_add (self->doses, dose);
  g_array_append_val (self->lines, node);
}

static void
read_children (Reading *self, const StillaElement *root)
{
  guint n_doses = 0;

  for (guint i = 0; i < root->children->len; i++) {
    const StillaElement *node = g_ptr_array_index (root->children, i);

    if (stilla_element_is (node, "product"))
      read_product (self, node);
    else if (stilla_element_is (node, "dose"))
      read_dose (self, node, ++n_doses);
    else if (!stilla_entries_reading_take (self->entries, node))
      stilla_circumstances_reading_take (self->circumstances, node);
  }
}

static void
reading_init (Reading *self)
{
  self->products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  self->doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  self->product_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->dose_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->lines = g_array_new (FALSE, FALSE, sizeof (StillaElement *));
  self->entries = stilla_entries_reading_new (&self->file, self->product_ids);
  self->circumstances = stilla_circumstances_reading_new (&self->file);
}

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_clear_pointer (&self->doses, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->entries, stilla_entries_reading_free);
  g_clear_pointer (&self->product_ids, g_hash_table_unref);
  g_clear_pointer (&self->dose_ids, g_hash_table_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_reading_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* A day on which more begins or ends than before. */
typedef struct {
  guint32 day; /* Julian */
  int change;
  guint dose; /* index */
} Turn;

static int
compare_turns (gconstpointer a, gconstpointer b)
{
  const Turn *first = a;
  const Turn *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return first->change - second->change;
}

/* Whether @dose comes on @weekday, 0 is Monday, of every week. */
static gboolean
is_weekly_on (const StillaDoseTime *dose, int weekday)
{
  return dose->as_needed_id == NULL && dose->repeat.every == 1
         && (dose->repeat.weekdays & (1u << weekday)) != 0;
}

static GArray *
list_turns (Reading *self, int weekday)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (guint i = 0; i < self->doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (self->doses, i);
    Turn begin = { g_date_get_julian (&dose->from), 1, i };
    Turn end = { 0, -1, i };

    if (!is_weekly_on (dose, weekday))
      continue;
    g_array_append_val (turns, begin);
    if (!g_date_valid (&dose->until))
      continue;
    end.day = MAX (g_date_get_julian (&dose->until) + 1, begin.day);
    g_array_append_val (turns, end);
  }
  g_array_sort (turns, compare_turns);
  return turns;
}

/* A plan with more doses on one day than anybody takes is a mistake; what comes every few days or weeks is
 * not counted. */
static void
check_days (Reading *self)
{
  for (int weekday = 0; weekday < 7; weekday++) {
    g_autoptr (GArray) turns = list_turns (self, weekday);
    int count = 0;

    for (guint i = 0; i < turns->len; i++) {
      const Turn *turn = &g_array_index (turns, Turn, i);

      count += turn->change;
      if (count <= STILLA_PLAN_MOST_A_DAY)
        continue;
      stilla_plan_reading_refuse (&self->file, g_array_index (self->lines, StillaElement *, turn->dose),
                                  "child-count", "With this dose a day has more than %d; take some out",
                                  STILLA_PLAN_MOST_A_DAY);
      return;
    }
  }
}

static StillaPlanFile *
finish (Reading *self, const StillaElement *root)
{
  g_autoptr (GError) error = NULL;
  StillaPlanFile *file;
  StillaPlanParts parts;
  StillaPlan *plan;

  check_days (self);
  if (stilla_issue_list_has_errors (self->file.issues))
    return NULL;
  parts = *stilla_entries_reading_get_parts (self->entries);
  parts.products = self->products;
  parts.doses = self->doses;
  plan = stilla_plan_new_from (&parts, &error);
  if (plan == NULL) {
    stilla_plan_reading_refuse (&self->file, root, "value", "%s", error->message);
    return NULL;
  }
  file = g_new0 (StillaPlanFile, 1);
  file->person = g_strdup (stilla_element_get (root, "person"));
  file->plan = plan;
  file->circumstances = stilla_circumstances_reading_steal (self->circumstances);
  return file;
}

/* The table first: what comes after it may rely on every attribute. */
static StillaPlanFile *
read_tree (const StillaElement *root, const char *name, const StillaBundle *bundle, StillaIssueList *issues)
{
  g_auto (Reading) reading = { .file = { bundle, name, issues } };

  stilla_format_check_rule (root, &plan_rule, name, issues);
  if (stilla_issue_list_has_errors (issues))
    return NULL;
  reading_init (&reading);
  if (stilla_element_get (root, "person") != NULL)
    stilla_plan_reading_check_words (&reading.file, root, "person", STILLA_PERSON_MAX_NAME);
  read_children (&reading, root);
  return finish (&reading, root);
}

StillaPlanFile *
stilla_plan_file_read (GFile *file, const char *name, const StillaBundle *bundle, StillaIssueList *issues)
{
  g_autoptr (StillaElement) root = stilla_xml_read (file, name, issues);

  return root != NULL ? read_tree (root, name, bundle, issues) : NULL;
}

StillaPlanFile *
stilla_plan_file_parse (GBytes *bytes, const char *name, const StillaBundle *bundle, StillaIssueList *issues)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  g_autoptr (StillaElement) root = stilla_xml_parse (start, length, name, issues);

  return root != NULL ? read_tree (root, name, bundle, issues) : NULL;
}

void
stilla_plan_file_free (StillaPlanFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_free (self);
}
