/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-gap-check.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAYS_A_WEEK 7

static char *
duration_to_string (int minutes)
{
  if (minutes < 60)
    return g_strdup_printf (_ ("%d\302\240min"), minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (_ ("%d\302\240h"), minutes / 60);
  return g_strdup_printf (_ ("%d\302\240h %d\302\240min"), minutes / 60, minutes % 60);
}

/* A dose in a gap; @gap %NULL: there is none. */
typedef struct {
  const StillaMedicineGap *gap;
  int dose_minute; /* of the day */
  int distance;
  int published;
} Conflict;

/* @minute of the day, "07:00", with the day of a medicine that is taken once a week: "07:00 on Sundays". */
static char *
time_to_string (int minute, const StillaGapMark *mark)
{
  GDateWeekday weekday = (GDateWeekday) (G_DATE_MONDAY + mark->minute / STILLA_MINUTES_A_DAY);
  g_autofree char *time = stilla_minute_to_string (minute);

  if (mark->turn == STILLA_MINUTES_A_DAY)
    return g_steal_pointer (&time);
  /* TRANSLATORS: a time and a day of the week: "07:00 on Sundays" */
  return g_strdup_printf (_ ("%s %s"), time, stilla_weekday_label (weekday));
}

static char *
together_to_string (const Conflict *self)
{
  g_autofree char *dose = time_to_string (self->dose_minute, &self->gap->mark);
  g_autofree char *published = duration_to_string (self->published);

  /* TRANSLATORS: a time ("07:00", "07:00 on Sundays"), the name of a medicine, the length of a gap */
  return g_strdup_printf (_ ("The dose at %s comes together with %s. The published gap is %s."), dose,
                          self->gap->own->name, published);
}

static char *
apart_to_string (const Conflict *self, gboolean is_after)
{
  const StillaGapMark *mark = &self->gap->mark;
  g_autofree char *dose = stilla_minute_to_string (self->dose_minute);
  g_autofree char *medicine = time_to_string (mark->minute % STILLA_MINUTES_A_DAY, mark);
  g_autofree char *distance = duration_to_string (self->distance);
  g_autofree char *published = duration_to_string (self->published);

  if (is_after)
    /* TRANSLATORS: a time, a length, the name of a medicine, its time ("07:00", "07:00 on Sundays"), the
     * length of a gap */
    return g_strdup_printf (_ ("The dose at %s comes %s after %s at %s. The published gap is %s."), dose,
                            distance, self->gap->own->name, medicine, published);
  /* TRANSLATORS: a time, a length, the name of a medicine, its time ("07:00", "07:00 on Sundays"), the length
   * of a gap */
  return g_strdup_printf (_ ("The dose at %s comes %s before %s at %s. The published gap is %s."), dose,
                          distance, self->gap->own->name, medicine, published);
}

/* "levothyroxine 07:00 08:30": the medicine and its time, the time of the dose. */
static char *
conflict_to_about (const Conflict *self)
{
  g_autofree char *medicine = stilla_minute_to_string (self->gap->mark.minute % STILLA_MINUTES_A_DAY);
  g_autofree char *dose = stilla_minute_to_string (self->dose_minute);

  return g_strdup_printf ("%s %s %s", self->gap->own->name, medicine, dose);
}

static void
append (char **words, const char *parted_by, const char *more)
{
  g_autofree char *both = g_strconcat (*words, parted_by, more, NULL);

  g_clear_pointer (words, g_free);
  *words = g_steal_pointer (&both);
}

static gboolean
names_product (const StillaFinding *finding, const StillaProduct *product)
{
  g_autofree char *last = g_strdup_printf (", %s", product->name);

  return g_str_equal (finding->subject, product->name) || g_str_has_suffix (finding->subject, last);
}

/* Two products at the same time come too close to a medicine together: that is one finding. */
static void
join_finding (StillaFinding *finding, const StillaProduct *product, const char *message)
{
  if (strstr (finding->message, message) == NULL)
    append (&finding->message, " ", message);
  if (!names_product (finding, product))
    append (&finding->subject, ", ", product->name);
}

static StillaFinding *
gap_finding_new (StillaSafetyReport *report,
                 const StillaProduct *product,
                 const StillaInteraction *interaction,
                 const char *about)
{
  StillaFinding *finding = stilla_safety_report_add (
      report, interaction->level, interaction->id, product->name, (const char *const *) interaction->sources);

  finding->kind = STILLA_FINDING_GAP;
  stilla_finding_set_about (finding, about);
  finding->routes = STILLA_ROUTE_ORAL;
  finding->certainty = interaction->certainty;
  return finding;
}

/* Where the findings go. */
typedef struct {
  StillaSafetyReport *report;
  GHashTable *added; /* "x09 levothyroxine 07:00 08:30" to StillaFinding */
} Output;

static void
add_finding (const Output *out, const StillaProduct *product, const Conflict *conflict, gboolean is_after)
{
  const StillaInteraction *interaction = conflict->gap->interaction;
  g_autofree char *about = conflict_to_about (conflict);
  g_autofree char *key = g_strdup_printf ("%s %s", interaction->id, about);
  g_autofree char *message
      = conflict->distance == 0 ? together_to_string (conflict) : apart_to_string (conflict, is_after);
  StillaFinding *finding = g_hash_table_lookup (out->added, key);

  if (finding != NULL) {
    join_finding (finding, product, message);
    return;
  }
  finding = gap_finding_new (out->report, product, interaction, about);
  finding->message = g_steal_pointer (&message);
  g_hash_table_insert (out->added, g_steal_pointer (&key), finding);
}

/* Keeps in @self the nearest of the conflicts it is shown. */
static void
meet (Conflict *self, const StillaMedicineGap *gap, int dose_minute, int distance, int published)
{
  if (distance < published && (self->gap == NULL || distance < self->distance))
    *self = (Conflict){ gap, dose_minute, distance, published };
}

/* The doses of one product at one minute of the day, on the days of the week on which they are due. */
typedef struct {
  const StillaProduct *product;
  int minute;
  gboolean days[DAYS_A_WEEK]; /* Monday first */
} DailyDose;

static void
meet_each_day (const DailyDose *dose, const StillaMedicineGap *gap, Conflict *after, Conflict *before)
{
  const StillaGapMark *mark = &gap->mark;

  for (int day = 0; day < DAYS_A_WEEK; day++) {
    int minute = day * STILLA_MINUTES_A_DAY + dose->minute;

    if (!dose->days[day])
      continue;
    meet (after, gap, dose->minute, stilla_gap_mark_since (mark, minute), mark->after_medicine);
    meet (before, gap, dose->minute, stilla_gap_mark_until (mark, minute), mark->after_magnesium);
  }
}

/* Looks at all times of one medicine in one interaction, from @begin up to the returned place. Only the
 * nearest time before the dose and the nearest one after it are said. */
static guint
check_medicine_times (const GArray *gaps, const DailyDose *dose, guint begin, const Output *out)
{
  const StillaMedicineGap *first = &g_array_index (gaps, StillaMedicineGap, begin);
  Conflict after = { NULL }, before = { NULL };
  guint i = begin;

  for (; i < gaps->len; i++) {
    const StillaMedicineGap *gap = &g_array_index (gaps, StillaMedicineGap, i);

    if (gap->own != first->own || gap->interaction != first->interaction)
      break;
    meet_each_day (dose, gap, &after, &before);
  }
  if (after.gap != NULL)
    add_finding (out, dose->product, &after, TRUE);
  if (before.gap != NULL)
    add_finding (out, dose->product, &before, FALSE);
  return i;
}

/* Within seven turns, of at most seven days each, a dose meets every weekday that it ever meets. */
#define TURNS 7

/* Marks the days of the week on which @dose is taken from @from on. */
static void
mark_days (gboolean *days, const StillaDoseTime *dose, const GDate *from)
{
  GDate date = dose->from;

  if (from != NULL && g_date_compare (from, &date) > 0)
    date = *from;
  for (int turn = 0; turn < TURNS * DAYS_A_WEEK; turn++) {
    stilla_repeat_find_next (&dose->repeat, &date, &date);
    if (!stilla_dose_time_applies (dose, &date))
      return;
    g_date_add_days (&date, 1);
    /* Day 1 of the calendar is a Monday; what comes after midnight is taken a day later. */
    days[(g_date_get_julian (&date) - 2 + (dose->is_next_day ? 1 : 0)) % DAYS_A_WEEK] = TRUE;
  }
}

static gboolean
is_same_dose (const StillaDoseTime *self, const StillaDoseTime *other)
{
  return self->minute == other->minute && g_str_equal (self->product_id, other->product_id);
}

/* The dose at @index with its days in all phases of the plan. FALSE: it never applies, or an earlier dose has
 * brought it already, so that the same product at the same time is said once. */
static gboolean
read_daily_dose (const StillaPlan *plan, guint index, const GDate *from, DailyDose *out)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  const StillaDoseTime *dose = g_ptr_array_index (doses, index);

  *out = (DailyDose){ stilla_plan_find_product (plan, dose->product_id), dose->minute, { FALSE } };
  if (!stilla_dose_time_applies_since (dose, from))
    return FALSE;
  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *other = g_ptr_array_index (doses, i);

    if (!is_same_dose (dose, other) || !stilla_dose_time_applies_since (other, from))
      continue;
    if (i < index)
      return FALSE;
    mark_days (out->days, other, from);
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
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const Output out = { report, added };

  for (guint i = 0; gaps->gaps->len > 0 && i < doses->len; i++) {
    DailyDose dose;

    if (!read_daily_dose (plan, i, from, &dose))
      continue;
    for (guint j = 0; j < gaps->gaps->len;)
      j = check_medicine_times (gaps->gaps, &dose, j, &out);
  }
}
