/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-finding-view.h"

#include "app/browse/stilla-claim-chip.h"
#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/safety/stilla-advice-line.h"
#include "app/safety/stilla-rule-window.h"
#include "app/safety/stilla-wrapping-button.h"

#include <glib/gi18n.h>

static const char *
get_route_words (StillaRoute routes)
{
  if (routes == STILLA_ROUTE_VEIN)
    return _ ("For magnesium into a vein");
  if (routes == (STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN))
    return _ ("For magnesium by mouth and into a vein");
  return _ ("For magnesium by mouth");
}

static void
rule_cb (GtkWidget *button, StillaContext *context)
{
  const char *rule = strrchr (gtk_widget_get_name (button), '/') + 1;

  stilla_rule_window_open (button, context, rule);
}

static GtkWidget *
make_rule_button (StillaContext *context, const StillaFinding *finding)
{
  /* Translators: what the rule is about: a condition, a medicine */
  g_autofree char *name = g_strdup_printf (_ ("Read the rule: %s"), finding->subject);
  g_autofree char *id = g_strjoin ("/", "rule", finding->about, finding->rule, NULL);
  GtkWidget *button = stilla_wrapping_button_new (_ ("Read the rule"), name);

  gtk_widget_set_name (button, id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (rule_cb), context, 0);
  return button;
}

static void
add_words (GtkWidget *box, StillaRendition *page, const StillaFinding *finding)
{
  g_autoptr (StillaText) subject = stilla_text_new_plain (finding->subject);
  GtkWidget *chip = stilla_claim_chip_new (page, finding->certainty, (const char *const *) finding->sources);

  gtk_box_append (GTK_BOX (box), stilla_text_label_new_heading (subject, page, 3));
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (finding->message, "prose"));
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (get_route_words (finding->routes), "dim"));
  if (chip != NULL)
    gtk_box_append (GTK_BOX (box), chip);
}

/* What is done about it stands side by side; who advised the reader gets a line of its own. */
static void
add_buttons (GtkWidget *box, StillaContext *context, const StillaFinding *finding)
{
  const StillaAdviceTopic topic = { .rule = finding->rule,
                                    .about = finding->about,
                                    .subject = finding->subject,
                                    .amount_ug = finding->amount_ug,
                                    .is_gate = stilla_finding_is_open (finding),
                                    .advice = finding->advice };
  GtkWidget *rule = make_rule_button (context, finding);
  GtkWidget *advice = stilla_advice_line_new (context, &topic);

  if (advice != NULL && finding->advice == NULL) {
    gtk_box_append (GTK_BOX (box), stilla_aside_new (rule, advice, 120));
    return;
  }
  gtk_box_append (GTK_BOX (box), rule);
  if (advice != NULL)
    gtk_box_append (GTK_BOX (box), advice);
}

GtkWidget *
stilla_finding_view_new (StillaContext *context, StillaRendition *page, const StillaFinding *finding)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, "finding");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->subject, -1);
  add_words (box, page, finding);
  if (finding->kind == STILLA_FINDING_GAP)
    gtk_box_append (GTK_BOX (box),
                    stilla_wrapping_button_new_place (_ ("See which hours keep the gaps"), "medicines"));
  add_buttons (box, context, finding);
  return box;
}
