/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-element-read.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-quantity-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *id;
  const char *words;
} Label;

static const Label group_labels[] = {
  { "adult", N_ ("Adults") },
  { "pregnant", N_ ("Pregnant") },
  { "breastfeeding", N_ ("Breastfeeding") },
};

static const Label sex_labels[] = {
  { "male", N_ ("Men and boys") },
  { "female", N_ ("Women and girls") },
  { "pregnant", N_ ("Pregnant") },
  { "breastfeeding", N_ ("Breastfeeding") },
};

/* "19-30", "51+" and "0-6-months" as words. */
static char *
age_words (const char *age)
{
  g_auto (GStrv) parts = g_strsplit (age, "-", 3);
  guint count = g_strv_length (parts);
  g_autofree char *first = g_strdup (parts[0]);

  if (count == 1 && g_str_has_suffix (first, "+")) {
    first[strlen (first) - 1] = '\0';
    return g_strdup_printf (_ ("%s years and over"), first);
  }
  if (count == 2)
    return g_strdup_printf (_ ("%s to %s years"), parts[0], parts[1]);
  if (count == 3 && strcmp (parts[2], "months") == 0)
    return g_strdup_printf (_ ("%s to %s months"), parts[0], parts[1]);
  return g_strdup (age);
}

static char *
group_words (const char *group)
{
  g_autofree char *age = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (group_labels); i++) {
    if (strcmp (group_labels[i].id, group) == 0)
      return g_strdup (_ (group_labels[i].words));
  }
  if (!g_str_has_prefix (group, "age-"))
    return g_strdup (group);
  age = age_words (group + strlen ("age-"));
  return g_strdup_printf (_ ("Age %s"), age);
}

static void
add_once (GPtrArray *words, const char *word)
{
  if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, (gpointer) word);
}

static const StillaLimit *
find_exact (const StillaExpansion *self, const char *region, const char *group)
{
  const StillaLimit *limit = stilla_bundle_find_limit (self->bundle, region, group);

  return limit != NULL && strcmp (limit->region, region) == 0 ? limit : NULL;
}

static void
add_limit_row (const StillaExpansion *self, const char *group, StillaTable *table)
{
  const GPtrArray *regions = stilla_bundle_get_regions (self->bundle);
  StillaText *claim = stilla_text_new ();
  GPtrArray *row = stilla_table_add_row (table, claim);
  g_autofree char *title = group_words (group);

  g_ptr_array_add (row, stilla_text_new_plain (title));
  for (guint i = 0; i < regions->len; i++) {
    const StillaRegion *region = g_ptr_array_index (regions, i);
    const StillaLimit *limit = find_exact (self, region->id, group);
    StillaText *cell = stilla_text_new ();

    if (limit == NULL) {
      stilla_text_append (cell, _ ("not found by us"), STILLA_SPAN_PLAIN);
    } else {
      stilla_elemental_append (limit->amount_ug, self->reader, cell);
      claim->certainty = MAX (claim->certainty, limit->certainty);
      stilla_text_add_sources (claim, (const char *const *) limit->sources);
    }
    g_ptr_array_add (row, cell);
  }
}

static StillaBlock *
limit_table_new (const StillaExpansion *self)
{
  const GPtrArray *regions = stilla_bundle_get_regions (self->bundle);
  const GPtrArray *limits = stilla_bundle_get_limits (self->bundle);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);

  block->table = stilla_table_new ();
  block->table->caption = stilla_text_new_plain (_ ("The most magnesium a day from supplements, by place"));
  g_ptr_array_add (block->table->head, stilla_text_new_plain (_ ("Who")));
  for (guint i = 0; i < regions->len; i++) {
    const StillaRegion *region = g_ptr_array_index (regions, i);

    g_ptr_array_add (block->table->head, stilla_text_new_plain (region->name));
  }
  for (guint i = 0; i < limits->len; i++)
    add_once (groups, ((const StillaLimit *) g_ptr_array_index (limits, i))->group);
  for (guint i = 0; i < groups->len; i++)
    add_limit_row (self, g_ptr_array_index (groups, i), block->table);
  return block;
}

/* The published wording of each region, once. */
static void
add_wordings (const StillaExpansion *self, const StillaRegion *region, StillaBlock *list)
{
  const GPtrArray *limits = stilla_bundle_get_limits (self->bundle);
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; i < limits->len; i++) {
    const StillaLimit *limit = g_ptr_array_index (limits, i);
    StillaText *item;

    if (strcmp (limit->region, region->id) != 0 || limit->wording == NULL || *limit->wording == '\0'
        || g_ptr_array_find_with_equal_func (said, limit->wording, g_str_equal, NULL))
      continue;
    g_ptr_array_add (said, limit->wording);
    item = stilla_text_new ();
    stilla_text_append (item, region->name, STILLA_SPAN_STRONG);
    stilla_text_append (item, ": ", STILLA_SPAN_STRONG);
    stilla_text_append (item, limit->wording, STILLA_SPAN_PLAIN);
    item->certainty = limit->certainty;
    stilla_text_add_sources (item, (const char *const *) limit->sources);
    stilla_block_add_item (list, item);
  }
}

