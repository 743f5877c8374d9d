/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-stock-editor.h"

#include "app/planner/stilla-units-field.h"

#include <glib/gi18n.h>

#define USUAL_DAYS "7"
#define LAST_MINUTE (24 * 60 - 1)

struct _StillaStockEditor {
  StillaPlanEditor parent_instance;

  StillaField *left;
  StillaField *days;

  StillaProduct *product;
  int read_left;
  int read_days;
};

G_DEFINE_FINAL_TYPE (StillaStockEditor, stilla_stock_editor, STILLA_TYPE_PLAN_EDITOR)

static gboolean
read_fields (StillaPlanEditor *editor)
{
  StillaStockEditor *self = STILLA_STOCK_EDITOR (editor);
  gboolean has_left = stilla_whole_field_read (self->left, 0, STILLA_STOCK_MAX_UNITS,
                                               _ ("Type a whole number, such as 28. The most is 100000."),
                                               &self->read_left);
  gboolean has_days
      = stilla_whole_field_read (self->days, 0, STILLA_STOCK_MAX_DAYS,
                                 _ ("Type a whole number of days, from 0 to 90."), &self->read_days);

  return has_left && has_days;
}

/* Counted now; after midnight the day of the reader may not be over yet. */
static void
set_moment (StillaStock *fields, StillaContext *context)
{
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (context));
  g_autoptr (GDateTime) now = stilla_clock_now (stilla_context_get_clock (context));

  fields->on = *today;
  fields->minute = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
  if (g_date_time_get_day_of_month (now) != g_date_get_day (today))
    fields->minute = LAST_MINUTE;
}

static gboolean
apply (StillaPlanEditor *editor, StillaPlanDraft *draft, GError **error)
{
  StillaStockEditor *self = STILLA_STOCK_EDITOR (editor);
  StillaStock fields
      = { .product_id = self->product->id, .num = self->read_left, .den = 1, .days = self->read_days };

  set_moment (&fields, stilla_plan_editor_get_context (editor));
  return stilla_plan_draft_set_stock (draft, &fields, error);
}

static char *
dup_done (StillaPlanEditor *editor)
{
  return g_strdup_printf (_ ("Counted what is left of %s"), STILLA_STOCK_EDITOR (editor)->product->name);
}

static void
stilla_stock_editor_dispose (GObject *object)
{
  StillaStockEditor *self = STILLA_STOCK_EDITOR (object);

  G_OBJECT_CLASS (stilla_stock_editor_parent_class)->dispose (object);
  g_clear_pointer (&self->product, stilla_product_unref);
}

static void
stilla_stock_editor_class_init (StillaStockEditorClass *klass)
{
  StillaPlanEditorClass *editor_class = STILLA_PLAN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_stock_editor_dispose;
  editor_class->read = read_fields;
  editor_class->apply = apply;
  editor_class->dup_done = dup_done;
}

static void
stilla_stock_editor_init (StillaStockEditor *self)
{
}

static void
build (StillaStockEditor *self)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);

  stilla_plan_editor_append_words (editor, self->product->name, "heading");
  stilla_plan_editor_append_words (
      editor, _ ("Stilla takes off what you record as taken and says in time when it is about to run out."),
      "field-echo");
  self->left = STILLA_FIELD (stilla_field_new (_ ("How many are _left?"), _ ("For example 28")));
  self->days
      = STILLA_FIELD (stilla_field_new (_ ("How many _days before the end do you want to know?"), NULL));
  stilla_field_set_text (self->days, USUAL_DAYS);
  stilla_plan_editor_append (editor, GTK_WIDGET (self->left));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->days));
}

static void
show_stock (StillaStockEditor *self)
{
  const StillaStock *stock
      = stilla_plan_find_stock (stilla_plan_editor_get_plan (STILLA_PLAN_EDITOR (self)), self->product->id);
  g_autofree char *days = stock != NULL ? g_strdup_printf ("%d", stock->days) : NULL;

  if (days != NULL)
    stilla_field_set_text (self->days, days);
}

void
stilla_stock_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product)
{
  StillaStockEditor *self = g_object_new (STILLA_TYPE_STOCK_EDITOR, "title", _ ("Count what is left"), NULL);

  self->product = stilla_product_ref (product);
  stilla_plan_editor_set_up (STILLA_PLAN_EDITOR (self), origin, context, STILLA_PLAN_EDITOR_PLAIN);
  build (self);
  show_stock (self);
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->left));
}
