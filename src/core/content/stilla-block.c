/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-block.h"

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

char *
stilla_text_dup_string (const StillaText *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (self->spans, i);

    g_string_append (words, span->text);
  }
  return g_string_free (words, FALSE);
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

void
stilla_table_free (StillaTable *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->caption, stilla_text_free);
  g_clear_pointer (&self->head, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->row_claims, g_ptr_array_unref);
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
stilla_block_free (StillaBlock *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, stilla_text_free);
  g_clear_pointer (&self->text, stilla_text_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->table, stilla_table_free);
  g_clear_pointer (&self->chart, stilla_chart_free);
  g_free (self);
}
