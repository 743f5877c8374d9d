/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-refusal-page.h"

#include "app/browse/stilla-screen.h"
#include "app/browse/stilla-text-label.h"

#include <glib/gi18n.h>

static GtkWidget *
make_row (const StillaIssue *issue)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *place = g_strdup_printf ("%s:%d", issue->file, issue->line);
  g_autofree char *words = g_strdup_printf (
      "%s: %s", issue->level == STILLA_ISSUE_ERROR ? _ ("Error") : _ ("Warning"), issue->message);

  gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (words, "prose"));
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (place, "dim"));
  return box;
}

static GtkWidget *
make_list (const StillaIssueList *issues)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 16,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What is wrong"),
                                  -1);
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++)
    gtk_box_append (GTK_BOX (list), make_row (stilla_issue_list_get (issues, i)));
  return list;
}

static GtkWidget *
make_button (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

GtkWidget *
stilla_refusal_page_new (const char *folder_name, const StillaIssueList *issues, const GError *error)
{
  StillaScreen *screen = STILLA_SCREEN (stilla_screen_new (_ ("This content cannot be used")));
  guint n_issues = stilla_issue_list_get_size (issues);
  g_autofree char *words = g_strdup_printf (
      _ ("Stilla did not open the folder “%s”, because something in it is wrong. The guide that was "
         "open is still in use. Nothing has changed."),
      folder_name);

  stilla_screen_append (screen, stilla_text_label_new_plain (words, "prose"));
  if (n_issues > 0)
    stilla_screen_append (screen, make_list (issues));
  else if (error != NULL)
    stilla_screen_append (screen, stilla_text_label_new_plain (error->message, "prose"));
  stilla_screen_append (screen, make_button (_ ("Back to the guide"), "win.go::page:start-here"));
  stilla_screen_append (screen, make_button (_ ("Open another folder…"), "win.open-folder"));
  return GTK_WIDGET (screen);
}
