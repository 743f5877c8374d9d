/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-block.h"

#include <glib/gi18n-lib.h>

StillaSpan *
stilla_span_new (const char *text, StillaSpanStyle style)
{
  StillaSpan *self = g_new0 (StillaSpan, 1);

  self->text = g_strdup (text);
  self->style = style;
  return self;
}

void
stilla_span_free (StillaSpan *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->anchor, g_free);
  g_free (self);
}

StillaText *
stilla_text_new (void)
{
  StillaText *self = g_new0 (StillaText, 1);

  self->spans = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_span_free);
  self->sources = g_new0 (char *, 1);
  return self;
}

StillaText *
stilla_text_new_plain (const char *words)
{
  StillaText *self = stilla_text_new ();

  g_ptr_array_add (self->spans, stilla_span_new (words, STILLA_SPAN_PLAIN));
  return self;
}

/* @blank: what stands for a line to write on; NULL: the line itself */
static char *
dup_words (const StillaText *self, const char *blank)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (self->spans, i);
    gboolean is_blank = (span->style & STILLA_SPAN_BLANK) != 0;

    g_string_append (words, is_blank && blank != NULL ? blank : span->text);
  }
  return g_string_free (words, FALSE);
}

char *
stilla_text_dup_string (const StillaText *self)
{
  return dup_words (self, NULL);
}

char *
stilla_text_dup_spoken (const StillaText *self)
{
  /* TRANSLATORS: read aloud in place of a line to write on, as in “My weight is blank” */
  return dup_words (self, _ ("blank"));
}

static gboolean
can_join (const StillaText *self, StillaSpanStyle style)
{
  const StillaSpan *last;

  if (self->spans->len == 0 || (style & STILLA_SPAN_APART) != 0)
    return FALSE;
  last = g_ptr_array_index (self->spans, self->spans->len - 1);
  return last->style == style && last->target_kind == STILLA_TARGET_NONE;
}

void
stilla_text_append (StillaText *self, const char *words, StillaSpanStyle style)
{
  StillaSpan *last;
  char *joined;

  if (*words == '\0')
    return;
  if (!can_join (self, style)) {
    g_ptr_array_add (self->spans, stilla_span_new (words, style));
    return;
  }
  last = g_ptr_array_index (self->spans, self->spans->len - 1);
  joined = g_strconcat (last->text, words, NULL);
  g_clear_pointer (&last->text, g_free);
  last->text = joined;
}

void
stilla_text_add_sources (StillaText *self, const char *const *sources)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  g_strv_builder_addv (all, (const char **) self->sources);
  for (guint i = 0; sources != NULL && sources[i] != NULL; i++) {
    if (!g_strv_contains ((const char *const *) self->sources, sources[i]))
      g_strv_builder_add (all, sources[i]);
  }
  g_clear_pointer (&self->sources, g_strfreev);
  self->sources = g_strv_builder_end (all);
}

gboolean
stilla_text_has_claim (const StillaText *self)
{
  return self->certainty != STILLA_CERTAINTY_NONE || self->sources[0] != NULL;
}

gboolean
stilla_text_same_claim (const StillaText *a, const StillaText *b)
{
  return a->certainty == b->certainty
         && g_strv_equal ((const char *const *) a->sources, (const char *const *) b->sources);
}

static StillaSpan *
copy_span (const StillaSpan *span)
{
  StillaSpan *copy = stilla_span_new (span->text, span->style);

  copy->target_kind = span->target_kind;
  copy->target = g_strdup (span->target);
  copy->anchor = g_strdup (span->anchor);
  return copy;
}

StillaText *
stilla_text_copy (const StillaText *self)
{
  StillaText *copy = stilla_text_new ();

  for (guint i = 0; i < self->spans->len; i++)
    g_ptr_array_add (copy->spans, copy_span (g_ptr_array_index (self->spans, i)));
  copy->certainty = self->certainty;
  stilla_text_add_sources (copy, (const char *const *) self->sources);
  return copy;
}

void
stilla_text_free (StillaText *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->spans, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_strfreev);
  g_free (self);
}

StillaTable *
stilla_table_new (void)
{
  StillaTable *self = g_new0 (StillaTable, 1);

  self->head = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_text_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->row_claims = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_text_free);
  return self;
}

GPtrArray *
stilla_table_add_row (StillaTable *self, StillaText *claim)
{
  GPtrArray *row = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_text_free);

  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->row_claims, claim);
  return row;
}

static void
grid_free (StillaTableGrid *self)
{
  g_clear_pointer (&self->widths, g_array_unref);
  g_clear_pointer (&self->heights, g_array_unref);
  g_free (self);
}

StillaTableGrid *
stilla_table_make_grid (StillaTable *self, const guint *widths, guint n_columns)
{
  g_clear_pointer (&self->grid, grid_free);
  self->grid = g_new0 (StillaTableGrid, 1);
  self->grid->widths = g_array_new (FALSE, FALSE, sizeof (guint));
  self->grid->heights = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (self->grid->widths, widths, n_columns);
  return self->grid;
}

void
stilla_table_free (StillaTable *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->caption, stilla_text_free);
  g_clear_pointer (&self->head, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->row_claims, g_ptr_array_unref);
  g_clear_pointer (&self->grid, grid_free);
  g_free (self);
}

StillaChart *
stilla_chart_new (StillaChartKind kind)
{
  StillaChart *self = g_new0 (StillaChart, 1);

  self->kind = kind;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_chart_item_free);
  self->sources = g_new0 (char *, 1);
  return self;
}

StillaChartItem *
stilla_chart_item_new (const char *label)
{
  StillaChartItem *self = g_new0 (StillaChartItem, 1);

  self->label = g_strdup (label);
  return self;
}

void
stilla_chart_item_free (StillaChartItem *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->value_text, g_free);
  g_free (self);
}

void
stilla_chart_free (StillaChart *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->title, stilla_text_free);
  g_clear_pointer (&self->caption, stilla_text_free);
  g_clear_pointer (&self->meaning, stilla_text_free);
  g_clear_pointer (&self->alternative, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->axis, g_strfreev);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_strfreev);
  g_free (self);
}

StillaBlock *
stilla_block_new (StillaBlockKind kind)
{
  StillaBlock *self = g_new0 (StillaBlock, 1);

  self->kind = kind;
  return self;
}

void
stilla_block_add_item (StillaBlock *self, StillaText *item)
{
  if (self->items == NULL)
    self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_text_free);
  g_ptr_array_add (self->items, item);
}

void
stilla_block_add_child (StillaBlock *self, StillaBlock *child)
{
  if (self->children == NULL)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  g_ptr_array_add (self->children, child);
}

char *
stilla_block_dup_mark (const StillaBlock *self, guint index)
{
  if (self->kind == STILLA_BLOCK_STEPS)
    return g_strdup_printf ("%u.", index + 1);
  return g_strdup (self->tick ? STILLA_BOX_TO_TICK : "•");
}

void
stilla_block_free (StillaBlock *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, stilla_text_free);
  g_clear_pointer (&self->text, stilla_text_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->table, stilla_table_free);
  g_clear_pointer (&self->as_rows, stilla_table_free);
  g_clear_pointer (&self->chart, stilla_chart_free);
  g_free (self);
}
