/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-gap-check.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

static char *
duration_to_string (int minutes)
{
  if (minutes < 60)
    return g_strdup_printf (_ ("%d min"), minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (_ ("%d h"), minutes / 60);
  return g_strdup_printf (_ ("%d h %d min"), minutes / 60, minutes % 60);
}

/* What a sentence about a dose in a gap is made of. */
typedef struct {
  const StillaMedicineGap *gap;
  int dose_minute;
  int distance;
  int published;
  gboolean is_after;
} Conflict;

static char *
conflict_to_string (const Conflict *self)
{
  g_autofree char *dose = stilla_minute_to_string (self->dose_minute);
  g_autofree char *medicine = stilla_minute_to_string (self->gap->mark.minute);
  g_autofree char *distance = duration_to_string (self->distance);
  g_autofree char *published = duration_to_string (self->published);

  if (self->distance == 0)
    /* TRANSLATORS: a time, the name of a medicine, the length of a gap */
    return g_strdup_printf (_ ("The dose at %s comes together with %s. The published gap is %s."), dose,
                            self->gap->own->name, published);
  if (self->is_after)
    /* TRANSLATORS: a time, a length, the name of a medicine, its time, the length of a gap */
    return g_strdup_printf (_ ("The dose at %s comes %s after %s at %s. The published gap is %s."), dose,
                            distance, self->gap->own->name, medicine, published);
  /* TRANSLATORS: a time, a length, the name of a medicine, its time, the length of a gap */
  return g_strdup_printf (_ ("The dose at %s comes %s before %s at %s. The published gap is %s."), dose,
                          distance, self->gap->own->name, medicine, published);
}

static void
add_conflict (StillaSafetyReport *report, const StillaProduct *product, const Conflict *conflict)
{
  const StillaInteraction *interaction = conflict->gap->interaction;

  stilla_safety_report_add (report, interaction->level, interaction->id, product->name,
                            (const char *const *) interaction->sources)
      ->message
      = conflict_to_string (conflict);
}

/* The nearest of @first and @second; one without a gap is not there. */
static const Conflict *
nearest (const Conflict *first, const Conflict *second)
{
  return first->gap == NULL || second->distance < first->distance ? second : first;
}

/* Looks at all times of one medicine in one interaction, from @begin up to the returned place. Only the
 * nearest time before the dose and the nearest one after it are said. */
static guint
check_medicine_times (const GArray *gaps,
                      const StillaProduct *product,
                      int minute,
                      guint begin,
                      StillaSafetyReport *report)
{
  const StillaMedicineGap *gap = &g_array_index (gaps, StillaMedicineGap, begin);
  const StillaMedicineGap *first = gap;
  Conflict after = { NULL }, before = { NULL };
  guint i = begin;

  while (gap->own == first->own && gap->interaction == first->interaction) {
    const StillaGapMark *mark = &gap->mark;
    Conflict late = { gap, minute, stilla_minutes_since (mark->minute, minute), mark->after_medicine, TRUE };
    Conflict early
        = { gap, minute, stilla_minutes_since (minute, mark->minute), mark->after_magnesium, FALSE };

    if (!stilla_gap_mark_is_kept_after (mark, minute))
      after = *nearest (&after, &late);
    if (!stilla_gap_mark_is_kept_before (mark, minute))
      before = *nearest (&before, &early);
    if (++i == gaps->len)
      break;
    gap = &g_array_index (gaps, StillaMedicineGap, i);
  }
  if (after.gap != NULL)
    add_conflict (report, product, &after);
  if (before.gap != NULL)
    add_conflict (report, product, &before);
  return i;
}

/* The same product at the same time, in two phases of a plan, is said once. */
static gboolean
is_first_of_its_kind (const StillaPlan *plan, guint index, const GDate *from)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  const StillaDoseTime *dose = g_ptr_array_index (doses, index);

  for (guint i = 0; i < index; i++) {
    const StillaDoseTime *earlier = g_ptr_array_index (doses, i);

    if (earlier->minute == dose->minute && g_str_equal (earlier->product_id, dose->product_id)
        && stilla_dose_time_applies_since (earlier, from))
      return FALSE;
  }
  return TRUE;
}

void
stilla_gap_check (const StillaDayGaps *gaps,
                  const StillaPlan *plan,
                  const GDate *from,
                  StillaSafetyReport *report)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);
    const StillaProduct *product = stilla_plan_find_product (plan, dose->product_id);

    if (!stilla_dose_time_applies_since (dose, from) || !is_first_of_its_kind (plan, i, from))
      continue;
    for (guint j = 0; j < gaps->gaps->len;)
      j = check_medicine_times (gaps->gaps, product, dose->minute, j, report);
  }
}
