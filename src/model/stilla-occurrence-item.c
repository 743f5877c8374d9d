/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-occurrence-item.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

struct _StillaOccurrenceItem {
  GObject parent_instance;

  StillaOccurrence occurrence;
  StillaIntake *answer;
};

G_DEFINE_FINAL_TYPE (StillaOccurrenceItem, stilla_occurrence_item, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stilla_occurrence_item_finalize (GObject *object)
{
  StillaOccurrenceItem *self = STILLA_OCCURRENCE_ITEM (object);

  stilla_occurrence_clear (&self->occurrence);
  g_clear_pointer (&self->answer, stilla_intake_unref);
  G_OBJECT_CLASS (stilla_occurrence_item_parent_class)->finalize (object);
}

static void
stilla_occurrence_item_class_init (StillaOccurrenceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_occurrence_item_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
stilla_occurrence_item_init (StillaOccurrenceItem *self)
{
}

StillaOccurrenceItem *
stilla_occurrence_item_new (const StillaOccurrence *occurrence, StillaIntake *answer)
{
  StillaOccurrenceItem *self = g_object_new (STILLA_TYPE_OCCURRENCE_ITEM, NULL);

  self->occurrence = *occurrence;
  stilla_dose_time_ref (occurrence->dose);
  stilla_product_ref (occurrence->product);
  self->answer = answer != NULL ? stilla_intake_ref (answer) : NULL;
  return self;
}

const StillaOccurrence *
stilla_occurrence_item_get_occurrence (StillaOccurrenceItem *self)
{
  return &self->occurrence;
}

StillaIntake *
stilla_occurrence_item_get_answer (StillaOccurrenceItem *self)
{
  return self->answer;
}

void
stilla_occurrence_item_set_answer (StillaOccurrenceItem *self, StillaIntake *answer)
{
  /* Not by the revision alone: a file that was restored may say something else in the same place. */
  gboolean is_other = !stilla_intake_equal (self->answer, answer);

  g_clear_pointer (&self->answer, stilla_intake_unref);
  self->answer = answer != NULL ? stilla_intake_ref (answer) : NULL;
  if (is_other)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

char *
stilla_occurrence_item_dup_time (StillaOccurrenceItem *self)
{
  return stilla_minute_to_string (self->occurrence.dose->minute);
}

char *
stilla_occurrence_item_dup_title (StillaOccurrenceItem *self)
{
  g_autofree char *count
      = stilla_unit_word_count (self->occurrence.product->unit, &self->occurrence.dose->units);

  /* Translators: the name of a product, then how much: "Night capsules, 1 capsule" */
  return g_strdup_printf (_ ("%s, %s"), self->occurrence.product->name, count);
}
