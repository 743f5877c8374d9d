/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-versions-window.h"

#include "app/browse/stilla-block-view.h"
#include "app/platform/stilla-drop-down-name.h"
#include "app/platform/stilla-wrap-layout.h"
#include "app/print/stilla-handout-task.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/schedule/stilla-date-reading.h"
#include "model/stilla-difference-page.h"
#include "model/stilla-plan-check.h"

#include <glib/gi18n.h>

struct _StillaVersionsWindow {
  AdwWindow parent_instance;

  GtkDropDown *before;
  GtkDropDown *after;
  GtkBox *page;

  StillaContext *context;
  GArray *versions; /* (element-type StillaPlanVersion) */
  StillaRendition *rendition;
};

G_DEFINE_FINAL_TYPE (StillaVersionsWindow, stilla_versions_window, ADW_TYPE_WINDOW)

static void
stilla_versions_window_dispose (GObject *object)
{
  StillaVersionsWindow *self = STILLA_VERSIONS_WINDOW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->versions, g_array_unref);
  g_clear_pointer (&self->rendition, stilla_rendition_unref);
  G_OBJECT_CLASS (stilla_versions_window_parent_class)->dispose (object);
}

static void
stilla_versions_window_class_init (StillaVersionsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_versions_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_versions_window_init (StillaVersionsWindow *self)
{
}

/* What differs */

static const GDate *
get_day (StillaVersionsWindow *self, GtkDropDown *chooser)
{
  return &g_array_index (self->versions, StillaPlanVersion, gtk_drop_down_get_selected (chooser)).from;
}

static void
show (StillaVersionsWindow *self)
{
  StillaPlan *plan = stilla_planner_get_plan (stilla_context_get_planner (self->context));
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (self->context);
  g_autoptr (StillaPlanDifference) difference
      = stilla_plan_difference_new (plan, get_day (self, self->before), get_day (self, self->after));
  g_autoptr (StillaSafetyReport) report = stilla_plan_check (self->context);
  const GPtrArray *blocks;
  GtkWidget *child;

  g_clear_pointer (&self->rendition, stilla_rendition_unref);
  self->rendition = stilla_difference_page_new (stilla_context_get_bundle (self->context), reader,
                                                stilla_context_get_number_style (self->context), difference,
                                                stilla_safety_report_count_open (report));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->page))) != NULL)
    gtk_box_remove (self->page, child);
  blocks = stilla_rendition_get_blocks (self->rendition);
  for (guint i = 1; i < blocks->len; i++) /* the first is the title */
    gtk_box_append (self->page, stilla_block_view_new (g_ptr_array_index (blocks, i), self->rendition));
}

/* On paper */

static StillaHandoutMaterial *
make_material (StillaVersionsWindow *self)
{
  StillaHandoutMaterial *material = stilla_handout_material_new_guide (self->context);

  stilla_handout_material_take_difference (material, stilla_rendition_ref (self->rendition));
  return material;
}

static void
print_cb (StillaVersionsWindow *self)
{
  g_autoptr (StillaHandoutOrder) order = stilla_handout_task_new_order (self->context, "sheet:difference");
  g_autoptr (StillaHandoutMaterial) material = make_material (self);

  stilla_handout_task_print (GTK_WIDGET (self->page), self->context, order, material);
}

static void
save_cb (StillaVersionsWindow *self)
{
  g_autoptr (StillaHandoutOrder) order = stilla_handout_task_new_order (self->context, "sheet:difference");
  g_autoptr (StillaHandoutMaterial) material = make_material (self);

  stilla_handout_task_save (GTK_WIDGET (self->page), self->context, order, material,
                            _ ("Versions of my plan"));
}

/* The window */

static GtkWidget *
make_chooser (StillaVersionsWindow *self, const char *title, guint selected, GtkDropDown **out)
{
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (self->context));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, NULL);
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < self->versions->len; i++) {
    g_autofree char *day
        = stilla_date_dup_words_since (&g_array_index (self->versions, StillaPlanVersion, i).from, today);
    /* Translators: the day on which a version begins: "From 4 December" */
    g_autofree char *from = g_strdup_printf (_ ("From %s"), day);

    g_strv_builder_add (builder, from);
  }
  words = g_strv_builder_end (builder);
  *out = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *const *) words));
  gtk_drop_down_set_selected (*out, selected);
  stilla_drop_down_set_name (*out, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*out), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (label, "field-name");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*out));
  g_signal_connect_object (*out, "notify::selected", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return box;
}

/* The version of today beside the next one, or else the one before. */
static void
find_first (StillaVersionsWindow *self, guint *before, guint *after)
{
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (self->context));
  guint now = 0;

  for (guint i = 0; i < self->versions->len; i++)
    if (g_date_compare (&g_array_index (self->versions, StillaPlanVersion, i).from, today) <= 0)
      now = i;
  *before = now + 1 < self->versions->len || now == 0 ? now : now - 1;
  *after = MIN (*before + 1, self->versions->len - 1);
}

static void
add_choosers (StillaVersionsWindow *self, GtkBox *box)
{
  GtkWidget *choosers = stilla_wrap_new (16);
  GtkWidget *buttons = stilla_wrap_new (8);
  GtkWidget *print = stilla_wrapping_button_new (_ ("Print"), NULL);
  GtkWidget *save = stilla_wrapping_button_new (_ ("Save as PDF"), NULL);
  guint before, after;

  find_first (self, &before, &after);
  gtk_box_append (GTK_BOX (choosers), make_chooser (self, _ ("This version"), before, &self->before));
  gtk_box_append (GTK_BOX (choosers), make_chooser (self, _ ("Beside that one"), after, &self->after));
  gtk_box_append (box, choosers);
  gtk_box_append (box, GTK_WIDGET (self->page));
  g_signal_connect_object (print, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), print);
  gtk_box_append (GTK_BOX (buttons), save);
  gtk_box_append (box, buttons);
  show (self);
}

static void
add_content (StillaVersionsWindow *self, GtkBox *box)
{
  GtkWidget *words;

  self->page = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  if (self->versions->len > 0) {
    add_choosers (self, box);
    return;
  }
  words = g_object_new (
      GTK_TYPE_LABEL, "label",
      _ ("Your plan has no times yet. Each change of it becomes a version that you can compare."), "xalign",
      0.0, "wrap", TRUE, NULL);
  gtk_box_append (box, words);
  gtk_box_append (box, GTK_WIDGET (self->page));
}

static void
build (StillaVersionsWindow *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 640, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  GtkWidget *toasts = adw_toast_overlay_new ();

  gtk_widget_add_css_class (box, "editor");
  add_content (self, GTK_BOX (box));
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), scrolled);
  gtk_box_append (GTK_BOX (all), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (all), toasts);
  adw_window_set_content (ADW_WINDOW (self), all);
}

void
stilla_versions_window_open (GtkWidget *origin, StillaContext *context)
{
  StillaVersionsWindow *self = g_object_new (
      STILLA_TYPE_VERSIONS_WINDOW, "title", _ ("Versions of my plan"), "modal", TRUE, "transient-for",
      gtk_widget_get_root (origin), "default-width", 640, "default-height", 720, "width-request", 320, NULL);

  self->context = g_object_ref (context);
  self->versions = stilla_plan_list_versions (stilla_planner_get_plan (stilla_context_get_planner (context)));
  build (self);
  gtk_window_present (GTK_WINDOW (self));
}
