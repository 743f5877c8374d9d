/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-expand.h"
#include "stilla-test-plan.h"

#include <stdlib.h>
#include <time.h>

/* What is due when, against somebody who watches the clocks: every minute of Unix time is read on the clock
 * of a zone by the C library, and a dose is due when its time is first seen. A time that the clock jumps over
 * is due as long after the jump as it would have been into it; a day that no clock shows has no doses. Around
 * changes of the clock of every zone that had or will have any from 2011 to 2030. */

#define FIRST_DAY 15000 /* days since 1970: in January 2011 */
#define LAST_DAY 22280  /* the end of 2030 */
#define A_DAY 1440
#define DAYS_SEEN 13 /* around a change; the ones in the middle are compared */
#define MINUTES_SEEN (DAYS_SEEN * A_DAY)
#define MARGIN 5
#define CHANGES_OF_A_KIND 2

typedef struct {
  gint64 begin;           /* minutes since 1970 */
  int seen[MINUTES_SEEN]; /* what the clock shows at each: minutes since 1970 as if it were UTC */
} Watch;

static void
go_to (const char *zone)
{
  g_assert_cmpint (setenv ("TZ", zone, 1), ==, 0);
  tzset ();
}

static int
read_clock (gint64 minute)
{
  time_t now = (time_t) minute * 60;
  struct tm shown;

  localtime_r (&now, &shown);
  g_assert_cmpint (shown.tm_sec, ==, 0);
  return (int) ((now + shown.tm_gmtoff) / 60);
}

static void
watch (Watch *self, const char *zone, gint64 begin)
{
  go_to (zone);
  self->begin = begin;
  for (int i = 0; i < MINUTES_SEEN; i++)
    self->seen[i] = read_clock (begin + i);
}

/* How many minutes the clock is ahead of UTC at noon of a day. */
static int
read_ahead (int day)
{
  gint64 noon = (gint64) day * A_DAY + A_DAY / 2;

  return read_clock (noon) - (int) noon;
}

static gboolean
is_day_seen (const Watch *self, int day)
{
  for (int i = 0; i < MINUTES_SEEN; i++)
    if (self->seen[i] / A_DAY == day)
      return TRUE;
  return FALSE;
}

/* The minute since 1970 at which the clock first shows @wall; FALSE: there is no such day. */
static gboolean
find_due (const Watch *self, int wall, gint64 *out)
{
  for (int i = 0; i < MINUTES_SEEN; i++)
    if (self->seen[i] == wall) {
      *out = self->begin + i;
      return TRUE;
    }
  for (int i = 1; i < MINUTES_SEEN; i++)
    if (self->seen[i - 1] < wall && wall < self->seen[i]) {
      *out = self->begin + i + wall - self->seen[i - 1] - 1;
      return is_day_seen (self, wall / A_DAY);
    }
  return FALSE;
}

static int
number_of (const GDate *date)
{
  GDate first;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, 1970);
  return g_date_days_between (&first, date);
}

static GDate
date_of (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1970);
  return stilla_date_plus (&date, day);
}

/* Monday of the week of @day; 1970 began on a Thursday. */
static int
find_monday (int day)
{
  while ((day + 3) % 7 != 0)
    day--;
  return day;
}

/* Whether a repeat comes on @day: stepped from its anchor, one turn at a time. */
static gboolean
comes_on (const StillaRepeat *repeat, int day)
{
  int at = number_of (&repeat->anchor);
  int step = repeat->every;

  if (repeat->unit == STILLA_REPEAT_WEEKS) {
    if ((repeat->weekdays >> (day - find_monday (day)) & 1) == 0)
      return FALSE;
    at = find_monday (at);
    day = find_monday (day);
    step *= 7;
  }
  while (at < day)
    at += step;
  while (at > day)
    at -= step;
  return at == day;
}

