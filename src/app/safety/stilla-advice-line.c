/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-advice-line.h"

#include "app/platform/stilla-aside-layout.h"
#include "app/safety/stilla-advice-editor.h"
#include "app/safety/stilla-circumstances-change.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/content/stilla-expansion.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n.h>

/* What a button acts on. */
typedef struct {
  StillaContext *context;
  StillaAdvice *about; /* of whom and when is not known yet when it is to be written down */
  char *subject;
} Target;

static void
target_free (gpointer data, GClosure *closure)
{
  Target *target = data;

  g_clear_object (&target->context);
  g_clear_pointer (&target->about, stilla_advice_free);
  g_clear_pointer (&target->subject, g_free);
  g_free (target);
}

static Target *
target_new (StillaContext *context, const StillaAdviceTopic *topic)
{
  Target *target = g_new0 (Target, 1);

  target->context = g_object_ref (context);
  target->subject = g_strdup (topic->subject);
  /* The advice may be kept under more than this: what is withdrawn is what is shown. */
  target->about = stilla_advice_new (topic->rule, topic->advice != NULL ? topic->advice->about : topic->about,
                                     "", stilla_planner_get_today (stilla_context_get_planner (context)));
  target->about->amount_ug = topic->amount_ug;
  return target;
}

/* What stays when the report is made anew: the words about a change are said from there. */
static GtkWidget *
get_origin (GtkWidget *button)
{
  return gtk_widget_get_ancestor (button, GTK_TYPE_SCROLLED_WINDOW);
}

static void
advised_cb (GtkWidget *button, Target *target)
{
  stilla_advice_editor_open (get_origin (button), target->context, target->about, target->subject);
}

static void
withdraw_cb (GtkWidget *button, Target *target)
{
  stilla_circumstances_change_withdraw (get_origin (button), target->context, target->about->rule,
                                        target->about->about);
}

/* The button of the same thing is found again after the report was made anew. */
static GtkWidget *
make_button (StillaContext *context, const StillaAdviceTopic *topic, const char *words, GCallback callback)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", words, topic->subject);
  g_autofree char *id = g_strjoin ("/", "advice", topic->rule, topic->about, NULL);
  GtkWidget *button = stilla_wrapping_button_new (words, name);

  gtk_widget_set_name (button, id);
  g_signal_connect_data (button, "clicked", callback, target_new (context, topic), target_free, 0);
  return button;
}

static GtkWidget *
make_advised (StillaContext *context, const StillaAdviceTopic *topic)
{
  g_autofree char *iso = stilla_date_to_string (&topic->advice->on);
  g_autofree char *day = stilla_date_to_words (iso);
  /* Translators: who advised the reader, a date */
  g_autofree char *words = g_strdup_printf (_ ("Advised by %s on %s"), topic->advice->by, day);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "selectable", TRUE, NULL);

  gtk_widget_add_css_class (label, "advised");
  return stilla_aside_new (label, make_button (context, topic, _ ("Withdraw"), G_CALLBACK (withdraw_cb)),
                           160);
}

GtkWidget *
stilla_advice_line_new (StillaContext *context, const StillaAdviceTopic *topic)
{
  if (topic->advice != NULL)
    return make_advised (context, topic);
  if (!topic->is_gate)
    return NULL;
  return make_button (context, topic, _ ("Somebody advised me"), G_CALLBACK (advised_cb));
}
