/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-day-sum-view.h"

#include "app/dose/stilla-limit-bar.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/safety/stilla-day-limit.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n.h>

#define LIMITS_PAGE "daily-limits"

struct _StillaDaySumView {
  GtkBox parent_instance;

  GtkLabel *sum;
  GtkLabel *meaning;
  StillaLimitBar *bar;
  GtkLabel *limit;
  GtkLabel *wording;
  GtkLabel *above;
  GtkLabel *unknown;
  GtkWidget *why; /* goes to where the guide explains the limit */
  GtkWidget *question;
  GtkWidget *regions;
};

G_DEFINE_FINAL_TYPE (StillaDaySumView, stilla_day_sum_view, GTK_TYPE_BOX)

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
build_question (StillaDaySumView *self)
{
  GtkLabel *words;

  self->question = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  words = add_label (self->question, NULL);
  gtk_label_set_label (
      words, _ ("Where do you live? The published limits differ. You can change this later in the menu."));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->question), GTK_ACCESSIBLE_RELATION_LABELLED_BY, words,
                                  NULL, -1);
  gtk_widget_add_css_class (self->question, "callout");
  gtk_widget_add_css_class (self->question, "good-to-know");
  self->regions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->question), self->regions);
  gtk_box_append (GTK_BOX (self), self->question);
}

static void
stilla_day_sum_view_class_init (StillaDaySumViewClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "stilla-day-sum-view");
}

static void
stilla_day_sum_view_init (StillaDaySumView *self)
{
  GtkWidget *bar = stilla_limit_bar_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "day-sum");
  self->sum = add_label (GTK_WIDGET (self), "sum-amount");
  self->meaning = add_label (GTK_WIDGET (self), "dim");
  self->bar = STILLA_LIMIT_BAR (bar);
  gtk_box_append (GTK_BOX (self), bar);
  self->limit = add_label (GTK_WIDGET (self), NULL);
  self->wording = add_label (GTK_WIDGET (self), "dim");
  self->above = add_label (GTK_WIDGET (self), "sum-above");
  self->unknown = add_label (GTK_WIDGET (self), "sum-unknown");
  self->why = stilla_wrapping_button_new_place (_ ("Why can the recommended intake be above the limit?"),
                                                "page:" LIMITS_PAGE "#food-or-supplement");
  gtk_box_append (GTK_BOX (self), self->why);
  build_question (self);
}

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
region_cb (GtkButton *button, StillaSettings *settings)
{
  stilla_settings_set_region (settings, g_object_get_data (G_OBJECT (button), "region"));
}

static void
add_regions (StillaDaySumView *self, StillaContext *context)
{
  const GPtrArray *regions = stilla_bundle_get_regions (stilla_context_get_bundle (context));

  for (guint i = 0; i < regions->len; i++) {
    const StillaRegion *region = g_ptr_array_index (regions, i);
    GtkWidget *button = gtk_button_new_with_label (region->name);

    g_object_set_data_full (G_OBJECT (button), "region", g_strdup (region->id), g_free);
    g_signal_connect_object (button, "clicked", G_CALLBACK (region_cb), stilla_context_get_settings (context),
                             0);
    gtk_box_append (GTK_BOX (self->regions), button);
  }
}

static void
show_question (StillaDaySumView *self, StillaContext *context)
{
  gboolean is_chosen = stilla_settings_is_region_chosen (stilla_context_get_settings (context));

  if (!is_chosen && gtk_widget_get_first_child (self->regions) == NULL)
    add_regions (self, context);
  gtk_widget_set_visible (self->question, !is_chosen);
}

static void
show_sum (StillaDaySumView *self, const StillaDayWords *words)
{
  g_autofree char *alternative = g_strdup_printf ("%s %s. %s", words->sum, words->meaning, words->limit);
  g_autofree char *wording = words->region != NULL ? g_strdup_printf ("%s %s", words->wording, words->region)
                                                   : g_strdup (words->wording);

  show_words (self->sum, words->sum);
  show_words (self->meaning, words->meaning);
  show_words (self->limit, words->limit);
  show_words (self->wording, wording);
  show_words (self->above, words->above);
  show_words (self->unknown, words->unknown);
  stilla_limit_bar_set (self->bar, words->sum_ug, words->limit_ug, alternative);
}

void
stilla_day_sum_view_show (StillaDaySumView *self, StillaContext *context, const StillaDaySum *sum)
{
  g_autofree char *region = stilla_settings_dup_region (stilla_context_get_settings (context));
  StillaBundle *bundle = stilla_context_get_bundle (context);
  const StillaCircumstances *circumstances
      = stilla_planner_get_circumstances (stilla_context_get_planner (context));
  g_autoptr (StillaDayWords) words = NULL;

  if (sum != NULL) {
    words
        = stilla_day_words_new (sum, bundle, stilla_day_limit_find_for_reader (bundle, region, circumstances),
                                region, stilla_context_get_number_style (context));
    show_sum (self, words);
  } else {
    show_words (self->sum, _ ("This day cannot be added up. Check the amounts of your products."));
  }
  gtk_widget_set_visible (self->why, stilla_bundle_find_page_entry (bundle, LIMITS_PAGE) != NULL);
  show_question (self, context);
}
