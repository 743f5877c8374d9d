/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-handout-composer.h"

#include "app/handouts/stilla-handout-options.h"
#include "app/handouts/stilla-handout-preview.h"
#include "app/handouts/stilla-part-list.h"
#include "app/handouts/stilla-part-picker.h"
#include "app/handouts/stilla-practice-bar.h"
#include "app/handouts/stilla-set-bar.h"
#include "app/platform/stilla-beside-layout.h"
#include "app/platform/stilla-wrap-layout.h"
#include "app/print/stilla-handout-task.h"
#include "model/stilla-handout-defaults.h"
#include "model/stilla-handout-sets.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _StillaHandoutComposer {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkWidget *tabs;
  GtkToggleButton *choose_tab;
  GtkToggleButton *pages_tab;
  AdwBin *body;
  GtkBox *side;
  GtkWidget *chooser;
  AdwBin *foot;

  GtkWidget *save;
  GtkWidget *print;
  StillaPartPicker *picker;
  StillaSetBar *sets;
  StillaPracticeBar *practice;
  StillaHandoutPreview *preview;
  StillaBesideLayout *layout;

  StillaContext *context;
  StillaHandoutChoice *choice;
  StillaHandoutMaterial *material; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StillaHandoutComposer, stilla_handout_composer, GTK_TYPE_WIDGET)

enum {
  STALE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is chosen is shown */

static void
choice_changed_cb (StillaHandoutComposer *self)
{
  const StillaHandoutOrder *order = stilla_handout_choice_get_order (self->choice);

  stilla_handout_defaults_keep (stilla_context_get_settings (self->context), order);
  if (self->material != NULL)
    stilla_handout_preview_show (self->preview, order, self->material);
  gtk_widget_set_sensitive (self->save, order->parts->len > 0);
}

static void
pages_changed_cb (StillaHandoutComposer *self)
{
  StillaHandoutPages *pages = stilla_handout_preview_get_pages (self->preview);
  guint n = pages != NULL ? pages->list->pages->len : 0;
  /* Translators: a tab that leads to the pages of a handout */
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%u page", "%u pages", n), n);

  gtk_button_set_label (GTK_BUTTON (self->pages_tab), pages != NULL ? words : _ ("Pages"));
  gtk_widget_set_sensitive (self->print, pages != NULL);
  gtk_widget_set_sensitive (self->save, pages != NULL);
}

/* Where there is little room */

static void
show_tab (StillaHandoutComposer *self)
{
  gboolean is_zoomed = stilla_handout_preview_get_zoomed (self->preview);

  stilla_beside_layout_set_front (self->layout, gtk_toggle_button_get_active (self->pages_tab) || is_zoomed);
  stilla_beside_layout_set_alone (self->layout, is_zoomed);
}

static void
collapsed_cb (StillaHandoutComposer *self)
{
  gtk_widget_set_visible (self->tabs, stilla_beside_layout_get_collapsed (self->layout));
}

static void
zoomed_cb (StillaHandoutComposer *self)
{
  if (stilla_handout_preview_get_zoomed (self->preview))
    gtk_toggle_button_set_active (self->pages_tab, TRUE);
  show_tab (self);
}

static void
choose_cb (StillaHandoutComposer *self)
{
  gtk_toggle_button_set_active (self->choose_tab, TRUE);
  stilla_part_picker_start (self->picker);
}

/* Paper */

static void
print_cb (StillaHandoutComposer *self)
{
  StillaHandoutPages *pages = stilla_handout_preview_get_pages (self->preview);

  if (pages != NULL)
    stilla_handout_task_print_pages (GTK_WIDGET (self), self->context, pages);
}

static void
save_cb (StillaHandoutComposer *self)
{
  StillaHandoutPages *pages = stilla_handout_preview_get_pages (self->preview);

  if (pages != NULL)
    stilla_handout_task_save (GTK_WIDGET (self), self->context, pages->order, pages->material,
                              stilla_page_list_get_title (pages->list));
}

/* Making it */

static void
stilla_handout_composer_dispose (GObject *object)
{
  StillaHandoutComposer *self = STILLA_HANDOUT_COMPOSER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_object (&self->choice);
  g_clear_pointer (&self->material, stilla_handout_material_unref);
  G_OBJECT_CLASS (stilla_handout_composer_parent_class)->dispose (object);
}

static void
stilla_handout_composer_class_init (StillaHandoutComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_handout_composer_dispose;
  signals[STALE] = g_signal_new ("stale", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/handouts/stilla-handout-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutComposer, box);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutComposer, tabs);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutComposer, choose_tab);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutComposer, pages_tab);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutComposer, body);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutComposer, side);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutComposer, chooser);
  gtk_widget_class_bind_template_child (widget_class, StillaHandoutComposer, foot);
  gtk_widget_class_bind_template_callback (widget_class, show_tab);
}

