/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-handout-preview.h"

#include "app/handouts/stilla-sheet-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _StillaHandoutPreview {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkStack *stack;
  GtkLabel *count;
  GtkToggleButton *zoom;
  AdwStatusPage *failure;
  AdwBin *area;

  StillaSheetList *sheets;
  StillaHandoutPages *pages;       /* (nullable): that are shown */
  StillaHandoutOrder *wanted;      /* (nullable): to be laid out next */
  StillaHandoutMaterial *material; /* with it */
  GCancellable *running;           /* (nullable): the layout that goes on */
};

G_DEFINE_FINAL_TYPE (StillaHandoutPreview, stilla_handout_preview, GTK_TYPE_WIDGET)

enum {
  PROP_ZOOMED = 1,
  N_PROPS
};

enum {
  CHANGED,
  CHOOSE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What is shown */

static void
show_count (StillaHandoutPreview *self)
{
  guint n = self->pages->list->pages->len;
  guint n_sheets = stilla_page_list_get_n_sheets (self->pages->list);
  g_autofree char *pages = g_strdup_printf (g_dngettext (NULL, "%u page", "%u pages", n), n);
  g_autofree char *both = NULL;

  if (n != n_sheets)
    /* Translators: %s: "6 pages" */
    both = g_strdup_printf (g_dngettext (NULL, "%s on %u sheet", "%s on %u sheets", n_sheets), pages,
                            n_sheets);
  gtk_label_set_label (self->count, both != NULL ? both : pages);
}

static void
take_pages (StillaHandoutPreview *self, StillaHandoutPages *pages)
{
  g_clear_pointer (&self->pages, stilla_handout_pages_unref);
  self->pages = pages;
  show_count (self);
  stilla_sheet_list_show (self->sheets, pages);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
show_none (StillaHandoutPreview *self, const char *name)
{
  g_clear_pointer (&self->pages, stilla_handout_pages_unref);
  gtk_toggle_button_set_active (self->zoom, FALSE);
  gtk_label_set_label (self->count, "");
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* Laying out: one at a time, and always the newest next. */

static void start (StillaHandoutPreview *self);

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaHandoutPreview) self = data;
  g_autoptr (GError) error = NULL;
  StillaHandoutPages *pages = stilla_handout_pages_new_finish (result, &error);

  g_clear_object (&self->running);
  if (self->wanted != NULL || self->box == NULL) {
    g_clear_pointer (&pages, stilla_handout_pages_unref);
    start (self);
    return;
  }
  if (pages != NULL) {
    take_pages (self, pages);
  } else {
    adw_status_page_set_description (self->failure, error->message);
    show_none (self, "failure");
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
start (StillaHandoutPreview *self)
{
  g_autoptr (StillaHandoutOrder) order = g_steal_pointer (&self->wanted);
  g_autoptr (StillaHandoutMaterial) material = g_steal_pointer (&self->material);

  if (order == NULL)
    return;
  self->running = g_cancellable_new ();
  stilla_handout_pages_new_async (order, material, self->running, laid_out_cb, g_object_ref (self));
}

void
stilla_handout_preview_show (StillaHandoutPreview *self,
                             const StillaHandoutOrder *order,
                             StillaHandoutMaterial *material)
{
  g_cancellable_cancel (self->running);
  g_clear_pointer (&self->wanted, stilla_handout_order_free);
  g_clear_pointer (&self->material, stilla_handout_material_unref);
  if (order->parts->len == 0) {
    show_none (self, "empty");
    g_signal_emit (self, signals[CHANGED], 0);
    return;
  }
  self->wanted = stilla_handout_order_copy (order);
  self->material = stilla_handout_material_ref (material);
  if (self->running == NULL)
    start (self);
}

StillaHandoutPages *
stilla_handout_preview_get_pages (StillaHandoutPreview *self)
{
  return self->running == NULL ? self->pages : NULL;
}

gboolean
stilla_handout_preview_get_zoomed (StillaHandoutPreview *self)
{
  return gtk_toggle_button_get_active (self->zoom);
}

/* The widget */

static void
zoom_toggled_cb (StillaHandoutPreview *self)
{
  stilla_sheet_list_set_zoomed (self->sheets, gtk_toggle_button_get_active (self->zoom));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOMED]);
}

static void
zoom_cb (StillaHandoutPreview *self, gboolean is_zoomed)
{
  gtk_toggle_button_set_active (self->zoom, is_zoomed);
}

static void
choose_cb (StillaHandoutPreview *self)
{
  g_signal_emit (self, signals[CHOOSE], 0);
}

static void
stilla_handout_preview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ZOOMED)
    g_value_set_boolean (value, stilla_handout_preview_get_zoomed (STILLA_HANDOUT_PREVIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stilla_handout_preview_dispose (GObject *object)
{
  StillaHandoutPreview *self = STILLA_HANDOUT_PREVIEW (object);

  g_cancellable_cancel (self->running);
  g_clear_pointer (&self->wanted, stilla_handout_order_free);
  g_clear_pointer (&self->material, stilla_handout_material_unref);
  g_clear_pointer (&self->pages, stilla_handout_pages_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (stilla_handout_preview_parent_class)->dispose (object);
}

static void
stilla_handout_preview_class_init (StillaHandoutPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = stilla_handout_preview_get_property;
  object_class->dispose = stilla_handout_preview_dispose;
  properties[PROP_ZOOMED]
      = g_param_spec_boolean ("zoomed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[CHOOSE] = g_signal_new ("choose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/handouts/stilla-handout-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutPreview, box);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutPreview, count);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutPreview, zoom);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutPreview, failure);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutPreview, area);
  gtk_widget_class_bind_template_callback (widget_class, zoom_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
stilla_handout_preview_init (StillaHandoutPreview *self)
{
  GtkWidget *sheets = stilla_sheet_list_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sheets = STILLA_SHEET_LIST (sheets);
  adw_bin_set_child (self->area, sheets);
  g_signal_connect_object (sheets, "zoom", G_CALLBACK (zoom_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_handout_preview_new (void)
{
  return g_object_new (STILLA_TYPE_HANDOUT_PREVIEW, NULL);
}
