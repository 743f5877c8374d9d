/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-product-editor.h"

#include "app/dose/stilla-label-fields.h"
#include "app/planner/stilla-plan-change.h"

#include <glib/gi18n.h>

struct _StillaProductEditor {
  AdwWindow parent_instance;

  /* template */
  GtkWidget *save;
  GtkLabel *failure;
  GtkEntry *name;
  StillaLabelFields *fields;
  GtkLabel *hint;

  /* owned */
  StillaContext *context;
  GWeakRef origin;
  StillaProduct *product; /* the one that is changed; NULL: a new one */
};

G_DEFINE_FINAL_TYPE (StillaProductEditor, stilla_product_editor, ADW_TYPE_WINDOW)

/* The name that was typed, or else the name of the form. */
static char *
dup_name (StillaProductEditor *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  StillaProductFacts facts = { 0 };

  if (*typed != '\0')
    return g_steal_pointer (&typed);
  stilla_label_fields_get_facts (self->fields, &facts);
  return facts.form != NULL ? g_strdup (facts.form->name) : NULL;
}

static const char *
find_hint (StillaProductEditor *self, const char *name)
{
  switch (stilla_label_fields_get_reading (self->fields)->state) {
  case STILLA_LABEL_EMPTY:
    return name == NULL ? _ ("Type a name or choose a form, then the amount on the label.")
                        : _ ("Without an amount the product is kept, but not counted in the sum of the day.");
  case STILLA_LABEL_UNKNOWN:
    return _ ("The product can be kept, but it is not counted in the sum of the day.");
  case STILLA_LABEL_INVALID:
    return _ ("Correct the amount to save the product.");
  case STILLA_LABEL_ASKED:
    return _ ("Answer the question about the number to save the product.");
  case STILLA_LABEL_KNOWN:
    break;
  }
  return name == NULL ? _ ("Type a name for the product.") : NULL;
}

static void
changed_cb (StillaProductEditor *self)
{
  g_autofree char *name = NULL;
  const char *hint;
  StillaLabelState state;

  if (self->context == NULL)
    return;
  name = dup_name (self);
  hint = find_hint (self, name);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  state = stilla_label_fields_get_reading (self->fields)->state;
  gtk_widget_set_sensitive (self->save,
                            name != NULL && state != STILLA_LABEL_INVALID && state != STILLA_LABEL_ASKED);
}

static void
show_failure (StillaProductEditor *self, const GError *error)
{
  gtk_label_set_label (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

static void
saved_cb (GtkWidget *widget, const GError *error)
{
  if (error != NULL)
    show_failure (STILLA_PRODUCT_EDITOR (widget), error);
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static StillaPlanDraft *
make_draft (StillaProductEditor *self, StillaProduct *product, GError **error)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (stilla_context_get_planner (self->context));
  gboolean is_done = self->product == NULL
                         ? stilla_plan_draft_add_product (draft, product, error)
                         : stilla_plan_draft_replace_product (draft, self->product->id, product, error);

  return is_done ? g_steal_pointer (&draft) : NULL;
}

static StillaProduct *
make_product (StillaProductEditor *self, GError **error)
{
  g_autofree char *name = dup_name (self);
  StillaProductFacts facts = { .name = name };

  stilla_label_fields_get_facts (self->fields, &facts);
  return stilla_product_new (&facts, error);
}

static void
save_cb (StillaProductEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaProduct) product = make_product (self, &error);
  g_autoptr (StillaPlanDraft) draft = product != NULL ? make_draft (self, product, &error) : NULL;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&self->origin);
  g_autofree char *words = NULL;

  if (draft == NULL) {
    show_failure (self, error);
    return;
  }
  words = g_strdup_printf (self->product == NULL ? _ ("Added %s") : _ ("Changed %s"), product->name);
  stilla_plan_change_save (origin != NULL ? origin : GTK_WIDGET (self), self->context, draft, words, saved_cb,
                           GTK_WIDGET (self));
}

static void
stilla_product_editor_dispose (GObject *object)
{
  StillaProductEditor *self = STILLA_PRODUCT_EDITOR (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->product, stilla_product_unref);
  g_weak_ref_set (&self->origin, NULL);
  G_OBJECT_CLASS (stilla_product_editor_parent_class)->dispose (object);
}

static void
stilla_product_editor_class_init (StillaProductEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_product_editor_dispose;
  g_type_ensure (STILLA_TYPE_LABEL_FIELDS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/planner/stilla-product-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaProductEditor, save);
  gtk_widget_class_bind_template_child (widget_class, StillaProductEditor, failure);
  gtk_widget_class_bind_template_child (widget_class, StillaProductEditor, name);
  gtk_widget_class_bind_template_child (widget_class, StillaProductEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, StillaProductEditor, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_product_editor_init (StillaProductEditor *self)
{
  g_weak_ref_init (&self->origin, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static StillaProductEditor *
make_editor (GtkWidget *origin, StillaContext *context, const char *title)
{
  StillaProductEditor *self = g_object_new (STILLA_TYPE_PRODUCT_EDITOR, "title", title, "transient-for",
                                            gtk_widget_get_root (origin), NULL);

  g_weak_ref_set (&self->origin, origin);
  stilla_label_fields_set_up (self->fields, context, TRUE);
  self->context = g_object_ref (context);
  return self;
}

void
stilla_product_editor_open_new (GtkWidget *origin, StillaContext *context, const StillaProductFacts *facts)
{
  StillaProductEditor *self = make_editor (origin, context, _ ("Add a product"));

  if (facts != NULL)
    stilla_label_fields_set_facts (self->fields, facts);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

void
stilla_product_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product)
{
  StillaProductEditor *self = make_editor (origin, context, _ ("Change a product"));
  StillaProductFacts facts = { .basis = product->basis,
                               .label_ug = product->label_ug,
                               .per_units = product->per_units,
                               .unit = product->unit };

  self->product = stilla_product_ref (product);
  if (product->form_id != NULL)
    facts.form = stilla_bundle_find_form (stilla_context_get_bundle (context), product->form_id);
  gtk_editable_set_text (GTK_EDITABLE (self->name), product->name);
  stilla_label_fields_set_facts (self->fields, &facts);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
