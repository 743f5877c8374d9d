/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-circumstances-file-private.h"

#include "core/content/stilla-value.h"
#include "core/dose/stilla-amount.h"
#include "core/search/stilla-fold.h"

#define MAX_TIMES 24
/* The name of a medicine with two times behind it. */
#define MAX_ABOUT (STILLA_CIRCUMSTANCES_MAX_WORDS + 12)
#define NEEDED TRUE
#define END \
  { \
    NULL \
  }

static const StillaFormatAttribute medicine_attributes[]
    = { { "name", STILLA_VALUE_TEXT, NEEDED },
        { "times", STILLA_VALUE_TEXT },
        { "weekday", STILLA_VALUE_CHOICE, FALSE, "monday tuesday wednesday thursday friday saturday sunday" },
        { "until", STILLA_VALUE_DATE },
        END };
static const StillaFormatAttribute drip_attributes[]
    = { { "place", STILLA_VALUE_CHOICE, NEEDED, "hospital elsewhere none" }, END };
static const StillaFormatAttribute answer_attributes[]
    = { { "condition", STILLA_VALUE_ID, NEEDED },
        { "value", STILLA_VALUE_CHOICE, NEEDED, "yes no not-sure" },
        END };
static const StillaFormatAttribute advice_attributes[]
    = { { "rule", STILLA_VALUE_ID, NEEDED }, { "about", STILLA_VALUE_TEXT },
        { "amount", STILLA_VALUE_TEXT },     { "by", STILLA_VALUE_TEXT, NEEDED },
        { "on", STILLA_VALUE_DATE, NEEDED }, END };

static const StillaFormatRule medicine_rule = { "medicine", STILLA_HOLDS_ELEMENTS, medicine_attributes };
static const StillaFormatRule drip_rule = { "drip", STILLA_HOLDS_ELEMENTS, drip_attributes };
static const StillaFormatRule answer_rule = { "answer", STILLA_HOLDS_ELEMENTS, answer_attributes };
static const StillaFormatRule advice_rule = { "advice", STILLA_HOLDS_ELEMENTS, advice_attributes };
const StillaFormatRule *const stilla_circumstances_file_medicines[] = { &medicine_rule, NULL };
const StillaFormatRule *const stilla_circumstances_file_drips[] = { &drip_rule, NULL };
const StillaFormatRule *const stilla_circumstances_file_answers[] = { &answer_rule, NULL };
const StillaFormatRule *const stilla_circumstances_file_advice[] = { &advice_rule, NULL };

struct _StillaCircumstancesReading {
  const StillaPlanReading *file;
  GHashTable *medicine_names; /* folded */
  GHashTable *conditions;     /* ids of the guide to their elements */
  GHashTable *interactions;
  StillaCircumstances *circumstances;
};

