/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-draft-banner.h"

#include "app/platform/stilla-icon.h"
#include "app/platform/stilla-line-layout.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/content/stilla-vocabulary.h"

#include <glib/gi18n.h>

struct _StillaDraftBanner {
  GtkBox parent_instance;

  GtkWidget *line;
  GtkLabel *words;
  GtkWidget *caution_line;
  GtkLabel *cautions;
  GtkWidget *checks;
};

G_DEFINE_FINAL_TYPE (StillaDraftBanner, stilla_draft_banner, GTK_TYPE_BOX)

static void
stilla_draft_banner_class_init (StillaDraftBannerClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
append_line (StillaDraftBanner *self, StillaLevel level, GtkLabel **label)
{
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  GtkWidget *line = stilla_line_new (8);

  gtk_widget_add_css_class (line, "level-line");
  gtk_widget_add_css_class (words, "level-word");
  gtk_box_append (GTK_BOX (line), stilla_icon_new (stilla_level_icon_name (level)));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (self), line);
  *label = GTK_LABEL (words);
  return line;
}

static void
stilla_draft_banner_init (StillaDraftBanner *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->line = append_line (self, STILLA_LEVEL_ASK_FIRST, &self->words);
  self->caution_line = append_line (self, STILLA_LEVEL_TAKE_CARE, &self->cautions);
  self->checks = stilla_wrapping_button_new_place (_ ("What the guide says"), "checks");
  gtk_box_append (GTK_BOX (buttons), self->checks);
  gtk_box_append (GTK_BOX (buttons),
                  stilla_wrapping_button_new_place (_ ("Before you start"), "before-you-start"));
  gtk_box_append (GTK_BOX (self), buttons);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the guide says"), -1);
}

static void
set_style (StillaDraftBanner *self, const char *css_class, gboolean is_on)
{
  if (is_on)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

/* What can be read behind the button. */
static void
name_checks (StillaDraftBanner *self, guint n_open, guint n_cautions)
{
  const char *words = n_open + n_cautions > 0 ? _ ("See what") : _ ("What the guide says");
  const char *name = n_open > 0       ? _ ("See what to ask about first")
                     : n_cautions > 0 ? _ ("See which cautions match")
                                      : words;

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->checks))), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_line (GtkWidget *line, GtkLabel *label, guint n, const char *words)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (line, n > 0);
}

void
stilla_draft_banner_show (StillaDraftBanner *self, guint n_open, guint n_cautions)
{
  g_autofree char *draft = g_strdup_printf (
      ngettext ("Draft: %u thing to ask about first", "Draft: %u things to ask about first", n_open), n_open);
  g_autofree char *cautions = g_strdup_printf (ngettext ("%u caution matches what you wrote down",
                                                         "%u cautions match what you wrote down", n_cautions),
                                               n_cautions);

  show_line (self->line, self->words, n_open, draft);
  show_line (self->caution_line, self->cautions, n_cautions, cautions);
  set_style (self, "callout", n_open + n_cautions > 0);
  set_style (self, "ask-first", n_open > 0);
  set_style (self, "take-care", n_open == 0 && n_cautions > 0);
  name_checks (self, n_open, n_cautions);
}
