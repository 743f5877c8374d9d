/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-file.h"

#include "core/content/stilla-format.h"
#include "core/content/stilla-value.h"
#include "core/content/stilla-xml.h"
#include "core/schedule/stilla-circumstances-file-private.h"

#include <string.h>

#define MAX_ID 64
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
static const StillaFormatAttribute dose_attributes[] = { { "id", STILLA_VALUE_TEXT },
                                                         { "product", STILLA_VALUE_TEXT, NEEDED },
                                                         { "time", STILLA_VALUE_TIME, NEEDED },
                                                         { "units", STILLA_VALUE_TEXT },
                                                         { "from", STILLA_VALUE_DATE },
                                                         { "until", STILLA_VALUE_DATE },
                                                         END };
static const StillaFormatAttribute plan_attributes[]
    = { { "format", STILLA_VALUE_CHOICE, NEEDED, "1" }, END };

static const StillaFormatRule product_rule = { "product", STILLA_HOLDS_ELEMENTS, product_attributes };
static const StillaFormatRule dose_rule = { "dose", STILLA_HOLDS_ELEMENTS, dose_attributes };
static const StillaFormatRule *const products[] = { &product_rule, NULL };
static const StillaFormatRule *const doses[] = { &dose_rule, NULL };
static const StillaFormatPart plan_parts[]
    = { { products, 0, STILLA_PLAN_FILE_MAX_PRODUCTS },
        { doses, 0, STILLA_PLAN_FILE_MAX_DOSES },
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
  GHashTable *product_ids; /* borrowed from the tree, as are the ids of the doses */
  GHashTable *dose_ids;
  StillaCircumstancesReading *circumstances;
} Reading;

static gboolean
is_plan_id (const char *id)
{
  gsize length = strspn (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._-");

  return length > 0 && length <= MAX_ID && id[length] == '\0';
}

/* An id that is well made and new. */
static gboolean
take_id (Reading *self, const StillaElement *node, const char *id, GHashTable *taken)
{
  if (!is_plan_id (id)) {
    stilla_plan_reading_refuse (&self->file, node, "value",
                                "The id of a <%s> is not allowed; write 1 to 64 of a-z, A-Z, 0-9, - _ and .",
                                node->name);
    return FALSE;
  }
  if (!g_hash_table_add (taken, (gpointer) id)) {
    stilla_plan_reading_refuse (&self->file, node, "id-duplicate",
                                "The id “%s” stands twice; give each <%s> its own", id, node->name);
    return FALSE;
  }
  return TRUE;
}

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

  if (!take_id (self, node, facts.id, self->product_ids)
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

static gboolean
read_units (Reading *self, const StillaElement *node, StillaUnits *out)
{
  const char *units = stilla_element_get (node, "units");
  g_autoptr (GError) error = NULL;

  if (stilla_units_parse (units != NULL ? units : "1", stilla_number_style_c (), out, &error))
    return TRUE;
  stilla_plan_reading_refuse (
      &self->file, node, "value",
      "units=\"%s\" is not allowed; write a number above 0 and not above 100, such as "
      "1, 2 or 1/2",
      units);
  return FALSE;
}

/* A dose ends with its product at the latest. */
static void
end_with_product (Reading *self, StillaDoseTime *dose)
{
  for (guint i = 0; i < self->products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (self->products, i);

    if (!g_str_equal (product->id, dose->product_id) || !g_date_valid (&product->until))
      continue;
    if (!g_date_valid (&dose->until) || g_date_compare (&dose->until, &product->until) > 0)
      dose->until = product->until;
  }
}

static gboolean
check_dose (Reading *self, const StillaElement *node, const StillaDoseTime *dose)
{
  if (!g_hash_table_contains (self->product_ids, dose->product_id)) {
    stilla_plan_reading_refuse (&self->file, node, "value",
                                "There is no product “%s” in this plan; write the id of a <product>",
                                dose->product_id);
    return FALSE;
  }
  if (g_date_valid (&dose->until) && g_date_compare (&dose->until, &dose->from) < 0) {
    stilla_plan_reading_refuse (&self->file, node, "date-order",
                                "This dose ends before it begins; exchange from and until");
    return FALSE;
  }
  return TRUE;
}

/* Ids are drawn from the place in the file, so that the same file always gives the same plan. */
static char *
dup_dose_id (Reading *self, const StillaElement *node, guint number)
{
  const char *id = stilla_element_get (node, "id");

  if (id != NULL)
    return take_id (self, node, id, self->dose_ids) ? g_strdup (id) : NULL;
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
  if (id == NULL || !read_units (self, node, &fields.units) || !check_dose (self, node, &fields))
    return;
  end_with_product (self, &fields);
  dose = stilla_dose_time_new (&fields, &error);
  if (dose != NULL)
    g_ptr_array_add (self->doses, dose);
  else
    stilla_plan_reading_refuse (&self->file, node, "value", "%s", error->message);
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
    else
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
  self->circumstances = stilla_circumstances_reading_new (&self->file);
}

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_clear_pointer (&self->doses, g_ptr_array_unref);
  g_clear_pointer (&self->product_ids, g_hash_table_unref);
  g_clear_pointer (&self->dose_ids, g_hash_table_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_reading_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static StillaPlanFile *
finish (Reading *self, const StillaElement *root)
{
  g_autoptr (GError) error = NULL;
  StillaPlanFile *file;
  StillaPlan *plan;

  if (stilla_issue_list_has_errors (self->file.issues))
    return NULL;
  plan = stilla_plan_new (self->products, self->doses, &error);
  if (plan == NULL) {
    stilla_plan_reading_refuse (&self->file, root, "value", "%s", error->message);
    return NULL;
  }
  file = g_new0 (StillaPlanFile, 1);
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
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_free (self);
}
