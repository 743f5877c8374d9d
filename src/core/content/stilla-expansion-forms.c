/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-quantity-text.h"

#include "core/dose/stilla-amount.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MG 1000

/* What a packet may say on its front, in the columns of the worked table. */
static const gint64 label_amounts_ug[] = { 250 * MG, 500 * MG, 1000 * MG };

static char *
form_title (const StillaForm *form)
{
  return form->detail != NULL ? g_strdup_printf ("%s, %s", form->name, form->detail) : g_strdup (form->name);
}

static char *
amount_words (const StillaExpansion *self, gint64 ug)
{
  const StillaNumberStyle *style = stilla_number_style_for_language (self->reader->language);
  g_autofree char *amount = stilla_amount_format (ug, style);
  g_auto (GStrv) parts = g_strsplit (amount, " ", -1);

  return g_strjoinv ("\302\240", parts);
}

static StillaText *
elemental_cell (const StillaExpansion *self, const StillaForm *form, gint64 compound_ug)
{
  StillaText *cell = stilla_text_new ();
  gint64 elemental;

  if (stilla_elemental_from_compound (form, compound_ug, &elemental, NULL))
    stilla_elemental_append (elemental, self->reader, cell);
  else
    stilla_text_append (cell, _ ("see the label"), STILLA_SPAN_PLAIN);
  return cell;
}

static StillaBlock *
table_new (const char *caption, const char *const *heads)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);

  block->table = stilla_table_new ();
  block->table->caption = stilla_text_new_plain (caption);
  for (guint i = 0; heads[i] != NULL; i++)
    g_ptr_array_add (block->table->head, stilla_text_new_plain (heads[i]));
  return block;
}

static const gint64 share_amounts_ug[] = { 500 * MG, 1000 * MG };

/* Whole milligrams of a round amount: a share with decimals is no number that people use. */
static void
add_share_row (const StillaExpansion *self, const StillaForm *form, StillaTable *table)
{
  GPtrArray *row = stilla_table_add_row (table, stilla_expand_computed (self, ""));
  g_autofree char *title = form_title (form);

  g_ptr_array_add (row, stilla_text_new_plain (title));
  for (guint i = 0; i < G_N_ELEMENTS (share_amounts_ug); i++)
    g_ptr_array_add (row, elemental_cell (self, form, share_amounts_ug[i]));
}

static StillaBlock *
share_table_new (const StillaExpansion *self, const GPtrArray *forms)
{
  const char *heads[] = { _ ("Form"), NULL };
  StillaBlock *block = table_new (_ ("Elemental magnesium, when the packet counts the whole form"), heads);

  for (guint i = 0; i < G_N_ELEMENTS (share_amounts_ug); i++) {
    g_autofree char *amount = amount_words (self, share_amounts_ug[i]);
    g_autofree char *head = g_strdup_printf (_ ("%s holds"), amount);

    g_ptr_array_add (block->table->head, stilla_text_new_plain (head));
  }
  for (guint i = 0; i < forms->len; i++)
    if (!stilla_form_is_label_only (g_ptr_array_index (forms, i)))
      add_share_row (self, g_ptr_array_index (forms, i), block->table);
  return block;
}

static void
add_fact (const StillaExpansion *self,
          const StillaElement *form,
          const char *name,
          const char *lead,
          StillaBlock *list)
{
  StillaText *fact = stilla_expand_inline (self, form, name);
  StillaText *item;

  if (fact == NULL)
    return;
  item = stilla_text_new ();
  stilla_text_append (item, lead, STILLA_SPAN_STRONG);
  stilla_text_append (item, " ", STILLA_SPAN_PLAIN);
  stilla_text_append_text (item, fact);
  stilla_block_add_item (list, item);
}

/* @is_head: the list is about this form; else it says which kind of it has the other names */
static void
add_other_names (const StillaForm *form, gboolean is_head, StillaBlock *list)
{
  g_autofree char *title = form_title (form);
  /* TRANSLATORS: %s is a kind of a form; its other names follow */
  g_autofree char *lead
      = is_head ? g_strdup (_ ("Also sold as:")) : g_strdup_printf (_ ("%s is also sold as:"), title);
  StillaText *item;

  if (form->synonyms == NULL)
    return;
  item = stilla_text_new ();
  stilla_text_append (item, lead, STILLA_SPAN_STRONG);
  stilla_text_append (item, " ", STILLA_SPAN_PLAIN);
  stilla_text_append (item, form->synonyms, STILLA_SPAN_PLAIN);
  stilla_block_add_item (list, item);
}

static void
add_facts (const StillaExpansion *self, const StillaForm *form, gboolean is_head, StillaBlock *list)
{
  const StillaElement *node = stilla_bundle_get_form_element (self->bundle, form->id);

  add_other_names (form, is_head, list);
  if (node == NULL)
    return;
  add_fact (self, node, "strengths", _ ("On labels:"), list);
  add_fact (self, node, "tolerability", _ ("Side effects:"), list);
  add_fact (self, node, "absorption", _ ("Getting into the body:"), list);
  add_fact (self, node, "evidence", _ ("Migraine:"), list);
}

static gboolean
is_first_of_family (const GPtrArray *forms, guint index)
{
  const StillaForm *form = g_ptr_array_index (forms, index);

  for (guint i = 0; i < index; i++) {
    const StillaForm *earlier = g_ptr_array_index (forms, i);

    if (g_strcmp0 (earlier->family, form->family) == 0)
      return FALSE;
  }
  return TRUE;
}

