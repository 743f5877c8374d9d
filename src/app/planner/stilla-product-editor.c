/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-product-editor.h"

#include "app/dose/stilla-label-fields.h"
#include "app/planner/stilla-field.h"

#include <glib/gi18n.h>

#define NAME_LETTERS 200

struct _StillaProductEditor {
  StillaPlanEditor parent_instance;

  StillaField *name;
  StillaLabelFields *fields;
  GtkLabel *hint;

  StillaProduct *product; /* the one that is changed; NULL: a new one */
  char *id;               /* of the one that it becomes: the same while one types */
  char *read_name;
};

G_DEFINE_FINAL_TYPE (StillaProductEditor, stilla_product_editor, STILLA_TYPE_PLAN_EDITOR)

/* The name that was typed, or else the name of the form. */
static char *
dup_name (StillaProductEditor *self)
{
  g_autofree char *typed = stilla_field_dup_text (self->name);
  StillaProductFacts facts = { 0 };

  if (*typed != '\0')
    return g_steal_pointer (&typed);
  stilla_label_fields_get_facts (self->fields, &facts);
  return facts.form != NULL ? g_strdup (facts.form->name) : NULL;
}

static const char *
find_hint (StillaProductEditor *self)
{
  switch (stilla_label_fields_get_reading (self->fields)->state) {
  case STILLA_LABEL_EMPTY:
    return self->read_name == NULL
               ? _ ("Type a name or choose a form, then the amount on the label.")
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
  return NULL;
}

static void
show_name (StillaProductEditor *self)
{
  if (self->read_name == NULL)
    stilla_field_refuse (self->name, _ ("Type a name, or choose a form below."));
  else
    stilla_field_say (self->name, NULL);
}

static gboolean
read_fields (StillaPlanEditor *editor)
{
  StillaProductEditor *self = STILLA_PRODUCT_EDITOR (editor);
  StillaLabelState state = stilla_label_fields_get_reading (self->fields)->state;
  const char *hint;

  g_clear_pointer (&self->read_name, g_free);
  self->read_name = dup_name (self);
  show_name (self);
  hint = find_hint (self);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  return self->read_name != NULL && state != STILLA_LABEL_INVALID && state != STILLA_LABEL_ASKED;
}

static gboolean
apply (StillaPlanEditor *editor, StillaPlanDraft *draft, GError **error)
{
  StillaProductEditor *self = STILLA_PRODUCT_EDITOR (editor);
  StillaProductFacts facts = { 0 };
  g_autoptr (StillaProduct) product = NULL;

  stilla_label_fields_get_facts (self->fields, &facts);
  facts.id = self->id;
  facts.name = self->read_name;
  product = stilla_product_new (&facts, error);
  if (product == NULL)
    return FALSE;
  return self->product == NULL ? stilla_plan_draft_add_product (draft, product, error)
                               : stilla_plan_draft_replace_product (draft, self->product->id, product, error);
}

static char *
dup_done (StillaPlanEditor *editor)
{
  StillaProductEditor *self = STILLA_PRODUCT_EDITOR (editor);

  return g_strdup_printf (self->product == NULL ? _ ("Added %s") : _ ("Changed %s"), self->read_name);
}

static void
stilla_product_editor_dispose (GObject *object)
{
  StillaProductEditor *self = STILLA_PRODUCT_EDITOR (object);

  G_OBJECT_CLASS (stilla_product_editor_parent_class)->dispose (object);
  g_clear_pointer (&self->product, stilla_product_unref);
  g_clear_pointer (&self->read_name, g_free);
  g_clear_pointer (&self->id, g_free);
}

static void
stilla_product_editor_class_init (StillaProductEditorClass *klass)
{
  StillaPlanEditorClass *editor_class = STILLA_PLAN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_product_editor_dispose;
  editor_class->read = read_fields;
  editor_class->apply = apply;
  editor_class->dup_done = dup_done;
}

static void
stilla_product_editor_init (StillaProductEditor *self)
{
  self->id = g_uuid_string_random ();
}

static void
build (StillaProductEditor *self, StillaContext *context)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);

  self->name = STILLA_FIELD (stilla_field_new (_ ("_Name of the product"), _ ("As you call it")));
  stilla_field_set_long (self->name, NAME_LETTERS);
  stilla_plan_editor_append (editor, GTK_WIDGET (self->name));
  self->fields = g_object_new (STILLA_TYPE_LABEL_FIELDS, NULL);
  stilla_label_fields_set_up (self->fields, context, TRUE);
  stilla_plan_editor_append (editor, GTK_WIDGET (self->fields));
  self->hint = GTK_LABEL (stilla_plan_editor_append_words (editor, "", "dim"));
}

/* A new product changes no sum before it has a time. */
static StillaProductEditor *
make_editor (GtkWidget *origin, StillaContext *context, StillaProduct *product)
{
  StillaProductEditor *self
      = g_object_new (STILLA_TYPE_PRODUCT_EDITOR, "title",
                      product == NULL ? _ ("Add a product") : _ ("Change a product"), NULL);

  self->product = product != NULL ? stilla_product_ref (product) : NULL;
  stilla_plan_editor_set_up (STILLA_PLAN_EDITOR (self), origin, context,
                             product != NULL ? STILLA_PLAN_EDITOR_ASKS_DAY | STILLA_PLAN_EDITOR_SHOWS_EFFECT
                                             : STILLA_PLAN_EDITOR_PLAIN);
  build (self, context);
  return self;
}

void
stilla_product_editor_open_new (GtkWidget *origin, StillaContext *context, const StillaProductFacts *facts)
{
  StillaProductEditor *self = make_editor (origin, context, NULL);

  if (facts != NULL)
    stilla_label_fields_set_facts (self->fields, facts);
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->name));
}

void
stilla_product_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product)
{
  StillaProductEditor *self = make_editor (origin, context, product);
  StillaProductFacts facts = { .basis = product->basis,
                               .label_ug = product->label_ug,
                               .per_units = product->per_units,
                               .unit = product->unit };

  if (product->form_id != NULL)
    facts.form = stilla_bundle_find_form (stilla_context_get_bundle (context), product->form_id);
  stilla_field_set_text (self->name, product->name);
  stilla_label_fields_set_facts (self->fields, &facts);
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->name));
}
