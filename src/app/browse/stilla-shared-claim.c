/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-shared-claim.h"

#include "app/browse/stilla-claim-chip.h"

#include <glib/gi18n.h>

/* Two lines can well carry their own. */
#define MINIMUM_LINES 3

static gboolean
is_claim (const StillaText *text)
{
  return text->certainty != STILLA_CERTAINTY_NONE || *text->sources != NULL;
}

gboolean
stilla_shared_claim_equal (const StillaText *text, const StillaText *other)
{
  return text->certainty == other->certainty
         && g_strv_equal ((const char *const *) text->sources, (const char *const *) other->sources);
}

static guint
count_equal (const GPtrArray *texts, const StillaText *text)
{
  guint count = 0;

  for (guint i = 0; i < texts->len; i++)
    if (stilla_shared_claim_equal (text, g_ptr_array_index (texts, i)))
      count++;
  return count;
}

const StillaText *
stilla_shared_claim_find (const GPtrArray *texts)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++) {
    const StillaText *text = g_ptr_array_index (texts, i);
    guint count = is_claim (text) ? count_equal (texts, text) : 0;

    if (count >= MINIMUM_LINES && count * 2 > texts->len)
      return text;
  }
  return NULL;
}

GtkWidget *
stilla_shared_claim_new_line (const StillaText *shared, const GPtrArray *texts, StillaRendition *rendition)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gboolean all = count_equal (texts, shared) == texts->len;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label",
                                   all ? _ ("For all of these:") : _ ("For all other facts here:"), "wrap",
                                   TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), stilla_claim_chip_new_for_text (rendition, shared));
  gtk_widget_add_css_class (box, "shared-claim");
  return box;
}