/* What is known of a family: the facts of all its forms under the name of the first. */
static void
expand_family (const StillaExpansion *self, const GPtrArray *forms, guint first, GPtrArray *out)
{
  const StillaForm *head = g_ptr_array_index (forms, first);
  g_autofree char *id = g_strconcat ("form-", head->family, NULL);
  g_autoptr (StillaBlock) list = stilla_block_new (STILLA_BLOCK_LIST);

  for (guint i = first; i < forms->len; i++) {
    const StillaForm *form = g_ptr_array_index (forms, i);

    if (g_strcmp0 (form->family, head->family) == 0)
      add_facts (self, form, form == head, list);
  }
  if (list->items == NULL)
    return;
  g_ptr_array_add (out, stilla_expand_heading (head->name, 3, id));
  g_ptr_array_add (out, g_steal_pointer (&list));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const StillaForm *const *first = a;
  const StillaForm *const *second = b;

  return g_ascii_strcasecmp ((*first)->name, (*second)->name);
}

static void
append_family (const GPtrArray *forms, const StillaForm *head, GPtrArray *out)
{
  for (guint i = 0; i < forms->len; i++) {
    StillaForm *form = g_ptr_array_index (forms, i);

    if (g_strcmp0 (form->family, head->family) == 0)
      g_ptr_array_add (out, form);
  }
}

/* Returns: (transfer container) (element-type StillaForm): a list to look things up in: families by name, the
 * kinds of each in the order of the file */
static GPtrArray *
sort_by_family (const GPtrArray *forms)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < forms->len; i++)
    if (is_first_of_family (forms, i))
      g_ptr_array_add (heads, g_ptr_array_index (forms, i));
  g_ptr_array_sort (heads, compare_names);
  for (guint i = 0; i < heads->len; i++)
    append_family (forms, g_ptr_array_index (heads, i), sorted);
  return sorted;
}

void
stilla_expand_form_table (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  g_autoptr (GPtrArray) forms = sort_by_family (stilla_bundle_get_forms (self->bundle));

  g_ptr_array_add (out, share_table_new (self, forms));
  for (guint i = 0; i < forms->len; i++) {
    if (is_first_of_family (forms, i))
      expand_family (self, forms, i, out);
  }
}

/* @family: (nullable): a page about one form shows its kinds, others the first of each family */
static gboolean
is_in_worked_table (const GPtrArray *forms, const char *family, guint index)
{
  const StillaForm *form = g_ptr_array_index (forms, index);

  if (stilla_form_is_label_only (form))
    return FALSE;
  return family != NULL ? g_strcmp0 (form->family, family) == 0 : is_first_of_family (forms, index);
}

/* Returns: (nullable): the detail that at least half of the rows with one share: it is said once */
static const char *
find_common_detail (const GPtrArray *forms, const char *family)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *common = NULL;
  guint most = 0;
  guint all = 0;

  for (guint i = 0; i < forms->len; i++) {
    const StillaForm *form = g_ptr_array_index (forms, i);
    guint count;

    if (!is_in_worked_table (forms, family, i) || form->detail == NULL)
      continue;
    all++;
    count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, form->detail)) + 1;
    g_hash_table_insert (counts, form->detail, GUINT_TO_POINTER (count));
    if (count > most) {
      most = count;
      common = form->detail;
    }
  }
  return most > 1 && most * 2 >= all ? common : NULL;
}

static void
add_worked_row (const StillaExpansion *self, const StillaForm *form, const char *common, StillaTable *table)
{
  GPtrArray *row = stilla_table_add_row (table, stilla_expand_computed (self, ""));
  g_autofree char *title = g_strcmp0 (form->detail, common) == 0 ? g_strdup (form->name) : form_title (form);
  StillaText *name = stilla_text_new ();

  stilla_text_append (name, title, STILLA_SPAN_STRONG);
  g_ptr_array_add (row, name);
  for (guint i = 0; i < G_N_ELEMENTS (label_amounts_ug); i++)
    g_ptr_array_add (row, elemental_cell (self, form, label_amounts_ug[i]));
}

static void
add_label_heads (const StillaExpansion *self, StillaTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (label_amounts_ug); i++) {
    g_autofree char *amount = amount_words (self, label_amounts_ug[i]);
    g_autofree char *head = g_strdup_printf (_ ("Label says %s"), amount);

    g_ptr_array_add (table->head, stilla_text_new_plain (head));
  }
}

/* @common: (nullable): a detail of most forms, "dry (anhydrous)" */
static char *
worked_caption (const char *common)
{
  const char *words = _ ("If the number on the front counts the whole compound, it holds this much");

  if (common == NULL)
    return g_strdup (words);
  /* TRANSLATORS: the first is a sentence, the second a detail of forms, "dry (anhydrous)" */
  return g_strdup_printf (_ ("%s. The form is %s unless its row says otherwise."), words, common);
}

void
stilla_expand_label_reader (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  const GPtrArray *forms = stilla_bundle_get_forms (self->bundle);
  const char *heads[] = { _ ("Form"), NULL };
  StillaBlock *reader = stilla_block_new (STILLA_BLOCK_LABEL_READER);
  const char *form_id = stilla_element_get (node, "form");
  const StillaForm *start = form_id != NULL ? stilla_bundle_find_form (self->bundle, form_id) : NULL;
  const char *family = start != NULL ? start->family : NULL;
  const char *common = find_common_detail (forms, family);
  g_autofree char *caption = worked_caption (common);
  StillaBlock *block = table_new (caption, heads);

  reader->id = g_strdup (form_id);
  block->table->dense = TRUE;
  add_label_heads (self, block->table);
  for (guint i = 0; i < forms->len; i++) {
    if (is_in_worked_table (forms, family, i))
      add_worked_row (self, g_ptr_array_index (forms, i), common, block->table);
  }
  stilla_block_add_child (reader, block);
  g_ptr_array_add (out, reader);
}