static gboolean
is_paused_on (const StillaPlan *plan, const char *product_id, int day)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);

  for (guint i = 0; i < pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (pauses, i);

    if ((pause->product_id == NULL || g_str_equal (pause->product_id, product_id))
        && day >= number_of (&pause->from)
        && (!g_date_valid (&pause->until) || day <= number_of (&pause->until)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_due_on (const StillaPlan *plan, const StillaDoseTime *dose, int day)
{
  return day >= number_of (&dose->from) && (!g_date_valid (&dose->until) || day <= number_of (&dose->until))
         && comes_on (&dose->repeat, day) && !is_paused_on (plan, dose->product_id, day);
}

/* What is compared: a plan, whose days, and both clocks. */
typedef struct {
  const StillaPlan *plan;
  const char *reader;
  int day_end;
  const Watch *here; /* the clock of the reader */
  const Watch *home; /* the other clock */
  int first;         /* days since 1970 of the reader … */
  int last;          /* … that are compared */
} Case;

static void
note (GPtrArray *out, const StillaDoseTime *dose, int date, int day, gint64 due)
{
  g_ptr_array_add (out, g_strdup_printf ("%d %" G_GINT64_FORMAT " %s %d", day, due, dose->id, date));
}

static void
watch_dose (const Case *self, const StillaDoseTime *dose, GPtrArray *out)
{
  const Watch *clock = dose->zone == NULL ? self->here : self->home;

  for (int date = self->first - 2; date <= self->last + 2; date++) {
    gint64 due;
    int day = date;

    if (!is_due_on (self->plan, dose, date)
        || !find_due (clock, (date + dose->is_next_day) * A_DAY + dose->minute, &due))
      continue;
    if (dose->zone != NULL)
      day = (self->here->seen[due - self->here->begin] - self->day_end) / A_DAY;
    if (day >= self->first && day <= self->last)
      note (out, dose, date, day, due);
  }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
join_lines (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
describe_watched (const Case *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *doses = stilla_plan_get_doses (self->plan);

  for (guint i = 0; i < doses->len; i++)
    watch_dose (self, g_ptr_array_index (doses, i), lines);
  return join_lines (lines);
}

static char *
describe_expanded (const Case *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (self->reader);
  StillaDayFrame frame = { zone, self->day_end };
  GDate from = date_of (self->first);
  GDate to = date_of (self->last);
  g_autoptr (GArray) list = NULL;

  g_assert_nonnull (zone);
  list = stilla_expand_for (self->plan, &from, &to, &frame);
  for (guint i = 0; i < list->len; i++) {
    const StillaOccurrence *o = &g_array_index (list, StillaOccurrence, i);

    g_assert_cmpint (o->instant % 60, ==, 0);
    g_assert_true (i == 0 || o->instant >= g_array_index (list, StillaOccurrence, i - 1).instant);
    note (lines, o->dose, number_of (&o->date), number_of (&o->day), o->instant / 60);
  }
  return join_lines (lines);
}

static int
any (int first, int last)
{
  return g_test_rand_int_range (first, last + 1);
}

/* A dose near @wall, the time on the clock when it changes, or at any other. */
static StillaDoseTime *
any_dose (int number, int wall, const char *home, int day_end)
{
  g_autofree char *id = g_strdup_printf ("d%02d", number);
  int day = wall / A_DAY;
  StillaDoseTime fields
      = { .id = id, .product_id = (char *) (number % 2 == 0 ? "p" : "q"), .units = { 1, 1 } };

  fields.minute = any (0, 2) > 0 ? (wall + any (-130, 130)) % A_DAY : any (0, A_DAY - 1);
  fields.is_next_day = fields.minute < day_end && any (0, 3) > 0;
  fields.zone = (char *) (number % 3 == 0 ? home : NULL);
  fields.from = date_of (day - (any (0, 4) == 0 ? any (-1, 2) : 400));
  g_date_clear (&fields.until, 1);
  if (any (0, 4) == 0)
    fields.until = date_of (day + any (0, 2));
  if (any (0, 2) == 0)
    fields.repeat = (StillaRepeat){ STILLA_REPEAT_DAYS, any (1, 4), STILLA_REPEAT_ALL_WEEKDAYS,
                                    date_of (day + any (-9, 9)) };
  else if (any (0, 1) == 0)
    fields.repeat = (StillaRepeat){ STILLA_REPEAT_WEEKS, any (1, 2), (guint) any (1, 127),
                                    date_of (day + any (-20, 20)) };
  return stilla_dose_time_new (&fields, NULL);
}

static StillaPlan *
any_plan (int wall, const char *home, int day_end)
{
  g_auto (StillaPlanParts) parts = { NULL };
  StillaPause pause = { .reason = (char *) "", .from = date_of (wall / A_DAY + any (-1, 2)) };

  stilla_plan_parts_init (&parts);
  g_ptr_array_add (parts.products, test_product ("p", 1000));
  g_ptr_array_add (parts.products, test_product ("q", 1000));
  for (int i = 0; i < 12; i++)
    g_ptr_array_add (parts.doses, any_dose (i, wall, home, day_end));
  pause.until = date_of (wall / A_DAY + any (-1, 3));
  pause.product_id = (char *) (any (0, 2) > 0 ? "q" : NULL);
  if (any (0, 2) == 0)
    g_ptr_array_add (parts.pauses, stilla_pause_new (&pause, NULL));
  return stilla_plan_new_from (&parts, NULL);
}

static void
assert_watched (const Case *self, const char *zone)
{
  g_autofree char *watched = describe_watched (self);
  g_autofree char *expanded = describe_expanded (self);

  if (!g_str_equal (watched, expanded))
    g_test_message ("%s read in %s, day end %d", zone, self->reader, self->day_end);
  g_assert_cmpstr (expanded, ==, watched);
}

/* The clock of @zone changes in the day after noon of @day: for somebody there, and for somebody elsewhere
 * who stays on its time. */
static void
compare_around (const char *zone, int day, const char *other)
{
  static Watch there, elsewhere;
  gint64 begin = ((gint64) day - DAYS_SEEN / 2) * A_DAY;
  int wall;

  watch (&there, zone, begin);
  watch (&elsewhere, other, begin);
  wall = there.seen[DAYS_SEEN / 2 * A_DAY + A_DAY / 2];
  for (int i = DAYS_SEEN / 2 * A_DAY + A_DAY / 2; i < (DAYS_SEEN / 2 + 2) * A_DAY; i++)
    if (there.seen[i] - there.seen[i - 1] != 1)
      wall = there.seen[i];
  for (int i = 0; i < 2; i++) {
    int day_end = any (0, 2) * 180;
    g_autoptr (StillaPlan) plan = any_plan (wall, i == 0 ? other : zone, day_end);
    Case here = { plan, zone, day_end, &there, &elsewhere, wall / A_DAY - 1, wall / A_DAY + 1 };
    Case away = { plan, other, day_end, &elsewhere, &there, wall / A_DAY - 1, wall / A_DAY + 1 };

    assert_watched (i == 0 ? &here : &away, zone);
  }
}

/* The names of all zones that are not only another name of one. */
static GPtrArray *
list_zones (void)
{
  GPtrArray *zones = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents ("/usr/share/zoneinfo/tzdata.zi", &text, NULL, &error);
  g_assert_no_error (error); /* the package tzdata */
  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);

    if (g_str_equal (words[0] != NULL ? words[0] : "", "Z"))
      g_ptr_array_add (zones, g_strdup (words[1]));
  }
  return zones;
}

/* How often a change by so many minutes was already compared in this zone. */
static int
count_up (GHashTable *kinds, int change)
{
  int count = GPOINTER_TO_INT (g_hash_table_lookup (kinds, GINT_TO_POINTER (change)));

  g_hash_table_insert (kinds, GINT_TO_POINTER (change), GINT_TO_POINTER (count + 1));
  return count;
}

/* Returns: how many changes of the clock were compared */
static int
compare_zone (const GPtrArray *zones, const char *zone)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  int before;

  go_to (zone);
  before = read_ahead (FIRST_DAY);
  for (int day = FIRST_DAY; day < LAST_DAY; day++) {
    int after = read_ahead (day + 1);

    if (after != before && count_up (kinds, after - before) < CHANGES_OF_A_KIND)
      g_array_append_val (days, day);
    before = after;
  }
  for (guint i = 0; i < days->len; i++)
    compare_around (zone, g_array_index (days, int, i),
                    g_ptr_array_index (zones, any (0, (int) zones->len - 1)));
  return (int) days->len;
}

static void
test_every_zone (void)
{
  g_autoptr (GPtrArray) zones = list_zones ();
  int n_zones = 0;
  int n_changes = 0;

  for (guint i = 0; i < zones->len; i++) {
    int n = compare_zone (zones, g_ptr_array_index (zones, i));

    n_changes += n;
    n_zones += n > 0;
  }
  g_test_message ("%d changes of the clock in %d zones", n_changes, n_zones);
  g_assert_cmpint (n_zones, >, 100);
}

/* Samoa left out 30 December 2011; Lord Howe moves its clocks by half an hour. */
static void
test_odd_changes (void)
{
  static const struct {
    const char *zone;
    const char *day; /* the one before the change */
  } rows[] = { { "Pacific/Apia", "2011-12-29" },        { "Australia/Lord_Howe", "2026-04-03" },
               { "Australia/Lord_Howe", "2026-10-02" }, { "Pacific/Fakaofo", "2011-12-29" },
               { "Asia/Pyongyang", "2015-08-13" },      { "America/Caracas", "2016-04-30" } };

  for (int run = 0; run < 20; run++)
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
      GDate day = test_date (rows[i].day);

      compare_around (rows[i].zone, number_of (&day), run % 2 == 0 ? "Asia/Tokyo" : "America/New_York");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/watch-clocks/every-zone", test_every_zone);
  g_test_add_func ("/schedule/watch-clocks/odd-changes", test_odd_changes);
  return g_test_run ();
}
