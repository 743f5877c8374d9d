/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a plan of everything that a plan can hold: SEED ZONE FROM TO. Writes when its doses and timed visits
 * come, one moment a line in UTC, an empty line, and its calendar; see calendar_oracle.py. */
#include "core/exchange/stilla-icalendar.h"
#include "stilla-test-plan.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const home_zones[]
    = { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC" };

static StillaRepeat
draw_repeat (GRand *draw, const GDate *anchor)
{
  StillaRepeat repeat = stilla_repeat_daily (anchor);

  repeat.every = g_rand_int_range (draw, 1, 5);
  if (g_rand_boolean (draw)) {
    repeat.unit = STILLA_REPEAT_WEEKS;
    repeat.weekdays = (guint) g_rand_int_range (draw, 1, STILLA_REPEAT_ALL_WEEKDAYS + 1);
  }
  return repeat;
}

static GDate
draw_day (GRand *draw, const GDate *first)
{
  GDate day = *first;

  g_date_add_days (&day, (guint) g_rand_int_range (draw, 0, 300));
  return day;
}

/* Half of them in the hours in which clocks change. */
static int
draw_minute (GRand *draw)
{
  return g_rand_int_range (draw, 0, g_rand_boolean (draw) ? 4 * 60 : 24 * 60);
}

static void
add_dose (StillaPlanParts *parts, GRand *draw, const GDate *first)
{
  StillaDoseTime fields = { .product_id = (char *) (g_rand_boolean (draw) ? "p" : "q"),
                            .minute = draw_minute (draw),
                            .is_next_day = g_rand_int_range (draw, 0, 3) == 0,
                            .units = { 1, 1 } };
  g_autofree char *id = g_strdup_printf ("dose %u", parts->doses->len);

  fields.id = id;
  fields.repeat = draw_repeat (draw, first);
  fields.from = draw_day (draw, first);
  fields.until = test_date (NULL);
  if (g_rand_boolean (draw))
    fields.until = draw_day (draw, &fields.from);
  if (g_rand_int_range (draw, 0, 3) == 0)
    fields.zone = (char *) home_zones[g_rand_int_range (draw, 0, G_N_ELEMENTS (home_zones))];
  g_ptr_array_add (parts->doses, stilla_dose_time_new (&fields, NULL));
}

static void
add_pause (StillaPlanParts *parts, GRand *draw, const GDate *first)
{
  StillaPause fields = { .reason = (char *) "", .from = draw_day (draw, first), .until = test_date (NULL) };

  if (g_rand_boolean (draw))
    fields.product_id = (char *) "p";
  fields.until = fields.from;
  g_date_add_days (&fields.until, (guint) g_rand_int_range (draw, 0, 40));
  g_ptr_array_add (parts->pauses, stilla_pause_new (&fields, NULL));
}

static void
add_visit (StillaPlanParts *parts, GRand *draw, const GDate *first)
{
  StillaVisit fields = { .name = (char *) "", .note = (char *) "", .minute = draw_minute (draw) };
  g_autofree char *id = g_strdup_printf ("visit %u", parts->visits->len);

  fields.id = id;
  fields.from = draw_day (draw, first);
  fields.repeat = draw_repeat (draw, &fields.from);
  fields.until = draw_day (draw, &fields.from);
  g_ptr_array_add (parts->visits, stilla_visit_new (&fields, NULL));
}

static StillaPlan *
draw_plan (GRand *draw, const GDate *first)
{
  g_auto (StillaPlanParts) parts = { NULL };

  stilla_plan_parts_init (&parts);
  g_ptr_array_add (parts.products, test_product ("p", 100000));
  g_ptr_array_add (parts.products, test_product ("q", 0));
  for (int i = 0; i < 12; i++)
    add_dose (&parts, draw, first);
  for (int i = 0; i < 3; i++) {
    add_pause (&parts, draw, first);
    add_visit (&parts, draw, first);
  }
  return stilla_plan_new_from (&parts, NULL);
}

static void
print_moment (gint64 instant)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S+00:00");

  puts (text);
}

static void
print_moments (const StillaPlan *plan, const StillaCalendarOptions *options)
{
  const GPtrArray *visits = stilla_plan_get_visits (plan);
  g_autoptr (GArray) all = stilla_expand_for (plan, &options->from, &options->to, &options->frame);

  for (guint i = 0; i < all->len; i++)
    print_moment (g_array_index (all, StillaOccurrence, i).instant);
  for (guint i = 0; i < visits->len; i++) {
    const StillaVisit *visit = g_ptr_array_index (visits, i);
    gint64 instant;

    for (GDate day = options->from; g_date_compare (&day, &options->to) <= 0; g_date_add_days (&day, 1))
      if (stilla_visit_applies (visit, &day)
          && stilla_wall_time_resolve (options->frame.zone, &day, visit->minute, &instant))
        print_moment (instant);
  }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GRand) draw = g_rand_new_with_seed ((guint32) atoi (argv[1]));
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (argv[2]);
  StillaCalendarOptions options
      = { .from = test_date (argv[3]), .to = test_date (argv[4]), .has_alarms = TRUE };
  g_autoptr (StillaPlan) plan = draw_plan (draw, &options.from);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  options.frame = (StillaDayFrame){ zone, g_rand_int_range (draw, 0, 300) };
  options.style = stilla_number_style_c ();
  text = stilla_icalendar_write (plan, &options, &error);
  g_assert_no_error (error);
  print_moments (plan, &options);
  putchar ('\n');
  fputs (text, stdout);
  return 0;
}
