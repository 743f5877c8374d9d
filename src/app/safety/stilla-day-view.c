/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-day-view.h"

#include "app/browse/stilla-text-label.h"
#include "app/safety/stilla-day-band.h"

#include <glib/gi18n.h>

struct _StillaDayView {
  GtkBox parent_instance;

  StillaDayBand *band;
  GtkBox *sentences;
  GtkLabel *key;
};

G_DEFINE_FINAL_TYPE (StillaDayView, stilla_day_view, GTK_TYPE_BOX)

static void
stilla_day_view_class_init (StillaDayViewClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stilla_day_view_init (StillaDayView *self)
{
  GtkWidget *key = stilla_text_label_new_plain ("", "dim");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "day-view");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The day"), -1);
  self->band = STILLA_DAY_BAND (stilla_day_band_new ());
  self->key = GTK_LABEL (key);
  self->sentences = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->band));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->sentences));
  gtk_box_append (GTK_BOX (self),
                  stilla_text_label_new_plain (_ ("A gap changes no other caution: read what the guide says "
                                                  "about each medicine."),
                                               "prose"));
  gtk_box_append (GTK_BOX (self), key);
}

GtkWidget *
stilla_day_view_new (void)
{
  return g_object_new (STILLA_TYPE_DAY_VIEW, NULL);
}

static gboolean
has_ring (const StillaDayChart *chart)
{
  for (guint i = 0; i < chart->doses->len; i++)
    if (!g_array_index (chart->doses, StillaDayDose, i).keeps_gaps)
      return TRUE;
  return FALSE;
}

static gboolean
has_unknown (const StillaDayChart *chart)
{
  for (guint i = 0; i < chart->marks->len; i++)
    if (!g_array_index (chart->marks, StillaDayMark, i).is_in_guide)
      return TRUE;
  return FALSE;
}

static char *
dup_key (const StillaDayChart *chart)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (chart->allowed->len > 0)
    g_strv_builder_add (parts, _ ("Box: keeps every gap."));
  if (chart->marks->len > 0)
    g_strv_builder_add (parts, _ ("Stroke: a medicine."));
  if (has_unknown (chart))
    g_strv_builder_add (parts, _ ("Question mark: not checked."));
  if (chart->doses->len > 0)
    g_strv_builder_add (parts, _ ("Dot: magnesium in your plan."));
  if (has_ring (chart))
    g_strv_builder_add (parts, _ ("Ring: it does not keep every gap."));
  all = g_strv_builder_end (parts);
  return g_strjoinv (" ", all);
}

void
stilla_day_view_set_chart (StillaDayView *self, StillaDayChart *chart)
{
  g_autofree char *key = dup_key (chart);
  GtkWidget *label;

  while ((label = gtk_widget_get_first_child (GTK_WIDGET (self->sentences))) != NULL)
    gtk_box_remove (self->sentences, label);
  for (guint i = 0; chart->sentences[i] != NULL; i++)
    gtk_box_append (self->sentences,
                    stilla_text_label_new_plain (chart->sentences[i], i == 0 ? "day-gaps" : "prose"));
  gtk_label_set_label (self->key, key);
  gtk_widget_set_visible (GTK_WIDGET (self->key), *key != '\0');
  stilla_day_band_set_chart (self->band, chart);
}