static void
stilla_handout_composer_init (StillaHandoutComposer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
stale_cb (StillaHandoutComposer *self)
{
  g_signal_emit (self, signals[STALE], 0);
}

static void
add_heading (StillaHandoutComposer *self, const char *words)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (label, "page-heading");
  gtk_box_append (self->side, label);
}

static void
fill_side (StillaHandoutComposer *self)
{
  StillaBundle *bundle = stilla_context_get_bundle (self->context);
  g_autofree char *path
      = g_build_filename (stilla_context_get_folder (self->context), STILLA_HANDOUT_SETS_FILE, NULL);

  self->sets = STILLA_SET_BAR (stilla_set_bar_new (self->choice, path));
  self->picker = STILLA_PART_PICKER (stilla_part_picker_new (self->choice, bundle));
  gtk_box_append (self->side, GTK_WIDGET (self->sets));
  add_heading (self, _ ("What can be printed"));
  gtk_box_append (self->side, GTK_WIDGET (self->picker));
  add_heading (self, _ ("In this handout"));
  gtk_box_append (self->side, stilla_part_list_new (self->choice, bundle));
  add_heading (self, _ ("How it is printed"));
  gtk_box_append (self->side, stilla_handout_options_new (self->choice, bundle));
  add_heading (self, _ ("Your practice"));
  self->practice = STILLA_PRACTICE_BAR (stilla_practice_bar_new (self->context));
  gtk_box_append (self->side, GTK_WIDGET (self->practice));
  g_signal_connect_object (self->practice, "changed", G_CALLBACK (stale_cb), self, G_CONNECT_SWAPPED);
}

/* With large text the two do not stand beside each other in a narrow window. */
static void
fill_foot (StillaHandoutComposer *self)
{
  GtkWidget *buttons = stilla_wrap_new (8);

  self->save = gtk_button_new_with_label (_ ("Save as PDF…"));
  self->print = gtk_button_new_with_label (_ ("Print…"));
  gtk_widget_add_css_class (self->print, "suggested-action");
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), self->save);
  gtk_box_append (GTK_BOX (buttons), self->print);
  adw_bin_set_child (self->foot, buttons);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->print, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_body (StillaHandoutComposer *self)
{
  GtkWidget *preview = stilla_handout_preview_new ();
  GtkWidget *beside = stilla_beside_new (self->chooser, preview);

  self->preview = STILLA_HANDOUT_PREVIEW (preview);
  self->layout = STILLA_BESIDE_LAYOUT (gtk_widget_get_layout_manager (beside));
  adw_bin_set_child (self->body, beside);
  g_signal_connect_object (self->layout, "notify::collapsed", G_CALLBACK (collapsed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preview, "changed", G_CALLBACK (pages_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preview, "choose", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preview, "notify::zoomed", G_CALLBACK (zoomed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_handout_composer_new (StillaContext *context)
{
  StillaHandoutComposer *self = g_object_new (STILLA_TYPE_HANDOUT_COMPOSER, NULL);
  g_autoptr (StillaHandoutOrder) order
      = stilla_handout_defaults_new_order (stilla_context_get_settings (context));

  self->context = g_object_ref (context);
  self->choice = stilla_handout_choice_new (order);
  fill_side (self);
  fill_body (self);
  fill_foot (self);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  collapsed_cb (self);
  pages_changed_cb (self);
  return GTK_WIDGET (self);
}

void
stilla_handout_composer_set_material (StillaHandoutComposer *self, StillaHandoutMaterial *material)
{
  stilla_handout_material_ref (material);
  g_clear_pointer (&self->material, stilla_handout_material_unref);
  self->material = material;
  stilla_part_picker_set_material (self->picker, material);
  choice_changed_cb (self);
}

StillaHandoutChoice *
stilla_handout_composer_get_choice (StillaHandoutComposer *self)
{
  return self->choice;
}

void
stilla_handout_composer_refresh (StillaHandoutComposer *self)
{
  stilla_set_bar_read (self->sets);
  stilla_practice_bar_read (self->practice);
}
