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
  GtkWidget *checks;
};

G_DEFINE_FINAL_TYPE (StillaDraftBanner, stilla_draft_banner, GTK_TYPE_BOX)

static void
stilla_draft_banner_class_init (StillaDraftBannerClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
build_line (StillaDraftBanner *self)
{
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  self->line = stilla_line_new (8);
  self->words = GTK_LABEL (words);
  gtk_widget_add_css_class (self->line, "level-line");
  gtk_widget_add_css_class (words, "level-word");
  gtk_box_append (GTK_BOX (self->line), stilla_icon_new (stilla_level_icon_name (STILLA_LEVEL_ASK_FIRST)));
  gtk_box_append (GTK_BOX (self->line), words);
  gtk_box_append (GTK_BOX (self), self->line);
}

static void
stilla_draft_banner_init (StillaDraftBanner *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  build_line (self);
  self->checks = stilla_wrapping_button_new_place (_ ("Checks"), "checks");
  gtk_box_append (GTK_BOX (buttons), self->checks);
  gtk_box_append (GTK_BOX (buttons),
                  stilla_wrapping_button_new_place (_ ("Before you start"), "before-you-start"));
  gtk_box_append (GTK_BOX (self), buttons);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Checks"), -1);
}

static void
set_draft (StillaDraftBanner *self, gboolean is_draft)
{
  static const char *const classes[] = { "callout", "ask-first" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (is_draft)
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  gtk_widget_set_visible (self->line, is_draft);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->checks))),
                       is_draft ? _ ("See what") : _ ("Checks"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_draft ? _ ("See what to ask about first") : _ ("Checks"), -1);
}

void
stilla_draft_banner_show (StillaDraftBanner *self, guint n_open)
{
  g_autofree char *words = g_strdup_printf (
      ngettext ("Draft: %u thing to ask about first", "Draft: %u things to ask about first", n_open), n_open);

  gtk_label_set_label (self->words, words);
  set_draft (self, n_open > 0);
}
