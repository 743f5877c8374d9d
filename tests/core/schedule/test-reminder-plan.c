/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-reminder-plan.h"

#include "core/schedule/stilla-intake.h"
#include "stilla-test-plan.h"

/* A person with a plan in front of a clock that is set as the test likes. */
typedef struct {
  StillaPlan *plan;
  gboolean is_draft;
  GPtrArray *answers;
  GArray *laters;
  GArray *reminded;
  GTimeZone *zone;
  int day_end;
  gint64 looked_at;
  GTimeZone *looked_zone;
} World;

static gint64
moment (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time);
}

static void
set_zone (World *world, const char *name)
{
  g_clear_pointer (&world->zone, g_time_zone_unref);
  world->zone = g_time_zone_new_identifier (name);
  g_assert_nonnull (world->zone);
}

static World *
world_new (StillaPlan *plan, const char *zone, gint64 looked_at)
{
  World *world = g_new0 (World, 1);

  world->plan = plan;
  world->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  world->laters = stilla_laters_new ();
  world->reminded = stilla_reminded_list_new ();
  set_zone (world, zone);
  world->looked_at = looked_at;
  world->looked_zone = g_time_zone_ref (world->zone);
  return world;
}

static void
world_free (World *world)
{
  g_clear_pointer (&world->plan, stilla_plan_unref);
  g_clear_pointer (&world->answers, g_ptr_array_unref);
  g_clear_pointer (&world->laters, g_array_unref);
  g_clear_pointer (&world->reminded, g_array_unref);
  g_clear_pointer (&world->zone, g_time_zone_unref);
  g_clear_pointer (&world->looked_zone, g_time_zone_unref);
  g_free (world);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

static StillaReminderPlan *
ask (World *world, gint64 now)
{
  StillaReminderFacts facts = {
    .plan = world->plan,
    .is_draft = world->is_draft,
    .answers = world->answers,
    .laters = world->laters,
    .reminded = world->reminded,
    .frame = { world->zone, world->day_end },
    .now = now,
    .looked_at = world->looked_at,
    .looked_zone = world->looked_zone,
  };

  return stilla_reminder_plan_new (&facts);
}

static void
remember_look (World *world, gint64 now)
{
  world->looked_at = now;
  g_clear_pointer (&world->looked_zone, g_time_zone_unref);
  world->looked_zone = g_time_zone_ref (world->zone);
}

static void
keep_shown (World *world, const StillaReminderPlan *plan, gint64 now)
{
  for (guint i = 0; i < plan->show->len; i++) {
    const StillaReminder *each = &g_array_index (plan->show, StillaReminder, i);
    StillaReminded reminded = { each->occurrence.dose->id, each->occurrence.date, each->due, now };

    stilla_reminded_list_add (world->reminded, &reminded);
  }
}

static void
append_time (GString *text, gint64 time, GTimeZone *zone, const char *format)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autofree char *words = g_date_time_format (local, format);

  g_string_append (text, words);
}

/* "time-0 time-1@20, late; gone 08:00; next 20:00": what is shown, with the day of the month when it is not
 * today's; whether it is a summary; what goes; when the next one comes */
