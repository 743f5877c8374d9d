/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-as-needed-editor.h"

#include "app/planner/stilla-date-field.h"
#include "app/planner/stilla-units-field.h"

#include <glib/gi18n.h>

struct _StillaAsNeededEditor {
  StillaPlanEditor parent_instance;

  StillaField *units;
  StillaField *most;
  StillaDateField *until;

  StillaProduct *product;
  StillaAsNeeded *item; /* the one that is changed; NULL: a new one */
  StillaAsNeeded read;  /* what was read last; borrows from @product */
};

G_DEFINE_FINAL_TYPE (StillaAsNeededEditor, stilla_as_needed_editor, STILLA_TYPE_PLAN_EDITOR)

static gboolean
read_amounts (StillaAsNeededEditor *self, const StillaNumberStyle *style)
{
  gboolean has_units = stilla_units_field_read (self->units, self->product, style, &self->read.units);
  gboolean has_most = stilla_units_field_read (self->most, self->product, style, &self->read.most);

  if (!has_units || !has_most)
    return FALSE;
  if (stilla_units_compare (&self->read.most, &self->read.units) < 0) {
    stilla_field_refuse (self->most, _ ("This is less than one taking. Type at least as many as each time."));
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_fields (StillaPlanEditor *editor)
{
  StillaAsNeededEditor *self = STILLA_AS_NEEDED_EDITOR (editor);
  const StillaNumberStyle *style = stilla_context_get_number_style (stilla_plan_editor_get_context (editor));
  gboolean has_amounts = read_amounts (self, style);
  gboolean has_until
      = stilla_date_field_read (self->until, stilla_plan_editor_get_from (editor),
                                _ ("This is before the first day. Choose a later day."), &self->read.until);

  return has_amounts && has_until;
}

static gboolean
apply (StillaPlanEditor *editor, StillaPlanDraft *draft, GError **error)
{
  StillaAsNeededEditor *self = STILLA_AS_NEEDED_EDITOR (editor);

  self->read.product_id = self->product->id;
  g_date_clear (&self->read.from, 1);
  if (self->item == NULL)
    return stilla_plan_draft_add_as_needed (draft, &self->read, error);
  return stilla_plan_draft_change_as_needed (draft, self->item->id, &self->read, error);
}

static char *
dup_done (StillaPlanEditor *editor)
{
  return g_strdup_printf (_ ("%s can be taken when needed"), STILLA_AS_NEEDED_EDITOR (editor)->product->name);
}

static void
stilla_as_needed_editor_dispose (GObject *object)
{
  StillaAsNeededEditor *self = STILLA_AS_NEEDED_EDITOR (object);

  G_OBJECT_CLASS (stilla_as_needed_editor_parent_class)->dispose (object);
  g_clear_pointer (&self->product, stilla_product_unref);
  g_clear_pointer (&self->item, stilla_as_needed_unref);
}

static void
stilla_as_needed_editor_class_init (StillaAsNeededEditorClass *klass)
{
  StillaPlanEditorClass *editor_class = STILLA_PLAN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_as_needed_editor_dispose;
  editor_class->read = read_fields;
  editor_class->apply = apply;
  editor_class->dup_done = dup_done;
}

static void
stilla_as_needed_editor_init (StillaAsNeededEditor *self)
{
}

static void
build (StillaAsNeededEditor *self)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);

  stilla_plan_editor_append_words (editor, self->product->name, "heading");
  stilla_plan_editor_append_words (editor,
                                   _ ("Type what your doctor, your pharmacist or the label says. Stilla "
                                      "proposes no amount. The sum of the day "
                                      "counts the most you allow yourself."),
                                   "field-echo");
  self->units = STILLA_FIELD (stilla_field_new (_ ("How many _each time, such as 1, 2 or ½"), NULL));
  self->most = STILLA_FIELD (stilla_field_new (_ ("The _most in one day"), NULL));
  self->until = STILLA_DATE_FIELD (stilla_date_field_new (_ ("_Last day, if there is one"),
                                                          stilla_plan_editor_get_from (editor),
                                                          _ ("It goes on until you change it.")));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->units));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->most));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->until));
}

static void
show_item (StillaAsNeededEditor *self)
{
  if (self->item == NULL)
    return;
  stilla_units_field_set (self->units, &self->item->units);
  stilla_units_field_set (self->most, &self->item->most);
  stilla_date_field_set (self->until, &self->item->until);
}

void
stilla_as_needed_editor_open (GtkWidget *origin,
                              StillaContext *context,
                              StillaProduct *product,
                              StillaAsNeeded *item)
{
  StillaAsNeededEditor *self = g_object_new (STILLA_TYPE_AS_NEEDED_EDITOR, "title", _ ("When needed"), NULL);

  self->product = stilla_product_ref (product);
  self->item = item != NULL ? stilla_as_needed_ref (item) : NULL;
  stilla_plan_editor_set_up (STILLA_PLAN_EDITOR (self), origin, context,
                             STILLA_PLAN_EDITOR_ASKS_DAY | STILLA_PLAN_EDITOR_SHOWS_EFFECT);
  build (self);
  show_item (self);
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->units));
}
