/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-inline-render.h"
#include "core/safety/stilla-medicine-list-private.h"

static void
listed_free (StillaListedMedicine *self)
{
  g_clear_pointer (&self->name, stilla_medicine_name_free);
  g_clear_pointer (&self->matches, g_array_unref);
  g_clear_pointer (&self->rules, g_free);
  g_free (self);
}

static const char *
get_rule (const StillaMedicineMatch *match)
{
  return match->interaction != NULL ? match->interaction->id : match->condition->id;
}

static StillaListedMedicine *
find_listed (const StillaMedicineList *self, const char *text)
{
  g_autoptr (StillaMedicineName) name = stilla_medicine_name_new (text);

  return name != NULL ? g_hash_table_lookup (self->by_name, name->folded) : NULL;
}

static gboolean
holds_rule (const GArray *matches, const StillaMedicineMatch *match)
{
  for (guint i = 0; i < matches->len; i++)
    if (g_str_equal (get_rule (&g_array_index (matches, StillaMedicineMatch, i)), get_rule (match)))
      return TRUE;
  return FALSE;
}

static void
add_match (StillaListedMedicine *self, const StillaMedicineMatch *match)
{
  if (!holds_rule (self->matches, match))
    g_array_append_vals (self->matches, match, 1);
}

static void
add_name (StillaMedicineList *self, const char *spelling, const StillaMedicineMatch *match)
{
  StillaListedMedicine *listed = find_listed (self, spelling);
  g_autoptr (StillaMedicineName) name = stilla_medicine_name_new (spelling);

  if (name == NULL)
    return;
  if (listed == NULL) {
    listed = g_new0 (StillaListedMedicine, 1);
    listed->spelling = spelling;
    listed->medicine = match->medicine;
    listed->name = g_steal_pointer (&name);
    listed->matches = g_array_new (FALSE, FALSE, sizeof (StillaMedicineMatch));
    g_ptr_array_add (self->listed, listed);
    g_hash_table_insert (self->by_name, listed->name->folded, listed);
  }
  add_match (listed, match);
}

/* @rule: without its medicine */
static void
add_medicines (StillaMedicineList *self, const GPtrArray *medicines, StillaMedicineMatch rule)
{
  for (guint i = 0; i < medicines->len; i++) {
    rule.medicine = g_ptr_array_index (medicines, i);
    add_name (self, rule.medicine->name, &rule);
    for (guint j = 0; rule.medicine->brands[j] != NULL; j++)
      add_name (self, rule.medicine->brands[j], &rule);
  }
}

static void
add_all (StillaMedicineList *self)
{
  for (guint i = 0; i < self->interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (self->interactions, i);

    add_medicines (self, interaction->medicines, (StillaMedicineMatch){ .interaction = interaction });
  }
  for (guint i = 0; i < self->conditions->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (self->conditions, i);

    add_medicines (self, condition->medicines, (StillaMedicineMatch){ .condition = condition });
  }
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (get_rule (a), get_rule (b));
}

/* @matches: in order */
static char *
rules_to_string (const GArray *matches)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    g_string_append_printf (rules, "%s%s", i > 0 ? " " : "",
                            get_rule (&g_array_index (matches, StillaMedicineMatch, i)));
  return g_string_free (g_steal_pointer (&rules), FALSE);
}

/* A brand stands beside its generic name in one rule, and may be left out in another one of the same generic
 * name: it is the same medicine, so all rules of the generic name are its own. */
static void
inherit_matches (StillaMedicineList *self, const StillaMedicine *medicine)
{
  const StillaListedMedicine *generic = find_listed (self, medicine->name);

  for (guint i = 0; medicine->brands[i] != NULL; i++) {
    StillaListedMedicine *brand = find_listed (self, medicine->brands[i]);

    for (guint k = 0; generic != NULL && brand != NULL && k < generic->matches->len; k++)
      add_match (brand, &g_array_index (generic->matches, StillaMedicineMatch, k));
  }
}

static void
inherit_all (StillaMedicineList *self)
{
  for (guint i = 0; i < self->interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (self->interactions, i);

    for (guint k = 0; k < interaction->medicines->len; k++)
      inherit_matches (self, g_ptr_array_index (interaction->medicines, k));
  }
  for (guint i = 0; i < self->conditions->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (self->conditions, i);

    for (guint k = 0; k < condition->medicines->len; k++)
      inherit_matches (self, g_ptr_array_index (condition->medicines, k));
  }
}

static int
compare_listed (gconstpointer a, gconstpointer b)
{
  const StillaListedMedicine *first = *(const StillaListedMedicine *const *) a;
  const StillaListedMedicine *second = *(const StillaListedMedicine *const *) b;

  if (first->name->n_letters != second->name->n_letters)
    return first->name->n_letters < second->name->n_letters ? -1 : 1;
  return g_strcmp0 (first->name->folded, second->name->folded);
}

StillaMedicineList *
stilla_medicine_list_new (StillaBundle *bundle)
{
  StillaMedicineList *self = g_new0 (StillaMedicineList, 1);

  self->bundle = stilla_bundle_ref (bundle);
  self->interactions = stilla_bundle_dup_interactions (bundle);
  self->conditions = stilla_bundle_dup_conditions (bundle);
  self->listed = g_ptr_array_new_with_free_func ((GDestroyNotify) listed_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  add_all (self);
  inherit_all (self);
  for (guint i = 0; i < self->listed->len; i++) {
    StillaListedMedicine *listed = g_ptr_array_index (self->listed, i);

    g_array_sort (listed->matches, compare_matches);
    listed->rules = rules_to_string (listed->matches);
  }
  g_ptr_array_sort (self->listed, compare_listed);
  return self;
}

void
stilla_medicine_list_free (StillaMedicineList *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_clear_pointer (&self->interactions, g_ptr_array_unref);
  g_clear_pointer (&self->conditions, g_ptr_array_unref);
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  g_free (self);
}

const GArray *
stilla_medicine_list_find (const StillaMedicineList *self, const char *name)
{
  const StillaListedMedicine *listed = find_listed (self, name);

  return listed != NULL ? listed->matches : NULL;
}

char *
stilla_medicine_list_dup_unlisted_words (const StillaMedicineList *self, const StillaReader *reader)
{
  const StillaElement *node
      = stilla_element_child (stilla_bundle_get_rules_root (self->bundle), "unlisted-medicine");
  g_autoptr (StillaText) text = node != NULL ? stilla_inline_render (self->bundle, node, reader) : NULL;

  return text != NULL ? stilla_text_dup_string (text) : g_strdup ("");
}