static char *
describe (const World *world, const StillaReminderPlan *plan, gint64 now)
{
  g_autoptr (GString) text = g_string_new (NULL);
  StillaDayFrame frame = { world->zone, world->day_end };
  GDate today;

  stilla_reader_day (&frame, now, &today);
  for (guint i = 0; i < plan->show->len; i++) {
    const StillaOccurrence *each = &g_array_index (plan->show, StillaReminder, i).occurrence;

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", each->dose->id);
    if (g_date_compare (&each->date, &today) != 0)
      g_string_append_printf (text, "@%d", g_date_get_day (&each->date));
  }
  if (plan->show->len == 0)
    g_string_append (text, "-");
  if (plan->is_summary)
    g_string_append (text, ", late");
  for (guint i = 0; i < plan->withdraw->len; i++)
    append_time (text, g_array_index (plan->withdraw, gint64, i), world->zone, "; gone %H:%M");
  if (plan->next_dose != STILLA_REMINDER_NEVER)
    append_time (text, plan->next_dose, world->zone, "; next %H:%M");
  if (plan->next_look != plan->next_dose)
    append_time (text, plan->next_look, world->zone, "; look %H:%M");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Returns: what happens at @time, as describe() says it */
static char *
look (World *world, const char *time)
{
  gint64 now = moment (time);
  g_autoptr (StillaReminderPlan) plan = ask (world, now);
  char *words = describe (world, plan, now);

  keep_shown (world, plan, now);
  remember_look (world, now);
  return words;
}

#define assert_look(world, time, expected) \
  G_STMT_START \
  { \
    g_autofree char *words_ = look (world, time); \
\
    g_test_message ("%s: %s", time, words_); \
    g_assert_cmpstr (words_, ==, expected); \
  } \
  G_STMT_END

static World *
start (const char *const *times, const char *zone, const char *looked_at)
{
  return world_new (test_plan (times, "2000-01-01"), zone, moment (looked_at));
}

static void
answer (World *world, const char *dose_id, const char *date)
{
  StillaOccurrence occurrence
      = { .dose = stilla_plan_find_dose (world->plan, dose_id), .date = test_date (date) };
  g_autoptr (GDateTime) at = g_date_time_new_now_utc ();

  occurrence.product = stilla_plan_find_product (world->plan, occurrence.dose->product_id);
  g_ptr_array_add (world->answers, stilla_intake_new (&occurrence, STILLA_INTAKE_TAKEN, at));
}

static void
put_off (World *world, const char *dose_id, const char *date, const char *at, const char *until)
{
  StillaLater later
      = { .dose_id = (char *) dose_id, .date = test_date (date), .until = moment (until), .at = moment (at) };

  stilla_laters_add (world->laters, &later);
}

static void
test_a_day (void)
{
  const char *times[] = { "08:00", "20:00", "20:00", NULL };
  g_autoptr (World) world = start (times, "Europe/Berlin", "2026-11-20T07:00:00+01:00");

  assert_look (world, "2026-11-20T07:00:00+01:00", "-; next 08:00");
  assert_look (world, "2026-11-20T07:59:59+01:00", "-; next 08:00");
  assert_look (world, "2026-11-20T08:00:00+01:00", "time-0; next 20:00");
  world->looked_at = moment ("2026-11-20T19:59:30+01:00"); /* every minute somebody looked */
  assert_look (world, "2026-11-20T20:00:01+01:00", "time-1 time-2; next 08:00; look 04:00");
  assert_look (world, "2026-11-20T20:01:00+01:00", "-; next 08:00; look 04:00");
  answer (world, "time-0", "2026-11-20");
  answer (world, "time-1", "2026-11-20");
  assert_look (world, "2026-11-20T20:02:00+01:00", "-; gone 08:00; next 08:00; look 04:00");
  assert_look (world, "2026-11-21T03:59:59+01:00", "-; gone 08:00; next 08:00; look 04:00");
  assert_look (world, "2026-11-21T04:00:00+01:00", "-; gone 08:00; gone 20:00; next 08:00");
}

static void
test_on_time (void)
{
  const char *times[] = { "08:00", "08:01", NULL };
  g_autoptr (World) world = start (times, "Europe/Berlin", "2026-11-20T07:59:30+01:00");

  assert_look (world, "2026-11-20T08:00:00+01:00", "time-0; next 08:01");
  assert_look (world, "2026-11-20T08:01:00+01:00", "time-1; next 08:00; look 04:00");
  assert_look (world, "2026-11-20T08:01:00+01:00", "-; next 08:00; look 04:00");
}

/* Only what comes in its minute, with somebody awake, is a reminder; all else is a summary. */
static void
test_what_is_late (void)
{
  static const struct {
    const char *times[3];
    const char *looked_at;
    const char *zone; /* meanwhile */
    const char *expected;
  } rows[] = {
    { { "08:01", NULL }, "2026-11-20T08:00:00+01:00", "Europe/Berlin", "time-0; next 08:01; look 04:00" },
    { { "08:01", NULL },
      "2026-11-20T07:00:00+01:00",
      "Europe/Berlin",
      "time-0, late; next 08:01; look 04:00" },
    { { "08:00", "08:01", NULL },
      "2026-11-20T07:59:30+01:00",
      "Europe/Berlin",
      "time-0 time-1, late; next 08:00; look 04:00" },
    { { "08:30", NULL }, "2026-11-20T08:00:30+01:00", "Europe/Kyiv", "time-0, late; next 08:30; look 04:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (World) world = start (rows[i].times, "Europe/Berlin", rows[i].looked_at);

    set_zone (world, rows[i].zone);
    assert_look (world, "2026-11-20T08:01:30+01:00", rows[i].expected);
  }
}

static void
test_answered_before (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (World) world = start (times, "Europe/Berlin", "2026-11-20T07:00:00+01:00");

  answer (world, "time-0", "2026-11-20");
  assert_look (world, "2026-11-20T07:30:00+01:00", "-; next 20:00");
  assert_look (world, "2026-11-20T08:00:00+01:00", "-; next 20:00");
}

/* Off for two nights: one summary with everything, also with what counts as not recorded by now; it stays for
 * the day on which it was shown. */
static void
test_sleep (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (World) world = start (times, "Europe/Berlin", "2026-11-18T07:00:00+01:00");

  answer (world, "time-0", "2026-11-18");
  assert_look (world, "2026-11-20T09:00:00+01:00", "time-1@18 time-0@19 time-1@19 time-0, late; next 20:00");
  assert_look (world, "2026-11-20T09:01:00+01:00", "-; next 20:00");
  answer (world, "time-1", "2026-11-18");
  assert_look (world, "2026-11-20T09:02:00+01:00", "-; next 20:00");
  assert_look (world, "2026-11-21T03:59:00+01:00", "time-1@20, late; next 08:00; look 04:00");
  assert_look (world, "2026-11-21T04:00:00+01:00", "-; gone 09:00; next 08:00");
}

/* What lies further back than what Today catches up on is in the history. */
static void
test_long_absence (void)
{
  const char *times[] = { "08:00", NULL };
  g_autoptr (World) world = start (times, "UTC", "2026-01-01T07:00:00Z");
  g_autoptr (StillaReminderPlan) plan = ask (world, moment ("2026-11-20T09:00:00Z"));

  g_assert_cmpint (plan->show->len, ==, STILLA_REMINDER_DAYS_BACK + 1);
  g_assert_true (plan->is_summary);
}

static void
test_clock_set_back (void)
{
  const char *times[] = { "08:00", "09:00", NULL };
  g_autoptr (World) world = start (times, "Europe/Berlin", "2026-11-20T07:59:30+01:00");

  assert_look (world, "2026-11-20T08:00:00+01:00", "time-0; next 09:00");
  assert_look (world, "2026-11-20T08:30:00+01:00", "-; next 09:00");
  assert_look (world, "2026-11-20T07:30:00+01:00", "-; next 09:00"); /* set back: 08:00 does not come again */
  assert_look (world, "2026-11-20T07:59:00+01:00", "-; next 09:00");
  assert_look (world, "2026-11-20T08:00:00+01:00", "-; next 09:00");
  assert_look (world, "2026-11-20T08:59:00+01:00", "-; next 09:00");
  assert_look (world, "2026-11-20T09:00:00+01:00", "time-1; next 08:00; look 04:00");
}

/* What was added for a time that has passed is nothing that was forgotten. */
static void
test_added_late (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (World) world = start (times, "Europe/Berlin", "2026-11-20T08:00:00+01:00");

  assert_look (world, "2026-11-20T08:00:30+01:00", "-; next 20:00");
  assert_look (world, "2026-11-20T09:01:00+01:00", "-; next 20:00");
}

static void
test_draft (void)
{
  const char *times[] = { "08:00", "09:00", NULL };
  g_autoptr (World) world = start (times, "Europe/Berlin", "2026-11-20T07:59:30+01:00");

  assert_look (world, "2026-11-20T08:00:00+01:00", "time-0; next 09:00");
  world->is_draft = TRUE;
  assert_look (world, "2026-11-20T08:30:00+01:00", "-; gone 08:00");
  assert_look (world, "2026-11-20T09:30:00+01:00", "-; gone 08:00");
  world->is_draft = FALSE; /* what came while it was a draft is not made up for */
  assert_look (world, "2026-11-20T09:31:00+01:00", "-; next 08:00; look 04:00");
}

static void
test_put_off (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (World) world = start (times, "Europe/Berlin", "2026-11-20T07:59:30+01:00");
  static const char *const rows[][2] = {
    { "2026-11-20T08:09:59+01:00", "-; gone 08:00; next 08:10" },
    { "2026-11-20T08:10:00+01:00", "time-0; gone 08:00; next 20:00" },
    { "2026-11-20T08:10:30+01:00", "-; gone 08:00; next 20:00" },
    { "2026-11-20T08:05:00+01:00", "-; gone 08:00; next 20:00" }, /* set back */
    { "2026-11-20T08:10:00+01:00", "-; gone 08:00; next 20:00" },
  };

  assert_look (world, "2026-11-20T08:00:00+01:00", "time-0; next 20:00");
  put_off (world, "time-0", "2026-11-20", "2026-11-20T08:00:00+01:00", "2026-11-20T08:10:00+01:00");
  world->looked_at = moment ("2026-11-20T08:09:30+01:00");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_look (world, rows[i][0], rows[i][1]);

  put_off (world, "time-0", "2026-11-20", "2026-11-20T08:10:00+01:00", "2026-11-20T08:40:00+01:00");
  assert_look (world, "2026-11-20T08:39:00+01:00", "-; gone 08:00; gone 08:10; next 08:40");
  answer (world, "time-0", "2026-11-20");
  assert_look (world, "2026-11-20T08:40:00+01:00", "-; gone 08:00; gone 08:10; next 20:00");
}

/* Put off, and the computer was off then: once, late; after it counts as not recorded, not at all. */
static void
test_put_off_and_sleep (void)
{
  const char *times[] = { "08:00", NULL };
  static const char *const rows[][2] = {
    { "2026-11-20T12:00:00+01:00", "time-0, late; gone 08:00; next 08:00; look 04:00" },
    { "2026-11-21T05:00:00+01:00", "-; gone 08:00; next 08:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (World) world = start (times, "Europe/Berlin", "2026-11-20T07:59:30+01:00");

    assert_look (world, "2026-11-20T08:00:00+01:00", "time-0; next 08:00; look 04:00");
    put_off (world, "time-0", "2026-11-20", "2026-11-20T08:00:00+01:00", "2026-11-20T09:00:00+01:00");
    assert_look (world, rows[i][0], rows[i][1]);
  }
}

/* The next dose was moved to an earlier time meanwhile: both come together. */
static void
test_put_off_ends_at_next_dose (void)
{
  const char *before[] = { "08:00", "20:00", NULL };
  const char *after[] = { "08:00", "08:30", NULL };
  g_autoptr (World) world = start (before, "Europe/Berlin", "2026-11-20T07:59:30+01:00");

  assert_look (world, "2026-11-20T08:00:00+01:00", "time-0; next 20:00");
  put_off (world, "time-0", "2026-11-20", "2026-11-20T08:00:00+01:00", "2026-11-20T09:00:00+01:00");
  g_clear_pointer (&world->plan, stilla_plan_unref);
  world->plan = test_plan (after, "2000-01-01");
  assert_look (world, "2026-11-20T08:29:00+01:00", "-; gone 08:00; next 08:30");
  assert_look (world, "2026-11-20T08:30:00+01:00", "time-0 time-1; gone 08:00; next 08:00; look 04:00");
  assert_look (world, "2026-11-20T09:00:00+01:00", "-; gone 08:00; next 08:00; look 04:00");
}

/* East: the doses that the flight swallowed come once, in one summary. West: nothing comes again. */
static void
test_travel (void)
{
  const char *times[] = { "08:00", "12:00", "14:00", "20:00", NULL };
  g_autoptr (World) world = start (times, "America/New_York", "2026-11-20T07:59:30-05:00");

  assert_look (world, "2026-11-20T08:00:00-05:00", "time-0; next 12:00");
  assert_look (world, "2026-11-20T10:00:00-05:00", "-; next 12:00");
  set_zone (world, "Europe/Berlin");
  assert_look (world, "2026-11-20T10:01:00-05:00", "time-1 time-2, late; next 20:00");
  assert_look (world, "2026-11-20T10:02:00-05:00", "-; next 20:00");
  set_zone (world, "America/New_York");
  assert_look (world, "2026-11-20T10:03:00-05:00", "-; next 20:00");
  assert_look (world, "2026-11-20T12:00:00-05:00", "-; next 20:00");
  assert_look (world, "2026-11-20T19:59:00-05:00", "-; next 20:00");
  assert_look (world, "2026-11-20T20:00:00-05:00", "time-3; next 08:00; look 04:00");
}

/* Where the flight begins it is tomorrow already: what lies two weeks back stays there. */
static void
test_travel_into_yesterday (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (World) world = start (times, "Asia/Tokyo", "2026-11-21T04:00:00+09:00");

  set_zone (world, "Europe/Berlin");
  assert_look (world, "2026-11-20T20:01:00+01:00", "-; next 08:00");
  set_zone (world, "Asia/Tokyo");
  assert_look (world, "2026-11-20T20:02:00+01:00", "-; next 08:00");
}

/* Clocks go forward over 02:30, and back over it: once each. */
static void
test_clock_changes (void)
{
  const char *times[] = { "02:30", NULL };
  static const struct {
    const char *from;
    const char *due;
  } rows[] = {
    { "2026-03-29T00:00:00+01:00", "2026-03-29T03:30:00+02:00" },
    { "2026-10-25T00:00:00+02:00", "2026-10-25T02:30:00+02:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    gint64 from = moment (rows[i].from);
    g_autoptr (World) world = start (times, "Europe/Berlin", rows[i].from);

    for (gint64 now = from; now < from + 8 * 60 * 60; now += 60) {
      g_autoptr (StillaReminderPlan) plan = ask (world, now);

      keep_shown (world, plan, now);
      remember_look (world, now);
    }
    g_assert_cmpint (world->reminded->len, ==, 1);
    g_assert_cmpint (g_array_index (world->reminded, StillaReminded, 0).at, ==, moment (rows[i].due));
  }
}

/* A dose that is no longer in the plan: what was shown of it goes. */
static void
test_dose_removed (void)
{
  const char *before[] = { "08:00", NULL };
  const char *after[] = { NULL };
  g_autoptr (World) world = start (before, "UTC", "2026-11-20T07:59:30Z");

  assert_look (world, "2026-11-20T08:00:00Z", "time-0; next 08:00; look 04:00");
  g_clear_pointer (&world->plan, stilla_plan_unref);
  world->plan = test_plan (after, "2000-01-01");
  assert_look (world, "2026-11-20T08:01:00Z", "-; gone 08:00");
}

static void
add_dose (GPtrArray *doses, StillaDoseTime fields)
{
  g_autoptr (GError) error = NULL;

  fields.product_id = (char *) "p";
  fields.units = (StillaUnits){ 1, 1 };
  if (fields.as_needed_id == NULL) {
    fields.from = test_date ("2000-01-01");
    fields.until = test_date (NULL);
  }
  g_ptr_array_add (doses, stilla_dose_time_new (&fields, &error));
  g_assert_no_error (error);
}

/* Takes over the products and doses of @parts. */
static StillaPlan *
plan_of (StillaPlanParts *parts)
{
  g_autoptr (GError) error = NULL;
  StillaPlan *plan;

  g_ptr_array_add (parts->products, test_product ("p", 100000));
  plan = stilla_plan_new_from (parts, &error);
  g_assert_no_error (error);
  stilla_plan_parts_clear (parts);
  return plan;
}

/* What is taken when needed, what rests, and what stays on home time. */
static void
test_kinds_of_doses (void)
{
  StillaPlanParts parts;
  g_autoptr (GError) error = NULL;
  g_autoptr (World) world = NULL;
  StillaAsNeeded needed
      = { .id = (char *) "n", .product_id = (char *) "p", .units = { 1, 1 }, .most = { 2, 1 } };
  StillaDoseTime taking = { .id = (char *) "taking", .minute = 8 * 60, .as_needed_id = (char *) "n" };

  stilla_plan_parts_init (&parts);
  needed.from = test_date ("2000-01-01");
  needed.until = test_date (NULL);
  g_ptr_array_add (parts.as_needed, stilla_as_needed_new (&needed, &error));
  g_assert_no_error (error);
  taking.from = taking.until = test_date ("2026-11-20");
  add_dose (parts.doses, taking);
  add_dose (parts.doses, (StillaDoseTime){ .id = (char *) "here", .minute = 8 * 60 });
  add_dose (parts.doses,
            (StillaDoseTime){ .id = (char *) "home", .minute = 8 * 60, .zone = (char *) "Asia/Tokyo" });
  world = world_new (plan_of (&parts), "Europe/Berlin", moment ("2026-11-19T23:59:30+01:00"));

  assert_look (world, "2026-11-20T00:00:00+01:00", "home; next 08:00"); /* 08:00 in Tokyo */
  world->looked_at = moment ("2026-11-20T07:59:30+01:00");
  answer (world, "home", "2026-11-20");
  assert_look (world, "2026-11-20T08:00:00+01:00", "here; gone 00:00; next 00:00");
}

static void
test_paused (void)
{
  StillaPlanParts parts;
  g_autoptr (GError) error = NULL;
  StillaPause pause = { .id = (char *) "s", .product_id = (char *) "p", .reason = (char *) "" };
  g_autoptr (World) world = NULL;

  stilla_plan_parts_init (&parts);
  pause.from = test_date ("2026-11-20");
  pause.until = test_date ("2026-11-21");
  g_ptr_array_add (parts.pauses, stilla_pause_new (&pause, &error));
  g_assert_no_error (error);
  add_dose (parts.doses, (StillaDoseTime){ .id = (char *) "a", .minute = 8 * 60 });
  world = world_new (plan_of (&parts), "UTC", moment ("2026-11-19T09:00:00Z"));
  assert_look (world, "2026-11-20T08:00:00Z", "-; next 08:00");
  assert_look (world, "2026-11-21T08:00:00Z", "-; next 08:00");
  world->looked_at = moment ("2026-11-22T07:59:59Z");
  assert_look (world, "2026-11-22T08:00:00Z", "a; next 08:00; look 04:00");
}

/* A random life: the clock runs, leaps and is set back, the zone changes, the program ends and starts with an
 * old memory of its last look; the person answers or says "Later". Whatever happens, by a walk over every
 * dose and day: nobody is reminded more often than once, and once more for each "Later"; and of what lay
 * ahead when it began, nothing has come without a reminder or an answer. */

static const char *const zones[]
    = { "Europe/Berlin",     "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo",
        "Africa/Casablanca", "Pacific/Apia",     "America/Sao_Paulo",   "UTC" };

#define LIFE_DAYS 40

typedef struct {
  World *world;
  GRand *random;
  gint64 now;
  GDate first;          /* no clock of the world shows a day this early when it begins */
  GHashTable *shown;    /* key -> times */
  GHashTable *put_off;  /* key -> times */
  GHashTable *answered; /* set of keys */
  GHashTable *ahead;    /* set of keys that lay ahead when it began */
  gint64 kept_look;
  GTimeZone *kept_zone;
} Life;

static char *
key_of (const char *dose_id, const GDate *date)
{
  return g_strdup_printf ("%u %s", g_date_get_julian (date), dose_id);
}

static int
count (GHashTable *table, const char *key)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (table, key));
}

static void
count_up (GHashTable *table, const char *key)
{
  g_hash_table_insert (table, g_strdup (key), GINT_TO_POINTER (count (table, key) + 1));
}

/* When the clock on the wall shows the time of the dose; test-expand holds that to a walk over every minute.
 */
static gboolean
wall_instant (const StillaDoseTime *dose, const GDate *date, GTimeZone *where, gint64 *out)
{
  g_autoptr (GTimeZone) zone
      = dose->zone != NULL ? g_time_zone_new_identifier (dose->zone) : g_time_zone_ref (where);
  GDate day = *date;

  if (dose->is_next_day)
    g_date_add_days (&day, 1);
  return stilla_wall_time_resolve (zone, &day, dose->minute, out);
}

static void
walk_keys (Life *life,
           const GDate *first,
           void (*visit) (Life *, const StillaDoseTime *, const GDate *, gint64))
{
  const GPtrArray *doses = stilla_plan_get_doses (life->world->plan);
  GDate date = *first;

  for (int day = 0; day < LIFE_DAYS; day++, g_date_add_days (&date, 1))
    for (guint i = 0; i < doses->len; i++) {
      const StillaDoseTime *dose = g_ptr_array_index (doses, i);
      gint64 instant;

      if (stilla_plan_is_due (life->world->plan, dose, &date)
          && wall_instant (dose, &date, life->world->zone, &instant))
        visit (life, dose, &date, instant);
    }
}

static void
note_ahead (Life *life, const StillaDoseTime *dose, const GDate *date, gint64 instant)
{
  if (instant > life->now)
    g_hash_table_add (life->ahead, key_of (dose->id, date));
}

static void
check_not_lost (Life *life, const StillaDoseTime *dose, const GDate *date, gint64 instant)
{
  g_autofree char *key = key_of (dose->id, date);

  if (instant > life->now || !g_hash_table_contains (life->ahead, key))
    return;
  if (count (life->shown, key) == 0 && !g_hash_table_contains (life->answered, key))
    g_error ("%s was lost", key);
}

static void
live_look (Life *life)
{
  g_autoptr (StillaReminderPlan) plan = ask (life->world, life->now);

  for (guint i = 0; i < plan->show->len; i++) {
    const StillaOccurrence *each = &g_array_index (plan->show, StillaReminder, i).occurrence;
    g_autofree char *key = key_of (each->dose->id, &each->date);

    if (g_date_compare (&each->date, &life->first) < 0)
      g_error ("%s was over when it began", key);
    count_up (life->shown, key);
    if (count (life->shown, key) > 1 + count (life->put_off, key))
      g_error ("%s came again", key);
    if (g_hash_table_contains (life->answered, key))
      g_error ("%s was answered", key);
  }
  g_assert_cmpint (plan->next_look, >, life->now);
  keep_shown (life->world, plan, life->now);
  remember_look (life->world, life->now);
}

static void
live_answer (Life *life)
{
  const GArray *reminded = life->world->reminded;
  const GPtrArray *doses = stilla_plan_get_doses (life->world->plan);
  const StillaDoseTime *dose = doses->pdata[g_rand_int_range (life->random, 0, (int) doses->len)];
  StillaDayFrame frame = { life->world->zone, 0 };
  GDate date;
  g_autofree char *text = NULL;

  if (reminded->len > 0 && g_rand_boolean (life->random)) {
    const StillaReminded *last = &g_array_index (reminded, StillaReminded, reminded->len - 1);

    dose = stilla_plan_find_dose (life->world->plan, last->dose_id);
    date = last->date;
  } else {
    stilla_reader_day (&frame, life->now, &date);
  }
  text = stilla_date_to_string (&date);
  answer (life->world, dose->id, text);
  g_hash_table_add (life->answered, key_of (dose->id, &date));
}

static void
live_later (Life *life)
{
  const GArray *reminded = life->world->reminded;
  StillaLater later = { .at = life->now };
  const StillaReminded *last;
  g_autofree char *key = NULL;

  if (reminded->len == 0)
    return;
  last = &g_array_index (reminded, StillaReminded, reminded->len - 1);
  key = key_of (last->dose_id, &last->date);
  if (count (life->put_off, key) == STILLA_LATER_MOST)
    return;
  later.dose_id = last->dose_id;
  later.date = last->date;
  later.until = life->now + 60 * g_rand_int_range (life->random, 5, 60);
  stilla_laters_add (life->world->laters, &later);
  count_up (life->put_off, key);
}

/* The program ends without a word: all it knows of its last look is what it wrote down some time ago. */
static void
live_restart (Life *life)
{
  life->world->looked_at = life->kept_look;
  g_clear_pointer (&life->world->looked_zone, g_time_zone_unref);
  life->world->looked_zone = g_time_zone_ref (life->kept_zone);
}

static void
live_keep_look (Life *life)
{
  life->kept_look = life->world->looked_at;
  g_clear_pointer (&life->kept_zone, g_time_zone_unref);
  life->kept_zone = g_time_zone_ref (life->world->looked_zone);
}

static void
live_step (Life *life)
{
  static const int hour = 60 * 60;

  switch (g_rand_int_range (life->random, 0, 24)) {
  case 0: /* a sleep */
    life->now += g_rand_int_range (life->random, hour, 40 * hour);
    break;
  case 1: /* the clock is set back */
    life->now -= g_rand_int_range (life->random, 1, 5 * hour);
    break;
  case 2:
    set_zone (life->world, zones[g_rand_int_range (life->random, 0, G_N_ELEMENTS (zones))]);
    break;
  case 3:
    live_restart (life);
    break;
  case 4:
    live_keep_look (life);
    break;
  case 5:
  case 6:
    live_answer (life);
    break;
  case 7:
    live_later (life);
    break;
  default:
    life->now += g_rand_int_range (life->random, 1, 2 * hour);
    break;
  }
}

static StillaPlan *
random_plan (GRand *random)
{
  StillaPlanParts parts;
  int n = g_rand_int_range (random, 1, 6);

  stilla_plan_parts_init (&parts);
  for (int i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("d%d", i);
    StillaDoseTime fields = { .id = id, .minute = g_rand_int_range (random, 0, 24 * 60) };

    if (g_rand_int_range (random, 0, 3) == 0)
      fields.zone = (char *) zones[g_rand_int_range (random, 0, G_N_ELEMENTS (zones))];
    if (g_rand_int_range (random, 0, 4) == 0) {
      fields.is_next_day = TRUE;
      fields.minute %= 4 * 60;
    }
    add_dose (parts.doses, fields);
  }
  return plan_of (&parts);
}

/* Around days on which many clocks change, one zone leaves a day out, and any other days. */
static const char *const beginnings[] = { "2026-03-05", "2026-03-27", "2026-10-01", "2026-10-23",
                                          "2011-12-27", "2018-02-15", "2018-11-01", "2026-06-10" };

static void
live (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  GDate first = test_date (beginnings[seed % G_N_ELEMENTS (beginnings)]);
  g_autofree char *noon = g_strconcat (beginnings[seed % G_N_ELEMENTS (beginnings)], "T12:00:00Z", NULL);
  gint64 begin = moment (noon);
  g_autoptr (World) world = world_new (random_plan (random), zones[seed % G_N_ELEMENTS (zones)], begin);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) put_off_times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ahead = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Life life = { world, random, begin, first, shown, put_off_times, answered, ahead, begin, NULL };

  g_test_message ("seed %u", seed);
  life.kept_zone = g_time_zone_ref (world->zone);
  g_date_subtract_days (&first, 3);
  life.first = first;
  walk_keys (&life, &first, note_ahead);
  while (life.now < begin + (gint64) (STILLA_REMINDER_DAYS_BACK - 3) * 24 * 60 * 60) {
    live_step (&life);
    live_look (&life);
    walk_keys (&life, &first, check_not_lost);
  }
  g_assert_cmpint (g_hash_table_size (shown), >, 0);
  g_clear_pointer (&life.kept_zone, g_time_zone_unref);
}

/* Zones that somebody holds are not read from the disk again and again. */
static void
test_random_lives (void)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_time_zone_unref);

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    g_ptr_array_add (held, g_time_zone_new_identifier (zones[i]));
  for (guint32 seed = 1; seed <= 80; seed++)
    live (seed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/reminder-plan/a-day", test_a_day);
  g_test_add_func ("/schedule/reminder-plan/on-time", test_on_time);
  g_test_add_func ("/schedule/reminder-plan/what-is-late", test_what_is_late);
  g_test_add_func ("/schedule/reminder-plan/answered-before", test_answered_before);
  g_test_add_func ("/schedule/reminder-plan/sleep", test_sleep);
  g_test_add_func ("/schedule/reminder-plan/long-absence", test_long_absence);
  g_test_add_func ("/schedule/reminder-plan/clock-set-back", test_clock_set_back);
  g_test_add_func ("/schedule/reminder-plan/added-late", test_added_late);
  g_test_add_func ("/schedule/reminder-plan/draft", test_draft);
  g_test_add_func ("/schedule/reminder-plan/put-off", test_put_off);
  g_test_add_func ("/schedule/reminder-plan/put-off-and-sleep", test_put_off_and_sleep);
  g_test_add_func ("/schedule/reminder-plan/put-off-ends-at-next-dose", test_put_off_ends_at_next_dose);
  g_test_add_func ("/schedule/reminder-plan/travel", test_travel);
  g_test_add_func ("/schedule/reminder-plan/travel-into-yesterday", test_travel_into_yesterday);
  g_test_add_func ("/schedule/reminder-plan/clock-changes", test_clock_changes);
  g_test_add_func ("/schedule/reminder-plan/dose-removed", test_dose_removed);
  g_test_add_func ("/schedule/reminder-plan/kinds-of-doses", test_kinds_of_doses);
  g_test_add_func ("/schedule/reminder-plan/paused", test_paused);
  g_test_add_func ("/schedule/reminder-plan/random-lives", test_random_lives);
  return g_test_run ();
}