static int
compare_minutes (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static gboolean
read_times (StillaCircumstancesReading *self, const StillaElement *node, GArray *out)
{
  const char *times = stilla_element_get (node, "times");
  g_auto (GStrv) words = g_strsplit (times != NULL ? times : "", " ", MAX_TIMES + 2);

  for (guint i = 0; words[i] != NULL; i++) {
    int minute;

    if (i >= MAX_TIMES || !stilla_value_time (words[i], &minute)) {
      stilla_plan_reading_refuse (
          self->file, node, "value",
          "The times of “%s” are not allowed; write at most 24 times with one space between, such as "
          "\"08:00 20:00\"",
          stilla_element_get (node, "name"));
      return FALSE;
    }
    g_array_append_val (out, minute);
  }
  g_array_sort (out, compare_minutes);
  return TRUE;
}

static void
read_medicine (StillaCircumstancesReading *self, const StillaElement *node)
{
  const char *name = stilla_element_get (node, "name");
  g_autoptr (StillaOwnMedicine) medicine = stilla_own_medicine_new (name);

  if (!stilla_plan_reading_check_words (self->file, node, "name", STILLA_CIRCUMSTANCES_MAX_WORDS)
      || !read_times (self, node, medicine->minutes))
    return;
  if (!g_hash_table_add (self->medicine_names, stilla_fold (name))) {
    stilla_plan_reading_refuse (self->file, node, "id-duplicate",
                                "“%s” stands twice; put all its times into one <medicine>", name);
    return;
  }
  medicine->weekday = stilla_weekday_from_string (stilla_element_get (node, "weekday"));
  medicine->until = stilla_plan_reading_date (node, "until");
  g_ptr_array_add (self->circumstances->medicines, g_steal_pointer (&medicine));
}

static void
read_answer (StillaCircumstancesReading *self, const StillaElement *node)
{
  const char *id = stilla_element_get (node, "condition");
  StillaAnswer answer;

  if (!g_hash_table_contains (self->conditions, id)) {
    stilla_plan_reading_refuse (self->file, node, "value",
                                "There is no condition “%s” in the guide; its rules.xml lists them", id);
    return;
  }
  if (stilla_circumstances_get_answer (self->circumstances, id, &answer)) {
    stilla_plan_reading_refuse (self->file, node, "id-duplicate",
                                "The condition “%s” is answered twice; keep one answer", id);
    return;
  }
  if (stilla_answer_from_string (stilla_element_get (node, "value"), &answer))
    stilla_circumstances_set_answer (self->circumstances, id, answer);
}

static void
read_drip (StillaCircumstancesReading *self, const StillaElement *node)
{
  stilla_drip_from_string (stilla_element_get (node, "place"), &self->circumstances->drip);
}

static gboolean
is_sum (StillaCircumstancesReading *self, const char *rule)
{
  const StillaElement *condition = g_hash_table_lookup (self->conditions, rule);
  const char *when = condition != NULL ? stilla_element_get (condition, "when") : NULL;

  return when != NULL && g_str_has_prefix (when, "sum-");
}

static gboolean
check_rule (StillaCircumstancesReading *self, const StillaElement *node, const char *rule)
{
  if (g_hash_table_contains (self->conditions, rule) || g_hash_table_contains (self->interactions, rule))
    return TRUE;
  stilla_plan_reading_refuse (
      self->file, node, "value",
      "There is no condition or interaction “%s” in the guide; its rules.xml lists them", rule);
  return FALSE;
}

/* Only a sum was agreed to up to an amount; it is elemental like the sum. */
static gboolean
read_amount (StillaCircumstancesReading *self, const StillaElement *node, gint64 *out_ug)
{
  const char *amount = stilla_element_get (node, "amount");
  const char *rule = stilla_element_get (node, "rule");
  g_autoptr (GError) error = NULL;

  *out_ug = 0;
  if (amount == NULL)
    return TRUE;
  if (!is_sum (self, rule)) {
    stilla_plan_reading_refuse (self->file, node, "value",
                                "The rule “%s” is not about the sum of a day; leave out amount", rule);
    return FALSE;
  }
  if (stilla_amount_parse (amount, stilla_number_style_c (), -1, out_ug, &error))
    return TRUE;
  stilla_plan_reading_refuse (self->file, node, "value", "%s", error->message);
  return FALSE;
}

static gboolean
check_advice (StillaCircumstancesReading *self, const StillaElement *node, const char *about)
{
  const char *rule = stilla_element_get (node, "rule");

  if (!check_rule (self, node, rule)
      || !stilla_plan_reading_check_words (self->file, node, "by", STILLA_CIRCUMSTANCES_MAX_WORDS)
      || (*about != '\0' && !stilla_plan_reading_check_words (self->file, node, "about", MAX_ABOUT)))
    return FALSE;
  if (stilla_circumstances_find_advice (self->circumstances, rule, about) == NULL)
    return TRUE;
  stilla_plan_reading_refuse (self->file, node, "id-duplicate",
                              "The advice about “%s” stands twice for the same; keep one", rule);
  return FALSE;
}

static void
read_advice (StillaCircumstancesReading *self, const StillaElement *node)
{
  const char *about = stilla_element_get (node, "about") != NULL ? stilla_element_get (node, "about") : "";
  GDate on = stilla_plan_reading_date (node, "on");
  StillaAdvice *advice;
  gint64 amount_ug;

  if (!check_advice (self, node, about) || !read_amount (self, node, &amount_ug))
    return;
  advice = stilla_advice_new (stilla_element_get (node, "rule"), about, stilla_element_get (node, "by"), &on);
  advice->amount_ug = amount_ug;
  stilla_circumstances_take_advice (self->circumstances, advice);
}

void
stilla_circumstances_reading_take (StillaCircumstancesReading *self, const StillaElement *node)
{
  if (stilla_element_is (node, "medicine"))
    read_medicine (self, node);
  else if (stilla_element_is (node, "drip"))
    read_drip (self, node);
  else if (stilla_element_is (node, "answer"))
    read_answer (self, node);
  else
    read_advice (self, node);
}

/* Elements of rules.xml called @name by their ids; both are borrowed. */
static GHashTable *
list_rules (const StillaBundle *bundle, const char *name)
{
  const StillaElement *rules = stilla_bundle_get_rules_root (bundle);
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rules->children->len; i++) {
    const StillaElement *node = g_ptr_array_index (rules->children, i);

    if (stilla_element_is (node, name))
      g_hash_table_insert (by_id, (gpointer) stilla_element_get (node, "id"), (gpointer) node);
  }
  return by_id;
}

StillaCircumstancesReading *
stilla_circumstances_reading_new (const StillaPlanReading *file)
{
  StillaCircumstancesReading *self = g_new0 (StillaCircumstancesReading, 1);

  self->file = file;
  self->medicine_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->conditions = list_rules (file->bundle, "condition");
  self->interactions = list_rules (file->bundle, "interaction");
  self->circumstances = stilla_circumstances_new ();
  return self;
}

void
stilla_circumstances_reading_free (StillaCircumstancesReading *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->medicine_names, g_hash_table_unref);
  g_clear_pointer (&self->conditions, g_hash_table_unref);
  g_clear_pointer (&self->interactions, g_hash_table_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_free (self);
}

StillaCircumstances *
stilla_circumstances_reading_steal (StillaCircumstancesReading *self)
{
  return g_steal_pointer (&self->circumstances);
}
