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
  GtkWidget *caution_icon;
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
append_line (StillaDraftBanner *self, GtkWidget *icon, GtkLabel **label)
{
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  GtkWidget *line = stilla_line_new (8);

  gtk_widget_add_css_class (line, "level-line");
  gtk_widget_add_css_class (words, "level-word");
  gtk_box_append (GTK_BOX (line), icon);
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
  self->line
      = append_line (self, stilla_icon_new (stilla_level_icon_name (STILLA_LEVEL_ASK_FIRST)), &self->words);
  self->caution_icon = stilla_icon_new (stilla_level_icon_name (STILLA_LEVEL_TAKE_CARE));
  self->caution_line = append_line (self, self->caution_icon, &self->cautions);
  self->checks = stilla_wrapping_button_new_place (_ ("What the guide says"), "checks");
  gtk_box_append (GTK_BOX (buttons), self->checks);
  gtk_box_append (GTK_BOX (buttons),
                  stilla_wrapping_button_new_place (_ ("Before you start"), "before-you-start"));
  gtk_box_append (GTK_BOX (self), buttons);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the guide says"), -1);
}

/* The report has the worst first. */
static StillaLevel
get_worst (const StillaSafetyReport *report)
{
  const StillaFinding *first = report->findings->len > 0 ? g_ptr_array_index (report->findings, 0) : NULL;

  return first != NULL ? first->level : STILLA_LEVEL_NONE;
}

/* An open question makes it look as grave as “Ask first”, whatever else matches. */
static void
set_style (StillaDraftBanner *self, StillaLevel level)
{
  for (int each = STILLA_LEVEL_STOP; each <= STILLA_LEVEL_GOOD_TO_KNOW; each++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), stilla_level_to_string ((StillaLevel) each));
  gtk_widget_remove_css_class (GTK_WIDGET (self), "callout");
  if (level == STILLA_LEVEL_NONE)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self), "callout");
  gtk_widget_add_css_class (GTK_WIDGET (self), stilla_level_to_string (level));
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
show_draft (StillaDraftBanner *self, guint n_open)
{
  g_autofree char *words = g_strdup_printf (
      ngettext ("Draft: %u thing to ask about first", "Draft: %u things to ask about first", n_open), n_open);

  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (self->line, n_open > 0);
}

static void
show_cautions (StillaDraftBanner *self, guint n_cautions, StillaLevel worst)
{
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->caution_line, n_cautions > 0);
  if (n_cautions == 0)
    return;
  /* Translators: “Stop” is the level of the worst of the cautions */
  words = g_strdup_printf (ngettext ("%u caution matches what you wrote down: “%s”",
                                     "%u cautions match what you wrote down, the worst is “%s”", n_cautions),
                           n_cautions, stilla_level_label (worst));
  gtk_label_set_label (self->cautions, words);
  stilla_icon_set_shape (STILLA_ICON (self->caution_icon), stilla_level_icon_name (worst));
}

void
stilla_draft_banner_show (StillaDraftBanner *self, const StillaSafetyReport *report)
{
  guint n_open = stilla_safety_report_count_open (report);
  StillaLevel worst = get_worst (report);

  show_draft (self, n_open);
  show_cautions (self, report->findings->len, worst);
  set_style (self, n_open > 0 && worst != STILLA_LEVEL_STOP ? STILLA_LEVEL_ASK_FIRST : worst);
  name_checks (self, n_open, report->findings->len);
}
