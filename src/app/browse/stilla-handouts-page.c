/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-handouts-page.h"

#include "app/browse/stilla-screen.h"
#include "app/browse/stilla-text-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static GtkWidget *
make_button (const char *words, const char *name, const char *action, const char *page_id)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", page_id);
  return button;
}

static GtkWidget *
make_row (const StillaPageEntry *page)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: the title of a page */
  g_autofree char *print = g_strdup_printf (_ ("Print “%s”"), page->title);
  g_autofree char *save = g_strdup_printf (_ ("Save “%s” as PDF"), page->title);
  g_autofree char *title = g_markup_escape_text (page->title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (_ ("Print"), print, "win.print-page", page->id));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (_ ("PDF"), save, "win.save-page", page->id));
  return row;
}

static GtkWidget *
make_group (const StillaSection *section)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_markup_escape_text (section->title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < section->pages->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (g_ptr_array_index (section->pages, i)));
  return group;
}

GtkWidget *
stilla_handouts_page_new (StillaBundle *bundle)
{
  GtkWidget *screen = stilla_screen_new (_ ("Handouts"));
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);

  stilla_screen_append (
      STILLA_SCREEN (screen),
      stilla_text_label_new_plain (_ ("Print any page, or save it as a PDF file. Every handout says "
                                      "where its facts come from and when to call for help."),
                                   "prose"));
  for (guint i = 0; i < sections->len; i++)
    stilla_screen_append (STILLA_SCREEN (screen), make_group (g_ptr_array_index (sections, i)));
  return screen;
}