void
stilla_expand_limit_table (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  const GPtrArray *regions = stilla_bundle_get_regions (self->bundle);
  g_autoptr (StillaBlock) list = stilla_block_new (STILLA_BLOCK_LIST);

  g_ptr_array_add (out, limit_table_new (self));
  for (guint i = 0; i < regions->len; i++)
    add_wordings (self, g_ptr_array_index (regions, i), list);
  if (list->items != NULL)
    g_ptr_array_add (out, g_steal_pointer (&list));
}

static const StillaElement *
find_intake (const StillaElement *doses, const char *age, const char *sex)
{
  for (guint i = 0; i < doses->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (doses->children, i);

    if (stilla_element_is (child, "intake") && g_strcmp0 (stilla_element_get (child, "age"), age) == 0
        && g_strcmp0 (stilla_element_get (child, "sex"), sex) == 0)
      return child;
  }
  return NULL;
}

static StillaText *
intake_cell (const StillaExpansion *self, const StillaElement *intake, StillaText *claim)
{
  StillaText *cell = stilla_text_new ();
  StillaQuantity quantity = { .to = STILLA_NO_RANGE, .of = STILLA_OF_ELEMENTAL };
  g_auto (GStrv) sources = NULL;

  if (intake == NULL || !stilla_element_get_thousandths (intake, "amount", &quantity.value)) {
    stilla_text_append (cell, "–", STILLA_SPAN_PLAIN);
    return cell;
  }
  quantity.unit = stilla_element_get (intake, "unit");
  stilla_quantity_append (&quantity, self->reader, cell);
  sources = stilla_element_dup_list (intake, "sources", " ");
  claim->certainty = stilla_element_get_certainty (intake);
  stilla_text_add_sources (claim, (const char *const *) sources);
  return cell;
}

/* The columns of one table of intakes: from @first on, two of the labels. */
#define SEXES_A_TABLE 2

static void
add_intake_row (const StillaExpansion *self, const char *age, guint first, StillaTable *table)
{
  const StillaElement *doses = stilla_bundle_get_doses_root (self->bundle);
  StillaText *claim = stilla_text_new ();
  GPtrArray *row = stilla_table_add_row (table, claim);
  g_autofree char *title = age_words (age);

  g_ptr_array_add (row, stilla_text_new_plain (title));
  for (guint i = first; i < first + SEXES_A_TABLE; i++)
    g_ptr_array_add (row, intake_cell (self, find_intake (doses, age, sex_labels[i].id), claim));
}

static gboolean
has_intake (const StillaElement *doses, const char *age, guint first)
{
  return find_intake (doses, age, sex_labels[first].id) != NULL
         || find_intake (doses, age, sex_labels[first + 1].id) != NULL;
}

/* A table of all in one would be wide, and mostly empty. */
static void
add_intake_table (const StillaExpansion *self,
                  const char *caption,
                  const GPtrArray *ages,
                  guint first,
                  GPtrArray *out)
{
  const StillaElement *doses = stilla_bundle_get_doses_root (self->bundle);
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);

  block->table = stilla_table_new ();
  block->table->caption = stilla_text_new_plain (caption);
  g_ptr_array_add (block->table->head, stilla_text_new_plain (_ ("Age")));
  for (guint i = first; i < first + SEXES_A_TABLE; i++)
    g_ptr_array_add (block->table->head, stilla_text_new_plain (_ (sex_labels[i].words)));
  for (guint i = 0; i < ages->len; i++)
    if (has_intake (doses, g_ptr_array_index (ages, i), first))
      add_intake_row (self, g_ptr_array_index (ages, i), first, block->table);
  if (block->table->rows->len > 0)
    g_ptr_array_add (out, block);
  else
    stilla_block_free (block);
}

void
stilla_expand_intake_table (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  const StillaElement *doses = stilla_bundle_get_doses_root (self->bundle);
  g_autoptr (GPtrArray) ages = g_ptr_array_new ();

  for (guint i = 0; i < doses->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (doses->children, i);

    if (stilla_element_is (child, "intake"))
      add_once (ages, stilla_element_get (child, "age"));
  }
  add_intake_table (self, _ ("Magnesium a day from everything, food included"), ages, 0, out);
  add_intake_table (self, _ ("The same in pregnancy and when breastfeeding"), ages, SEXES_A_TABLE, out);
}
