/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-effect-view.h"

#include "app/browse/stilla-callout-view.h"
#include "app/browse/stilla-text-label.h"
#include "app/dose/stilla-limit-bar.h"
#include "core/safety/stilla-day-limit.h"
#include "model/stilla-plan-check.h"
#include "core/schedule/stilla-plan-words.h"
#include "core/safety/stilla-fullest-sum.h"

#include <glib/gi18n.h>

struct _StillaEffectView {
  GtkBox parent_instance;

  GtkLabel *sum;
  StillaLimitBar *bar;
  GtkLabel *limit;
  GtkLabel *above;
  GtkLabel *unknown;
  GtkBox *findings;
  GtkLabel *others;
  char *amount; /* of the fullest day, in words */
  guint n_new;  /* cautions that did not match before */
};

G_DEFINE_FINAL_TYPE (StillaEffectView, stilla_effect_view, GTK_TYPE_BOX)

static void
stilla_effect_view_finalize (GObject *object)
{
  g_clear_pointer (&STILLA_EFFECT_VIEW (object)->amount, g_free);
  G_OBJECT_CLASS (stilla_effect_view_parent_class)->finalize (object);
}

static void
stilla_effect_view_class_init (StillaEffectViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_effect_view_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (StillaEffectView *self, const char *css_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
stilla_effect_view_init (StillaEffectView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "effect");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What this would bring"), -1);
  self->sum = add_label (self, "effect-sum");
  self->bar = STILLA_LIMIT_BAR (stilla_limit_bar_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
  self->limit = add_label (self, "dim");
  self->above = add_label (self, "sum-above");
  self->unknown = add_label (self, "sum-unknown");
  self->findings = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->findings));
  self->others = add_label (self, "dim");
}

GtkWidget *
stilla_effect_view_new (void)
{
  return g_object_new (STILLA_TYPE_EFFECT_VIEW, NULL);
}

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
show_sum (StillaEffectView *self,
          StillaContext *context,
          const StillaPlan *plan,
          const GDate *from,
          const StillaSafetyReport *report)
{
  g_autofree char *region = stilla_settings_dup_region (stilla_context_get_settings (context));
  StillaBundle *bundle = stilla_context_get_bundle (context);
  const StillaCircumstances *circumstances
      = stilla_planner_get_circumstances (stilla_context_get_planner (context));
  g_autoptr (StillaDaySum) sum = stilla_fullest_sum_new (plan, from, report);
  g_autoptr (StillaDayWords) words
      = stilla_day_words_new (sum, bundle, stilla_day_limit_find_for_reader (bundle, region, circumstances),
                              region, stilla_context_get_number_style (context));
  /* Translators: an amount: "On the day with most magnesium: 200 mg elemental, over all products" */
  g_autofree char *line
      = g_strdup_printf (_ ("On the day with most magnesium: %s elemental, over all products"), words->sum);
  g_autofree char *alternative = g_strdup_printf ("%s. %s", line, words->limit != NULL ? words->limit : "");

  g_clear_pointer (&self->amount, g_free);
  self->amount = g_strdup (words->sum);
  show_words (self->sum, line);
  show_words (self->limit, words->limit);
  show_words (self->above, words->above);
  show_words (self->unknown, words->unknown);
  stilla_limit_bar_set (self->bar, words->sum_ug, words->limit_ug, alternative);
}

static void
add_finding (StillaEffectView *self, const StillaFinding *finding)
{
  GtkWidget *callout = stilla_callout_view_new_empty (finding->level);

  gtk_box_append (GTK_BOX (callout), stilla_text_label_new_plain (finding->subject, "meaning"));
  gtk_box_append (GTK_BOX (callout), stilla_text_label_new_plain (finding->message, "prose"));
  gtk_box_append (self->findings, callout);
}

static void
clear_findings (StillaEffectView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->findings))) != NULL)
    gtk_box_remove (self->findings, child);
}

static gboolean
was_there (const StillaSafetyReport *before, const StillaFinding *finding)
{
  const StillaFinding *same = stilla_safety_report_find (before, finding->rule, finding->about);

  return same != NULL && same->level == finding->level && g_str_equal (same->message, finding->message);
}

/* What matched before is behind the plan's own banner; here it is only counted. */
static void
show_findings (StillaEffectView *self, const StillaSafetyReport *report, const StillaSafetyReport *before)
{
  g_autofree char *words = NULL;
  guint n_others = 0;

  clear_findings (self);
  for (guint i = 0; i < report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (report->findings, i);

    if (was_there (before, finding))
      n_others++;
    else
      add_finding (self, finding);
  }
  words = n_others > 0 ? g_strdup_printf (ngettext ("%u caution matches your plan as before.",
                                                    "%u cautions match your plan as before.", n_others),
                                          n_others)
                       : NULL;
  show_words (self->others, words);
  self->n_new = report->findings->len - n_others;
  gtk_widget_set_visible (GTK_WIDGET (self->findings), self->n_new > 0);
}

void
stilla_effect_view_show (StillaEffectView *self,
                         StillaContext *context,
                         const StillaPlan *plan,
                         const GDate *from)
{
  g_autoptr (StillaSafetyReport) before = stilla_plan_check (context);
  g_autoptr (StillaSafetyReport) report = stilla_plan_check_draft (context, plan, from);

  show_sum (self, context, plan, from, report);
  show_findings (self, report, before);
}

char *
stilla_effect_view_dup_summary (StillaEffectView *self)
{
  /* Translators: an amount: "Fullest day: 200 mg elemental" */
  g_autofree char *sum = g_strdup_printf (_ ("Fullest day: %s elemental"), self->amount);
  GString *words = g_string_new (sum);

  if (gtk_widget_get_visible (GTK_WIDGET (self->above)))
    g_string_append_printf (words, ", %s", _ ("above the published limit"));
  if (self->n_new > 0) {
    g_string_append (words, ". ");
    g_string_append_printf (words,
                            ngettext ("%u new caution, see below", "%u new cautions, see below", self->n_new),
                            self->n_new);
  }
  return g_string_free (words, FALSE);
}
